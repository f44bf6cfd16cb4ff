/* test-report.c - every number of a year of one office, and what changes it
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "report-unit.h"

#define SENTENCE "全年累计开展现场宣传咨询活动 4 场、法治讲座 8 场，发放各类宣传资料 2000 余份。"
#define N_FIGURES (PUFA_FIGURE_ADVISER_MINUTES + 1)
#define N_AXES (PUFA_AXIS_UNIT + 1)

static PufaReport *
report_whole_year (void)
{
  g_autoptr (PufaOffice) office = open_qinghe ();
  PufaReport *report = report_2023 (office);

  add_year (report);
  return report;
}

/* 4 and 2.5 hours are visits; 12 lectures and consultations had an adviser: 7 of 90 minutes, one of
 * 60, … */
static const struct {
  PufaFigure figure;
  gint64 count;
} totals[] = {
  { PUFA_FIGURE_LECTURES, 8 },
  { PUFA_FIGURE_CONSULTATIONS, 4 },
  { PUFA_FIGURE_NOTICES, 9 },
  { PUFA_FIGURE_PLANNED, 13 },
  { PUFA_FIGURE_CANCELLED, 1 },
  { PUFA_FIGURE_ATTENDED, 416 },
  { PUFA_FIGURE_REACHED, 1700 },
  { PUFA_FIGURE_CONSULTED, 154 },
  { PUFA_FIGURE_LEAFLETS, 2080 },
  { PUFA_FIGURE_GIFTS, 60 },
  { PUFA_FIGURE_MINUTES, 1410 },
  { PUFA_FIGURE_ADVISER_LECTURES, 8 },
  { PUFA_FIGURE_ADVISER_MINUTES, 1410 + 390 },
};

START_TEST (year_has_its_totals)
{
  g_autoptr (PufaReport) report = report_whole_year ();

  ck_assert_int_eq (all (report, totals[_i].figure), totals[_i].count);
}
END_TEST

START_TEST (year_has_its_sentence)
{
  g_autoptr (PufaReport) report = report_whole_year ();

  ck_assert_sentence (report, SENTENCE);
}
END_TEST

