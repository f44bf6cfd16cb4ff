/* report-human.c - the report for people: figures, villages by quarters, channels, gaps, the sentence
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "colour.h"
#include "report.h"
#include "safe.h"
#include "say.h"
#include "table.h"

#define MAX_COLUMNS 6

static char *
dup_number (gint64 number)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

/* Cells that are made, and freed together. */
typedef struct {
  char *cells[MAX_COLUMNS];
  guint n;
} Row;

static void
row_clear (Row *self)
{
  for (guint i = 0; i < self->n; i++)
    g_free (self->cells[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Row, row_clear)

/* Takes over @cell. */
static void
row_put (Row *self, char *cell)
{
  self->cells[self->n++] = cell;
}

static void
row_add_to (const Row *self, Table *table, Colour colour)
{
  table_add (table, (const char *const *) self->cells);
  if (colour != COLOUR_NONE)
    table_colour_row (table, colour);
}

/* The figures that people are shown. */
static const struct {
  const char *label;
  PufaFigure figure;
} lines[] = {
  { NC_ ("report", "lectures"), PUFA_FIGURE_LECTURES },
  { NC_ ("report", "consultations"), PUFA_FIGURE_CONSULTATIONS },
  { NC_ ("report", "leaflets and booklets"), PUFA_FIGURE_LEAFLETS },
  { NC_ ("report", "attended lectures"), PUFA_FIGURE_ATTENDED },
  { NC_ ("report", "reached at consultations"), PUFA_FIGURE_REACHED },
  { NC_ ("report", "questions answered"), PUFA_FIGURE_CONSULTED },
  { NC_ ("report", "notices posted"), PUFA_FIGURE_NOTICES },
};

/* "60 个": what was given out besides, by its units. */
static char *
dup_gifts (const PufaReport *report)
{
  g_auto (GStrv) units = pufa_report_dup_keys (report, PUFA_AXIS_UNIT);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) amounts = NULL;

  for (guint i = 0; units[i] != NULL; i++)
    {
      gint64 n = pufa_report_get_count (report, PUFA_FIGURE_GIFTS, PUFA_AXIS_UNIT, units[i]);
      g_autofree char *amount = g_strdup_printf (C_ ("pieces", "%d %s"), (int) n, units[i]);

      if (n > 0)
        g_strv_builder_add (builder, amount);
    }
  amounts = g_strv_builder_end (builder);
  return g_strjoinv (C_ ("names", ", "), amounts);
}

static char *
dup_leaflets_note (const PufaReport *report)
{
  long long sheets = pufa_report_get_count (report, PUFA_FIGURE_LEAFLETS, PUFA_AXIS_UNIT, "份");
  long long booklets = pufa_report_get_count (report, PUFA_FIGURE_LEAFLETS, PUFA_AXIS_UNIT, "册");
  g_autofree char *gifts = dup_gifts (report);

  if (*gifts != '\0')
    return g_strdup_printf (_ ("份 %lld, 册 %lld; %s gifts not counted"), sheets, booklets, gifts);
  return sheets + booklets > 0 ? g_strdup_printf (_ ("份 %lld, 册 %lld"), sheets, booklets) : g_strdup ("");
}

static char *
dup_change (gint64 now, gint64 before)
{
  return now > before ? g_strdup_printf ("+%" G_GINT64_FORMAT, now - before) : dup_number (now - before);
}

static void
add_figure (const ReportAnswer *answer, Table *table, const char *label, PufaFigure figure)
{
  const PufaReport *report = answer->count->total;
  gint64 n = report_get_all (report, figure), target = pufa_report_get_target (report, figure);
  g_auto (Row) row = { { NULL } };

  row_put (&row, g_strdup (label));
  row_put (&row, dup_number (n));
  row_put (&row, target >= 0 && !answer->is_filtered ? dup_number (target) : g_strdup ("-"));
  if (answer->other != NULL)
    {
      gint64 before = report_get_all (answer->other->total, figure);

      row_put (&row, dup_number (before));
      row_put (&row, dup_change (n, before));
    }
  row_put (&row, figure == PUFA_FIGURE_LEAFLETS ? dup_leaflets_note (report) : g_strdup (""));
  row_add_to (&row, table, COLOUR_NONE);
  if (!answer->is_filtered && target >= 0 && n >= target)
    table_colour_cell (table, 1, COLOUR_DONE);
}

static void
write_figures (const ReportAnswer *answer)
{
  static const TableColumn columns[] = {
    { NULL, ALIGN_LEFT, COLOUR_NONE },  { NULL, ALIGN_RIGHT, COLOUR_NONE }, { NULL, ALIGN_RIGHT, COLOUR_NONE },
    { NULL, ALIGN_RIGHT, COLOUR_NONE }, { NULL, ALIGN_RIGHT, COLOUR_NONE },
  };
  static const TableColumn note = { NULL, ALIGN_LEFT, COLOUR_CANCELLED };
  guint n = answer->other != NULL ? 5 : 3;
  TableColumn used[MAX_COLUMNS];
  g_autoptr (Table) table = NULL;
  g_autofree char *offices = report_dup_offices (answer->count);
  guint n_offices = answer->count->offices->len;
  g_auto (Row) head = { { NULL } };

  for (guint i = 0; i < n; i++)
    used[i] = columns[i];
  used[n] = note;
  table = table_new (answer->cli, used, n + 1);
  row_put (&head, n_offices > 1 ? g_strdup_printf (ngettext ("%u office  %s", "%u offices  %s", n_offices), n_offices,
                                                   answer->label)
                                : g_strdup_printf ("%s  %s", offices, answer->label));
  row_put (&head, g_strdup (C_ ("report", "held")));
  row_put (&head, g_strdup (C_ ("report", "target")));
  if (answer->other != NULL)
    {
      row_put (&head, g_strdup (answer->other_label));
      row_put (&head, g_strdup (C_ ("report", "change")));
    }
  row_put (&head, g_strdup (""));
  row_add_to (&head, table, COLOUR_HEADING);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    add_figure (answer, table, g_dpgettext2 (NULL, "report", lines[i].label), lines[i].figure);
  table_end (table);
}

/* What was held in a quarter: "1L", "2L 1C", "-". */
static char *
dup_events (const PufaReport *report, PufaAxis axis, const char *key, guint quarter)
{
  int lectures = (int) pufa_report_get_quarter_count (report, PUFA_FIGURE_LECTURES, axis, key, quarter);
  int consultations = (int) pufa_report_get_quarter_count (report, PUFA_FIGURE_CONSULTATIONS, axis, key, quarter);

  if (lectures > 0 && consultations > 0)
    return g_strdup_printf (_ ("%dL %dC"), lectures, consultations);
  if (lectures > 0)
    return g_strdup_printf (_ ("%dL"), lectures);
  return consultations > 0 ? g_strdup_printf (_ ("%dC"), consultations) : g_strdup ("-");
}

static void
add_place (const ReportAnswer *answer, Table *table, const char *name, const PufaReport *report, PufaAxis axis,
           const char *key)
{
  gint64 leaflets = pufa_report_get_count (report, PUFA_FIGURE_LEAFLETS, axis, key);
  gint64 events = pufa_report_get_count (report, PUFA_FIGURE_LECTURES, axis, key) +
                  pufa_report_get_count (report, PUFA_FIGURE_CONSULTATIONS, axis, key);
  g_auto (Row) row = { { NULL } };

  if (events + leaflets == 0 && (answer->is_filtered || *name == '\0'))
    return;
  row_put (&row, *name != '\0' ? g_strdup (name) : g_strdup (_ ("no village")));
  for (guint quarter = answer->first_quarter; quarter <= answer->last_quarter; quarter++)
    row_put (&row, dup_events (report, axis, key, quarter));
  row_put (&row, dup_number (leaflets));
  row_add_to (&row, table, events == 0 ? COLOUR_WARNING : COLOUR_NONE);
}

/* Of several offices the offices are told, or a county's table would have no end. */
static void
add_places (const ReportAnswer *answer, Table *table)
{
  const ReportCount *count = answer->count;
  g_auto (GStrv) keys = pufa_report_dup_keys (count->total, PUFA_AXIS_VILLAGE);

  for (guint i = 0; i < count->parts->len && count->parts->len > 1; i++)
    add_place (answer, table, pufa_office_get_name (g_ptr_array_index (count->offices, i)),
               g_ptr_array_index (count->parts, i), PUFA_AXIS_ALL, "");
  if (count->parts->len > 1)
    return;
  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autofree char *name = report_dup_name (count, PUFA_AXIS_VILLAGE, keys[i]);

      add_place (answer, table, name, count->total, PUFA_AXIS_VILLAGE, keys[i]);
    }
  add_place (answer, table, "", count->total, PUFA_AXIS_VILLAGE, "");
}

