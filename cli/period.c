/* period.c - PERIOD: a stretch of days as people type it, and --since and --until
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "day-number.h"
#include "fault.h"
#include "moment.h"
#include "period.h"

/* Within a year: how many months a part has, and which it is. */
typedef struct {
  PeriodKind kind;
  guint n_months;
  guint number; /* from 1 */
} Part;

static const TypedWord halves[] = {
  { "h1", 1 }, { "h2", 2 }, { "上半年", 1 }, { "下半年", 2 }, { NULL },
};

/* Which one from the present one. */
static const TypedWord neighbours[] = {
  { "this ", 0 }, { "last ", -1 }, { "next ", 1 }, { "本", 0 },   { "这", 0 }, { "这个", 0 },
  { "上", -1 },   { "上个", -1 },  { "下", 1 },    { "下个", 1 }, { NULL },
};

static const TypedWord units[] = {
  { "year", PERIOD_YEAR },    { "年度", PERIOD_YEAR },   { "年", PERIOD_YEAR },   { "quarter", PERIOD_QUARTER },
  { "季度", PERIOD_QUARTER }, { "month", PERIOD_MONTH }, { "月", PERIOD_MONTH },  { "week", PERIOD_DAYS },
  { "周", PERIOD_DAYS },      { "星期", PERIOD_DAYS },   { "礼拜", PERIOD_DAYS }, { NULL },
};

static void
set_months (Period *period, PeriodKind kind, gint month_index, guint n_months)
{
  gint last = month_index + (gint) n_months - 1;

  period->kind = kind;
  g_date_clear (&period->first, 1);
  g_date_clear (&period->last, 1);
  g_date_set_dmy (&period->first, 1, (GDateMonth) (month_index % 12 + 1), (GDateYear) (month_index / 12));
  g_date_set_dmy (&period->last, g_date_get_days_in_month ((GDateMonth) (last % 12 + 1), (GDateYear) (last / 12)),
                  (GDateMonth) (last % 12 + 1), (GDateYear) (last / 12));
}

static void
set_week (Period *period, const WhenContext *context, gint later)
{
  GDate today = day_today (context);
  gint monday = (gint) g_date_get_julian (&today) - (gint) g_date_get_weekday (&today) + 1 + 7 * later;

  period->kind = PERIOD_DAYS;
  g_date_clear (&period->first, 1);
  g_date_clear (&period->last, 1);
  g_date_set_julian (&period->first, (guint32) monday);
  g_date_set_julian (&period->last, (guint32) monday + 6);
}

/* "2023", "2023年", "今年"; without one this year. */
static gboolean
scan_year (const char **at, const WhenContext *context, guint *year)
{
  const char *end = *at;
  guint n_chars;

  *year = (guint) g_date_time_get_year (context->now);
  if (day_scan_year_word (at, context, year))
    return TRUE;
  if (!typed_number (&end, year, &n_chars) || n_chars != 4 || *year < 1 || *year > 9998)
    {
      *year = (guint) g_date_time_get_year (context->now);
      return FALSE;
    }
  if (typed_skip (&end, "年"))
    typed_skip (&end, "度");
  *at = end;
  return TRUE;
}

/* "q3", "第三季度", "3季度" */
static gboolean
scan_quarter (const char **at, guint *number)
{
  const char *end = *at;
  gboolean is_english = *end == 'q';
  guint n_chars;

  if (is_english)
    end++;
  else
    typed_skip (&end, "第");
  if (!typed_number (&end, number, &n_chars) || *number < 1 || *number > 4 ||
      (!is_english && !typed_skip (&end, "季度")))
    return FALSE;
  *at = end;
  return TRUE;
}

/* "-05" behind a year, "5月", "may" */
static gboolean
scan_month (const char **at, gboolean has_year, guint *number)
{
  const char *end = *at;
  gboolean is_iso = has_year && typed_skip (&end, "-");
  guint n_chars;

  if (!is_iso && day_scan_month_name (at, number))
    return TRUE;
  if (!typed_number (&end, number, &n_chars) || *number < 1 || *number > 12 || (!is_iso && !typed_skip (&end, "月")))
    return FALSE;
  *at = end;
  return TRUE;
}

