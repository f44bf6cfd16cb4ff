/* test-own-days.c - an office's markets, own days and seasons in its almanac
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <pufa/office/pufa-almanac-private.h>

#include "days.h"

static PufaOffice *
open_example (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (g_getenv ("srcdir"), "examples", folder, NULL);
  PufaOffice *office = pufa_office_new_from_folder (path, &error);

  ck_assert_msg (office != NULL, "%s", error ? error->message : "");
  return office;
}

START_TEST (markets_fall_on_their_days_for_their_villages)
{
  g_autoptr (PufaOffice) office = open_example ("qinghe");
  const PufaAlmanac *almanac = pufa_office_get_almanac (office);
  const PufaAlmanacMarket *market = pufa_almanac_get_market (almanac, "m1");
  guint n = 0;

  for (guint32 day = day_of ("2023-01-01"); day <= day_of ("2023-12-31"); day++)
    {
      g_autoptr (GPtrArray) markets = pufa_almanac_list_markets (almanac, day, "v09");

      n += markets->len;
    }
  ck_assert_uint_eq (n, 74);
  ck_assert_str_eq (market->place, "石桥村集贸市场东口");
  ck_assert_str_eq (market->hours, "07:00-12:00");
  ck_assert (pufa_market_serves (market, "v01"));
  ck_assert (!pufa_market_serves (market, "v03"));
}
END_TEST

START_TEST (seasons_stand_against_what_pufa_ini_says)
{
  g_autoptr (PufaOffice) office = open_example ("qinghe-2024");
  g_autoptr (GPtrArray) seasons = pufa_almanac_list_seasons (pufa_office_get_almanac (office), day_of ("2024-07-10"));
  const PufaAlmanacSeason *summer = seasons->pdata[0];

  ck_assert_uint_eq (seasons->len, 1);
  ck_assert_str_eq (summer->name, "暑假");
  ck_assert_int_eq (summer->level, PUFA_LEVEL_BLOCK);
  ck_assert (pufa_season_stands_against (summer, PUFA_KIND_LECTURE, "u02", "学校"));
  ck_assert (!pufa_season_stands_against (summer, PUFA_KIND_LECTURE, "v01", "村"));
  ck_assert (!pufa_season_stands_against (summer, PUFA_KIND_CONSULTATION, "u02", "学校"));
}
END_TEST

static const char *const texts[] = {
  "pufa.ini",
  "[season.x]\ndates=q02, 12-04、d0308, 08-01..08-03\n",
  "days.csv",
  "id,kind,name,rule,law,audience\nq01,theme,青禾普法月,04-01..04-30,民法典;宪法,村民\nq02,宣传节点,敬老月,10-21..10-"
  "31,,\n"
  ",workday,本地调休,2023-05-07,,\n,放假,本地放假,2023-05-08..2023-05-09,,\n",
  NULL,
};

START_TEST (own_days_are_in_the_almanac)
{
  g_autoptr (PufaOffice) office = pufa_office_new_from_texts (texts, NULL);
  const PufaAlmanac *almanac = pufa_office_get_almanac (office);
  const PufaAlmanacTheme *theme = pufa_almanac_get_theme (almanac, "q01");
  const PufaWorkdays *workdays = pufa_almanac_get_workdays (almanac);

  ck_assert_str_eq (theme->name, "青禾普法月");
  ck_assert_str_eq (theme->laws[1], "宪法");
  ck_assert_str_eq (theme->audience, "村民");
  ck_assert_ptr_null (theme->basis);
  ck_assert_int_eq (pufa_workdays_get_state (workdays, day_of ("2023-05-07"), NULL), PUFA_DAY_MAKE_UP);
  ck_assert_int_eq (pufa_workdays_get_state (workdays, day_of ("2023-05-09"), NULL), PUFA_DAY_HOLIDAY);
  ck_assert_ptr_nonnull (pufa_almanac_get_theme (almanac, "d1204"));
}
END_TEST

/* q02 is the office's own, d0308 built in. */
static const struct {
  const char *day;
  guint n;
} in_season[] = {
  { "2023-10-21", 1 }, { "2023-11-01", 0 }, { "2023-12-04", 1 }, { "2023-03-08", 1 }, { "2023-08-03", 1 },
};

