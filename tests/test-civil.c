/* test-civil.c - day numbers and clocks, judged by GLib
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "unit.h"

#include <pufa/base/pufa-civil-private.h>

START_TEST (days_agree_with_gdate)
{
  for (guint julian = 1; julian < 3652059; julian += 97)
    {
      GDate date;
      PufaCivil civil;

      g_date_clear (&date, 1);
      g_date_set_julian (&date, julian);
      ck_assert_int_eq (
          pufa_civil_to_day (g_date_get_year (&date), (gint) g_date_get_month (&date), g_date_get_day (&date)),
          (gint64) julian - 719163);
      civil = pufa_civil_from_seconds (((gint64) julian - 719163) * PUFA_SECONDS_A_DAY + 86399);
      ck_assert_int_eq (civil.year, g_date_get_year (&date));
      ck_assert_int_eq (civil.month, (gint) g_date_get_month (&date));
      ck_assert_int_eq (civil.day, g_date_get_day (&date));
      ck_assert_int_eq (civil.hour * 10000 + civil.minute * 100 + civil.second, 235959);
    }
}
END_TEST

static const struct {
  const char *zone; /* NULL: Asia/Shanghai by the short way */
  PufaCivil local;
  gint64 unix_seconds;
} clocks[] = {
  { NULL, { 2023, 5, 17, 15, 0, 0 }, 1684306800 },
  { "Asia/Shanghai", { 2023, 5, 17, 15, 0, 0 }, 1684306800 },
  { NULL, { 1988, 7, 1, 12, 0, 0 }, 583729200 }, /* daylight saving: 03:00 UTC */
  { NULL, { 1991, 12, 31, 12, 0, 0 }, 694152000 },
  { "America/New_York", { 2023, 3, 12, 2, 30, 0 }, 1678606200 }, /* skipped: read as 02:30 -05:00 */
  { "America/New_York", { 2023, 11, 5, 1, 30, 0 }, 1699162200 }, /* twice: the first, 01:30 -04:00 */
};

START_TEST (clock_times_become_unix_time)
{
  g_autoptr (GTimeZone) zone = clocks[_i].zone != NULL ? g_time_zone_new_identifier (clocks[_i].zone) : NULL;

  ck_assert_int_eq (pufa_civil_to_unix (&clocks[_i].local, zone), clocks[_i].unix_seconds);
  if (_i != 4) /* nobody's clock shows the skipped one */
    {
      PufaCivil back = pufa_civil_from_unix (clocks[_i].unix_seconds, zone);

      ck_assert_mem_eq (&back, &clocks[_i].local, sizeof back);
    }
}
END_TEST

static const struct {
  PufaCivil civil;
  gboolean valid;
} times[] = {
  { { 2024, 2, 29, 23, 59, 60 }, TRUE }, { { 2023, 2, 29, 0, 0, 0 }, FALSE }, { { 1900, 2, 29, 0, 0, 0 }, FALSE },
  { { 2000, 2, 29, 0, 0, 0 }, TRUE },    { { 2023, 1, 1, 24, 0, 0 }, FALSE }, { { 2023, 0, 1, 0, 0, 0 }, FALSE },
  { { 0, 1, 1, 0, 0, 0 }, FALSE },       { { 2023, 4, 31, 0, 0, 0 }, FALSE },
};

START_TEST (only_real_times_are_valid) { ck_assert_int_eq (pufa_civil_is_valid (&times[_i].civil), times[_i].valid); }
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("civil");
  TCase *tcase = tcase_create ("civil");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, days_agree_with_gdate);
  tcase_add_loop_test (tcase, clock_times_become_unix_time, 0, G_N_ELEMENTS (clocks));
  tcase_add_loop_test (tcase, only_real_times_are_valid, 0, G_N_ELEMENTS (times));
  return run_suite (suite);
}