static void
add_sum (const ReportAnswer *answer, Table *table, const char *label, PufaFigure figure, gboolean has_total)
{
  const PufaReport *report = answer->count->total;
  g_auto (Row) row = { { NULL } };

  row_put (&row, g_strdup (label));
  for (guint quarter = answer->first_quarter; quarter <= answer->last_quarter; quarter++)
    row_put (&row, dup_number (pufa_report_get_quarter_count (report, figure, PUFA_AXIS_ALL, "", quarter)));
  row_put (&row, has_total ? dup_number (report_get_all (report, figure)) : g_strdup (""));
  row_add_to (&row, table, COLOUR_HEADING);
}

static void
write_places (const ReportAnswer *answer)
{
  static const char *const quarters[] = { N_ ("report|Q1"), N_ ("report|Q2"), N_ ("report|Q3"), N_ ("report|Q4") };
  TableColumn columns[MAX_COLUMNS] = { { "", ALIGN_LEFT, COLOUR_NONE } };
  guint n = 1;
  g_autoptr (Table) table = NULL;

  for (guint quarter = answer->first_quarter; quarter <= answer->last_quarter; quarter++)
    columns[n++] = (TableColumn){ quarters[quarter - 1], ALIGN_RIGHT, COLOUR_NONE };
  columns[n++] = (TableColumn){ C_ ("report", "leaflets"), ALIGN_RIGHT, COLOUR_NONE };
  table = table_new (answer->cli, columns, n);
  add_places (answer, table);
  add_sum (answer, table, C_ ("report", "lectures (L)"), PUFA_FIGURE_LECTURES, FALSE);
  add_sum (answer, table, C_ ("report", "consultations (C)"), PUFA_FIGURE_CONSULTATIONS, FALSE);
  add_sum (answer, table, C_ ("report", "leaflets"), PUFA_FIGURE_LEAFLETS, TRUE);
  fputc ('\n', answer->cli->out);
  table_end (table);
}

