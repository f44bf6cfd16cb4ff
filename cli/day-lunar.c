/* day-lunar.c - days of the Chinese calendar: 农历五月初八, 正月十五, lunar leap 2-3
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "day-lunar.h"
#include "fault.h"

typedef struct {
  guint year; /* 0: not written */
  guint month;
  guint monthday;
  gboolean is_leap;
} Written;

static const TypedWord prefixes[] = {
  { "农历", 0 }, { "阴历", 0 }, { "旧历", 0 }, { "lunar", 0 }, { NULL },
};

/* These names no other calendar has. */
static const TypedWord own_months[] = { { "正", 1 }, { "冬", 11 }, { "腊", 12 }, { NULL } };

static gboolean
scan_month (const char **at, Written *written, gboolean *is_lunar)
{
  guint n_chars;
  gint month;

  written->is_leap = typed_skip (at, "闰");
  *is_lunar = typed_lookup (at, own_months, &month);
  if (*is_lunar)
    written->month = (guint) month;
  else if (!typed_number (at, &written->month, &n_chars))
    return FALSE;
  return typed_skip (at, "月");
}

/* 初八, 十五, 廿三, 三十 */
static gboolean
scan_monthday (const char **at, Written *written, gboolean *is_lunar)
{
  guint n_chars;

  *is_lunar = g_str_has_prefix (*at, "初") || g_str_has_prefix (*at, "廿") || g_str_has_prefix (*at, "卅");
  typed_skip (at, "初");
  if (!typed_number (at, &written->monthday, &n_chars))
    return FALSE;
  typed_skip (at, "日");
  return TRUE;
}

static void
scan_year (const char **at, Written *written)
{
  const char *end = *at;
  guint n_chars;

  if (!typed_number (&end, &written->year, &n_chars) || n_chars != 4 || !typed_skip (&end, "年"))
    {
      written->year = 0;
      return;
    }
  *at = end;
}

/* Without 农历 before it only where the month or the day has a name of that calendar. */
static gboolean
scan_chinese (const char **at, gboolean has_prefix, Written *written)
{
  const char *end = *at;
  gboolean is_lunar_month, is_lunar_day;

  scan_year (&end, written);
  if (!scan_month (&end, written, &is_lunar_month) || !scan_monthday (&end, written, &is_lunar_day))
    return FALSE;
  if (!has_prefix && !is_lunar_month && !is_lunar_day && !written->is_leap)
    return FALSE;
  *at = end;
  return TRUE;
}

/* "5-8", "leap 2-3", and as programs get it: "2023-02l-03" */
static gboolean
scan_numbers (const char **at, Written *written)
{
  const char *end = *at;
  guint n_chars;

  if (!typed_number (&end, &written->year, &n_chars) || n_chars != 4 || !typed_skip (&end, "-"))
    {
      written->year = 0;
      end = *at;
    }
  written->is_leap = typed_skip (&end, "leap");
  typed_skip_space (&end);
  if (!typed_number (&end, &written->month, &n_chars))
    return FALSE;
  if (*end == 'l')
    {
      written->is_leap = TRUE;
      end++;
    }
  if (!typed_skip (&end, "-") || !typed_number (&end, &written->monthday, &n_chars))
    return FALSE;
  *at = end;
  return TRUE;
}

static GDate *
to_date (const Written *written, gint year, const WhenContext *context, GError **error)
{
  g_autoptr (GDate) day =
      context->almanac->lunar_to_date (year, (gint) written->month, written->is_leap, (gint) written->monthday, error);

  fault_blame_user (day == NULL ? error : NULL);
  return g_steal_pointer (&day);
}

/* Without a year: of this lunar year, or of the next, where that day is more than six months gone. */
static GDate *
find_date (const Written *written, const WhenContext *context, GError **error)
{
  GDate today = day_today (context);
  g_autoptr (GDate) near = NULL;
  gint year;

  if (written->year != 0)
    return to_date (written, (gint) written->year, context, error);
  if (!context->almanac->lunar_from_date (&today, &year, NULL, NULL, NULL, error))
    return NULL;
  near = to_date (written, year, context, error);
  if (near == NULL || !day_is_gone (near, context))
    return g_steal_pointer (&near);
  return to_date (written, year + 1, context, error);
}

static Typed
resolve (const Written *written, const WhenContext *context, GDate *day, GError **error)
{
  g_autoptr (GDate) found = NULL;

  if (context->almanac == NULL)
    {
      fault_set (error, _ ("lunar dates are not known here; write the date as 2023-05-17"));
      return TYPED_WRONG;
    }
  if (written->month < 1 || written->month > 12 || written->monthday < 1 || written->monthday > 30)
    {
      fault_set (error, _ ("there is no such lunar date: month %u, day %u"), written->month, written->monthday);
      return TYPED_WRONG;
    }
  found = find_date (written, context, error);
  if (found == NULL)
    return TYPED_WRONG;
  *day = *found;
  return TYPED_FOUND;
}

Typed
day_scan_lunar (const char **at, const WhenContext *context, GDate *day, GError **error)
{
  const char *end = *at;
  Written written = { 0 };
  gint ignored;
  gboolean has_prefix = typed_lookup (&end, prefixes, &ignored);

  if (has_prefix)
    typed_skip_space (&end);
  if (!scan_chinese (&end, has_prefix, &written))
    {
      written = (Written){ 0 };
      if (!has_prefix || !scan_numbers (&end, &written))
        return TYPED_NONE;
    }
  *at = end;
  return resolve (&written, context, day, error);
}
