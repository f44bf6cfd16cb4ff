/* cmd-add.c - pufa add: a lecture or a consultation; notices are cmd-add-notice.c's
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <pufa/pufa.h>

#include "add.h"
#include "day-facts.h"
#include "desk.h"
#include "event-text.h"
#include "fault.h"
#include "say.h"
#include "work.h"

#define LECTURE_MINUTES 90
#define CONSULTATION_MINUTES 180

static const GOptionEntry options[] = {
  { "title", 0, 0, G_OPTION_ARG_STRING, OPTION (AddOptions, fields.title), N_ ("what it is called"), N_ ("TEXT") },
  { "start", 0, 0, G_OPTION_ARG_STRING, OPTION (AddOptions, start),
    N_ ("\"2023-05-17 15:00-16:30\", \"next wed 15:00\", \"5月17日 下午3点\""), N_ ("WHEN") },
  { "duration", 0, 0, G_OPTION_ARG_STRING, OPTION (AddOptions, duration),
    N_ ("90m, 1h30m; unless WHEN has an end (lecture 90m, consultation 3h)"), N_ ("LENGTH") },
  { "village", 0, 0, G_OPTION_ARG_STRING_ARRAY, OPTION (AddOptions, fields.village),
    N_ ("for whom; a notice: repeat it, or \"all\""), N_ ("NAME") },
  { "venue", 0, 0, G_OPTION_ARG_STRING, OPTION (AddOptions, fields.venue), N_ ("where; else the village's own"),
    N_ ("NAME") },
  { "speaker", 0, 0, G_OPTION_ARG_STRING_ARRAY, OPTION (AddOptions, fields.speaker),
    N_ ("who speaks or advises; else the village's adviser; may be repeated"), N_ ("NAME") },
  { "channel", 0, 0, G_OPTION_ARG_STRING, OPTION (AddOptions, fields.channel),
    N_ ("one of [channels] in pufa.ini; else 乡村 or 社区, as the village is"), N_ ("NAME") },
  { "audience", 0, 0, G_OPTION_ARG_STRING, OPTION (AddOptions, fields.audience), N_ ("for what people"), N_ ("TEXT") },
  { "law", 0, 0, G_OPTION_ARG_STRING_ARRAY, OPTION (AddOptions, fields.law), N_ ("what law; may be repeated"),
    N_ ("NAME") },
  { "theme-day", 0, 0, G_OPTION_ARG_STRING, OPTION (AddOptions, fields.theme_day), N_ ("see pufa days YEAR"),
    N_ ("ID") },
  { "expected", 0, 0, G_OPTION_ARG_INT, OPTION (AddOptions, fields.expected), N_ ("how many people"), N_ ("N") },
  { "handout", 0, 0, G_OPTION_ARG_STRING, OPTION (AddOptions, fields.handout), N_ ("what will be handed out: k1,k2"),
    N_ ("LIST") },
  { "co-host", 0, 0, G_OPTION_ARG_STRING, OPTION (AddOptions, fields.co_host), N_ ("who helps to organise"),
    N_ ("TEXT") },
  { "host", 0, 0, G_OPTION_ARG_STRING, OPTION (AddOptions, fields.host),
    N_ ("office, or adviser: his own lecture, which counts for the norm and not\nin the sentence"), N_ ("WHO") },
  { "uid", 0, 0, G_OPTION_ARG_STRING, OPTION (AddOptions, uid),
    N_ ("its id; if that event is there already, nothing is added"), N_ ("UID") },
  { "text", 0, 0, G_OPTION_ARG_STRING, OPTION (AddOptions, fields.text),
    N_ ("details; a notice's text (else its title); @FILE reads a file, - stdin"), N_ ("TEXT") },
  { NULL },
};

static PufaEvent *
make_event (Cli *cli, PufaOffice *office, PufaKind kind, const AddOptions *opt, GError **error)
{
  g_autoptr (PufaEventBuilder) builder = pufa_event_builder_new (kind);
  PufaEvent *event = NULL;

  add_set_uid (cli, builder, opt, 0);
  if (add_set_time (cli, builder, opt, kind == PUFA_KIND_LECTURE ? LECTURE_MINUTES : CONSULTATION_MINUTES, error) &&
      fields_set (builder, &opt->fields, error) && pufa_office_resolve (office, builder, error))
    {
      event = pufa_event_builder_end (builder, cli_get_now (cli, NULL), error);
      if (event == NULL)
        fault_blame_user (error);
    }
  return event;
}

static void
say_added (Cli *cli, PufaStore *store, const PufaEvent *event, gboolean is_dry)
{
  PufaOffice *office = pufa_store_get_office (store);
  g_autofree char *id = is_dry ? NULL : desk_dup_id (store, event);
  g_autofree char *when = event_text_dup_when (event);
  g_autofree char *place = event_text_dup_place (office, event);
  g_autofree char *speakers = event_text_dup_names (office, event, PUFA_FIELD_SPEAKER);
  const char *parts[] = { when, place != NULL ? place : speakers, place != NULL ? speakers : NULL, NULL };
  g_autofree char *text = event_text_join_parts (parts);

  if (is_dry)
    say (cli, _ ("would add %s: %s"), event_text_kind (pufa_event_get_kind (event)), text);
  else
    say (cli, _ ("added %s %s: %s"), event_text_kind (pufa_event_get_kind (event)), id, text);
}

/* What an office would want to know of the new event. */
static void
say_missing (Cli *cli, PufaStore *store, const PufaEvent *event)
{
  PufaOffice *office = pufa_store_get_office (store);
  const char *village = pufa_event_get_text (event, PUFA_FIELD_VILLAGE);
  g_autofree char *id = desk_dup_id (store, event);

  if (village != NULL && pufa_event_get_text (event, PUFA_FIELD_VENUE) == NULL)
    say_advice (cli, _ ("no venue: villages.csv names none for %s; pufa edit %s --venue NAME"),
                pufa_office_get_text (office, PUFA_TABLE_VILLAGES, village, "name"), id);
}

