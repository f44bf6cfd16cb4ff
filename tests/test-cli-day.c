/* test-cli-day.c - days as people type them, in both languages
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <string.h>

#include "../cli/day.h"
#include "../cli/moment.h"
#include "when-unit.h"

/* All on Wednesday 2023-05-17, 10:00. */
static const struct {
  const char *text, *day;
} days[] = {
  { "2023-05-17", "2023-05-17" },
  { "2023-5-7", "2023-05-07" },
  { "2023/5/7", "2023-05-07" },
  { "2023.5.7", "2023-05-07" },
  { "20230507", "2023-05-07" },
  { "２０２３－５－７", "2023-05-07" },
  { " 2023-05-17 ", "2023-05-17" },
  { "2023-05-17 Wed", "2023-05-17" },
  { "2023-05-17 周三", "2023-05-17" },
  { "5月17日（周三）", "2023-05-17" },
  { "5月17日", "2023-05-17" },
  { "5月7号", "2023-05-07" },
  { "5月7", "2023-05-07" },
  { "５月１７日", "2023-05-17" },
  { "五月十七日", "2023-05-17" },
  { "十二月四日", "2023-12-04" },
  { "十月二十日", "2023-10-20" },
  { "2023年5月17日", "2023-05-17" },
  { "二〇二三年五月十七日", "2023-05-17" },
  { "二零二四年一月五号", "2024-01-05" },
  { "明年3月5日", "2024-03-05" },
  { "今年1月5日", "2023-01-05" },
  { "去年12月4日", "2022-12-04" },
  { "5-20", "2023-05-20" },
  { "5/20", "2023-05-20" },
  { "17 May", "2023-05-17" },
  { "May 17", "2023-05-17" },
  { "may 17, 2024", "2024-05-17" },
  { "4 Dec 2022", "2022-12-04" },
  { "september 9", "2023-09-09" },
  /* without a year: this year, or the next if the day is over six months gone */
  { "11月16日", "2023-11-16" },
  { "1月1日", "2023-01-01" },
  { "12月31日", "2023-12-31" },
  /* of the month */
  { "25日", "2023-05-25" },
  { "17号", "2023-05-17" },
  { "5日", "2023-06-05" },
  { "本月5日", "2023-05-05" },
  { "下月5日", "2023-06-05" },
  { "下个月31日", NULL },
  /* said */
  { "today", "2023-05-17" },
  { "Tomorrow", "2023-05-18" },
  { "the day after tomorrow", "2023-05-19" },
  { "yesterday", "2023-05-16" },
  { "今天", "2023-05-17" },
  { "明天", "2023-05-18" },
  { "后天", "2023-05-19" },
  { "大后天", "2023-05-20" },
  { "昨天", "2023-05-16" },
  { "明日", "2023-05-18" },
  /* weekdays: this week's, or if past next week's */
  { "wed", "2023-05-17" },
  { "Friday", "2023-05-19" },
  { "sun", "2023-05-21" },
  { "mon", "2023-05-22" },
  { "tues", "2023-05-23" },
  { "周三", "2023-05-17" },
  { "星期五", "2023-05-19" },
  { "礼拜天", "2023-05-21" },
  { "周日", "2023-05-21" },
  { "周一", "2023-05-22" },
  { "next wed", "2023-05-24" },
  { "next mon", "2023-05-22" },
  { "下周三", "2023-05-24" },
  { "下周日", "2023-05-28" },
  { "下个星期一", "2023-05-22" },
  { "下下周三", "2023-05-31" },
  { "本周一", "2023-05-15" },
  { "这周二", "2023-05-16" },
  { "上周五", "2023-05-12" },
  { "last fri", "2023-05-12" },
  { "this mon", "2023-05-15" },
  /* counted */
  { "+3d", "2023-05-20" },
  { "+2w", "2023-05-31" },
  { "-1d", "2023-05-16" },
  { "＋３ｄ", "2023-05-20" },
  { "+0d", "2023-05-17" },
  { "+1w +1d", "2023-05-25" },
  { "3天后", "2023-05-20" },
  { "两周后", "2023-05-31" },
  { "十天后", "2023-05-27" },
  { "1天前", "2023-05-16" },
  { "+6wd", "2023-05-25" },
  { "-1wd", "2023-05-16" },
  { "6个工作日后", "2023-05-25" },
  { "2023-09-30 +6wd", "2023-10-09" },
  { "5月17日 +1d", "2023-05-18" },
  { "next wed +1w", "2023-05-31" },
  /* of the Chinese calendar */
  { "农历五月初八", "2023-06-25" },
  { "农历 五月初八", "2023-06-25" },
  { "五月初八", "2023-06-25" },
  { "农历5月8日", "2023-06-25" },
  { "阴历五月初八", "2023-06-25" },
  { "农历闰二月初三", "2023-03-24" },
  { "闰二月初三", "2023-03-24" },
  { "农历2024年五月初八", "2024-06-13" },
  { "腊月廿三", "2024-02-02" },
  { "腊月二十三", "2024-02-02" },
  { "正月十五", "2023-02-05" },
  { "lunar 5-8", "2023-06-25" },
  { "lunar leap 2-3", "2023-03-24" },
  { "lunar 2023-02L-03", "2023-03-24" },
  { "lunar 2024-05-08", "2024-06-13" },
  /* none */
  { "", NULL },
  { "soon", NULL },
  { "5", NULL },
  { "2023", NULL },
  { "2023-05", NULL },
  { "23-5-17", NULL },
  { "monday2", NULL },
  { "mond", NULL },
  { "十二三日", NULL },
  { "2023-05-17x", NULL },
  { "2023-05-170", NULL },
  { "2023-05/17", NULL },
  { "周八", NULL },
  { "下周", NULL },
  { "+3", NULL },
  { "+99999999999d", NULL },
  { "\377", NULL },
  { "lunar", NULL },
  { "农历", NULL },
};