static const struct {
  PufaFigure figure;
  PufaAxis axis;
  const char *key;
  gint64 count;
} parts[] = {
  { PUFA_FIGURE_LEAFLETS, PUFA_AXIS_UNIT, "份", 1330 },
  { PUFA_FIGURE_LEAFLETS, PUFA_AXIS_UNIT, "册", 750 },
  { PUFA_FIGURE_LEAFLETS, PUFA_AXIS_UNIT, "个", 0 },
  { PUFA_FIGURE_GIFTS, PUFA_AXIS_UNIT, "个", 60 },
  { PUFA_FIGURE_LEAFLETS, PUFA_AXIS_MATERIAL, "k1", 600 },
  { PUFA_FIGURE_LEAFLETS, PUFA_AXIS_MATERIAL, "k5", 200 },
  { PUFA_FIGURE_GIFTS, PUFA_AXIS_MATERIAL, "k9", 60 },
  { PUFA_FIGURE_LECTURES, PUFA_AXIS_MATERIAL, "k1", 0 },
  { PUFA_FIGURE_LEAFLETS, PUFA_AXIS_VILLAGE, "v01", 90 },
  { PUFA_FIGURE_LEAFLETS, PUFA_AXIS_VILLAGE, "v02", 110 },
  { PUFA_FIGURE_LEAFLETS, PUFA_AXIS_VILLAGE, "v03", 100 },
  { PUFA_FIGURE_LEAFLETS, PUFA_AXIS_VILLAGE, "v04", 70 },
  { PUFA_FIGURE_LEAFLETS, PUFA_AXIS_VILLAGE, "v05", 120 },
  { PUFA_FIGURE_LEAFLETS, PUFA_AXIS_VILLAGE, "v06", 100 },
  { PUFA_FIGURE_LEAFLETS, PUFA_AXIS_VILLAGE, "v07", 80 },
  { PUFA_FIGURE_LEAFLETS, PUFA_AXIS_VILLAGE, "v08", 0 },
  { PUFA_FIGURE_LEAFLETS, PUFA_AXIS_VILLAGE, "v09", 960 },
  { PUFA_FIGURE_LEAFLETS, PUFA_AXIS_VILLAGE, "v10", 90 },
  { PUFA_FIGURE_LEAFLETS, PUFA_AXIS_VILLAGE, "v11", 360 },
  { PUFA_FIGURE_CONSULTATIONS, PUFA_AXIS_VILLAGE, "v09", 3 },
  { PUFA_FIGURE_NOTICES, PUFA_AXIS_VILLAGE, "v05", 3 }, /* by their groups */
  { PUFA_FIGURE_NOTICES, PUFA_AXIS_VILLAGE, "v09", 2 },
  { PUFA_FIGURE_LECTURES, PUFA_AXIS_VILLAGE, "v99", 0 },
  { PUFA_FIGURE_LEAFLETS, PUFA_AXIS_QUARTER, "1", 490 },
  { PUFA_FIGURE_LEAFLETS, PUFA_AXIS_QUARTER, "2", 600 },
  { PUFA_FIGURE_LEAFLETS, PUFA_AXIS_QUARTER, "3", 460 },
  { PUFA_FIGURE_LEAFLETS, PUFA_AXIS_QUARTER, "4", 530 },
  { PUFA_FIGURE_LECTURES, PUFA_AXIS_QUARTER, "3", 2 },
  { PUFA_FIGURE_CONSULTATIONS, PUFA_AXIS_QUARTER, "4", 1 },
  { PUFA_FIGURE_LECTURES, PUFA_AXIS_MONTH, "12", 1 },
  { PUFA_FIGURE_CONSULTATIONS, PUFA_AXIS_MONTH, "12", 1 },
  { PUFA_FIGURE_LECTURES, PUFA_AXIS_MONTH, "1", 0 },
  { PUFA_FIGURE_LECTURES, PUFA_AXIS_CHANNEL, "乡村", 7 },
  { PUFA_FIGURE_CONSULTATIONS, PUFA_AXIS_CHANNEL, "乡村", 3 },
  { PUFA_FIGURE_LECTURES, PUFA_AXIS_CHANNEL, "社区", 0 },
  { PUFA_FIGURE_CONSULTATIONS, PUFA_AXIS_CHANNEL, "社区", 1 },
  { PUFA_FIGURE_LECTURES, PUFA_AXIS_CHANNEL, "家庭", 1 },
  { PUFA_FIGURE_LECTURES, PUFA_AXIS_CHANNEL, "机关", 0 },
  { PUFA_FIGURE_REACHED, PUFA_AXIS_AUDIENCE, "赶集群众", 1250 },
  { PUFA_FIGURE_ATTENDED, PUFA_AXIS_AUDIENCE, "村民", 159 },
  { PUFA_FIGURE_LECTURES, PUFA_AXIS_LAW, "民法典", 2 },
  { PUFA_FIGURE_CONSULTATIONS, PUFA_AXIS_LAW, "民法典", 1 },
  { PUFA_FIGURE_LECTURES, PUFA_AXIS_SPEAKER, "a1", 3 },
  { PUFA_FIGURE_CONSULTATIONS, PUFA_AXIS_SPEAKER, "a4", 3 },
  { PUFA_FIGURE_ADVISER_LECTURES, PUFA_AXIS_SPEAKER, "a3", 2 },
  { PUFA_FIGURE_ADVISER_MINUTES, PUFA_AXIS_VILLAGE, "v01", 90 + 240 },
  { PUFA_FIGURE_ADVISER_MINUTES, PUFA_AXIS_VILLAGE, "v02", 90 + 150 },
  { PUFA_FIGURE_ADVISER_MINUTES, PUFA_AXIS_SPEAKER, "a1", 3 * 90 + 390 },
};

START_TEST (year_has_its_parts)
{
  g_autoptr (PufaReport) report = report_whole_year ();

  ck_assert_int_eq (pufa_report_get_count (report, parts[_i].figure, parts[_i].axis, parts[_i].key), parts[_i].count);
}
END_TEST

static const struct {
  const char *village;
  gint64 lectures[4], consultations[4];
} quarters[] = {
  { "v01", { 1, 0, 0, 0 }, { 0 } }, { "v02", { 0, 0, 1, 0 }, { 0 } }, { "v03", { 0, 1, 0, 0 }, { 0 } },
  { "v04", { 0, 0, 0, 1 }, { 0 } }, { "v05", { 0, 1, 0, 0 }, { 0 } }, { "v06", { 0, 0, 0, 1 }, { 0 } },
  { "v07", { 1, 0, 0, 0 }, { 0 } }, { "v08", { 0 }, { 0 } },          { "v09", { 0 }, { 1, 1, 1, 0 } },
  { "v10", { 0, 0, 1, 0 }, { 0 } }, { "v11", { 0 }, { 0, 0, 0, 1 } }, { "v99", { 0 }, { 0 } },
};

