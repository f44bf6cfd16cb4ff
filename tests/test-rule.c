/* test-rule.c - when rules of days fall
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/office/pufa-lunar-private.h>
#include <pufa/office/pufa-rule-private.h>

#include "days.h"

static PufaRule *
make_rule (const char *text)
{
  g_autoptr (GError) error = NULL;
  PufaRule *rule = pufa_rule_new (text, &error);

  ck_assert_msg (rule != NULL, "%s", error != NULL ? error->message : "no error set");
  return rule;
}

static GArray *
list (const PufaRule *rule, const char *first, const char *until)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (PufaOccurrence));
  g_autoptr (GError) error = NULL;

  pufa_rule_list (rule, (PufaDays){ day_of (first), day_of (until) }, found, &error);
  ck_assert_msg (error == NULL, "%s", error != NULL ? error->message : "");
  return found;
}

/* "2023-12-04 2023-12-01..2023-12-07", the last day inside. */
static char *
join (GArray *found)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      PufaDays days = g_array_index (found, PufaOccurrence, i).days;
      g_autofree char *first = pufa_day_to_string (days.first);
      g_autofree char *last = pufa_day_to_string (days.until - 1);

      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", first);
      if (days.until - days.first > 1)
        g_string_append_printf (text, "..%s", last);
    }
  return g_strdup (text->str);
}

static const struct {
  const char *rule, *first, *until, *days;
} yearly[] = {
  { "12-04", "2022-01-01", "2024-01-01", "2022-12-04 2023-12-04" },
  { "3-8", "2023-01-01", "2024-01-01", "2023-03-08" },
  { "02-29", "2023-01-01", "2029-01-01", "2024-02-29 2028-02-29" },
  { "05", "2023-01-01", "2024-01-01", "2023-05-01..2023-05-31" },
  { "02", "2023-01-01", "2025-01-01", "2023-02-01..2023-02-28 2024-02-01..2024-02-29" },
  { "02-27..02-29", "2023-01-01", "2025-01-01", "2023-02-27..2023-02-28 2024-02-27..2024-02-29" },
  { "02-29..03-02", "2023-01-01", "2025-01-01", "2023-03-01..2023-03-02 2024-02-29..2024-03-02" },
  { "12-01..01-31", "2023-01-01", "2024-01-01", "2022-12-01..2023-01-31 2023-12-01..2024-01-31" },
  { "12-01..01-31", "2023-02-01", "2023-12-01", "" },
  { "12-31..12-30", "2023-12-30", "2024-01-01", "2022-12-31..2023-12-30 2023-12-31..2024-12-30" },
  { "05/3/7", "2023-01-01", "2025-01-01", "2023-05-21 2024-05-19" },
  { "09/3/6", "2023-01-01", "2024-01-01", "2023-09-16" },
  { "02/5/4", "2023-01-01", "2025-01-01", "2024-02-29" },
  { "weekof:05-15", "2022-01-01", "2024-01-01", "2022-05-09..2022-05-15 2023-05-15..2023-05-21" },
  { "weekof:01-01", "2024-12-31", "2025-01-02", "2024-12-30..2025-01-05" },
  { "term:秋分", "2023-01-01", "2025-01-01", "2023-09-23 2024-09-22" },
  { "term:清明", "2024-01-01", "2025-01-01", "2024-04-04" },
  { "2023-05-06", "2023-01-01", "2024-01-01", "2023-05-06" },
  { "2023-05-06", "2023-05-07", "2024-01-01", "" },
  { "2022-12-30..2023-01-02", "2023-01-02", "2024-01-01", "2022-12-30..2023-01-02" },
  { "notice", "2023-01-01", "2024-01-01", "" },
};

START_TEST (rule_of_years_falls_on_these_days)
{
  g_autoptr (PufaRule) rule = make_rule (yearly[_i].rule);
  g_autoptr (GArray) found = list (rule, yearly[_i].first, yearly[_i].until);
  g_autofree char *days = join (found);

  ck_assert_str_eq (days, yearly[_i].days);
}
END_TEST