START_TEST (a_day_is_understood)
{
  g_autoptr (Face) face = face_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *got = NULL;
  WhenContext context;
  GDate day;

  when_at (face, "2023-05-17 10:00", &context);
  if (day_read (days[_i].text, &context, &day, &error))
    got = moment_dup_date (&day);
  ck_assert_msg (g_strcmp0 (got, days[_i].day) == 0, "%s is %s", days[_i].text, got);
  ck_assert ((got == NULL) == (error != NULL));
}
END_TEST

/* A day without a year, by the day it is typed on. */
static const struct {
  const char *today, *text, *day;
} yearless[] = {
  { "2023-11-16 09:00", "5月16日", "2023-05-16" },  { "2023-11-17 09:00", "5月16日", "2024-05-16" },
  { "2023-12-20 09:00", "1月5日", "2024-01-05" },   { "2024-01-05 09:00", "12月4日", "2024-12-04" },
  { "2023-10-01 09:00", "2月29日", "2024-02-29" },  { "2024-01-10 09:00", "2月29日", "2024-02-29" },
  { "2024-01-05 09:00", "腊月廿三", "2024-02-02" }, { "2023-11-20 09:00", "五月初八", "2023-06-25" },
  { "2024-01-05 09:00", "五月初八", "2024-06-13" }, { "2023-12-31 09:00", "25日", "2024-01-25" },
};

START_TEST (without_a_year_the_next_year_is_meant_when_it_is_long_gone)
{
  g_autoptr (Face) face = face_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *got = NULL;
  WhenContext context;
  GDate day;

  when_at (face, yearless[_i].today, &context);
  ck_assert_msg (day_read (yearless[_i].text, &context, &day, &error), "%s", error != NULL ? error->message : "");
  got = moment_dup_date (&day);
  ck_assert_str_eq (got, yearless[_i].day);
}
END_TEST

