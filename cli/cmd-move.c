/* cmd-move.c - pufa move: change the time
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <pufa/pufa.h>

#include "day-facts.h"
#include "desk.h"
#include "event-text.h"
#include "fault.h"
#include "guard.h"
#include "length.h"
#include "say.h"
#include "when.h"
#include "work.h"

typedef struct {
  char *duration;
  char *reason;
  WriteOptions write;
} MoveOptions;

static const GOptionEntry options[] = {
  { "duration", 0, 0, G_OPTION_ARG_STRING, OPTION (MoveOptions, duration), N_ ("90m, 1h30m; else as long as it was"),
    N_ ("LENGTH") },
  { "reason", 0, 0, G_OPTION_ARG_STRING, OPTION (MoveOptions, reason), N_ ("why, for those who were told and the log"),
    N_ ("TEXT") },
  { NULL },
};

/* Whole days move by whole days. */
static PufaSpan *
make_days (const PufaSpan *before, GDateTime *start, GError **error)
{
  gint64 n_days = (pufa_span_get_end_unix (before) - pufa_span_get_start_unix (before) + 43200) / 86400;
  g_autoptr (GDate) first =
      g_date_new_dmy ((GDateDay) g_date_time_get_day_of_month (start), (GDateMonth) g_date_time_get_month (start),
                      (GDateYear) g_date_time_get_year (start));
  g_autoptr (GDate) until = g_date_new_julian (g_date_get_julian (first));

  g_date_add_days (until, (guint) n_days);
  return pufa_span_new_days (first, until, g_date_time_get_timezone (start), error);
}

static PufaSpan *
make_span (Cli *cli, const PufaSpan *before, const char *when, const MoveOptions *opt, GError **error)
{
  g_autoptr (GDateTime) utc_start = pufa_span_dup_start (before), utc_end = pufa_span_dup_end (before);
  g_autoptr (GDateTime) old_start = g_date_time_to_timezone (utc_start, cli_get_zone (cli));
  g_autoptr (GDateTime) old_end = g_date_time_to_timezone (utc_end, cli_get_zone (cli));
  g_autoptr (GDateTime) start = NULL;
  g_autoptr (GDateTime) end = NULL;
  WhenContext context;
  gint minutes;

  if (!cli_get_when (cli, &context, error) || !when_read_move (when, &context, old_start, old_end, &start, &end, error))
    return NULL;
  if (opt->duration != NULL)
    {
      if (!length_read (opt->duration, &minutes, error))
        {
          g_prefix_error (error, "--duration: ");
          return NULL;
        }
      g_clear_pointer (&end, g_date_time_unref);
      end = g_date_time_add_minutes (start, minutes);
    }
  return pufa_span_is_all_day (before) ? make_days (before, start, error) : pufa_span_new (start, end, error);
}

static PufaEvent *
make_moved (Work *work, PufaEvent *before, const char *when, const MoveOptions *opt, GError **error)
{
  PufaSpan *old = pufa_event_get_span (before);
  g_autoptr (PufaSpan) span = NULL;
  g_autoptr (PufaEventBuilder) builder = NULL;

  if (old == NULL)
    {
      g_set_error (error, PUFA_ERROR, PUFA_ERROR_REFUSED, _ ("%s has no time to change"),
                   pufa_event_get_text (before, PUFA_FIELD_TITLE));
      return NULL;
    }
  span = make_span (work->cli, old, when, opt, error);
  if (span == NULL)
    return NULL;
  builder = pufa_event_builder_new_from_event (before);
  pufa_event_builder_set_span (builder, span);
  return pufa_event_builder_end (builder, cli_get_now (work->cli, NULL), error);
}

static void
say_moved (Work *work, const PufaEvent *before, const PufaEvent *after)
{
  g_autofree char *id = desk_dup_id (work->store, before);
  g_autofree char *old = event_text_dup_when (before);
  g_autofree char *new = event_text_dup_when (after);
  const char *kind = event_text_kind (pufa_event_get_kind (before));

  if (work->is_dry)
    say (work->cli, _ ("would move %s %s: %s to %s"), kind, id, old, new);
  else
    say (work->cli, _ ("moved %s %s: %s to %s"), kind, id, old, new);
  if (pufa_event_get_kind (after) != PUFA_KIND_NOTICE)
    day_facts_say (work->cli, pufa_store_get_office (work->store), after);
}

static gboolean
move_all (Work *work, GPtrArray *events, const char *when, const MoveOptions *opt, GError **error)
{
  for (guint i = 0; i < events->len; i++)
    {
      PufaEvent *before = g_ptr_array_index (events, i);
      g_autoptr (PufaEvent) after = NULL;

      if (!guard_unheld (work->store, before, error) || !guard_uncancelled (work->store, before, error))
        return FALSE;
      after = make_moved (work, before, when, opt, error);
      if (after == NULL || !work_replace (work, before, after, error))
        return FALSE;
      if (work->is_dry) /* said before what speaks against it */
        say_moved (work, before, after);
    }
  return TRUE;
}

static gboolean
run_move (Cli *cli, const void *values, char **args, GError **error)
{
  const MoveOptions *opt = values;
  guint n = g_strv_length (args) - 1;
  g_autofree char *command = desk_dup_command ("move", args);
  g_autoptr (PufaStore) store = desk_open (cli, error);
  g_autoptr (GPtrArray) events = store != NULL ? desk_list (store, args, n, error) : NULL;
  g_auto (Work) work = { NULL };

  when_almanac_offer_force (&cli->almanac, opt->write.force);
  if (events == NULL || !work_begin (&work, cli, g_object_ref (store), command, opt->reason, &opt->write, error) ||
      !move_all (&work, events, args[n], opt, error) || !work_judge (&work, WORK_CHANGE, error) ||
      !work_end (&work, error))
    return FALSE;
  for (guint i = 0; i < events->len && !work.is_dry; i++)
    say_moved (&work, g_ptr_array_index (events, i), g_ptr_array_index (work.events, i));
  return TRUE;
}

extern const Command cmd_move;
const Command cmd_move = {
  .name = "move",
  .args = N_ ("ID… WHEN"),
  .summary = N_ ("change the time"),
  .group = GROUP_SCHEDULE,
  .about = N_ ("Changes the time and prints the ids. A date keeps the time of day, a time keeps the length;\n"
               "+1d, -30m count from the event's own start. Refuses a clash."),
  .options = options,
  .options_size = sizeof (MoveOptions),
  .shared = { SHARED (clash_options, MoveOptions, write) },
  .examples =
      N_ ("pufa move a1ae 7月12日 --reason 主讲律师临时开庭\n"
          "pufa list --speaker 李律师 --since mon --until fri --format tsv | pufa move - +7d --reason 律师开庭"),
  .statuses = "345",
  .min_args = 2,
  .max_args = G_MAXUINT,
  .run = run_move,
};
