/* test-report-sentence.c - how a period is called, how a number is rounded, what is aimed at
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "report-unit.h"

static PufaOffice *
make_office (const char *sections)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *ini = g_strconcat ("[office]\nid=qinghe\n", sections, NULL);
  const char *const texts[] = { "pufa.ini", ini, "villages.csv",
                                "id,name,kind\nv1,甲村,村\nv2,乙社区,社区\ns1,小学,学校\n", NULL };
  PufaOffice *office = pufa_office_new_from_texts (texts, &error);

  ck_assert_msg (office != NULL, "%s", error ? error->message : "no error set");
  return office;
}

/* The sentence of a report to which nobody added. */
static void
ck_assert_template (const char *template, const char *first, const char *until, const Draft *draft, const char *wanted)
{
  g_autofree char *sections = g_strdup_printf ("[report]\nsentence=%s\n", template);
  g_autoptr (PufaOffice) office = make_office (sections);
  g_autoptr (PufaReport) report = report_on (office, first, until);

  if (draft != NULL)
    add_draft (report, draft);
  ck_assert_sentence (report, wanted);
}

static const struct {
  const char *first, *until, *words;
} periods[] = {
  { "2023-01-01", "2024-01-01", "全年" },
  { "2023-01-01", "2023-07-01", "上半年" },
  { "2023-07-01", "2024-01-01", "下半年" },
  { "2023-01-01", "2023-04-01", "第一季度" },
  { "2023-04-01", "2023-07-01", "第二季度" },
  { "2023-07-01", "2023-10-01", "第三季度" },
  { "2023-10-01", "2024-01-01", "第四季度" },
  { "2023-01-01", "2023-10-01", "前三季度" },
  { "2023-05-01", "2023-06-01", "5月" },
  { "2023-12-01", "2024-01-01", "12月" },
  { "2023-02-01", "2023-05-01", "2月至4月" },
  { "2023-11-01", "2024-02-01", "2023年11月至2024年1月" },
  { "2022-01-01", "2024-01-01", "2022年至2023年" },
  { "2023-05-17", "2023-05-18", "5月17日" },
  { "2023-05-15", "2023-05-22", "5月15日至5月21日" },
  { "2023-12-30", "2024-01-02", "2023年12月30日至2024年1月1日" },
  { "2023-01-01", "2023-12-31", "1月1日至12月30日" },
};

START_TEST (period_is_called_as_people_call_it)
{
  ck_assert_template ("{period}", periods[_i].first, periods[_i].until, NULL, periods[_i].words);
}
END_TEST

static const struct {
  gint n;
  const char *spaced, *close;
} roundings[] = {
  { 0, "共 0 份", "共0份" },
  { 9, "共 9 份", "共9份" },
  { 99, "共 99 份", "共99份" },
  { 100, "共 100 份", "共100份" },
  { 101, "共 100 余份", "共100余份" },
  { 109, "共 100 余份", "共100余份" },
  { 110, "共 110 份", "共110份" },
  { 460, "共 460 份", "共460份" },
  { 999, "共 990 余份", "共990余份" },
  { 1000, "共 1000 份", "共1000份" },
  { 2080, "共 2000 余份", "共2000余份" },
  { 2100, "共 2100 份", "共2100份" },
  { 9712, "共 9700 余份", "共9700余份" },
  { 10000, "共 10000 份", "共10000份" },
  { 12345, "共 12000 余份", "共12000余份" },
  { 2147483647, "共 2100000000 余份", "共2100000000余份" },
};

START_TEST (leaflets_keep_two_digits)
{
  g_autofree char *handout = g_strdup_printf ("k1=%d", roundings[_i].n);
  const Draft draft = { "l", "LECTURE", "HELD", "20230517T090000", .handouts = handout };

  ck_assert_template ("共 {leaflets}份", "2023-01-01", "2024-01-01", &draft, roundings[_i].spaced);
  ck_assert_template ("共{leaflets}份", "2023-01-01", "2024-01-01", &draft, roundings[_i].close);
}
END_TEST

static const Draft stand = { .uid = "c",
                             .kind = "CONSULTATION",
                             .stage = "HELD",
                             .start = "20230517T090000",
                             .attended = 1234,
                             .consulted = 101,
                             .handouts = "k1=5" };

static const struct {
  const char *template, *wanted;
} templates[] = {
  { "{consultations}场，{lectures}场", "1场，0场" },
  { "现场 {reached}人次，解答 {consulted}人次", "现场 1200 余人次，解答 100 余人次" },
  { "{period}:{leaflets}", "全年:5" },
  { "共 {leaflets}。", "共 5。" },
  { "共 {leaflets}", "共 5" },
  { "{attended} {notices} {cancelled} {sheets} {booklets} {gifts}", "0 0 0 5 0 0" },
  { "没有数字。", "没有数字。" },
};

START_TEST (template_takes_every_figure)
{
  ck_assert_template (templates[_i].template, "2023-01-01", "2024-01-01", &stand, templates[_i].wanted);
}
END_TEST

