/* test-lunar.c - lunar dates, against a list of all first days of months
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/office/pufa-lunar-private.h>

#include "days.h"

/* One line a year: the year and the first day of each month, marked L if it is a leap month and ?
 * if it is doubtful. Calls @check for each, with the first day of the next. */
static guint
for_each_month (void (*check) (guint32 first, guint32 until, const PufaLunar *want, gboolean is_doubtful))
{
  g_auto (GStrv) lines = read_lines ("lunar-months.txt");
  g_autofree char *all = g_strjoinv (" ", lines);
  g_auto (GStrv) words = g_strsplit (all, " ", -1);
  PufaLunar want = { .monthday = 1 };
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    if (strlen (words[i]) == 4)
      {
        want.year = atoi (words[i]);
        want.month = 0;
      }
    else
      {
        const char *next = words[i + 1] != NULL && strlen (words[i + 1]) == 4 ? words[i + 2] : words[i + 1];
        guint32 until = next != NULL ? day_of (next) : PUFA_LUNAR_UNTIL;

        want.is_leap = strchr (words[i], 'L') != NULL;
        want.month += !want.is_leap;
        check (day_of (words[i]), until, &want, strchr (words[i], '?') != NULL);
        n++;
      }
  return n;
}

static void
assert_same (const PufaLunar *got, const PufaLunar *want)
{
  ck_assert_int_eq (got->year, want->year);
  ck_assert_int_eq (got->month, want->month);
  ck_assert_int_eq (got->is_leap, want->is_leap);
  ck_assert_int_eq (got->monthday, want->monthday);
}

/* Each day of the month there and back. */
static void
check_month (guint32 first, guint32 until, const PufaLunar *month, gboolean is_doubtful)
{
  PufaLunar want = *month, got;
  g_autoptr (GError) error = NULL;

  for (guint32 day = first; day < until; day++, want.monthday++)
    {
      ck_assert (pufa_lunar_from_day (day, &got));
      assert_same (&got, &want);
      ck_assert_uint_eq (pufa_lunar_to_day (&want, NULL), day);
      ck_assert_msg (!is_doubtful || pufa_lunar_doubts_day (day), "%u is not doubtful", day);
    }
  ck_assert_uint_eq (pufa_lunar_to_day (&want, &error), 0);
  ck_assert_pufa_error (error, PUFA_ERROR_INVALID);
}

START_TEST (every_month_starts_on_its_day) { ck_assert_uint_eq (for_each_month (check_month), 2461); }
END_TEST

START_TEST (months_of_a_year_follow_each_other)
{
  guint32 day = PUFA_LUNAR_FIRST_DAY;
  PufaLunarMonth month;
  PufaLunar lunar;

  for (gint year = PUFA_LUNAR_FIRST_YEAR; year <= PUFA_LUNAR_LAST_YEAR; year++)
    for (guint place = 0; pufa_lunar_get_month (year, place, &month); place++)
      {
        ck_assert_uint_eq (month.days.first, day);
        ck_assert (pufa_lunar_from_day (day, &lunar));
        ck_assert_int_eq (lunar.year, year);
        ck_assert_int_eq (lunar.month, month.month);
        ck_assert_int_eq (lunar.is_leap, month.is_leap);
        day = month.days.until;
      }
  ck_assert_uint_eq (day, PUFA_LUNAR_UNTIL);
  ck_assert (!pufa_lunar_get_month (1900, 0, &month));
  ck_assert (!pufa_lunar_get_month (2100, 0, &month));
}
END_TEST

/* Where the month may begin a day earlier (2057, 2097), the day before is in doubt as well. */
static const struct {
  const char *day;
  gboolean is_doubtful;
} doubts[] = {
  { "2057-09-27", FALSE }, { "2057-09-28", TRUE },  { "2057-10-27", TRUE },  { "2057-10-28", FALSE },
  { "2089-09-03", FALSE }, { "2089-09-04", TRUE },  { "2089-10-03", TRUE },  { "2089-10-04", FALSE },
  { "2097-08-06", FALSE }, { "2097-08-07", TRUE },  { "2097-09-05", TRUE },  { "2097-09-06", FALSE },
  { "1901-02-18", FALSE }, { "1901-02-19", FALSE }, { "2100-02-09", FALSE },
};

