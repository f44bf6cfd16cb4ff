/* pufa-report-fill.c - what a report knows before any event: the roster, visits, norms, targets
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/base/pufa-finding-private.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/paper/pufa-entry-private.h>
#include <pufa/paper/pufa-report-private.h>

#define ROLE_ADVISER "法律顾问"
#define SERVICE_LECTURE "法治讲座"
#define MODE_ON_THE_SPOT "实地"
#define UNIT_PIECE "个"
#define ALL_COVERED 100 /* per cent */

static const char *
cell (const PufaReport *self, guint table, guint row, guint column)
{
  return pufa_roster_get_cell (pufa_office_get_roster (self->office), table, row, column);
}

static guint
count_rows (const PufaReport *self, guint table)
{
  return pufa_roster_get_n_rows (pufa_office_get_roster (self->office), table);
}

static PufaTallyRow *
add_row (PufaReport *self, PufaAxis axis, guint table, guint i)
{
  PufaTallyRow *row = pufa_report_get_row (self, axis, cell (self, table, i, PUFA_COLUMN_ID));

  row->name = g_strdup (cell (self, table, i, PUFA_COLUMN_NAME));
  row->is_known = TRUE;
  return row;
}

static void
add_advisers (PufaReport *self, const char *list)
{
  const PufaRoster *roster = pufa_office_get_roster (self->office);
  const char *item;
  gsize length;

  while (pufa_value_take_item (&list, &item, &length))
    {
      g_autofree char *id = g_strndup (item, length);
      gint row = pufa_roster_find_row (roster, PUFA_TABLE_PEOPLE, id);

      if (row >= 0)
        g_hash_table_add (self->advisers,
                          (gpointer) pufa_roster_get_cell (roster, PUFA_TABLE_PEOPLE, (guint) row, PUFA_COLUMN_ID));
    }
}

/* Norms and gaps are for villages and communities alone: schools, firms and the like have none. */
static void
add_villages (PufaReport *self)
{
  const PufaSettings *settings = pufa_office_get_settings (self->office);

  for (guint i = 0; i < count_rows (self, PUFA_TABLE_VILLAGES); i++)
    {
      const char *kind = cell (self, PUFA_TABLE_VILLAGES, i, PUFA_VILLAGE_KIND);
      PufaTallyRow *row = add_row (self, PUFA_AXIS_VILLAGE, PUFA_TABLE_VILLAGES, i);

      add_advisers (self, cell (self, PUFA_TABLE_VILLAGES, i, PUFA_VILLAGE_ADVISER));
      row->is_wanted = *kind == '\0' || g_str_equal (kind, "村") || g_str_equal (kind, "社区");
      if (!row->is_wanted)
        continue;
      row->norm_lectures = settings->norm_lectures;
      row->norm_hours = settings->norm_hours;
    }
}

static void
add_people (PufaReport *self)
{
  for (guint i = 0; i < count_rows (self, PUFA_TABLE_PEOPLE); i++)
    {
      PufaTallyRow *row = add_row (self, PUFA_AXIS_SPEAKER, PUFA_TABLE_PEOPLE, i);

      if (g_str_equal (cell (self, PUFA_TABLE_PEOPLE, i, PUFA_PERSON_ROLE), ROLE_ADVISER))
        add_advisers (self, row->key);
    }
}

static void
add_materials (PufaReport *self)
{
  static const char *const units[] = { PUFA_UNIT_SHEET, PUFA_UNIT_BOOKLET, UNIT_PIECE };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    pufa_report_get_row (self, PUFA_AXIS_UNIT, units[i]);
  for (guint i = 0; i < count_rows (self, PUFA_TABLE_MATERIALS); i++)
    {
      const char *unit = cell (self, PUFA_TABLE_MATERIALS, i, PUFA_MATERIAL_UNIT);
      PufaTallyRow *row = add_row (self, PUFA_AXIS_MATERIAL, PUFA_TABLE_MATERIALS, i);
      guint stock;

      if (pufa_value_read_count (cell (self, PUFA_TABLE_MATERIALS, i, PUFA_MATERIAL_STOCK), &stock))
        row->stock = (gint) stock;
      row->is_known = *unit != '\0';
      row->unit = row->is_known ? unit : NULL;
      if (row->is_known)
        pufa_report_get_row (self, PUFA_AXIS_UNIT, unit);
    }
}

static void
add_calendar (PufaReport *self)
{
  pufa_report_get_row (self, PUFA_AXIS_ALL, "");
  for (guint quarter = 1; quarter <= 4; quarter++)
    pufa_report_get_row (self, PUFA_AXIS_QUARTER, pufa_report_get_number_key (quarter));
  for (guint month = 1; month <= 12; month++)
    pufa_report_get_row (self, PUFA_AXIS_MONTH, pufa_report_get_number_key (month));
}

