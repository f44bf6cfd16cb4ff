/* test-office.c - a workspace read whole, from its folder and from texts, and asked for names
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <glib/gstdio.h>

#include <pufa/office/pufa-csv-private.h>
#include <pufa/office/pufa-office-private.h>

#include "unit.h"

#define N_FILES (PUFA_N_TABLES + 1)

static const char *
file_name (guint i)
{
  return i < PUFA_N_TABLES ? pufa_roster_get_layout (i)->file : "pufa.ini";
}

static char *
example_path (const char *folder)
{
  return g_build_filename (g_getenv ("srcdir"), "examples", folder, NULL);
}

/* The files of an example as pairs of name and text. */
static GStrv
read_texts (const char *folder)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autofree char *path = example_path (folder);

  for (guint i = 0; i < N_FILES; i++)
    {
      g_autofree char *file = g_build_filename (path, file_name (i), NULL);
      char *text;

      if (!g_file_get_contents (file, &text, NULL, NULL))
        continue;
      g_ptr_array_add (texts, g_strdup (file_name (i)));
      g_ptr_array_add (texts, text);
    }
  g_ptr_array_add (texts, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&texts), FALSE);
}

static PufaOffice *
open_example (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = example_path (folder);
  PufaOffice *office = pufa_office_new_from_folder (path, &error);

  ck_assert_msg (office != NULL, "%s", error ? error->message : "");
  return office;
}

/* Every cell of every table, column by column as the layout has them. */
static char *
describe (const PufaOffice *office)
{
  const PufaRoster *roster = pufa_office_get_roster (office);
  GString *out = g_string_new (pufa_office_get_id (office));

  for (guint table = 0; table < PUFA_N_TABLES; table++)
    for (guint row = 0; row < pufa_roster_get_n_rows (roster, table); row++)
      {
        g_string_append_printf (out, "\n%u %s", table, pufa_sheet_get_id (roster->sheets[table], row));
        for (guint column = 0; column < pufa_roster_get_layout (table)->n_columns; column++)
          g_string_append_printf (out, "|%s", pufa_roster_get_cell (roster, table, row, column));
      }
  return g_string_free (out, FALSE);
}

static const struct {
  PufaTable table;
  const char *id, *column, *cell; /* NULL: there is none */
} cells[] = {
  { PUFA_TABLE_VILLAGES, "v01", "name", "东河村" },
  { PUFA_TABLE_VILLAGES, "v11", "kind", "社区" },
  { PUFA_TABLE_VILLAGES, "v11", "类别", "社区" },
  { PUFA_TABLE_VILLAGES, "v11", "disputes_2023", "9" },
  { PUFA_TABLE_VILLAGES, "v09", "adviser", "a4" },
  { PUFA_TABLE_VILLAGES, "v12", "name", NULL },
  { PUFA_TABLE_VILLAGES, "v01", "mayor", NULL },
  { PUFA_TABLE_PEOPLE, "a5", "title", "基层法律服务工作者" },
  { PUFA_TABLE_PEOPLE, "a5", "away", "" },
  { PUFA_TABLE_PEOPLE, "a5", "deputy", NULL },
  { PUFA_TABLE_PEOPLE, "a1", "phone", "15400001001" },
  { PUFA_TABLE_VENUES, "p11b", "hours", "08:30-20:30" },
  { PUFA_TABLE_VENUES, "p09", "note", "集日占道，12时前撤台；咨询台为红色帐篷" },
  { PUFA_TABLE_MARKETS, "m1", "rule", "lunar:tail:3|8" },
  { PUFA_TABLE_GROUPS, "g14", "village", "" },
  { PUFA_TABLE_MATERIALS, "k9", "unit", "个" },
  { PUFA_TABLE_VISITS, "1", "content", "土地承包经营权流转合同" },
  { PUFA_TABLE_VISITS, "4", "confirmed_by", "村调解员" },
  { PUFA_TABLE_VISITS, "4", "id", NULL },
  { PUFA_TABLE_VISITS, "5", "date", NULL },
};

START_TEST (sample_says_what_its_files_say)
{
  g_autoptr (PufaOffice) office = open_example ("qinghe");

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      const char *cell = pufa_office_get_text (office, cells[i].table, cells[i].id, cells[i].column);

      ck_assert_msg (g_strcmp0 (cell, cells[i].cell) == 0, "%s %s is %s", cells[i].id, cells[i].column, cell);
    }
  ck_assert_str_eq (pufa_office_get_id (office), "qinghe");
  ck_assert_str_eq (pufa_office_get_name (office), "青禾街道司法所");
  ck_assert_str_eq (pufa_office_get_organizer (office), "mailto:qinghe@pufa.invalid");
}
END_TEST

