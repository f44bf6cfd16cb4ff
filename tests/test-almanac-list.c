/* test-almanac-list.c - days of the almanac as events
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

static PufaFilter *
make_filter (const char *first, const char *until)
{
  g_autoptr (GDate) from = g_date_new_julian (day_of (first));
  g_autoptr (GDate) to = g_date_new_julian (day_of (until));
  g_autoptr (PufaSpan) span = pufa_span_new_days (from, to, NULL, NULL);
  PufaFilter *filter = pufa_filter_new ();

  pufa_filter_set_span (filter, span);
  return filter;
}

static GPtrArray *
list (const PufaAlmanac *almanac, const PufaFilter *filter)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *events = pufa_almanac_list (almanac, filter, &error);

  ck_assert_msg (events != NULL, "%s", error != NULL ? error->message : "no error set");
  return events;
}

/* "2023-06-22 端午节", one a line. */
static char *
join (GPtrArray *events)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < events->len; i++)
    {
      g_autofree char *when = pufa_span_to_string (pufa_event_get_span (events->pdata[i]));

      g_string_append_printf (text, "%s %s\n", when, pufa_event_get_text (events->pdata[i], PUFA_FIELD_TITLE));
    }
  return g_strdup (text->str);
}

START_TEST (days_come_with_holidays_then_markets_then_themes)
{
  g_autoptr (PufaFilter) filter = make_filter ("2023-06-22", "2023-06-27");
  g_autoptr (GPtrArray) events = list (own, filter);
  g_autofree char *text = join (events);
  const char *from = strstr (text, "2023-06-22");

  ck_assert_str_eq (from, "2023-06-22 端午节\n"
                          "2023-06-22 青禾集\n"
                          "2023-06-23 端午节\n"
                          "2023-06-24 端午节\n"
                          "2023-06-25 上班（端午节调休）\n"
                          "2023-06-25 石桥大集\n"
                          "2023-06-25 青禾社区周日早市\n"
                          "2023-06-25 全国土地日\n"
                          "2023-06-26 国际禁毒日\n");
}
END_TEST

START_TEST (seventy_four_market_days_and_six_in_the_leap_month)
{
  g_autoptr (PufaFilter) filter = make_filter ("2023-01-01", "2024-01-01");
  g_autoptr (GPtrArray) events = NULL;
  guint n_leap = 0;

  pufa_filter_set_kind (filter, PUFA_KIND_MARKET_DAY);
  pufa_filter_set_text (filter, PUFA_FIELD_VILLAGE, "v09");
  events = list (own, filter);
  ck_assert_uint_eq (events->len, 74);
  for (guint i = 0; i < events->len; i++)
    {
      const char *text = pufa_event_get_text (events->pdata[i], PUFA_FIELD_DESCRIPTION);

      ck_assert_str_eq (pufa_event_get_text (events->pdata[i], PUFA_FIELD_TITLE), "石桥大集");
      n_leap += strstr (text, "闰二月") != NULL;
    }
  ck_assert_uint_eq (n_leap, 6);
}
END_TEST

static void
assert_line (const PufaEvent *event, const char *name, const char *value)
{
  g_auto (GStrv) lines = pufa_event_dup_lines (event, name);
  g_autofree char *got = lines[0] != NULL ? pufa_line_dup_value (lines[0]) : NULL;

  ck_assert_pstr_eq (got, value);
}

