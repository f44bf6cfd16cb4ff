/* cmd-check.c - pufa check: what cannot be at the same time
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <pufa/pufa.h>

#include "clash-text.h"
#include "desk.h"
#include "event-text.h"
#include "json.h"
#include "moment.h"
#include "say.h"
#include "shared-options.h"
#include "sieve.h"
#include "table.h"

typedef struct {
  PeriodOptions days;
  FilterOptions filters;
} CheckOptions;

static const TableColumn for_people[] = {
  { N_ ("level"), ALIGN_LEFT, COLOUR_NONE }, { N_ ("rule"), ALIGN_LEFT, COLOUR_NONE },
  { N_ ("with"), ALIGN_LEFT, COLOUR_NONE },  { N_ ("when"), ALIGN_LEFT, COLOUR_NONE },
  { N_ ("first"), ALIGN_LEFT, COLOUR_NONE }, { N_ ("second"), ALIGN_LEFT, COLOUR_NONE },
};

static const TableColumn for_programs[] = {
  { "level" }, { "rule" }, { "with" }, { "start" }, { "end" }, { "minutes" }, { "first" }, { "second" },
};

typedef struct {
  Cli *cli;
  PufaStore *store;
  Table *table;
  Json *json;
} Writer;

static const char *
get_level (const PufaClash *clash)
{
  return pufa_clash_is_blocking (clash) ? N_ ("block") : N_ ("warn");
}

/* "7324 东河村" */
static char *
dup_event (PufaStore *store, const PufaEvent *event)
{
  g_autofree char *id = desk_dup_id (store, event);
  g_autofree char *village = event_text_dup_village (pufa_store_get_office (store), event);

  return village != NULL ? g_strdup_printf ("%s %s", id, village) : g_steal_pointer (&id);
}

static void
add_for_people (Writer *w, const PufaClash *clash)
{
  g_autoptr (PufaSpan) overlap = clash_text_dup_overlap (clash);
  g_autofree char *with = clash_text_dup_name (pufa_store_get_office (w->store), clash);
  g_autofree char *when = event_text_dup_span (overlap);
  g_autofree char *first = dup_event (w->store, pufa_clash_get_first (clash));
  g_autofree char *second = dup_event (w->store, pufa_clash_get_second (clash));
  const char *rule = pufa_field_to_string (pufa_clash_get_field (clash));
  const char *cells[] = { _ (get_level (clash)), _ (rule), with, when, first, second };

  table_add (w->table, cells);
  table_colour_cell (w->table, 0, pufa_clash_is_blocking (clash) ? COLOUR_ERROR : COLOUR_WARNING);
}

static char *
dup_moment (Cli *cli, gint64 unix_seconds, void (*append) (GString *, const Moment *))
{
  GString *text = g_string_new (NULL);
  Moment moment = moment_of (unix_seconds, cli_get_zone (cli));

  append (text, &moment);
  return g_string_free (text, FALSE);
}

static void
add_for_programs (Writer *w, const PufaClash *clash)
{
  g_autoptr (PufaSpan) overlap = clash_text_dup_overlap (clash);
  gint64 from = pufa_span_get_start_unix (overlap), to = pufa_span_get_end_unix (overlap);
  g_autofree char *with = clash_text_dup_id (clash);
  g_autofree char *start = dup_moment (w->cli, from, moment_append_stamp);
  g_autofree char *end = dup_moment (w->cli, to, moment_append_stamp);
  g_autofree char *minutes = g_strdup_printf ("%d", (int) ((to - from) / 60));
  const char *cells[] = { get_level (clash),
                          pufa_field_to_string (pufa_clash_get_field (clash)),
                          with,
                          start,
                          end,
                          minutes,
                          pufa_event_get_uid (pufa_clash_get_first (clash)),
                          pufa_event_get_uid (pufa_clash_get_second (clash)) };

  table_add (w->table, cells);
}

static void
add_json (Writer *w, const PufaClash *clash)
{
  g_autoptr (PufaSpan) overlap = clash_text_dup_overlap (clash);
  gint64 from = pufa_span_get_start_unix (overlap), to = pufa_span_get_end_unix (overlap);
  g_autofree char *id = clash_text_dup_id (clash);
  g_autofree char *name = clash_text_dup_name (pufa_store_get_office (w->store), clash);
  g_autofree char *start = dup_moment (w->cli, from, moment_append_iso);
  g_autofree char *end = dup_moment (w->cli, to, moment_append_iso);
  const char *events[] = { pufa_event_get_uid (pufa_clash_get_first (clash)),
                           pufa_event_get_uid (pufa_clash_get_second (clash)), NULL };

  json_begin_object (w->json, NULL);
  json_add_text (w->json, "level", get_level (clash));
  json_add_text (w->json, "rule", pufa_field_to_string (pufa_clash_get_field (clash)));
  json_begin_object (w->json, "with");
  json_add_text (w->json, "id", id);
  json_add_text (w->json, "name", name);
  json_end_object (w->json);
  json_add_text (w->json, "start", start);
  json_add_text (w->json, "end", end);
  json_add_number (w->json, "minutes", (to - from) / 60);
  json_add_texts (w->json, "events", events);
  json_end_object (w->json);
}

