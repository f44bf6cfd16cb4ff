/* cmd-edit.c - pufa edit: change anything but the time
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <pufa/pufa.h>

#include "desk.h"
#include "event-diff.h"
#include "event-text.h"
#include "fault.h"
#include "fields.h"
#include "guard.h"
#include "say.h"
#include "work.h"

typedef struct {
  FieldOptions fields;
  char *stage;
  char *reason;
  WriteOptions write;
} EditOptions;

static const GOptionEntry options[] = {
  { "title", 0, 0, G_OPTION_ARG_STRING, OPTION (EditOptions, fields.title), N_ ("what it is called"), N_ ("TEXT") },
  { "village", 0, 0, G_OPTION_ARG_STRING_ARRAY, OPTION (EditOptions, fields.village),
    N_ ("for whom; brings its venue and adviser along"), N_ ("NAME") },
  { "venue", 0, 0, G_OPTION_ARG_STRING, OPTION (EditOptions, fields.venue), N_ ("where"), N_ ("NAME") },
  { "speaker", 0, 0, G_OPTION_ARG_STRING_ARRAY, OPTION (EditOptions, fields.speaker),
    N_ ("who speaks or advises; may be repeated"), N_ ("NAME") },
  { "channel", 0, 0, G_OPTION_ARG_STRING, OPTION (EditOptions, fields.channel), N_ ("one of [channels] in pufa.ini"),
    N_ ("NAME") },
  { "audience", 0, 0, G_OPTION_ARG_STRING, OPTION (EditOptions, fields.audience), N_ ("for what people"), N_ ("TEXT") },
  { "law", 0, 0, G_OPTION_ARG_STRING_ARRAY, OPTION (EditOptions, fields.law), N_ ("what law; may be repeated"),
    N_ ("NAME") },
  { "theme-day", 0, 0, G_OPTION_ARG_STRING, OPTION (EditOptions, fields.theme_day), N_ ("see pufa days YEAR"),
    N_ ("ID") },
  { "expected", 0, 0, G_OPTION_ARG_INT, OPTION (EditOptions, fields.expected), N_ ("how many people"), N_ ("N") },
  { "handout", 0, 0, G_OPTION_ARG_STRING, OPTION (EditOptions, fields.handout), N_ ("what will be handed out: k1,k2"),
    N_ ("LIST") },
  { "co-host", 0, 0, G_OPTION_ARG_STRING, OPTION (EditOptions, fields.co_host), N_ ("who helps to organise"),
    N_ ("TEXT") },
  { "host", 0, 0, G_OPTION_ARG_STRING, OPTION (EditOptions, fields.host),
    N_ ("office, or adviser: his own lecture, which counts for the norm and not\nin the sentence"), N_ ("WHO") },
  { "text", 0, 0, G_OPTION_ARG_STRING, OPTION (EditOptions, fields.text), N_ ("details; @FILE reads a file, - stdin"),
    N_ ("TEXT") },
  { "filed", 0, 0, G_OPTION_ARG_STRING, OPTION (EditOptions, fields.filed), N_ ("the number under which it was filed"),
    N_ ("NO") },
  { "stage", 0, 0, G_OPTION_ARG_STRING, OPTION (EditOptions, stage), N_ ("planned or announced"), N_ ("STAGE") },
  { "reason", 0, 0, G_OPTION_ARG_STRING, OPTION (EditOptions, reason), N_ ("why, for those who were told and the log"),
    N_ ("TEXT") },
  { NULL },
};

/* What is held or cancelled is said by record and cancel. */
static gboolean
set_stage (PufaEventBuilder *builder, const char *word, GError **error)
{
  PufaStage stage;

  if (word == NULL)
    return TRUE;
  if (pufa_stage_from_string (word, &stage, NULL) && (stage == PUFA_STAGE_PLANNED || stage == PUFA_STAGE_ANNOUNCED))
    {
      pufa_event_builder_set_stage (builder, stage);
      return TRUE;
    }
  fault_set (error, _ ("--stage: %s is neither planned nor announced"), word);
  fault_advise (error, "%s", _ ("what was held: pufa record; what is called off: pufa cancel"));
  return FALSE;
}

static PufaEvent *
make_changed (Work *work, PufaEvent *before, const EditOptions *opt, GError **error)
{
  g_autoptr (PufaEventBuilder) builder = pufa_event_builder_new_from_event (before);
  PufaEvent *after;

  if (!fields_set (builder, &opt->fields, error) || !set_stage (builder, opt->stage, error) ||
      !pufa_office_resolve (pufa_store_get_office (work->store), builder, error))
    return NULL;
  after = pufa_event_builder_end (builder, cli_get_now (work->cli, NULL), error);
  if (after == NULL)
    fault_blame_user (error);
  return after;
}

static void
say_changed (Work *work, const PufaEvent *before, const PufaEvent *after)
{
  g_autofree char *id = desk_dup_id (work->store, before);
  g_autofree char *when = event_text_dup_when (before);
  g_autofree char *what = event_diff_dup (pufa_store_get_office (work->store), before, after);
  const char *kind = event_text_kind (pufa_event_get_kind (before));

  if (what == NULL)
    say (work->cli, _ ("%s %s of %s is so already"), kind, id, when);
  else if (work->is_dry)
    say (work->cli, _ ("would change %s %s of %s: %s"), kind, id, when, what);
  else
    say (work->cli, _ ("changed %s %s of %s: %s"), kind, id, when, what);
}

static gboolean
change_all (Work *work, GPtrArray *events, const EditOptions *opt, GError **error)
{
  for (guint i = 0; i < events->len; i++)
    {
      PufaEvent *before = g_ptr_array_index (events, i);
      g_autoptr (PufaEvent) after = NULL;

      if (!guard_unheld (work->store, before, error))
        return FALSE;
      after = make_changed (work, before, opt, error);
      if (after == NULL || !work_replace (work, before, after, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
run_edit (Cli *cli, const void *values, char **args, GError **error)
{
  const EditOptions *opt = values;
  g_autofree char *command = desk_dup_command ("edit", args);
  g_autoptr (PufaStore) store = desk_open (cli, error);
  g_autoptr (GPtrArray) events = store != NULL ? desk_list (store, args, g_strv_length (args), error) : NULL;
  g_auto (Work) work = { NULL };

  if (events == NULL || !work_begin (&work, cli, g_object_ref (store), command, opt->reason, &opt->write, error) ||
      !change_all (&work, events, opt, error) || !work_judge (&work, WORK_CHANGE, error) || !work_end (&work, error))
    return FALSE;
  for (guint i = 0; i < events->len; i++)
    say_changed (&work, g_ptr_array_index (events, i), g_ptr_array_index (work.events, i));
  return TRUE;
}

extern const Command cmd_edit;
const Command cmd_edit = {
  .name = "edit",
  .args = N_ ("ID…"),
  .summary = N_ ("change anything but the time"),
  .group = GROUP_SCHEDULE,
  .about = N_ ("Changes what the options name and prints the ids; an empty text takes a field away, a list\n"
               "replaces the list that was there. What was held changes by pufa record alone."),
  .options = options,
  .options_size = sizeof (EditOptions),
  .shared = { SHARED (clash_options, EditOptions, write) },
  .examples = N_ ("pufa edit 54d1 --speaker 王律师 --reason 李律师临时开庭\n"
                  "pufa list --stage planned --format tsv | pufa edit - --stage announced"),
  .statuses = "345",
  .min_args = 1,
  .max_args = G_MAXUINT,
  .run = run_edit,
};
