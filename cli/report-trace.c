/* report-trace.c - the events behind a figure
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "desk.h"
#include "event-text.h"
#include "json.h"
#include "moment.h"
#include "report.h"
#include "sieve.h"
#include "table.h"

#define SHORTEST 4 /* characters of an id */

static const TableColumn for_people[] = {
  { N_ ("id"), ALIGN_LEFT, COLOUR_ID },
  { N_ ("date"), ALIGN_LEFT, COLOUR_NONE },
  { N_ ("day"), ALIGN_LEFT, COLOUR_NONE },
  { N_ ("village"), ALIGN_LEFT, COLOUR_NONE },
  { N_ ("trace|number"), ALIGN_RIGHT, COLOUR_NONE },
  { N_ ("trace|what"), ALIGN_LEFT, COLOUR_NONE },
};

static const TableColumn for_programs[] = {
  { "uid" }, { "start" }, { "village" }, { "number" }, { "what" },
};

typedef struct {
  Cli *cli;
  const ReportFigure *figure;
  guint id_length;
  Table *table;
  Json *json;
  gint64 total;
} Trace;

/* One store as it is walked: what its report counts grows by each event's number. */
typedef struct {
  PufaStore *store;
  PufaReport *report;
  Sieve *sieve;
  PufaCursor *cursor;
} Walk;

