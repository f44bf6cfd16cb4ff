/* test-text.c - content lines: bytes, parts, escapes, folds
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include "unit.h"

#include <pufa/base/pufa-lines-private.h>
#include <pufa/base/pufa-text-private.h>

static const struct {
  const char *bytes;
  gsize length;
  gsize bad; /* where it fails; length if nowhere */
} byte_cases[] = {
  { "", 0, 0 },
  { "SUMMARY:x\n\tfolded", 17, 17 },
  { "民法典进农村", 18, 18 },
  { "plain ASCII is taken by eights\x7f", 31, 30 },
  { "eight by\0eight", 14, 8 },
  { "carriage\rreturn", 15, 8 },
  { "\xc0\xaf", 2, 0 },             /* overlong / */
  { "a\xed\xa0\x80", 4, 1 },        /* surrogate */
  { "\xf4\x90\x80\x80", 4, 0 },     /* above U+10FFFF */
  { "\xf0\x9f\x93\x8d", 4, 4 },     /* an emoji */
  { "\xe6\xb0\x91\xe6\xb3", 5, 3 }, /* cut */
  { "\xc2\x85", 2, 2 },             /* C1 is text; terminals are guarded elsewhere */
};

START_TEST (bytes_are_checked)
{
  ck_assert_uint_eq (pufa_text_check (byte_cases[_i].bytes, byte_cases[_i].length), byte_cases[_i].bad);
}
END_TEST

/* GLib's own check is the judge, over every pair of a lead byte and a follower. */
START_TEST (check_agrees_with_glib)
{
  char text[8] = "ab";

  for (guint lead = 0x80; lead < 0x100; lead++)
    for (guint next = 0x20; next < 0x100; next++)
      for (guint third = 0x7f; third < 0xc1; third += 0x41)
        {
          gsize want, got;
          const char *end;

          text[2] = (char) lead;
          text[3] = (char) next;
          text[4] = (char) third;
          text[5] = (char) 0x80;
          if (next == 0x7f || third == 0x7f)
            continue;
          g_utf8_validate (text, 6, &end);
          want = (gsize) (end - text);
          got = pufa_text_check (text, 6);
          ck_assert_msg (got == want, "%02x %02x %02x: %zu, not %zu", lead, next, third, got, want);
        }
}
END_TEST

/* The check takes common text by blocks: a fault is found wherever it stands among ASCII and Chinese
 * text of every length, and whole text is never taken for faulty. */
START_TEST (check_finds_a_fault_anywhere)
{
  static const char *const faults[] = { "\x80", "\xe6\xb3", "\xed\xa0\x80", "\xe0\x80\x80",
                                        "\xff", "\x01",     "\x7f",         "\xc3" };
  static const char *const fills[] = { "a", "法", "é", "📍", "民a", "\n\t", "\xe0\xa4\x85", "：" };

  for (guint before = 0; before < 80; before++)
    for (guint after = 0; after < 40; after += 3)
      {
        g_autoptr (GString) text = g_string_new (NULL);
        gsize place;

        while (text->len < before)
          g_string_append (text, fills[_i]);
        place = text->len;
        g_string_append (text, faults[before % G_N_ELEMENTS (faults)]);
        for (guint i = 0; i < after; i++)
          g_string_append (text, "b法");
        ck_assert_uint_eq (pufa_text_check (text->str, text->len), place);
        ck_assert_uint_eq (pufa_text_check (text->str, place), place);
      }
}
END_TEST

static const struct {
  const char *line, *name, *param, *value;
} split_cases[] = {
  { "SUMMARY:a:b", "SUMMARY", NULL, "a:b" },
  { "DTSTART;TZID=Asia/Shanghai:20230517T150000", "DTSTART", "Asia/Shanghai", "20230517T150000" },
  { "X-A;N=1;tzid=\"a;b:c\":v", "X-A", "a;b:c", "v" },
  { "ATTENDEE;TZID=^'x^'^n^^:", "ATTENDEE", "\"x\"\n^", "" },
  { "X-NAME-LONGER-THAN-A-BLOCK9;TZID=longer than a block:1", "X-NAME-LONGER-THAN-A-BLOCK9", "longer than a block",
    "1" },
};

START_TEST (line_is_taken_apart)
{
  PufaLineParts parts;
  g_autofree char *param = NULL;
  g_autofree char *value = NULL;

  ck_assert_ptr_null (pufa_text_split (split_cases[_i].line, strlen (split_cases[_i].line), &parts));
  ck_assert (pufa_text_is_named (&parts, split_cases[_i].name));
  param = pufa_text_dup_param (&parts, "TZID");
  ck_assert_pstr_eq (param, split_cases[_i].param);
  value = g_strndup (parts.value, parts.value_length);
  ck_assert_str_eq (value, split_cases[_i].value);
}
END_TEST

