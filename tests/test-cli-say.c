/* test-cli-say.c - what goes to stderr, and in what colour
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "../cli/fault.h"
#include "../cli/say.h"
#include "cli-unit.h"

START_TEST (later_lines_are_indented)
{
  g_autoptr (Face) face = face_new ();

  say (&face->cli, "added lecture %s\nno venue\nno notices", "69ea");
  say_advice (&face->cli, "next: %s", "pufa list");
  say_warning (&face->cli, "a market day");
  ck_assert_str_eq (face_err (face),
                    "added lecture 69ea\n  no venue\n  no notices\n  next: pufa list\nwarning: a market day\n");
}
END_TEST

START_TEST (quiet_leaves_errors_alone)
{
  g_autoptr (Face) face = face_new ();
  g_autoptr (GError) error = NULL;

  face->cli.quiet = TRUE;
  say (&face->cli, "added");
  say_advice (&face->cli, "next");
  say_warning (&face->cli, "a market day");
  fault_set (&error, "%s is no verb", "lsit");
  fault_advise (&error, "all verbs: %s", "pufa help");
  say_error (&face->cli, error);
  ck_assert_str_eq (face_err (face), "pufa: lsit is no verb\n  all verbs: pufa help\n");
}
END_TEST

START_TEST (a_stranger_cannot_paint_or_forge_lines)
{
  g_autoptr (Face) face = face_new ();

  say (&face->cli, "added %s", "\033[2J\r\npufa: all is lost");
  ck_assert_str_eq (face_err (face), "added ␛[2J␍\n  pufa: all is lost\n");
}
END_TEST

START_TEST (roles_are_coloured)
{
  g_autoptr (Face) face = face_new ();
  g_autoptr (GError) error = NULL;

  face->cli.err_coloured = TRUE;
  fault_set (&error, "no\nadvice");
  say_error (&face->cli, error);
  say_warning (&face->cli, "look");
  ck_assert_str_eq (face_err (face), "\033[31mpufa: \033[0mno\n\033[2m  advice\033[0m\n\033[33mwarning: \033[0mlook\n");
}
END_TEST

START_TEST (what_is_said_waits_for_the_pager)
{
  g_autoptr (Face) face = face_new ();

  face->cli.held = g_string_new (NULL);
  say (&face->cli, "no events");
  ck_assert_str_eq (face_err (face), "");
  say_held (&face->cli);
  ck_assert_str_eq (face_err (face), "no events\n");
  ck_assert_ptr_null (face->cli.held);
}
END_TEST

static const struct {
  ColourWhen when;
  gboolean is_terminal;
  Environment environment;
  gboolean wanted;
} colours[] = {
  { COLOUR_AUTO, TRUE, { .terminal = "xterm" }, TRUE },
  { COLOUR_AUTO, TRUE, { NULL }, TRUE },
  { COLOUR_AUTO, FALSE, { .terminal = "xterm" }, FALSE },
  { COLOUR_AUTO, TRUE, { .terminal = "dumb" }, FALSE },
  { COLOUR_AUTO, TRUE, { .no_colour = "1" }, FALSE },
  { COLOUR_ALWAYS, FALSE, { .no_colour = "1" }, TRUE },
  { COLOUR_NEVER, TRUE, { NULL }, FALSE },
};

START_TEST (colour_is_for_terminals_unless_it_is_asked_for)
{
  ck_assert_int_eq (colour_is_wanted (colours[_i].when, colours[_i].is_terminal, &colours[_i].environment),
                    colours[_i].wanted);
}
END_TEST

static const struct {
  const char *domain;
  int code, status;
} statuses[] = {
  { "pufa-error-quark", PUFA_ERROR_INVALID, 3 },
  { "pufa-error-quark", PUFA_ERROR_NOT_FOUND, 4 },
  { "pufa-error-quark", PUFA_ERROR_CLASH, 5 },
  { "pufa-error-quark", PUFA_ERROR_BUSY, 6 },
  { "g-option-context-error-quark", 0, 2 },
  { "g-file-error-quark", 4, 6 },
  { "a bug", 1, 70 },
};

START_TEST (an_error_has_its_status)
{
  g_autoptr (GError) error =
      g_error_new_literal (g_quark_from_string (statuses[_i].domain), statuses[_i].code, "so it is");

  ck_assert_int_eq (fault_get_status (error), statuses[_i].status);
}
END_TEST

START_TEST (what_the_user_typed_wrong_is_his_fault)
{
  g_autoptr (GError) error = g_error_new_literal (PUFA_ERROR, PUFA_ERROR_INVALID, "the end is before the start");

  fault_blame_user (&error);
  ck_assert_int_eq (fault_get_status (error), 2);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("cli-say");
  TCase *tests = tcase_create ("say");

  tcase_add_test (tests, later_lines_are_indented);
  tcase_add_test (tests, quiet_leaves_errors_alone);
  tcase_add_test (tests, a_stranger_cannot_paint_or_forge_lines);
  tcase_add_test (tests, roles_are_coloured);
  tcase_add_test (tests, what_is_said_waits_for_the_pager);
  tcase_add_loop_test (tests, colour_is_for_terminals_unless_it_is_asked_for, 0, G_N_ELEMENTS (colours));
  tcase_add_loop_test (tests, an_error_has_its_status, 0, G_N_ELEMENTS (statuses));
  tcase_add_test (tests, what_the_user_typed_wrong_is_his_fault);
  suite_add_tcase (suite, tests);
  return run_suite (suite);
}