static void
walk_clear (Walk *self)
{
  g_clear_pointer (&self->report, pufa_report_unref);
  g_clear_pointer (&self->sieve, sieve_free);
  g_clear_pointer (&self->cursor, pufa_cursor_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Walk, walk_clear)

static gboolean
walk_begin (Walk *self, Cli *cli, PufaStore *store, const ReportQuestion *question, GError **error)
{
  PufaOffice *office = pufa_store_get_office (store);

  self->store = store;
  self->sieve = sieve_new (cli, office, question->period, question->days, &question->filters, error);
  if (self->sieve == NULL)
    return FALSE;
  self->report = pufa_report_new (office, sieve_get_span (self->sieve));
  self->cursor = sieve_find (self->sieve, store, error);
  return self->cursor != NULL;
}

/* The next event that is in the figure, and how much of it; NULL at the end. */
static gboolean
walk_next (Walk *self, const ReportFigure *figure, PufaEvent **event, gint64 *number, GError **error)
{
  do
    {
      gint64 before = report_get (self->report, figure);

      if (!pufa_cursor_next (self->cursor, event, error))
        return FALSE;
      if (*event == NULL || !sieve_lets (self->sieve, *event))
        continue;
      pufa_report_add (self->report, *event);
      *number = report_get (self->report, figure) - before;
      if (*number > 0)
        return TRUE;
    }
  while (*event != NULL);
  return TRUE;
}

static gboolean
is_counted (const ReportFigure *figure, const char *unit)
{
  gboolean is_leaflet = g_str_equal (unit, "份") || g_str_equal (unit, "册");

  if (figure->axis == PUFA_AXIS_UNIT)
    return g_str_equal (unit, figure->part);
  return figure->figure == PUFA_FIGURE_LEAFLETS ? is_leaflet : !is_leaflet;
}

/* "宪法读本 40, 法律援助指南 30": what of it counts. */
static char *
dup_materials (PufaOffice *office, const PufaEvent *event, const ReportFigure *figure)
{
  g_auto (GStrv) texts = pufa_event_dup_texts (event, PUFA_FIELD_HANDOUT);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  for (guint i = 0; texts[i] != NULL; i++)
    {
      const char *pieces = strchr (texts[i], '=');
      g_autofree char *id = g_strndup (texts[i], strcspn (texts[i], "="));
      const char *name = pufa_office_get_text (office, PUFA_TABLE_MATERIALS, id, "name");
      const char *unit = pufa_office_get_text (office, PUFA_TABLE_MATERIALS, id, "unit");
      g_autofree char *part =
          g_strdup_printf (C_ ("material", "%s %s"), name != NULL ? name : id, pieces != NULL ? pieces + 1 : "");

      if (pieces != NULL && is_counted (figure, unit != NULL && *unit != '\0' ? unit : "份"))
        g_strv_builder_add (builder, part);
    }
  parts = g_strv_builder_end (builder);
  return event_text_join ((const char *const *) parts);
}

static char *
dup_what (const Trace *self, PufaOffice *office, const PufaEvent *event)
{
  if (self->figure->figure == PUFA_FIGURE_LEAFLETS || self->figure->figure == PUFA_FIGURE_GIFTS)
    return dup_materials (office, event, self->figure);
  return g_strdup (pufa_event_get_text (event, PUFA_FIELD_TITLE));
}

static void
add_for_people (Trace *self, const Walk *walk, const PufaEvent *event, gint64 number)
{
  PufaOffice *office = pufa_store_get_office (walk->store);
  Moment moment = moment_of (pufa_span_get_start_unix (pufa_event_get_span (event)), cli_get_zone (self->cli));
  g_autoptr (GString) date = g_string_new (NULL);
  g_autofree char *id = pufa_event_dup_id (event);
  g_autofree char *village = event_text_dup_village (office, event);
  g_autofree char *count = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  g_autofree char *what = dup_what (self, office, event);
  const char *cells[] = { id, date->str, moment_get_weekday (&moment), village, count, what };

  moment_append_date (date, &moment);
  cells[1] = date->str;
  if (strlen (id) > self->id_length)
    id[self->id_length] = '\0';
  table_add (self->table, cells);
}

static void
add_for_programs (Trace *self, const Walk *walk, const PufaEvent *event, gint64 number)
{
  PufaOffice *office = pufa_store_get_office (walk->store);
  Moment moment = moment_of (pufa_span_get_start_unix (pufa_event_get_span (event)), cli_get_zone (self->cli));
  g_autoptr (GString) start = g_string_new (NULL);
  g_autofree char *count = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  g_autofree char *what = dup_what (self, office, event);
  const char *village = pufa_event_get_text (event, PUFA_FIELD_VILLAGE);

  if (self->json == NULL)
    {
      moment_append_stamp (start, &moment);
      table_add (self->table, (const char *const[]){ pufa_event_get_uid (event), start->str, village, count, what });
      return;
    }
  moment_append_iso (start, &moment);
  json_begin_object (self->json, NULL);
  json_add_text (self->json, "uid", pufa_event_get_uid (event));
  json_add_text (self->json, "start", start->str);
  json_add_text (self->json, "village", village);
  json_add_number (self->json, "number", number);
  json_add_text (self->json, "what", what);
  json_end_object (self->json);
}

static gboolean
trace_store (Trace *self, PufaStore *store, const ReportQuestion *question, GError **error)
{
  g_auto (Walk) walk = { NULL };
  PufaEvent *event = NULL;
  gint64 number = 0;

  if (!walk_begin (&walk, self->cli, store, question, error))
    return FALSE;
  while (walk_next (&walk, self->figure, &event, &number, error))
    {
      if (event == NULL)
        return TRUE;
      self->total += number;
      if (self->cli->format == FORMAT_HUMAN)
        add_for_people (self, &walk, event, number);
      else
        add_for_programs (self, &walk, event, number);
    }
  return FALSE;
}

/* How long ids must be is asked before the first row is written, by a walk of its own. */
static gboolean
count_ids (Trace *self, PufaStore *store, const ReportQuestion *question, GError **error)
{
  g_auto (Walk) walk = { NULL };
  PufaEvent *event = NULL;
  gint64 number;

  if (!walk_begin (&walk, self->cli, store, question, error))
    return FALSE;
  while (walk_next (&walk, self->figure, &event, &number, error))
    {
      if (event == NULL)
        return TRUE;
      self->id_length = MAX (self->id_length, pufa_store_count_id (store, pufa_event_get_uid (event)));
    }
  return FALSE;
}

static void
begin (Trace *self)
{
  if (self->cli->format == FORMAT_HUMAN)
    self->table = table_new (self->cli, for_people, G_N_ELEMENTS (for_people));
  else if (self->cli->format == FORMAT_CSV)
    self->table = table_new (self->cli, for_programs, G_N_ELEMENTS (for_programs));
  else
    {
      self->json = json_new (self->cli);
      json_begin (self->json);
      json_add_text (self->json, "trace", self->figure->key);
      json_begin_rows (self->json, "events");
    }
}

static void
end (Trace *self)
{
  g_autofree char *total = g_strdup_printf ("%" G_GINT64_FORMAT, self->total);

  if (self->json != NULL)
    {
      json_end_rows (self->json);
      json_add_number (self->json, "total", self->total);
      json_end (self->json);
      return;
    }
  if (self->cli->format == FORMAT_HUMAN)
    {
      table_add (self->table, (const char *const[]){ C_ ("trace", "total"), "", "", "", total, "" });
      table_colour_row (self->table, COLOUR_HEADING);
    }
  table_end (self->table);
}

gboolean
report_trace (Cli *cli, GPtrArray *stores, const ReportQuestion *question, const ReportFigure *figure, GError **error)
{
  Trace self = { .cli = cli, .figure = figure, .id_length = SHORTEST };
  gboolean ok = TRUE;

  for (guint i = 0; ok && cli->format == FORMAT_HUMAN && i < stores->len; i++)
    ok = count_ids (&self, g_ptr_array_index (stores, i), question, error);
  if (!ok)
    return FALSE;
  begin (&self);
  for (guint i = 0; ok && i < stores->len; i++)
    ok = trace_store (&self, g_ptr_array_index (stores, i), question, error);
  if (ok)
    end (&self);
  g_clear_pointer (&self.table, table_free);
  g_clear_pointer (&self.json, json_free);
  return ok;
}
