/* cmd-log.c - pufa log: what was done, when, by whom and why
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <pufa/pufa.h>
#include <string.h>

#include "change-text.h"
#include "command.h"
#include "desk.h"
#include "json.h"
#include "moment.h"
#include "say.h"
#include "table.h"

static const TableColumn for_people[] = {
  { N_ ("no"), ALIGN_RIGHT, COLOUR_NONE },     { N_ ("when"), ALIGN_LEFT, COLOUR_NONE },
  { N_ ("who"), ALIGN_LEFT, COLOUR_NONE },     { N_ ("id"), ALIGN_LEFT, COLOUR_ID },
  { N_ ("command"), ALIGN_LEFT, COLOUR_NONE }, { N_ ("what"), ALIGN_LEFT, COLOUR_NONE },
};

/* Of one event: without its id. */
static const TableColumn for_people_of_one[] = {
  { N_ ("no"), ALIGN_RIGHT, COLOUR_NONE },  { N_ ("when"), ALIGN_LEFT, COLOUR_NONE },
  { N_ ("who"), ALIGN_LEFT, COLOUR_NONE },  { N_ ("command"), ALIGN_LEFT, COLOUR_NONE },
  { N_ ("what"), ALIGN_LEFT, COLOUR_NONE },
};

static const TableColumn for_programs[] = {
  { "no" }, { "when" }, { "who" }, { "uid" }, { "command" }, { "reason" }, { "what" },
};

typedef struct {
  Cli *cli;
  PufaStore *store;
  gboolean is_of_one;
  Table *table;
  Json *json;
} Log;

static const char *
get_uid (const PufaChange *change)
{
  PufaEvent *after = pufa_change_get_after (change);

  return pufa_event_get_uid (after != NULL ? after : pufa_change_get_before (change));
}

static char *
dup_when (Cli *cli, const PufaChange *change, void (*append) (GString *, const Moment *))
{
  GString *text = g_string_new (NULL);
  Moment moment = moment_of (g_date_time_to_unix (pufa_change_get_when (change)), cli_get_zone (cli));

  append (text, &moment);
  return g_string_free (text, FALSE);
}

static void
add_json (Log *self, const PufaChange *change)
{
  g_autofree char *when = dup_when (self->cli, change, moment_append_iso);
  g_autofree char *what = change_text_dup_what (pufa_store_get_office (self->store), change);

  json_begin_object (self->json, NULL);
  json_add_number (self->json, "no", pufa_change_get_number (change));
  json_add_text (self->json, "when", when);
  json_add_text (self->json, "who", pufa_change_get_author (change));
  json_add_text (self->json, "uid", get_uid (change));
  json_add_text (self->json, "command", pufa_change_get_command (change));
  json_add_text (self->json, "reason", pufa_change_get_reason (change));
  json_add_text (self->json, "what", what);
  json_end_object (self->json);
}

static void
add_for_programs (Log *self, const PufaChange *change)
{
  g_autofree char *number = g_strdup_printf ("%u", pufa_change_get_number (change));
  g_autofree char *when = dup_when (self->cli, change, moment_append_stamp);
  g_autofree char *what = change_text_dup_what (pufa_store_get_office (self->store), change);
  const char *cells[] = { number,
                          when,
                          pufa_change_get_author (change),
                          get_uid (change),
                          pufa_change_get_command (change),
                          pufa_change_get_reason (change),
                          what };

  table_add (self->table, cells);
}

static void
add_for_people (Log *self, const PufaChange *change)
{
  PufaEvent *after = pufa_change_get_after (change);
  g_autofree char *number = g_strdup_printf ("%u", pufa_change_get_number (change));
  g_autofree char *when = dup_when (self->cli, change, moment_append_stamp);
  g_autofree char *id = desk_dup_id (self->store, after != NULL ? after : pufa_change_get_before (change));
  g_autofree char *verb = change_text_dup_verb (change);
  g_autofree char *what = change_text_dup_what_and_why (pufa_store_get_office (self->store), change);
  const char *who = pufa_change_get_author (change);
  const char *all[] = { number, when, who, id, verb, what };
  const char *of_one[] = { number, when, who, verb, what };

  table_add (self->table, self->is_of_one ? of_one : all);
}

static void
write_table (Log *self, GPtrArray *changes)
{
  gboolean is_human = self->cli->format == FORMAT_HUMAN;

  self->table = !is_human         ? table_new (self->cli, for_programs, G_N_ELEMENTS (for_programs))
                : self->is_of_one ? table_new (self->cli, for_people_of_one, G_N_ELEMENTS (for_people_of_one))
                                  : table_new (self->cli, for_people, G_N_ELEMENTS (for_people));
  for (guint i = 0; i < changes->len; i++)
    (is_human ? add_for_people : add_for_programs) (self, g_ptr_array_index (changes, i));
  table_end (self->table);
  table_free (self->table);
}

static void
write_json (Log *self, GPtrArray *changes)
{
  g_autoptr (Json) json = json_new (self->cli);

  self->json = json;
  json_begin (json);
  json_begin_rows (json, "changes");
  for (guint i = 0; i < changes->len; i++)
    add_json (self, g_ptr_array_index (changes, i));
  json_end_rows (json);
  json_end (json);
}

static GPtrArray *
list_changes (PufaStore *store, const char *id, GError **error)
{
  g_autoptr (PufaEvent) event = NULL;

  if (id == NULL)
    return pufa_store_list_changes (store, NULL, 0, error);
  event = desk_get (store, id, error);
  return event != NULL ? pufa_store_list_changes (store, pufa_event_get_uid (event), 0, error) : NULL;
}

static gboolean
run_log (Cli *cli, const void *values G_GNUC_UNUSED, char **args, GError **error)
{
  g_autoptr (PufaStore) store = desk_open (cli, error);
  g_autoptr (GPtrArray) changes = store != NULL ? list_changes (store, args[0], error) : NULL;
  Log self = { .cli = cli, .store = store, .is_of_one = args[0] != NULL };

  if (changes == NULL)
    return FALSE;
  if (cli->format == FORMAT_JSON || cli->format == FORMAT_JSONL)
    write_json (&self, changes);
  else
    write_table (&self, changes);
  if (changes->len == 0)
    say (cli, "%s", _ ("nothing was done yet"));
  return TRUE;
}

extern const Command cmd_log;
const Command cmd_log = {
  .name = "log",
  .args = N_ ("[ID]"),
  .summary = N_ ("what was changed, when, by whom, why"),
  .group = GROUP_FILES,
  .about = N_ ("Lists what was done to the event ID, or to all, the newest first. The numbers are those\n"
               "that pufa undo takes."),
  .formats = FORMATS_OF_ROWS,
  .examples = N_ ("pufa log a1ae\npufa log | head"),
  .statuses = "34",
  .max_args = 1,
  .is_paged = TRUE,
  .run = run_log,
};
