/* pufa-almanac-rows.c - theme days built in, and copies of what an office adds
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/office/pufa-almanac-rows-private.h>

#include "data/themes.inc"

/* Columns of lib/data/themes.csv. */
enum { ID, NAME, RULE, FROM, OVERRIDES, LAWS, AUDIENCE, BASIS, LEVEL, VERIFY, N_COLUMNS };

static void
clear_market (gpointer row)
{
  pufa_rule_unref (((PufaAlmanacMarket *) row)->rule);
}

static void
clear_theme (gpointer row)
{
  pufa_rule_unref (((PufaAlmanacTheme *) row)->rule);
}

static void
clear_season (gpointer row)
{
  g_ptr_array_unref (((PufaAlmanacSeason *) row)->rules);
}

static GArray *
new_rows (guint size, GDestroyNotify clear)
{
  GArray *rows = g_array_new (FALSE, FALSE, size);

  g_array_set_clear_func (rows, clear);
  return rows;
}

static const char *
keep (PufaAlmanac *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->strings, text) : NULL;
}

/* Takes @list over. */
static const char *const *
keep_list (PufaAlmanac *self, char **list)
{
  if (list != NULL)
    g_ptr_array_add (self->lists, list);
  return (const char *const *) list;
}

guint32
pufa_almanac_get_stamp (void)
{
  return THEMES_DAY;
}

/* Cells lie one behind the other, and each ends with a NUL. */
static void
read_row (const char **text, const char *cells[N_COLUMNS])
{
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      cells[i] = *text;
      *text += strlen (*text) + 1;
    }
}

static void
add_built_in (PufaAlmanac *self, const char *cells[N_COLUMNS])
{
  g_auto (GStrv) audiences = g_strsplit (cells[AUDIENCE], ";", -1);
  g_autofree char *audience = g_strjoinv ("、", audiences);
  PufaAlmanacTheme theme = {
    .id = cells[ID],
    .name = cells[NAME],
    .rule = pufa_rule_new_since (cells[RULE], cells[FROM], cells[OVERRIDES], NULL),
    .laws = keep_list (self, g_strsplit (cells[LAWS], ";", -1)),
    .audience = keep (self, audience),
    .basis = cells[BASIS],
    .level = cells[LEVEL],
    .verify = cells[VERIFY],
  };

  g_return_if_fail (theme.rule != NULL);

  g_array_append_val (self->themes, theme);
}

static void
add_themes_built_in (PufaAlmanac *self)
{
  const char *text = theme_cells;

  for (guint i = 0; i < N_THEMES; i++)
    {
      const char *cells[N_COLUMNS];

      read_row (&text, cells);
      add_built_in (self, cells);
    }
}

static void
add_theme (PufaAlmanac *self, const PufaAlmanacTheme *row)
{
  PufaAlmanacTheme *same = (PufaAlmanacTheme *) pufa_almanac_get_theme (self, row->id);
  PufaAlmanacTheme theme = {
    .id = keep (self, row->id),
    .name = keep (self, row->name),
    .rule = pufa_rule_ref (row->rule),
    .laws = keep_list (self, g_strdupv ((char **) row->laws)),
    .audience = keep (self, row->audience),
    .basis = keep (self, row->basis),
    .level = keep (self, row->level),
    .verify = keep (self, row->verify),
  };

  if (same == NULL)
    g_array_append_val (self->themes, theme);
  else
    {
      pufa_rule_unref (same->rule);
      *same = theme;
    }
}

static void
add_market (PufaAlmanac *self, const PufaAlmanacMarket *row)
{
  PufaAlmanacMarket market = {
    .id = keep (self, row->id),
    .name = keep (self, row->name),
    .rule = pufa_rule_ref (row->rule),
    .venue = keep (self, row->venue),
    .place = keep (self, row->place),
    .hours = keep (self, row->hours),
    .villages = keep_list (self, g_strdupv ((char **) row->villages)),
  };

  g_array_append_val (self->markets, market);
}

static void
add_season (PufaAlmanac *self, const PufaAlmanacSeason *row)
{
  PufaAlmanacSeason season = {
    .id = keep (self, row->id),
    .name = keep (self, row->name),
    .rules = g_ptr_array_ref (row->rules),
    .kinds = row->kinds,
    .level = row->level,
    .places = keep_list (self, g_strdupv ((char **) row->places)),
  };

  g_array_append_val (self->seasons, season);
}

static PufaWorkdays *
copy_days (PufaAlmanac *self, const PufaListedDays *days, guint n_days)
{
  g_autofree PufaListedDays *kept = g_new (PufaListedDays, n_days);

  for (guint i = 0; i < n_days; i++)
    {
      kept[i] = days[i];
      kept[i].name = keep (self, days[i].name);
      kept[i].issued = 0;
    }
  return pufa_workdays_new (kept, n_days);
}

void
pufa_almanac_fill (PufaAlmanac *self, const PufaAlmanacRows *rows)
{
  self->strings = g_string_chunk_new (1024);
  self->lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->markets = new_rows (sizeof (PufaAlmanacMarket), clear_market);
  self->themes = new_rows (sizeof (PufaAlmanacTheme), clear_theme);
  self->seasons = new_rows (sizeof (PufaAlmanacSeason), clear_season);
  self->office = g_strdup (rows->office);
  add_themes_built_in (self);
  for (guint i = 0; i < rows->n_themes; i++)
    add_theme (self, &rows->themes[i]);
  for (guint i = 0; i < rows->n_markets; i++)
    add_market (self, &rows->markets[i]);
  for (guint i = 0; i < rows->n_seasons; i++)
    add_season (self, &rows->seasons[i]);
  self->workdays = copy_days (self, rows->days, rows->n_days);
}