START_TEST (doubt_is_told)
{
  ck_assert_int_eq (pufa_lunar_doubts_day (day_of (doubts[_i].day)), doubts[_i].is_doubtful);
}
END_TEST

/* 2027 and 2030 are where ICU and libical are a day late. */
static const struct {
  const char *day, *text, *code;
} written[] = {
  { "2023-01-22", "正月初一", "2023-01-01" },    { "2023-02-20", "二月初一", "2023-02-01" },
  { "2023-03-22", "闰二月初一", "2023-02L-01" }, { "2023-03-24", "闰二月初三", "2023-02L-03" },
  { "2023-04-20", "三月初一", "2023-03-01" },    { "2023-06-25", "五月初八", "2023-05-08" },
  { "2023-10-12", "八月廿八", "2023-08-28" },    { "2023-09-14", "七月三十", "2023-07-30" },
  { "2023-11-02", "九月十九", "2023-09-19" },    { "2023-12-31", "冬月十九", "2023-11-19" },
  { "2024-02-09", "腊月三十", "2023-12-30" },    { "2024-02-10", "正月初一", "2024-01-01" },
  { "2027-02-05", "腊月廿九", "2026-12-29" },    { "2027-02-06", "正月初一", "2027-01-01" },
  { "2030-02-03", "正月初一", "2030-01-01" },    { "2033-12-22", "闰冬月初一", "2033-11L-01" },
};

START_TEST (date_is_written_for_people_and_for_programs)
{
  guint32 day = day_of (written[_i].day);
  g_autoptr (GDate) date = g_date_new_julian (day);
  g_autofree char *text = pufa_lunar_to_string (date, NULL);
  g_autofree char *code = NULL;
  PufaLunar lunar;

  ck_assert (pufa_lunar_from_day (day, &lunar));
  code = pufa_lunar_to_code (&lunar);
  ck_assert_str_eq (text, written[_i].text);
  ck_assert_str_eq (code, written[_i].code);
}
END_TEST

START_TEST (what_is_written_is_read_back)
{
  PufaLunar lunar, back;

  for (guint32 day = PUFA_LUNAR_FIRST_DAY; day < PUFA_LUNAR_UNTIL; day++)
    {
      g_autoptr (GDate) date = g_date_new_julian (day);
      g_autofree char *text = pufa_lunar_to_string (date, NULL);
      g_autofree char *dated = NULL;

      ck_assert (pufa_lunar_from_day (day, &lunar));
      dated = g_strdup_printf ("农历%d年%s", lunar.year, text);
      ck_assert (pufa_lunar_from_string (dated, &back, NULL));
      assert_same (&back, &lunar);
    }
}
END_TEST

static const struct {
  const char *text;
  PufaLunar want;
} read[] = {
  { "闰二月初三", { 0, 2, TRUE, 3 } },          { "农历五月初八", { 0, 5, FALSE, 8 } },
  { "正月十五", { 0, 1, FALSE, 15 } },          { "一月十五", { 0, 1, FALSE, 15 } },
  { "腊月廿四", { 0, 12, FALSE, 24 } },         { "十二月二十四", { 0, 12, FALSE, 24 } },
  { "冬月三十", { 0, 11, FALSE, 30 } },         { "十一月卅", { 0, 11, FALSE, 30 } },
  { "十月廿", { 0, 10, FALSE, 20 } },           { "十月二十", { 0, 10, FALSE, 20 } },
  { "2023年闰二月初三", { 2023, 2, TRUE, 3 } },
};

START_TEST (words_of_people_are_read)
{
  PufaLunar got;
  g_autoptr (GError) error = NULL;

  ck_assert_msg (pufa_lunar_from_string (read[_i].text, &got, &error), "%s", error ? error->message : "");
  assert_same (&got, &read[_i].want);
}
END_TEST

