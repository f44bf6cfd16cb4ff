/* day-facts.c - what is to be said of a day
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "day-facts.h"
#include "event-text.h"
#include "lunar-text.h"
#include "say.h"

/* A year is known by its National Day, which each notice lists. */
gint
day_facts_get_unknown_year (const PufaAlmanac *almanac, const GDate *day)
{
  gint year = g_date_get_year (day);
  g_autoptr (GDate) national = NULL;

  if (pufa_almanac_get_state (almanac, day) != PUFA_DAY_UNKNOWN)
    return 0;
  national = g_date_new_dmy (1, G_DATE_OCTOBER, (GDateYear) year);
  return pufa_almanac_get_state (almanac, national) == PUFA_DAY_UNKNOWN ? year : year + 1;
}

/* "a make-up working day (端午节)"; NULL of a working day, and where nothing is known. */
static char *
dup_state (const PufaAlmanac *almanac, const GDate *day)
{
  const char *holiday = pufa_almanac_get_holiday (almanac, day);

  switch (pufa_almanac_get_state (almanac, day))
    {
    case PUFA_DAY_REST:
      return g_strdup (_ ("a day of rest"));
    case PUFA_DAY_HOLIDAY:
      return holiday != NULL ? g_strdup_printf (_ ("a holiday (%s)"), holiday) : g_strdup (_ ("a holiday"));
    case PUFA_DAY_MAKE_UP:
      return holiday != NULL ? g_strdup_printf (_ ("a make-up working day (%s)"), holiday)
                             : g_strdup (_ ("a make-up working day"));
    case PUFA_DAY_WORK:
    case PUFA_DAY_UNKNOWN:
      return NULL;
    }
  return NULL;
}

/* Each once. */
static void
add_markets (GPtrArray *names, const PufaAlmanac *almanac, const PufaFilter *filter)
{
  g_autoptr (GPtrArray) markets = pufa_almanac_list (almanac, filter, NULL);

  for (guint i = 0; markets != NULL && i < markets->len; i++)
    {
      const char *name = pufa_event_get_text (g_ptr_array_index (markets, i), PUFA_FIELD_TITLE);

      if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, g_strdup (name));
    }
}

static PufaFilter *
make_filter (const GDate *day)
{
  PufaFilter *filter = pufa_filter_new ();
  g_autoptr (GDate) until = g_date_new_julian (g_date_get_julian (day) + 1);
  g_autoptr (PufaSpan) span = pufa_span_new_days (day, until, NULL, NULL);

  pufa_filter_set_span (filter, span);
  pufa_filter_set_kind (filter, PUFA_KIND_MARKET_DAY);
  return filter;
}

static char *
join (GPtrArray *names)
{
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  return event_text_join ((const char *const *) names->pdata);
}

char *
day_facts_dup_markets (const PufaAlmanac *almanac, const GDate *day)
{
  g_autoptr (PufaFilter) filter = make_filter (day);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  add_markets (names, almanac, filter);
  return join (names);
}

/* Those to which people of its villages go, and those in its venue; NULL for none. */
static char *
dup_own_markets (const PufaAlmanac *almanac, const PufaEvent *event, const GDate *day)
{
  g_autoptr (PufaFilter) filter = make_filter (day);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) villages = pufa_event_dup_texts (event, PUFA_FIELD_VILLAGE);
  const char *venue = pufa_event_get_text (event, PUFA_FIELD_VENUE);

  for (char **village = villages; *village != NULL; village++)
    {
      pufa_filter_set_text (filter, PUFA_FIELD_VILLAGE, *village);
      add_markets (names, almanac, filter);
    }
  pufa_filter_set_text (filter, PUFA_FIELD_VILLAGE, NULL);
  pufa_filter_set_text (filter, PUFA_FIELD_VENUE, venue);
  if (venue != NULL)
    add_markets (names, almanac, filter);
  return join (names);
}

static void
say_facts (Cli *cli, const GDate *day, const char *state, const char *markets)
{
  g_autofree char *lunar = lunar_text_dup (day);
  g_autofree char *date = lunar != NULL ? g_strdup_printf (_ ("lunar %s"), lunar) : NULL;
  g_autofree char *market = markets != NULL ? g_strdup_printf (_ ("market day: %s"), markets) : NULL;
  const char *parts[4] = { NULL };
  guint n = 0;
  g_autofree char *text = NULL;

  if (state != NULL)
    parts[n++] = state;
  if (date != NULL)
    parts[n++] = date;
  if (market != NULL)
    parts[n++] = market;
  text = event_text_join_parts (parts);
  say_advice (cli, "%s", text);
}

void
day_facts_say (Cli *cli, PufaOffice *office, const PufaEvent *event)
{
  const PufaAlmanac *almanac = pufa_office_get_almanac (office);
  const PufaSpan *span = pufa_event_get_span (event);
  g_autoptr (GDate) day = NULL;
  g_autofree char *state = NULL;
  g_autofree char *markets = NULL;
  gint unknown;

  if (span == NULL)
    return;
  day = pufa_span_dup_day (span);
  state = dup_state (almanac, day);
  unknown = day_facts_get_unknown_year (almanac, day);
  markets = pufa_event_get_kind (event) == PUFA_KIND_CONSULTATION ? dup_own_markets (almanac, event, day) : NULL;
  if (unknown != 0)
    say_advice (cli, _ ("%d has no holiday notice yet"), unknown);
  if (state != NULL || markets != NULL)
    say_facts (cli, day, state, markets);
}
