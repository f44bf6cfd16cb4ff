/* test-cli-safe.c - nothing from a file reaches a terminal that a terminal would obey
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "../cli/cells.h"
#include "../cli/safe.h"
#include "../cli/width.h"
#include "unit.h"

static const struct {
  const char *text, *shown, *tsv, *csv;
} texts[] = {
  { "", "", "", "" },
  { "民法典", "民法典", "民法典", "民法典" },
  { "3·15 \"消费\"", "3·15 \"消费\"", "3·15 \"消费\"", "\"3·15 \"\"消费\"\"\"" },
  { "a,b", "a,b", "a,b", "\"a,b\"" },
  { "a\tb", "a␉b", "a\\tb", "a\tb" },
  { "a\nb\r\n", "a␊b␍␊", "a\\nb\\r\\n", "\"a\nb\r\n\"" },
  { "L4\\x.jpg", "L4\\x.jpg", "L4\\\\x.jpg", "L4\\x.jpg" },
  { "\033[31mred\a", "␛[31mred␇", "\\u001b[31mred\\u0007", "␛[31mred␇" },
  { "\177", "␡", "\\u007f", "␡" },
  { "a\302\233b", "a\357\277\275b", "a\\u009bb", "a\357\277\275b" }, /* C1: CSI in one character */
  { "\342\200\256exe.fdp", "\357\277\275exe.fdp", "\\u202eexe.fdp", "\357\277\275exe.fdp" },
  { "\331\234", "\331\234", "\331\234", "\331\234" },        /* an Arabic mark that is none */
  { "\330\234", "\357\277\275", "\\u061c", "\357\277\275" }, /* the Arabic letter mark */
  { "\342\200\250", "\357\277\275", "\\u2028", "\357\277\275" },
  { "\377\376", "\357\277\275\357\277\275", "\\ufffd\\ufffd", "\357\277\275\357\277\275" },
  { "\346\260", "\357\277\275\357\277\275", "\\ufffd\\ufffd", "\357\277\275\357\277\275" }, /* half of 民 */
  { "\355\240\200", "\357\277\275\357\277\275\357\277\275", "\\ufffd\\ufffd\\ufffd",
    "\357\277\275\357\277\275\357\277\275" }, /* a surrogate */
  { "👨‍👩‍👧 ✓", "👨‍👩‍👧 ✓", "👨‍👩‍👧 ✓", "👨‍👩‍👧 ✓" },
};

START_TEST (controls_are_shown_and_not_sent)
{
  g_autoptr (GString) shown = g_string_new (NULL);
  g_autoptr (GString) tsv = g_string_new (NULL);
  g_autoptr (GString) csv = g_string_new (NULL);

  safe_append (shown, texts[_i].text);
  cells_append_tsv (tsv, texts[_i].text);
  cells_append_csv (csv, texts[_i].text);
  ck_assert_str_eq (shown->str, texts[_i].shown);
  ck_assert_str_eq (tsv->str, texts[_i].tsv);
  ck_assert_str_eq (csv->str, texts[_i].csv);
}
END_TEST

/* Any bytes at all, from a seed that is printed. */
START_TEST (any_bytes_come_out_as_harmless_utf8)
{
  guint32 seed = g_random_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  for (guint round = 0; round < 20000; round++)
    {
      char bytes[9] = { 0 };
      g_autoptr (GString) shown = g_string_new (NULL);

      for (guint i = 0; i < 8; i++)
        bytes[i] = (char) (g_rand_boolean (random) ? g_rand_int_range (random, 0, 256)
                                                   : "\342\200\250\302\330"[g_rand_int_range (random, 0, 5)]);
      safe_append (shown, bytes);
      ck_assert_msg (g_utf8_validate (shown->str, -1, NULL), "seed %u", seed);
      ck_assert_msg (shown->str[safe_span (shown->str, "")] == '\0', "seed %u", seed);
    }
}
END_TEST

static const struct {
  const char *text;
  guint width;
} widths[] = {
  { "", 0 },     { "abc", 3 },       { "民法典", 6 },       { "，。“”·…—", 9 }, { "ｆｕｌｌ", 8 },
  { "⏰📍💬📄", 8 }, { "e\314\201", 1 }, { "\342\200\213", 0 }, { "한글", 4 },      { "a\302\255b", 2 },
};

START_TEST (a_width_is_what_terminals_give_it) { ck_assert_uint_eq (width_of (widths[_i].text), widths[_i].width); }
END_TEST

START_TEST (what_fits_ends_between_characters)
{
  ck_assert_uint_eq (width_fit ("民法典", 6), 9);
  ck_assert_uint_eq (width_fit ("民法典", 5), 6);
  ck_assert_uint_eq (width_fit ("民法典", 1), 0);
  ck_assert_uint_eq (width_fit ("abc", 2), 2);
  ck_assert_uint_eq (width_fit ("e\314\201x", 1), 3);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("cli-safe");
  TCase *tests = tcase_create ("safe");

  tcase_add_loop_test (tests, controls_are_shown_and_not_sent, 0, G_N_ELEMENTS (texts));
  tcase_add_test (tests, any_bytes_come_out_as_harmless_utf8);
  tcase_add_loop_test (tests, a_width_is_what_terminals_give_it, 0, G_N_ELEMENTS (widths));
  tcase_add_test (tests, what_fits_ends_between_characters);
  suite_add_tcase (suite, tests);
  return run_suite (suite);
}