static const struct {
  const char *text, *message;
} faults[] = {
  { "2026-02-30", "2026-02-30 is no date; February 2026 has 28 days" },
  { "2024-2-30", "2024-2-30 is no date; February 2024 has 29 days" },
  { "4月31日", "4月31日 is no date; April 2023 has 30 days" },
  { "2月29日", "2月29日 is no date; February 2023 has 28 days" },
  { "2023-13-01", "2023-13-01 is no date; months are 1 to 12" },
  { "2023-00-10", "2023-00-10 is no date; months are 1 to 12" },
  { "2023-05-00", "2023-05-00 is no date; May 2023 has 31 days" },
  { "0000-05-01", "0000-05-01 is no date; years are 1 to 9998" },
  { "9999-05-01", "9999-05-01 is no date; years are 1 to 9998" },
  { "9998-12-31 +1d", "that is no date; years are 1 to 9998" },
  { "2023-05-17 Tue", "2023-05-17 is a Wed, no Tue" },
  { "农历十三月初一", "there is no such lunar date: month 13, day 1" },
  { "农历五月初九", "2023 has no such lunar day" },
  { "whenever", "whenever is no date\nhow to write them: pufa help dates" },
};

START_TEST (what_is_wrong_with_a_day_is_said)
{
  g_autoptr (Face) face = face_new ();
  g_autoptr (GError) error = NULL;
  WhenContext context;
  GDate day;

  when_at (face, "2023-05-17 10:00", &context);
  ck_assert (!day_read (faults[_i].text, &context, &day, &error));
  ck_assert_wrong_use (error, faults[_i].message);
}
END_TEST

START_TEST (without_an_almanac_nobody_guesses)
{
  g_autoptr (Face) face = face_new ();
  g_autoptr (GError) lunar = NULL;
  g_autoptr (GError) workdays = NULL;
  WhenContext context;
  GDate day;

  when_at (face, "2023-05-17 10:00", &context);
  context.almanac = NULL;
  ck_assert (!day_read ("农历五月初八", &context, &day, &lunar));
  ck_assert_wrong_use (lunar, "lunar dates are not known here; write the date as 2023-05-17");
  ck_assert (!day_read ("+6wd", &context, &day, &workdays));
  ck_assert_wrong_use (workdays, "working days cannot be counted here; write the date itself");
}
END_TEST

START_TEST (what_the_almanac_does_not_know_passes_through)
{
  g_autoptr (Face) face = face_new ();
  g_autoptr (GError) error = NULL;
  WhenContext context;
  GDate day;

  when_at (face, "2023-05-17 10:00", &context);
  ck_assert (!day_read ("2027-01-04 +20wd", &context, &day, &error));
  ck_assert_pufa_error (error, PUFA_ERROR_UNKNOWN_DAY);
}
END_TEST

/* By the library's own almanac. */
static const struct {
  const char *text, *day, *message;
} known[] = {
  { "农历闰二月初三", "2023-03-24", NULL },
  { "农历五月初八", "2023-06-25", NULL },
  { "正月初一", "2024-02-10", NULL }, /* this year's is over six months gone */
  { "腊月廿九", "2024-02-08", NULL },
  { "2023-09-30 +6wd", "2023-10-12", NULL },
  { "农历闰五月初一", NULL, "the lunar calendar has no day 2023-05L-01" },
  { "2027-01-04 +20wd", NULL,
    "the State Council's holiday notice for 2027 is not known, so working days cannot be counted\n"
    "import it: pufa import --as days FILE" },
};

START_TEST (the_almanac_of_the_library_fits)
{
  g_autoptr (Face) face = face_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *got = NULL;
  WhenContext context;
  GDate day;

  face->cli.environment.now = "2023-08-29 10:00";
  ck_assert (cli_get_when (&face->cli, &context, NULL));
  if (day_read (known[_i].text, &context, &day, &error))
    got = moment_dup_date (&day);
  ck_assert_pstr_eq (got, known[_i].day);
  ck_assert_pstr_eq (error != NULL ? error->message : NULL, known[_i].message);
}
END_TEST

