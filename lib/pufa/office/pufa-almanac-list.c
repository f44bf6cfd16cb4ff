/* pufa-almanac-list.c - what the almanac has in a stretch of days
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <pufa/base/pufa-error.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/event/pufa-filter-private.h>
#include <pufa/office/pufa-almanac-event-private.h>
#include <pufa/office/pufa-almanac-rows-private.h>

#define MAX_YEARS 100

typedef struct {
  const PufaAlmanac *almanac;
  const PufaFilter *filter;
  PufaDays range;
  GArray *entries;
  GArray *occurrences; /* of one rule at a time */
} Search;

static guint32
get_day_of (gint64 unix_seconds)
{
  PufaCivil civil = pufa_civil_from_unix (unix_seconds, NULL);

  return pufa_day_new (civil.year, civil.month, civil.day);
}

/* The days in which some of @span lies. */
static gboolean
get_range (const PufaSpan *span, PufaDays *range, GError **error)
{
  gint64 start = span != NULL ? pufa_span_get_start_unix (span) : 0;
  gint64 end = span != NULL ? pufa_span_get_end_unix (span) : 0;

  if (span == NULL)
    {
      g_set_error (error, PUFA_ERROR, PUFA_ERROR_INVALID,
                   _ ("the almanac has no end: say for which days it is wanted"));
      return FALSE;
    }
  range->first = get_day_of (start);
  range->until = get_day_of (MAX (start, end - 1)) + 1;
  if (range->until - range->first <= MAX_YEARS * 366)
    return TRUE;
  g_set_error (error, PUFA_ERROR, PUFA_ERROR_INVALID, _ ("the almanac is asked for more than %d years"), MAX_YEARS);
  return FALSE;
}

static void
list_listed (Search *search)
{
  for (guint32 day = search->range.first; day < search->range.until; day++)
    {
      PufaAlmanacEntry entry = { .occurrence.days = { day, day + 1 } };
      PufaDayState state = pufa_workdays_get_state (search->almanac->workdays, day, &entry.listed);

      entry.is_own = entry.listed.issued == 0;
      entry.kind = state == PUFA_DAY_MAKE_UP ? PUFA_KIND_WORKDAY : PUFA_KIND_HOLIDAY;
      if ((state == PUFA_DAY_MAKE_UP || state == PUFA_DAY_HOLIDAY) &&
          pufa_filter_admits_kind (search->filter, entry.kind))
        g_array_append_val (search->entries, entry);
    }
}

/* One for each time that entry->rule falls. */
static gboolean
list_rule (Search *search, PufaAlmanacEntry *entry, GError **error)
{
  g_array_set_size (search->occurrences, 0);
  if (!pufa_rule_list (entry->rule, search->range, search->occurrences, error))
    return FALSE;
  for (guint i = 0; i < search->occurrences->len; i++)
    {
      entry->occurrence = g_array_index (search->occurrences, PufaOccurrence, i);
      g_array_append_vals (search->entries, entry, 1);
    }
  return TRUE;
}

static gboolean
list_markets (Search *search, GError **error)
{
  const char *village = pufa_filter_get_text (search->filter, PUFA_FIELD_VILLAGE);
  GArray *markets = search->almanac->markets;

  for (guint i = 0; i < markets->len; i++)
    {
      const PufaAlmanacMarket *market = &g_array_index (markets, PufaAlmanacMarket, i);
      PufaAlmanacEntry entry = { PUFA_KIND_MARKET_DAY, i, TRUE, .id = market->id, .rule = market->rule, .row = market };

      if ((village == NULL || pufa_market_serves (market, village)) && !list_rule (search, &entry, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
list_themes (Search *search, GError **error)
{
  const char *id = pufa_filter_get_text (search->filter, PUFA_FIELD_THEME_DAY);
  GArray *themes = search->almanac->themes;

  for (guint i = 0; i < themes->len; i++)
    {
      const PufaAlmanacTheme *theme = &g_array_index (themes, PufaAlmanacTheme, i);
      gboolean is_own = theme->level == NULL;
      PufaAlmanacEntry entry = { PUFA_KIND_THEME_DAY, i, is_own, .id = theme->id, .rule = theme->rule, .row = theme };

      if ((id == NULL || g_str_equal (id, theme->id)) && !list_rule (search, &entry, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
list_season (Search *search, guint order, GError **error)
{
  const PufaAlmanacSeason *season = &g_array_index (search->almanac->seasons, PufaAlmanacSeason, order);
  PufaAlmanacEntry entry = { PUFA_KIND_SEASON, order, TRUE, .id = season->id, .row = season };

  for (entry.nth_rule = 0; entry.nth_rule < season->rules->len; entry.nth_rule++)
    {
      entry.rule = season->rules->pdata[entry.nth_rule];
      if (!list_rule (search, &entry, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
list_seasons (Search *search, GError **error)
{
  for (guint i = 0; i < search->almanac->seasons->len; i++)
    if (!list_season (search, i, error))
      return FALSE;
  return TRUE;
}

/* Only markets have villages. */
static gboolean
list_all (Search *search, GError **error)
{
  const PufaFilter *filter = search->filter;
  gboolean is_of_village = pufa_filter_get_text (filter, PUFA_FIELD_VILLAGE) != NULL;

  if (!is_of_village)
    list_listed (search);
  return (!pufa_filter_admits_kind (filter, PUFA_KIND_MARKET_DAY) || list_markets (search, error)) &&
         (is_of_village || !pufa_filter_admits_kind (filter, PUFA_KIND_THEME_DAY) || list_themes (search, error)) &&
         (is_of_village || !pufa_filter_admits_kind (filter, PUFA_KIND_SEASON) || list_seasons (search, error));
}

/* What people ask first of a day stands first. */
static guint
get_rank (PufaKind kind)
{
  return kind == PUFA_KIND_SEASON ? 3 : kind == PUFA_KIND_THEME_DAY ? 2 : kind == PUFA_KIND_MARKET_DAY;
}

static gint
compare_entries (gconstpointer a, gconstpointer b)
{
  const PufaAlmanacEntry *one = a, *other = b;

  if (one->occurrence.days.first != other->occurrence.days.first)
    return one->occurrence.days.first < other->occurrence.days.first ? -1 : 1;
  if (one->kind != other->kind)
    return (gint) get_rank (one->kind) - (gint) get_rank (other->kind);
  return (one->order > other->order) - (one->order < other->order);
}

GPtrArray *
pufa_almanac_list (const PufaAlmanac *self, const PufaFilter *filter, GError **error)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (PufaAlmanacEntry));
  g_autoptr (GArray) occurrences = g_array_new (FALSE, FALSE, sizeof (PufaOccurrence));
  Search search = { .almanac = self, .filter = filter, .entries = entries, .occurrences = occurrences };
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) pufa_event_unref);

  g_return_val_if_fail (self != NULL && filter != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!get_range (pufa_filter_get_span (filter), &search.range, error) || !list_all (&search, error))
    return NULL;
  g_array_sort (entries, compare_entries);
  for (guint i = 0; i < entries->len; i++)
    {
      g_autoptr (PufaEvent) event = pufa_almanac_new_event (self, &g_array_index (entries, PufaAlmanacEntry, i), error);

      if (event == NULL)
        return NULL;
      if (pufa_filter_matches (filter, event))
        g_ptr_array_add (events, g_steal_pointer (&event));
    }
  return g_steal_pointer (&events);
}