static gboolean
add_event (Cli *cli, PufaStore *store, const char *command, PufaKind kind, const AddOptions *opt, GError **error)
{
  g_autoptr (PufaEvent) event = make_event (cli, pufa_store_get_office (store), kind, opt, error);
  g_auto (Work) work = { NULL };

  if (event == NULL || !work_begin (&work, cli, g_object_ref (store), command, NULL, &opt->write, error) ||
      !work_add (&work, event, error) || !work_judge (&work, WORK_ADD, error) || !work_end (&work, error))
    return FALSE;
  say_added (cli, store, event, opt->write.dry_run);
  day_facts_say (cli, pufa_store_get_office (store), event);
  if (!opt->write.dry_run)
    say_missing (cli, store, event);
  return TRUE;
}

/* --uid of what is there already: nothing to do, and the same answer. */
static gboolean
is_there (Cli *cli, PufaStore *store, const AddOptions *opt)
{
  g_autoptr (PufaEvent) event = opt->uid != NULL ? pufa_store_get (store, opt->uid, NULL) : NULL;

  if (event == NULL || !g_str_equal (pufa_event_get_uid (event), opt->uid))
    return FALSE;
  fprintf (cli->out, "%s\n", opt->uid);
  say (cli, _ ("%s is there already; nothing was added"), opt->uid);
  return TRUE;
}

static gboolean
read_kind (const char *word, PufaKind *kind, GError **error)
{
  if (pufa_kind_from_string (word, kind, NULL) && *kind >= PUFA_KIND_LECTURE && *kind <= PUFA_KIND_NOTICE)
    return TRUE;
  fault_set (error, _ ("%s is no kind; one of: %s"), word, _ ("lecture, consultation, notice"));
  fault_advise (error, "%s", _ ("how to add one: pufa help add"));
  return FALSE;
}

static gboolean
run_add (Cli *cli, const void *values, char **args, GError **error)
{
  const AddOptions *opt = values;
  g_autofree char *command = g_strdup_printf ("add %s", args[0]);
  g_autoptr (PufaStore) store = NULL;
  PufaKind kind;

  if (!read_kind (args[0], &kind, error))
    return FALSE;
  store = desk_open (cli, error);
  if (store == NULL)
    return FALSE;
  when_almanac_offer_force (&cli->almanac, opt->write.force);
  if (is_there (cli, store, opt))
    return TRUE;
  return kind == PUFA_KIND_NOTICE ? add_notices (cli, store, command, opt, error)
                                  : add_event (cli, store, command, kind, opt, error);
}

extern const Command cmd_add;
const Command cmd_add = {
  .name = "add",
  .args = N_ ("KIND"),
  .usage = N_ ("KIND --title TEXT --start WHEN"),
  .summary = N_ ("add a lecture, a consultation or a notice"),
  .group = GROUP_SCHEDULE,
  .about = N_ ("Adds a lecture, a consultation or a notice and prints its id. Refuses a clash."),
  .options = options,
  .options_size = sizeof (AddOptions),
  .shared = { SHARED (clash_options, AddOptions, write) },
  .needed = "title start",
  .examples = N_ ("pufa add lecture --village 南庄 --title 民法典进农村 --start \"5月17日 15:00\"\n"
                  "pufa add consultation --village 石桥 --title 禁毒反诈宣传 --start \"农历五月初八 8:00-11:00\""),
  .statuses = "345",
  .min_args = 1,
  .max_args = 1,
  .run = run_add,
};