static const struct {
  PufaTable table;
  guint n;
  const char *first, *last;
} ids[] = {
  { PUFA_TABLE_VILLAGES, 11, "v01", "v11" }, { PUFA_TABLE_PEOPLE, 5, "a1", "a5" },
  { PUFA_TABLE_VENUES, 13, "p01", "p11b" },  { PUFA_TABLE_MARKETS, 5, "m1", "m5" },
  { PUFA_TABLE_GROUPS, 14, "g01", "g14" },   { PUFA_TABLE_MATERIALS, 9, "k1", "k9" },
  { PUFA_TABLE_VISITS, 4, "1", "4" },
};

START_TEST (ids_come_in_the_order_of_the_file)
{
  g_autoptr (PufaOffice) office = open_example ("qinghe");
  g_auto (GStrv) list = pufa_office_dup_ids (office, ids[_i].table);

  ck_assert_uint_eq (g_strv_length (list), ids[_i].n);
  ck_assert_str_eq (list[0], ids[_i].first);
  ck_assert_str_eq (list[ids[_i].n - 1], ids[_i].last);
}
END_TEST

static const char *const examples[] = { "qinghe", "qinghe-2024" };

START_TEST (texts_give_what_the_folder_gives)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PufaOffice) folder = open_example (examples[_i]);
  g_auto (GStrv) texts = read_texts (examples[_i]);
  g_autoptr (PufaOffice) memory = pufa_office_new_from_texts ((const char *const *) texts, &error);
  g_autofree char *there = describe (folder), *here = NULL;

  ck_assert_msg (memory != NULL, "%s", error ? error->message : "");
  here = describe (memory);
  ck_assert_str_eq (here, there);
  ck_assert_uint_gt (strlen (here), 3000);
}
END_TEST

/* How a spreadsheet, an editor or a person might have written the same tables. */
static const struct {
  const char *charset, *mark, *line_end;
  gboolean chinese, reversed, quoted;
} forms[] = {
  { "UTF-8", "", "\n", FALSE, FALSE, TRUE },
  { "UTF-8", "\357\273\277", "\r\n", TRUE, FALSE, FALSE },
  { "GB18030", "", "\r\n", TRUE, TRUE, FALSE },
  { "UTF-16LE", "\377\376", "\r\n", FALSE, TRUE, TRUE },
};

/* The heading in Chinese, where the layout has one for it. */
static const char *
translate (guint table, const char *heading)
{
  const PufaLayout *layout = pufa_roster_get_layout (table);

  for (guint i = 0; i < layout->n_columns; i++)
    if (g_strcmp0 (layout->columns[i].names[0], heading) == 0)
      return layout->columns[i].names[1];
  return heading;
}

static void
append_record (GString *out, guint table, const PufaCsvRecord *record, guint n_columns, gboolean is_first, guint form)
{
  for (guint i = 0; i < n_columns; i++)
    {
      guint at = forms[form].reversed ? n_columns - 1 - i : i;
      const char *cell = at < record->n_cells ? record->cells[at] : "";
      gboolean is_quoted = forms[form].quoted || strchr (cell, ',') != NULL;

      if (is_first && forms[form].chinese)
        cell = translate (table, cell);
      g_string_append_printf (out, "%s%s%s%s", i > 0 ? "," : "", is_quoted ? "\"" : "", cell, is_quoted ? "\"" : "");
    }
  g_string_append (out, forms[form].line_end);
}

static void
write_table (const char *folder, guint table, const char *text, guint form)
{
  g_autoptr (PufaCsv) csv = pufa_csv_new (text, strlen (text), NULL);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *path = g_build_filename (folder, file_name (table), NULL), *bytes = NULL;
  PufaCsvRecord record;
  guint n_columns = 0;
  gsize length;

  while (pufa_csv_next (csv, &record, NULL) && record.n_cells > 0)
    {
      gboolean is_first = n_columns == 0;

      n_columns = MAX (n_columns, record.n_cells);
      append_record (out, table, &record, n_columns, is_first, form);
    }
  bytes = g_convert (out->str, (gssize) out->len, forms[form].charset, "UTF-8", NULL, &length, NULL);
  g_string_truncate (out, 0);
  g_string_append (out, forms[form].mark);
  g_string_append_len (out, bytes, (gssize) length);
  ck_assert (g_file_set_contents (path, out->str, (gssize) out->len, NULL));
}

static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("pufa-office-XXXXXX", &error);

  ck_assert_msg (folder != NULL, "%s", error ? error->message : "");
  return folder;
}

static void
remove_folder (const char *folder)
{
  for (guint i = 0; i < N_FILES; i++)
    {
      g_autofree char *path = g_build_filename (folder, file_name (i), NULL);

      g_remove (path);
    }
  ck_assert_int_eq (g_rmdir (folder), 0);
}

static void
write_file (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  ck_assert (g_file_set_contents (path, text, -1, NULL));
}