START_TEST (market_day_says_whose_it_is_and_when)
{
  g_autoptr (PufaFilter) filter = make_filter ("2023-03-24", "2023-03-25");
  g_autoptr (GPtrArray) events = NULL;
  const PufaEvent *event;
  g_auto (GStrv) villages = NULL;

  pufa_filter_set_kind (filter, PUFA_KIND_MARKET_DAY);
  events = list (own, filter);
  ck_assert_uint_eq (events->len, 1);
  event = events->pdata[0];
  villages = pufa_event_dup_texts (event, PUFA_FIELD_VILLAGE);
  ck_assert (g_strv_equal ((const char *const *) villages, of_shiqiao));
  ck_assert_int_eq (pufa_event_get_kind (event), PUFA_KIND_MARKET_DAY);
  ck_assert_int_eq (pufa_event_get_stage (event), PUFA_STAGE_ANNOUNCED);
  ck_assert (pufa_span_is_all_day (pufa_event_get_span (event)));
  ck_assert_str_eq (pufa_event_get_text (event, PUFA_FIELD_DESCRIPTION), "农历闰二月初三，07:00-12:00");
  ck_assert_str_eq (pufa_event_get_text (event, PUFA_FIELD_LOCATION), "石桥村集贸市场东口");
  ck_assert_str_eq (pufa_event_get_text (event, PUFA_FIELD_VENUE), "p09");
  ck_assert_str_eq (pufa_event_get_text (event, PUFA_FIELD_RULE), "lunar:tail:3|8");
  ck_assert_str_eq (pufa_event_get_text (event, PUFA_FIELD_OFFICE), "qinghe");
  assert_line (event, "X-PUFA-MARKET", "m1");
  assert_line (event, "X-PUFA-HOURS", "07:00-12:00");
}
END_TEST

START_TEST (theme_day_says_on_what_it_rests)
{
  g_autoptr (PufaFilter) filter = make_filter ("2023-12-01", "2024-01-01");
  g_autoptr (GPtrArray) events = NULL;
  g_auto (GStrv) of_law = NULL;

  pufa_filter_set_text (filter, PUFA_FIELD_THEME_DAY, "d1204");
  events = list (plain, filter);
  ck_assert_uint_eq (events->len, 1);
  of_law = pufa_event_dup_texts (events->pdata[0], PUFA_FIELD_LAW);
  ck_assert_uint_eq (g_strv_length (of_law), 2);
  ck_assert_str_eq (of_law[0], "宪法");
  ck_assert_str_eq (pufa_event_get_text (events->pdata[0], PUFA_FIELD_AUDIENCE), "全体");
  ck_assert_ptr_null (pufa_event_get_text (events->pdata[0], PUFA_FIELD_OFFICE));
  assert_line (events->pdata[0], "X-PUFA-BASIS", "全国人大常委会2014-11-01决定；法治宣传教育法");
  assert_line (events->pdata[0], "X-PUFA-LEVEL", "L");
  assert_line (events->pdata[0], "X-PUFA-VERIFY", "S");
}
END_TEST

START_TEST (constitution_week_of_2022_was_another)
{
  g_autoptr (PufaFilter) filter = make_filter ("2022-01-01", "2024-01-01");
  g_autoptr (GPtrArray) events = NULL;
  g_autofree char *text = NULL;

  pufa_filter_set_text (filter, PUFA_FIELD_THEME_DAY, "w1204");
  events = list (plain, filter);
  text = join (events);
  ck_assert_str_eq (text, "2022-12-04 - 2022-12-10 宪法宣传周\n2023-12-01 - 2023-12-07 宪法宣传周\n");
}
END_TEST

START_TEST (season_says_against_what_it_stands)
{
  g_autoptr (PufaFilter) filter = make_filter ("2023-01-01", "2024-01-01");
  g_autoptr (GPtrArray) events = NULL;
  g_autofree char *text = NULL;

  pufa_filter_set_kind (filter, PUFA_KIND_SEASON);
  events = list (own, filter);
  text = join (events);
  ck_assert_str_eq (text, "2023-05-25 - 2023-06-15 三夏\n2023-06-20 三夏\n2023-09-15 - 2023-10-20 三秋\n");
  assert_line (events->pdata[0], "X-PUFA-SEASON", "sanxia");
  assert_line (events->pdata[0], "X-PUFA-SEASON-LEVEL", "warn");
  assert_line (events->pdata[0], "X-PUFA-SEASON-KIND", "lecture");
  assert_line (events->pdata[0], "X-PUFA-SEASON-PLACE", NULL);
  assert_line (events->pdata[2], "X-PUFA-SEASON-PLACE", "v01");
}
END_TEST

