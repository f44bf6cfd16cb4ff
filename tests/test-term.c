/* test-term.c - solar terms, against a list of all of them
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/office/pufa-term-private.h>

#include "days.h"

/* "1901 01-06 01-21 …" */
static void
check_year (const char *line, GHashTable *days)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  gint year = atoi (words[0]);

  ck_assert_uint_eq (g_strv_length (words), 1 + PUFA_N_TERMS);
  for (guint term = 0; term < PUFA_N_TERMS; term++)
    {
      guint32 day = pufa_term_to_day (year, term);
      g_autofree char *text = pufa_day_to_string (day);

      ck_assert_str_eq (text + strlen ("1901-"), words[term + 1]);
      ck_assert_int_eq (pufa_term_from_day (day), (gint) term);
      g_hash_table_add (days, GUINT_TO_POINTER (day));
    }
}

START_TEST (every_term_is_on_its_day)
{
  g_auto (GStrv) lines = read_lines ("solar-terms.txt");
  g_autoptr (GHashTable) days = g_hash_table_new (NULL, NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    check_year (lines[i], days);
  ck_assert_uint_eq (g_hash_table_size (days), 4776);
  for (guint32 day = PUFA_TERM_FIRST_DAY - 40; day < PUFA_TERM_UNTIL + 40; day++)
    ck_assert_int_eq (pufa_term_from_day (day) >= 0, g_hash_table_contains (days, GUINT_TO_POINTER (day)));
}
END_TEST

/* What almanacs printed then, a day after what is computed today. */
static const struct {
  const char *term;
  gint year, month, monthday;
} published[] = {
  { "小雪", 1912, 11, 23 },
  { "秋分", 1913, 9, 24 },
  { "大寒", 1979, 1, 21 },
};

START_TEST (term_is_where_it_was_published_then)
{
  guint32 day = pufa_day_new (published[_i].year, published[_i].month, published[_i].monthday);
  gint term = pufa_term_from_string (published[_i].term);

  ck_assert_int_ge (term, 0);
  ck_assert_uint_eq (pufa_term_to_day (published[_i].year, (guint) term), day);
  ck_assert_int_eq (pufa_term_from_day (day), term);
  ck_assert_int_eq (pufa_term_from_day (day - 1), -1);
}
END_TEST

START_TEST (term_is_read_back_from_its_name)
{
  ck_assert_int_eq (pufa_term_from_string (pufa_term_to_string ((guint) _i)), _i);
}
END_TEST

START_TEST (there_is_nothing_outside_the_table)
{
  ck_assert_int_eq (pufa_term_from_string ("秋风"), -1);
  ck_assert_uint_eq (pufa_term_to_day (1900, 0), 0);
  ck_assert_uint_eq (pufa_term_to_day (2100, 0), 0);
  ck_assert_uint_eq (pufa_term_to_day (2023, PUFA_N_TERMS), 0);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("term");
  TCase *tcase = tcase_create ("term");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, every_term_is_on_its_day);
  tcase_add_loop_test (tcase, term_is_where_it_was_published_then, 0, G_N_ELEMENTS (published));
  tcase_add_loop_test (tcase, term_is_read_back_from_its_name, 0, PUFA_N_TERMS);
  tcase_add_test (tcase, there_is_nothing_outside_the_table);
  return run_suite (suite);
}
