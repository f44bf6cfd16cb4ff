/* test-cli-table.c - rows for people and for programs
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "../cli/table.h"
#include "cli-unit.h"

static const TableColumn columns[] = {
  { "line", ALIGN_RIGHT },
  { "verdict" },
  { "title" },
  { "why" },
};

static const char *const rows[][4] = {
  { "17", "added", "全区普法骨干培训班", "" },
  { "32", "updated", "首个全国生态日：秸秆禁烧与环境保护", "revision 0 to 1: start, end" },
  { "141", "rejected", NULL, "no UID" },
};

static Table *
fill (Face *face, Format format)
{
  Table *table;

  face->cli.format = format;
  table = table_new (&face->cli, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    table_add (table, rows[i]);
  return table;
}

START_TEST (people_get_columns_by_width_and_no_space_at_the_end)
{
  g_autoptr (Face) face = face_new ();
  g_autoptr (Table) table = fill (face, FORMAT_HUMAN);

  table_end (table);
  ck_assert_str_eq (face_out (face), "line  verdict   title                               why\n"
                                     "  17  added     全区普法骨干培训班\n"
                                     "  32  updated   首个全国生态日：秸秆禁烧与环境保护  revision 0 to 1: start, end\n"
                                     " 141  rejected  -                                   no UID\n");
}
END_TEST

START_TEST (programs_get_tabs_without_a_heading)
{
  g_autoptr (Face) face = face_new ();
  g_autoptr (Table) table = fill (face, FORMAT_TSV);

  table_end (table);
  ck_assert_str_eq (face_out (face), "17\tadded\t全区普法骨干培训班\t\n"
                                     "32\tupdated\t首个全国生态日：秸秆禁烧与环境保护\trevision 0 to 1: start, end\n"
                                     "141\trejected\t\tno UID\n");
}
END_TEST

START_TEST (csv_has_a_heading_and_quotes_where_it_must)
{
  g_autoptr (Face) face = face_new ();
  g_autoptr (Table) table = fill (face, FORMAT_CSV);

  table_end (table);
  ck_assert_str_eq (face_out (face), "line,verdict,title,why\n"
                                     "17,added,全区普法骨干培训班,\n"
                                     "32,updated,首个全国生态日：秸秆禁烧与环境保护,\"revision 0 to 1: start, end\"\n"
                                     "141,rejected,,no UID\n");
}
END_TEST

START_TEST (without_rows_there_is_a_heading_in_csv_alone)
{
  g_autoptr (Face) face = face_new ();
  g_autoptr (Table) human = table_new (&face->cli, columns, G_N_ELEMENTS (columns));
  g_autoptr (Table) csv = NULL;

  table_end (human);
  ck_assert_str_eq (face_out (face), "");
  face->cli.format = FORMAT_CSV;
  csv = table_new (&face->cli, columns, G_N_ELEMENTS (columns));
  table_end (csv);
  ck_assert_str_eq (face_out (face), "line,verdict,title,why\n");
}
END_TEST

START_TEST (a_heading_may_name_its_table_to_the_translator)
{
  static const TableColumn one[] = { { "notices|due" }, { "" } };
  g_autoptr (Face) face = face_new ();
  g_autoptr (Table) table = table_new (&face->cli, one, 2);

  table_add (table, (const char *const[]){ "2023-05-14", "09:00" });
  table_end (table);
  ck_assert_str_eq (face_out (face), "due\n2023-05-14  09:00\n");
}
END_TEST

START_TEST (without_headings_rows_may_stand_to_the_right)
{
  static const TableColumn plain[] = { { NULL }, { NULL } };
  g_autoptr (Face) face = face_new ();
  g_autoptr (Table) table = table_new (&face->cli, plain, 2);

  table_indent (table, 2);
  table_add (table, (const char *const[]){ "55 days late", "2023-03-21" });
  table_add (table, (const char *const[]){ "today", "2023-05-15" });
  table_end (table);
  ck_assert_str_eq (face_out (face), "  55 days late  2023-03-21\n"
                                     "  today         2023-05-15\n");
}
END_TEST

/* A terminal of @columns columns. */
static void
narrow (Face *face, const char *n_columns)
{
  face->cli.out_terminal = TRUE;
  face->cli.environment.columns = n_columns;
}

START_TEST (a_terminal_cuts_the_last_column_and_no_other)
{
  g_autoptr (Face) face = face_new ();
  g_autoptr (Table) table = NULL;

  narrow (face, "65");
  table = fill (face, FORMAT_HUMAN);
  table_end (table);
  ck_assert_str_eq (face_out (face), "line  verdict   title                               why\n"
                                     "  17  added     全区普法骨干培训班\n"
                                     "  32  updated   首个全国生态日：秸秆禁烧与环境保护  revision 0 t…\n"
                                     " 141  rejected  -                                   no UID\n");
}
END_TEST

