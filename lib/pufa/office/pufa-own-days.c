/* pufa-own-days.c - read the rules of an office's days, and make its almanac of them
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <pufa/base/pufa-i18n-private.h>
#include <pufa/office/pufa-own-days-private.h>
#include <pufa/office/pufa-value-private.h>

static gboolean
is_theme (const char *kind)
{
  return g_str_equal (kind, "theme") || g_str_equal (kind, "宣传节点");
}

static gboolean
is_make_up (const char *kind)
{
  return g_str_equal (kind, "workday") || g_str_equal (kind, "调休上班");
}

/* A holiday or make-up day is what a notice of some year says. */
static gboolean
check_dates (const PufaSheet *sheet, guint row, const PufaRule *rule, GError **error)
{
  PufaDays days;

  return is_theme (pufa_sheet_get_cell (sheet, row, PUFA_DAYS_KIND)) || pufa_rule_get_dates (rule, &days) ||
         pufa_sheet_fail (sheet, row, PUFA_DAYS_RULE, error,
                          _ ("a holiday or make-up day is written with its year, like 2023-05-06"));
}

/* Adds the rule of each row of a table to @rules. */
static gboolean
read_rules (const PufaRoster *roster, guint table, guint column, GPtrArray *rules, GError **error)
{
  const PufaSheet *sheet = roster->sheets[table];

  for (guint i = 0; i < pufa_roster_get_n_rows (roster, table); i++)
    {
      g_autoptr (GError) why = NULL;
      g_autoptr (PufaRule) rule = pufa_rule_new (pufa_sheet_get_cell (sheet, i, column), &why);

      if (rule == NULL)
        return pufa_sheet_fail (sheet, i, column, error, why->message);
      if (table == PUFA_TABLE_DAYS && !check_dates (sheet, i, rule, error))
        return FALSE;
      g_ptr_array_add (rules, g_steal_pointer (&rule));
    }
  return TRUE;
}

/* The rule of a theme day, the office's own or built in. */
static PufaRule *
find_theme_rule (const PufaOwnDays *self, const PufaRoster *roster, const char *id)
{
  gint row = pufa_roster_find_row (roster, PUFA_TABLE_DAYS, id);
  g_autoptr (PufaAlmanac) built_in = NULL;
  const PufaAlmanacTheme *theme;

  if (row >= 0)
    return pufa_rule_ref (self->days->pdata[row]);
  built_in = pufa_almanac_new ();
  theme = pufa_almanac_get_theme (built_in, id);
  return theme != NULL ? pufa_rule_ref (theme->rule) : NULL;
}

/* A date list: rules and ids of theme days. */
static gboolean
read_season (PufaOwnDays *self, const PufaRoster *roster, const PufaSeason *season, GError **error)
{
  GPtrArray *rules = g_ptr_array_new_with_free_func ((GDestroyNotify) pufa_rule_unref);
  g_auto (GStrv) items = pufa_value_split (season->dates->value);

  g_ptr_array_add (self->seasons, rules);
  for (guint i = 0; items[i] != NULL; i++)
    {
      g_autoptr (GError) why = NULL;
      PufaRule *rule = pufa_rule_new (items[i], &why);

      if (rule == NULL)
        rule = find_theme_rule (self, roster, items[i]);
      if (rule == NULL)
        return pufa_ini_fail (season->dates, error, why->message);
      g_ptr_array_add (rules, rule);
    }
  return TRUE;
}

PufaOwnDays *
pufa_own_days_new (const PufaRoster *roster, const PufaSettings *settings, GError **error)
{
  g_autoptr (PufaOwnDays) self = g_new0 (PufaOwnDays, 1);

  self->markets = g_ptr_array_new_with_free_func ((GDestroyNotify) pufa_rule_unref);
  self->days = g_ptr_array_new_with_free_func ((GDestroyNotify) pufa_rule_unref);
  self->seasons = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  if (!read_rules (roster, PUFA_TABLE_MARKETS, PUFA_MARKET_RULE, self->markets, error) ||
      !read_rules (roster, PUFA_TABLE_DAYS, PUFA_DAYS_RULE, self->days, error))
    return NULL;
  for (guint i = 0; i < settings->n_seasons; i++)
    if (!read_season (self, roster, &settings->seasons[i], error))
      return NULL;
  return g_steal_pointer (&self);
}

void
pufa_own_days_free (PufaOwnDays *self)
{
  g_ptr_array_unref (self->markets);
  g_ptr_array_unref (self->days);
  g_ptr_array_unref (self->seasons);
  g_free (self);
}

static const char *
or_null (const char *text)
{
  return text[0] != '\0' ? text : NULL;
}

