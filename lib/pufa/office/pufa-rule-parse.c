/* pufa-rule-parse.c - the grammar of days, from text
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/base/pufa-error.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/office/pufa-rule-form-private.h>
#include <pufa/office/pufa-term-private.h>

#define LEAP_YEAR 2000 /* has every day of the year */
#define MAX_DATES 366  /* days in a row; an office's holidays are kept one by one */

gboolean
pufa_rule_blame (const char *text, const char *part, const char *wanted, GError **error)
{
  g_set_error (error, PUFA_ERROR, PUFA_ERROR_INVALID, _ ("%s is wanted, not “%s”, in the rule %s"), _ (wanted), part,
               text);
  return FALSE;
}

gboolean
pufa_rule_scan_number (const char **text, guint min, guint max, gint *number)
{
  guint n = 0;

  *number = 0;
  for (; n < max && g_ascii_isdigit ((*text)[n]); n++)
    *number = *number * 10 + ((*text)[n] - '0');
  *text += n;
  return n >= min;
}

/* The two sides of a range, in *@second NULL if it is none. */
static char *
split_range (const char *text, const char **second)
{
  const char *dots = strstr (text, "..");

  *second = dots != NULL ? dots + strlen ("..") : NULL;
  return dots != NULL ? g_strndup (text, (gsize) (dots - text)) : g_strdup (text);
}

static gboolean
scan_month_day (const char *text, PufaRuleDay *day)
{
  return pufa_rule_scan_number (&text, 1, 2, &day->month) && *text++ == '-' &&
         pufa_rule_scan_number (&text, 1, 2, &day->monthday) && *text == '\0';
}

static gboolean
is_solar (const PufaRuleDay *day)
{
  return pufa_day_new (LEAP_YEAR, day->month, day->monthday) != 0;
}

static gboolean
is_lunar (const PufaRuleDay *day)
{
  return day->month >= 1 && day->month <= 12 && day->monthday >= 1 && day->monthday <= 30;
}

static gboolean
parse_month_days (PufaRule *self, const char *text, gboolean (*is_day) (const PufaRuleDay *day), const char *wanted,
                  GError **error)
{
  const char *second;
  g_autofree char *first = split_range (text, &second);

  if (!scan_month_day (first, &self->first) || !is_day (&self->first))
    return pufa_rule_blame (self->text, first, wanted, error);
  self->is_range = second != NULL;
  self->last = self->first;
  if (second != NULL && (!scan_month_day (second, &self->last) || !is_day (&self->last)))
    return pufa_rule_blame (self->text, second, wanted, error);
  return TRUE;
}

static gboolean
parse_lunar (PufaRule *self, const char *text, GError **error)
{
  self->form = PUFA_RULE_LUNAR;
  return parse_month_days (self, text, is_lunar, N_ ("a day of the lunar year like 09-09"), error);
}

static gboolean
parse_yearly (PufaRule *self, const char *text, GError **error)
{
  self->form = PUFA_RULE_YEARLY;
  return parse_month_days (self, text, is_solar, N_ ("a day of the year like 12-04"), error);
}

static gboolean
parse_week_of (PufaRule *self, const char *text, GError **error)
{
  self->form = PUFA_RULE_WEEK_OF;
  if (scan_month_day (text, &self->first) && is_solar (&self->first))
    return TRUE;
  return pufa_rule_blame (self->text, text, N_ ("a day of the year like 12-04"), error);
}

static gboolean
parse_month (PufaRule *self, const char *text, GError **error)
{
  const char *rest = text;
  gint month;

  self->form = PUFA_RULE_YEARLY;
  if (!pufa_rule_scan_number (&rest, 1, 2, &month) || *rest != '\0' || month < 1 || month > 12)
    return pufa_rule_blame (self->text, text, N_ ("a month from 01 to 12"), error);
  self->first = (PufaRuleDay){ month, 1 };
  self->last = (PufaRuleDay){ month, pufa_civil_days_in_month (LEAP_YEAR, month) };
  return TRUE;
}

static gboolean
parse_nth_weekday (PufaRule *self, const char *text, GError **error)
{
  const char *rest = text;
  gint nth = 0;

  self->form = PUFA_RULE_NTH_WEEKDAY;
  if (pufa_rule_scan_number (&rest, 1, 2, &self->first.month) && *rest++ == '/' &&
      pufa_rule_scan_number (&rest, 1, 1, &nth) && *rest++ == '/' &&
      pufa_rule_scan_number (&rest, 1, 1, &self->weekday) && *rest == '\0' && self->first.month >= 1 &&
      self->first.month <= 12 && nth >= 1 && nth <= 5 && self->weekday >= 1 && self->weekday <= 7)
    {
      self->nth = (guint) nth;
      return TRUE;
    }
  return pufa_rule_blame (self->text, text, N_ ("month/which/weekday like 05/3/7, the third Sunday of May,"), error);
}

static guint32
scan_date (const char *text)
{
  gint year, month, monthday;

  if (pufa_rule_scan_number (&text, 4, 4, &year) && *text++ == '-' && pufa_rule_scan_number (&text, 1, 2, &month) &&
      *text++ == '-' && pufa_rule_scan_number (&text, 1, 2, &monthday) && *text == '\0')
    return pufa_day_new (year, month, monthday);
  return 0;
}

