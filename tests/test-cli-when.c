/* test-cli-when.c - dates with times, as people type them, in both languages
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "../cli/length.h"
#include "../cli/moment.h"
#include "../cli/period.h"
#include "../cli/when.h"
#include "when-unit.h"

/* "2023-05-17 15:00" or "2023-05-17 15:00 to 2023-05-17 16:30" */
static char *
write_times (GDateTime *start, GDateTime *end)
{
  g_autofree char *from = g_date_time_format (start, "%F %H:%M");
  g_autofree char *to = end != NULL ? g_date_time_format (end, "%F %H:%M") : NULL;

  return to != NULL ? g_strdup_printf ("%s to %s", from, to) : g_steal_pointer (&from);
}

/* All on Wednesday 2023-05-17, 10:00. */
static const struct {
  const char *text, *want;
} whens[] = {
  { "2023-05-17 15:00", "2023-05-17 15:00" },
  { "2023-05-17 15:00-16:30", "2023-05-17 15:00 to 2023-05-17 16:30" },
  { "2023-05-17 Wed 15:00-16:30", "2023-05-17 15:00 to 2023-05-17 16:30" },
  { "2023-05-17  周三  15:00-16:30", "2023-05-17 15:00 to 2023-05-17 16:30" },
  { "2023-05-17 22:00-01:00+1d", "2023-05-17 22:00 to 2023-05-18 01:00" },
  { "2023-05-17 22:00 - 2023-05-18 01:00", "2023-05-17 22:00 to 2023-05-18 01:00" },
  { "2023-05-17T15:00:00+08:00", "2023-05-17 15:00" },
  { "2023-05-17T07:00:00Z", "2023-05-17 15:00" },
  { "2023-05-17 9:00", "2023-05-17 09:00" },
  { "5月17日 下午3点", "2023-05-17 15:00" },
  { "5月17日下午3点", "2023-05-17 15:00" },
  { "5月17日 15:00—16:30", "2023-05-17 15:00 to 2023-05-17 16:30" },
  { "５月１７日　１５：００～１６：３０", "2023-05-17 15:00 to 2023-05-17 16:30" },
  { "5月17日，下午3点", "2023-05-17 15:00" },
  { "5月17日（周三）下午3:00", "2023-05-17 15:00" },
  { "7月12日（周三）晚上7:30—9:00", "2023-07-12 19:30 to 2023-07-12 21:00" },
  { "6月25日 8:00-11:00", "2023-06-25 08:00 to 2023-06-25 11:00" },
  { "3月14日 8:30-11:30", "2023-03-14 08:30 to 2023-03-14 11:30" },
  { "农历五月初八 8:00-11:00", "2023-06-25 08:00 to 2023-06-25 11:00" },
  { "fri 19:30", "2023-05-19 19:30" },
  { "wed 15:00", "2023-05-17 15:00" },
  { "next wed 15:00", "2023-05-24 15:00" },
  { "下周三 下午3点", "2023-05-24 15:00" },
  { "周三15:00", "2023-05-17 15:00" },
  { "tomorrow 15:00", "2023-05-18 15:00" },
  { "tomorrow at 3pm", "2023-05-18 15:00" },
  { "3:30 pm tomorrow", "2023-05-18 15:30" },
  { "3pm on May 20", "2023-05-20 15:00" },
  { "明天 上午9点", "2023-05-18 09:00" },
  { "明晚7点半", "2023-05-18 19:30" },
  { "今晚7:30-9:00", "2023-05-17 19:30 to 2023-05-17 21:00" },
  { "明早8点", "2023-05-18 08:00" },
  { "后天下午两点半到四点", "2023-05-19 14:30 to 2023-05-19 16:00" },
  { "+10wd 15:00", "2023-05-31 15:00" },
  { "+3d 15:00", "2023-05-20 15:00" },
  { "15:00 +3d", "2023-05-20 15:00" },
  { "3天后 15:00", "2023-05-20 15:00" },
  { "2023-09-30 +6wd 9:00", "2023-10-09 09:00" },
  { "+2h", "2023-05-17 12:00" },
  { "-30m", "2023-05-17 09:30" },
  { "+1h30m", "2023-05-17 11:30" },
  /* a time alone is today's */
  { "下午3点", "2023-05-17 15:00" },
  { "下午3点半", "2023-05-17 15:30" },
  { "下午3点一刻", "2023-05-17 15:15" },
  { "下午3点三刻", "2023-05-17 15:45" },
  { "下午3点20", "2023-05-17 15:20" },
  { "下午3点20分", "2023-05-17 15:20" },
  { "下午三点二十分", "2023-05-17 15:20" },
  { "下午3点钟", "2023-05-17 15:00" },
  { "15时30分", "2023-05-17 15:30" },
  { "下午15:00", "2023-05-17 15:00" },
  { "下午12点半", "2023-05-17 12:30" },
  { "中午12点", "2023-05-17 12:00" },
  { "中午1点", "2023-05-17 13:00" },
  { "中午", "2023-05-17 12:00" },
  { "noon", "2023-05-17 12:00" },
  { "上午9点", "2023-05-17 09:00" },
  { "早上8点", "2023-05-17 08:00" },
  { "凌晨5点", "2023-05-17 05:00" },
  { "凌晨12:30", "2023-05-17 00:30" },
  { "傍晚6点", "2023-05-17 18:00" },
  { "晚上7:30", "2023-05-17 19:30" },
  { "晚7点", "2023-05-17 19:00" },
  { "晚上12点", "2023-05-18 00:00" },
  { "24:00", "2023-05-18 00:00" },
  { "3pm", "2023-05-17 15:00" },
  { "3 PM", "2023-05-17 15:00" },
  { "3:30 pm", "2023-05-17 15:30" },
  { "3:30 p.m.", "2023-05-17 15:30" },
  { "12am", "2023-05-17 00:00" },
  { "12pm", "2023-05-17 12:00" },
  { "0:00", "2023-05-17 00:00" },
  /* ends */
  { "3-4:30pm", "2023-05-17 15:00 to 2023-05-17 16:30" },
  { "11-1pm", "2023-05-17 11:00 to 2023-05-17 13:00" },
  { "12-1pm", "2023-05-17 12:00 to 2023-05-17 13:00" },
  { "3pm to 4:30pm", "2023-05-17 15:00 to 2023-05-17 16:30" },
  { "3pm-4:30", "2023-05-17 15:00 to 2023-05-17 16:30" },
  { "8-11点", "2023-05-17 08:00 to 2023-05-17 11:00" },
  { "上午8点到11点", "2023-05-17 08:00 to 2023-05-17 11:00" },
  { "上午9点至下午1点", "2023-05-17 09:00 to 2023-05-17 13:00" },
  { "下午3点-16:30", "2023-05-17 15:00 to 2023-05-17 16:30" },
  { "15:00 - 16:30", "2023-05-17 15:00 to 2023-05-17 16:30" },
  { "15:00——16:30", "2023-05-17 15:00 to 2023-05-17 16:30" },
  { "15:00～16:30", "2023-05-17 15:00 to 2023-05-17 16:30" },
  { "晚上10点到12点", "2023-05-17 22:00 to 2023-05-18 00:00" },
  { "22:00-24:00", "2023-05-17 22:00 to 2023-05-18 00:00" },
  { "5月17日 22:00 至 5月18日 1:00", "2023-05-17 22:00 to 2023-05-18 01:00" },
};

