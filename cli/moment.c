/* moment.c - dates and times as pufa writes them
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "fault.h"
#include "moment.h"
#include "weekday.h"

#define MINUTE 60
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)
#define DAY_OF_1970 719163 /* 1970-01-01 as GDate counts */

Moment
moment_of (gint64 unix_seconds, GTimeZone *zone)
{
  gint interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, unix_seconds);
  gint32 offset = g_time_zone_get_offset (zone, interval);
  gint64 local = unix_seconds + offset;
  gint64 days = (local >= 0 ? local : local - DAY + 1) / DAY;
  gint second = (gint) (local - days * DAY);
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) (days + DAY_OF_1970));
  return (Moment){
    .year = g_date_get_year (&date),
    .month = (gint) g_date_get_month (&date),
    .day = g_date_get_day (&date),
    .weekday = (gint) g_date_get_weekday (&date),
    .hour = second / HOUR,
    .minute = second % HOUR / MINUTE,
    .second = second % MINUTE,
    .offset = offset / MINUTE,
  };
}

char *
moment_dup_date (const GDate *day)
{
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (day), g_date_get_month (day), g_date_get_day (day));
}

char *
moment_dup_day (const GDate *day)
{
  g_autofree char *date = moment_dup_date (day);

  return g_strdup_printf ("%s %s", date, weekday_get_name ((guint) g_date_get_weekday (day)));
}

static void
append_two (GString *to, gint number)
{
  g_string_append_c (to, (char) ('0' + number / 10));
  g_string_append_c (to, (char) ('0' + number % 10));
}

void
moment_append_date (GString *to, const Moment *self)
{
  append_two (to, self->year / 100);
  append_two (to, self->year % 100);
  g_string_append_c (to, '-');
  append_two (to, self->month);
  g_string_append_c (to, '-');
  append_two (to, self->day);
}

const char *
moment_get_weekday (const Moment *self)
{
  return weekday_get_name ((guint) self->weekday);
}

static void
append_clock (GString *to, const Moment *self)
{
  append_two (to, self->hour);
  g_string_append_c (to, ':');
  append_two (to, self->minute);
}

void
moment_append_stamp (GString *to, const Moment *self)
{
  moment_append_date (to, self);
  g_string_append_c (to, ' ');
  append_clock (to, self);
}

void
moment_append_iso (GString *to, const Moment *self)
{
  moment_append_date (to, self);
  g_string_append_c (to, 'T');
  append_clock (to, self);
  g_string_append_c (to, ':');
  append_two (to, self->second);
  g_string_append_c (to, self->offset < 0 ? '-' : '+');
  append_two (to, ABS (self->offset) / 60);
  g_string_append_c (to, ':');
  append_two (to, ABS (self->offset) % 60);
}

static guint32
day_number (const Moment *self)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) self->day, (GDateMonth) self->month, (GDateYear) self->year);
  return g_date_get_julian (&date);
}

static gboolean
is_same_day (const Moment *one, const Moment *other)
{
  return one->day == other->day && one->month == other->month && one->year == other->year;
}

void
moment_append_hours (GString *to, const Moment *start, const Moment *end)
{
  gboolean same_day = is_same_day (start, end);

  append_clock (to, start);
  if (same_day && start->hour == end->hour && start->minute == end->minute)
    return;
  g_string_append_c (to, '-');
  append_clock (to, end);
  if (!same_day)
    g_string_append_printf (to, "+%ud", day_number (end) - day_number (start));
}

void
moment_append_when (GString *to, const Moment *start, const Moment *end)
{
  moment_append_date (to, start);
  g_string_append_printf (to, " %s ", moment_get_weekday (start));
  moment_append_hours (to, start, end);
}

GDateTime *
moment_parse (const char *text, GTimeZone *zone, GError **error)
{
  int year, month, day, hour, minute, length = 0;
  GDateTime *time = NULL;

  if (sscanf (text, "%4d-%2d-%2d %2d:%2d%n", &year, &month, &day, &hour, &minute, &length) == 5 && text[length] == '\0')
    time = g_date_time_new (zone, year, month, day, hour, minute, 0);
  if (time == NULL)
    fault_set (error, _ ("%s is no time; write it like 2023-05-17 15:00"), text);
  return time;
}
