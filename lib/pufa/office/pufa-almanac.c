/* pufa-almanac.c - what is known about a day
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/office/pufa-almanac-rows-private.h>
#include <pufa/office/pufa-term-private.h>

G_DEFINE_BOXED_TYPE (PufaAlmanac, pufa_almanac, pufa_almanac_ref, pufa_almanac_unref)

PufaAlmanac *
pufa_almanac_new_for_office (const PufaAlmanacRows *rows)
{
  PufaAlmanac *self;

  g_return_val_if_fail (rows != NULL, NULL);

  self = g_new0 (PufaAlmanac, 1);
  g_atomic_ref_count_init (&self->refs);
  pufa_almanac_fill (self, rows);
  return self;
}

PufaAlmanac *
pufa_almanac_new (void)
{
  return pufa_almanac_new_for_office (&(PufaAlmanacRows){ .office = NULL });
}

PufaAlmanac *
pufa_almanac_ref (PufaAlmanac *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
pufa_almanac_unref (PufaAlmanac *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_free (self->office);
  g_array_unref (self->markets);
  g_array_unref (self->themes);
  g_array_unref (self->seasons);
  pufa_workdays_free (self->workdays);
  g_string_chunk_free (self->strings);
  g_ptr_array_unref (self->lists);
  g_free (self);
}

const PufaWorkdays *
pufa_almanac_get_workdays (const PufaAlmanac *self)
{
  return self->workdays;
}

PufaWorkday
pufa_almanac_get_workday (const PufaAlmanac *self, const GDate *day)
{
  PufaDayState state;

  g_return_val_if_fail (self != NULL && day != NULL, PUFA_WORKDAY_UNKNOWN);

  state = pufa_workdays_get_state (self->workdays, g_date_get_julian (day), NULL);
  if (state == PUFA_DAY_UNKNOWN)
    return PUFA_WORKDAY_UNKNOWN;
  return pufa_day_state_is_work (state) ? PUFA_WORKDAY_YES : PUFA_WORKDAY_NO;
}

PufaDayState
pufa_almanac_get_state (const PufaAlmanac *self, const GDate *day)
{
  g_return_val_if_fail (self != NULL && day != NULL, PUFA_DAY_UNKNOWN);

  return pufa_workdays_get_state (self->workdays, g_date_get_julian (day), NULL);
}

const char *
pufa_almanac_get_holiday (const PufaAlmanac *self, const GDate *day)
{
  PufaListedDays listed = { .name = NULL };

  g_return_val_if_fail (self != NULL && day != NULL, NULL);

  pufa_workdays_get_state (self->workdays, g_date_get_julian (day), &listed);
  return listed.name != NULL && *listed.name != '\0' ? listed.name : NULL;
}

GDate *
pufa_almanac_add_workdays (const PufaAlmanac *self, const GDate *day, gint n_days, GError **error)
{
  guint32 to;

  g_return_val_if_fail (self != NULL && day != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  to = pufa_workdays_add (self->workdays, g_date_get_julian (day), n_days, error);
  return to != 0 ? g_date_new_julian (to) : NULL;
}

const PufaAlmanacMarket *
pufa_almanac_get_market (const PufaAlmanac *self, const char *id)
{
  for (guint i = 0; i < self->markets->len; i++)
    if (g_str_equal (g_array_index (self->markets, PufaAlmanacMarket, i).id, id))
      return &g_array_index (self->markets, PufaAlmanacMarket, i);
  return NULL;
}

const PufaAlmanacTheme *
pufa_almanac_get_theme (const PufaAlmanac *self, const char *id)
{
  for (guint i = 0; i < self->themes->len; i++)
    if (g_str_equal (g_array_index (self->themes, PufaAlmanacTheme, i).id, id))
      return &g_array_index (self->themes, PufaAlmanacTheme, i);
  return NULL;
}

const PufaAlmanacTheme *
pufa_almanac_find_theme (const PufaAlmanac *self, const char *word)
{
  const PufaAlmanacTheme *found = NULL;
  guint n_parts = 0;

  for (guint i = 0; i < self->themes->len; i++)
    {
      const PufaAlmanacTheme *theme = &g_array_index (self->themes, PufaAlmanacTheme, i);

      if (g_str_equal (theme->id, word) || g_str_equal (theme->name, word))
        return theme;
      if (strstr (theme->name, word) == NULL)
        continue;
      found = theme;
      n_parts++;
    }
  return n_parts == 1 ? found : NULL;
}

gboolean
pufa_market_serves (const PufaAlmanacMarket *market, const char *village)
{
  return market->villages != NULL && g_strv_contains (market->villages, village);
}

static gboolean
names_place (const PufaAlmanacSeason *season, const char *word)
{
  return word != NULL && g_strv_contains (season->places, word);
}

gboolean
pufa_season_stands_against (const PufaAlmanacSeason *season, PufaKind kind, const char *place, const char *place_kind)
{
  if (season->level == PUFA_LEVEL_IGNORE || (season->kinds >> kind & 1) == 0)
    return FALSE;
  return season->places == NULL || names_place (season, place) || names_place (season, place_kind) ||
         (place == NULL && place_kind == NULL);
}

GPtrArray *
pufa_almanac_list_markets (const PufaAlmanac *self, guint32 day, const char *village)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < self->markets->len; i++)
    {
      PufaAlmanacMarket *market = &g_array_index (self->markets, PufaAlmanacMarket, i);

      if ((village == NULL || pufa_market_serves (market, village)) &&
          pufa_rule_falls_on (market->rule, day, NULL) == PUFA_FALLS_YES)
        g_ptr_array_add (found, market);
    }
  return found;
}

GPtrArray *
pufa_almanac_list_themes (const PufaAlmanac *self, guint32 day)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < self->themes->len; i++)
    {
      PufaAlmanacTheme *theme = &g_array_index (self->themes, PufaAlmanacTheme, i);

      if (pufa_rule_falls_on (theme->rule, day, NULL) == PUFA_FALLS_YES)
        g_ptr_array_add (found, theme);
    }
  return found;
}

GPtrArray *
pufa_almanac_list_unknown_themes (const PufaAlmanac *self, gint year)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < self->themes->len; i++)
    {
      PufaAlmanacTheme *theme = &g_array_index (self->themes, PufaAlmanacTheme, i);

      if (!pufa_rule_knows_year (theme->rule, year))
        g_ptr_array_add (found, theme);
    }
  return found;
}

const char *
pufa_almanac_get_theme_day_name (const PufaAlmanac *self, const char *id)
{
  const PufaAlmanacTheme *theme;

  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  theme = pufa_almanac_get_theme (self, id);
  return theme != NULL ? theme->name : NULL;
}

char **
pufa_almanac_dup_pending (const PufaAlmanac *self, gint year)
{
  g_autoptr (GStrvBuilder) names = NULL;
  g_autoptr (GPtrArray) themes = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  names = g_strv_builder_new ();
  themes = pufa_almanac_list_unknown_themes (self, year);
  for (guint i = 0; i < themes->len; i++)
    g_strv_builder_add (names, ((const PufaAlmanacTheme *) g_ptr_array_index (themes, i))->name);
  return g_strv_builder_end (names);
}

static gboolean
is_in_season (const PufaAlmanacSeason *season, guint32 day)
{
  for (guint i = 0; i < season->rules->len; i++)
    if (pufa_rule_falls_on (season->rules->pdata[i], day, NULL) == PUFA_FALLS_YES)
      return TRUE;
  return FALSE;
}

GPtrArray *
pufa_almanac_list_seasons (const PufaAlmanac *self, guint32 day)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < self->seasons->len; i++)
    {
      PufaAlmanacSeason *season = &g_array_index (self->seasons, PufaAlmanacSeason, i);

      if (is_in_season (season, day))
        g_ptr_array_add (found, season);
    }
  return found;
}

PufaDayFacts *
pufa_day_facts_new (const PufaAlmanac *self, guint32 day)
{
  PufaDayFacts *facts = g_new0 (PufaDayFacts, 1);
  PufaListedDays listed = { .name = NULL };
  gint term = pufa_term_from_day (day);

  facts->state = pufa_workdays_get_state (self->workdays, day, &listed);
  facts->holiday = listed.name;
  facts->has_lunar = pufa_lunar_from_day (day, &facts->lunar);
  facts->is_doubtful = pufa_lunar_doubts_day (day);
  facts->term = term >= 0 ? pufa_term_to_string ((guint) term) : NULL;
  facts->markets = pufa_almanac_list_markets (self, day, NULL);
  facts->themes = pufa_almanac_list_themes (self, day);
  facts->seasons = pufa_almanac_list_seasons (self, day);
  return facts;
}

void
pufa_day_facts_free (PufaDayFacts *self)
{
  g_ptr_array_unref (self->markets);
  g_ptr_array_unref (self->themes);
  g_ptr_array_unref (self->seasons);
  g_free (self);
}
