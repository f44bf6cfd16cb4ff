/* test-lunar-date.c - our lunar dates beside those of liblunar-date, where that is installed
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <stdio.h>

#ifdef HAVE_LUNAR_DATE

#include <lunar-date/lunar-date.h>
#include <pufa/office/pufa-lunar-private.h>

#include "days.h"

/* Where version 3.0.1 errs by a month or a day, for 30 days each. 2097 is in doubt. */
static const char *const known[] = {
  "1933-07-22", "1954-11-25", "1956-12-02", "1978-09-02", "2060-04-30", "2097-08-07",
};

static gboolean
is_known (guint32 day)
{
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (day >= day_of (known[i]) && day < day_of (known[i]) + 30)
      return TRUE;
  return FALSE;
}

/* Never freed: its own free function leaks, which a sanitizer would lay at our door. */
static LunarDate *other;

static char *
ask (guint32 day)
{
  PufaCivil civil = pufa_day_get_civil (day);

  lunar_date_set_solar_date (other, (GDateYear) civil.year, (GDateMonth) civil.month, (GDateDay) civil.day, 12, NULL);
  return lunar_date_strftime (other, "%(nian)-%(yue)-%(ri)");
}

START_TEST (liblunar_date_agrees_but_for_its_known_errors)
{
  other = lunar_date_new ();
  for (guint32 day = PUFA_LUNAR_FIRST_DAY; day < PUFA_LUNAR_UNTIL; day++)
    {
      g_autofree char *theirs = ask (day);
      g_autofree char *ours = NULL;
      PufaLunar lunar;

      ck_assert (pufa_lunar_from_day (day, &lunar));
      ours = g_strdup_printf ("%d-%s%d-%d", lunar.year, lunar.is_leap ? "*" : "", lunar.month, lunar.monthday);
      ck_assert_msg (g_str_equal (ours, theirs) != is_known (day), "ours %s, theirs %s", ours, theirs);
    }
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("lunar-date");
  TCase *tcase = tcase_create ("lunar-date");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, liblunar_date_agrees_but_for_its_known_errors);
  return run_suite (suite);
}

#else

int
main (void)
{
  puts ("1..0 # SKIP liblunar-date is not installed (Debian: liblunar-date-dev)");
  return 0;
}

#endif