static void
add_channels (PufaReport *self)
{
  char **channels = self->office != NULL ? pufa_office_get_settings (self->office)->channels : NULL;

  for (; channels != NULL && *channels != NULL; channels++)
    {
      PufaTallyRow *row = pufa_report_get_row (self, PUFA_AXIS_CHANNEL, *channels);

      row->is_known = row->is_wanted = TRUE;
    }
}

static gint64
count_visit_minutes (const PufaReport *self, guint i)
{
  guint from, to;

  if (!g_str_equal (cell (self, PUFA_TABLE_VISITS, i, PUFA_VISIT_MODE), MODE_ON_THE_SPOT) ||
      !pufa_value_read_clock (cell (self, PUFA_TABLE_VISITS, i, PUFA_VISIT_FROM), &from) ||
      !pufa_value_read_clock (cell (self, PUFA_TABLE_VISITS, i, PUFA_VISIT_TO), &to))
    return 0;
  return to > from ? to - from : 0;
}

static void
add_visit (PufaReport *self, guint i)
{
  PufaFigures figures = { 0 };
  PufaCivil day = { 0 };
  guint minute = 0;
  gint64 start;

  if (!pufa_value_read_day (cell (self, PUFA_TABLE_VISITS, i, PUFA_VISIT_DATE), &day))
    return;
  pufa_value_read_clock (cell (self, PUFA_TABLE_VISITS, i, PUFA_VISIT_FROM), &minute);
  day.hour = (gint) minute / 60;
  day.minute = (gint) minute % 60;
  start = pufa_civil_to_unix (&day, self->zone);
  if (start < self->period.from || start >= self->period.until)
    return;
  figures.of[PUFA_FIGURE_ADVISER_LECTURES] =
      g_str_equal (cell (self, PUFA_TABLE_VISITS, i, PUFA_VISIT_SERVICE), SERVICE_LECTURE);
  figures.of[PUFA_FIGURE_ADVISER_MINUTES] = count_visit_minutes (self, i);
  pufa_report_count (self, &figures, (guint) day.month, cell (self, PUFA_TABLE_VISITS, i, PUFA_VISIT_VILLAGE), NULL,
                     NULL);
  pufa_tally_row_add (pufa_report_get_row (self, PUFA_AXIS_LAW, ""), &figures,
                      pufa_quarter_of_month ((guint) day.month));
  pufa_tally_row_add (
      pufa_report_get_row (self, PUFA_AXIS_SPEAKER, cell (self, PUFA_TABLE_VISITS, i, PUFA_VISIT_ADVISER)), &figures,
      pufa_quarter_of_month ((guint) day.month));
}

static void
add_standing (PufaReport *self, const char *norm, const char *message)
{
  g_ptr_array_add (self->standing, pufa_finding_new (norm, norm, message, NULL));
}

/* Every village has an adviser. */
static void
check_cover (PufaReport *self, gint norm)
{
  const GPtrArray *villages = self->tallies[PUFA_AXIS_VILLAGE].rows;
  guint n = 0, n_covered = 0;
  g_autofree char *message = NULL;

  for (guint i = 0; i < villages->len; i++)
    if (((PufaTallyRow *) g_ptr_array_index (villages, i))->is_wanted)
      {
        n++;
        n_covered += *cell (self, PUFA_TABLE_VILLAGES, i, PUFA_VILLAGE_ADVISER) != '\0';
      }
  if (norm < 0 || n == 0 || n_covered * ALL_COVERED >= (guint) norm * n)
    return;
  message =
      g_strdup_printf (_ ("villages with an adviser: %u of %u"), n_covered, (n * (guint) norm + 99) / ALL_COVERED);
  add_standing (self, "adviser-cover", message);
}

static void
check_mediators (PufaReport *self, gint norm)
{
  guint n = 0;
  g_autofree char *message = NULL;

  for (guint i = 0; i < count_rows (self, PUFA_TABLE_VILLAGES); i++)
    {
      guint here;

      if (pufa_value_read_count (cell (self, PUFA_TABLE_VILLAGES, i, PUFA_VILLAGE_MEDIATORS), &here))
        n += here;
    }
  if (norm < 0 || n >= (guint) norm)
    return;
  message = g_strdup_printf (_ ("mediators: %u of %d"), n, norm);
  add_standing (self, "mediators", message);
}

void
pufa_report_fill (PufaReport *self)
{
  const PufaSettings *settings = pufa_office_get_settings (self->office);

  add_calendar (self);
  add_channels (self);
  add_villages (self);
  add_people (self);
  add_materials (self);
  for (guint i = 0; i < count_rows (self, PUFA_TABLE_VISITS); i++)
    add_visit (self, i);
  check_cover (self, settings->norm_cover);
  check_mediators (self, settings->norm_mediators);
}
