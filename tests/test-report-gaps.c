/* test-report-gaps.c - where nothing was done, which norms are not met, which papers are missing
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "report-unit.h"

/* "RULE: SUBJECT, …" in the order of the findings, each on a line of its own. */
static char *
join_findings (const PufaReport *report)
{
  g_autoptr (GPtrArray) found = pufa_report_list_missing (report);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const PufaFinding *finding = g_ptr_array_index (found, i);

      g_string_append_printf (text, "%s|%s|%s\n", pufa_finding_get_rule (finding), pufa_finding_get_subject (finding),
                              pufa_finding_get_message (finding));
    }
  return g_string_free (text, FALSE);
}

static void
ck_assert_has (const PufaReport *report, const char *line, gboolean is_there)
{
  g_autofree char *text = join_findings (report);

  ck_assert_msg ((strstr (text, line) != NULL) == is_there, "%s%s: %s", text, line, is_there ? "wanted" : "not wanted");
}

START_TEST (year_has_its_gaps)
{
  g_autoptr (PufaOffice) office = open_qinghe ();
  g_autoptr (PufaReport) report = report_2023 (office);
  g_autofree char *text = NULL;

  add_year (report);
  text = join_findings (report);
  ck_assert_str_eq (text, "village|v08|nothing was held in 槐树村\n"
                          "cancelled v08|" X1 "|农村土地流转与合同 was cancelled\n"
                          "lecture|v08|no lecture was held in 槐树村\n"
                          "lecture|v09|no lecture was held in 石桥村\n"
                          "lecture|v11|no lecture was held in 青禾社区\n"
                          "channel|机关|nothing was done in the channel 机关\n"
                          "channel|学校|nothing was done in the channel 学校\n"
                          "channel|企业|nothing was done in the channel 企业\n"
                          "channel|单位|nothing was done in the channel 单位\n"
                          "channel|网络|nothing was done in the channel 网络\n"
                          "adviser-lectures|adviser-lectures|a lecture a village a quarter: 8 of 44\n"
                          "adviser-hours|adviser-hours|4 hours on the spot a village a month: 1 of 132\n"
                          "evidence 信息简报|" C1 "|3·15 消费维权赶大集 has no 信息简报\n");
}
END_TEST

/* What is added, and a finding that is or is not there then. */
static const struct {
  Draft draft;
  const char *line;
  gboolean is_there;
} cases[] = {
  { { "l9", "LECTURE", "HELD", "20231220T150000", "20231220T163000", "v08" }, "village|v08", FALSE },
  { { "l9", "LECTURE", "HELD", "20231220T150000", "20231220T163000", "v08" }, "cancelled v08", FALSE },
  { { "l9", "LECTURE", "HELD", "20231220T150000", "20231220T163000", "v08" }, "lecture|v08", FALSE },
  { { "c5", "CONSULTATION", "HELD", "20231220T150000", "20231220T163000", "v08" }, "village|v08", FALSE },
  { { "c5", "CONSULTATION", "HELD", "20231220T150000", "20231220T163000", "v08" }, "lecture|v08", TRUE },
  { { "own", "LECTURE", "HELD", "20231220T150000", "20231220T163000", "v08", .extra = "X-PUFA-HOST:adviser\n" },
    "village|v08",
    TRUE },
  { { "later", "LECTURE", "CANCELLED", "20231220T150000", "20231220T163000", "v08" },
    "cancelled v08|later|later was cancelled",
    TRUE },
  { { "before", "LECTURE", "CANCELLED", "20230120T150000", "20230120T163000", "v08" }, "cancelled v08|" X1, TRUE },
  { { "net", "LECTURE", "HELD", "20231220T150000", "20231220T163000", "v08", .channel = "网络" },
    "channel|网络",
    FALSE },
  { { "post", "NOTICE", "ANNOUNCED", "20231220T150000", .channel = "网络",
      .extra = "X-PUFA-POSTED:2023-12-20T15:00:00+08:00\n" },
    "channel|网络",
    FALSE },
  /* the norm: any adviser's, under either host; too much in one quarter makes up for nothing */
  { { "l9", "LECTURE", "HELD", "20231220T150000", "20231220T163000", "v09", "a4" },
    "a lecture a village a quarter: 9 of 44\n",
    TRUE },
  { { "l9", "LECTURE", "HELD", "20231220T150000", "20231220T163000", "v09", "a4", .extra = "X-PUFA-HOST:adviser\n" },
    "a lecture a village a quarter: 9 of 44\n",
    TRUE },
  { { "l9", "LECTURE", "HELD", "20231220T150000", "20231220T163000", "v04", "a2" },
    "a lecture a village a quarter: 8 of 44 (9 held)\n",
    TRUE },
  { { "l9", "LECTURE", "HELD", "20231220T150000", "20231220T163000", "v09", "nobody" },
    "a lecture a village a quarter: 8 of 44\n",
    TRUE },
  { { "c5", "CONSULTATION", "HELD", "20231220T090000", "20231220T140000", "v09", "a4" },
    "4 hours on the spot a village a month: 2 of 132\n",
    TRUE },
  /* papers */
  { { "l9", "LECTURE", "HELD", "20231220T150000", "20231220T163000", "v09",
      .extra = "SUMMARY:题\nX-PUFA-EVIDENCE:现场照片=1.jpg\n" },
    "evidence 现场照片|l9|题 has 1 of 3 现场照片\n",
    TRUE },
  { { "l9", "LECTURE", "HELD", "20231220T150000", "20231220T163000", "v09",
      .extra = "X-PUFA-EVIDENCE:签到表二=1.jpg\n" },
    "evidence 签到表|l9|l9 has no 签到表\n",
    TRUE },
  { { "l9", "LECTURE", "HELD", "20231220T150000", "20231220T163000", "v09" }, "evidence 活动方案|l9", FALSE },
  { { "l9", "LECTURE", "PLANNED", "20231220T150000", "20231220T163000", "v09" }, "|l9|", FALSE },
  { { "l9", "LECTURE", "CANCELLED", "20231220T150000", "20231220T163000", "v09" }, "|l9|", FALSE },
  /* materials */
  { { "l9", "LECTURE", "HELD", "20231220T150000", "20231220T163000", "v09", .handouts = "zz=40" },
    "material|zz|the unit of zz is not known; 40 counted as 份\n",
    TRUE },
  { { "l9", "LECTURE", "HELD", "20231220T150000", "20231220T163000", "v09", .handouts = "k5=1" },
    "stock|k5|禁毒宣传单: 201 given out of a stock of 200\n",
    TRUE },
  { { "l9", "LECTURE", "HELD", "20231220T150000", "20231220T163000", "v09", .handouts = "k1=100" }, "stock|", FALSE },
};

