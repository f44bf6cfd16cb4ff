/* cmd-record.c - pufa record: what happened
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <pufa/pufa.h>

#include "desk.h"
#include "guard.h"
#include "outcome.h"
#include "work.h"
#include "workspace.h"

typedef struct {
  OutcomeOptions outcome;
  WriteOptions write;
} RecordOptions;

static const GOptionEntry options[] = {
  { "attended", 0, 0, G_OPTION_ARG_INT, OPTION (RecordOptions, outcome.attended), N_ ("how many people came"),
    N_ ("N") },
  { "consulted", 0, 0, G_OPTION_ARG_INT, OPTION (RecordOptions, outcome.consulted), N_ ("how many were answered"),
    N_ ("N") },
  { "handout", 0, 0, G_OPTION_ARG_STRING, OPTION (RecordOptions, outcome.handout),
    N_ ("how many pieces were given out: k1=80,k2=40; others stay"), N_ ("LIST") },
  { "evidence", 0, 0, G_OPTION_ARG_STRING_ARRAY, OPTION (RecordOptions, outcome.evidence),
    N_ ("a paper or photograph in this workspace, 签到表=FILE; may be repeated"), N_ ("TYPE=FILE") },
  { NULL },
};

static gboolean
record_one (Work *work, PufaEvent *before, const char *folder, const RecordOptions *opt, GError **error)
{
  g_autoptr (PufaEventBuilder) builder = NULL;
  g_autoptr (PufaEvent) after = NULL;
  GDateTime *now = cli_get_now (work->cli, error);

  if (now == NULL || !guard_happened (work->store, before, now, error))
    return FALSE;
  builder = pufa_event_builder_new_from_event (before);
  pufa_event_builder_set_stage (builder, PUFA_STAGE_HELD);
  if (!outcome_set (builder, before, pufa_store_get_office (work->store), folder, &opt->outcome, error))
    return FALSE;
  after = pufa_event_builder_end (builder, now, error);
  return after != NULL && work_replace (work, before, after, error);
}

static gboolean
record_all (Work *work, GPtrArray *events, const char *folder, const RecordOptions *opt, GError **error)
{
  for (guint i = 0; i < events->len; i++)
    if (!record_one (work, g_ptr_array_index (events, i), folder, opt, error))
      return FALSE;
  return TRUE;
}

static gboolean
run_record (Cli *cli, const void *values, char **args, GError **error)
{
  const RecordOptions *opt = values;
  g_autofree char *command = desk_dup_command ("record", args);
  g_autofree char *folder = workspace_find (cli, error);
  g_autoptr (PufaStore) store = folder != NULL ? desk_open (cli, error) : NULL;
  g_autoptr (GPtrArray) events = store != NULL ? desk_list (store, args, g_strv_length (args), error) : NULL;
  g_auto (Work) work = { NULL };

  if (events == NULL || !work_begin (&work, cli, g_object_ref (store), command, NULL, &opt->write, error) ||
      !record_all (&work, events, folder, opt, error) || !work_end (&work, error))
    return FALSE;
  for (guint i = 0; i < work.events->len; i++)
    outcome_say (&work, g_ptr_array_index (work.events, i));
  return TRUE;
}

extern const Command cmd_record;
const Command cmd_record = {
  .name = "record",
  .args = N_ ("ID"),
  .summary = N_ ("record what happened"),
  .group = GROUP_ACCOUNT,
  .about = N_ ("Records that an event was held, and what came of it; may be given again as papers come in.\n"
               "Only what is recorded counts in a report."),
  .options = options,
  .options_size = sizeof (RecordOptions),
  .shared = { SHARED (write_options, RecordOptions, write) },
  .examples = N_ ("pufa record 54d1 --attended 61 --consulted 9 --handout k1=80,k2=40 --evidence 签到表=qiandao.jpg"),
  .statuses = "345",
  .min_args = 1,
  .max_args = G_MAXUINT,
  .run = run_record,
};
