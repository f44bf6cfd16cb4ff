/* cmd-list.c - pufa list: events as rows
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <pufa/pufa.h>

#include "desk.h"
#include "event-rows.h"
#include "say.h"
#include "shared-options.h"
#include "sieve.h"
#include "workspace.h"

#define KEPT 1000 /* events that are read once alone */

typedef struct {
  PeriodOptions days;
  FilterOptions filters;
} ListOptions;

static void
say_empty (Cli *cli, const Sieve *sieve)
{
  const char *period = sieve_get_period (sieve);

  if (period != NULL)
    say (cli, _ ("no events in %s; all: pufa list"), period);
  else
    say (cli, "%s", _ ("no events; add one: pufa help add"));
}

/* The next event that is meant; NULL at the end. */
static gboolean
read_next (PufaCursor *cursor, const Sieve *sieve, PufaEvent **event, GError **error)
{
  do
    if (!pufa_cursor_next (cursor, event, error))
      return FALSE;
  while (*event != NULL && !sieve_lets (sieve, *event));
  return TRUE;
}

/* The first events, KEPT at most; fewer when those are all. */
static GPtrArray *
read_first (PufaCursor *cursor, const Sieve *sieve, GError **error)
{
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) pufa_event_unref);
  PufaEvent *event = NULL;

  do
    {
      if (!read_next (cursor, sieve, &event, error))
        return NULL;
      if (event != NULL)
        g_ptr_array_add (events, pufa_event_ref (event));
    }
  while (event != NULL && events->len < KEPT);
  return g_steal_pointer (&events);
}

/* How long people's ids must be is asked of the store before the first row is written; for more
 * rows than are kept that takes a walk of its own. */
static gboolean
count_ids (Cli *cli, PufaStore *store, const Sieve *sieve, GPtrArray *first, guint *length, GError **error)
{
  g_autoptr (PufaCursor) cursor = NULL;
  PufaEvent *event = NULL;

  *length = cli->format == FORMAT_HUMAN ? desk_count_id (store, first) : 0;
  if (cli->format != FORMAT_HUMAN || first->len < KEPT)
    return TRUE;
  cursor = sieve_find (sieve, store, error);
  do
    {
      if (cursor == NULL || !read_next (cursor, sieve, &event, error))
        return FALSE;
      if (event != NULL)
        *length = MAX (*length, pufa_store_count_id (store, pufa_event_get_uid (event)));
    }
  while (event != NULL);
  return TRUE;
}

static gboolean
write_rows (Cli *cli, PufaCursor *cursor, const Sieve *sieve, GPtrArray *first, EventRows *rows, GError **error)
{
  PufaEvent *event = NULL;

  for (guint i = 0; i < first->len; i++)
    event_rows_add (rows, g_ptr_array_index (first, i));
  do
    {
      if (!read_next (cursor, sieve, &event, error))
        return FALSE;
      if (event != NULL)
        event_rows_add (rows, event);
    }
  while (event != NULL);
  event_rows_end (rows);
  if (first->len == 0)
    say_empty (cli, sieve);
  return TRUE;
}

static gboolean
run_list (Cli *cli, const void *values, char **args, GError **error)
{
  const ListOptions *opt = values;
  g_autofree char *folder = workspace_find (cli, error);
  g_autoptr (PufaStore) store = folder != NULL ? desk_open (cli, error) : NULL;
  g_autoptr (Sieve) sieve =
      store != NULL ? sieve_new (cli, pufa_store_get_office (store), args[0], &opt->days, &opt->filters, error) : NULL;
  g_autoptr (PufaCursor) cursor = sieve != NULL ? sieve_find (sieve, store, error) : NULL;
  g_autoptr (GPtrArray) first = cursor != NULL ? read_first (cursor, sieve, error) : NULL;
  g_autoptr (EventRows) rows = NULL;
  guint length;

  if (first == NULL || !count_ids (cli, store, sieve, first, &length, error))
    return FALSE;
  rows = event_rows_new (cli, store, folder, length);
  return write_rows (cli, cursor, sieve, first, rows, error);
}

extern const Command cmd_list;
const Command cmd_list = {
  .name = "list",
  .args = N_ ("[PERIOD]"),
  .summary = N_ ("list events"),
  .group = GROUP_SCHEDULE,
  .about = N_ ("Lists the events of PERIOD, or all there are, by their start. Notices are listed with\n"
               "--kind notice or --kind all."),
  .options_size = sizeof (ListOptions),
  .shared = { SHARED (period_options, ListOptions, days), SHARED (filter_options, ListOptions, filters) },
  .formats = FORMATS_OF_ROWS,
  .examples = N_ ("pufa list 2023Q2\npufa list --stage planned --since today --speaker 李律师\n"
                  "pufa list 2023-05 --format tsv | pufa move - +7d"),
  .statuses = "34",
  .max_args = 1,
  .is_paged = TRUE,
  .run = run_list,
};