START_TEST (a_time_is_understood)
{
  g_autoptr (Face) face = face_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GDateTime) start = NULL;
  g_autoptr (GDateTime) end = NULL;
  g_autofree char *got = NULL;
  WhenContext context;

  when_at (face, "2023-05-17 10:00", &context);
  ck_assert_msg (when_read (whens[_i].text, &context, &start, &end, &error), "%s: %s", whens[_i].text,
                 error != NULL ? error->message : "");
  got = write_times (start, end);
  ck_assert_msg (g_str_equal (got, whens[_i].want), "%s is %s", whens[_i].text, got);
}
END_TEST

static const struct {
  const char *text, *message;
} faults[] = {
  { "2026-02-30 9:00", "2026-02-30 is no date; February 2026 has 28 days" },
  { "6月1日 15:00-14:00", "the end 14:00 is before the start 15:00; past midnight, give --duration" },
  { "22:00-1:00", "the end 01:00 is before the start 22:00; past midnight, give --duration" },
  { "15:00-15:00", "the end 15:00 is the start as well" },
  { "5月17日 22:00 - 5月16日 1:00",
    "the end 2023-05-16 01:00 is before the start 2023-05-17 22:00; past midnight, give --duration" },
  { "25:00", "25:00 is no time; write it like 15:00" },
  { "15:60", "15:60 is no time; write it like 15:00" },
  { "24:01", "24:01 is no time; write it like 15:00" },
  { "13pm", "13pm is no time; write it like 15:00" },
  { "0am", "0am is no time; write it like 15:00" },
  { "上午13点", "上午13点 is no time; write it like 15:00" },
  { "晚上3点", "晚上3点 is no time; write it like 15:00" },
  { "9:00-25:00", "25:00 is no time; write it like 15:00" },
  { "5月17日", "5月17日 has no time; write it like 2023-05-17 15:00" },
  { "+3d", "+3d has no time; write it like 2023-05-17 15:00" },
  { "", " is no date and time\nhow to write them: pufa help dates" },
  { "soon", "soon is no date and time\nhow to write them: pufa help dates" },
  { "5月17日 3", "5月17日 3 is no date and time\nhow to write them: pufa help dates" },
  { "15:00 16:00", "15:00 16:00 is no date and time\nhow to write them: pufa help dates" },
  { "明天 后天 9:00", "明天 后天 9:00 is no date and time\nhow to write them: pufa help dates" },
  { "15:0", "15:0 is no date and time\nhow to write them: pufa help dates" },
  { "\377", "this text is not UTF-8: \377" },
};