START_TEST (village_has_its_quarters)
{
  g_autoptr (PufaReport) report = report_whole_year ();

  for (guint i = 0; i < 4; i++)
    {
      ck_assert_int_eq (
          pufa_report_get_quarter_count (report, PUFA_FIGURE_LECTURES, PUFA_AXIS_VILLAGE, quarters[_i].village, i + 1),
          quarters[_i].lectures[i]);
      ck_assert_int_eq (pufa_report_get_quarter_count (report, PUFA_FIGURE_CONSULTATIONS, PUFA_AXIS_VILLAGE,
                                                       quarters[_i].village, i + 1),
                        quarters[_i].consultations[i]);
    }
}
END_TEST

static const struct {
  PufaAxis axis;
  const char *keys;
} orders[] = {
  { PUFA_AXIS_ALL, "" },
  { PUFA_AXIS_QUARTER, "1 2 3 4" },
  { PUFA_AXIS_MONTH, "1 2 3 4 5 6 7 8 9 10 11 12" },
  { PUFA_AXIS_VILLAGE, "v01 v02 v03 v04 v05 v06 v07 v08 v09 v10 v11" },
  { PUFA_AXIS_CHANNEL, "机关 乡村 社区 学校 企业 单位 家庭 网络" },
  { PUFA_AXIS_AUDIENCE, "农民工 妇女 赶集群众 村民 家长和学生 老年人 法律明白人 居民" },
  { PUFA_AXIS_SPEAKER, "a1 a2 a3 a4 a5" },
  { PUFA_AXIS_MATERIAL, "k1 k2 k3 k4 k5 k6 k7 k8 k9" },
  { PUFA_AXIS_UNIT, "份 册 个" },
};

START_TEST (keys_come_in_the_order_of_the_office)
{
  g_autoptr (PufaReport) report = report_whole_year ();
  g_auto (GStrv) keys = pufa_report_dup_keys (report, orders[_i].axis);
  g_autofree char *joined = g_strjoinv (" ", keys);

  ck_assert_str_eq (joined, orders[_i].keys);
}
END_TEST

static gint64
sum_of_parts (const PufaReport *report, PufaFigure figure, PufaAxis axis)
{
  g_auto (GStrv) keys = pufa_report_dup_keys (report, axis);
  gint64 sum = axis == PUFA_AXIS_ALL ? 0 : pufa_report_get_count (report, figure, axis, "");

  for (guint i = 0; keys[i] != NULL; i++)
    sum += pufa_report_get_count (report, figure, axis, keys[i]);
  return sum;
}

static gint64
sum_of_quarters (const PufaReport *report, PufaFigure figure, PufaAxis axis, const char *key)
{
  gint64 sum = 0;

  for (guint quarter = 1; quarter <= 4; quarter++)
    sum += pufa_report_get_quarter_count (report, figure, axis, key, quarter);
  return sum;
}

/* Laws and speakers may be several; materials and their units split what was handed out. */
static gboolean
is_split_by (PufaFigure figure, PufaAxis axis)
{
  gboolean is_handout = figure == PUFA_FIGURE_LEAFLETS || figure == PUFA_FIGURE_GIFTS;

  if (axis == PUFA_AXIS_MATERIAL || axis == PUFA_AXIS_UNIT)
    return is_handout;
  return axis != PUFA_AXIS_LAW;
}

START_TEST (parts_of_an_axis_add_up_to_the_whole)
{
  g_autoptr (PufaReport) report = report_whole_year ();
  const Draft bare = { "bare",       "LECTURE", "HELD", "20230105T090000", "20230105T100000", .handouts = "k1=5 zz=7",
                       .attended = 3 };

  add_draft (report, &bare);
  for (PufaFigure figure = 0; figure < N_FIGURES; figure++)
    for (PufaAxis axis = 0; axis < N_AXES; axis++)
      {
        g_auto (GStrv) keys = pufa_report_dup_keys (report, axis);

        if (is_split_by (figure, axis))
          ck_assert_int_eq (sum_of_parts (report, figure, axis), all (report, figure));
        for (guint i = 0; keys[i] != NULL; i++)
          ck_assert_int_eq (sum_of_quarters (report, figure, axis, keys[i]),
                            pufa_report_get_count (report, figure, axis, keys[i]));
      }
}
END_TEST