static const struct {
  const char *targets, *first, *until;
  PufaFigure figure;
  gint64 target;
} aims[] = {
  { "lecture=8", "2023-01-01", "2024-01-01", PUFA_FIGURE_LECTURES, 8 },
  { "lecture=8", "2023-01-01", "2025-01-01", PUFA_FIGURE_LECTURES, 16 },
  { "lecture=8", "2023-01-01", "2023-07-01", PUFA_FIGURE_LECTURES, -1 },
  { "lecture=8", "2023-07-01", "2024-07-01", PUFA_FIGURE_LECTURES, -1 },
  { "lecture=0", "2023-01-01", "2024-01-01", PUFA_FIGURE_LECTURES, 0 },
  { "lecture/half=4", "2023-07-01", "2024-01-01", PUFA_FIGURE_LECTURES, 4 },
  { "lecture/half=4", "2023-01-01", "2024-01-01", PUFA_FIGURE_LECTURES, 8 },
  { "lecture/quarter=3", "2023-07-01", "2024-01-01", PUFA_FIGURE_LECTURES, 6 },
  { "lecture/quarter=3", "2023-02-01", "2023-05-01", PUFA_FIGURE_LECTURES, -1 },
  { "consultation/month=1", "2023-02-01", "2023-05-01", PUFA_FIGURE_CONSULTATIONS, 3 },
  { "lecture/village=3", "2023-01-01", "2024-01-01", PUFA_FIGURE_LECTURES, 6 },
  { "lecture=8\nlecture/village=3", "2023-01-01", "2024-01-01", PUFA_FIGURE_LECTURES, 8 },
  { "lecture=4\nlecture/village=3", "2023-01-01", "2024-01-01", PUFA_FIGURE_LECTURES, 6 },
  { "lecture/theme:d1204=1", "2023-01-01", "2024-01-01", PUFA_FIGURE_LECTURES, -1 },
  { "leaflets=2000", "2023-01-01", "2024-01-01", PUFA_FIGURE_LEAFLETS, 2000 },
  { "leaflets=2000", "2023-01-01", "2024-01-01", PUFA_FIGURE_LECTURES, -1 },
  { "\n[norms]\nadviser-lectures=1", "2023-01-01", "2024-01-01", PUFA_FIGURE_ADVISER_LECTURES, 8 },
  { "\n[norms]\nadviser-lectures=1", "2023-02-01", "2023-07-01", PUFA_FIGURE_ADVISER_LECTURES, 2 },
  { "\n[norms]\nadviser-lectures=1", "2023-02-01", "2023-03-01", PUFA_FIGURE_ADVISER_LECTURES, -1 },
  { "", "2023-01-01", "2024-01-01", PUFA_FIGURE_ADVISER_LECTURES, -1 },
};

START_TEST (target_is_that_of_the_period)
{
  g_autofree char *sections = g_strdup_printf ("[targets]\n%s\n", aims[_i].targets);
  g_autoptr (PufaOffice) office = make_office (sections);
  g_autoptr (PufaReport) report = report_on (office, aims[_i].first, aims[_i].until);

  ck_assert_int_eq (pufa_report_get_target (report, aims[_i].figure), aims[_i].target);
}
END_TEST

START_TEST (months_are_those_of_the_offices_clock)
{
  g_autoptr (PufaOffice) office = make_office ("timezone=America/New_York\n");
  g_autoptr (PufaReport) report = report_on (office, "2023-01-01", "2024-01-01");
  g_autoptr (PufaReport) china = report_2023 (NULL);
  const Draft draft = { "l", "LECTURE", "HELD", "20230701T080000" };

  add_draft (report, &draft);
  add_draft (china, &draft);
  ck_assert_int_eq (pufa_report_get_count (report, PUFA_FIGURE_LECTURES, PUFA_AXIS_MONTH, "6"), 1);
  ck_assert_int_eq (pufa_report_get_count (report, PUFA_FIGURE_LECTURES, PUFA_AXIS_QUARTER, "2"), 1);
  ck_assert_int_eq (pufa_report_get_count (china, PUFA_FIGURE_LECTURES, PUFA_AXIS_MONTH, "7"), 1);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("report-sentence");
  TCase *tcase = tcase_create ("sentence");

  tcase_add_loop_test (tcase, period_is_called_as_people_call_it, 0, G_N_ELEMENTS (periods));
  tcase_add_loop_test (tcase, leaflets_keep_two_digits, 0, G_N_ELEMENTS (roundings));
  tcase_add_loop_test (tcase, template_takes_every_figure, 0, G_N_ELEMENTS (templates));
  tcase_add_loop_test (tcase, target_is_that_of_the_period, 0, G_N_ELEMENTS (aims));
  tcase_add_test (tcase, months_are_those_of_the_offices_clock);
  suite_add_tcase (suite, tcase);
  return run_suite (suite);
}
