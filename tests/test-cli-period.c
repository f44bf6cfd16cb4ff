/* test-cli-period.c - lengths and periods as people type them, in both languages
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "../cli/length.h"
#include "../cli/moment.h"
#include "../cli/period.h"
#include "when-unit.h"

/* All on Wednesday 2023-05-17. */
static const struct {
  const char *text, *first, *last, *canonical;
} periods[] = {
  { "2023", "2023-01-01", "2023-12-31", "2023" },
  { "2023年", "2023-01-01", "2023-12-31", "2023" },
  { "２０２３年度", "2023-01-01", "2023-12-31", "2023" },
  { "二〇二三年", "2023-01-01", "2023-12-31", "2023" },
  { "今年", "2023-01-01", "2023-12-31", "2023" },
  { "去年", "2022-01-01", "2022-12-31", "2022" },
  { "last year", "2022-01-01", "2022-12-31", "2022" },
  { "2023H1", "2023-01-01", "2023-06-30", "2023H1" },
  { "2023h2", "2023-07-01", "2023-12-31", "2023H2" },
  { "2023年上半年", "2023-01-01", "2023-06-30", "2023H1" },
  { "下半年", "2023-07-01", "2023-12-31", "2023H2" },
  { "去年下半年", "2022-07-01", "2022-12-31", "2022H2" },
  { "2023Q3", "2023-07-01", "2023-09-30", "2023Q3" },
  { "2023-Q1", "2023-01-01", "2023-03-31", "2023Q1" },
  { "2023q4", "2023-10-01", "2023-12-31", "2023Q4" },
  { "Q2", "2023-04-01", "2023-06-30", "2023Q2" },
  { "2023年第三季度", "2023-07-01", "2023-09-30", "2023Q3" },
  { "2023年3季度", "2023-07-01", "2023-09-30", "2023Q3" },
  { "第四季度", "2023-10-01", "2023-12-31", "2023Q4" },
  { "一季度", "2023-01-01", "2023-03-31", "2023Q1" },
  { "本季度", "2023-04-01", "2023-06-30", "2023Q2" },
  { "上季度", "2023-01-01", "2023-03-31", "2023Q1" },
  { "last quarter", "2023-01-01", "2023-03-31", "2023Q1" },
  { "2023-05", "2023-05-01", "2023-05-31", "2023-05" },
  { "2024-02", "2024-02-01", "2024-02-29", "2024-02" },
  { "2023-5", "2023-05-01", "2023-05-31", "2023-05" },
  { "2023年5月", "2023-05-01", "2023-05-31", "2023-05" },
  { "5月", "2023-05-01", "2023-05-31", "2023-05" },
  { "十二月", "2023-12-01", "2023-12-31", "2023-12" },
  { "May", "2023-05-01", "2023-05-31", "2023-05" },
  { "本月", "2023-05-01", "2023-05-31", "2023-05" },
  { "上个月", "2023-04-01", "2023-04-30", "2023-04" },
  { "next month", "2023-06-01", "2023-06-30", "2023-06" },
  { "本周", "2023-05-15", "2023-05-21", "2023-05-15..2023-05-21" },
  { "next week", "2023-05-22", "2023-05-28", "2023-05-22..2023-05-28" },
  { "2023-05-17", "2023-05-17", "2023-05-17", "2023-05-17" },
  { "5月17日", "2023-05-17", "2023-05-17", "2023-05-17" },
  { "today", "2023-05-17", "2023-05-17", "2023-05-17" },
  { "+6wd", "2023-05-25", "2023-05-25", "2023-05-25" },
  { "2023-03..2023-04", "2023-03-01", "2023-04-30", "2023-03-01..2023-04-30" },
};

static Period
read_period (const WhenContext *context, const char *text)
{
  g_autoptr (GError) error = NULL;
  Period period;

  ck_assert_msg (period_read (text, context, &period, &error), "%s: %s", text, error != NULL ? error->message : "");
  return period;
}

