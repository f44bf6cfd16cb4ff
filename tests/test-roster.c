/* test-roster.c - the tables of a workspace: their form, what their cells hold, what is said of faults
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include <pufa/office/pufa-roster-private.h>

#include "unit.h"

/* Of pairs of a file's name and its text; the message of the fault, "" where there is none. */
static char *
read_tables (const char *const *texts, PufaRoster **result)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PufaRoster) roster = g_new0 (PufaRoster, 1);
  gboolean is_read = TRUE;

  for (guint i = 0; texts[i] != NULL && is_read; i += 2)
    for (guint table = 0; table < PUFA_N_TABLES && is_read; table++)
      if (g_str_equal (texts[i], pufa_roster_get_layout (table)->file))
        is_read = pufa_roster_add (roster, table, texts[i + 1], strlen (texts[i + 1]), &error);
  is_read = is_read && pufa_roster_check (roster, pufa_settings_get_default (), &error);
  ck_assert_int_eq (is_read, error == NULL);
  if (error != NULL)
    ck_assert_pufa_error (error, PUFA_ERROR_INVALID);
  if (result != NULL)
    *result = g_steal_pointer (&roster);
  return g_strdup (error != NULL ? error->message : "");
}

#define PEOPLE \
  "people.csv", "id,name,busy,away,deputy,max_villages\na1,张律师,周一上午;周四 08:00-18:00,,a2,5\na2,李律师,,,,\n"

