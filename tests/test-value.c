/* test-value.c - counts, clocks, days and duties as people and spreadsheets write them
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/office/pufa-value-private.h>

#include "unit.h"

static const struct {
  const char *text;
  gint minute; /* -1: it is none */
} clocks[] = {
  { "09:00", 540 },
  { "9:00", 540 },
  { "9：05", 545 },
  { "9:00:00", 540 },
  { "0:00", 0 },
  { "24:00", 1440 },
  { "24:01", -1 },
  { "25:00", -1 },
  { "9:60", -1 },
  { "9:5", -1 },
  { "9", -1 },
  { "", -1 },
  { "9:00x", -1 },
  { "9:000", -1 },
  { "9:00:30", -1 },
  { "-9:00", -1 },
  { "99999999999:00", -1 },
};

START_TEST (clock_is_read)
{
  guint minute = 0;

  ck_assert_int_eq (pufa_value_read_clock (clocks[_i].text, &minute), clocks[_i].minute >= 0);
  if (clocks[_i].minute >= 0)
    ck_assert_uint_eq (minute, (guint) clocks[_i].minute);
}
END_TEST

static const struct {
  const char *text;
  gint from, to; /* -1: they are none */
} hours[] = {
  { "08:00-21:00", 480, 1260 }, { "8:00 - 21:00", 480, 1260 }, { "8：00—21：00", 480, 1260 },
  { "8:00～24:00", 480, 1440 }, { "8:00至9:00", 480, 540 },    { "00:00-24:00", 0, 1440 },
  { "21:00-08:00", -1, -1 },    { "8:00-8:00", -1, -1 },       { "8:00", -1, -1 },
  { "8:00-", -1, -1 },          { "8:00-9:00 ", -1, -1 },
};

START_TEST (hours_are_read)
{
  PufaHours read = { 0, 0 };

  ck_assert_int_eq (pufa_value_read_hours (hours[_i].text, &read), hours[_i].from >= 0);
  if (hours[_i].from >= 0)
    {
      ck_assert_int_eq ((gint) read.from, hours[_i].from);
      ck_assert_int_eq ((gint) read.to, hours[_i].to);
    }
}
END_TEST

static const struct {
  const char *text;
  gint year, month, day; /* 0: it is none */
} days[] = {
  { "2023-03-06", 2023, 3, 6 },  { "2023/3/6", 2023, 3, 6 },
  { "2023.3.6", 2023, 3, 6 },    { "2023年3月6日", 2023, 3, 6 },
  { "2024-02-29", 2024, 2, 29 }, { "2023-02-29", 0, 0, 0 },
  { "2023-13-01", 0, 0, 0 },     { "23-3-6", 0, 0, 0 },
  { "2023-3/6", 0, 0, 0 },       { "2023-3-6x", 0, 0, 0 },
  { "2023年3月6", 0, 0, 0 },     { "0001-01-01", 0, 0, 0 },
  { "2023-03-006", 2023, 3, 6 }, { "", 0, 0, 0 },
};

START_TEST (day_is_read)
{
  PufaCivil day = { 0 };

  ck_assert_int_eq (pufa_value_read_day (days[_i].text, &day), days[_i].year > 0);
  if (days[_i].year > 0)
    {
      ck_assert_int_eq (day.year, days[_i].year);
      ck_assert_int_eq (day.month, days[_i].month);
      ck_assert_int_eq (day.day, days[_i].day);
    }
}
END_TEST

static const struct {
  const char *text;
  gint minutes; /* -1: it is none */
} lengths[] = {
  { "90m", 90 }, { "3h", 180 }, { "1h30m", 90 }, { "0m", 0 },    { "90", -1 },
  { "m", -1 },   { "", -1 },    { "1m1h", -1 },  { "1h30", -1 }, { "999999999h", -1 },
};

START_TEST (length_is_read)
{
  guint minutes = 0;

  ck_assert_int_eq (pufa_value_read_length (lengths[_i].text, &minutes), lengths[_i].minutes >= 0);
  if (lengths[_i].minutes >= 0)
    ck_assert_uint_eq (minutes, (guint) lengths[_i].minutes);
}
END_TEST