START_TEST (make_up_day_is_no_day_off_to_the_eye)
{
  g_autoptr (PufaFilter) filter = make_filter ("2023-05-06", "2023-05-14");
  g_autoptr (GPtrArray) holidays = NULL;
  g_autoptr (GPtrArray) make_ups = NULL;
  g_autofree char *text = NULL;

  pufa_filter_set_kind (filter, PUFA_KIND_WORKDAY);
  make_ups = list (own, filter);
  text = join (make_ups);
  ck_assert_str_eq (text, "2023-05-06 上班（劳动节调休）\n2023-05-13 调休上班\n");
  assert_line (make_ups->pdata[0], "X-PUFA-HOLIDAY", "劳动节");
  assert_line (make_ups->pdata[0], "DTSTAMP", "20221208T000000Z"); /* when the notice was signed */
  assert_line (make_ups->pdata[1], "X-PUFA-HOLIDAY", NULL);
  pufa_filter_set_kind (filter, PUFA_KIND_HOLIDAY);
  holidays = list (own, filter);
  ck_assert_uint_eq (holidays->len, 1);
  assert_line (holidays->pdata[0], "SUMMARY", "县庆");
}
END_TEST

/* The stretch asked for does not matter, nor when, nor the almanac at hand. */
START_TEST (same_day_is_the_same_bytes)
{
  g_autoptr (PufaAlmanac) again = make_almanac ();
  g_autoptr (PufaFilter) year = make_filter ("2023-01-01", "2024-01-01");
  g_autoptr (PufaFilter) longer = make_filter ("2022-11-01", "2024-03-01");
  g_autoptr (GPtrArray) events = list (own, year);
  g_autoptr (GPtrArray) others = list (again, longer);
  g_autoptr (GHashTable) bytes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) uids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < others->len; i++)
    {
      ck_assert (g_hash_table_add (bytes, (gpointer) pufa_event_get_ical (others->pdata[i])));
      ck_assert (g_hash_table_add (uids, (gpointer) pufa_event_get_uid (others->pdata[i])));
    }
  for (guint i = 0; i < events->len; i++)
    ck_assert (g_hash_table_contains (bytes, pufa_event_get_ical (events->pdata[i])));
}
END_TEST

START_TEST (what_is_listed_is_read_back)
{
  g_autoptr (PufaFilter) filter = make_filter ("2022-01-01", "2025-01-01");
  g_autoptr (GPtrArray) events = list (own, filter);

  for (guint i = 0; i < events->len; i++)
    {
      g_autoptr (GError) error = NULL;
      const char *ical = pufa_event_get_ical (events->pdata[i]);
      g_autoptr (PufaEvent) back = pufa_event_new_from_ical (ical, NULL, &error);

      ck_assert_msg (back != NULL, "%s", error != NULL ? error->message : "no error set");
      ck_assert_str_eq (pufa_event_get_ical (back), ical);
      ck_assert (pufa_filter_matches (filter, back));
    }
}
END_TEST

START_TEST (office_is_in_the_uid_of_what_is_its_own)
{
  g_autoptr (PufaFilter) filter = make_filter ("2023-03-24", "2023-03-25");
  g_autoptr (PufaRule) rule = make_rule ("lunar:tail:3|8");
  PufaAlmanacMarket market = { .id = "m1", .name = "石桥大集", .rule = rule };
  g_autoptr (PufaAlmanac) other =
      pufa_almanac_new_for_office (&(PufaAlmanacRows){ .office = "baishi", .markets = &market, .n_markets = 1 });
  g_autoptr (GPtrArray) events = NULL;
  g_autoptr (GPtrArray) others = NULL;

  pufa_filter_set_kind (filter, PUFA_KIND_MARKET_DAY);
  events = list (own, filter);
  others = list (other, filter);
  ck_assert_str_ne (pufa_event_get_uid (events->pdata[0]), pufa_event_get_uid (others->pdata[0]));
}
END_TEST

