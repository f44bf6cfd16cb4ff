/* test-almanac.c - what the almanac knows of a day
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include "almanac.h"

static PufaAlmanac *plain, *own;

static void
set_up (void)
{
  plain = pufa_almanac_new ();
  own = make_almanac ();
}

static void
tear_down (void)
{
  pufa_almanac_unref (plain);
  pufa_almanac_unref (own);
}

static const struct {
  gint year, month, day;
  PufaWorkday plain, own;
} workdays[] = {
  { 2023, 6, 22, PUFA_WORKDAY_NO, PUFA_WORKDAY_NO },
  { 2023, 6, 25, PUFA_WORKDAY_YES, PUFA_WORKDAY_YES }, /* a make-up Sunday */
  { 2023, 5, 7, PUFA_WORKDAY_NO, PUFA_WORKDAY_NO },
  { 2023, 5, 8, PUFA_WORKDAY_YES, PUFA_WORKDAY_NO },  /* 县庆 */
  { 2023, 5, 13, PUFA_WORKDAY_NO, PUFA_WORKDAY_YES }, /* and its make-up Saturday */
  { 2027, 3, 1, PUFA_WORKDAY_UNKNOWN, PUFA_WORKDAY_UNKNOWN },
};

START_TEST (day_is_a_working_day_or_not_or_unknown)
{
  g_autoptr (GDate) day =
      g_date_new_dmy ((GDateDay) workdays[_i].day, (GDateMonth) workdays[_i].month, (GDateYear) workdays[_i].year);

  ck_assert_int_eq (pufa_almanac_get_workday (plain, day), workdays[_i].plain);
  ck_assert_int_eq (pufa_almanac_get_workday (own, day), workdays[_i].own);
}
END_TEST

START_TEST (working_days_are_counted_by_the_office)
{
  g_autoptr (GDate) day = g_date_new_dmy (5, 5, 2023);
  g_autoptr (GDate) to = pufa_almanac_add_workdays (plain, day, 2, NULL);
  g_autoptr (GDate) own_to = pufa_almanac_add_workdays (own, day, 2, NULL);

  ck_assert_uint_eq (g_date_get_julian (to), day_of ("2023-05-08")); /* 05-06 is a make-up day */
  ck_assert_uint_eq (g_date_get_julian (own_to), day_of ("2023-05-09"));
}
END_TEST

START_TEST (counting_into_an_unknown_year_is_refused)
{
  g_autoptr (GDate) day = g_date_new_dmy (30, 12, 2026);
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (pufa_almanac_add_workdays (plain, day, 6, &error));
  ck_assert_pufa_error (error, PUFA_ERROR_UNKNOWN_DAY);
  ck_assert_str_eq (error->message,
                    "the State Council's holiday notice for 2027 is not known, so working days cannot be counted");
}
END_TEST

/* 2023-05-08 and 2023-05-13 are listed by the office, the latter without a name. */
static const struct {
  const char *day;
  PufaDayState state;
  const char *word, *holiday, *term;
  gboolean is_doubtful;
} told[] = {
  { "2023-06-20", PUFA_DAY_WORK, "work", NULL, NULL, FALSE },
  { "2023-06-21", PUFA_DAY_WORK, "work", NULL, "夏至", FALSE },
  { "2023-06-22", PUFA_DAY_HOLIDAY, "holiday", "端午节", NULL, FALSE },
  { "2023-06-25", PUFA_DAY_MAKE_UP, "make-up", "端午节", NULL, FALSE },
  { "2023-07-01", PUFA_DAY_REST, "rest", NULL, NULL, FALSE },
  { "2022-12-31", PUFA_DAY_HOLIDAY, "holiday", "元旦", NULL, FALSE },
  { "2023-05-08", PUFA_DAY_HOLIDAY, "holiday", "县庆", NULL, FALSE },
  { "2023-05-13", PUFA_DAY_MAKE_UP, "make-up", NULL, NULL, FALSE },
  { "2057-10-28", PUFA_DAY_UNKNOWN, "unknown", NULL, NULL, FALSE },
  { "2057-10-27", PUFA_DAY_UNKNOWN, "unknown", NULL, NULL, TRUE },
  { "2100-02-04", PUFA_DAY_UNKNOWN, "unknown", NULL, NULL, FALSE },
};

START_TEST (anybody_can_ask_about_a_day)
{
  g_autoptr (GDate) day = g_date_new_julian (day_of (told[_i].day));
  PufaDayState state = pufa_almanac_get_state (own, day);

  ck_assert_int_eq (state, told[_i].state);
  ck_assert_str_eq (pufa_day_state_to_string (state), told[_i].word);
  ck_assert_pstr_eq (pufa_almanac_get_holiday (own, day), told[_i].holiday);
  ck_assert_pstr_eq (pufa_lunar_get_term (day), told[_i].term);
  ck_assert_int_eq (pufa_lunar_is_doubtful (day), told[_i].is_doubtful);
}
END_TEST

