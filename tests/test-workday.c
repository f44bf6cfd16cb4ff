/* test-workday.c - working days: counts, deadlines, runs, years without a notice
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/office/pufa-workday-private.h>

#include "days.h"

static PufaWorkdays *built_in;

static void
set_up (void)
{
  built_in = pufa_workdays_new (NULL, 0);
}

static void
tear_down (void)
{
  pufa_workdays_free (built_in);
}

static const struct {
  const char *day, *state, *name;
} days[] = {
  { "2020-01-23", "work", NULL },
  { "2020-01-24", "holiday", "春节" },
  { "2020-02-02", "holiday", "春节" }, /* by the second notice of that year */
  { "2020-02-03", "make-up", "春节" }, /* a Monday */
  { "2022-12-31", "holiday", "元旦" }, /* by the notice for 2023 */
  { "2023-06-21", "work", NULL },
  { "2023-06-22", "holiday", "端午节" },
  { "2023-06-25", "make-up", "端午节" }, /* a Sunday */
  { "2023-07-01", "rest", NULL },
  { "2023-10-02", "holiday", "中秋节、国庆节" },
  { "2024-06-08", "rest", NULL }, /* adjoins 端午节, and is in no notice */
  { "2026-10-10", "make-up", "国庆节" },
  { "2026-12-30", "work", NULL }, /* 2027 begins on a Friday: no notice reaches back */
  { "2026-12-31", "work", NULL },
  { "2019-12-31", "unknown", NULL },
  { "2027-01-01", "unknown", NULL },
  { "2027-02-06", "unknown", NULL },
  { "2027-10-01", "unknown", NULL },
  { "0001-01-01", "unknown", NULL },
  { "9999-12-31", "unknown", NULL },
};

START_TEST (day_is_what_the_notice_says)
{
  PufaListedDays listed = { .name = NULL };
  PufaDayState state = pufa_workdays_get_state (built_in, day_of (days[_i].day), &listed);

  ck_assert_str_eq (pufa_day_state_to_string (state), days[_i].state);
  ck_assert_pstr_eq (listed.name, days[_i].name);
}
END_TEST

static const struct {
  gint year;
  guint n_holidays, n_make_ups, n_working_days;
} years[] = {
  { 2020, 30, 7, 249 }, { 2021, 31, 7, 250 }, { 2022, 32, 7, 249 }, { 2023, 26, 7, 249 },
  { 2024, 28, 8, 251 }, { 2025, 28, 5, 248 }, { 2026, 33, 6, 248 }, { 2027, 0, 0, 0 },
};

START_TEST (year_has_so_many_working_days)
{
  guint n[PUFA_DAY_UNKNOWN + 1] = { 0 };
  guint32 until = pufa_day_new (years[_i].year + 1, 1, 1);

  for (guint32 day = pufa_day_new (years[_i].year, 1, 1); day < until; day++)
    n[pufa_workdays_get_state (built_in, day, NULL)]++;
  ck_assert_uint_eq (n[PUFA_DAY_HOLIDAY], years[_i].n_holidays);
  ck_assert_uint_eq (n[PUFA_DAY_MAKE_UP], years[_i].n_make_ups);
  ck_assert_uint_eq (n[PUFA_DAY_WORK] + n[PUFA_DAY_MAKE_UP], years[_i].n_working_days);
  ck_assert_int_eq (pufa_workdays_know_year (built_in, years[_i].year), years[_i].year != 2027);
}
END_TEST

/* The sixth after each quarter, when its report is due; the twentieth after an event. */
static const struct {
  const char *day;
  gint n_days;
  const char *due;
} deadlines[] = {
  { "2023-03-31", 6, "2023-04-11" },  { "2023-06-30", 6, "2023-07-10" },  { "2023-09-30", 6, "2023-10-12" },
  { "2023-12-31", 6, "2024-01-09" },  { "2024-03-31", 6, "2024-04-09" },  { "2024-06-30", 6, "2024-07-08" },
  { "2024-09-30", 6, "2024-10-14" },  { "2024-12-31", 6, "2025-01-09" },  { "2025-03-31", 6, "2025-04-09" },
  { "2025-06-30", 6, "2025-07-08" },  { "2025-09-30", 6, "2025-10-15" },  { "2025-12-31", 6, "2026-01-09" },
  { "2023-09-22", 20, "2023-10-26" }, { "2023-12-04", 20, "2024-01-02" }, { "2024-01-31", 20, "2024-03-04" },
  { "2023-06-25", 0, "2023-06-25" },  { "2023-06-26", -1, "2023-06-25" }, { "2024-01-02", -1, "2023-12-29" },
};

