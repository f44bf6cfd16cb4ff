/* test-cli-output.c - a file is whole or as it was; an answer arrives or that is told
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../cli/answer.h"
#include "../cli/output.h"
#include "../cli/say.h"
#include "cli-unit.h"

static char *room;

static void
enter (void)
{
  room = g_dir_make_tmp ("pufa-XXXXXX", NULL);
  ck_assert_int_eq (chdir (room), 0);
}

static void
leave (void)
{
  g_autoptr (GDir) dir = g_dir_open (room, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_remove (name);
  ck_assert_int_eq (chdir ("/"), 0);
  ck_assert_int_eq (g_rmdir (room), 0);
  g_clear_pointer (&room, g_free);
}

static char *
read_file (const char *path)
{
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

static guint
count_files (void)
{
  g_autoptr (GDir) dir = g_dir_open (room, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
write_file (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Output) output = output_new (path, &error);

  ck_assert_msg (output != NULL, "%s", error != NULL ? error->message : "");
  fputs (text, output_get_file (output));
  ck_assert (output_commit (output, &error));
}

START_TEST (a_file_is_new_or_replaced)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  write_file ("a.ics", "one");
  first = read_file ("a.ics");
  write_file ("a.ics", "two");
  second = read_file ("a.ics");
  ck_assert_str_eq (first, "one");
  ck_assert_str_eq (second, "two");
  ck_assert_uint_eq (count_files (), 1);
}
END_TEST

START_TEST (what_is_not_committed_never_was)
{
  g_autoptr (Output) output = NULL;
  g_autofree char *text = NULL;

  write_file ("a.ics", "one");
  output = output_new ("a.ics", NULL);
  fputs ("two", output_get_file (output));
  g_clear_pointer (&output, output_free);
  text = read_file ("a.ics");
  ck_assert_str_eq (text, "one");
  ck_assert_uint_eq (count_files (), 1);
}
END_TEST

START_TEST (a_mode_stays_and_a_new_one_is_the_users)
{
  struct stat at;
  mode_t mask = umask (027);

  write_file ("a.ics", "one");
  ck_assert_int_eq (stat ("a.ics", &at), 0);
  ck_assert_uint_eq (at.st_mode & 0777, 0640);
  ck_assert_int_eq (chmod ("a.ics", 0600), 0);
  write_file ("a.ics", "two");
  ck_assert_int_eq (stat ("a.ics", &at), 0);
  ck_assert_uint_eq (at.st_mode & 0777, 0600);
  umask (mask);
}
END_TEST

START_TEST (a_link_means_what_it_points_to)
{
  g_autofree char *text = NULL;
  g_autofree char *target = NULL;

  write_file ("a.ics", "one");
  ck_assert_int_eq (symlink ("a.ics", "b.ics"), 0);
  ck_assert_int_eq (symlink ("b.ics", "c.ics"), 0);
  write_file ("c.ics", "two");
  target = g_file_read_link ("c.ics", NULL);
  text = read_file ("a.ics");
  ck_assert_str_eq (target, "b.ics");
  ck_assert_str_eq (text, "two");
}
END_TEST

START_TEST (a_link_to_nothing_makes_its_target)
{
  g_autofree char *text = NULL;

  ck_assert_int_eq (symlink ("new.ics", "link.ics"), 0);
  write_file ("link.ics", "one");
  text = read_file ("new.ics");
  ck_assert_str_eq (text, "one");
}
END_TEST

START_TEST (a_device_is_written_to_and_stays)
{
  struct stat at;

  write_file ("/dev/null", "one");
  ck_assert_int_eq (stat ("/dev/null", &at), 0);
  ck_assert (S_ISCHR (at.st_mode));
}
END_TEST

START_TEST (a_full_disk_is_told)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Output) output = output_new ("/dev/full", NULL);

  fputs ("one", output_get_file (output));
  ck_assert (!output_commit (output, &error));
  ck_assert (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC));
  ck_assert_str_eq (error->message, "/dev/full cannot be written: No space left on device");
}
END_TEST

static const struct {
  const char *path, *message;
} faults[] = {
  { "no/such/a.ics", "no/such/a.ics cannot be written: No such file or directory" },
  { ".", ". cannot be written: Is a directory" },
  { "loop", "loop cannot be written: Too many levels of symbolic links" },
};

START_TEST (what_cannot_be_written_is_told)
{
  g_autoptr (GError) error = NULL;

  ck_assert_int_eq (symlink ("loop", "loop"), 0);
  ck_assert_ptr_null (output_new (faults[_i].path, &error));
  ck_assert (error->domain == G_FILE_ERROR);
  ck_assert_str_eq (error->message, faults[_i].message);
}
END_TEST

START_TEST (a_new_file_replaces_none)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Output) output = output_new ("a.ics", NULL);
  g_autoptr (Output) later = output_new ("a.ics", NULL);
  g_autofree char *text = NULL;

  fputs ("one", output_get_file (output));
  fputs ("two", output_get_file (later));
  ck_assert (output_commit_new (output, NULL));
  ck_assert (!output_commit_new (later, &error));
  ck_assert (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_EXIST));
  text = read_file ("a.ics");
  ck_assert_str_eq (text, "one");
}
END_TEST

/* A verb that answers and says, and fails with --fail. */
typedef struct {
  gboolean fail;
} TalkOptions;

