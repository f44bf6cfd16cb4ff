/* event-json.c - the keys of an event
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include "checksum.h"
#include "desk.h"
#include "event-json.h"
#include "lunar-text.h"
#include "moment.h"

typedef struct {
  Json *json;
  Cli *cli;
  PufaStore *store;
  PufaOffice *office;
  const char *folder;
  const PufaEvent *event;
} Writer;

static void
add_text (Writer *w, const char *key, PufaField field)
{
  json_add_text (w->json, key, pufa_event_get_text (w->event, field));
}

static void
add_list (Writer *w, const char *key, PufaField field)
{
  g_auto (GStrv) texts = pufa_event_dup_texts (w->event, field);

  json_add_texts (w->json, key, (const char *const *) texts);
}

static void
add_count (Writer *w, const char *key, gint count)
{
  if (count >= 0)
    json_add_number (w->json, key, count);
  else
    json_add_null (w->json, key);
}

static void
add_field_count (Writer *w, const char *key, PufaField field)
{
  add_count (w, key, pufa_event_get_count (w->event, field));
}

static void
add_moment (Writer *w, const char *key, gint64 unix_seconds, gboolean is_date)
{
  Moment moment = moment_of (unix_seconds, cli_get_zone (w->cli));
  g_autoptr (GString) text = g_string_new (NULL);

  if (is_date)
    moment_append_date (text, &moment);
  else
    moment_append_iso (text, &moment);
  json_add_text (w->json, key, text->str);
}

/* The value of a property that is no field; NULL if it is not there. */
static char *
dup_property (const PufaEvent *event, const char *name)
{
  g_auto (GStrv) lines = pufa_event_dup_lines (event, name);

  return lines[0] != NULL ? pufa_line_dup_value (lines[0]) : NULL;
}

/* CREATED and the like, "20230508T012000Z". */
static void
add_stamp (Writer *w, const char *key, const char *property)
{
  g_autofree char *value = dup_property (w->event, property);
  g_autoptr (GDateTime) when = value != NULL ? g_date_time_new_from_iso8601 (value, NULL) : NULL;

  if (when != NULL)
    add_moment (w, key, g_date_time_to_unix (when), FALSE);
  else
    json_add_null (w->json, key);
}

static void
add_lunar (Writer *w, const PufaSpan *span)
{
  g_autoptr (GDate) day = span != NULL ? pufa_span_dup_day (span) : NULL;
  g_autofree char *code = day != NULL ? lunar_text_dup_code (day) : NULL;

  json_add_text (w->json, "lunar", code);
}

static void
add_span (Writer *w)
{
  const PufaSpan *span = pufa_event_get_span (w->event);
  gboolean is_date = span != NULL && pufa_span_is_all_day (span);

  if (span != NULL)
    {
      add_moment (w, "start", pufa_span_get_start_unix (span), is_date);
      add_moment (w, "end", pufa_span_get_end_unix (span), is_date);
    }
  else
    {
      json_add_null (w->json, "start");
      json_add_null (w->json, "end");
    }
  json_add_text (w->json, "zone", span != NULL ? pufa_span_get_zone_name (span) : NULL);
  json_add_boolean (w->json, "all_day", is_date);
  add_lunar (w, span);
}

static void
add_named (Writer *w, const char *key, PufaTable table, const char *id)
{
  const char *name = pufa_office_get_text (w->office, table, id, "name");

  json_begin_object (w->json, key);
  json_add_text (w->json, "id", id);
  json_add_text (w->json, "name", name);
  json_end_object (w->json);
}

static void
add_place (Writer *w, const char *key, PufaField field, PufaTable table)
{
  const char *id = pufa_event_get_text (w->event, field);

  if (id != NULL)
    add_named (w, key, table, id);
  else
    json_add_null (w->json, key);
}

static void
add_speakers (Writer *w)
{
  g_auto (GStrv) ids = pufa_event_dup_texts (w->event, PUFA_FIELD_SPEAKER);

  json_begin_list (w->json, "speaker");
  for (guint i = 0; ids[i] != NULL; i++)
    add_named (w, NULL, PUFA_TABLE_PEOPLE, ids[i]);
  json_end_list (w->json);
}

static void
add_handout (Writer *w)
{
  g_auto (GStrv) texts = pufa_event_dup_texts (w->event, PUFA_FIELD_HANDOUT);

  json_begin_object (w->json, "handout");
  for (guint i = 0; texts[i] != NULL; i++)
    {
      char *equals = strchr (texts[i], '=');

      if (equals != NULL)
        *equals = '\0';
      add_count (w, texts[i], equals != NULL ? pufa_event_get_handout (w->event, texts[i]) : -1);
    }
  json_end_object (w->json);
}

