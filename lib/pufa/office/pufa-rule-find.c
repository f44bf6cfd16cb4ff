/* pufa-rule-find.c - does a rule fall on a day, when in a stretch, when next
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <pufa/base/pufa-error.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/office/pufa-lunar-private.h>
#include <pufa/office/pufa-rule-form-private.h>
#include <pufa/office/pufa-term-private.h>

/* An occurrence of a lunar year may lie two Gregorian years on; a week may begin in the year before. */
#define YEARS_BEFORE 2
#define YEARS_AFTER 1
/* 29 February and five Mondays in February come after 40 years at most, over 2100. */
#define YEARS_TO_SEARCH 45
/* Three short months in a row (2089) are the most: a market on the 30th comes within 120 days. */
#define DAYS_TO_SEARCH 120

static GArray *
new_occurrences (void)
{
  return g_array_new (FALSE, FALSE, sizeof (PufaOccurrence));
}

static guint32
get_first_day (const PufaRule *self)
{
  return pufa_day_new (MAX (self->from, 1), 1, 1);
}

/* Whether its table holds @days; rules without one need none. */
static gboolean
is_covered (const PufaRule *self, PufaDays days, GError **error)
{
  switch (self->form)
    {
    case PUFA_RULE_LUNAR:
    case PUFA_RULE_LUNAR_TAIL:
      return pufa_lunar_covers (days, error);
    case PUFA_RULE_TERM:
      return pufa_term_covers (days, error);
    case PUFA_RULE_DATES:
    case PUFA_RULE_YEARLY:
    case PUFA_RULE_NTH_WEEKDAY:
    case PUFA_RULE_WEEK_OF:
    case PUFA_RULE_NOTICE:
    case PUFA_RULE_SOLAR_TAIL:
    case PUFA_RULE_WEEKDAY:
    case PUFA_RULE_BRANCH:
      return TRUE;
    }
  return TRUE;
}

gboolean
pufa_rule_knows_year (const PufaRule *self, gint year)
{
  guint32 last = pufa_day_new (year, 12, 31);

  if (year < self->from || pufa_rule_find_override (self, year) != NULL)
    return TRUE;
  return self->form != PUFA_RULE_NOTICE && is_covered (self, (PufaDays){ last, last + 1 }, NULL);
}

static PufaFalls
falls_daily (const PufaRule *self, guint32 day, PufaOccurrence *occurrence)
{
  PufaFalls falls = day >= get_first_day (self) ? pufa_rule_holds (self, day) : PUFA_FALLS_NO;

  if (falls == PUFA_FALLS_YES && occurrence != NULL)
    *occurrence = (PufaOccurrence){ .days = { day, day + 1 }, .year = pufa_day_get_year (day) };
  return falls;
}

PufaFalls
pufa_rule_falls_on (const PufaRule *self, guint32 day, PufaOccurrence *occurrence)
{
  PufaDays days = { day, day + 1 };
  g_autoptr (GArray) found = NULL;
  gint year;

  if (pufa_rule_is_daily (self))
    return falls_daily (self, day, occurrence);

  found = new_occurrences ();
  year = pufa_day_get_year (day);
  for (gint y = year - YEARS_BEFORE; y <= year + YEARS_AFTER; y++)
    pufa_rule_list_year (self, y, found);
  for (guint i = 0; i < found->len; i++)
    if (pufa_days_overlap (g_array_index (found, PufaOccurrence, i).days, days))
      {
        if (occurrence != NULL)
          *occurrence = g_array_index (found, PufaOccurrence, i);
        return PUFA_FALLS_YES;
      }
  if (day < get_first_day (self))
    return PUFA_FALLS_NO;
  return pufa_rule_knows_year (self, year) && is_covered (self, days, NULL) ? PUFA_FALLS_NO : PUFA_FALLS_UNKNOWN;
}

