/* test-cli-ids.c - ids from the line and from stdin, texts from files, ids of rehearsals
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <glib/gstdio.h>

#include "../cli/cells.h"
#include "../cli/ids.h"
#include "../cli/text-value.h"
#include "../cli/uid.h"
#include "cli-unit.h"

/* @text as a stream. */
static FILE *
open_text (const char *text)
{
  FILE *file = tmpfile ();

  fputs (text, file);
  rewind (file);
  return file;
}

static const struct {
  const char *args, *in, *want;
} lists[] = {
  { "54d1", "", "54d1" },
  { "54d1 c10f 54d1", "", "54d1 c10f" },
  { "-", "54d1\t2023-05-17 15:00\tlecture\nc10f  x\n\n  a1ae\r\n54d1\n", "54d1 c10f a1ae" },
  { "0bec - 51fc", "54d1", "0bec 54d1 51fc" },
  { "- -", "54d1\n", "54d1" },
  { "-", "", "" },
  { "-", "a\\\\b\\tc\\q\\u001bd\t2", "a\\b\tc\\q\033d" },
};

START_TEST (ids_come_from_the_line_and_from_stdin)
{
  g_auto (GStrv) args = g_strsplit (lists[_i].args, " ", -1);
  FILE *in = open_text (lists[_i].in);
  g_auto (GStrv) ids = ids_read (args, g_strv_length (args), in, NULL);
  g_autofree char *got = g_strjoinv (" ", ids);

  fclose (in);
  ck_assert_str_eq (got, lists[_i].want);
}
END_TEST

START_TEST (ids_that_cannot_be_read_are_file_trouble)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) args = g_strsplit ("-", " ", -1);
  FILE *in = fopen ("/", "r");

  ck_assert_ptr_null (ids_read (args, 1, in, &error));
  ck_assert (error->domain == G_FILE_ERROR);
  ck_assert_str_eq (error->message, "stdin cannot be read: Is a directory");
  fclose (in);
}
END_TEST

static const char *const cells[] = { "", "民法典", "a\tb\nc\\d\r", "\\", "\033\177", "\\u0041", "\342\200\256" };

START_TEST (a_tsv_cell_is_read_back)
{
  g_autoptr (GString) cell = g_string_new (NULL);
  g_autofree char *text = NULL;

  cells_append_tsv (cell, cells[_i]);
  text = cells_dup_from_tsv (cell->str);
  ck_assert_str_eq (text, cells[_i]);
}
END_TEST

static char *
read_value (const char *content, GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *value = NULL;
  char *text;
  int fd = g_file_open_tmp ("pufa-XXXXXX", &path, NULL);

  ck_assert (g_file_set_contents (path, content, -1, NULL));
  value = g_strconcat ("@", path, NULL);
  text = text_value_read (value, NULL, error);
  g_close (fd, NULL);
  g_remove (path);
  return text;
}

static const struct {
  const char *content, *text;
} files[] = {
  { "各位村民：\n请相互转告\n", "各位村民：\n请相互转告" },
  { "\357\273\277one\r\ntwo\r\n\r\n", "one\ntwo" },
  { "", "" },
  { "a\rb", "a\rb" },
};

START_TEST (a_text_may_lie_in_a_file)
{
  g_autofree char *text = read_value (files[_i].content, NULL);

  ck_assert_str_eq (text, files[_i].text);
}
END_TEST

START_TEST (a_text_may_be_itself_or_stdin)
{
  FILE *in = open_text ("from\nstdin\n");
  g_autofree char *itself = text_value_read ("5月17日", in, NULL);
  g_autofree char *at = text_value_read ("@@all", in, NULL);
  g_autofree char *stream = text_value_read ("-", in, NULL);

  fclose (in);
  ck_assert_str_eq (itself, "5月17日");
  ck_assert_str_eq (at, "@all");
  ck_assert_str_eq (stream, "from\nstdin");
}
END_TEST

START_TEST (a_text_that_cannot_be_read_is_told)
{
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) folder = NULL;
  g_autoptr (GError) binary = NULL;

  ck_assert_ptr_null (text_value_read ("@no-such-file", NULL, &missing));
  ck_assert (g_error_matches (missing, G_FILE_ERROR, G_FILE_ERROR_NOENT));
  ck_assert_str_eq (missing->message, "no-such-file cannot be read: No such file or directory");
  ck_assert_ptr_null (text_value_read ("@/", NULL, &folder));
  ck_assert (g_error_matches (folder, G_FILE_ERROR, G_FILE_ERROR_ISDIR));
  ck_assert_ptr_null (read_value ("\377", &binary));
  ck_assert_pufa_error (binary, PUFA_ERROR_INVALID);
}
END_TEST

START_TEST (a_text_has_a_limit)
{
  g_autofree char *content = g_strnfill (TEXT_VALUE_MOST + 1, 'x');
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (read_value (content, &error));
  ck_assert_pufa_error (error, PUFA_ERROR_INVALID);
}
END_TEST

/* As the year of examples/qinghe has them. */
static const struct {
  const char *seed;
  guint index;
  const char *uid;
} uids[] = {
  { "qinghe:1", 0, "1581ca68-1226-438f-b971-1f4c4f7d5785" },
  { "qinghe:13", 0, "54d11997-62f2-4790-8db0-2d91cba602a5" },
  { "qinghe:20", 0, "c10fee52-2097-44a1-9f91-1c66426cd103" },
  { NULL, 0, NULL },
};

START_TEST (a_seed_makes_the_same_ids_again)
{
  g_autofree char *uid = uid_dup_seeded (uids[_i].seed, uids[_i].index);

  ck_assert_pstr_eq (uid, uids[_i].uid);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("cli-ids");
  TCase *tests = tcase_create ("ids");

  tcase_add_loop_test (tests, ids_come_from_the_line_and_from_stdin, 0, G_N_ELEMENTS (lists));
  tcase_add_test (tests, ids_that_cannot_be_read_are_file_trouble);
  tcase_add_loop_test (tests, a_tsv_cell_is_read_back, 0, G_N_ELEMENTS (cells));
  tcase_add_loop_test (tests, a_text_may_lie_in_a_file, 0, G_N_ELEMENTS (files));
  tcase_add_test (tests, a_text_may_be_itself_or_stdin);
  tcase_add_test (tests, a_text_that_cannot_be_read_is_told);
  tcase_add_test (tests, a_text_has_a_limit);
  tcase_add_loop_test (tests, a_seed_makes_the_same_ids_again, 0, G_N_ELEMENTS (uids));
  suite_add_tcase (suite, tests);
  return run_suite (suite);
}