START_TEST (what_is_wrong_with_a_time_is_said)
{
  g_autoptr (Face) face = face_new ();
  g_autoptr (GError) error = NULL;
  GDateTime *start = NULL, *end = NULL;
  WhenContext context;

  when_at (face, "2023-05-17 10:00", &context);
  ck_assert (!when_read (faults[_i].text, &context, &start, &end, &error));
  ck_assert_wrong_use (error, faults[_i].message);
}
END_TEST

/* All of 2023-07-11 Tue 19:30-21:00, on 2023-07-10. */
static const struct {
  const char *text, *want;
} moves[] = {
  { "7月12日", "2023-07-12 19:30 to 2023-07-12 21:00" },
  { "2023-07-12 15:00", "2023-07-12 15:00 to 2023-07-12 16:30" },
  { "15:00", "2023-07-11 15:00 to 2023-07-11 16:30" },
  { "15:00-17:00", "2023-07-11 15:00 to 2023-07-11 17:00" },
  { "7月12日 15:00-17:00", "2023-07-12 15:00 to 2023-07-12 17:00" },
  { "+1d", "2023-07-12 19:30 to 2023-07-12 21:00" },
  { "-1d", "2023-07-10 19:30 to 2023-07-10 21:00" },
  { "+7d", "2023-07-18 19:30 to 2023-07-18 21:00" },
  { "+1w", "2023-07-18 19:30 to 2023-07-18 21:00" },
  { "+2wd", "2023-07-13 19:30 to 2023-07-13 21:00" },
  { "-30m", "2023-07-11 19:00 to 2023-07-11 20:30" },
  { "+2h", "2023-07-11 21:30 to 2023-07-11 23:00" },
  { "+1h30m", "2023-07-11 21:00 to 2023-07-11 22:30" },
  { "+5h", "2023-07-12 00:30 to 2023-07-12 02:00" },
  { "+1d 15:00", "2023-07-12 15:00 to 2023-07-12 16:30" },
  { "+1d -30m", "2023-07-12 19:00 to 2023-07-12 20:30" },
  { "明天", "2023-07-11 19:30 to 2023-07-11 21:00" }, /* from today */
  { "后天", "2023-07-12 19:30 to 2023-07-12 21:00" },
  { "3天后", "2023-07-13 19:30 to 2023-07-13 21:00" },
  { "下周三", "2023-07-19 19:30 to 2023-07-19 21:00" },
  { "农历五月初八", "2023-06-25 19:30 to 2023-06-25 21:00" },
};

START_TEST (a_move_keeps_what_is_not_said)
{
  g_autoptr (Face) face = face_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GDateTime) old_start = NULL;
  g_autoptr (GDateTime) old_end = NULL;
  g_autoptr (GDateTime) start = NULL;
  g_autoptr (GDateTime) end = NULL;
  g_autofree char *got = NULL;
  WhenContext context;

  when_at (face, "2023-07-10 10:00", &context);
  old_start = moment_parse ("2023-07-11 19:30", cli_get_zone (&face->cli), NULL);
  old_end = moment_parse ("2023-07-11 21:00", cli_get_zone (&face->cli), NULL);
  ck_assert_msg (when_read_move (moves[_i].text, &context, old_start, old_end, &start, &end, &error), "%s: %s",
                 moves[_i].text, error != NULL ? error->message : "");
  got = write_times (start, end);
  ck_assert_msg (g_str_equal (got, moves[_i].want), "%s is %s", moves[_i].text, got);
}
END_TEST

static gboolean
reads_back (const char *text, const WhenContext *context, gint64 from, gint64 to)
{
  g_autoptr (GDateTime) start = NULL;
  g_autoptr (GDateTime) end = NULL;

  return when_read (text, context, &start, &end, NULL) && g_date_time_to_unix (start) == from &&
         (end == NULL || g_date_time_to_unix (end) == to);
}