/* What happens besides, and what comes of it. */
static const struct {
  Draft draft;
  PufaFigure figure;
  gint64 count;
  const char *sentence;
} mutations[] = {
  { { "ninth", "LECTURE", "HELD", "20231220T150000", "20231220T163000", "v09", "a2" },
    PUFA_FIGURE_LECTURES,
    9,
    "全年累计开展现场宣传咨询活动 4 场、法治讲座 9 场，发放各类宣传资料 2000 余份。" },
  { { "fifth", "CONSULTATION", "HELD", "20231220T150000", "20231220T163000", "v09", "a2", .handouts = "k1=20" },
    PUFA_FIGURE_LEAFLETS,
    2100,
    "全年累计开展现场宣传咨询活动 5 场、法治讲座 8 场，发放各类宣传资料 2100 份。" },
  { { "gifts", "CONSULTATION", "HELD", "20231220T150000", "20231220T163000", "v09", .handouts = "k9=500" },
    PUFA_FIGURE_GIFTS,
    560,
    "全年累计开展现场宣传咨询活动 5 场、法治讲座 8 场，发放各类宣传资料 2000 余份。" },
  { { "off", "LECTURE", "CANCELLED", "20231220T150000", "20231220T163000", "v09", .handouts = "k1=80" },
    PUFA_FIGURE_CANCELLED,
    2,
    SENTENCE },
  { { "status", "LECTURE", "HELD", "20231220T150000", "20231220T163000", "v09", .extra = "STATUS:CANCELLED\n" },
    PUFA_FIGURE_CANCELLED,
    2,
    SENTENCE },
  { { "planned", "LECTURE", "PLANNED", "20231220T150000", "20231220T163000", "v09", .handouts = "k1" },
    PUFA_FIGURE_PLANNED,
    14,
    SENTENCE },
  { { "told", "LECTURE", "ANNOUNCED", "20231220T150000", "20231220T163000", "v09" },
    PUFA_FIGURE_PLANNED,
    14,
    SENTENCE },
  { { "eve", "LECTURE", "HELD", "20221231T235900", "20230101T010000", "v09" }, PUFA_FIGURE_PLANNED, 13, SENTENCE },
  { { "late", "LECTURE", "HELD", "20240101T000000", "20240101T010000", "v09" }, PUFA_FIGURE_PLANNED, 13, SENTENCE },
  { { "last", "LECTURE", "HELD", "20231231T235900", "20240101T010000", "v09" },
    PUFA_FIGURE_LECTURES,
    9,
    "全年累计开展现场宣传咨询活动 4 场、法治讲座 9 场，发放各类宣传资料 2000 余份。" },
  { { "own", "LECTURE", "HELD", "20231220T150000", "20231220T163000", "v09", "a4", .handouts = "k1=80", .attended = 30,
      .extra = "X-PUFA-HOST:adviser\n" },
    PUFA_FIGURE_ADVISER_LECTURES,
    9,
    SENTENCE },
  { { "own", "LECTURE", "HELD", "20231220T150000", "20231220T163000", "v09", "a4", .attended = 30,
      .extra = "X-PUFA-HOST:adviser\n" },
    PUFA_FIGURE_ATTENDED,
    416,
    SENTENCE },
  { { "ours", "LECTURE", "HELD", "20231220T150000", "20231220T163000", "v09", .extra = "X-PUFA-HOST:office\n" },
    PUFA_FIGURE_ADVISER_LECTURES,
    8,
    "全年累计开展现场宣传咨询活动 4 场、法治讲座 9 场，发放各类宣传资料 2000 余份。" },
  { { "two", "LECTURE", "HELD", "20231220T150000", "20231220T163000", "v08 v09", .handouts = "k1=40" },
    PUFA_FIGURE_LEAFLETS,
    2120,
    "全年累计开展现场宣传咨询活动 4 场、法治讲座 9 场，发放各类宣传资料 2100 余份。" },
  { { "odd", "LECTURE", "HELD", "20231220T150000", "20231220T163000", "v08", .handouts = "zz=40" },
    PUFA_FIGURE_LEAFLETS,
    2120,
    "全年累计开展现场宣传咨询活动 4 场、法治讲座 9 场，发放各类宣传资料 2100 余份。" },
  { { "wrong", "LECTURE", "HELD", "20231220T150000", "20231220T163000", "v08",
      .handouts = "k1=-5 k2=x k3= k4=99999999999 k5=+7", .extra = "X-PUFA-ATTENDED:many\n" },
    PUFA_FIGURE_LEAFLETS,
    2080,
    "全年累计开展现场宣传咨询活动 4 场、法治讲座 9 场，发放各类宣传资料 2000 余份。" },
  { { "days", "CONSULTATION", "HELD", "20231220T150000", "20231222T150000", "v08" },
    PUFA_FIGURE_MINUTES,
    1410 + 2 * 24 * 60,
    "全年累计开展现场宣传咨询活动 5 场、法治讲座 8 场，发放各类宣传资料 2000 余份。" },
  { { "draft", "NOTICE", "PLANNED", "20231220T150000", .extra = "X-PUFA-GROUP:g05\n" },
    PUFA_FIGURE_NOTICES,
    9,
    SENTENCE },
  { { "other", "OTHER", "HELD", "20231220T150000", "20231220T163000", "v08", .handouts = "k1=40" },
    PUFA_FIGURE_PLANNED,
    13,
    SENTENCE },
};