/* 2023 has a leap second month, 2023-03-22 to 2023-04-19. */
static const struct {
  const char *rule, *first, *until, *days;
} lunar[] = {
  { "lunar:09-09", "2020-01-01", "2025-01-01", "2020-10-25 2021-10-14 2022-10-04 2023-10-23 2024-10-11" },
  { "lunar:02-02", "2023-01-01", "2024-01-01", "2023-02-21" }, /* once, not in the leap month */
  { "lunar:03-18", "2023-01-01", "2024-01-01", "2023-05-07" },
  { "lunar:12-30", "2021-06-01", "2026-06-01", "2023-01-21 2024-02-09" }, /* no 30th in 2021, 2024, 2025 */
  { "lunar:12-08..01-15", "2022-06-01", "2024-06-01", "2022-12-30..2023-02-05 2024-01-18..2024-02-24" },
  { "lunar:12-24..01-09", "2023-06-01", "2024-06-01", "2024-02-03..2024-02-18" },
  { "lunar:12-24..12-30", "2021-06-01", "2022-06-01", "2022-01-26..2022-01-31" }, /* a short month */
  { "lunar:01-30..02-02", "2023-01-01", "2024-01-01", "2023-02-20..2023-02-21 2023-03-22..2023-03-23" },
  { "lunar:02-01..02-30", "2023-01-01", "2024-01-01", "2023-02-20..2023-04-19" }, /* with its twin */
  { "lunar:02-10..02-12", "2023-01-01", "2024-01-01", "2023-03-01..2023-03-03 2023-03-31..2023-04-02" },
  { "lunar:01-20..03-05", "2023-01-01", "2024-01-01", "2023-02-10..2023-04-24" },
  { "lunar:01-20..02-05", "2023-01-01", "2024-01-01", "2023-02-10..2023-02-24 2023-03-22..2023-03-26" },
  { "lunar:01-20..01-19", "2023-06-01", "2023-06-02", "2023-02-10..2024-02-28" },
  { "lunar:12-08..01-15", "2100-02-01", "2100-02-02", "2100-01-17..2100-02-08" }, /* as far as the table goes */
};

START_TEST (lunar_rule_falls_on_these_days)
{
  g_autoptr (PufaRule) rule = make_rule (lunar[_i].rule);
  g_autoptr (GArray) found = list (rule, lunar[_i].first, lunar[_i].until);
  g_autofree char *days = join (found);

  ck_assert_str_eq (days, lunar[_i].days);
}
END_TEST

static const struct {
  const char *rule, *first, *until, *days;
} daily[] = {
  { "lunar:tail:3|8", "2023-03-01", "2023-05-01",
    "2023-03-04 2023-03-09 2023-03-14 2023-03-19 2023-03-24 2023-03-29 2023-04-03 2023-04-08 2023-04-13 2023-04-18 "
    "2023-04-22 2023-04-27" },
  { "lunar:tail:10", "2023-04-01", "2023-06-20", "2023-04-10 2023-04-29 2023-05-09 2023-05-28 2023-06-07 2023-06-17" },
  { "lunar:tail:0", "2023-03-31", "2023-04-11", "2023-03-31 2023-04-10" },
  { "lunar:tail:10:prev", "2023-04-11", "2023-04-30", "2023-04-19 2023-04-29" }, /* 闰二月廿九 */
  { "lunar:tail:3:prev", "2023-04-18", "2023-04-21", "" },
  { "solar:tail:1|6", "2023-05-25", "2023-06-07", "2023-05-26 2023-05-31 2023-06-01 2023-06-06" },
  { "solar:tail:10", "2023-02-01", "2023-04-01", "2023-02-10 2023-02-20 2023-03-10 2023-03-20 2023-03-30" },
  { "weekday:7", "2023-06-01", "2023-07-01", "2023-06-04 2023-06-11 2023-06-18 2023-06-25" },
  { "weekday:3|6", "2023-06-01", "2023-06-15", "2023-06-03 2023-06-07 2023-06-10 2023-06-14" },
  { "branch:子|午", "2000-01-01", "2000-01-14", "2000-01-01 2000-01-07 2000-01-13" }, /* 2000-01-01 is 戊午 */
  { "branch:辰", "2023-01-15", "2023-02-04", "2023-01-22 2023-02-03" },               /* 2023-01-22 is 庚辰 */
};

START_TEST (daily_rule_falls_on_these_days)
{
  g_autoptr (PufaRule) rule = make_rule (daily[_i].rule);
  g_autoptr (GArray) found = list (rule, daily[_i].first, daily[_i].until);
  g_autofree char *days = join (found);

  ck_assert_str_eq (days, daily[_i].days);
}
END_TEST