static void
write_table (Writer *w, GPtrArray *clashes)
{
  gboolean is_human = w->cli->format == FORMAT_HUMAN;
  g_autoptr (Table) table = is_human ? table_new (w->cli, for_people, G_N_ELEMENTS (for_people))
                                     : table_new (w->cli, for_programs, G_N_ELEMENTS (for_programs));

  w->table = table;
  for (guint i = 0; i < clashes->len; i++)
    (is_human ? add_for_people : add_for_programs) (w, g_ptr_array_index (clashes, i));
  table_end (table);
}

static void
write_json (Writer *w, GPtrArray *clashes)
{
  g_autoptr (Json) json = json_new (w->cli);

  w->json = json;
  json_begin (json);
  json_begin_rows (json, "clashes");
  for (guint i = 0; i < clashes->len; i++)
    add_json (w, g_ptr_array_index (clashes, i));
  json_end_rows (json);
  json_end (json);
}

/* All that can be written, where no period was given. */
static PufaSpan *
dup_span (Cli *cli, const Sieve *sieve, GError **error)
{
  g_autoptr (GDate) first = NULL;
  g_autoptr (GDate) until = NULL;

  if (sieve_get_span (sieve) != NULL)
    return pufa_span_ref (sieve_get_span (sieve));
  first = g_date_new_dmy (1, G_DATE_JANUARY, 1);
  until = g_date_new_dmy (31, G_DATE_DECEMBER, 9999);
  return pufa_span_new_days (first, until, cli_get_zone (cli), error);
}

/* The clashes in which an event that was asked for takes part. */
static GPtrArray *
list_clashes (Cli *cli, PufaStore *store, const Sieve *sieve, GError **error)
{
  g_autoptr (PufaSpan) span = dup_span (cli, sieve, error);
  GPtrArray *clashes = span != NULL ? pufa_store_list_clashes (store, span, error) : NULL;
  guint kept = 0;

  for (guint i = 0; clashes != NULL && i < clashes->len; i++)
    {
      PufaClash *clash = g_ptr_array_index (clashes, i);

      if (!sieve_lets (sieve, pufa_clash_get_first (clash)) && !sieve_lets (sieve, pufa_clash_get_second (clash)))
        continue;
      clashes->pdata[i] = clashes->pdata[kept];
      clashes->pdata[kept++] = clash;
    }
  if (clashes != NULL)
    g_ptr_array_set_size (clashes, (gint) kept);
  return clashes;
}

static gboolean
say_none (Cli *cli, PufaStore *store, const Sieve *sieve, GError **error)
{
  g_autoptr (PufaCursor) cursor = sieve_find (sieve, store, error);
  PufaEvent *event;
  guint n = 0;

  if (cursor == NULL)
    return FALSE;
  do
    {
      if (!pufa_cursor_next (cursor, &event, error))
        return FALSE;
      n += event != NULL && sieve_lets (sieve, event);
    }
  while (event != NULL);
  say (cli, ngettext ("no clashes among %u event", "no clashes among %u events", n), n);
  return TRUE;
}

static void
say_clashes (Cli *cli, GPtrArray *clashes)
{
  guint n_blocking = 0;

  for (guint i = 0; i < clashes->len; i++)
    n_blocking += (guint) pufa_clash_is_blocking (g_ptr_array_index (clashes, i));
  say (cli, ngettext ("%u clash, %u blocking", "%u clashes, %u blocking", clashes->len), clashes->len, n_blocking);
}

static gboolean
run_check (Cli *cli, const void *values, char **args, GError **error)
{
  const CheckOptions *opt = values;
  g_autoptr (PufaStore) store = desk_open (cli, error);
  g_autoptr (Sieve) sieve =
      store != NULL ? sieve_new (cli, pufa_store_get_office (store), args[0], &opt->days, &opt->filters, error) : NULL;
  g_autoptr (GPtrArray) clashes = sieve != NULL ? list_clashes (cli, store, sieve, error) : NULL;
  Writer writer = { .cli = cli, .store = store };

  if (clashes == NULL)
    return FALSE;
  if (cli->format == FORMAT_JSON || cli->format == FORMAT_JSONL)
    write_json (&writer, clashes);
  else
    write_table (&writer, clashes);
  cli->is_no = clashes->len > 0;
  if (!cli->is_no)
    return cli->quiet || say_none (cli, store, sieve, error);
  if (cli->format == FORMAT_HUMAN)
    say_clashes (cli, clashes);
  return TRUE;
}

extern const Command cmd_check;
const Command cmd_check = {
  .name = "check",
  .args = N_ ("[PERIOD]"),
  .summary = N_ ("list clashes"),
  .group = GROUP_SCHEDULE,
  .about = N_ ("Lists the events of PERIOD, or of all, that want a speaker, a venue or a village at the\n"
               "same time. Levels and the time a speaker needs between venues are in pufa.ini."),
  .options_size = sizeof (CheckOptions),
  .shared = { SHARED (period_options, CheckOptions, days), SHARED (filter_options, CheckOptions, filters) },
  .formats = FORMATS_OF_ROWS,
  .examples = N_ ("pufa check 2023-07\npufa check --since today --speaker 张律师"),
  .statuses = "134",
  .max_args = 1,
  .is_paged = TRUE,
  .run = run_check,
};