START_TEST (no_state_has_no_word) { ck_assert_ptr_null (pufa_day_state_to_string ((PufaDayState) 99)); }
END_TEST

/* The ids of rows, which all begin with one. */
static char *
join_ids (GPtrArray *rows)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", *(const char *const *) rows->pdata[i]);
  return g_strdup (text->str);
}

/* 2022 has 宪法宣传周 from 4 December; "own" replaces it by a week that is always the same. */
static const struct {
  const char *day, *themes;
} themes[] = {
  { "2022-12-03", "m01z" },
  { "2022-12-04", "m01z d1204 w1204" },
  { "2022-12-10", "m01z w1204" },
  { "2022-12-30", "m01z xin" },
  { "2023-02-05", "xin" }, /* 正月十五 */
  { "2023-02-06", "" },
  { "2023-04-05", "qm m04" },
  { "2023-05-15", "m05 m05x m05n d0515 wjt" },
  { "2023-05-21", "m05 m05x m05n zc wjt" },
  { "2023-06-25", "m06 m06f d0625 m06j m06z" },
  { "2023-08-15", "m07 d0815" },
  { "2022-08-15", "m07" }, /* 全国生态日 is kept since 2023 */
  { "2023-09-16", "wlaq gf sq" },
  { "2023-09-23", "tqiufen sq" },
  { "2023-10-23", "l0909 sq" },
  { "2023-12-01", "m01z w1204 d1201" },
  { "2023-12-04", "m01z d1204 w1204" },
  { "2023-12-08", "m01z" },
  { "2027-02-06", "xin" },
};

START_TEST (theme_days_stand_on_their_days)
{
  g_autoptr (GPtrArray) found = pufa_almanac_list_themes (plain, day_of (themes[_i].day));
  g_autofree char *ids = join_ids (found);

  ck_assert_str_eq (ids, themes[_i].themes);
}
END_TEST

START_TEST (theme_days_that_wait_for_a_notice_are_named)
{
  g_autoptr (GPtrArray) of_2025 = pufa_almanac_list_unknown_themes (plain, 2025);
  g_autoptr (GPtrArray) of_2026 = pufa_almanac_list_unknown_themes (plain, 2026);
  g_autofree char *ids = join_ids (of_2026);

  ck_assert_uint_eq (of_2025->len, 0);
  ck_assert_str_eq (ids, "wlaq");
}
END_TEST

START_TEST (themes_of_an_office_come_after_or_replace)
{
  g_autoptr (GPtrArray) in_april = pufa_almanac_list_themes (own, day_of ("2023-04-28"));
  g_autoptr (GPtrArray) in_december = pufa_almanac_list_themes (own, day_of ("2022-12-10"));
  g_autofree char *april = join_ids (in_april);
  g_autofree char *december = join_ids (in_december);

  ck_assert_str_eq (april, "m04 w0425 q01");
  ck_assert_str_eq (december, "m01z");
  ck_assert_str_eq (pufa_almanac_get_theme (own, "w1204")->name, "宪法宣传周");
  ck_assert_str_eq (pufa_almanac_get_theme (own, "d1204")->laws[1], "宪法相关法");
  ck_assert_str_eq (pufa_almanac_get_theme (own, "d1204")->level, "L");
  ck_assert_ptr_null (pufa_almanac_get_theme (own, "q02"));
}
END_TEST

START_TEST (markets_are_found_by_day_and_village)
{
  g_autoptr (GPtrArray) all = pufa_almanac_list_markets (own, day_of ("2023-06-25"), NULL);
  g_autoptr (GPtrArray) of_v09 = pufa_almanac_list_markets (own, day_of ("2023-06-25"), "v09");
  g_autoptr (GPtrArray) of_v11 = pufa_almanac_list_markets (own, day_of ("2023-06-25"), "v11");
  g_autoptr (GPtrArray) of_fair = pufa_almanac_list_markets (own, day_of ("2023-05-07"), NULL);
  g_autofree char *ids = join_ids (all);
  g_autofree char *ids_of_fair = join_ids (of_fair);

  ck_assert_str_eq (ids, "m1 m4");
  ck_assert_uint_eq (of_v09->len, 1);
  ck_assert_uint_eq (of_v11->len, 0);
  ck_assert_str_eq (ids_of_fair, "m1 m4 m5");
  ck_assert_str_eq (pufa_almanac_get_market (own, "m1")->hours, "07:00-12:00");
  ck_assert_ptr_null (pufa_almanac_get_market (own, "m3"));
}
END_TEST