START_TEST (market_days_of_2023_are_so_many)
{
  g_autoptr (PufaRule) shiqiao = make_rule ("lunar:tail:3|8");
  g_autoptr (PufaRule) qinghe = make_rule ("lunar:tail:5|10");
  g_autoptr (GArray) of_shiqiao = list (shiqiao, "2023-01-01", "2024-01-01");
  g_autoptr (GArray) of_qinghe = list (qinghe, "2023-01-01", "2024-01-01");
  guint n_leap = 0;

  ck_assert_uint_eq (of_shiqiao->len, 74);
  ck_assert_uint_eq (of_qinghe->len, 69);
  for (guint i = 0; i < of_shiqiao->len; i++)
    {
      PufaLunar lunar_day;

      ck_assert (pufa_lunar_from_day (g_array_index (of_shiqiao, PufaOccurrence, i).days.first, &lunar_day));
      n_leap += lunar_day.is_leap;
    }
  ck_assert_uint_eq (n_leap, 6);
}
END_TEST

/* Whatever the rule: what it lists is what it says of each day, and what comes next. */
static const char *const all[] = {
  "12-04",
  "02-29",
  "05",
  "12-01..01-31",
  "05/3/7",
  "02/5/4",
  "weekof:01-01",
  "lunar:02-02",
  "lunar:12-30",
  "lunar:12-08..01-15",
  "lunar:02-10..02-12",
  "lunar:tail:3|8",
  "lunar:tail:10",
  "lunar:tail:10:prev",
  "solar:tail:1|6",
  "weekday:7",
  "branch:子|午",
  "term:秋分",
  "2023-05-06",
  "2022-12-30..2023-01-02",
};

START_TEST (list_and_day_and_next_agree)
{
  g_autoptr (PufaRule) rule = make_rule (all[_i]);
  g_autoptr (GArray) found = list (rule, "2019-01-01", "2029-01-01");
  PufaOccurrence here, next;
  guint i = 0;

  for (guint32 day = day_of ("2019-01-01"); day < day_of ("2029-01-01"); day++)
    {
      PufaOccurrence *listed;

      while (i < found->len && g_array_index (found, PufaOccurrence, i).days.until <= day)
        i++;
      listed = i < found->len ? &g_array_index (found, PufaOccurrence, i) : NULL;
      if (listed != NULL)
        {
          ck_assert (pufa_rule_next (rule, day, &next, NULL));
          ck_assert_uint_eq (next.days.first, listed->days.first);
          ck_assert_uint_eq (next.days.until, listed->days.until);
        }
      if (listed == NULL || listed->days.first > day)
        ck_assert_int_eq (pufa_rule_falls_on (rule, day, &here), PUFA_FALLS_NO);
      else
        {
          ck_assert_int_eq (pufa_rule_falls_on (rule, day, &here), PUFA_FALLS_YES);
          ck_assert_uint_eq (here.days.first, listed->days.first);
          ck_assert_int_eq (here.year, listed->year);
          ck_assert_uint_eq (here.part, listed->part);
        }
    }
}
END_TEST

START_TEST (thirtieth_comes_within_the_search)
{
  g_autoptr (PufaRule) rule = make_rule ("lunar:12-30");
  g_autoptr (PufaRule) market = make_rule ("lunar:tail:10");
  PufaOccurrence next;

  for (guint32 day = PUFA_LUNAR_FIRST_DAY; day < day_of ("2099-01-01"); day += 5)
    {
      ck_assert (pufa_rule_next (rule, day, &next, NULL));
      ck_assert (pufa_rule_next (market, day, &next, NULL));
    }
}
END_TEST

static PufaRule *
make_week (void)
{
  g_autoptr (GError) error = NULL;
  PufaRule *rule = pufa_rule_new_since ("12-01..12-07", "2018", "2018=12-02..12-08; 2022=12-04..12-10", &error);

  ck_assert_msg (rule != NULL, "%s", error != NULL ? error->message : "no error set");
  return rule;
}

START_TEST (overrides_win_and_nothing_is_before_the_first_year)
{
  g_autoptr (PufaRule) rule = make_week ();
  g_autoptr (GArray) found = list (rule, "2010-01-01", "2024-01-01");
  g_autofree char *days = join (found);

  ck_assert_str_eq (days, "2018-12-02..2018-12-08 2019-12-01..2019-12-07 2020-12-01..2020-12-07 "
                          "2021-12-01..2021-12-07 2022-12-04..2022-12-10 2023-12-01..2023-12-07");
  ck_assert_int_eq (pufa_rule_falls_on (rule, day_of ("2022-12-03"), NULL), PUFA_FALLS_NO);
  ck_assert_int_eq (pufa_rule_falls_on (rule, day_of ("2022-12-10"), NULL), PUFA_FALLS_YES);
  ck_assert_int_eq (pufa_rule_falls_on (rule, day_of ("2017-12-04"), NULL), PUFA_FALLS_NO);
}
END_TEST