static gboolean
parse_dates (PufaRule *self, const char *text, GError **error)
{
  const char *second;
  g_autofree char *first = split_range (text, &second);
  guint32 day = scan_date (first), last = second != NULL ? scan_date (second) : day;

  self->form = PUFA_RULE_DATES;
  self->dates = (PufaDays){ day, last + 1 };
  if (day == 0)
    return pufa_rule_blame (self->text, first, N_ ("a date like 2023-05-06"), error);
  if (last == 0)
    return pufa_rule_blame (self->text, second, N_ ("a date like 2023-05-06"), error);
  if (last < day || last - day >= MAX_DATES)
    return pufa_rule_blame (self->text, second, N_ ("a date in the year that begins with the first"), error);
  return TRUE;
}

/* "3|8": sets the bits of numbers from @min to @max. */
static gboolean
parse_numbers (PufaRule *self, const char *text, gint min, gint max, const char *wanted, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, "|", -1);

  if (parts[0] == NULL)
    return pufa_rule_blame (self->text, text, wanted, error);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *rest = parts[i];
      gint number;

      if (!pufa_rule_scan_number (&rest, 1, 2, &number) || *rest != '\0' || number < min || number > max)
        return pufa_rule_blame (self->text, parts[i], wanted, error);
      self->set |= 1u << number;
    }
  return TRUE;
}

/* A day's last digit; 10 is how people say 0. */
static gboolean
parse_digits (PufaRule *self, const char *text, GError **error)
{
  if (!parse_numbers (self, text, 0, 10, N_ ("a last digit from 1 to 10"), error))
    return FALSE;
  self->set |= self->set >> 10 & 1;
  return TRUE;
}

static gboolean
parse_lunar_tail (PufaRule *self, const char *text, GError **error)
{
  const char *colon = strchr (text, ':');
  g_autofree char *digits = colon != NULL ? g_strndup (text, (gsize) (colon - text)) : g_strdup (text);

  self->form = PUFA_RULE_LUNAR_TAIL;
  self->takes_29th = colon != NULL;
  if (colon != NULL && !g_str_equal (colon, ":prev"))
    return pufa_rule_blame (self->text, colon + 1, "prev", error);
  return parse_digits (self, digits, error);
}

static gboolean
parse_solar_tail (PufaRule *self, const char *text, GError **error)
{
  self->form = PUFA_RULE_SOLAR_TAIL;
  return parse_digits (self, text, error);
}

static gboolean
parse_weekday (PufaRule *self, const char *text, GError **error)
{
  self->form = PUFA_RULE_WEEKDAY;
  return parse_numbers (self, text, 1, 7, N_ ("a weekday from 1, Monday, to 7"), error);
}

static gint
find_branch (const char *word)
{
  static const char branches[][4] = { "子", "丑", "寅", "卯", "辰", "巳", "午", "未", "申", "酉", "戌", "亥" };

  for (guint i = 0; i < G_N_ELEMENTS (branches); i++)
    if (g_str_equal (word, branches[i]))
      return (gint) i;
  return -1;
}

static gboolean
parse_branch (PufaRule *self, const char *text, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, "|", -1);

  self->form = PUFA_RULE_BRANCH;
  for (guint i = 0; parts[i] != NULL; i++)
    {
      gint branch = find_branch (parts[i]);

      if (branch < 0)
        return pufa_rule_blame (self->text, parts[i], N_ ("a branch, one of 子丑寅卯辰巳午未申酉戌亥,"), error);
      self->set |= 1u << branch;
    }
  if (self->set == 0)
    return pufa_rule_blame (self->text, text, N_ ("a branch, one of 子丑寅卯辰巳午未申酉戌亥,"), error);
  return TRUE;
}

static gboolean
parse_term (PufaRule *self, const char *text, GError **error)
{
  gint term = pufa_term_from_string (text);

  if (term < 0)
    return pufa_rule_blame (self->text, text, N_ ("a solar term like 秋分"), error);
  self->form = PUFA_RULE_TERM;
  self->term = (guint) term;
  return TRUE;
}

/* A longer head stands before one that it begins with. */
static const struct {
  const char *head;
  gboolean (*parse) (PufaRule *self, const char *rest, GError **error);
} heads[] = {
  { "lunar:tail:", parse_lunar_tail }, { "lunar:", parse_lunar },   { "solar:tail:", parse_solar_tail },
  { "weekday:", parse_weekday },       { "branch:", parse_branch }, { "term:", parse_term },
  { "weekof:", parse_week_of },
};

/* Without a head: digits and what parts them. */
static gboolean
parse_plain (PufaRule *self, GError **error)
{
  const char *rest = self->text;
  gint number;

  if (strchr (rest, '/') != NULL)
    return parse_nth_weekday (self, rest, error);
  if (pufa_rule_scan_number (&rest, 4, 4, &number) && *rest == '-')
    return parse_dates (self, self->text, error);
  if (strchr (self->text, '-') != NULL || strstr (self->text, "..") != NULL)
    return parse_yearly (self, self->text, error);
  return parse_month (self, self->text, error);
}

gboolean
pufa_rule_parse (PufaRule *self, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (g_str_has_prefix (self->text, heads[i].head))
      return heads[i].parse (self, self->text + strlen (heads[i].head), error);

  if (g_str_equal (self->text, "notice"))
    {
      self->form = PUFA_RULE_NOTICE;
      return TRUE;
    }
  if (g_ascii_isdigit (self->text[0]))
    return parse_plain (self, error);

  g_set_error (error, PUFA_ERROR, PUFA_ERROR_INVALID,
               _ ("not a rule of days: “%s”; write it like 12-04, 05, 12-01..12-07, 05/3/7, weekof:05-15, lunar:09-09, "
                  "lunar:tail:3|8, solar:tail:1|6, weekday:6, branch:子|午, term:秋分, notice or 2023-05-06"),
               self->text);
  return FALSE;
}
