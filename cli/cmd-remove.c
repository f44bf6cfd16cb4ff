/* cmd-remove.c - pufa remove: delete what nobody was told of
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <pufa/pufa.h>

#include "desk.h"
#include "event-text.h"
#include "guard.h"
#include "say.h"
#include "work.h"

typedef struct {
  WriteOptions write;
} RemoveOptions;

static gboolean
remove_all (Work *work, GPtrArray *events, GError **error)
{
  for (guint i = 0; i < events->len; i++)
    {
      PufaEvent *event = g_ptr_array_index (events, i);

      if ((!work->is_forced && !guard_unannounced (work->store, event, error)) || !work_remove (work, event, error))
        return FALSE;
    }
  return TRUE;
}

static void
say_removed (Work *work, const PufaEvent *event)
{
  g_autofree char *id = desk_dup_id (work->store, event);
  g_autofree char *when = event_text_dup_when (event);
  g_autofree char *village = event_text_dup_village (pufa_store_get_office (work->store), event);
  const char *parts[] = { when, village, NULL };
  g_autofree char *text = event_text_join_parts (parts);
  const char *kind = event_text_kind (pufa_event_get_kind (event));

  if (work->is_dry)
    say (work->cli, _ ("would remove %s %s of %s"), kind, id, text);
  else
    say (work->cli, _ ("removed %s %s of %s"), kind, id, text);
}

static gboolean
run_remove (Cli *cli, const void *values, char **args, GError **error)
{
  const RemoveOptions *opt = values;
  g_autofree char *command = desk_dup_command ("remove", args);
  g_autoptr (PufaStore) store = desk_open (cli, error);
  g_autoptr (GPtrArray) events = store != NULL ? desk_list (store, args, g_strv_length (args), error) : NULL;
  g_auto (Work) work = { NULL };

  if (events == NULL || !work_begin (&work, cli, g_object_ref (store), command, NULL, &opt->write, error) ||
      !remove_all (&work, events, error) || !work_end (&work, error))
    return FALSE;
  for (guint i = 0; i < work.events->len; i++)
    say_removed (&work, g_ptr_array_index (work.events, i));
  return TRUE;
}

extern const Command cmd_remove;
const Command cmd_remove = {
  .name = "remove",
  .args = N_ ("ID…"),
  .summary = N_ ("delete what nobody was told of"),
  .group = GROUP_SCHEDULE,
  .about = N_ ("Deletes events and prints their ids. pufa undo brings them back. What was announced stays\n"
               "on record and is cancelled instead."),
  .options_size = sizeof (RemoveOptions),
  .shared = { SHARED (write_options, RemoveOptions, write) },
  .examples = N_ ("pufa remove 82dc"),
  .statuses = "345",
  .min_args = 1,
  .max_args = G_MAXUINT,
  .run = run_remove,
};