START_TEST (rule_by_notice_is_unknown_in_other_years)
{
  g_autoptr (PufaRule) rule = pufa_rule_new_since ("notice", "2018", "2018=09-17..09-23;2020=09-14..09-20", NULL);
  g_autoptr (GError) error = NULL;
  PufaOccurrence next;

  ck_assert_int_eq (pufa_rule_falls_on (rule, day_of ("2017-09-17"), NULL), PUFA_FALLS_NO);
  ck_assert_int_eq (pufa_rule_falls_on (rule, day_of ("2018-09-17"), NULL), PUFA_FALLS_YES);
  ck_assert_int_eq (pufa_rule_falls_on (rule, day_of ("2018-09-24"), NULL), PUFA_FALLS_NO);
  ck_assert_int_eq (pufa_rule_falls_on (rule, day_of ("2019-09-17"), NULL), PUFA_FALLS_UNKNOWN);
  ck_assert (pufa_rule_knows_year (rule, 2017));
  ck_assert (pufa_rule_knows_year (rule, 2018));
  ck_assert (!pufa_rule_knows_year (rule, 2019));
  ck_assert (pufa_rule_next (rule, day_of ("2016-01-01"), &next, NULL));
  ck_assert_uint_eq (next.days.first, day_of ("2018-09-17"));
  ck_assert (!pufa_rule_next (rule, day_of ("2018-10-01"), &next, &error)); /* not 2020: 2019 may have it */
  ck_assert_pufa_error (error, PUFA_ERROR_UNKNOWN_DAY);
  ck_assert_ptr_nonnull (strstr (error->message, "2019"));
}
END_TEST

static const struct {
  const char *rule, *day;
} outside[] = {
  { "lunar:09-09", "2100-03-01" },    { "lunar:09-09", "1900-05-01" }, { "lunar:tail:3|8", "2100-02-09" },
  { "lunar:tail:3|8", "1901-02-18" }, { "term:秋分", "2100-01-01" },   { "term:秋分", "1900-12-31" },
};

START_TEST (outside_a_table_nothing_is_known)
{
  g_autoptr (PufaRule) rule = make_rule (outside[_i].rule);
  guint32 day = day_of (outside[_i].day);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (PufaOccurrence));
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) error_of_next = NULL;
  PufaOccurrence next;

  ck_assert_int_eq (pufa_rule_falls_on (rule, day, NULL), PUFA_FALLS_UNKNOWN);
  ck_assert (!pufa_rule_list (rule, (PufaDays){ day, day + 1 }, found, &error));
  ck_assert_pufa_error (error, PUFA_ERROR_UNKNOWN_DAY);
  ck_assert (!pufa_rule_next (rule, day, &next, &error_of_next));
  ck_assert_pufa_error (error_of_next, PUFA_ERROR_UNKNOWN_DAY);
}
END_TEST

START_TEST (rule_of_one_day_is_over_after_it)
{
  g_autoptr (PufaRule) rule = make_rule ("2023-05-06");
  g_autoptr (GError) error = NULL;
  PufaOccurrence next;

  ck_assert (pufa_rule_next (rule, day_of ("2023-05-06"), &next, NULL));
  ck_assert (!pufa_rule_next (rule, day_of ("2023-05-07"), &next, &error));
  ck_assert_pufa_error (error, PUFA_ERROR_NOT_FOUND);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("rule");
  TCase *tcase = tcase_create ("rule");

  suite_add_tcase (suite, tcase);
  tcase_add_loop_test (tcase, rule_of_years_falls_on_these_days, 0, G_N_ELEMENTS (yearly));
  tcase_add_loop_test (tcase, lunar_rule_falls_on_these_days, 0, G_N_ELEMENTS (lunar));
  tcase_add_loop_test (tcase, daily_rule_falls_on_these_days, 0, G_N_ELEMENTS (daily));
  tcase_add_test (tcase, market_days_of_2023_are_so_many);
  tcase_add_loop_test (tcase, list_and_day_and_next_agree, 0, G_N_ELEMENTS (all));
  tcase_add_test (tcase, thirtieth_comes_within_the_search);
  tcase_add_test (tcase, overrides_win_and_nothing_is_before_the_first_year);
  tcase_add_test (tcase, rule_by_notice_is_unknown_in_other_years);
  tcase_add_loop_test (tcase, outside_a_table_nothing_is_known, 0, G_N_ELEMENTS (outside));
  tcase_add_test (tcase, rule_of_one_day_is_over_after_it);
  return run_suite (suite);
}