START_TEST (a_period_is_understood_and_read_back)
{
  g_autoptr (Face) face = face_new ();
  WhenContext context;
  Period period, again;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *text = NULL;

  when_at (face, "2023-05-17 10:00", &context);
  period = read_period (&context, periods[_i].text);
  first = moment_dup_date (&period.first);
  last = moment_dup_date (&period.last);
  text = period_to_string (&period);
  ck_assert_str_eq (first, periods[_i].first);
  ck_assert_str_eq (last, periods[_i].last);
  ck_assert_str_eq (text, periods[_i].canonical);
  again = read_period (&context, text);
  ck_assert_int_eq (g_date_compare (&again.first, &period.first), 0);
  ck_assert_int_eq (g_date_compare (&again.last, &period.last), 0);
  ck_assert_int_eq (again.kind, period.kind);
}
END_TEST

static const struct {
  const char *text, *message;
} faults[] = {
  { "2023Q5", "2023Q5 is no period; write it like 2023, 2023Q3, 2023-05 or 2023-05-17\nhow to write them: "
              "pufa help dates" },
  { "23", "23 is no period; write it like 2023, 2023Q3, 2023-05 or 2023-05-17\nhow to write them: pufa help dates" },
  { "0000", "0000 is no period; write it like 2023, 2023Q3, 2023-05 or 2023-05-17\nhow to write them: "
            "pufa help dates" },
  { "", " is no period; write it like 2023, 2023Q3, 2023-05 or 2023-05-17\nhow to write them: pufa help dates" },
  { "\377", "\377 is no period; write it like 2023, 2023Q3, 2023-05 or 2023-05-17\nhow to write them: "
            "pufa help dates" },
  { "2023-02-30", "2023-02-30 is no date; February 2023 has 28 days" },
  { "2023-05..2023-04", "2023-05..2023-04 ends before it begins" },
};

START_TEST (what_is_no_period_is_told)
{
  g_autoptr (Face) face = face_new ();
  g_autoptr (GError) error = NULL;
  WhenContext context;
  Period period;

  when_at (face, "2023-05-17 10:00", &context);
  ck_assert (!period_read (faults[_i].text, &context, &period, &error));
  ck_assert_wrong_use (error, faults[_i].message);
}
END_TEST

static const struct {
  const char *period, *since, *until, *want;
} bounds[] = {
  { NULL, NULL, NULL, ".." },
  { "2023Q2", NULL, NULL, "2023-04-01..2023-06-30" },
  { NULL, "2023-06-22", NULL, "2023-06-22.." },
  { NULL, NULL, "2023-06-26", "..2023-06-26" },
  { NULL, "mon", "fri", NULL },
  { NULL, "this mon", "fri", "2023-05-15..2023-05-19" },
  { NULL, "9月14日", "9月18日", "2023-09-14..2023-09-18" },
  { NULL, "2023-04", "2023-05", "2023-04-01..2023-05-31" },
  { "2023", "2023-06-22", NULL, "2023-06-22..2023-12-31" },
  { "2023", "2022-06-22", "2024", "2023-01-01..2023-12-31" },
  { "2023", "2024-01-01", NULL, NULL },
  { NULL, "x", NULL, NULL },
};

START_TEST (bounds_are_what_all_of_them_allow)
{
  g_autoptr (Face) face = face_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *since = g_strdup (bounds[_i].since);
  g_autofree char *until = g_strdup (bounds[_i].until);
  PeriodOptions options = { since, until };
  WhenContext context;
  Bounds got;
  gboolean ok;

  when_at (face, "2023-05-17 10:00", &context);
  ok = period_read_bounds (bounds[_i].period, &options, &context, &got, &error);
  ck_assert_int_eq (ok, bounds[_i].want != NULL);
  if (ok)
    {
      g_autofree char *first = g_date_valid (&got.first) ? moment_dup_date (&got.first) : g_strdup ("");
      g_autofree char *last = g_date_valid (&got.last) ? moment_dup_date (&got.last) : g_strdup ("");
      g_autofree char *text = g_strconcat (first, "..", last, NULL);

      ck_assert_str_eq (text, bounds[_i].want);
    }
}
END_TEST

