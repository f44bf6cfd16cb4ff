/* cmd-cancel.c - pufa cancel: call off
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
  char *reason;
  WriteOptions write;
} CancelOptions;

static const GOptionEntry options[] = {
  { "reason", 0, 0, G_OPTION_ARG_STRING, OPTION (CancelOptions, reason),
    N_ ("why, for those who were told and the log"), N_ ("TEXT") },
  { NULL },
};

static gboolean
cancel_all (Work *work, GPtrArray *events, GError **error)
{
  for (guint i = 0; i < events->len; i++)
    {
      PufaEvent *before = g_ptr_array_index (events, i);
      g_autoptr (PufaEventBuilder) builder = NULL;
      g_autoptr (PufaEvent) after = NULL;

      if (!guard_unheld (work->store, before, error) || !guard_uncancelled (work->store, before, error))
        return FALSE;
      builder = pufa_event_builder_new_from_event (before);
      pufa_event_builder_set_stage (builder, PUFA_STAGE_CANCELLED);
      after = pufa_event_builder_end (builder, cli_get_now (work->cli, NULL), error);
      if (after == NULL || !work_replace (work, before, after, error))
        return FALSE;
    }
  return TRUE;
}

static void
say_cancelled (Work *work, const PufaEvent *event)
{
  g_autofree char *id = desk_dup_id (work->store, event);
  g_autofree char *when = event_text_dup_when (event);
  g_autofree char *village = event_text_dup_village (pufa_store_get_office (work->store), event);
  const char *parts[] = { when, village, NULL };
  g_autofree char *text = event_text_join_parts (parts);
  const char *kind = event_text_kind (pufa_event_get_kind (event));

  if (work->is_dry)
    say (work->cli, _ ("would cancel %s %s of %s"), kind, id, text);
  else
    say (work->cli, _ ("cancelled %s %s of %s"), kind, id, text);
}

static gboolean
run_cancel (Cli *cli, const void *values, char **args, GError **error)
{
  const CancelOptions *opt = values;
  g_autofree char *command = desk_dup_command ("cancel", args);
  g_autoptr (PufaStore) store = desk_open (cli, error);
  g_autoptr (GPtrArray) events = store != NULL ? desk_list (store, args, g_strv_length (args), error) : NULL;
  g_auto (Work) work = { NULL };

  if (events == NULL || !work_begin (&work, cli, g_object_ref (store), command, opt->reason, &opt->write, error) ||
      !cancel_all (&work, events, error) || !work_end (&work, error))
    return FALSE;
  for (guint i = 0; i < work.events->len; i++)
    say_cancelled (&work, g_ptr_array_index (work.events, i));
  return TRUE;
}

extern const Command cmd_cancel;
const Command cmd_cancel = {
  .name = "cancel",
  .args = N_ ("ID…"),
  .summary = N_ ("call off, and make the cancellations"),
  .group = GROUP_SCHEDULE,
  .about = N_ ("Calls events off and prints their ids. They stay on record; another time is added anew."),
  .options = options,
  .options_size = sizeof (CancelOptions),
  .shared = { SHARED (write_options, CancelOptions, write) },
  .examples = N_ ("pufa cancel 8ea2 --reason 主讲律师临时开庭"),
  .statuses = "345",
  .min_args = 1,
  .max_args = G_MAXUINT,
  .run = run_cancel,
};
