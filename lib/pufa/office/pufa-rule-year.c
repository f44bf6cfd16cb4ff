/* pufa-rule-year.c - on which days of a year a rule falls, and whether a daily one holds
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <pufa/office/pufa-lunar-private.h>
#include <pufa/office/pufa-rule-form-private.h>
#include <pufa/office/pufa-term-private.h>

#define DAYS_A_WEEK 7

static void
add (GArray *occurrences, PufaDays days, gint year, guint part)
{
  PufaOccurrence occurrence = { .days = days, .year = year, .part = part };

  if (days.first != 0 && days.first < days.until)
    g_array_append_val (occurrences, occurrence);
}

/* Whether it runs over New Year. */
static gboolean
is_over_new_year (const PufaRule *self)
{
  return self->last.month < self->first.month ||
         (self->last.month == self->first.month && self->last.monthday < self->first.monthday);
}

/* The day after the one named, or after its month where the month is too short. */
static guint32
get_day_after (gint year, const PufaRuleDay *day)
{
  gint length = pufa_civil_days_in_month (year, day->month);

  return pufa_day_new (year, day->month, MIN (day->monthday, length)) + 1;
}

static void
list_yearly (const PufaRule *self, gint year, GArray *occurrences)
{
  guint32 first = pufa_day_new (year, self->first.month, self->first.monthday);
  PufaDays days = {
    .first = first != 0 ? first : get_day_after (year, &self->first),
    .until = get_day_after (year + is_over_new_year (self), &self->last),
  };

  add (occurrences, days, year, 0);
}

static void
list_nth_weekday (const PufaRule *self, gint year, GArray *occurrences)
{
  guint32 first = pufa_day_new (year, self->first.month, 1);
  guint to_weekday = (guint) (self->weekday - pufa_day_get_weekday (first) + DAYS_A_WEEK) % DAYS_A_WEEK;
  guint monthday = to_weekday + DAYS_A_WEEK * (self->nth - 1) + 1;
  guint32 day = pufa_day_new (year, self->first.month, (gint) monthday);

  add (occurrences, (PufaDays){ day, day + 1 }, year, 0);
}

static void
list_week (const PufaRule *self, gint year, GArray *occurrences)
{
  guint32 day = pufa_day_new (year, self->first.month, self->first.monthday);
  guint32 monday = day != 0 ? day + 1 - (guint32) pufa_day_get_weekday (day) : 0;

  add (occurrences, (PufaDays){ monday, monday + DAYS_A_WEEK }, year, 0);
}

/* What of @month lies in the stretch; @begins, @ends: whether its lunar year is that of the first
 * day, of the last. */
static PufaDays
cut_month (const PufaRule *self, const PufaLunarMonth *month, gboolean begins, gboolean ends)
{
  PufaDays days = month->days;

  if ((begins && month->month < self->first.month) || (ends && month->month > self->last.month) ||
      (month->is_leap && !self->is_range))
    days.until = days.first;
  if (begins && month->month == self->first.month)
    days.first += (guint32) self->first.monthday - 1;
  if (ends && month->month == self->last.month)
    days.until = MIN (days.until, month->days.first + (guint32) self->last.monthday);
  return days;
}

/* Of each month what lies in the stretch; what touches is one occurrence. */
static void
list_lunar (const PufaRule *self, gint year, GArray *occurrences)
{
  gint last_year = year + is_over_new_year (self);
  guint before = occurrences->len;
  PufaLunarMonth month;

  for (gint y = year; y <= last_year; y++)
    for (guint place = 0; pufa_lunar_get_month (y, place, &month); place++)
      {
        PufaDays days = cut_month (self, &month, y == year, y == last_year);
        PufaOccurrence *open =
            occurrences->len > before ? &g_array_index (occurrences, PufaOccurrence, occurrences->len - 1) : NULL;

        if (days.first < days.until && open != NULL && open->days.until == days.first)
          open->days.until = days.until;
        else
          add (occurrences, days, year, occurrences->len - before);
      }
}

static void
list_term (const PufaRule *self, gint year, GArray *occurrences)
{
  guint32 day = pufa_term_to_day (year, self->term);

  add (occurrences, (PufaDays){ day, day + 1 }, year, 0);
}

static void
list_dates (const PufaRule *self, gint year, GArray *occurrences)
{
  if (pufa_day_get_year (self->dates.first) == year)
    add (occurrences, self->dates, year, 0);
}

const PufaOverride *
pufa_rule_find_override (const PufaRule *self, gint year)
{
  for (guint i = 0; self->overrides != NULL && i < self->overrides->len; i++)
    {
      const PufaOverride *override = &g_array_index (self->overrides, PufaOverride, i);

      if (override->year == year)
        return override;
    }
  return NULL;
}

void
pufa_rule_list_year (const PufaRule *self, gint year, GArray *occurrences)
{
  static void (*const list[]) (const PufaRule *, gint, GArray *) = {
    [PUFA_RULE_DATES] = list_dates,  [PUFA_RULE_YEARLY] = list_yearly, [PUFA_RULE_NTH_WEEKDAY] = list_nth_weekday,
    [PUFA_RULE_WEEK_OF] = list_week, [PUFA_RULE_LUNAR] = list_lunar,   [PUFA_RULE_TERM] = list_term,
    [PUFA_RULE_NOTICE] = NULL,
  };
  const PufaOverride *override = pufa_rule_find_override (self, year);

  if (year < MAX (self->from, 1) || year > PUFA_RULE_LAST_YEAR)
    return;
  if (override != NULL)
    add (occurrences, override->days, year, 0);
  else if (list[self->form] != NULL)
    list[self->form](self, year, occurrences);
}

/* 廿九 stands for the 30th where its month has none. */
static gboolean
is_short_end (guint32 day, const PufaLunar *lunar)
{
  PufaLunar next;

  return lunar->monthday == 29 && (!pufa_lunar_from_day (day + 1, &next) || next.monthday == 1);
}

static PufaFalls
holds_lunar_tail (const PufaRule *self, guint32 day)
{
  PufaLunar lunar;

  if (!pufa_lunar_from_day (day, &lunar))
    return PUFA_FALLS_UNKNOWN;
  return (self->set >> (lunar.monthday % 10) & 1) != 0 ||
                 (self->takes_29th && (self->set & 1) != 0 && is_short_end (day, &lunar))
             ? PUFA_FALLS_YES
             : PUFA_FALLS_NO;
}

PufaFalls
pufa_rule_holds (const PufaRule *self, guint32 day)
{
  guint bit;

  if (self->form == PUFA_RULE_LUNAR_TAIL)
    return holds_lunar_tail (self, day);
  if (self->form == PUFA_RULE_SOLAR_TAIL)
    bit = (guint) pufa_day_get_civil (day).day % 10;
  else if (self->form == PUFA_RULE_WEEKDAY)
    bit = (guint) pufa_day_get_weekday (day);
  else
    bit = (day + 2) % 12; /* 1 January of the year 1 was a day of 卯 */
  return (self->set >> bit & 1) != 0 ? PUFA_FALLS_YES : PUFA_FALLS_NO;
}