static const char *const no_lines[] = { "", ":v", "no colon", "A B:c", "X;P=\"open:v", "SUMMARY" };

START_TEST (no_line_is_refused)
{
  PufaLineParts parts;

  ck_assert_ptr_nonnull (pufa_text_split (no_lines[_i], strlen (no_lines[_i]), &parts));
}
END_TEST

static const struct {
  const char *text, *escaped;
} escapes[] = {
  { "a,b;c\\d\ne", "a\\,b\\;c\\\\d\\ne" },
  { "", "" },
  { "，；：", "，；：" },
};

START_TEST (escapes_are_undone)
{
  g_autoptr (GString) out = g_string_new (NULL);

  pufa_text_append_escaped (out, escapes[_i].text);
  ck_assert_str_eq (out->str, escapes[_i].escaped);
  g_string_truncate (out, pufa_text_unescape (out->str, out->len));
  ck_assert_str_eq (out->str, escapes[_i].text);
}
END_TEST

START_TEST (stranger_escapes_are_read)
{
  char text[] = "a\\Nb\\:c\\";

  text[pufa_text_unescape (text, strlen (text))] = '\0';
  ck_assert_str_eq (text, "a\nb:c\\");
}
END_TEST

/* Of every length around the folds, with characters of 1 to 4 bytes: each physical line has at
 * most 75 octets and is whole UTF-8, and unfolding gives the line back. */
START_TEST (fold_cuts_no_character)
{
  static const char *const units[] = { "x", "é", "法", "📍" };
  g_auto (PufaLines) lines = { NULL };
  g_auto (PufaLines) back = { NULL };
  g_autoptr (GString) folded = g_string_new (NULL);
  g_autoptr (GString) line = g_string_new (NULL);
  g_auto (GStrv) pieces = NULL;

  pufa_lines_init (&lines);
  pufa_lines_init (&back);
  for (guint n = 1; n < 170; n++)
    {
      g_string_assign (line, "N");
      for (guint i = 0; i < n; i++)
        g_string_append (line, units[_i]);
      pufa_lines_append (&lines, line->str, line->len / 2); /* in two, as a reader would */
      pufa_lines_extend (&lines, line->str + line->len / 2, line->len - line->len / 2);
    }
  pufa_lines_fold_into (&lines, folded);
  pieces = g_strsplit (folded->str, "\r\n", -1);
  for (guint i = 0; pieces[i] != NULL; i++)
    ck_assert_msg (strlen (pieces[i]) <= 75 && g_utf8_validate (pieces[i], -1, NULL), "%s", pieces[i]);
  pufa_lines_append_folded (&back, folded->str, folded->len);
  ck_assert_str_eq (back.text, lines.text);
  ck_assert_uint_eq (back.n_lines, lines.n_lines);
  for (guint i = 0; i < lines.n_lines; i++)
    ck_assert_uint_eq (pufa_lines_find (&lines, lines.ends[i]), i);
}
END_TEST

START_TEST (line_is_read_from_outside)
{
  g_autofree char *value = pufa_line_dup_value ("GEO;X-FROM=map:39.1\\;113.2");
  g_autofree char *from = pufa_line_dup_param ("GEO;X-FROM=map:39.1;113.2", "x-from");
  g_autofree char *whole = pufa_line_dup_value ("no line");

  ck_assert_str_eq (value, "39.1;113.2");
  ck_assert_str_eq (from, "map");
  ck_assert_str_eq (whole, "no line");
  ck_assert_ptr_null (pufa_line_dup_param ("no line", "X"));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("text");
  TCase *tcase = tcase_create ("text");

  suite_add_tcase (suite, tcase);
  tcase_add_loop_test (tcase, bytes_are_checked, 0, G_N_ELEMENTS (byte_cases));
  tcase_add_test (tcase, check_agrees_with_glib);
  tcase_add_loop_test (tcase, check_finds_a_fault_anywhere, 0, 8);
  tcase_add_loop_test (tcase, line_is_taken_apart, 0, G_N_ELEMENTS (split_cases));
  tcase_add_loop_test (tcase, no_line_is_refused, 0, G_N_ELEMENTS (no_lines));
  tcase_add_loop_test (tcase, escapes_are_undone, 0, G_N_ELEMENTS (escapes));
  tcase_add_test (tcase, stranger_escapes_are_read);
  tcase_add_loop_test (tcase, fold_cuts_no_character, 0, 4);
  tcase_add_test (tcase, line_is_read_from_outside);
  return run_suite (suite);
}
