/* pufa-roster-check.c - whether the cells of a roster hold what their columns ask for
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/base/pufa-i18n-private.h>
#include <pufa/office/pufa-roster-private.h>
#include <pufa/office/pufa-value-private.h>

/* Kinds of places that there are anyway; others come from [channels]. */
static const char *const place_kinds[] = { "村", "社区", "学校", "机关", "企业", "单位", "线上" };

/* Where the check is, and what it looks things up in. */
typedef struct {
  const PufaRoster *roster;
  const PufaSheet *sheet;
  const char *const *kinds; /* of places */
  const PufaColumn *column;
  guint row;
  guint slot;
} Place;

static gboolean
fail (const Place *place, GError **error, const char *what)
{
  return pufa_sheet_fail (place->sheet, place->row, place->slot, error, what);
}

static gboolean
fail_expected (const Place *place, const char *value, GError **error, const char *expected)
{
  g_autofree char *shown = pufa_value_dup_short (value);
  g_autofree char *what = g_strdup_printf (_ ("%s: %s"), shown, expected);

  return fail (place, error, what);
}

/* Ids of a table in brief: "people.csv has a1 to a5". */
static char *
describe_ids (const Place *place)
{
  guint table = place->column->table, n_rows = pufa_roster_get_n_rows (place->roster, table);
  const PufaSheet *sheet = place->roster->sheets[table];
  const char *file = pufa_roster_get_layout (table)->file;

  if (sheet == NULL)
    return g_strdup_printf (_ ("there is no %s"), file);
  if (n_rows == 0)
    return g_strdup_printf (_ ("%s has none"), file);
  if (n_rows == 1)
    return g_strdup_printf (_ ("%s has only %s"), file, pufa_sheet_get_id (sheet, 0));
  return g_strdup_printf (_ ("%s has %s to %s"), file, pufa_sheet_get_id (sheet, 0),
                          pufa_sheet_get_id (sheet, n_rows - 1));
}

static char *
say_missing (guint table, const char *id, const char *known)
{
  switch (table)
    {
    case PUFA_TABLE_VILLAGES:
      return g_strdup_printf (_ ("there is no village %s; %s"), id, known);
    case PUFA_TABLE_PEOPLE:
      return g_strdup_printf (_ ("there is no person %s; %s"), id, known);
    case PUFA_TABLE_VENUES:
      return g_strdup_printf (_ ("there is no venue %s; %s"), id, known);
    default:
      return g_strdup_printf (_ ("there is no market %s; %s"), id, known);
    }
}

static gboolean
check_row_id (const Place *place, const char *id, GError **error)
{
  g_autofree char *shown = NULL, *known = NULL, *what = NULL;

  if (pufa_roster_find_row (place->roster, place->column->table, id) >= 0)
    return TRUE;
  shown = pufa_value_dup_short (id);
  known = describe_ids (place);
  what = say_missing (place->column->table, shown, known);
  return fail (place, error, what);
}