START_TEST (season_is_when_one_of_its_rules_falls)
{
  g_autoptr (GPtrArray) in_june = pufa_almanac_list_seasons (own, day_of ("2023-06-15"));
  g_autoptr (GPtrArray) later = pufa_almanac_list_seasons (own, day_of ("2023-06-16"));
  g_autoptr (GPtrArray) again = pufa_almanac_list_seasons (own, day_of ("2023-06-20"));
  g_autoptr (GPtrArray) in_autumn = pufa_almanac_list_seasons (own, day_of ("2023-09-15"));
  g_autofree char *ids = join_ids (in_autumn);

  ck_assert_uint_eq (in_june->len, 1);
  ck_assert_uint_eq (later->len, 0);
  ck_assert_uint_eq (again->len, 1);
  ck_assert_str_eq (ids, "sanqiu");
}
END_TEST

static const char *const of_villages[] = { "村", "v11", NULL };

static const struct {
  PufaLevel level;
  const char *const *places;
  PufaKind kind;
  const char *place, *place_kind;
  gboolean stands;
} stands[] = {
  { PUFA_LEVEL_WARN, NULL, PUFA_KIND_LECTURE, "v01", "村", TRUE },
  { PUFA_LEVEL_WARN, NULL, PUFA_KIND_CONSULTATION, "v01", "村", FALSE },
  { PUFA_LEVEL_IGNORE, NULL, PUFA_KIND_LECTURE, "v01", "村", FALSE },
  { PUFA_LEVEL_BLOCK, of_villages, PUFA_KIND_LECTURE, "v01", "村", TRUE },
  { PUFA_LEVEL_BLOCK, of_villages, PUFA_KIND_LECTURE, "v11", "社区", TRUE },
  { PUFA_LEVEL_BLOCK, of_villages, PUFA_KIND_LECTURE, "v12", "社区", FALSE },
  { PUFA_LEVEL_BLOCK, of_villages, PUFA_KIND_LECTURE, "v12", NULL, FALSE },
  { PUFA_LEVEL_BLOCK, of_villages, PUFA_KIND_LECTURE, NULL, NULL, TRUE },
};

START_TEST (season_stands_against_a_kind_where_it_is)
{
  PufaAlmanacSeason season = { .kinds = 1u << PUFA_KIND_LECTURE,
                               .level = stands[_i].level,
                               .places = stands[_i].places };

  ck_assert_int_eq (pufa_season_stands_against (&season, stands[_i].kind, stands[_i].place, stands[_i].place_kind),
                    stands[_i].stands);
}
END_TEST

START_TEST (all_is_told_of_a_day)
{
  g_autoptr (PufaDayFacts) day = pufa_day_facts_new (own, day_of ("2023-06-21"));
  g_autoptr (PufaDayFacts) make_up = pufa_day_facts_new (own, day_of ("2023-06-25"));
  g_autoptr (PufaDayFacts) doubtful = pufa_day_facts_new (own, day_of ("2057-09-28"));
  g_autoptr (PufaDayFacts) outside = pufa_day_facts_new (own, day_of ("1900-06-21"));

  ck_assert_int_eq (day->state, PUFA_DAY_WORK);
  ck_assert_ptr_null (day->holiday);
  ck_assert_str_eq (day->term, "夏至");
  ck_assert_int_eq (day->lunar.month, 5);
  ck_assert (!day->is_doubtful);
  ck_assert_int_eq (make_up->state, PUFA_DAY_MAKE_UP);
  ck_assert_str_eq (make_up->holiday, "端午节");
  ck_assert_ptr_null (make_up->term);
  ck_assert_uint_eq (make_up->markets->len, 2);
  ck_assert_uint_eq (make_up->themes->len, 5);
  ck_assert_uint_eq (make_up->seasons->len, 0);
  ck_assert (doubtful->is_doubtful);
  ck_assert_int_eq (outside->state, PUFA_DAY_UNKNOWN);
  ck_assert (!outside->has_lunar);
  ck_assert_ptr_null (outside->term);
  ck_assert_uint_eq (outside->markets->len, 0);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("almanac");
  TCase *tcase = tcase_create ("almanac");

  suite_add_tcase (suite, tcase);
  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_loop_test (tcase, day_is_a_working_day_or_not_or_unknown, 0, G_N_ELEMENTS (workdays));
  tcase_add_test (tcase, working_days_are_counted_by_the_office);
  tcase_add_test (tcase, counting_into_an_unknown_year_is_refused);
  tcase_add_loop_test (tcase, anybody_can_ask_about_a_day, 0, G_N_ELEMENTS (told));
  tcase_add_test (tcase, no_state_has_no_word);
  tcase_add_loop_test (tcase, theme_days_stand_on_their_days, 0, G_N_ELEMENTS (themes));
  tcase_add_test (tcase, theme_days_that_wait_for_a_notice_are_named);
  tcase_add_test (tcase, themes_of_an_office_come_after_or_replace);
  tcase_add_test (tcase, markets_are_found_by_day_and_village);
  tcase_add_test (tcase, season_is_when_one_of_its_rules_falls);
  tcase_add_loop_test (tcase, season_stands_against_a_kind_where_it_is, 0, G_N_ELEMENTS (stands));
  tcase_add_test (tcase, all_is_told_of_a_day);
  return run_suite (suite);
}
