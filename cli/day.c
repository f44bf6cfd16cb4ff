/* day.c - DATE: a day as people type it
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "day-lunar.h"
#include "day-number.h"
#include "day-word.h"
#include "day.h"
#include "fault.h"
#include "shift.h"
#include "weekday.h"

#define MONTHS_GONE 6

GDate
day_today (const WhenContext *context)
{
  gint year, month, monthday;
  GDate today;

  g_date_time_get_ymd (context->now, &year, &month, &monthday);
  g_date_clear (&today, 1);
  g_date_set_dmy (&today, (GDateDay) monthday, (GDateMonth) month, (GDateYear) year);
  return today;
}

static void
refuse_month (guint year, guint month, const char *typed, GError **error)
{
  static const char *const names[] = {
    N_ ("January"), N_ ("February"), N_ ("March"),     N_ ("April"),   N_ ("May"),      N_ ("June"),
    N_ ("July"),    N_ ("August"),   N_ ("September"), N_ ("October"), N_ ("November"), N_ ("December"),
  };

  /* TRANSLATORS: what was typed, a month, a year, how many days */
  fault_set (error, _ ("%1$s is no date; %2$s %3$u has %4$u days"), typed, _ (names[month - 1]), year,
             (guint) g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year));
}

gboolean
day_make (guint year, guint month, guint monthday, const char *typed, GDate *day, GError **error)
{
  if (year < 1 || year > 9998)
    fault_set (error, _ ("%s is no date; years are 1 to 9998"), typed);
  else if (month < 1 || month > 12)
    fault_set (error, _ ("%s is no date; months are 1 to 12"), typed);
  else if (monthday < 1 || monthday > g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year))
    refuse_month (year, month, typed, error);
  else
    {
      g_date_clear (day, 1);
      g_date_set_dmy (day, (GDateDay) monthday, (GDateMonth) month, (GDateYear) year);
      return TRUE;
    }
  return FALSE;
}

gboolean
day_is_gone (const GDate *day, const WhenContext *context)
{
  GDate oldest = day_today (context);

  g_date_subtract_months (&oldest, MONTHS_GONE);
  return g_date_compare (day, &oldest) < 0;
}

/* 29 February is looked at as the 28th, so that in autumn it is the next year's. */
gboolean
day_make_yearless (guint month, guint monthday, const char *typed, const WhenContext *context, GDate *day,
                   GError **error)
{
  guint year = (guint) g_date_time_get_year (context->now);
  GDate near;

  if (month == 2 && monthday == 29 && day_make (year, 2, 28, typed, &near, NULL) && day_is_gone (&near, context))
    return day_make (year + 1, month, monthday, typed, day, error);
  if (!day_make (year, month, monthday, typed, day, error))
    return FALSE;
  return !day_is_gone (day, context) || day_make (year + 1, month, monthday, typed, day, error);
}

/* "2023-05-17 Wed", "5月17日（周三）": a weekday that follows must be right. */
static Typed
check_weekday (const char **at, const GDate *day, GError **error)
{
  const char *end = *at;
  gboolean is_bracketed;
  gint weekday;

  typed_skip_space (&end);
  is_bracketed = typed_skip (&end, "(");
  if (!weekday_scan (&end, &weekday) || (is_bracketed && !typed_skip (&end, ")")))
    return TYPED_NONE;
  *at = end;
  if (weekday == (gint) g_date_get_weekday (day))
    return TYPED_FOUND;
  fault_set (error, _ ("%04d-%02d-%02d is a %s, no %s"), g_date_get_year (day), g_date_get_month (day),
             g_date_get_day (day), weekday_get_name ((guint) g_date_get_weekday (day)),
             weekday_get_name ((guint) weekday));
  return TYPED_WRONG;
}

/* "+6wd" behind a day; hours and minutes are left to who reads times. */
static Typed
scan_shifts (const char **at, const WhenContext *context, GDate *day, GError **error)
{
  Typed found = TYPED_NONE;

  while (TRUE)
    {
      const char *end = *at;
      Shift shift;

      typed_skip_space (&end);
      if (!shift_scan (&end, &shift) || !shift_is_of_days (&shift))
        return found;
      if (!shift_add_days (&shift, context, day, error))
        return TYPED_WRONG;
      *at = end;
      found = TYPED_FOUND;
    }
}

static Typed
scan_base (const char **at, const WhenContext *context, GDate *day, GError **error)
{
  Typed found = day_scan_word (at, context, day, error);

  if (found == TYPED_NONE)
    found = day_scan_lunar (at, context, day, error);
  if (found == TYPED_NONE)
    found = day_scan_number (at, context, day, error);
  return found;
}

Typed
day_scan (const char **at, const WhenContext *context, GDate *day, GError **error)
{
  Typed base = scan_base (at, context, day, error);
  Typed shifted;

  if (base == TYPED_WRONG)
    return TYPED_WRONG;
  if (base == TYPED_NONE)
    *day = day_today (context);
  else if (check_weekday (at, day, error) == TYPED_WRONG)
    return TYPED_WRONG;
  shifted = scan_shifts (at, context, day, error);
  return shifted == TYPED_NONE ? base : shifted;
}

gboolean
day_read (const char *text, const WhenContext *context, GDate *day, GError **error)
{
  g_autofree char *clean = typed_clean (text);
  const char *at = clean;
  Typed found = clean != NULL ? day_scan (&at, context, day, error) : TYPED_NONE;

  if (found == TYPED_FOUND && *at == '\0')
    return TRUE;
  if (found != TYPED_WRONG)
    {
      fault_set (error, _ ("%s is no date"), text);
      fault_advise (error, _ ("how to write them: pufa help dates"));
    }
  return FALSE;
}