START_TEST (every_form_of_the_same_tables_says_the_same)
{
  g_auto (GStrv) texts = read_texts ("qinghe-2024");
  g_autoptr (PufaOffice) plain = open_example ("qinghe-2024"), office = NULL;
  g_autofree char *folder = make_folder (), *there = describe (plain), *here = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; texts[i] != NULL; i += 2)
    for (guint table = 0; table < N_FILES; table++)
      if (g_str_equal (texts[i], file_name (table)) && table < PUFA_N_TABLES)
        write_table (folder, table, texts[i + 1], (guint) _i);
      else if (g_str_equal (texts[i], file_name (table)))
        write_file (folder, texts[i], texts[i + 1]);
  office = pufa_office_new_from_folder (folder, &error);
  remove_folder (folder);
  ck_assert_msg (office != NULL, "%s", error ? error->message : "");
  here = describe (office);
  ck_assert_str_eq (here, there);
}
END_TEST

/* A line of a sample's file replaced by another, and what is said of it. */
static const struct {
  const char *file, *from, *to, *message;
} edits[] = {
  { "villages.csv", "v05,南庄村,村,a2", "v05,南庄村,村,a9",
    "villages.csv:6:4 (adviser): there is no person a9; people.csv has a1 to a5" },
  { "pufa.ini", "speaker=block", "speaker=stop", "pufa.ini:33: speaker=stop: one of block, warn, ignore" },
  { "venues.csv", "p02,西河村文化大舞台,v02,200,0,06:00-22:00,p02b", "p02,西河村文化大舞台,v02,200,0,06:00-22:00,p03b",
    "venues.csv:3:7 (rain): there is no venue p03b; venues.csv has p01 to p11b" },
  { "visits.csv", "2023-03-20,a1", "2023-03-32,a1", "visits.csv:5:1 (date): 2023-03-32: a date like 2023-05-17" },
};

START_TEST (slip_in_a_sample_is_found_where_it_is)
{
  g_auto (GStrv) texts = read_texts ("qinghe");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; texts[i] != NULL; i += 2)
    if (g_str_equal (texts[i], edits[_i].file))
      {
        g_auto (GStrv) parts = g_strsplit (texts[i + 1], edits[_i].from, 2);

        ck_assert_ptr_nonnull (parts[1]);
        g_free (texts[i + 1]);
        texts[i + 1] = g_strjoinv (edits[_i].to, parts);
      }
  ck_assert_ptr_null (pufa_office_new_from_texts ((const char *const *) texts, &error));
  ck_assert_pufa_error (error, PUFA_ERROR_INVALID);
  ck_assert_str_eq (error->message, edits[_i].message);
}
END_TEST

static gpointer
ask_zone (gpointer office)
{
  return pufa_office_get_zone (office);
}

START_TEST (zone_is_opened_once_for_all_threads)
{
  static const char *const texts[] = { "pufa.ini", "[office]\ntimezone=Asia/Urumqi\n", NULL };
  g_autoptr (PufaOffice) office = open_example ("qinghe"), other = pufa_office_new_from_texts (texts, NULL);
  /* In GLib's cache already: TSan does not see the lock under which GLib fills it. */
  g_autoptr (GTimeZone) cached = g_time_zone_new_identifier ("Asia/Shanghai");
  GThread *threads[8];
  GTimeZone *zone = NULL;

  ck_assert_ptr_null (pufa_office_peek_zone (office));
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("zone", ask_zone, office);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      GTimeZone *got = g_thread_join (threads[i]);

      ck_assert (zone == NULL || zone == got);
      zone = got;
    }
  ck_assert_ptr_eq (zone, cached);
  ck_assert_str_eq (g_time_zone_get_identifier (pufa_office_get_zone (other)), "Asia/Urumqi");
  ck_assert_ptr_eq (pufa_office_peek_zone (other), pufa_office_get_zone (other));
}
END_TEST

START_TEST (no_office_has_the_defaults_and_no_roster)
{
  ck_assert_int_eq (pufa_office_get_settings (NULL)->levels[PUFA_CLASH_RULE_SPEAKER], PUFA_LEVEL_BLOCK);
  ck_assert_uint_eq (pufa_roster_get_n_rows (pufa_office_get_roster (NULL), PUFA_TABLE_VILLAGES), 0);
  ck_assert_ptr_null (pufa_office_peek_zone (NULL));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("office");
  TCase *tcase = tcase_create ("office");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, sample_says_what_its_files_say);
  tcase_add_loop_test (tcase, ids_come_in_the_order_of_the_file, 0, G_N_ELEMENTS (ids));
  tcase_add_loop_test (tcase, texts_give_what_the_folder_gives, 0, G_N_ELEMENTS (examples));
  tcase_add_loop_test (tcase, every_form_of_the_same_tables_says_the_same, 0, G_N_ELEMENTS (forms));
  tcase_add_loop_test (tcase, slip_in_a_sample_is_found_where_it_is, 0, G_N_ELEMENTS (edits));
  tcase_add_test (tcase, zone_is_opened_once_for_all_threads);
  tcase_add_test (tcase, no_office_has_the_defaults_and_no_roster);
  return run_suite (suite);
}