START_TEST (deadline_is_so_many_working_days_on)
{
  g_autoptr (GError) error = NULL;
  guint32 due = pufa_workdays_add (built_in, day_of (deadlines[_i].day), deadlines[_i].n_days, &error);
  g_autofree char *text = pufa_day_to_string (due);

  ck_assert_ptr_null (error);
  ck_assert_str_eq (text, deadlines[_i].due);
}
END_TEST

START_TEST (counting_back_undoes_counting_on)
{
  for (guint32 day = day_of ("2020-02-10"); day < day_of ("2026-11-20"); day++)
    for (gint n_days = 1; n_days <= 20; n_days++)
      {
        guint32 on = pufa_workdays_add (built_in, day, n_days, NULL);

        if (pufa_day_state_is_work (pufa_workdays_get_state (built_in, day, NULL)))
          ck_assert_uint_eq (pufa_workdays_add (built_in, on, -n_days, NULL), day);
        ck_assert (pufa_day_state_is_work (pufa_workdays_get_state (built_in, on, NULL)));
      }
}
END_TEST

/* Weeks without a day off are what make-up days are resented for. */
START_TEST (runs_of_seven_working_days_are_these)
{
  g_autoptr (GString) runs = g_string_new (NULL);
  guint length = 0;

  for (guint32 day = day_of ("2021-01-01"); day < day_of ("2024-01-01"); day++)
    if (!pufa_day_state_is_work (pufa_workdays_get_state (built_in, day, NULL)))
      length = 0;
    else if (++length == 7)
      {
        g_autofree char *first = pufa_day_to_string (day - 6);

        g_string_append_printf (runs, "%s ", first);
      }
  ck_assert_str_eq (runs->str, "2022-01-24 2022-10-08 2023-01-28 2023-10-07 ");
}
END_TEST

static const struct {
  const char *day;
  gint n_days;
  const char *year;
} uncounted[] = {
  { "2026-12-31", 1, "2027" },
  { "2020-01-02", -2, "2019" },
  { "2027-05-01", 1, "2027" },
  { "0001-01-01", -1, "0" },
};

START_TEST (what_counts_on_an_unknown_day_is_refused)
{
  g_autoptr (GError) error = NULL;

  ck_assert_uint_eq (pufa_workdays_add (built_in, day_of (uncounted[_i].day), uncounted[_i].n_days, &error), 0);
  ck_assert_pufa_error (error, PUFA_ERROR_UNKNOWN_DAY);
  ck_assert_ptr_nonnull (strstr (error->message, uncounted[_i].year));
}
END_TEST

static PufaListedDays
list_days (const char *first, const char *last, gboolean is_work, const char *name)
{
  return (PufaListedDays){ { day_of (first), day_of (last) + 1 }, is_work, name, 0 };
}