static void
put_line (const ReportAnswer *answer, const char *text)
{
  g_autoptr (GString) line = g_string_new (NULL);

  safe_append (line, text);
  g_string_append_c (line, '\n');
  fwrite (line->str, 1, line->len, answer->cli->out);
}

static gboolean
add_channel (const PufaReport *report, Table *table, const char *key)
{
  gint64 lectures = pufa_report_get_count (report, PUFA_FIGURE_LECTURES, PUFA_AXIS_CHANNEL, key);
  gint64 consultations = pufa_report_get_count (report, PUFA_FIGURE_CONSULTATIONS, PUFA_AXIS_CHANNEL, key);
  gint64 notices = *key != '\0' ? pufa_report_get_count (report, PUFA_FIGURE_NOTICES, PUFA_AXIS_CHANNEL, key) : 0;
  g_auto (Row) row = { { NULL } };

  if (lectures + consultations + notices == 0)
    return FALSE;
  row_put (&row, g_strdup (*key != '\0' ? key : _ ("no channel")));
  row_put (&row, dup_number (lectures));
  row_put (&row, dup_number (consultations));
  row_add_to (&row, table, COLOUR_NONE);
  return TRUE;
}

static void
write_channels (const ReportAnswer *answer)
{
  static const TableColumn columns[] = {
    { N_ ("channel"), ALIGN_LEFT, COLOUR_NONE },
    { N_ ("channel|lectures"), ALIGN_RIGHT, COLOUR_NONE },
    { N_ ("channel|consultations"), ALIGN_RIGHT, COLOUR_NONE },
  };
  const PufaReport *report = answer->count->total;
  g_auto (GStrv) keys = pufa_report_dup_keys (report, PUFA_AXIS_CHANNEL);
  g_autoptr (Table) table = table_new (answer->cli, columns, G_N_ELEMENTS (columns));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) empty = NULL;
  g_autofree char *list = NULL;
  g_autofree char *line = NULL;
  gboolean is_told;

  for (guint i = 0; keys[i] != NULL; i++)
    if (!add_channel (report, table, keys[i]))
      g_strv_builder_add (builder, keys[i]);
  add_channel (report, table, "");
  empty = g_strv_builder_end (builder);
  list = g_strjoinv (C_ ("words", " "), empty);
  is_told = empty[0] != NULL && !answer->is_filtered;
  if (table_get_n_rows (table) > 0 || is_told)
    fputc ('\n', answer->cli->out);
  table_end (table);
  if (!is_told)
    return;
  line = g_strdup_printf (_ ("none: %s"), list);
  put_line (answer, line);
}

void
report_write_human (const ReportAnswer *answer)
{
  g_autofree char *sentence = pufa_report_dup_sentence (answer->count->total);

  write_figures (answer);
  write_places (answer);
  write_channels (answer);
  if (!answer->is_filtered)
    report_write_gaps (answer);
  fputc ('\n', answer->cli->out);
  put_line (answer, sentence);
  say (answer->cli, _ ("the sentence: pufa report %s | tail -n 1; behind a figure: pufa report %s --trace leaflets"),
       answer->period, answer->period);
}