static const struct {
  const char *texts[7];
  const char *message;
} faults[] = {
  /* the form of a table */
  { { "villages.csv", "" }, "" },
  { { "villages.csv", "# nothing\n\n" }, "" },
  { { "villages.csv", "id,name\n" }, "" },
  { { "villages.csv", "name\n东河村\n" }, "villages.csv:1: no column is headed id or 编号" },
  { { "villages.csv", "# x\nv01,东河村\n" }, "villages.csv:2: no column is headed id or 编号" },
  { { "villages.csv", "id,name,ID\n" }, "villages.csv:1:3 (ID): the same column stands in cell 1 already" },
  { { "villages.csv", "id,name,法律顾问,adviser\n" },
    "villages.csv:1:4 (adviser): the same column stands in cell 3 already" },
  { { "villages.csv", "id,name,x,x\n" }, "villages.csv:1:4 (x): the same column stands in cell 3 already" },
  { { "villages.csv", "id,name\nv01,东河村,村\n" }, "villages.csv:2:3: a cell without a heading" },
  { { "villages.csv", "id,,name\nv01,x,东河村\n" }, "villages.csv:2:2: a cell without a heading" },
  { { "villages.csv", "id,,name\nv01,,东河村\n" }, "" },
  { { "villages.csv", "id,name\n,东河村\n" }, "villages.csv:2:1 (id): must not be empty" },
  { { "villages.csv", "id,name\nv01\n" }, "villages.csv:2:2 (name): must not be empty" },
  { { "villages.csv", "编号,名称\nv01,\n" }, "villages.csv:2:2 (名称): must not be empty" },
  { { "villages.csv", "id,name\nv01,\"东\n河村\"\n#\nv01,西河村\n" },
    "villages.csv:5:1 (id): v01 stands in line 2 already" },
  { { "villages.csv", "id,name\nv 1,东河村\n" }, "villages.csv:2:1 (id): an id has no blanks and no punctuation" },
  { { "villages.csv", "id,name\n村、1,东河村\n" }, "villages.csv:2:1 (id): an id has no blanks and no punctuation" },
  { { "villages.csv", "id,name\nv01,\"东河村\n" }, "villages.csv:2:2: the quote that opens here is never closed" },
  { { "villages.csv", "id,name\nv01,\033\n" }, "villages.csv:2: a control character (0x1B) has no place in text" },

  /* what cells hold */
  { { "villages.csv", "id,name,kind\nv01,东河村,社曲\n" },
    "villages.csv:2:3 (kind): 社曲: one of 村, 社区, 学校, 机关, 企业, 单位, 线上, 家庭, 网络" },
  { { "villages.csv", "id,name,households\nv01,东河村,412户\n" },
    "villages.csv:2:3 (households): 412户: a whole number" },
  { { "venues.csv", "id,name,capacity\np01,会议室,-60\n" }, "venues.csv:2:3 (capacity): -60: a whole number" },
  { { "venues.csv", "id,name,indoor\np01,会议室,是\n" }, "venues.csv:2:3 (indoor): 是: one of 1, 0" },
  { { "venues.csv", "id,name,hours\np01,会议室,8点到21点\n" },
    "venues.csv:2:3 (hours): 8点到21点: two times like 08:00-21:00" },
  { { "venues.csv", "id,name,months\np01,会议室,13\n" }, "venues.csv:2:3 (months): 13: months like 6-8 or 11-2" },
  { { "people.csv", "id,name,busy\na1,张律师,周八\n" },
    "people.csv:2:3 (busy): 周八: duties like 周四, 周一上午, 周四 08:00-18:00 or 每月第1个周一上午" },
  { { "people.csv", "id,name,away\na1,张律师,2024-05-17..2024-05-06\n" },
    "people.csv:2:3 (away): 2024-05-17..2024-05-06: dates like 2024-05-06..2024-05-17" },
  { { "groups.csv", "id,name,api\ng01,群,qq\n" }, "groups.csv:2:3 (api): qq: one of none, wecom" },
  { { "groups.csv", "id,name,limit,members\ng01,群,500,501\n" }, "" },
  { { "materials.csv", "id,name,unit,stock\nk1,折页,份,七百\n" }, "materials.csv:2:4 (stock): 七百: a whole number" },
  { { "markets.csv", "id,name\nm1,石桥大集\n" }, "markets.csv:1: no column is headed rule or 规则" },
  { { "markets.csv", "id,name,rule\nm1,石桥大集,\n" }, "markets.csv:2:3 (rule): must not be empty" },
  { { "days.csv", "id,kind,name,rule\n,theme,普法月,04-01\n" }, "days.csv:2:2 (kind): a theme day needs an id" },
  { { "days.csv", "id,kind,name,rule\n,workday,调休,2023-05-06\n" }, "" },
  { { "days.csv", "id,kind,name,rule\nq1,party,普法月,04-01\n" },
    "days.csv:2:2 (kind): party: one of theme, holiday, workday, 宣传节点, 放假, 调休上班" },
  { { "topics.csv", "id,title,parts\nt01,题目,上午;早上\n" }, "topics.csv:2:3 (parts): 早上: one of 上午, 下午, 晚上" },
  { { "topics.csv", "id,title,places\nt01,题目,村;城\n" },
    "topics.csv:2:3 (places): 城: one of 村, 社区, 学校, 机关, 企业, 单位, 线上, 家庭, 网络" },

  /* ids among the other tables */
  { { "villages.csv", "id,name,adviser\nv01,东河村,a9\n", PEOPLE },
    "villages.csv:2:3 (adviser): there is no person a9; people.csv has a1 to a2" },
  { { "villages.csv", "id,name,adviser\nv01,东河村,a1、a2；a3\n", PEOPLE },
    "villages.csv:2:3 (adviser): there is no person a3; people.csv has a1 to a2" },
  { { "villages.csv", "id,name,adviser\nv01,东河村,a1、a2\n", PEOPLE }, "" },
  { { "villages.csv", "id,name,adviser\nv01,东河村,a1\n" },
    "villages.csv:2:3 (adviser): there is no person a1; there is no people.csv" },
  { { "villages.csv", "id,name,venue\nv01,东河村,p1\n", "venues.csv", "id,name\n" },
    "villages.csv:2:3 (venue): there is no venue p1; venues.csv has none" },
  { { "villages.csv", "id,name,market\nv01,东河村,m1\n", "markets.csv", "id,name,rule\nm2,集,weekday:7\n" },
    "villages.csv:2:3 (market): there is no market m1; markets.csv has only m2" },
  { { "venues.csv", "id,name,rain\np01,舞台,p02\np03,会议室,\n" },
    "venues.csv:2:3 (rain): there is no venue p02; venues.csv has p01 to p03" },
  { { "groups.csv", "id,name,village\ng01,群,v09\n" },
    "groups.csv:2:3 (village): there is no village v09; there is no villages.csv" },
  { { "people.csv", "id,name,deputy\na1,张律师,a7\n" },
    "people.csv:2:3 (deputy): there is no person a7; people.csv has only a1" },
  { { "visits.csv", "date,adviser,village\n2023-03-06,,v01\n", PEOPLE },
    "visits.csv:2:2 (adviser): must not be empty" },
  { { "visits.csv", "date,adviser,village\n2023-02-30,a1,v01\n", PEOPLE },
    "visits.csv:2:1 (date): 2023-02-30: a date like 2023-05-17" },
  { { "visits.csv", "date,adviser,village,from,to\n2023/3/6,a1,v01,9:00,9:00\n", PEOPLE, "villages.csv",
      "id,name\nv01,东河村\n" },
    "visits.csv:2:5 (to): 9:00 is not after 9:00" },
  { { "visits.csv", "date,adviser,village,mode\n2023/3/6,a1,v01,电话\n", PEOPLE, "villages.csv",
      "id,name\nv01,东河村\n" },
    "visits.csv:2:4 (mode): 电话: one of 实地, 远程" },
  { { "minutes.csv", "from,to,minutes\nv01,v02,5\n", "villages.csv", "id,name\nv01,东河村\n" },
    "minutes.csv:2:2 (to): there is no village v02; villages.csv has only v01" },
  /* the first fault of a file is the one that is told */
  { { "venues.csv", "id,name,capacity,indoor\np01,会议室,60,2\np02,会议室,x,1\n" },
    "venues.csv:2:4 (indoor): 2: one of 1, 0" },
};