START_TEST (doubtful_lunar_day_says_so)
{
  g_autoptr (PufaFilter) filter = make_filter ("2057-09-30", "2057-10-02");
  g_autoptr (GPtrArray) events = NULL;

  pufa_filter_set_kind (filter, PUFA_KIND_MARKET_DAY);
  pufa_filter_set_text (filter, PUFA_FIELD_VILLAGE, "v01");
  events = list (own, filter);
  ck_assert_uint_eq (events->len, 1);
  ck_assert_str_eq (pufa_event_get_text (events->pdata[0], PUFA_FIELD_DESCRIPTION),
                    "农历九月初三（存疑），07:00-12:00");
}
END_TEST

static const struct {
  const char *first, *until;
  PufaKind kind;
  PufaError code; /* 0: none */
} ends[] = {
  { "2000-01-01", "2100-01-01", PUFA_KIND_MARKET_DAY, 0 },
  { "2000-01-01", "2101-01-01", PUFA_KIND_HOLIDAY, PUFA_ERROR_INVALID },
  { "2099-12-01", "2100-02-10", PUFA_KIND_MARKET_DAY, PUFA_ERROR_UNKNOWN_DAY },
  { "1900-01-01", "1901-01-01", PUFA_KIND_HOLIDAY, 0 }, /* no lunar rule is asked */
  { "1900-01-01", "1901-01-01", PUFA_KIND_THEME_DAY, PUFA_ERROR_UNKNOWN_DAY },
};

START_TEST (stretch_has_its_limits)
{
  g_autoptr (PufaFilter) filter = make_filter (ends[_i].first, ends[_i].until);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) events = NULL;

  pufa_filter_set_kind (filter, ends[_i].kind);
  events = pufa_almanac_list (own, filter, &error);
  ck_assert_int_eq (events != NULL, ends[_i].code == 0);
  if (events == NULL)
    ck_assert_pufa_error (error, ends[_i].code);
}
END_TEST

START_TEST (filter_without_a_span_is_refused)
{
  g_autoptr (PufaFilter) filter = pufa_filter_new ();
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (pufa_almanac_list (plain, filter, &error));
  ck_assert_pufa_error (error, PUFA_ERROR_INVALID);
}
END_TEST

START_TEST (name_with_a_control_is_refused)
{
  g_autoptr (PufaFilter) filter = make_filter ("2023-03-24", "2023-03-25");
  g_autoptr (PufaRule) rule = make_rule ("lunar:tail:3|8");
  PufaAlmanacMarket market = { .id = "m1", .name = "石桥\001大集", .rule = rule };
  g_autoptr (PufaAlmanac) bad = pufa_almanac_new_for_office (&(PufaAlmanacRows){ .markets = &market, .n_markets = 1 });
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (pufa_almanac_list (bad, filter, &error));
  ck_assert_pufa_error (error, PUFA_ERROR_INVALID);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("almanac-list");
  TCase *tcase = tcase_create ("almanac-list");

  suite_add_tcase (suite, tcase);
  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_test (tcase, days_come_with_holidays_then_markets_then_themes);
  tcase_add_test (tcase, seventy_four_market_days_and_six_in_the_leap_month);
  tcase_add_test (tcase, market_day_says_whose_it_is_and_when);
  tcase_add_test (tcase, theme_day_says_on_what_it_rests);
  tcase_add_test (tcase, constitution_week_of_2022_was_another);
  tcase_add_test (tcase, season_says_against_what_it_stands);
  tcase_add_test (tcase, make_up_day_is_no_day_off_to_the_eye);
  tcase_add_test (tcase, same_day_is_the_same_bytes);
  tcase_add_test (tcase, what_is_listed_is_read_back);
  tcase_add_test (tcase, office_is_in_the_uid_of_what_is_its_own);
  tcase_add_test (tcase, doubtful_lunar_day_says_so);
  tcase_add_loop_test (tcase, stretch_has_its_limits, 0, G_N_ELEMENTS (ends));
  tcase_add_test (tcase, filter_without_a_span_is_refused);
  tcase_add_test (tcase, name_with_a_control_is_refused);
  return run_suite (suite);
}
