/* day-number.c - days that are written: 2023-05-17, 5月17日, 17 May, 下月5日
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include "day-number.h"

/* What stands in a text. */
typedef struct {
  gboolean has_year;
  guint year, month, monthday;
} Written;

static const TypedWord months[] = {
  { "jan", 1 },   { "january", 1 },   { "feb", 2 },       { "february", 2 },  { "mar", 3 },
  { "march", 3 }, { "apr", 4 },       { "april", 4 },     { "may", 5 },       { "jun", 6 },
  { "june", 6 },  { "jul", 7 },       { "july", 7 },      { "aug", 8 },       { "august", 8 },
  { "sep", 9 },   { "sept", 9 },      { "september", 9 }, { "oct", 10 },      { "october", 10 },
  { "nov", 11 },  { "november", 11 }, { "dec", 12 },      { "december", 12 }, { NULL },
};

static const TypedWord year_words[] = {
  { "今年", 0 }, { "本年", 0 }, { "明年", 1 }, { "后年", 2 }, { "去年", -1 }, { "前年", -2 }, { NULL },
};

static const TypedWord month_words[] = {
  { "本月", 0 }, { "这个月", 0 }, { "下月", 1 }, { "下个月", 1 }, { "上月", -1 }, { "上个月", -1 }, { NULL },
};

gboolean
day_scan_month_name (const char **at, guint *month)
{
  gint which;

  if (!typed_lookup (at, months, &which))
    return FALSE;
  *month = (guint) which;
  return TRUE;
}

gboolean
day_scan_year_word (const char **at, const WhenContext *context, guint *year)
{
  gint later;

  if (!typed_lookup (at, year_words, &later))
    return FALSE;
  *year = (guint) (g_date_time_get_year (context->now) + later);
  return TRUE;
}

/* A number of one or two characters, as months and days are. */
static gboolean
scan_small (const char **at, guint *value)
{
  const char *end = *at;
  guint n_chars;

  if (!typed_number (&end, value, &n_chars) || *value > 99 || g_ascii_isdigit (*end))
    return FALSE;
  if (g_ascii_isdigit (**at) && n_chars > 2)
    return FALSE;
  *at = end;
  return TRUE;
}

static void
skip_day_sign (const char **at)
{
  if (!typed_skip (at, "日"))
    typed_skip (at, "号");
}

/* "5月17日" */
static gboolean
scan_month_day (const char **at, Written *written)
{
  if (!scan_small (at, &written->month) || !typed_skip (at, "月") || !scan_small (at, &written->monthday))
    return FALSE;
  skip_day_sign (at);
  return TRUE;
}

static gboolean
scan_year (const char **at, Written *written)
{
  guint n_chars;

  written->has_year = typed_number (at, &written->year, &n_chars) && n_chars == 4;
  return written->has_year;
}

/* "2023年5月17日", "明年5月17日", "5月17日" */
static gboolean
scan_chinese (const char **at, const WhenContext *context, Written *written)
{
  const char *end = *at;

  written->has_year =
      day_scan_year_word (&end, context, &written->year) || (scan_year (&end, written) && typed_skip (&end, "年"));
  if (!written->has_year)
    end = *at;
  if (!scan_month_day (&end, written))
    return FALSE;
  *at = end;
  return TRUE;
}

/* "2023-05-17", "2023/5/17", "2023.5.17" */
static gboolean
scan_iso (const char **at, const WhenContext *context, Written *written)
{
  const char *end = *at;
  char separator;

  if (!scan_year (&end, written))
    return FALSE;
  separator = *end;
  if (separator == '\0' || strchr ("-/.", separator) == NULL)
    return FALSE;
  end++;
  if (!scan_small (&end, &written->month) || *end != separator)
    return FALSE;
  end++;
  if (!scan_small (&end, &written->monthday))
    return FALSE;
  *at = end;
  return TRUE;
}