static gint
compare_occurrences (gconstpointer a, gconstpointer b)
{
  const PufaOccurrence *one = a, *other = b;

  return (one->days.first > other->days.first) - (one->days.first < other->days.first);
}

static void
list_years (const PufaRule *self, PufaDays range, GArray *occurrences)
{
  gint last = pufa_day_get_year (range.until - 1) + YEARS_AFTER;
  g_autoptr (GArray) found = new_occurrences ();

  for (gint year = pufa_day_get_year (range.first) - YEARS_BEFORE; year <= last; year++)
    pufa_rule_list_year (self, year, found);
  g_array_sort (found, compare_occurrences);
  for (guint i = 0; i < found->len; i++)
    if (pufa_days_overlap (g_array_index (found, PufaOccurrence, i).days, range))
      g_array_append_val (occurrences, g_array_index (found, PufaOccurrence, i));
}

gboolean
pufa_rule_list (const PufaRule *self, PufaDays range, GArray *occurrences, GError **error)
{
  PufaOccurrence occurrence;

  range.first = MAX (range.first, get_first_day (self));
  if (range.first >= range.until)
    return TRUE;
  if (!is_covered (self, range, error))
    return FALSE;

  if (!pufa_rule_is_daily (self))
    list_years (self, range, occurrences);
  else
    for (guint32 day = range.first; day < range.until; day++)
      if (falls_daily (self, day, &occurrence) == PUFA_FALLS_YES)
        g_array_append_val (occurrences, occurrence);
  return TRUE;
}

static gboolean
refuse_never (const PufaRule *self, guint32 since, GError **error)
{
  g_autofree char *text = pufa_day_to_string (since);

  g_set_error (error, PUFA_ERROR, PUFA_ERROR_NOT_FOUND, _ ("the rule %s does not fall on %s or later"), self->text,
               text);
  return FALSE;
}

static gboolean
refuse_unknown (const PufaRule *self, gint year, GError **error)
{
  guint32 day = pufa_day_new (year, 12, 31);

  if (is_covered (self, (PufaDays){ day, day + 1 }, error))
    g_set_error (error, PUFA_ERROR, PUFA_ERROR_UNKNOWN_DAY,
                 _ ("when it is in %d is not known: a notice says so each year"), year);
  return FALSE;
}

static gboolean
find_next_day (const PufaRule *self, guint32 since, PufaOccurrence *next, GError **error)
{
  guint32 first = MAX (since, get_first_day (self));

  for (guint32 day = first; day < first + DAYS_TO_SEARCH; day++)
    {
      if (!is_covered (self, (PufaDays){ day, day + 1 }, error))
        return FALSE;
      if (falls_daily (self, day, next) == PUFA_FALLS_YES)
        return TRUE;
    }
  return refuse_never (self, since, error);
}

/* Year by year, and not past one that is unknown. */
static gboolean
find_next_year (const PufaRule *self, guint32 since, PufaOccurrence *next, GError **error)
{
  gint this_year = pufa_day_get_year (MAX (since, get_first_day (self)));

  for (gint year = this_year - YEARS_BEFORE; year <= MIN (this_year + YEARS_TO_SEARCH, PUFA_RULE_LAST_YEAR); year++)
    {
      g_autoptr (GArray) found = new_occurrences ();

      pufa_rule_list_year (self, year, found);
      for (guint i = 0; i < found->len; i++)
        if (g_array_index (found, PufaOccurrence, i).days.until > since)
          {
            *next = g_array_index (found, PufaOccurrence, i);
            return TRUE;
          }
      if (year >= this_year && !pufa_rule_knows_year (self, year))
        return refuse_unknown (self, year, error);
    }
  return refuse_never (self, since, error);
}

gboolean
pufa_rule_next (const PufaRule *self, guint32 since, PufaOccurrence *next, GError **error)
{
  return pufa_rule_is_daily (self) ? find_next_day (self, since, next, error)
                                   : find_next_year (self, since, next, error);
}
