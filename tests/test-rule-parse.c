/* test-rule-parse.c - what the grammar of days refuses, and why
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/office/pufa-rule-private.h>

#include "days.h"

/* The message has the part that is wrong. */
static const struct {
  const char *rule, *from, *overrides, *part;
} refused[] = {
  { "", NULL, NULL, "“”" },
  { "每月三日", NULL, NULL, "“每月三日”" },
  { "Notice", NULL, NULL, "“Notice”" },
  { "13", NULL, NULL, "“13”" },
  { "0", NULL, NULL, "“0”" },
  { "5x", NULL, NULL, "“5x”" },
  { "02-30", NULL, NULL, "“02-30”" },
  { "12-04-05", NULL, NULL, "“12-04-05”" },
  { "12-01..", NULL, NULL, "“”" },
  { "12-01..13-01", NULL, NULL, "“13-01”" },
  { "12-01..12-03..12-05", NULL, NULL, "“12-03..12-05”" },
  { "12..01", NULL, NULL, "“12”" },
  { "05/3", NULL, NULL, "“05/3”" },
  { "05/0/7", NULL, NULL, "“05/0/7”" },
  { "05/6/7", NULL, NULL, "“05/6/7”" },
  { "05/3/8", NULL, NULL, "“05/3/8”" },
  { "13/3/7", NULL, NULL, "“13/3/7”" },
  { "weekof:5", NULL, NULL, "“5”" },
  { "weekof:04-31", NULL, NULL, "“04-31”" },
  { "lunar:01-31", NULL, NULL, "“01-31”" },
  { "lunar:13-01", NULL, NULL, "“13-01”" },
  { "lunar:01-01..13-01", NULL, NULL, "“13-01”" },
  { "lunar:tail:", NULL, NULL, "“”" },
  { "lunar:tail:11", NULL, NULL, "“11”" },
  { "lunar:tail:3||8", NULL, NULL, "“”" },
  { "lunar:tail:3,8", NULL, NULL, "“3,8”" },
  { "lunar:tail:10:next", NULL, NULL, "“next”" },
  { "solar:tail:1:prev", NULL, NULL, "“1:prev”" },
  { "weekday:0", NULL, NULL, "“0”" },
  { "weekday:8", NULL, NULL, "“8”" },
  { "branch:", NULL, NULL, "“”" },
  { "branch:鼠", NULL, NULL, "“鼠”" },
  { "term:秋天", NULL, NULL, "“秋天”" },
  { "2023-02-29", NULL, NULL, "“2023-02-29”" },
  { "2023-05-06..05-07", NULL, NULL, "“05-07”" },
  { "2023-05-06..2023-05-05", NULL, NULL, "“2023-05-05”" },
  { "2023-05-06..2024-05-06", NULL, NULL, "“2024-05-06”" },
  { "12-04", "18", NULL, "“18”" },
  { "12-04", "2018年", NULL, "“2018年”" },
  { "12-04", NULL, "12-05", "“12-05”" },
  { "12-04", NULL, "2018=12-05;", "“”" },
  { "12-04", NULL, "2018=12-32", "“12-32”" },
  { "12-04", NULL, "2018=weekday:6", "“weekday:6”" },
  { "02-29", NULL, "2023=02-29", "“02-29”" },
  { "weekday:6", NULL, "2018=12-05", "“2018=12-05”" },
};

START_TEST (error_names_what_is_wrong)
{
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (pufa_rule_new_since (refused[_i].rule, refused[_i].from, refused[_i].overrides, &error));
  ck_assert_pufa_error (error, PUFA_ERROR_INVALID);
  ck_assert_msg (strstr (error->message, refused[_i].part) != NULL, "%s", error->message);
}
END_TEST

START_TEST (spaces_around_a_rule_do_not_matter)
{
  g_autoptr (PufaRule) rule = pufa_rule_new (" lunar:tail:3|8\t", NULL);
  PufaDays days;

  ck_assert_str_eq (pufa_rule_get_text (rule), "lunar:tail:3|8");
  ck_assert (pufa_rule_is_daily (rule));
  ck_assert (!pufa_rule_get_dates (rule, &days));
}
END_TEST

START_TEST (dates_are_handed_out)
{
  g_autoptr (PufaRule) rule = pufa_rule_new ("2023-05-06..2023-05-10", NULL);
  PufaDays days;

  ck_assert (pufa_rule_get_dates (rule, &days));
  ck_assert_uint_eq (days.first, day_of ("2023-05-06"));
  ck_assert_uint_eq (days.until, day_of ("2023-05-11"));
}
END_TEST

START_TEST (list_of_rules_is_read_one_by_one)
{
  g_autoptr (GPtrArray) rules = pufa_rule_new_list ("05-25..06-15, lunar:tail:3|8、term:秋分", NULL);
  g_autoptr (GError) error = NULL;

  ck_assert_uint_eq (rules->len, 3);
  ck_assert_str_eq (pufa_rule_get_text (rules->pdata[1]), "lunar:tail:3|8");
  ck_assert_ptr_null (pufa_rule_new_list ("05-25..06-15, 13-01", &error));
  ck_assert_pufa_error (error, PUFA_ERROR_INVALID);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("rule-parse");
  TCase *tcase = tcase_create ("rule-parse");

  suite_add_tcase (suite, tcase);
  tcase_add_loop_test (tcase, error_names_what_is_wrong, 0, G_N_ELEMENTS (refused));
  tcase_add_test (tcase, spaces_around_a_rule_do_not_matter);
  tcase_add_test (tcase, dates_are_handed_out);
  tcase_add_test (tcase, list_of_rules_is_read_one_by_one);
  return run_suite (suite);
}
