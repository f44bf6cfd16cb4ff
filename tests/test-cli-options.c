/* test-cli-options.c - a command line read by tables
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "../cli/nearest.h"
#include "../cli/options.h"
#include "cli-unit.h"

typedef struct {
  char *title;
  char **village;
  gint expected;
  gboolean dry_run;
  gboolean quiet;
  char *output;
} Values;

static const GOptionEntry own[] = {
  { "title", 0, 0, G_OPTION_ARG_STRING, OPTION (Values, title), "what it is called", "TEXT" },
  { "village", 0, 0, G_OPTION_ARG_STRING_ARRAY, OPTION (Values, village), "for whom", "NAME" },
  { "expected", 0, 0, G_OPTION_ARG_INT, OPTION (Values, expected), "how many people", "N" },
  { NULL },
};

static const GOptionEntry shared[] = {
  { "dry-run", 'n', 0, G_OPTION_ARG_NONE, OPTION (Values, dry_run), "do nothing", NULL },
  { "quiet", 'q', 0, G_OPTION_ARG_NONE, OPTION (Values, quiet), "say nothing", NULL },
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, OPTION (Values, output), "write to FILE", "FILE" },
  { NULL },
};

/* What came of a line, as one text: "title|villages|expected|dry-run quiet|output|arguments" */
static char *
read_line (const char *line, GError **error)
{
  Values values = { NULL };
  const OptionSet sets[] = { { own, &values }, { shared, &values }, { NULL } };
  g_auto (GStrv) argv = g_strsplit (line, " ", -1);
  g_autofree char *villages = NULL;
  g_autofree char *rest = NULL;
  g_autoptr (GPtrArray) arguments = NULL;
  char *text = NULL;

  options_begin (sets);
  arguments = options_parse (sets, argv[0] == NULL || argv[0][0] == '\0' ? argv + 1 : argv, error);
  if (arguments != NULL)
    {
      villages = values.village != NULL ? g_strjoinv ("+", values.village) : g_strdup ("");
      rest = g_strjoinv ("+", (char **) arguments->pdata);
      text =
          g_strdup_printf ("%s|%s|%d|%d%d|%s|%s", values.title != NULL ? values.title : "", villages, values.expected,
                           values.dry_run, values.quiet, values.output != NULL ? values.output : "", rest);
    }
  options_clear (sets);
  return text;
}

static const struct {
  const char *line, *want;
} lines[] = {
  { "lecture", "||-1|00||lecture" },
  { "--title 反诈 lecture --expected=0", "反诈||0|00||lecture" },
  { "a --village 南庄 b --village=西河 c", "|南庄+西河|-1|00||a+b+c" },
  { "-nq a", "||-1|11||a" },
  { "-nqo x a", "||-1|11|x|a" },
  { "-ox", "||-1|00|x|" },
  { "-o - -", "||-1|00|-|-" },
  { "a1ae -30m", "||-1|00||a1ae+-30m" }, /* a time to move by, no options */
  { "a1ae -1d -n", "||-1|10||a1ae+-1d" },
  { "-- --title -n", "||-1|00||--title+-n" },
  { "--title -5", "-5||-1|00||" },
  { "--title=--dry-run", "--dry-run||-1|00||" },
  { "--title -x", "-x||-1|00||" },
  { "--title a --title b", "b||-1|00||" },
  { "--title=", "||-1|00||" },
};

START_TEST (options_stand_anywhere)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *got = read_line (lines[_i].line, &error);

  ck_assert_msg (error == NULL, "%s", error != NULL ? error->message : "");
  ck_assert_str_eq (got, lines[_i].want);
}
END_TEST

static const struct {
  const char *line, *message;
} faults[] = {
  { "--vilage x", "--vilage is no option; nearest: --village" },
  { "--exp 7", "--exp is no option; nearest: --expected" },
  { "--zzz", "--zzz is no option" },
  { "-x", "-x is no option" },
  { "-nx", "-x is no option" },
  { "-普", "-普 is no option" },
  { "--title", "--title wants a value: TEXT" },
  { "--title --dry-run", "--title wants a value: TEXT" },
  { "-o", "-o wants a value: FILE" },
  { "--dry-run=yes", "--dry-run takes no value" },
  { "--expected many", "--expected: many is no number" },
  { "--expected -3", "--expected: -3 is no number" },
  { "--expected 99999999999", "--expected: 99999999999 is no number" },
  { "--title \377", "--title: this text is not UTF-8: \377" },
};

START_TEST (what_cannot_be_read_is_said)
{
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (read_line (faults[_i].line, &error));
  ck_assert_wrong_use (error, faults[_i].message);
}
END_TEST

START_TEST (a_head_ends_at_the_first_argument)
{
  Values values = { NULL };
  const OptionSet sets[] = { { shared, &values }, { NULL } };
  g_auto (GStrv) argv = g_strsplit ("-q add -n --anything", " ", -1);
  g_autoptr (GPtrArray) rest = options_parse_head (sets, argv, NULL);
  g_autofree char *text = g_strjoinv (" ", (char **) rest->pdata);

  ck_assert_str_eq (text, "add -n --anything");
  ck_assert (values.quiet && !values.dry_run);
}
END_TEST

START_TEST (it_is_known_what_was_given)
{
  Values values = { NULL };
  const OptionSet sets[] = { { own, &values }, { shared, &values }, { NULL } };
  g_auto (GStrv) argv = g_strsplit ("--title x --expected 0 -n", " ", -1);
  g_autoptr (GPtrArray) rest = NULL;

  options_begin (sets);
  rest = options_parse (sets, argv, NULL);
  ck_assert (options_given (sets, "title") && options_given (sets, "expected") && options_given (sets, "dry-run"));
  ck_assert (!options_given (sets, "village") && !options_given (sets, "quiet") && !options_given (sets, "nothing"));
  ck_assert_str_eq (options_find (sets, "title")->arg_description, "TEXT");
  options_clear (sets);
}
END_TEST

static const struct {
  const char *word, *nearest;
} slips[] = {
  { "lsit", "list" },     { "mvoe", "move" },     { "recrod", "record" }, { "imprt", "import" },
  { "reprot", "report" }, { "exprot", "export" }, { "not", "notices" },   { "LIST", "list" },
  { "xyzzy", NULL },      { "", NULL },           { "\377", NULL },       { "取消", NULL },
};

START_TEST (a_slip_of_the_finger_is_seen)
{
  static const char *const verbs[] = { "add", "move", "list", "record", "report", "import", "export", "notices" };
  Nearest nearest = { .word = slips[_i].word };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    nearest_consider (&nearest, verbs[i]);
  ck_assert_pstr_eq (nearest.best, slips[_i].nearest);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("cli-options");
  TCase *tests = tcase_create ("options");

  tcase_add_loop_test (tests, options_stand_anywhere, 0, G_N_ELEMENTS (lines));
  tcase_add_loop_test (tests, what_cannot_be_read_is_said, 0, G_N_ELEMENTS (faults));
  tcase_add_test (tests, a_head_ends_at_the_first_argument);
  tcase_add_test (tests, it_is_known_what_was_given);
  tcase_add_loop_test (tests, a_slip_of_the_finger_is_seen, 0, G_N_ELEMENTS (slips));
  suite_add_tcase (suite, tests);
  return run_suite (suite);
}