START_TEST (season_has_rules_and_theme_days)
{
  g_autoptr (PufaOffice) office = pufa_office_new_from_texts (texts, NULL);
  g_autoptr (GPtrArray) seasons =
      pufa_almanac_list_seasons (pufa_office_get_almanac (office), day_of (in_season[_i].day));

  ck_assert_uint_eq (seasons->len, in_season[_i].n);
}
END_TEST

#define FORMS \
  "write it like 12-04, 05, 12-01..12-07, 05/3/7, weekof:05-15, lunar:09-09, lunar:tail:3|8, solar:tail:1|6, " \
  "weekday:6, branch:子|午, term:秋分, notice or 2023-05-06"

static const struct {
  const char *texts[5];
  const char *message;
} faults[] = {
  { { "pufa.ini", "", "markets.csv", "id,name,rule\nm1,石桥大集,每月三日\n" },
    "markets.csv:2:3 (rule): not a rule of days: “每月三日”; " FORMS },
  { { "pufa.ini", "", "days.csv", "id,kind,规则,name\nq1,theme,02-30,普法月\n" },
    "days.csv:2:3 (规则): a day of the year like 12-04 is wanted, not “02-30”, in the rule 02-30" },
  { { "pufa.ini", "", "days.csv", "kind,name,rule\nholiday,本地放假,05-06\n" },
    "days.csv:2:3 (rule): a holiday or make-up day is written with its year, like 2023-05-06" },
  { { "pufa.ini", "[season.x]\nname=x\ndates=05-25..06-15, q99\n" },
    "pufa.ini:3: dates=05-25..06-15, q99: not a rule of days: “q99”; " FORMS },
};

START_TEST (wrong_rule_is_a_fault_of_its_file)
{
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (pufa_office_new_from_texts (faults[_i].texts, &error));
  ck_assert_pufa_error (error, PUFA_ERROR_INVALID);
  ck_assert_str_eq (error->message, faults[_i].message);
}
END_TEST

static const struct {
  const char *word, *id; /* NULL: it is none */
} themes[] = {
  { "q01", "q01" },      { "青禾普法月", "q01" }, { "d1204", "d1204" },   { "国际妇女节", "d0308" },
  { "青禾普法", "q01" }, { "日", NULL },          { "没有的日子", NULL },
};

START_TEST (theme_day_is_found_by_what_people_call_it)
{
  g_autoptr (PufaOffice) office = pufa_office_new_from_texts (texts, NULL);
  const PufaAlmanacTheme *theme = pufa_almanac_find_theme (pufa_office_get_almanac (office), themes[_i].word);

  ck_assert_str_eq (theme != NULL ? theme->id : "-", themes[_i].id != NULL ? themes[_i].id : "-");
}
END_TEST

static gpointer
ask_almanac (gpointer office)
{
  return pufa_office_get_almanac (office);
}

START_TEST (almanac_is_made_once_for_all_threads)
{
  g_autoptr (PufaOffice) office = open_example ("qinghe");
  GThread *threads[8];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("almanac", ask_almanac, office);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    ck_assert_ptr_eq (g_thread_join (threads[i]), pufa_office_get_almanac (office));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("own-days");
  TCase *tcase = tcase_create ("own-days");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, markets_fall_on_their_days_for_their_villages);
  tcase_add_test (tcase, seasons_stand_against_what_pufa_ini_says);
  tcase_add_test (tcase, own_days_are_in_the_almanac);
  tcase_add_loop_test (tcase, season_has_rules_and_theme_days, 0, G_N_ELEMENTS (in_season));
  tcase_add_loop_test (tcase, wrong_rule_is_a_fault_of_its_file, 0, G_N_ELEMENTS (faults));
  tcase_add_loop_test (tcase, theme_day_is_found_by_what_people_call_it, 0, G_N_ELEMENTS (themes));
  tcase_add_test (tcase, almanac_is_made_once_for_all_threads);
  return run_suite (suite);
}