START_TEST (a_wide_character_is_not_cut_in_two)
{
  static const TableColumn plain[] = { { NULL } };
  g_autoptr (Face) face = face_new ();
  g_autoptr (Table) table = NULL;

  narrow (face, "12");
  table = table_new (&face->cli, plain, 1);
  table_add (table, (const char *const[]){ "民法典进农村：婚姻家庭" });
  table_add (table, (const char *const[]){ "民法典进农村" });
  table_add (table, (const char *const[]){ "x民法典进农村" });
  table_end (table);
  ck_assert_str_eq (face_out (face), "民法典进农…\n"
                                     "民法典进农村\n"
                                     "x民法典进农…\n");
}
END_TEST

START_TEST (a_terminal_too_narrow_for_the_table_breaks_it_and_loses_nothing)
{
  g_autoptr (Face) face = face_new ();
  g_autoptr (Table) table = NULL;

  narrow (face, "40");
  table = fill (face, FORMAT_HUMAN);
  table_end (table);
  ck_assert_ptr_nonnull (strstr (face_out (face), "revision 0 to 1: start, end\n"));
}
END_TEST

START_TEST (colours_do_not_move_columns)
{
  static const TableColumn two[] = { { "id", .colour = COLOUR_ID }, { "level" }, { "title" } };
  g_autoptr (Face) face = face_new ();
  g_autoptr (Table) table = NULL;

  face->cli.out_coloured = TRUE;
  table = table_new (&face->cli, two, 3);
  table_add (table, (const char *const[]){ "69ea", "block", "a" });
  table_colour_cell (table, 1, COLOUR_ERROR);
  table_add (table, (const char *const[]){ "7324", "warn", "b" });
  table_colour_row (table, COLOUR_CANCELLED);
  table_end (table);
  ck_assert_str_eq (face_out (face), "\033[1mid\033[0m    \033[1mlevel\033[0m  \033[1mtitle\033[0m\n"
                                     "\033[36m69ea\033[0m  \033[31mblock\033[0m  a\n"
                                     "\033[2m7324\033[0m  \033[2mwarn\033[0m   \033[2mb\033[0m\n");
}
END_TEST

START_TEST (very_many_rows_go_out_as_they_come)
{
  static const TableColumn two[] = { { "no", ALIGN_RIGHT }, { "title" }, { "end" } };
  g_autoptr (Face) face = face_new ();
  g_autoptr (Table) table = table_new (&face->cli, two, 3);
  char number[16];

  for (guint i = 0; i < 10000; i++)
    {
      g_snprintf (number, sizeof number, "%u", i);
      table_add (table, (const char *const[]){ number, i == 9000 ? "wider" : "abc", "." });
    }
  ck_assert_uint_gt (strlen (face_out (face)), 5000); /* before the end */
  table_end (table);
  ck_assert_ptr_nonnull (strstr (face_out (face), "\n   0  abc    .\n"));
  ck_assert_ptr_nonnull (strstr (face_out (face), "\n4095  abc    .\n4096  abc    .\n"));
  ck_assert_ptr_nonnull (strstr (face_out (face), "\n9000  wider  .\n9001  abc    .\n"));
  ck_assert_uint_eq (table_get_n_rows (table), 10000);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("cli-table");
  TCase *tests = tcase_create ("table");

  tcase_add_test (tests, people_get_columns_by_width_and_no_space_at_the_end);
  tcase_add_test (tests, programs_get_tabs_without_a_heading);
  tcase_add_test (tests, csv_has_a_heading_and_quotes_where_it_must);
  tcase_add_test (tests, without_rows_there_is_a_heading_in_csv_alone);
  tcase_add_test (tests, a_heading_may_name_its_table_to_the_translator);
  tcase_add_test (tests, without_headings_rows_may_stand_to_the_right);
  tcase_add_test (tests, a_terminal_cuts_the_last_column_and_no_other);
  tcase_add_test (tests, a_wide_character_is_not_cut_in_two);
  tcase_add_test (tests, a_terminal_too_narrow_for_the_table_breaks_it_and_loses_nothing);
  tcase_add_test (tests, colours_do_not_move_columns);
  tcase_add_test (tests, very_many_rows_go_out_as_they_come);
  suite_add_tcase (suite, tests);
  return run_suite (suite);
}