/* Ids of the villages that name the market; they are borrowed, the array is not. */
static const char *const *
list_villages (const PufaRoster *roster, const char *market)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < pufa_roster_get_n_rows (roster, PUFA_TABLE_VILLAGES); i++)
    if (g_str_equal (pufa_roster_get_cell (roster, PUFA_TABLE_VILLAGES, i, PUFA_VILLAGE_MARKET), market))
      g_ptr_array_add (ids, (gpointer) pufa_sheet_get_id (roster->sheets[PUFA_TABLE_VILLAGES], i));
  g_ptr_array_add (ids, NULL);
  return (const char *const *) g_ptr_array_free (ids, FALSE);
}

static PufaAlmanacMarket
make_market (const PufaOwnDays *self, const PufaRoster *roster, guint row)
{
  const PufaSheet *sheet = roster->sheets[PUFA_TABLE_MARKETS];
  const char *id = pufa_sheet_get_id (sheet, row), *venue = pufa_sheet_get_cell (sheet, row, PUFA_MARKET_VENUE);

  return (PufaAlmanacMarket){
    .id = id,
    .name = pufa_sheet_get_cell (sheet, row, PUFA_COLUMN_NAME),
    .rule = self->markets->pdata[row],
    .venue = or_null (venue),
    .place = or_null (pufa_roster_get_text (roster, PUFA_TABLE_VENUES, venue, PUFA_COLUMN_NAME)),
    .hours = or_null (pufa_sheet_get_cell (sheet, row, PUFA_MARKET_HOURS)),
    .villages = list_villages (roster, id),
  };
}

static PufaAlmanacTheme
make_theme (const PufaOwnDays *self, const PufaRoster *roster, guint row)
{
  const PufaSheet *sheet = roster->sheets[PUFA_TABLE_DAYS];

  return (PufaAlmanacTheme){
    .id = pufa_sheet_get_id (sheet, row),
    .name = pufa_sheet_get_cell (sheet, row, PUFA_COLUMN_NAME),
    .rule = self->days->pdata[row],
    .laws = (const char *const *) pufa_value_split (pufa_sheet_get_cell (sheet, row, PUFA_DAYS_LAW)),
    .audience = or_null (pufa_sheet_get_cell (sheet, row, PUFA_DAYS_AUDIENCE)),
    .basis = or_null (pufa_sheet_get_cell (sheet, row, PUFA_DAYS_BASIS)),
  };
}

static PufaListedDays
make_listed (const PufaOwnDays *self, const PufaRoster *roster, guint row)
{
  const PufaSheet *sheet = roster->sheets[PUFA_TABLE_DAYS];
  PufaListedDays listed = {
    .is_work = is_make_up (pufa_sheet_get_cell (sheet, row, PUFA_DAYS_KIND)),
    .name = pufa_sheet_get_cell (sheet, row, PUFA_COLUMN_NAME),
  };

  pufa_rule_get_dates (self->days->pdata[row], &listed.days);
  return listed;
}

static PufaAlmanacSeason
make_season (const PufaOwnDays *self, const PufaSettings *settings, guint i)
{
  const PufaSeason *season = &settings->seasons[i];

  return (PufaAlmanacSeason){
    .id = season->id,
    .name = season->name,
    .rules = self->seasons->pdata[i],
    .kinds = season->kinds,
    .level = season->level,
    .places = (const char *const *) season->places,
  };
}

PufaAlmanac *
pufa_own_days_make_almanac (const PufaOwnDays *self, const PufaRoster *roster, const PufaSettings *settings)
{
  guint n_markets = self->markets->len, n_days = self->days->len, n_seasons = self->seasons->len;
  g_autofree PufaAlmanacMarket *markets = g_new (PufaAlmanacMarket, n_markets);
  g_autofree PufaAlmanacTheme *themes = g_new (PufaAlmanacTheme, n_days);
  g_autofree PufaListedDays *listed = g_new (PufaListedDays, n_days);
  g_autofree PufaAlmanacSeason *seasons = g_new (PufaAlmanacSeason, n_seasons);
  PufaAlmanacRows rows = { settings->id, markets, n_markets, themes, 0, seasons, n_seasons, listed, 0 };
  PufaAlmanac *almanac;

  for (guint i = 0; i < n_markets; i++)
    markets[i] = make_market (self, roster, i);
  for (guint i = 0; i < n_days; i++)
    if (is_theme (pufa_roster_get_cell (roster, PUFA_TABLE_DAYS, i, PUFA_DAYS_KIND)))
      themes[rows.n_themes++] = make_theme (self, roster, i);
    else
      listed[rows.n_days++] = make_listed (self, roster, i);
  for (guint i = 0; i < n_seasons; i++)
    seasons[i] = make_season (self, settings, i);

  almanac = pufa_almanac_new_for_office (&rows); /* copies all */
  for (guint i = 0; i < n_markets; i++)
    g_free ((gpointer) markets[i].villages);
  for (guint i = 0; i < rows.n_themes; i++)
    g_strfreev ((char **) themes[i].laws);
  return almanac;
}