START_TEST (fault_is_told_with_file_line_cell_and_heading)
{
  g_autofree char *message = read_tables (faults[_i].texts, NULL);

  ck_assert_str_eq (message, faults[_i].message);
}
END_TEST

START_TEST (columns_are_found_by_any_heading_in_any_order)
{
  static const char *const texts[] = {
    "people.csv",   "姓名,编号,微信号\n张律师,a1,zhang\n",
    "venues.csv",   "村(社区),编号,名称,Capacity,开放时间\nv01,p01,会议室,60,8：00—21：00\n",
    "villages.csv", "户数,法律顾问,类别,名称,编号\n412,a1,村,东河村,v01\n",
    "days.csv",     "规则,种类,名称\n2023-05-06,调休上班,本地调休上班\n",
    NULL,
  };
  g_autoptr (PufaRoster) roster = NULL;
  g_autofree char *message = read_tables (texts, &roster);
  const PufaSheet *people = roster->sheets[PUFA_TABLE_PEOPLE];

  ck_assert_str_eq (message, "");
  ck_assert_str_eq (pufa_roster_get_text (roster, PUFA_TABLE_VILLAGES, "v01", PUFA_VILLAGE_ADVISER), "a1");
  ck_assert_str_eq (pufa_roster_get_text (roster, PUFA_TABLE_VILLAGES, "v01", PUFA_VILLAGE_MARKET), "");
  ck_assert_str_eq (pufa_roster_get_text (roster, PUFA_TABLE_VENUES, "p01", PUFA_VENUE_VILLAGE), "v01");
  ck_assert_str_eq (pufa_roster_get_text (roster, PUFA_TABLE_VENUES, "p01", PUFA_VENUE_CAPACITY), "60");
  ck_assert_str_eq (pufa_roster_get_text (roster, PUFA_TABLE_VENUES, "p02", PUFA_VENUE_CAPACITY), "");
  ck_assert_str_eq (pufa_sheet_get_cell (people, 0, (guint) pufa_sheet_find_column (people, "微信号")), "zhang");
  ck_assert_int_eq (pufa_sheet_find_column (people, "phone"), -1);
  ck_assert_int_eq (pufa_sheet_find_column (people, "whatever"), -1);
  ck_assert_int_eq (pufa_sheet_find_column (people, "NAME"), PUFA_COLUMN_NAME);
}
END_TEST