/* A known year stays as it is; beyond it Monday to Friday count. */
static const struct {
  const char *text, *day, *message;
} forced[] = {
  { "2023-09-30 +6wd", "2023-10-12", NULL },
  { "2027-01-04 +20wd", "2027-02-01", NULL },
  { "2026-12-30 +2wd", "2027-01-01", NULL },
  { "2027-02-01 -20wd", "2027-01-04", NULL },
  { "0001-01-01 -1wd", NULL, "that is no date; years are 1 to 9998" },
  { "9998-12-31 +1wd", NULL, "that is no date; years are 1 to 9998" },
};

START_TEST (force_counts_monday_to_friday_where_nothing_is_known)
{
  g_autoptr (Face) face = face_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *got = NULL;
  WhenContext context;
  GDate day;

  face->cli.environment.now = "2023-08-29 10:00";
  when_almanac_offer_force (&face->cli.almanac, TRUE);
  ck_assert (cli_get_when (&face->cli, &context, NULL));
  if (day_read (forced[_i].text, &context, &day, &error))
    got = moment_dup_date (&day);
  ck_assert_pstr_eq (got, forced[_i].day);
  ck_assert_pstr_eq (error != NULL ? error->message : NULL, forced[_i].message);
}
END_TEST

START_TEST (who_may_force_is_told_so)
{
  g_autoptr (Face) face = face_new ();
  g_autoptr (GError) error = NULL;
  WhenContext context;
  GDate day;

  face->cli.environment.now = "2023-08-29 10:00";
  when_almanac_offer_force (&face->cli.almanac, FALSE);
  ck_assert (cli_get_when (&face->cli, &context, NULL));
  ck_assert (!day_read ("2027-01-04 +20wd", &context, &day, &error));
  ck_assert_pufa_error (error, PUFA_ERROR_UNKNOWN_DAY);
  ck_assert_ptr_nonnull (
      strstr (error->message, "\nimport it: pufa import --as days FILE; Monday to Friday all the same"));
}
END_TEST

/* Every day that is printed is read back. */
START_TEST (every_day_is_read_back)
{
  g_autoptr (Face) face = face_new ();
  WhenContext context;
  GDate day;

  when_at (face, "2023-05-17 10:00", &context);
  g_date_clear (&day, 1);
  for (guint32 number = 1; number < 3651694; number += 997)
    {
      g_autofree char *date = NULL;
      g_autofree char *with_weekday = NULL;
      GDate date_back, day_back;

      g_date_set_julian (&day, number);
      date = moment_dup_date (&day);
      with_weekday = moment_dup_day (&day);
      ck_assert (day_read (date, &context, &date_back, NULL) && day_read (with_weekday, &context, &day_back, NULL));
      ck_assert_uint_eq (g_date_get_julian (&date_back), number);
      ck_assert_uint_eq (g_date_get_julian (&day_back), number);
    }
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("cli-day");
  TCase *tests = tcase_create ("day");

  tcase_add_loop_test (tests, a_day_is_understood, 0, G_N_ELEMENTS (days));
  tcase_add_loop_test (tests, without_a_year_the_next_year_is_meant_when_it_is_long_gone, 0, G_N_ELEMENTS (yearless));
  tcase_add_loop_test (tests, what_is_wrong_with_a_day_is_said, 0, G_N_ELEMENTS (faults));
  tcase_add_test (tests, without_an_almanac_nobody_guesses);
  tcase_add_test (tests, what_the_almanac_does_not_know_passes_through);
  tcase_add_loop_test (tests, the_almanac_of_the_library_fits, 0, G_N_ELEMENTS (known));
  tcase_add_loop_test (tests, force_counts_monday_to_friday_where_nothing_is_known, 0, G_N_ELEMENTS (forced));
  tcase_add_test (tests, who_may_force_is_told_so);
  tcase_add_test (tests, every_day_is_read_back);
  suite_add_tcase (suite, tests);
  return run_suite (suite);
}