START_TEST (event_makes_or_fills_a_gap)
{
  g_autoptr (PufaOffice) office = open_qinghe ();
  g_autoptr (PufaReport) report = report_2023 (office);

  add_year (report);
  add_draft (report, &cases[_i].draft);
  ck_assert_has (report, cases[_i].line, cases[_i].is_there);
}
END_TEST

START_TEST (quarter_with_nothing_is_a_gap_of_a_period_that_holds_it)
{
  g_autoptr (PufaReport) first = report_on (NULL, "2023-01-01", "2023-07-01");
  g_autoptr (PufaReport) middle = report_on (NULL, "2023-01-02", "2023-07-31");

  add_draft (first, &year[0]);
  ck_assert_has (first, "quarter|2|nothing was held in quarter 2\n", TRUE);
  ck_assert_has (first, "quarter|1", FALSE);
  ck_assert_has (first, "quarter|3", FALSE);
  ck_assert_has (middle, "quarter|1", FALSE);
  ck_assert_has (middle, "quarter|2", TRUE);
}
END_TEST

/* Schools and firms are places, and no villages. */
static const char *const places[] = {
  "pufa.ini",     "[office]\nid=x\n[norms]\nadviser-lectures=2\nadviser-cover=50\nmediators=5\n",
  "villages.csv", "id,name,kind,adviser,mediators\nv1,甲村,村,,2\nv2,乙,,a1,2\ns1,小学,学校,,\nv3,丙社区,社区,,\n",
  "people.csv",   "id,name\na1,张律师\n",
  NULL,
};

START_TEST (gaps_and_norms_are_for_villages_and_communities)
{
  g_autoptr (PufaOffice) office = pufa_office_new_from_texts (places, NULL);
  g_autoptr (PufaReport) report = report_on (office, "2023-04-01", "2023-07-01");

  ck_assert_has (report, "village|v1", TRUE);
  ck_assert_has (report, "village|v2", TRUE);
  ck_assert_has (report, "village|v3", TRUE);
  ck_assert_has (report, "village|s1", FALSE);
  ck_assert_has (report, "2 lectures a village a quarter: 0 of 6\n", TRUE);
  ck_assert_has (report, "adviser-cover|adviser-cover|villages with an adviser: 1 of 2\n", TRUE);
  ck_assert_has (report, "mediators|mediators|mediators: 4 of 5\n", TRUE);
}
END_TEST

/* Whatever the order, those that began first are named, and all are counted. */
START_TEST (very_many_events_without_papers_are_counted_and_some_named)
{
  g_autoptr (PufaReport) report = report_2023 (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *uid = g_strdup_printf ("%03u", i * 7 % 500);
      g_autofree char *start = g_strdup_printf ("20230301T%02u%02u00", i * 7 % 500 / 60, i * 7 % 500 % 60);
      const Draft draft = { uid, "LECTURE", "HELD", start, .village = "v01" };

      add_draft (report, &draft);
    }
  text = join_findings (report);
  ck_assert (strstr (text, "evidence 活动通知|000|") != NULL);
  ck_assert (strstr (text, "evidence 现场照片|166|") != NULL);
  ck_assert (strstr (text, "|167|") == NULL);
  ck_assert (strstr (text, "evidence||and 2000 more\n") != NULL);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("report-gaps");
  TCase *tcase = tcase_create ("gaps");

  tcase_add_test (tcase, year_has_its_gaps);
  tcase_add_loop_test (tcase, event_makes_or_fills_a_gap, 0, G_N_ELEMENTS (cases));
  tcase_add_test (tcase, quarter_with_nothing_is_a_gap_of_a_period_that_holds_it);
  tcase_add_test (tcase, gaps_and_norms_are_for_villages_and_communities);
  tcase_add_test (tcase, very_many_events_without_papers_are_counted_and_some_named);
  suite_add_tcase (suite, tcase);
  return run_suite (suite);
}
