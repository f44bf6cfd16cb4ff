/* test-csv.c - records out of whatever bytes a spreadsheet, or anybody, writes
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include <pufa/office/pufa-csv-private.h>

#include "unit.h"

/* The records as "LINE:cell|cell\n", or as far as they can be read and then "! " with the fault. */
static char *
dump (const char *bytes, gsize length)
{
  GString *out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PufaCsv) csv = pufa_csv_new (bytes, length, &error);
  PufaCsvRecord record;

  while (csv != NULL && pufa_csv_next (csv, &record, &error) && record.n_cells > 0)
    {
      g_string_append_printf (out, "%u:", record.line);
      for (guint i = 0; i < record.n_cells; i++)
        g_string_append_printf (out, "%s%s", i > 0 ? "|" : "", record.cells[i]);
      g_string_append_c (out, '\n');
    }
  if (error != NULL)
    {
      ck_assert_pufa_error (error, PUFA_ERROR_INVALID);
      g_string_append_printf (out, "! %s", error->message);
    }
  return g_string_free (out, FALSE);
}

static const struct {
  const char *bytes, *records;
} readable[] = {
  { "", "" },
  { "a,b\nc,d\n", "1:a|b\n2:c|d\n" },
  { "a,b\r\nc,d", "1:a|b\n2:c|d\n" },
  { "a,b\rc,d\r", "1:a|b\n2:c|d\n" },
  { "a,,b,,\n", "1:a||b\n" },
  { "a\n\n,,\n \t\nb\n", "1:a\n5:b\n" },
  { "# a, \"b\na\n#\n", "2:a\n" },
  { " # behind a blank\n\"# quoted, by a spreadsheet\"\na\n", "3:a\n" },
  { "a,#b\n", "1:a|#b\n" },
  { " a ,\tb\t,\u3000c\u3000,\u00a0d\u00a0\n", "1:a|b|c|d\n" },
  { "\"a,b\",\"c\"\"d\",\"\"\n", "1:a,b|c\"d\n" },
  { "\"a\r\nb\rc\nd\",e\r\nf\r\n", "1:a\nb\nc\nd|e\n5:f\n" },
  { "\"# a\nb\",c\n\"x\n# y\",z\n", "3:x\n# y|z\n" },
  { " \"a,b\" ,c\n", "1:a,b|c\n" },
  { "\" a \"\n", "1:a\n" },
  { "a\"b,5\" pipe\n", "1:a\"b|5\" pipe\n" },
  { "\"a\"b\"c\",d\n", "1:ab\"c\"|d\n" },
  { "\"\"\"\"\n", "1:\"\n" },
  { "\"\"", "" },
  { "id\tname\nv01\t东,河\n", "1:id|name\n2:v01|东,河\n" },
  { "id,name\nv01\t,x\n", "1:id|name\n2:v01|x\n" },
  { "\357\273\277编号,名称\r\nv01,东河村\r\n", "1:编号|名称\n2:v01|东河村\n" },
  { "\261\340\272\305,\303\373\263\306\nv01,\266\253\272\323\264\345\n", "1:编号|名称\n2:v01|东河村\n" },
};

START_TEST (records_are_read_as_spreadsheets_and_people_write_them)
{
  g_autofree char *records = dump (readable[_i].bytes, strlen (readable[_i].bytes));

  ck_assert_str_eq (records, readable[_i].records);
}
END_TEST

static const struct {
  const char *bytes, *records;
} faulty[] = {
  { "a,b\nc,\"d\ne\n", "1:a|b\n! 2:2: the quote that opens here is never closed" },
  { "a\n\"b\"\"\n", "1:a\n! 2:1: the quote that opens here is never closed" },
  { "a\r\nb\033[2J\n", "! 2: a control character (0x1B) has no place in text" },
  { "a\r\rb\177\n", "! 3: a control character (0x7F) has no place in text" },
  { "\357\273\277a\n\266\253\n", "! 2: no UTF-8 text (0xB6); save the file as UTF-8" },
  { "\266\253\n\377\377\n", "! 2: no GB18030 text (0xFF); save the file as UTF-8" },
  { "\266\253\n\266", "! 2: no GB18030 text (0xB6); save the file as UTF-8" },
  { "\266\253\n\001", "! 2: a control character (0x01) has no place in text" },
  { "PK\003\004\024", "! 1: a workbook and no text; save it as CSV" },
};

START_TEST (fault_names_line_and_cell)
{
  g_autofree char *records = dump (faulty[_i].bytes, strlen (faulty[_i].bytes));

  ck_assert_str_eq (records, faulty[_i].records);
}
END_TEST

START_TEST (nul_is_refused)
{
  g_autofree char *records = dump ("a\nb\0c\n", 6);

  ck_assert_str_eq (records, "! 2: a control character (0x00) has no place in text");
}
END_TEST

static const char *const charsets[] = { "UTF-8", "GB18030", "UTF-16" };

START_TEST (every_encoding_gives_the_same_cells)
{
  static const char text[] = "编号,名称,备注\r\nv05,南庄村,\"𠮷、①；“集日”,\r\n12时前\"\r\n";
  gsize length = 0;
  g_autofree char *bytes = g_convert (text, -1, charsets[_i], "UTF-8", NULL, &length, NULL);
  g_autofree char *records = dump (bytes, length);

  ck_assert_str_eq (records, "1:编号|名称|备注\n2:v05|南庄村|𠮷、①；“集日”,\n12时前\n");
}
END_TEST

