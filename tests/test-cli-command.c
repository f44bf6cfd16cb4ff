/* test-cli-command.c - a verb, from its one description to its run and its help
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "../cli/command.h"
#include "../cli/say.h"
#include "../cli/shared-options.h"
#include "cli-unit.h"

typedef struct {
  char *title;
  char *start;
  char *host;
  gint expected;
  WriteOptions write;
} AddOptions;

static const GOptionEntry add_options[] = {
  { "title", 0, 0, G_OPTION_ARG_STRING, OPTION (AddOptions, title), "what it is called", "TEXT" },
  { "start", 0, 0, G_OPTION_ARG_STRING, OPTION (AddOptions, start),
    "\"2023-05-17 15:00-16:30\", \"next wed 15:00\", \"5月17日 下午3点\"", "WHEN" },
  { "host", 0, 0, G_OPTION_ARG_STRING, OPTION (AddOptions, host),
    "office, or adviser: his own lecture, which counts for the norm and not\nin the sentence", "WHO" },
  { "expected", 0, 0, G_OPTION_ARG_INT, OPTION (AddOptions, expected), "how many people", "N" },
  { "a-name-that-is-long", 0, 0, G_OPTION_ARG_STRING, OPTION (AddOptions, host), "and its help", "VALUE" },
  { NULL },
};

static gboolean
run_add (Cli *cli, const void *values, char **args, GError **error)
{
  const AddOptions *opt = values;

  fprintf (cli->out, "%s %s %s %d %d%d %d\n", args[0], opt->title, opt->start, opt->expected, opt->write.dry_run,
           opt->write.force, cli->format);
  say (cli, "added");
  cli->is_no = opt->host != NULL;
  return TRUE;
}

static const Command cmd_add = {
  .name = "add",
  .args = "KIND",
  .usage = "KIND --title TEXT --start WHEN",
  .summary = "add a lecture, a consultation or a notice",
  .group = GROUP_SCHEDULE,
  .about = "Adds a lecture, a consultation or a notice and prints its id. Refuses a clash.",
  .options = add_options,
  .options_size = sizeof (AddOptions),
  .shared = { SHARED (clash_options, AddOptions, write) },
  .needed = "title start",
  .formats = "ics csv",
  .examples = "pufa add lecture --village 南庄 --title 民法典 --start \"5月17日 15:00\"\npufa add notice",
  .statuses = "345",
  .min_args = 1,
  .max_args = 1,
  .run = run_add,
};

static gboolean
run_move (Cli *cli, const void *values, char **args, GError **error)
{
  fprintf (cli->out, "%s by %s\n", args[0], args[1]);
  return TRUE;
}

static const Command cmd_move = {
  .name = "move",
  .args = "ID… WHEN",
  .summary = "change the time",
  .group = GROUP_SCHEDULE,
  .statuses = "345",
  .min_args = 2,
  .max_args = G_MAXUINT,
  .run = run_move,
};

extern const Command cmd_help;
static const Command *const commands[] = { &cmd_add, &cmd_move, &cmd_help, NULL };

static int
call (Face *face, const char *line)
{
  g_auto (GStrv) argv = g_strsplit (line, " ", -1);

  face->cli.commands = commands;
  return command_main (&face->cli, argv);
}

START_TEST (the_help_of_a_verb_is_its_table)
{
  g_autoptr (Face) face = face_new ();
  g_autoptr (Face) other = face_new ();

  ck_assert_int_eq (call (face, "pufa help add"), 0);
  ck_assert_int_eq (call (other, "pufa add -h"), 0);
  ck_assert_str_eq (face_out (face),
                    "Usage: pufa add KIND --title TEXT --start WHEN [OPTION…]\n"
                    "\n"
                    "Adds a lecture, a consultation or a notice and prints its id. Refuses a clash.\n"
                    "\n"
                    "  --title TEXT        what it is called\n"
                    "  --start WHEN        \"2023-05-17 15:00-16:30\", \"next wed 15:00\", \"5月17日 下午3点\"\n"
                    "  --host WHO          office, or adviser: his own lecture, which counts for the norm and not\n"
                    "                      in the sentence\n"
                    "  --expected N        how many people\n"
                    "  --a-name-that-is-long VALUE\n"
                    "                      and its help\n"
                    "  -n, --dry-run       say what would be done, do nothing\n"
                    "  --force             in spite of a clash\n"
                    "  --format FORMAT     one of ics, csv\n"
                    "  -o, --output FILE   write to FILE, which is whole or as it was\n"
                    "\n"
                    "  pufa add lecture --village 南庄 --title 民法典 --start \"5月17日 15:00\"\n"
                    "  pufa add notice\n"
                    "\n"
                    "Status: 0, 2, 3, 4, 5, 6 (pufa help status)\n");
  ck_assert_str_eq (face_out (face), face_out (other));
}
END_TEST

START_TEST (the_list_of_verbs_is_the_table)
{
  g_autoptr (Face) face = face_new ();

  ck_assert_int_eq (call (face, "pufa --help"), 0);
  ck_assert_ptr_nonnull (strstr (face_out (face), "\nSchedule\n"
                                                  "  add KIND           add a lecture, a consultation or a notice\n"
                                                  "  move ID… WHEN      change the time\n"
                                                  "Files and history\n"
                                                  "  help [VERB]        explain a verb; also: dates, formats, status\n"
                                                  "\n"));
}
END_TEST

static const struct {
  const char *line;
  int status;
  const char *out, *err;
} calls[] = {
  { "pufa add lecture --title 反诈 --start 9:00", 0, "lecture 反诈 9:00 -1 00 5\n", "added\n" },
  { "pufa -q add -n --force lecture --title=反诈 --start 9:00 --expected 50 --format csv", 0,
    "lecture 反诈 9:00 50 11 2\n", "" },
  { "pufa add lecture --title 反诈 --start 9:00 --host adviser --quiet", 1, "lecture 反诈 9:00 -1 00 5\n", "" },
  { "pufa move a1ae -30m", 0, "a1ae by -30m\n", "" },
  { "pufa --version", 0, "pufa " PACKAGE_VERSION "\n", "" },
  { "pufa add --version", 0, "pufa " PACKAGE_VERSION "\n", "" },
  { "pufa lsit", 2, "", "pufa: lsit is no verb\n  all verbs: pufa help\n" },
  { "pufa mvoe", 2, "", "pufa: mvoe is no verb; nearest: move\n  all verbs: pufa help\n" },
  { "pufa help mvoe", 2, "", "pufa: mvoe is no verb; nearest: move\n  all verbs: pufa help\n" },
  { "pufa --fish add", 2, "", "pufa: --fish is no option\n  all verbs: pufa help\n" },
  { "pufa add --titel x", 2, "", "pufa: --titel is no option; nearest: --title\n  all options: pufa help add\n" },
  { "pufa add", 2, "", "pufa: KIND is missing\n  usage: pufa add KIND --title TEXT --start WHEN [OPTION…]\n" },
  { "pufa add lecture notice", 2, "",
    "pufa: there is one argument too many: notice\n  usage: pufa add KIND --title TEXT --start WHEN [OPTION…]\n" },
  { "pufa add lecture --title x", 2, "",
    "pufa: --start WHEN is missing\n  usage: pufa add KIND --title TEXT --start WHEN [OPTION…]\n" },
  { "pufa move a1ae", 2, "", "pufa: WHEN is missing\n  usage: pufa move ID… WHEN\n" },
  { "pufa add lecture --title x --start 9:00 --format json", 2, "", "pufa: --format: json: one of ics, csv\n" },
  { "pufa add lecture --title x --start 9:00 --json --format csv", 2, "",
    "pufa: --json and --format csv are two formats; give one\n" },
  { "pufa --color red add", 2, "", "pufa: --color: red: one of auto, always, never\n" },
};

START_TEST (a_line_is_run_or_refused)
{
  g_autoptr (Face) face = face_new ();

  ck_assert_int_eq (call (face, calls[_i].line), calls[_i].status);
  if (calls[_i].out != NULL)
    ck_assert_str_eq (face_out (face), calls[_i].out);
  ck_assert_str_eq (face_err (face), calls[_i].err);
}
END_TEST

START_TEST (topics_can_be_had_like_verbs)
{
  static const char *const topics[] = { "pufa help dates", "pufa help formats", "pufa help status" };

  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    {
      g_autoptr (Face) face = face_new ();

      ck_assert_int_eq (call (face, topics[i]), 0);
      ck_assert_uint_gt (strlen (face_out (face)), 500);
    }
}
END_TEST

START_TEST (a_bad_clock_is_told)
{
  g_autoptr (Face) face = face_new ();
  g_autoptr (GError) error = NULL;

  face->cli.environment.now = "yesterday";
  ck_assert_ptr_null (cli_get_now (&face->cli, &error));
  ck_assert_msg (g_str_has_prefix (error->message, "$PUFA_NOW: "), "%s", error->message);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("cli-command");
  TCase *tests = tcase_create ("command");

  tcase_add_test (tests, the_help_of_a_verb_is_its_table);
  tcase_add_test (tests, the_list_of_verbs_is_the_table);
  tcase_add_loop_test (tests, a_line_is_run_or_refused, 0, G_N_ELEMENTS (calls));
  tcase_add_test (tests, topics_can_be_had_like_verbs);
  tcase_add_test (tests, a_bad_clock_is_told);
  suite_add_tcase (suite, tests);
  return run_suite (suite);
}