static gboolean
check_row_ids (const Place *place, const char *cell, GError **error)
{
  const char *item;
  gsize length;

  while (pufa_value_take_item (&cell, &item, &length))
    {
      g_autofree char *id = g_strndup (item, length);

      if (!check_row_id (place, id, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_words (const Place *place, const char *cell, const char *const *words, gboolean is_list, GError **error)
{
  g_autofree char *known = NULL, *wrong = NULL, *expected = NULL;
  const char *item;
  gsize length;

  if (is_list ? pufa_value_are_words (cell, words, &item, &length) : g_strv_contains (words, cell))
    return TRUE;
  wrong = is_list ? g_strndup (item, length) : g_strdup (cell);
  known = g_strjoinv (_ (", "), (char **) words);
  expected = g_strdup_printf (_ ("one of %s"), known);
  return fail_expected (place, wrong, error, expected);
}

static gboolean
is_count (const char *cell)
{
  guint count;

  return pufa_value_read_count (cell, &count);
}

static gboolean
is_flag (const char *cell)
{
  return (cell[0] == '0' || cell[0] == '1') && cell[1] == '\0';
}

static gboolean
is_clock (const char *cell)
{
  guint minute;

  return pufa_value_read_clock (cell, &minute);
}

static gboolean
are_hours (const char *cell)
{
  PufaHours hours;

  return pufa_value_read_hours (cell, &hours);
}

static gboolean
are_months (const char *cell)
{
  guint months;

  return pufa_value_read_months (cell, &months);
}

static gboolean
is_day (const char *cell)
{
  PufaCivil day;

  return pufa_value_read_day (cell, &day);
}

static gboolean
are_duties (const char *cell)
{
  const char *item;
  gsize length;
  PufaBusy busy;

  while (pufa_value_take_item (&cell, &item, &length))
    if (!pufa_value_read_busy (item, length, &busy))
      return FALSE;
  return TRUE;
}

static gboolean
are_days (const char *cell)
{
  const char *item;
  gsize length;
  PufaCivil first, last;

  while (pufa_value_take_item (&cell, &item, &length))
    if (!pufa_value_read_days (item, length, &first, &last))
      return FALSE;
  return TRUE;
}

static const struct {
  gboolean (*holds) (const char *cell);
  const char *expected;
} types[] = {
  [PUFA_CELL_COUNT] = { is_count, N_ ("a whole number") },
  [PUFA_CELL_FLAG] = { is_flag, N_ ("one of 1, 0") },
  [PUFA_CELL_CLOCK] = { is_clock, N_ ("a time like 09:00") },
  [PUFA_CELL_HOURS] = { are_hours, N_ ("two times like 08:00-21:00") },
  [PUFA_CELL_MONTHS] = { are_months, N_ ("months like 6-8 or 11-2") },
  [PUFA_CELL_DAY] = { is_day, N_ ("a date like 2023-05-17") },
  [PUFA_CELL_DUTIES] = { are_duties, N_ ("duties like 周四, 周一上午, 周四 08:00-18:00 or 每月第1个周一上午") },
  [PUFA_CELL_DAYS] = { are_days, N_ ("dates like 2024-05-06..2024-05-17") },
};

static gboolean
check_cell (const Place *place, const char *cell, GError **error)
{
  switch (place->column->type)
    {
    case PUFA_CELL_TEXT:
    case PUFA_CELL_ID:
      return TRUE;
    case PUFA_CELL_COUNT:
    case PUFA_CELL_FLAG:
    case PUFA_CELL_CLOCK:
    case PUFA_CELL_HOURS:
    case PUFA_CELL_MONTHS:
    case PUFA_CELL_DAY:
    case PUFA_CELL_DUTIES:
    case PUFA_CELL_DAYS:
      return types[place->column->type].holds (cell) ||
             fail_expected (place, cell, error, _ (types[place->column->type].expected));
    case PUFA_CELL_WORD:
    case PUFA_CELL_WORDS:
      return check_words (place, cell, place->column->words, place->column->type == PUFA_CELL_WORDS, error);
    case PUFA_CELL_KIND:
    case PUFA_CELL_KINDS:
      return check_words (place, cell, place->kinds, place->column->type == PUFA_CELL_KINDS, error);
    case PUFA_CELL_ROW:
      return check_row_id (place, cell, error);
    case PUFA_CELL_ROWS:
      return check_row_ids (place, cell, error);
    }
  return TRUE;
}

static gboolean
check_row (Place *place, const PufaLayout *layout, GError **error)
{
  for (place->slot = 0; place->slot < layout->n_columns; place->slot++)
    {
      const char *cell = pufa_sheet_get_cell (place->sheet, place->row, place->slot);

      place->column = &layout->columns[place->slot];
      if (cell[0] != '\0' ? !check_cell (place, cell, error)
                          : place->column->is_needed && !fail (place, error, _ ("must not be empty")))
        return FALSE;
    }
  return TRUE;
}

/* What one cell asks of another. */
static gboolean
check_visit (Place *place, GError **error)
{
  const char *from = pufa_sheet_get_cell (place->sheet, place->row, PUFA_VISIT_FROM);
  const char *to = pufa_sheet_get_cell (place->sheet, place->row, PUFA_VISIT_TO);
  g_autofree char *what = NULL;
  guint first, last;

  if (!pufa_value_read_clock (from, &first) || !pufa_value_read_clock (to, &last) || first < last)
    return TRUE;
  what = g_strdup_printf (_ ("%s is not after %s"), to, from);
  place->slot = PUFA_VISIT_TO;
  return fail (place, error, what);
}

static gboolean
check_own_day (Place *place, GError **error)
{
  const char *kind = pufa_sheet_get_cell (place->sheet, place->row, PUFA_DAYS_KIND);

  if (!(g_str_equal (kind, "theme") || g_str_equal (kind, "宣传节点")) ||
      pufa_sheet_get_id (place->sheet, place->row)[0] != '\0')
    return TRUE;
  place->slot = PUFA_DAYS_KIND;
  return fail (place, error, _ ("a theme day needs an id"));
}

static gboolean
check_sheet (Place *place, guint table, GError **error)
{
  const PufaLayout *layout = pufa_roster_get_layout (table);

  place->sheet = place->roster->sheets[table];
  for (place->row = 0; place->row < pufa_roster_get_n_rows (place->roster, table); place->row++)
    if (!check_row (place, layout, error) || (table == PUFA_TABLE_VISITS && !check_visit (place, error)) ||
        (table == PUFA_TABLE_DAYS && !check_own_day (place, error)))
      return FALSE;
  return TRUE;
}

/* The usual kinds of place and those that the office's channels name; 乡村 is called 村. */
static const char **
list_place_kinds (const PufaSettings *settings)
{
  g_autoptr (GPtrArray) kinds = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (place_kinds); i++)
    g_ptr_array_add (kinds, (gpointer) place_kinds[i]);
  for (guint i = 0; settings->channels[i] != NULL; i++)
    if (!g_str_equal (settings->channels[i], "乡村") &&
        !g_ptr_array_find_with_equal_func (kinds, settings->channels[i], g_str_equal, NULL))
      g_ptr_array_add (kinds, settings->channels[i]);
  g_ptr_array_add (kinds, NULL);
  return (const char **) g_ptr_array_free (g_steal_pointer (&kinds), FALSE);
}

gboolean
pufa_roster_check (const PufaRoster *self, const PufaSettings *settings, GError **error)
{
  g_autofree const char **kinds = list_place_kinds (settings);
  Place place = { .roster = self, .kinds = kinds };

  for (guint i = 0; i < PUFA_N_TABLES; i++)
    if (!check_sheet (&place, i, error))
      return FALSE;
  return TRUE;
}