static const GOptionEntry talk_options[] = {
  { "fail", 0, 0, G_OPTION_ARG_NONE, OPTION (TalkOptions, fail), "fail", NULL },
  { NULL },
};

static gboolean
run_talk (Cli *cli, const void *values, char **args, GError **error)
{
  const TalkOptions *opt = values;

  for (guint i = 0; i < 100000; i++)
    fputs ("answer\n", cli->out);
  say (cli, "said");
  if (opt->fail)
    g_set_error_literal (error, PUFA_ERROR, PUFA_ERROR_NOT_FOUND, "not found");
  return !opt->fail;
}

static const Command cmd_talk = {
  .name = "talk",
  .summary = "talk",
  .options = talk_options,
  .options_size = sizeof (TalkOptions),
  .formats = FORMATS_OF_ROWS,
  .is_paged = TRUE,
  .run = run_talk,
};

static const Command *const commands[] = { &cmd_talk, NULL };

static int
call (Face *face, const char *line)
{
  g_auto (GStrv) argv = g_strsplit (line, " ", -1);

  face->cli.commands = commands;
  return command_main (&face->cli, argv);
}

START_TEST (an_answer_goes_to_its_file)
{
  g_autoptr (Face) face = face_new ();
  g_autofree char *text = NULL;

  ck_assert_int_eq (call (face, "pufa talk -o a.txt"), 0);
  text = read_file ("a.txt");
  ck_assert_uint_eq (strlen (text), 700000);
  ck_assert_str_eq (face_out (face), "");
  ck_assert_str_eq (face_err (face), "said\n");
}
END_TEST

START_TEST (a_verb_that_fails_leaves_the_file_alone)
{
  g_autoptr (Face) face = face_new ();
  g_autofree char *text = NULL;

  write_file ("a.txt", "one");
  ck_assert_int_eq (call (face, "pufa talk --fail -o a.txt"), 4);
  text = read_file ("a.txt");
  ck_assert_str_eq (text, "one");
  ck_assert_uint_eq (count_files (), 1);
}
END_TEST

START_TEST (a_full_device_has_status_6)
{
  g_autoptr (Face) face = face_new ();

  ck_assert_int_eq (call (face, "pufa talk -q -o /dev/full"), 6);
  ck_assert_str_eq (face_err (face), "pufa: /dev/full cannot be written: No space left on device\n");
}
END_TEST

START_TEST (a_terminal_gets_a_long_answer_in_the_pager)
{
  g_autoptr (Face) face = face_new ();
  g_autofree char *text = NULL;

  face->cli.out_terminal = TRUE;
  face->cli.environment.pager = "cat >paged";
  ck_assert_int_eq (call (face, "pufa talk"), 0);
  text = read_file ("paged");
  ck_assert_uint_eq (strlen (text), 700000);
  ck_assert_str_eq (face_out (face), "");
  ck_assert_str_eq (face_err (face), "said\n");
}
END_TEST

START_TEST (who_leaves_the_pager_early_has_seen_enough)
{
  g_autoptr (Face) face = face_new ();

  face->cli.out_terminal = TRUE;
  face->cli.environment.pager = "true";
  ck_assert_int_eq (call (face, "pufa talk"), 0);
  ck_assert_str_eq (face_err (face), "said\n");
}
END_TEST

static const struct {
  const char *line, *pager;
  gboolean is_terminal;
} unpaged[] = {
  { "pufa talk", "cat >paged", FALSE },
  { "pufa talk", "", TRUE },
  { "pufa talk", "cat", TRUE },
  { "pufa talk --format tsv", "cat >paged", TRUE },
};

START_TEST (others_get_it_as_it_is)
{
  g_autoptr (Face) face = face_new ();

  face->cli.out_terminal = unpaged[_i].is_terminal;
  face->cli.environment.pager = unpaged[_i].pager;
  ck_assert_int_eq (call (face, unpaged[_i].line), 0);
  ck_assert_uint_eq (strlen (face_out (face)), 700000);
  ck_assert_uint_eq (count_files (), 0);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("cli-output");
  TCase *tests = tcase_create ("output");

  tcase_add_checked_fixture (tests, enter, leave);
  tcase_add_test (tests, a_file_is_new_or_replaced);
  tcase_add_test (tests, what_is_not_committed_never_was);
  tcase_add_test (tests, a_mode_stays_and_a_new_one_is_the_users);
  tcase_add_test (tests, a_link_means_what_it_points_to);
  tcase_add_test (tests, a_link_to_nothing_makes_its_target);
  tcase_add_test (tests, a_device_is_written_to_and_stays);
  tcase_add_test (tests, a_full_disk_is_told);
  tcase_add_loop_test (tests, what_cannot_be_written_is_told, 0, G_N_ELEMENTS (faults));
  tcase_add_test (tests, a_new_file_replaces_none);
  tcase_add_test (tests, an_answer_goes_to_its_file);
  tcase_add_test (tests, a_verb_that_fails_leaves_the_file_alone);
  tcase_add_test (tests, a_full_device_has_status_6);
  tcase_add_test (tests, a_terminal_gets_a_long_answer_in_the_pager);
  tcase_add_test (tests, who_leaves_the_pager_early_has_seen_enough);
  tcase_add_loop_test (tests, others_get_it_as_it_is, 0, G_N_ELEMENTS (unpaged));
  suite_add_tcase (suite, tests);
  return run_suite (suite);
}