START_TEST (limits_hold)
{
  g_autofree char *cells = g_strnfill (PUFA_CSV_MAX_CELLS, ',');
  g_autofree char *many = g_strconcat (cells, "a\n", NULL);
  g_autofree char *empty = g_strconcat ("a", cells, cells, "\nb\n", NULL);
  g_autofree char *cell = g_strnfill (PUFA_CSV_MAX_CELL + 1, 'a');
  g_autofree char *refused = dump (many, strlen (many));
  g_autofree char *read = dump (empty, strlen (empty));
  g_autofree char *too_long = dump (cell, strlen (cell));
  g_autofree char *fits = dump (cell + 1, strlen (cell + 1));
  g_autofree char *huge = dump (NULL, PUFA_CSV_MAX_BYTES + 1);

  ck_assert_str_eq (refused, "! 1:257: too many cells");
  ck_assert_str_eq (read, "1:a\n2:b\n");
  ck_assert_str_eq (too_long, "! 1:1: the cell is too long");
  ck_assert_int_eq (fits[strlen (fits) - 2], 'a');
  ck_assert_str_eq (huge, "! 1: the file is larger than 64 MB");
}
END_TEST

/* What a cell must come back as: the reader takes blanks around it away. */
static char *
random_cell (GRand *rand)
{
  static const char *const pieces[] = { "a", "村", "\"", ",", "\n", "#", " ", "、", "\t", "\"\"" };
  GString *cell = g_string_new ("x");

  for (gint n = g_rand_int_range (rand, 0, 6); n > 0; n--)
    g_string_append (cell, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
  g_string_append (cell, "x");
  return g_string_free (cell, FALSE);
}

static void
append_cell (GString *csv, const char *cell, gboolean quote)
{
  if (!quote && strpbrk (cell, ",\n\t") == NULL)
    {
      g_string_append (csv, cell);
      return;
    }
  g_string_append_c (csv, '"');
  for (; *cell != '\0'; cell++)
    g_string_append_printf (csv, "%s%c", *cell == '"' ? "\"" : "", *cell);
  g_string_append_c (csv, '"');
}

static guint
count_lines (const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += *text == '\n';
  return n;
}

START_TEST (what_is_written_by_rfc_4180_is_read_back)
{
  guint32 seed = g_random_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  fprintf (stderr, "seed %u\n", seed);
  for (guint round = 0; round < 500; round++)
    {
      g_autoptr (GString) csv = g_string_new ("h,h\n"), want = g_string_new ("1:h|h\n");
      g_autofree char *got = NULL;

      for (guint i = 0; i < 5; i++)
        {
          g_autofree char *first = random_cell (rand), *second = random_cell (rand);

          g_string_append_printf (want, "%u:%s|%s\n", 1 + count_lines (csv->str), first, second);
          append_cell (csv, first, g_rand_boolean (rand));
          g_string_append_c (csv, ',');
          append_cell (csv, second, g_rand_boolean (rand));
          g_string_append (csv, "\n");
        }
      got = dump (csv->str, csv->len);
      ck_assert_str_eq (got, want->str);
    }
}
END_TEST

/* Bytes that are likely to meet the reader's edges. */
static gsize
random_bytes (GRand *rand, char *bytes, gsize most)
{
  static const char edges[] = "\"\"\",,,\n\n\r\r#\t a\0\260\301\343\200\200\302\240\377\376\357\273\277";
  gsize length = (gsize) g_rand_int_range (rand, 0, (gint) most);

  for (gsize i = 0; i < length; i++)
    bytes[i] = g_rand_int_range (rand, 0, 8) > 0 ? edges[g_rand_int_range (rand, 0, sizeof edges - 1)]
                                                 : (char) g_rand_int (rand);
  return length;
}

START_TEST (any_bytes_give_records_or_a_fault)
{
  guint32 seed = g_random_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  fprintf (stderr, "seed %u\n", seed);
  for (guint round = 0; round < 20000; round++)
    {
      char bytes[64];
      gsize length = random_bytes (rand, bytes, sizeof bytes);
      g_autofree char *exact = g_memdup2 (bytes, MAX (length, 1)); /* an overrun leaves the block */
      g_autoptr (PufaCsv) csv = pufa_csv_new (exact, length, NULL);
      PufaCsvRecord record = { .n_cells = 1 };
      guint line = 0;

      while (csv != NULL && record.n_cells > 0 && pufa_csv_next (csv, &record, NULL) && record.n_cells > 0)
        {
          ck_assert_uint_gt (record.line, line);
          ck_assert_uint_le (record.n_cells, PUFA_CSV_MAX_CELLS);
          ck_assert_str_ne (record.cells[record.n_cells - 1], "");
          for (guint i = 0; i < record.n_cells; i++)
            ck_assert (g_utf8_validate (record.cells[i], -1, NULL));
          line = record.line;
        }
    }
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("csv");
  TCase *tcase = tcase_create ("csv");

  suite_add_tcase (suite, tcase);
  tcase_add_loop_test (tcase, records_are_read_as_spreadsheets_and_people_write_them, 0, G_N_ELEMENTS (readable));
  tcase_add_loop_test (tcase, fault_names_line_and_cell, 0, G_N_ELEMENTS (faulty));
  tcase_add_test (tcase, nul_is_refused);
  tcase_add_loop_test (tcase, every_encoding_gives_the_same_cells, 0, G_N_ELEMENTS (charsets));
  tcase_add_test (tcase, limits_hold);
  tcase_add_test (tcase, what_is_written_by_rfc_4180_is_read_back);
  tcase_add_test (tcase, any_bytes_give_records_or_a_fault);
  return run_suite (suite);
}
