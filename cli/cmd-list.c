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

#define SHORTEST 4 /* characters of an id */

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

/* How long ids must be is asked of the store before the first row is written; that needs a walk
 * of its own, which people's tables alone are worth. */
static gboolean
count_ids (Cli *cli, PufaStore *store, const Sieve *sieve, guint *length, GError **error)
{
  g_autoptr (PufaCursor) cursor = cli->format == FORMAT_HUMAN ? sieve_find (sieve, store, error) : NULL;
  PufaEvent *event;

  *length = SHORTEST;
  if (cursor == NULL)
    return cli->format != FORMAT_HUMAN;
  do
    {
      if (!pufa_cursor_next (cursor, &event, error))
        return FALSE;
      if (event != NULL && sieve_lets (sieve, event))
        *length = MAX (*length, pufa_store_count_id (store, pufa_event_get_uid (event)));
    }
  while (event != NULL);
  return TRUE;
}

static gboolean
write_rows (Cli *cli, PufaStore *store, const Sieve *sieve, EventRows *rows, GError **error)
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
      if (event == NULL || !sieve_lets (sieve, event))
        continue;
      event_rows_add (rows, event);
      n++;
    }
  while (event != NULL);
  event_rows_end (rows);
  if (n == 0)
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
  g_autoptr (EventRows) rows = NULL;
  guint length;

  if (sieve == NULL || !count_ids (cli, store, sieve, &length, error))
    return FALSE;
  rows = event_rows_new (cli, store, folder, length);
  return write_rows (cli, store, sieve, rows, error);
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
