/* cmd-show.c - pufa show: all that is known of an event
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <pufa/pufa.h>

#include "command.h"
#include "desk.h"
#include "event-page.h"
#include "event-rows.h"
#include "workspace.h"

static gboolean
show_pages (Cli *cli, PufaStore *store, GPtrArray *events, GError **error)
{
  for (guint i = 0; i < events->len; i++)
    {
      if (i > 0)
        fputc ('\n', cli->out);
      if (!event_page_write (cli, store, g_ptr_array_index (events, i), error))
        return FALSE;
    }
  return TRUE;
}

static void
show_texts (Cli *cli, GPtrArray *events)
{
  for (guint i = 0; i < events->len; i++)
    fputs (pufa_event_get_ical (g_ptr_array_index (events, i)), cli->out);
}

static void
show_rows (Cli *cli, PufaStore *store, const char *folder, GPtrArray *events)
{
  g_autoptr (EventRows) rows = event_rows_new (cli, store, folder, desk_count_id (store, events));

  for (guint i = 0; i < events->len; i++)
    event_rows_add (rows, g_ptr_array_index (events, i));
  event_rows_end (rows);
}

static gboolean
run_show (Cli *cli, const void *values G_GNUC_UNUSED, char **args, GError **error)
{
  g_autofree char *folder = workspace_find (cli, error);
  g_autoptr (PufaStore) store = folder != NULL ? desk_open (cli, error) : NULL;
  g_autoptr (GPtrArray) events = store != NULL ? desk_list (store, args, g_strv_length (args), error) : NULL;

  if (events == NULL)
    return FALSE;
  if (cli->format == FORMAT_HUMAN)
    return show_pages (cli, store, events, error);
  if (cli->format == FORMAT_ICS)
    show_texts (cli, events);
  else
    show_rows (cli, store, folder, events);
  return TRUE;
}

extern const Command cmd_show;
const Command cmd_show = {
  .name = "show",
  .args = N_ ("ID…"),
  .summary = N_ ("show an event in full"),
  .group = GROUP_SCHEDULE,
  .about = N_ ("Shows events one field a line. --format ics prints them as they are stored, byte for byte."),
  .formats = FORMATS_OF_ROWS " ics",
  .examples = N_ ("pufa show 54d1\npufa list --since today --format tsv | pufa show - --json"),
  .statuses = "34",
  .min_args = 1,
  .max_args = G_MAXUINT,
  .is_paged = TRUE,
  .run = run_show,
};