static gboolean
scan_part (const char **at, gboolean has_year, Part *part)
{
  const char *end = *at;
  guint number;
  gint half;

  if (has_year && *end == '-' && (end[1] == 'q' || end[1] == 'h')) /* 2023-Q3 */
    end++;
  if (typed_lookup (&end, halves, &half))
    *part = (Part){ PERIOD_HALF, 6, (guint) half };
  else if (scan_quarter (&end, &number))
    *part = (Part){ PERIOD_QUARTER, 3, number };
  else if (scan_month (&end, has_year, &number))
    *part = (Part){ PERIOD_MONTH, 1, number };
  else
    return FALSE;
  *at = end;
  return TRUE;
}

/* A year, or a part of one. */
static gboolean
scan_calendar (const char **at, const WhenContext *context, Period *period)
{
  const char *end = *at;
  guint year;
  gboolean has_year = scan_year (&end, context, &year);
  Part part = { PERIOD_YEAR, 12, 1 };

  typed_skip_space (&end);
  if (!scan_part (&end, has_year, &part) && !has_year)
    return FALSE;
  set_months (period, part.kind, (gint) (year * 12 + (part.number - 1) * part.n_months), part.n_months);
  *at = end;
  return TRUE;
}

/* "上月", "last week", "本季度" */
static gboolean
scan_neighbour (const char **at, const WhenContext *context, Period *period)
{
  const char *end = *at;
  gint later, unit, month;

  if (!typed_lookup (&end, neighbours, &later) || !typed_lookup (&end, units, &unit))
    return FALSE;
  month = g_date_time_get_year (context->now) * 12 + g_date_time_get_month (context->now) - 1;
  if (unit == PERIOD_YEAR)
    set_months (period, PERIOD_YEAR, (month / 12 + later) * 12, 12);
  else if (unit == PERIOD_QUARTER)
    set_months (period, PERIOD_QUARTER, (month / 3 + later) * 3, 3);
  else if (unit == PERIOD_MONTH)
    set_months (period, PERIOD_MONTH, month + later, 1);
  else
    set_week (period, context, later);
  *at = end;
  return TRUE;
}

static Typed
scan_day (const char **at, const WhenContext *context, Period *period, GError **error)
{
  Typed found = day_scan (at, context, &period->first, error);

  period->kind = PERIOD_DAY;
  period->last = period->first;
  return found;
}

/* The whole of @text, one way or another; a day that there is not is told as such. */
static Typed
read_clean (const char *text, const WhenContext *context, Period *period, GError **error)
{
  const char *at = text;
  Typed found;

  if (scan_calendar (&at, context, period) && *at == '\0')
    return TYPED_FOUND;
  at = text;
  if (scan_neighbour (&at, context, period) && *at == '\0')
    return TYPED_FOUND;
  at = text;
  found = scan_day (&at, context, period, error);
  return found == TYPED_FOUND && *at != '\0' ? TYPED_NONE : found;
}

/* "2023-05-15..2023-05-21" */
static Typed
read_range (const char *text, const char *dots, const WhenContext *context, Period *period, GError **error)
{
  g_autofree char *head = typed_dup (text, dots);
  Period last;
  Typed found = read_clean (head, context, period, error);

  if (found == TYPED_FOUND)
    found = read_clean (dots + 2, context, &last, error);
  if (found != TYPED_FOUND)
    return found;
  period->last = last.last;
  period->kind = PERIOD_DAYS;
  if (g_date_compare (&period->first, &period->last) <= 0)
    return TYPED_FOUND;
  fault_set (error, _ ("%s ends before it begins"), text);
  return TYPED_WRONG;
}

gboolean
period_read (const char *text, const WhenContext *context, Period *period, GError **error)
{
  g_autofree char *clean = typed_clean (text);
  const char *dots = clean != NULL ? strstr (clean, "..") : NULL;
  Typed found = TYPED_NONE;

  if (clean != NULL)
    found =
        dots != NULL ? read_range (clean, dots, context, period, error) : read_clean (clean, context, period, error);
  if (found == TYPED_FOUND)
    return TRUE;
  if (found == TYPED_NONE)
    {
      fault_set (error, _ ("%s is no period; write it like 2023, 2023Q3, 2023-05 or 2023-05-17"), text);
      fault_advise (error, _ ("how to write them: pufa help dates"));
    }
  return FALSE;
}

