/* test-names.c - which row of the roster a word means, and what is said when none does
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <libintl.h>
#include <locale.h>

#include "unit.h"

static PufaOffice *
open_example (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (g_getenv ("srcdir"), "examples", "qinghe", NULL);
  PufaOffice *office = pufa_office_new_from_folder (path, &error);

  ck_assert_msg (office != NULL, "%s", error ? error->message : "");
  return office;
}

static const struct {
  PufaTable table;
  const char *word, *id;
} meant[] = {
  { PUFA_TABLE_VILLAGES, "v05", "v05" },      { PUFA_TABLE_VILLAGES, "南庄村", "v05" },
  { PUFA_TABLE_VILLAGES, "南庄", "v05" },     { PUFA_TABLE_VILLAGES, "社区", "v11" },
  { PUFA_TABLE_PEOPLE, "张律师", "a1" },      { PUFA_TABLE_PEOPLE, "陈", "a5" },
  { PUFA_TABLE_VENUES, "西河村文化", "p02" }, { PUFA_TABLE_VENUES, "p02b", "p02b" },
  { PUFA_TABLE_MARKETS, "古会", "m5" },       { PUFA_TABLE_GROUPS, "普法工作", "g14" },
  { PUFA_TABLE_MATERIALS, "宪法", "k6" },     { PUFA_TABLE_VISITS, "3", "3" },
};

START_TEST (word_finds_the_row_that_is_meant)
{
  g_autoptr (PufaOffice) office = open_example ();

  ck_assert_str_eq (pufa_office_find (office, meant[_i].table, meant[_i].word, NULL), meant[_i].id);
}
END_TEST

static const struct {
  PufaTable table;
  const char *word;
  PufaError code;
  const char *message, *chinese;
} unclear[] = {
  { PUFA_TABLE_VILLAGES, "南装村", PUFA_ERROR_NOT_FOUND,
    "no village is called 南装村; nearest: 南庄村 (v05)\nall names: villages.csv",
    "没有名为“南装村”的村（社区）；最接近的是：南庄村（v05）\n名单见 villages.csv" },
  { PUFA_TABLE_PEOPLE, "律师", PUFA_ERROR_AMBIGUOUS,
    "律师 fits 4 people: 张律师 (a1), 李律师 (a2), 王律师 (a3), 赵律师 (a4); say which",
    "“律师”对应4人：张律师（a1）、李律师（a2）、王律师（a3）、赵律师（a4）；请写明姓名或编号" },
  { PUFA_TABLE_VILLAGES, "村", PUFA_ERROR_AMBIGUOUS,
    "村 fits 10 villages: 东河村 (v01), 西河村 (v02), 前岭村 (v03), 后岭村 (v04), 南庄村 (v05), 北庄村 (v06), "
    "柳树村 (v07), 槐树村 (v08), …; say which",
    "“村”对应10个村（社区）：东河村（v01）、西河村（v02）、前岭村（v03）、后岭村（v04）、南庄村（v05）、北庄村（v06）、"
    "柳树村（v07）、槐树村（v08）、…；请写明名称或编号" },
  { PUFA_TABLE_PEOPLE, "Smith", PUFA_ERROR_NOT_FOUND, "nobody is called Smith\nall names: people.csv",
    "没有名为“Smith”的人员\n名单见 people.csv" },
  { PUFA_TABLE_VENUES, "", PUFA_ERROR_NOT_FOUND, "no venue is called \nall names: venues.csv",
    "没有名为“”的场地\n名单见 venues.csv" },
  { PUFA_TABLE_GROUPS, "石桥", PUFA_ERROR_AMBIGUOUS,
    "石桥 fits 2 groups: 青禾街道·石桥村法律服务一群 (g09), 青禾街道·石桥村法律服务二群 (g10); say which",
    "“石桥”对应2个群：青禾街道·石桥村法律服务一群（g09）、青禾街道·石桥村法律服务二群（g10）；请写明名称或编号" },
  { PUFA_TABLE_VISITS, "9", PUFA_ERROR_NOT_FOUND, "no row is called 9\nall names: visits.csv",
    "没有名为“9”的行\n名单见 visits.csv" },
};

START_TEST (unclear_word_is_answered_with_names_and_advice)
{
  g_autoptr (PufaOffice) office = open_example ();
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (pufa_office_find (office, unclear[_i].table, unclear[_i].word, &error));
  ck_assert_pufa_error (error, unclear[_i].code);
  ck_assert_str_eq (error->message, unclear[_i].message);
}
END_TEST

START_TEST (answers_are_chinese_for_a_chinese_clerk)
{
  g_autoptr (PufaOffice) office = open_example ();

  if (g_getenv ("TEXTDOMAINDIR") == NULL || setlocale (LC_ALL, "") == NULL)
    return;
  g_setenv ("LANGUAGE", "zh_CN", TRUE);
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("TEXTDOMAINDIR"));
  for (guint i = 0; i < G_N_ELEMENTS (unclear) && g_str_equal (dgettext (GETTEXT_PACKAGE, ", "), "、"); i++)
    {
      g_autoptr (GError) error = NULL;

      ck_assert_ptr_null (pufa_office_find (office, unclear[i].table, unclear[i].word, &error));
      ck_assert_str_eq (error->message, unclear[i].chinese);
    }
  g_unsetenv ("LANGUAGE");
}
END_TEST

START_TEST (two_of_one_name_need_their_ids)
{
  static const char *const texts[] = { "pufa.ini", "", "people.csv", "id,name\na1,王律师\na2,王律师\na3,小王律师\n",
                                       NULL };
  g_autoptr (PufaOffice) office = pufa_office_new_from_texts (texts, NULL);
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (pufa_office_find (office, PUFA_TABLE_PEOPLE, "王律师", &error));
  ck_assert_str_eq (error->message, "王律师 fits 2 people: 王律师 (a1), 王律师 (a2); say which");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("names");
  TCase *tcase = tcase_create ("names");

  suite_add_tcase (suite, tcase);
  tcase_add_loop_test (tcase, word_finds_the_row_that_is_meant, 0, G_N_ELEMENTS (meant));
  tcase_add_loop_test (tcase, unclear_word_is_answered_with_names_and_advice, 0, G_N_ELEMENTS (unclear));
  tcase_add_test (tcase, two_of_one_name_need_their_ids);
  tcase_add_test (tcase, answers_are_chinese_for_a_chinese_clerk);
  return run_suite (suite);
}