/* "5-17" and "5/17", where no time can be meant: "8-11点" is one */
static gboolean
scan_short (const char **at, const WhenContext *context, Written *written)
{
  static const TypedWord clocks[] = {
    { "点", 0 }, { "时", 0 }, { ":", 0 }, { "am", 0 }, { "pm", 0 }, { " am", 0 }, { " pm", 0 }, { NULL },
  };
  const char *end = *at;
  const char *behind;
  gint ignored;

  if (!scan_small (&end, &written->month) || (*end != '-' && *end != '/'))
    return FALSE;
  end++;
  if (!g_ascii_isdigit (*end) || !scan_small (&end, &written->monthday))
    return FALSE;
  behind = end;
  if (typed_lookup (&behind, clocks, &ignored))
    return FALSE;
  *at = end;
  return TRUE;
}

/* "20230517" */
static gboolean
scan_basic (const char **at, const WhenContext *context, Written *written)
{
  const char *end = *at;
  guint value, n_chars;

  if (!g_ascii_isdigit (*end) || !typed_number (&end, &value, &n_chars) || n_chars != 8)
    return FALSE;
  *written = (Written){ TRUE, value / 10000, value / 100 % 100, value % 100 };
  *at = end;
  return TRUE;
}

/* Behind "17 may" or "may 17": ", 2023". */
static void
scan_english_year (const char **at, Written *written)
{
  const char *end = *at;

  typed_skip (&end, ",");
  typed_skip_space (&end);
  if (!g_ascii_isdigit (*end) || !scan_year (&end, written) || *end == ':' || *end == '-')
    {
      written->has_year = FALSE;
      return;
    }
  *at = end;
}

/* "17 May", "May 17, 2023" */
static gboolean
scan_english (const char **at, const WhenContext *context, Written *written)
{
  const char *end = *at;

  if (day_scan_month_name (&end, &written->month))
    {
      typed_skip_space (&end);
      if (!scan_small (&end, &written->monthday) || *end == ':')
        return FALSE;
    }
  else
    {
      if (!scan_small (&end, &written->monthday))
        return FALSE;
      typed_skip_space (&end);
      if (!day_scan_month_name (&end, &written->month))
        return FALSE;
    }
  scan_english_year (&end, written);
  *at = end;
  return TRUE;
}

/* "下月5日", "25号": of this month, or of the next if that day is past. */
static gboolean
scan_monthday (const char **at, const WhenContext *context, Written *written)
{
  const char *end = *at;
  gint later = 0;
  gboolean is_said = typed_lookup (&end, month_words, &later);
  gint month;

  if (!scan_small (&end, &written->monthday) || (!typed_skip (&end, "日") && !typed_skip (&end, "号")))
    return FALSE;
  if (!is_said && (gint) written->monthday < g_date_time_get_day_of_month (context->now))
    later = 1;
  month = g_date_time_get_month (context->now) - 1 + later + 12 * g_date_time_get_year (context->now);
  written->has_year = TRUE;
  written->year = (guint) (month / 12);
  written->month = (guint) (month % 12) + 1;
  *at = end;
  return TRUE;
}

Typed
day_scan_number (const char **at, const WhenContext *context, GDate *day, GError **error)
{
  static gboolean (*const scans[]) (const char **, const WhenContext *, Written *) = {
    scan_chinese, scan_iso, scan_basic, scan_english, scan_monthday, scan_short,
  };
  const char *start = *at;

  for (guint i = 0; i < G_N_ELEMENTS (scans); i++)
    {
      Written written = { 0 };
      g_autofree char *typed = NULL;
      gboolean ok;

      if (!scans[i](at, context, &written))
        continue;
      typed = typed_dup (start, *at);
      if (written.has_year)
        ok = day_make (written.year, written.month, written.monthday, typed, day, error);
      else
        ok = day_make_yearless (written.month, written.monthday, typed, context, day, error);
      return ok ? TYPED_FOUND : TYPED_WRONG;
    }
  return TYPED_NONE;
}