static const struct {
  const char *text, *months; /* one letter a month from January; NULL: they are none */
} months[] = {
  { "6-8", ".....xxx...." },
  { "11-2", "xx........xx" },
  { "5", "....x......." },
  { "1, 7-8", "x.....xx...." },
  { "3-3", "..x........." },
  { "0-3", NULL },
  { "6-13", NULL },
  { "6-", NULL },
  { "", NULL },
};

START_TEST (months_are_read)
{
  guint read = 0;

  ck_assert_int_eq (pufa_value_read_months (months[_i].text, &read), months[_i].months != NULL);
  for (guint i = 0; months[_i].months != NULL && i < 12; i++)
    ck_assert_int_eq ((read >> (i + 1)) & 1, months[_i].months[i] == 'x');
}
END_TEST

static const struct {
  const char *text;
  PufaBusy busy; /* weekday 0: it is none */
} duties[] = {
  { "周四", { 4, 0, { 0, 1440 } } },
  { "周一上午", { 1, 0, { 0, 720 } } },
  { "星期日下午", { 7, 0, { 720, 1080 } } },
  { "每周天晚上", { 7, 0, { 1080, 1440 } } },
  { "周四 08:00-18:00", { 4, 0, { 480, 1080 } } },
  { "周四8:00-18:00", { 4, 0, { 480, 1080 } } },
  { "每月第1个周一上午", { 1, 1, { 0, 720 } } },
  { "每月第6个周一", { 0 } },
  { "周八", { 0 } },
  { "周四早上", { 0 } },
  { "周四 18:00-08:00", { 0 } },
  { "Thursday", { 0 } },
};

START_TEST (duty_is_read)
{
  PufaBusy busy = { 0 };
  gboolean is_read = pufa_value_read_busy (duties[_i].text, strlen (duties[_i].text), &busy);

  ck_assert_int_eq (is_read, duties[_i].busy.weekday > 0);
  if (is_read)
    ck_assert_mem_eq (&busy, &duties[_i].busy, sizeof busy);
}
END_TEST

START_TEST (absence_is_a_day_or_two_with_dots)
{
  static const char two[] = "2024-05-06..2024-05-17", one[] = "2024/5/6", back[] = "2024-05-17..2024-05-06";
  PufaCivil first, last;

  ck_assert (pufa_value_read_days (two, strlen (two), &first, &last));
  ck_assert_int_eq (last.day, 17);
  ck_assert (pufa_value_read_days (one, strlen (one), &first, &last));
  ck_assert_int_eq (last.day, 6);
  ck_assert (!pufa_value_read_days (back, strlen (back), &first, &last));
}
END_TEST

START_TEST (list_is_parted_by_marks_of_either_width)
{
  g_auto (GStrv) items = pufa_value_split (" a1、a2 ；a3,, a4，a 5; ");
  g_autofree char *joined = g_strjoinv ("|", items);
  g_auto (GStrv) none = pufa_value_split (" 、, ");

  ck_assert_str_eq (joined, "a1|a2|a3|a4|a 5");
  ck_assert_ptr_null (none[0]);
}
END_TEST

START_TEST (long_values_are_cut_between_characters)
{
  g_autofree char *long_value = g_strconcat ("村\n", "一二三四五六七八九十一二三四五六七八九十",
                                             "一二三四五六七八九十一二三四五六七八九十", NULL);
  g_autofree char *shown = pufa_value_dup_short (long_value);

  ck_assert_str_eq (shown, "村 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八…");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("value");
  TCase *tcase = tcase_create ("value");

  suite_add_tcase (suite, tcase);
  tcase_add_loop_test (tcase, clock_is_read, 0, G_N_ELEMENTS (clocks));
  tcase_add_loop_test (tcase, hours_are_read, 0, G_N_ELEMENTS (hours));
  tcase_add_loop_test (tcase, day_is_read, 0, G_N_ELEMENTS (days));
  tcase_add_loop_test (tcase, length_is_read, 0, G_N_ELEMENTS (lengths));
  tcase_add_loop_test (tcase, months_are_read, 0, G_N_ELEMENTS (months));
  tcase_add_loop_test (tcase, duty_is_read, 0, G_N_ELEMENTS (duties));
  tcase_add_test (tcase, absence_is_a_day_or_two_with_dots);
  tcase_add_test (tcase, list_is_parted_by_marks_of_either_width);
  tcase_add_test (tcase, long_values_are_cut_between_characters);
  return run_suite (suite);
}