START_TEST (mutation_shows_where_it_should)
{
  g_autoptr (PufaReport) report = report_whole_year ();

  add_draft (report, &mutations[_i].draft);
  ck_assert_int_eq (all (report, mutations[_i].figure), mutations[_i].count);
  ck_assert_sentence (report, mutations[_i].sentence);
}
END_TEST

START_TEST (event_of_two_villages_is_that_of_its_host)
{
  g_autoptr (PufaReport) report = report_whole_year ();
  const Draft two = { "two", "LECTURE", "HELD", "20231220T150000", "20231220T163000", "v08 v09", .handouts = "k1=40" };

  add_draft (report, &two);
  ck_assert_int_eq (pufa_report_get_count (report, PUFA_FIGURE_LECTURES, PUFA_AXIS_VILLAGE, "v08"), 1);
  ck_assert_int_eq (pufa_report_get_count (report, PUFA_FIGURE_LECTURES, PUFA_AXIS_VILLAGE, "v09"), 0);
  ck_assert_int_eq (pufa_report_get_count (report, PUFA_FIGURE_LEAFLETS, PUFA_AXIS_VILLAGE, "v08"), 40);
}
END_TEST

START_TEST (list_names_a_law_or_a_speaker_once)
{
  g_autoptr (PufaReport) report = report_2023 (NULL);
  const Draft twice = { "twice",           "LECTURE", "HELD",     "20231220T150000",
                        "20231220T163000", "v08",     "a1 a1 a2", .laws = "宪法 宪法" };

  add_draft (report, &twice);
  ck_assert_int_eq (pufa_report_get_count (report, PUFA_FIGURE_LECTURES, PUFA_AXIS_LAW, "宪法"), 1);
  ck_assert_int_eq (pufa_report_get_count (report, PUFA_FIGURE_LECTURES, PUFA_AXIS_SPEAKER, "a1"), 1);
  ck_assert_int_eq (pufa_report_get_count (report, PUFA_FIGURE_LECTURES, PUFA_AXIS_SPEAKER, "a2"), 1);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("report");
  TCase *tcase = tcase_create ("report");

  tcase_add_loop_test (tcase, year_has_its_totals, 0, G_N_ELEMENTS (totals));
  tcase_add_test (tcase, year_has_its_sentence);
  tcase_add_loop_test (tcase, year_has_its_parts, 0, G_N_ELEMENTS (parts));
  tcase_add_loop_test (tcase, village_has_its_quarters, 0, G_N_ELEMENTS (quarters));
  tcase_add_loop_test (tcase, keys_come_in_the_order_of_the_office, 0, G_N_ELEMENTS (orders));
  tcase_add_test (tcase, parts_of_an_axis_add_up_to_the_whole);
  tcase_add_loop_test (tcase, mutation_shows_where_it_should, 0, G_N_ELEMENTS (mutations));
  tcase_add_test (tcase, event_of_two_villages_is_that_of_its_host);
  tcase_add_test (tcase, list_names_a_law_or_a_speaker_once);
  suite_add_tcase (suite, tcase);
  return run_suite (suite);
}
