/* test-cli-progress.c - how far a long command has come
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "../cli/progress.h"
#include "cli-unit.h"

static const struct {
  guint64 done, total;
  gint64 microseconds;
  const char *line;
} lines[] = {
  { 620000, 1000000, 4900000, "import  62%  620,000 of 1,000,000  3 s left" },
  { 0, 1000, 600000, "import  0%  0 of 1,000  " },
  { 999, 1000, 600000, "import  99%  999 of 1,000  0 s left" },
  { 1, 1000, 600000, "import  0%  1 of 1,000  10 min left" },
  { 1100, 1000, 600000, "import  100%  1,100 of 1,000  0 s left" },
  { 1234567, 0, 600000, "import  1,234,567" },
  { G_MAXUINT64, G_MAXUINT64, G_MAXINT64,
    "import  100%  18,446,744,073,709,551,615 of 18,446,744,073,709,551,615  0 s left" },
};

START_TEST (a_line_says_how_much_and_how_long)
{
  g_autofree char *line = progress_dup_line ("import", lines[_i].done, lines[_i].total, lines[_i].microseconds);

  ck_assert_str_eq (line, lines[_i].line);
}
END_TEST

static Progress *
begin (Face *face, gboolean is_terminal, gboolean is_quiet, const char *terminal)
{
  face->cli.err_terminal = is_terminal;
  face->cli.quiet = is_quiet;
  face->cli.environment.terminal = terminal;
  return progress_new (&face->cli, "import", 10);
}

START_TEST (it_is_shown_after_half_a_second_ten_times_a_second)
{
  g_autoptr (Face) face = face_new ();
  Progress *progress = begin (face, TRUE, FALSE, "xterm");

  progress_update_at (progress, 1, 499999);
  ck_assert_str_eq (face_err (face), "");
  progress_update_at (progress, 5, 600000);
  progress_update_at (progress, 6, 650000);
  progress_update_at (progress, 8, 700000);
  progress_free (progress);
  ck_assert_str_eq (face_err (face),
                    "\r\033[Kimport  50%  5 of 10  1 s left\r\033[Kimport  80%  8 of 10  0 s left\r\033[K");
}
END_TEST

static const struct {
  gboolean is_terminal, is_quiet;
  const char *terminal;
} hidden[] = { { FALSE, FALSE, "xterm" }, { TRUE, TRUE, "xterm" }, { TRUE, FALSE, "dumb" } };

START_TEST (it_is_for_terminals_alone)
{
  g_autoptr (Face) face = face_new ();
  Progress *progress = begin (face, hidden[_i].is_terminal, hidden[_i].is_quiet, hidden[_i].terminal);

  progress_update_at (progress, 5, 9000000);
  progress_free (progress);
  ck_assert_str_eq (face_err (face), "");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("cli-progress");
  TCase *tests = tcase_create ("progress");

  tcase_add_loop_test (tests, a_line_says_how_much_and_how_long, 0, G_N_ELEMENTS (lines));
  tcase_add_test (tests, it_is_shown_after_half_a_second_ten_times_a_second);
  tcase_add_loop_test (tests, it_is_for_terminals_alone, 0, G_N_ELEMENTS (hidden));
  suite_add_tcase (suite, tests);
  return run_suite (suite);
}
