/* event-rows.c - one event a row
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "event-json.h"
#include "event-rows.h"
#include "event-text.h"
#include "moment.h"
#include "table.h"

struct _EventRows {
  Cli *cli;
  PufaStore *store;
  char *folder;
  guint id_length;
  Table *table; /* human, tsv, csv */
  Json *json;   /* json, jsonl */
};

static const TableColumn for_people[] = {
  { N_ ("id"), ALIGN_LEFT, COLOUR_ID },        { N_ ("date"), ALIGN_LEFT, COLOUR_NONE },
  { N_ ("day"), ALIGN_LEFT, COLOUR_NONE },     { N_ ("time"), ALIGN_LEFT, COLOUR_NONE },
  { N_ ("kind"), ALIGN_LEFT, COLOUR_NONE },    { N_ ("village"), ALIGN_LEFT, COLOUR_NONE },
  { N_ ("speaker"), ALIGN_LEFT, COLOUR_NONE }, { N_ ("stage"), ALIGN_LEFT, COLOUR_NONE },
  { N_ ("title"), ALIGN_LEFT, COLOUR_NONE },
};

#define N_FOR_PEOPLE G_N_ELEMENTS (for_people)
#define STAGE_COLUMN 7

static const TableColumn for_programs[] = {
  { "uid" },       { "start" },    { "end" },      { "kind" },      { "stage" },    { "sequence" },
  { "village" },   { "venue" },    { "speaker" },  { "channel" },   { "audience" }, { "law" },
  { "theme_day" }, { "expected" }, { "attended" }, { "consulted" }, { "handout" },  { "title" },
};

#define N_FOR_PROGRAMS G_N_ELEMENTS (for_programs)

static gboolean
is_json (const Cli *cli)
{
  return cli->format == FORMAT_JSON || cli->format == FORMAT_JSONL;
}

EventRows *
event_rows_new (Cli *cli, PufaStore *store, const char *folder, guint id_length)
{
  EventRows *self = g_new0 (EventRows, 1);

  self->cli = cli;
  self->store = g_object_ref (store);
  self->folder = g_strdup (folder);
  self->id_length = id_length;
  if (!is_json (cli))
    {
      self->table = cli->format == FORMAT_HUMAN ? table_new (cli, for_people, N_FOR_PEOPLE)
                                                : table_new (cli, for_programs, N_FOR_PROGRAMS);
      return self;
    }
  self->json = json_new (cli);
  json_begin (self->json);
  json_begin_rows (self->json, "events");
  return self;
}

void
event_rows_free (EventRows *self)
{
  g_clear_pointer (&self->table, table_free);
  g_clear_pointer (&self->json, json_free);
  g_object_unref (self->store);
  g_free (self->folder);
  g_free (self);
}

static char *
dup_date (const PufaEvent *event, const char **weekday)
{
  PufaSpan *span = pufa_event_get_span (event);
  g_autoptr (GDateTime) start = span != NULL ? pufa_span_dup_start (span) : NULL;
  Moment moment;
  GString *date;

  if (start == NULL)
    return NULL;
  moment = moment_of (pufa_span_get_start_unix (span), g_date_time_get_timezone (start));
  *weekday = moment_get_weekday (&moment);
  date = g_string_new (NULL);
  moment_append_date (date, &moment);
  return g_string_free (date, FALSE);
}

static Colour
colour_of (PufaStage stage)
{
  return stage == PUFA_STAGE_HELD ? COLOUR_DONE : stage == PUFA_STAGE_CANCELLED ? COLOUR_CANCELLED : COLOUR_NONE;
}

static void
add_for_people (EventRows *self, const PufaEvent *event)
{
  PufaOffice *office = pufa_store_get_office (self->store);
  const char *weekday = NULL;
  g_autofree char *id = pufa_event_dup_id (event);
  g_autofree char *date = dup_date (event, &weekday);
  g_autofree char *hours = event_text_dup_hours (event);
  g_autofree char *village = event_text_dup_names (office, event, PUFA_FIELD_VILLAGE);
  g_autofree char *speaker = event_text_dup_names (office, event, PUFA_FIELD_SPEAKER);
  PufaStage stage = pufa_event_get_stage (event);
  const char *cells[N_FOR_PEOPLE] = {
    id,
    date,
    weekday,
    *hours != '\0' ? hours : NULL,
    event_text_kind (pufa_event_get_kind (event)),
    village,
    speaker,
    event_text_stage (stage),
    pufa_event_get_text (event, PUFA_FIELD_TITLE),
  };

  if (strlen (id) > self->id_length)
    id[self->id_length] = '\0';
  table_add (self->table, cells);
  table_colour_cell (self->table, STAGE_COLUMN, colour_of (stage));
}

static char *
dup_stamp (const Cli *cli, const PufaSpan *span, gint64 unix_seconds)
{
  GString *text = g_string_new (NULL);
  Moment moment = moment_of (unix_seconds, cli_get_zone ((Cli *) cli));

  if (pufa_span_is_all_day (span))
    moment_append_date (text, &moment);
  else
    moment_append_stamp (text, &moment);
  return g_string_free (text, FALSE);
}

/* All texts of a field, parted by commas. */
static char *
dup_list (const PufaEvent *event, PufaField field)
{
  g_auto (GStrv) texts = pufa_event_dup_texts (event, field);

  return texts[0] != NULL ? g_strjoinv (",", texts) : NULL;
}

static void
add_for_programs (EventRows *self, const PufaEvent *event)
{
  static const PufaField fields[] = { PUFA_FIELD_VILLAGE,   PUFA_FIELD_VENUE,    PUFA_FIELD_SPEAKER,
                                      PUFA_FIELD_CHANNEL,   PUFA_FIELD_AUDIENCE, PUFA_FIELD_LAW,
                                      PUFA_FIELD_THEME_DAY, PUFA_FIELD_EXPECTED, PUFA_FIELD_ATTENDED,
                                      PUFA_FIELD_CONSULTED, PUFA_FIELD_HANDOUT,  PUFA_FIELD_TITLE };
  const PufaSpan *span = pufa_event_get_span (event);
  g_autofree char *start = span != NULL ? dup_stamp (self->cli, span, pufa_span_get_start_unix (span)) : NULL;
  g_autofree char *end = span != NULL ? dup_stamp (self->cli, span, pufa_span_get_end_unix (span)) : NULL;
  g_autofree char *sequence = g_strdup_printf ("%u", pufa_event_get_sequence (event));
  g_auto (GStrv) lists = g_new0 (char *, G_N_ELEMENTS (fields) + 1);
  const char *cells[N_FOR_PROGRAMS] = {
    pufa_event_get_uid (event),
    start,
    end,
    pufa_kind_to_string (pufa_event_get_kind (event)),
    pufa_stage_to_string (pufa_event_get_stage (event)),
    sequence,
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      char *list = dup_list (event, fields[i]);

      lists[i] = list != NULL ? list : g_strdup ("");
      cells[6 + i] = lists[i];
    }
  table_add (self->table, cells);
}

void
event_rows_add (EventRows *self, const PufaEvent *event)
{
  if (self->json != NULL)
    event_json_add (self->json, self->cli, self->store, self->folder, event);
  else if (self->cli->format == FORMAT_HUMAN)
    add_for_people (self, event);
  else
    add_for_programs (self, event);
}

void
event_rows_end (EventRows *self)
{
  if (self->table != NULL)
    {
      table_end (self->table);
      return;
    }
  json_end_rows (self->json);
  json_end (self->json);
}