START_TEST (rows_of_an_office_win_and_the_last_of_them)
{
  PufaListedDays rows[] = {
    list_days ("2023-05-08", "2023-05-12", FALSE, "县庆"),
    list_days ("2023-05-10", "2023-05-10", TRUE, "值班"),
    list_days ("2023-05-01", "2023-05-01", TRUE, "值班"),
    list_days ("2027-03-03", "2027-03-03", FALSE, "县庆"),
  };
  g_autoptr (PufaWorkdays) self = pufa_workdays_new (rows, G_N_ELEMENTS (rows));
  PufaListedDays listed = { .name = NULL };

  ck_assert_int_eq (pufa_workdays_get_state (self, day_of ("2023-05-07"), NULL), PUFA_DAY_REST);
  ck_assert_int_eq (pufa_workdays_get_state (self, day_of ("2023-05-08"), NULL), PUFA_DAY_HOLIDAY);
  ck_assert_int_eq (pufa_workdays_get_state (self, day_of ("2023-05-10"), &listed), PUFA_DAY_MAKE_UP);
  ck_assert_str_eq (listed.name, "值班");
  ck_assert_int_eq (pufa_workdays_get_state (self, day_of ("2023-05-12"), NULL), PUFA_DAY_HOLIDAY);
  ck_assert_int_eq (pufa_workdays_get_state (self, day_of ("2023-05-13"), NULL), PUFA_DAY_REST);
  ck_assert_int_eq (pufa_workdays_get_state (self, day_of ("2023-05-01"), NULL), PUFA_DAY_MAKE_UP);
  /* a local day off makes no notice */
  ck_assert_int_eq (pufa_workdays_get_state (self, day_of ("2027-03-03"), NULL), PUFA_DAY_HOLIDAY);
  ck_assert_int_eq (pufa_workdays_get_state (self, day_of ("2027-03-04"), NULL), PUFA_DAY_UNKNOWN);
}
END_TEST

/* 2029: the notice for 2030, a year that begins on a Tuesday, may take the end of December. */
START_TEST (year_is_known_by_its_notice_and_perhaps_the_next)
{
  PufaListedDays rows[] = {
    list_days ("2029-01-01", "2029-01-01", FALSE, "元旦"),
    list_days ("2029-10-01", "2029-10-07", FALSE, "国庆节"),
    list_days ("2030-01-01", "2030-01-01", FALSE, "元旦"),
    list_days ("2030-10-01", "2030-10-07", FALSE, "国庆节"),
  };
  g_autoptr (PufaWorkdays) one = pufa_workdays_new (rows, 2);
  g_autoptr (PufaWorkdays) both = pufa_workdays_new (rows, 4);
  g_autoptr (GError) error = NULL;

  ck_assert_int_eq (pufa_workdays_get_state (one, day_of ("2029-12-28"), NULL), PUFA_DAY_WORK);
  ck_assert_int_eq (pufa_workdays_get_state (one, day_of ("2029-12-29"), NULL), PUFA_DAY_UNKNOWN);
  ck_assert_int_eq (pufa_workdays_get_state (one, day_of ("2029-12-31"), NULL), PUFA_DAY_UNKNOWN);
  ck_assert_int_eq (pufa_workdays_get_state (both, day_of ("2029-12-29"), NULL), PUFA_DAY_REST);
  ck_assert_int_eq (pufa_workdays_get_state (both, day_of ("2029-12-31"), NULL), PUFA_DAY_WORK);
  ck_assert_uint_eq (pufa_workdays_add (one, day_of ("2029-12-27"), 2, &error), 0);
  ck_assert_str_eq (error->message,
                    "the State Council's holiday notice for 2030 is not known, so working days cannot be counted");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("workday");
  TCase *tcase = tcase_create ("workday");

  suite_add_tcase (suite, tcase);
  tcase_add_checked_fixture (tcase, set_up, tear_down);
  tcase_add_loop_test (tcase, day_is_what_the_notice_says, 0, G_N_ELEMENTS (days));
  tcase_add_loop_test (tcase, year_has_so_many_working_days, 0, G_N_ELEMENTS (years));
  tcase_add_loop_test (tcase, deadline_is_so_many_working_days_on, 0, G_N_ELEMENTS (deadlines));
  tcase_add_test (tcase, counting_back_undoes_counting_on);
  tcase_add_test (tcase, runs_of_seven_working_days_are_these);
  tcase_add_loop_test (tcase, what_counts_on_an_unknown_day_is_refused, 0, G_N_ELEMENTS (uncounted));
  tcase_add_test (tcase, rows_of_an_office_win_and_the_last_of_them);
  tcase_add_test (tcase, year_is_known_by_its_notice_and_perhaps_the_next);
  return run_suite (suite);
}
