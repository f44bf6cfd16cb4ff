/* pufa-findings-days.c - what of the almanac speaks against an event
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <pufa/base/pufa-i18n-private.h>
#include <pufa/office/pufa-findings-private.h>

/* A market without hours takes the morning. */
static gboolean
is_on (const PufaAlmanacMarket *market, const PufaStay *stay)
{
  PufaHours hours = { 0, PUFA_MORNING_END };

  if (market->hours != NULL)
    pufa_value_read_hours (market->hours, &hours);
  return pufa_stay_overlaps (stay, &hours);
}

static char *
describe_market (const PufaJudge *self, const PufaAlmanacMarket *market, guint32 day, const char *village)
{
  const char *people = pufa_judge_get_name (self, PUFA_TABLE_VILLAGES, village);
  g_autoptr (GDate) date = g_date_new_julian (day);
  g_autofree char *text = pufa_day_to_string (day);
  g_autofree char *lunar = pufa_lunar_to_string (date, NULL);

  if (market->hours != NULL)
    /* TRANSLATORS: a day, a market, the lunar date, a village, hours */
    return g_strdup_printf (_ ("%1$s is %2$s (%3$s), %4$s's market, %5$s"), text, market->name,
                            lunar != NULL ? lunar : "-", people, market->hours);
  return g_strdup_printf (_ ("%1$s is %2$s (%3$s), %4$s's market"), text, market->name, lunar != NULL ? lunar : "-",
                          people);
}

/* Each market once, however many of its villages are invited. */
void
pufa_judge_markets (PufaJudge *self, const PufaStay *stay)
{
  PufaLevel level = self->settings->levels[PUFA_CLASH_RULE_MARKET];
  g_auto (GStrv) villages = NULL;
  g_autoptr (GPtrArray) told = NULL;

  if (pufa_event_get_kind (self->event) != PUFA_KIND_LECTURE || level == PUFA_LEVEL_IGNORE)
    return;
  villages = pufa_event_dup_texts (self->event, PUFA_FIELD_VILLAGE);
  told = g_ptr_array_new ();
  for (char **village = villages; *village != NULL; village++)
    {
      g_autoptr (GPtrArray) markets =
          pufa_almanac_list_markets (pufa_office_get_almanac (self->office), stay->day, *village);

      for (guint i = 0; i < markets->len; i++)
        {
          PufaAlmanacMarket *market = g_ptr_array_index (markets, i);

          if (!is_on (market, stay) || g_ptr_array_find (told, market, NULL))
            continue;
          g_ptr_array_add (told, market);
          pufa_judge_add (self, PUFA_CLASH_RULE_MARKET, level, market->name,
                          describe_market (self, market, stay->day, *village));
        }
    }
}

/* The villages that are invited; without any that of the venue. */
static char **
dup_villages (const PufaJudge *self)
{
  const char *venue = pufa_event_get_text (self->event, PUFA_FIELD_VENUE);
  g_auto (GStrv) villages = pufa_event_dup_texts (self->event, PUFA_FIELD_VILLAGE);
  const char *home;

  if (villages[0] != NULL || venue == NULL)
    return g_steal_pointer (&villages);
  home = pufa_roster_get_text (self->roster, PUFA_TABLE_VENUES, venue, PUFA_VENUE_VILLAGE);
  return *home != '\0' ? g_strsplit (home, " ", 1) : g_steal_pointer (&villages);
}

/* Nobody can tell whether an event that is nowhere is in the places of a season. */
static gboolean
stands_against (const PufaJudge *self, const PufaAlmanacSeason *season, char **villages)
{
  PufaKind kind = pufa_event_get_kind (self->event);

  if (villages[0] == NULL)
    return season->places == NULL && pufa_season_stands_against (season, kind, NULL, NULL);
  for (; *villages != NULL; villages++)
    if (pufa_season_stands_against (
            season, kind, *villages,
            pufa_roster_get_text (self->roster, PUFA_TABLE_VILLAGES, *villages, PUFA_VILLAGE_KIND)))
      return TRUE;
  return FALSE;
}

static char *
describe_season (const PufaAlmanacSeason *season, guint32 day)
{
  PufaOccurrence occurrence = { .days = { day, day + 1 } };
  g_autofree char *text = pufa_day_to_string (day);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  for (guint i = 0; i < season->rules->len; i++)
    if (pufa_rule_falls_on (season->rules->pdata[i], day, &occurrence) == PUFA_FALLS_YES)
      break;
  first = pufa_day_to_string (occurrence.days.first);
  last = pufa_day_to_string (occurrence.days.until - 1);
  return g_strdup_printf (_ ("%1$s lies in %2$s, %3$s to %4$s"), text, season->name, first, last);
}

void
pufa_judge_seasons (PufaJudge *self, const PufaStay *stay)
{
  g_autoptr (GPtrArray) seasons = NULL;
  g_auto (GStrv) villages = NULL;

  if (self->settings->n_seasons == 0)
    return;
  seasons = pufa_almanac_list_seasons (pufa_office_get_almanac (self->office), stay->day);
  villages = dup_villages (self);
  for (guint i = 0; i < seasons->len; i++)
    {
      const PufaAlmanacSeason *season = g_ptr_array_index (seasons, i);

      if (stands_against (self, season, villages))
        pufa_judge_add (self, PUFA_CLASH_RULE_SEASON, season->level, season->name, describe_season (season, stay->day));
    }
}