START_TEST (rows_without_ids_go_by_their_number)
{
  g_autoptr (GString) csv = g_string_new ("from,to,minutes\n");
  const char *texts[] = { "minutes.csv", NULL, "villages.csv", "id,name\nv01,东河村\n", NULL };
  g_autoptr (PufaRoster) roster = NULL;
  g_autofree char *message = NULL;

  for (guint i = 1; i <= 1234; i++)
    g_string_append_printf (csv, "v01,v01,%u\n", i);
  texts[1] = csv->str;
  message = read_tables (texts, &roster);
  ck_assert_str_eq (message, "");
  for (guint i = 1; i <= 1234; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);

      ck_assert_str_eq (pufa_sheet_get_id (roster->sheets[PUFA_TABLE_MINUTES], i - 1), id);
      ck_assert_str_eq (pufa_roster_get_text (roster, PUFA_TABLE_MINUTES, id, PUFA_MINUTES_MINUTES), id);
    }
  ck_assert_int_eq (pufa_roster_find_row (roster, PUFA_TABLE_MINUTES, "0"), -1);
  ck_assert_int_eq (pufa_roster_find_row (roster, PUFA_TABLE_MINUTES, "01"), -1);
  ck_assert_int_eq (pufa_roster_find_row (roster, PUFA_TABLE_MINUTES, "1235"), -1);
  ck_assert_int_eq (pufa_roster_find_row (roster, PUFA_TABLE_MINUTES, "x"), -1);
}
END_TEST

START_TEST (hostile_sizes_are_refused)
{
  g_autoptr (GString) rows = g_string_new ("id,name\n");
  g_autofree char *huge = g_strnfill (PUFA_SHEET_MAX_BYTES + 1, '\n');
  const char *many[] = { "villages.csv", NULL, NULL }, *large[] = { "villages.csv", huge, NULL };
  g_autofree char *too_many = NULL, *too_large = read_tables (large, NULL);

  for (guint i = 0; i <= PUFA_SHEET_MAX_ROWS; i++)
    g_string_append_printf (rows, "v%u,村\n", i);
  many[1] = rows->str;
  too_many = read_tables (many, NULL);
  ck_assert_str_eq (too_large, "villages.csv:1: the file is larger than 4 MB");
  ck_assert_str_eq (too_many, "villages.csv:50002:1: too many rows");
}
END_TEST

/* Pieces of tables in any mixture: a roster or a fault, and nothing else. */
START_TEST (any_mixture_gives_a_roster_or_a_fault)
{
  static const char *const pieces[] = { "id",   "name",    "编号", "kind", "adviser", "venue", "rule",
                                        "date", "village", ",",    ",",    ",",       "\n",    "\n",
                                        "\"",   "#",       "v01",  "a1",   "村、",    "x;y",   "08:00-09:00" };
  guint32 seed = g_random_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  fprintf (stderr, "seed %u\n", seed);
  for (guint round = 0; round < 5000; round++)
    {
      const char *texts[] = { NULL, NULL, "people.csv", "id,name\na1,x\n", NULL };
      g_autoptr (GString) csv = g_string_new (NULL);
      g_autofree char *message = NULL;

      texts[0] = pufa_roster_get_layout ((guint) g_rand_int_range (rand, 0, PUFA_N_TABLES))->file;
      for (gint n = g_rand_int_range (rand, 0, 40); n > 0; n--)
        g_string_append (csv, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      texts[1] = csv->str;
      message = read_tables (texts, NULL);
      ck_assert (message[0] == '\0' || g_str_has_prefix (message, texts[0]) || g_str_has_prefix (message, "people"));
    }
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("roster");
  TCase *tcase = tcase_create ("roster");

  suite_add_tcase (suite, tcase);
  tcase_add_loop_test (tcase, fault_is_told_with_file_line_cell_and_heading, 0, G_N_ELEMENTS (faults));
  tcase_add_test (tcase, columns_are_found_by_any_heading_in_any_order);
  tcase_add_test (tcase, rows_without_ids_go_by_their_number);
  tcase_add_test (tcase, hostile_sizes_are_refused);
  tcase_add_test (tcase, any_mixture_gives_a_roster_or_a_fault);
  return run_suite (suite);
}