static void
add_evidence (Writer *w)
{
  g_auto (GStrv) texts = pufa_event_dup_texts (w->event, PUFA_FIELD_EVIDENCE);

  json_begin_list (w->json, "evidence");
  for (guint i = 0; texts[i] != NULL; i++)
    {
      char *file = strchr (texts[i], '=');
      g_autofree char *path = NULL;
      g_autofree char *sum = NULL;

      if (file == NULL)
        continue;
      *file++ = '\0';
      path = g_build_filename (w->folder, file, NULL);
      sum = checksum_dup_of_file (path);
      json_begin_object (w->json, NULL);
      json_add_text (w->json, "type", texts[i]);
      json_add_text (w->json, "file", file);
      json_add_text (w->json, "sha256", sum);
      json_end_object (w->json);
    }
  json_end_list (w->json);
}

static void
add_notice (Writer *w)
{
  if (pufa_event_get_kind (w->event) != PUFA_KIND_NOTICE)
    {
      json_add_null (w->json, "notice");
      return;
    }
  json_begin_object (w->json, "notice");
  add_text (w, "about", PUFA_FIELD_ABOUT);
  add_field_count (w, "announces", PUFA_FIELD_ANNOUNCES);
  add_text (w, "occasion", PUFA_FIELD_OCCASION);
  add_text (w, "group", PUFA_FIELD_GROUP);
  add_text (w, "step", PUFA_FIELD_STEP);
  add_text (w, "posted", PUFA_FIELD_POSTED);
  add_text (w, "posted_by", PUFA_FIELD_POSTED_BY);
  json_end_object (w->json);
}

static void
add_identity (Writer *w)
{
  g_autofree char *id = desk_dup_id (w->store, w->event);
  g_autofree char *status = dup_property (w->event, "STATUS");

  json_add_text (w->json, "uid", pufa_event_get_uid (w->event));
  json_add_text (w->json, "id", id);
  json_add_text (w->json, "recurrence_id", pufa_event_get_recurrence_id (w->event));
  json_add_number (w->json, "sequence", pufa_event_get_sequence (w->event));
  add_text (w, "office", PUFA_FIELD_OFFICE);
  json_add_text (w->json, "kind", pufa_kind_to_string (pufa_event_get_kind (w->event)));
  json_add_text (w->json, "stage", pufa_stage_to_string (pufa_event_get_stage (w->event)));
  json_add_text (w->json, "status", status);
  add_text (w, "title", PUFA_FIELD_TITLE);
}

static void
add_subject (Writer *w)
{
  const char *host = pufa_event_get_text (w->event, PUFA_FIELD_HOST);

  json_add_text (w->json, "host", host != NULL ? host : "office");
  add_text (w, "co_host", PUFA_FIELD_CO_HOST);
  add_text (w, "channel", PUFA_FIELD_CHANNEL);
  add_text (w, "audience", PUFA_FIELD_AUDIENCE);
  add_list (w, "law", PUFA_FIELD_LAW);
  add_text (w, "theme_day", PUFA_FIELD_THEME_DAY);
  add_list (w, "target", PUFA_FIELD_TARGET);
  add_text (w, "text", PUFA_FIELD_DESCRIPTION);
}

static void
add_record (Writer *w)
{
  add_field_count (w, "expected", PUFA_FIELD_EXPECTED);
  add_field_count (w, "attended", PUFA_FIELD_ATTENDED);
  add_field_count (w, "consulted", PUFA_FIELD_CONSULTED);
  add_handout (w);
  add_text (w, "filed", PUFA_FIELD_FILED);
  add_evidence (w);
}

void
event_json_add (Json *json, Cli *cli, PufaStore *store, const char *folder, const PufaEvent *event)
{
  Writer w = { json, cli, store, pufa_store_get_office (store), folder, event };

  json_begin_object (json, NULL);
  add_identity (&w);
  add_span (&w);
  add_place (&w, "village", PUFA_FIELD_VILLAGE, PUFA_TABLE_VILLAGES);
  add_place (&w, "venue", PUFA_FIELD_VENUE, PUFA_TABLE_VENUES);
  add_speakers (&w);
  add_subject (&w);
  add_record (&w);
  add_notice (&w);
  add_text (&w, "rule", PUFA_FIELD_RULE);
  add_stamp (&w, "created", "CREATED");
  add_stamp (&w, "modified", "LAST-MODIFIED");
  json_end_object (json);
}