char *
period_to_string (const Period *self)
{
  g_autofree char *first = moment_dup_date (&self->first);
  g_autofree char *last = moment_dup_date (&self->last);
  guint year = g_date_get_year (&self->first);
  guint month = g_date_get_month (&self->first);

  switch (self->kind)
    {
    case PERIOD_YEAR:
      return g_strdup_printf ("%04u", year);
    case PERIOD_HALF:
      return g_strdup_printf ("%04uH%u", year, (month + 5) / 6);
    case PERIOD_QUARTER:
      return g_strdup_printf ("%04uQ%u", year, (month + 2) / 3);
    case PERIOD_MONTH:
      return g_strdup_printf ("%04u-%02u", year, month);
    case PERIOD_DAYS:
      return g_strdup_printf ("%s..%s", first, last);
    case PERIOD_DAY:
      return g_steal_pointer (&first);
    }
  return g_steal_pointer (&first);
}

static char *
label_quarter (guint year, guint quarter)
{
  switch (quarter)
    {
    case 1:
      return g_strdup_printf (C_ ("period", "%04uQ1"), year);
    case 2:
      return g_strdup_printf (C_ ("period", "%04uQ2"), year);
    case 3:
      return g_strdup_printf (C_ ("period", "%04uQ3"), year);
    default:
      return g_strdup_printf (C_ ("period", "%04uQ4"), year);
    }
}

char *
period_to_label (const Period *self)
{
  guint year = g_date_get_year (&self->first), month = g_date_get_month (&self->first);

  switch (self->kind)
    {
    case PERIOD_YEAR:
      return g_strdup_printf (C_ ("period", "%04u"), year);
    case PERIOD_HALF:
      return month == 1 ? g_strdup_printf (C_ ("period", "%04uH1"), year)
                        : g_strdup_printf (C_ ("period", "%04uH2"), year);
    case PERIOD_QUARTER:
      return label_quarter (year, (month + 2) / 3);
    case PERIOD_MONTH:
      return g_strdup_printf (C_ ("period", "%04u-%02u"), year, month);
    case PERIOD_DAYS:
    case PERIOD_DAY:
      break;
    }
  return period_to_string (self);
}

static gboolean
read_option (const char *name, const char *text, const WhenContext *context, Period *period, GError **error)
{
  if (text == NULL)
    return TRUE;
  if (period_read (text, context, period, error))
    return TRUE;
  g_prefix_error (error, "%s: ", name);
  return FALSE;
}

/* What all of them allow: the later beginning, the earlier end. */
static void
narrow (Bounds *bounds, const GDate *first, const GDate *last)
{
  if (g_date_valid (first) && (!g_date_valid (&bounds->first) || g_date_compare (first, &bounds->first) > 0))
    bounds->first = *first;
  if (g_date_valid (last) && (!g_date_valid (&bounds->last) || g_date_compare (last, &bounds->last) < 0))
    bounds->last = *last;
}

gboolean
period_read_bounds (const char *text, const PeriodOptions *options, const WhenContext *context, Bounds *bounds,
                    GError **error)
{
  Period whole = { 0 }, since = { 0 }, until = { 0 };
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  g_date_clear (&bounds->first, 1);
  g_date_clear (&bounds->last, 1);
  if ((text != NULL && !period_read (text, context, &whole, error)) ||
      !read_option ("--since", options->since, context, &since, error) ||
      !read_option ("--until", options->until, context, &until, error))
    return FALSE;

  narrow (bounds, &whole.first, &whole.last);
  narrow (bounds, &since.first, &until.last);
  if (!g_date_valid (&bounds->first) || !g_date_valid (&bounds->last) ||
      g_date_compare (&bounds->first, &bounds->last) <= 0)
    return TRUE;
  first = moment_dup_date (&bounds->first);
  last = moment_dup_date (&bounds->last);
  fault_set (error, _ ("the end %s is before the beginning %s"), last, first);
  return FALSE;
}