START_TEST (a_bound_says_which_option_is_wrong)
{
  g_autoptr (Face) face = face_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *until = g_strdup ("2026-02-30");
  PeriodOptions options = { NULL, until };
  WhenContext context;
  Bounds got;

  when_at (face, "2023-05-17 10:00", &context);
  ck_assert (!period_read_bounds (NULL, &options, &context, &got, &error));
  ck_assert_wrong_use (error, "--until: 2026-02-30 is no date; February 2026 has 28 days");
}
END_TEST

static const struct {
  const char *text;
  gint minutes; /* 0: no length */
} lengths[] = {
  { "90m", 90 },
  { "1h30m", 90 },
  { "1.5h", 90 },
  { "2h", 120 },
  { "1h", 60 },
  { "90 min", 90 },
  { "1h 30m", 90 },
  { "90minutes", 90 },
  { "1 hour 30 minutes", 90 },
  { "90分钟", 90 },
  { "90分", 90 },
  { "1小时30分", 90 },
  { "1小时", 60 },
  { "１．５小时", 90 },
  { "1个半小时", 90 },
  { "一个半小时", 90 },
  { "半小时", 30 },
  { "半个小时", 30 },
  { "两小时", 120 },
  { "两个小时", 120 },
  { "二十分钟", 20 },
  { "3个小时", 180 },
  { "10080m", 10080 },
  { "1m", 1 },
  { "0m", 0 },
  { "90", 0 },
  { "10081m", 0 },
  { "1.5m", 0 },
  { "1.55h", 0 },
  { "-30m", 0 },
  { "1h90m", 0 },
  { "30m1h", 0 },
  { "1h30m10m", 0 },
  { "", 0 },
  { "long", 0 },
  { "1d", 0 },
  { "\377", 0 },
  { "99999999999h", 0 },
};

START_TEST (a_length_is_understood)
{
  g_autoptr (GError) error = NULL;
  gint minutes = 0;
  gboolean ok = length_read (lengths[_i].text, &minutes, &error);

  ck_assert_msg (ok == (lengths[_i].minutes > 0), "%s", lengths[_i].text);
  ck_assert (ok == (error == NULL));
  if (ok)
    ck_assert_int_eq (minutes, lengths[_i].minutes);
}
END_TEST

START_TEST (every_length_is_read_back)
{
  for (gint minutes = 1; minutes <= LENGTH_MOST; minutes++)
    {
      g_autofree char *text = length_to_string (minutes);
      gint got;

      ck_assert (length_read (text, &got, NULL));
      ck_assert_int_eq (got, minutes);
    }
}
END_TEST

START_TEST (what_is_no_length_is_told)
{
  g_autoptr (GError) error = NULL;
  gint minutes;

  ck_assert (!length_read ("90", &minutes, &error));
  ck_assert_wrong_use (error, "90 is no length; write it like 90m or 1h30m");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("cli-period");
  TCase *tests = tcase_create ("period");

  tcase_add_loop_test (tests, a_period_is_understood_and_read_back, 0, G_N_ELEMENTS (periods));
  tcase_add_loop_test (tests, what_is_no_period_is_told, 0, G_N_ELEMENTS (faults));
  tcase_add_loop_test (tests, bounds_are_what_all_of_them_allow, 0, G_N_ELEMENTS (bounds));
  tcase_add_test (tests, a_bound_says_which_option_is_wrong);
  tcase_add_loop_test (tests, a_length_is_understood, 0, G_N_ELEMENTS (lengths));
  tcase_add_test (tests, every_length_is_read_back);
  tcase_add_test (tests, what_is_no_length_is_told);
  suite_add_tcase (suite, tests);
  return run_suite (suite);
}
