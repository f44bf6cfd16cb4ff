/* pufa-civil.c - day numbers by arithmetic, clock times by GTimeZone
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <pufa/base/pufa-civil-private.h>

#define SHANGHAI_OFFSET (8 * 3600)

gint
pufa_civil_days_in_month (gint year, gint month)
{
  static const guint8 lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  gboolean is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

  return lengths[month - 1] + (month == 2 && is_leap);
}

gboolean
pufa_civil_is_valid (const PufaCivil *self)
{
  return self->year >= 1 && self->year <= 9999 && self->month >= 1 && self->month <= 12 && self->day >= 1 &&
         self->day <= pufa_civil_days_in_month (self->year, self->month) && self->hour >= 0 && self->hour <= 23 &&
         self->minute >= 0 && self->minute <= 59 && self->second >= 0 && self->second <= 60;
}

/* Years are counted from March, so that the leap day is the last of its year. */
gint64
pufa_civil_to_day (gint year, gint month, gint day)
{
  gint shifted = month > 2 ? year : year - 1;
  gint day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;

  return (gint64) shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + day_of_year - 719468;
}

gint64
pufa_civil_to_seconds (const PufaCivil *self)
{
  return pufa_civil_to_day (self->year, self->month, self->day) * PUFA_SECONDS_A_DAY + self->hour * 3600 +
         self->minute * 60 + self->second;
}

static gint64
floor_divide (gint64 a, gint64 b)
{
  return a / b - (a % b < 0);
}

PufaCivil
pufa_civil_from_seconds (gint64 seconds)
{
  gint64 days = floor_divide (seconds, PUFA_SECONDS_A_DAY);
  gint in_day = (gint) (seconds - days * PUFA_SECONDS_A_DAY);
  gint64 since = days + 719468; /* from 0000-03-01 */
  gint64 era = floor_divide (since, 146097);
  gint64 of_era = since - era * 146097;
  gint64 year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  gint64 of_year = of_era - (365 * year + year / 4 - year / 100);
  gint month = (gint) ((5 * of_year + 2) / 153);

  return (PufaCivil){
    .year = (gint) (year + era * 400 + (month >= 10)),
    .month = month < 10 ? month + 3 : month - 9,
    .day = (gint) (of_year - (153 * month + 2) / 5 + 1),
    .hour = in_day / 3600,
    .minute = in_day / 60 % 60,
    .second = in_day % 60,
  };
}

GTimeZone *
pufa_civil_ref_shanghai (void)
{
  GTimeZone *zone = g_time_zone_new_identifier ("Asia/Shanghai");

  return zone != NULL ? zone : g_time_zone_new_offset (SHANGHAI_OFFSET);
}

/* Of two equal clock times the first is in daylight saving; an interval of -1 says that the
 * clock skips the time, and adjusting finds the interval behind the gap. */
static gint64
local_to_unix (gint64 local, GTimeZone *zone)
{
  gint interval = g_time_zone_find_interval (zone, G_TIME_TYPE_DAYLIGHT, local);

  if (interval < 0)
    {
      gint64 moved = local;

      interval = g_time_zone_adjust_time (zone, G_TIME_TYPE_DAYLIGHT, &moved);
      interval = MAX (interval - 1, 0);
    }
  return local - g_time_zone_get_offset (zone, interval);
}

gint64
pufa_civil_to_unix (const PufaCivil *self, GTimeZone *zone)
{
  gint64 local = pufa_civil_to_seconds (self);
  g_autoptr (GTimeZone) shanghai = NULL;

  if (zone != NULL)
    return local_to_unix (local, zone);
  if (local - SHANGHAI_OFFSET >= PUFA_SHANGHAI_STEADY)
    return local - SHANGHAI_OFFSET;
  shanghai = pufa_civil_ref_shanghai ();
  return local_to_unix (local, shanghai);
}

PufaCivil
pufa_civil_from_unix (gint64 unix_seconds, GTimeZone *zone)
{
  g_autoptr (GTimeZone) shanghai = NULL;

  if (zone == NULL && unix_seconds >= PUFA_SHANGHAI_STEADY)
    return pufa_civil_from_seconds (unix_seconds + SHANGHAI_OFFSET);
  if (zone == NULL)
    zone = shanghai = pufa_civil_ref_shanghai ();
  return pufa_civil_from_seconds (
      unix_seconds +
      g_time_zone_get_offset (zone, g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, unix_seconds)));
}