static const char *const unread[] = {
  "",           "农历",       "二月", "二月三", "二月初三日",  "二月初十一",
  "二月三十一", "十三月初一", "闰",   "月初三", "0年二月初三", "2023-02L-03",
};

START_TEST (other_words_are_refused)
{
  PufaLunar got;
  g_autoptr (GError) error = NULL;

  ck_assert (!pufa_lunar_from_string (unread[_i], &got, &error));
  ck_assert_pufa_error (error, PUFA_ERROR_INVALID);
}
END_TEST

START_TEST (day_outside_the_table_is_unknown)
{
  static const char *const outside[] = { "1901-02-18", "2100-02-09" };
  g_autoptr (GDate) date = g_date_new_julian (day_of (outside[_i]));
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) error_of_text = NULL;

  ck_assert (!pufa_lunar_from_date (date, NULL, NULL, NULL, NULL, &error));
  ck_assert_pufa_error (error, PUFA_ERROR_UNKNOWN_DAY);
  ck_assert_ptr_null (pufa_lunar_to_string (date, &error_of_text));
  ck_assert_pufa_error (error_of_text, PUFA_ERROR_UNKNOWN_DAY);
}
END_TEST

static const struct {
  gint year, month;
  gboolean is_leap;
  gint monthday;
  PufaError code;
} refused[] = {
  { 1900, 12, FALSE, 1, PUFA_ERROR_UNKNOWN_DAY }, { 2100, 1, FALSE, 1, PUFA_ERROR_UNKNOWN_DAY },
  { 2023, 3, TRUE, 1, PUFA_ERROR_INVALID },       { 2024, 2, TRUE, 1, PUFA_ERROR_INVALID },
  { 2023, 1, FALSE, 30, PUFA_ERROR_INVALID },     { 2023, 2, TRUE, 30, PUFA_ERROR_INVALID },
  { 2023, 0, FALSE, 1, PUFA_ERROR_INVALID },      { 2023, 13, FALSE, 1, PUFA_ERROR_INVALID },
  { 2023, 1, FALSE, 0, PUFA_ERROR_INVALID },      { 2023, 1, FALSE, 31, PUFA_ERROR_INVALID },
};

START_TEST (day_that_is_not_is_refused)
{
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (
      pufa_lunar_to_date (refused[_i].year, refused[_i].month, refused[_i].is_leap, refused[_i].monthday, &error));
  ck_assert_pufa_error (error, refused[_i].code);
}
END_TEST

START_TEST (parts_that_nobody_asks_for_may_be_left_out)
{
  g_autoptr (GDate) date = g_date_new_dmy (24, 3, 2023);
  g_autoptr (GDate) back = NULL;
  gint year, month, monthday;
  gboolean is_leap;

  ck_assert (pufa_lunar_from_date (date, NULL, NULL, NULL, NULL, NULL));
  ck_assert (pufa_lunar_from_date (date, &year, &month, &is_leap, &monthday, NULL));
  back = pufa_lunar_to_date (year, month, is_leap, monthday, NULL);
  ck_assert_int_eq (g_date_compare (date, back), 0);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("lunar");
  TCase *tcase = tcase_create ("lunar");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, every_month_starts_on_its_day);
  tcase_add_test (tcase, months_of_a_year_follow_each_other);
  tcase_add_loop_test (tcase, doubt_is_told, 0, G_N_ELEMENTS (doubts));
  tcase_add_loop_test (tcase, date_is_written_for_people_and_for_programs, 0, G_N_ELEMENTS (written));
  tcase_add_test (tcase, what_is_written_is_read_back);
  tcase_add_loop_test (tcase, words_of_people_are_read, 0, G_N_ELEMENTS (read));
  tcase_add_loop_test (tcase, other_words_are_refused, 0, G_N_ELEMENTS (unread));
  tcase_add_loop_test (tcase, day_outside_the_table_is_unknown, 0, 2);
  tcase_add_loop_test (tcase, day_that_is_not_is_refused, 0, G_N_ELEMENTS (refused));
  tcase_add_test (tcase, parts_that_nobody_asks_for_may_be_left_out);
  return run_suite (suite);
}
