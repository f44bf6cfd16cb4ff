/* report-csv.c - the report as one sheet: a row for each part of each axis, a column for each figure
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "report.h"
#include "table.h"

static const TableColumn columns[] = {
  { "axis" },      { "key" },     { "name" },          { "lectures" },     { "consultations" }, { "notices" },
  { "leaflets" },  { "gifts" },   { "attended" },      { "reached" },      { "consulted" },     { "planned" },
  { "cancelled" }, { "minutes" }, { "norm_lectures" }, { "norm_minutes" },
};

/* The figures of the columns behind the third. */
static const PufaFigure figures[] = {
  PUFA_FIGURE_LECTURES,        PUFA_FIGURE_CONSULTATIONS, PUFA_FIGURE_NOTICES, PUFA_FIGURE_LEAFLETS,
  PUFA_FIGURE_GIFTS,           PUFA_FIGURE_ATTENDED,      PUFA_FIGURE_REACHED, PUFA_FIGURE_CONSULTED,
  PUFA_FIGURE_PLANNED,         PUFA_FIGURE_CANCELLED,     PUFA_FIGURE_MINUTES, PUFA_FIGURE_ADVISER_LECTURES,
  PUFA_FIGURE_ADVISER_MINUTES,
};

#define N_NAMES (G_N_ELEMENTS (columns) - G_N_ELEMENTS (figures))

static const struct {
  const char *name;
  PufaAxis axis;
} axes[] = {
  { "quarter", PUFA_AXIS_QUARTER }, { "month", PUFA_AXIS_MONTH },       { "village", PUFA_AXIS_VILLAGE },
  { "channel", PUFA_AXIS_CHANNEL }, { "audience", PUFA_AXIS_AUDIENCE }, { "law", PUFA_AXIS_LAW },
  { "adviser", PUFA_AXIS_SPEAKER }, { "material", PUFA_AXIS_MATERIAL }, { "unit", PUFA_AXIS_UNIT },
};

static void
add_row (Table *table, const char *axis, const char *key, const char *name, const PufaReport *report, PufaAxis along)
{
  const char *part = along == PUFA_AXIS_ALL ? "" : key;
  const char *cells[G_N_ELEMENTS (columns)] = { axis, key, name };
  g_auto (GStrv) numbers = g_new0 (char *, G_N_ELEMENTS (figures) + 1);

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      numbers[i] = g_strdup_printf ("%" G_GINT64_FORMAT, pufa_report_get_count (report, figures[i], along, part));
      cells[N_NAMES + i] = numbers[i];
    }
  table_add (table, cells);
}

void
report_write_csv (const ReportAnswer *answer)
{
  const PufaReport *report = answer->count->total;
  g_autoptr (Table) table = table_new (answer->cli, columns, G_N_ELEMENTS (columns));
  g_autofree char *offices = report_dup_offices (answer->count);

  add_row (table, "all", answer->period, offices, report, PUFA_AXIS_ALL);
  if (answer->other != NULL)
    add_row (table, "compare", answer->other_period, offices, answer->other->total, PUFA_AXIS_ALL);
  for (guint i = 0; i < answer->count->parts->len && answer->count->parts->len > 1; i++)
    {
      PufaOffice *office = g_ptr_array_index (answer->count->offices, i);

      add_row (table, "office", pufa_office_get_id (office), pufa_office_get_name (office),
               g_ptr_array_index (answer->count->parts, i), PUFA_AXIS_ALL);
    }
  for (guint i = 0; i < G_N_ELEMENTS (axes); i++)
    {
      g_auto (GStrv) keys = pufa_report_dup_keys (report, axes[i].axis);

      for (guint k = 0; keys[k] != NULL; k++)
        {
          g_autofree char *name = report_dup_name (answer->count, axes[i].axis, keys[k]);

          add_row (table, axes[i].name, keys[k], name, report, axes[i].axis);
        }
    }
  table_end (table);
}