/* What the program writes can be typed again, whatever the time. */
START_TEST (what_is_written_is_read_back)
{
  guint32 seed = g_random_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (Face) face = face_new ();
  WhenContext context;

  when_at (face, "2023-05-17 10:00", &context);
  for (guint round = 0; round < 2000; round++)
    {
      gint64 from = 60 * (gint64) g_rand_int_range (random, 12000000, 60000000); /* 1992 to 2084 */
      gint64 to = from + 60 * (gint64) g_rand_int_range (random, 0, 2 * 24 * 60);
      Moment start = moment_of (from, cli_get_zone (&face->cli));
      Moment end = moment_of (to, cli_get_zone (&face->cli));
      g_autoptr (GString) when = g_string_new (NULL);
      g_autoptr (GString) stamp = g_string_new (NULL);
      g_autoptr (GString) iso = g_string_new (NULL);

      moment_append_when (when, &start, &end);
      moment_append_stamp (stamp, &start);
      moment_append_iso (iso, &start);
      ck_assert_msg (reads_back (when->str, &context, from, to), "seed %u: %s", seed, when->str);
      ck_assert_msg (reads_back (stamp->str, &context, from, from), "seed %u: %s", seed, stamp->str);
      ck_assert_msg (reads_back (iso->str, &context, from, from), "seed %u: %s", seed, iso->str);
    }
}
END_TEST

/* Any pieces in any order are understood or refused, and an error says which. */
START_TEST (whatever_is_typed_comes_to_an_end)
{
  static const char *const pieces[] = {
    "2023", "-",  "5",      "17",  "0",    "99999999", "年",   "月",   "日",     "周",     "三",   "下",       "一",
    "十",   "廿", "二〇",   "点",  "半",   "下午",     "晚上", "明天", "明晚",   "农历",   "闰",   "初",       "正月",
    "+",    "3",  "d",      "wd",  "w",    "h",        "m",    "h30m", ":",      "30",     " ",    ",",        "next ",
    "wed",  "pm", "lunar ", "may", "到",   "..",       "Q3",   "H1",   "季度",   "上半年", "小时", "个半小时", "(周三)",
    "T",    "Z",  "：",     "～",  "\377", "\346\260", "👨",    "后",   "工作日", "号",
  };
  guint32 seed = g_random_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (Face) face = face_new ();
  WhenContext context;

  when_at (face, "2023-05-17 10:00", &context);
  for (guint round = 0; round < 20000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GDateTime) start = NULL;
      g_autoptr (GDateTime) end = NULL;
      g_autoptr (GError) when_error = NULL;
      g_autoptr (GError) period_error = NULL;
      g_autoptr (GError) length_error = NULL;
      Period period;
      gint minutes;

      for (gint n = g_rand_int_range (random, 0, 8); n > 0; n--)
        g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      ck_assert_msg (when_read (text->str, &context, &start, &end, &when_error) == (when_error == NULL), "seed %u: %s",
                     seed, text->str);
      ck_assert_msg (period_read (text->str, &context, &period, &period_error) == (period_error == NULL), "seed %u: %s",
                     seed, text->str);
      ck_assert_msg (length_read (text->str, &minutes, &length_error) == (length_error == NULL), "seed %u: %s", seed,
                     text->str);
      if (period_error == NULL)
        ck_assert_msg (g_date_valid (&period.first) && g_date_compare (&period.first, &period.last) <= 0, "seed %u: %s",
                       seed, text->str);
    }
}
END_TEST

START_TEST (a_moment_is_written_in_the_zone)
{
  g_autoptr (GTimeZone) shanghai = g_time_zone_new_identifier ("Asia/Shanghai");
  g_autoptr (GTimeZone) new_york = g_time_zone_new_identifier ("America/New_York");
  Moment start = moment_of (1684306800, shanghai);
  Moment end = moment_of (1684312200, shanghai);
  Moment away = moment_of (1684306800, new_york);
  Moment before = moment_of (-1, shanghai);
  g_autoptr (GString) text = g_string_new (NULL);

  moment_append_when (text, &start, &end);
  g_string_append_c (text, '|');
  moment_append_iso (text, &away);
  g_string_append_c (text, '|');
  moment_append_iso (text, &before);
  g_string_append_c (text, '|');
  moment_append_hours (text, &start, &start);
  ck_assert_str_eq (text->str, "2023-05-17 Wed 15:00-16:30|2023-05-17T03:00:00-04:00|1970-01-01T07:59:59+08:00|15:00");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("cli-when");
  TCase *tests = tcase_create ("when");

  tcase_add_loop_test (tests, a_time_is_understood, 0, G_N_ELEMENTS (whens));
  tcase_add_loop_test (tests, what_is_wrong_with_a_time_is_said, 0, G_N_ELEMENTS (faults));
  tcase_add_loop_test (tests, a_move_keeps_what_is_not_said, 0, G_N_ELEMENTS (moves));
  tcase_add_test (tests, what_is_written_is_read_back);
  tcase_add_test (tests, whatever_is_typed_comes_to_an_end);
  tcase_add_test (tests, a_moment_is_written_in_the_zone);
  suite_add_tcase (suite, tests);
  return run_suite (suite);
}
