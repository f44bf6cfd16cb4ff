/* test-findings.c - what an office knows that speaks against an event
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include "unit.h"

static PufaOffice *
make_office (const char *clash)
{
  g_autofree char *ini = g_strdup_printf ("[office]\nid=x\n[clash]\n%s\n"
                                          "[season.a]\nname=三夏\ndates=05-25..06-15, 06-20\nkinds=lecture\n"
                                          "[season.b]\nname=暑假\ndates=07-06..08-31\nkinds=lecture\nplaces=学校\n"
                                          "level=block\n"
                                          "[season.c]\nname=腊月\ndates=lunar:12-08..01-15\nkinds=consultation\n"
                                          "places=v2\nlevel=ignore\n",
                                          clash);
  const char *texts[] = {
    "pufa.ini",
    ini,
    "villages.csv",
    "id,name,kind,adviser,venue,market\nv1,甲村,村,a1,p1,m1\nv2,乙村,村,a2,p2,m2\nv3,丙村,村,,,m1\ns1,中学,学校,,p3,\n",
    "people.csv",
    "id,name,busy,away\na1,张律师,周一上午,2023-05-06..2023-05-17\na2,李律师,每月第1个周四 "
    "08:00-12:00;周五,2023-08-01\n",
    "venues.csv",
    "id,name,village,capacity,hours,months\np1,甲村会议室,v1,40,08:00-20:00,\np2,乙村舞台,v2,200,06:00-22:00,6-8\n"
    "p3,报告厅,s1,,,\n",
    "markets.csv",
    "id,name,rule,hours\nm1,逢十集,lunar:tail:10:prev,07:00-12:00\nm2,子午集,branch:子|午,\n",
    NULL,
  };
  g_autoptr (GError) error = NULL;
  PufaOffice *office = pufa_office_new_from_texts (texts, &error);

  ck_assert_msg (office != NULL, "%s", error != NULL ? error->message : "no error set");
  return office;
}

/* "lecture 2023-05-17T09:00:00 90 v1 p1 a1 40", "-" for what is not set. */
static PufaEvent *
make_event (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  static const PufaField fields[] = { PUFA_FIELD_VILLAGE, PUFA_FIELD_VENUE, PUFA_FIELD_SPEAKER };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Shanghai");
  g_autoptr (GDateTime) start = g_date_time_new_from_iso8601 (words[1], zone);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2023, 1, 1, 0, 0, 0);
  g_autoptr (PufaEventBuilder) b = NULL;
  g_autoptr (GError) error = NULL;
  PufaEvent *event;
  PufaKind kind;

  ck_assert (pufa_kind_from_string (words[0], &kind, NULL));
  b = pufa_event_builder_new (kind);
  pufa_event_builder_set_uid (b, "e");
  pufa_event_builder_set_text (b, PUFA_FIELD_TITLE, "t");
  pufa_event_builder_set_start (b, start, (guint) atoi (words[2]));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_auto (GStrv) ids = g_strsplit (words[3 + i], "+", -1);

      for (char **id = ids; *id != NULL && !g_str_equal (*id, "-"); id++)
        if (fields[i] == PUFA_FIELD_VENUE)
          pufa_event_builder_set_text (b, fields[i], *id);
        else
          pufa_event_builder_add_text (b, fields[i], *id);
    }
  if (!g_str_equal (words[6], "-"))
    pufa_event_builder_set_count (b, PUFA_FIELD_EXPECTED, atoi (words[6]));
  event = pufa_event_builder_end (b, now, &error);
  ck_assert_msg (event != NULL, "%s: %s", text, error != NULL ? error->message : "no error set");
  return event;
}

/* "rule: message", "!" behind one that blocks; a line each. */
static char *
judge (const PufaOffice *office, const PufaEvent *event)
{
  g_autoptr (GPtrArray) findings = pufa_office_list_findings (office, event);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const PufaFinding *finding = g_ptr_array_index (findings, i);

      ck_assert_str_eq (pufa_finding_get_subject (finding), pufa_event_get_uid (event));
      g_string_append_printf (text, "%s%s%s: %s", i > 0 ? "\n" : "", pufa_finding_get_rule (finding),
                              pufa_finding_is_blocking (finding) ? "!" : "", pufa_finding_get_message (finding));
    }
  return g_string_free (text, FALSE);
}

/* In 2023 the fifth month had 30 days, to 17 July, and the sixth 29, to 15 August; 17 July is a 子 or 午 day too. */
static const struct {
  const char *event, *findings;
} cases[] = {
  { "lecture 2023-04-20T09:00:00 90 v1 p1 a1 40", "" },
  /* capacity: of lectures, and one too many */
  { "lecture 2023-04-20T09:00:00 90 v1 p1 a1 41", "capacity: 41 people are expected, and 甲村会议室 holds 40" },
  { "consultation 2023-04-20T09:00:00 90 v1 p1 a1 500", "" },
  { "lecture 2023-04-20T09:00:00 90 s1 p3 - 500", "" }, /* how many it holds is not known */
  { "lecture 2023-04-20T09:00:00 90 v1 - a1 500", "" },
  /* market: of lectures, while it is held, in a village that goes there */
  { "lecture 2023-08-15T09:00:00 90 v3 - - -",
    "market 逢十集: 2023-08-15 is 逢十集 (六月廿九), 丙村's market, 07:00-12:00" },
  { "lecture 2023-07-17T11:59:00 90 v3 - - -",
    "market 逢十集: 2023-07-17 is 逢十集 (五月三十), 丙村's market, 07:00-12:00" },
  { "lecture 2023-07-16T09:00:00 90 v3 - - -", "" }, /* there is a 30th */
  { "lecture 2023-07-17T12:00:00 90 v3 - - -", "" },
  { "lecture 2023-07-17T05:30:00 90 v3 - - -", "" },
  { "consultation 2023-07-17T09:00:00 90 v3 - - -", "" },
  { "lecture 2023-07-17T09:00:00 90 v3+v1 - - -",
    "market 逢十集: 2023-07-17 is 逢十集 (五月三十), 丙村's market, 07:00-12:00" },
  { "lecture 2023-04-18T11:00:00 30 v2 - - -", "market 子午集: 2023-04-18 is 子午集 (闰二月廿八), 乙村's market" },
  { "lecture 2023-04-18T12:00:00 30 v2 - - -", "" }, /* of a market without hours the morning counts */
  /* season: by kind and place */
  { "lecture 2023-05-25T15:00:00 90 v1 - - -", "season 三夏: 2023-05-25 lies in 三夏, 2023-05-25 to 2023-06-15" },
  { "lecture 2023-06-20T15:00:00 90 - - - -", "season 三夏: 2023-06-20 lies in 三夏, 2023-06-20 to 2023-06-20" },
  { "lecture 2023-06-16T15:00:00 90 v1 - - -", "" },
  { "consultation 2023-05-25T15:00:00 90 v1 - - -", "" },
  { "lecture 2023-08-31T15:00:00 90 s1 p3 - -", "season 暑假!: 2023-08-31 lies in 暑假, 2023-07-06 to 2023-08-31" },
  { "lecture 2023-08-31T15:00:00 90 - p3 - -", "season 暑假!: 2023-08-31 lies in 暑假, 2023-07-06 to 2023-08-31" },
  { "lecture 2023-08-31T15:00:00 90 v1 - - -", "" },
  { "lecture 2023-08-31T15:00:00 90 - - - -", "" },
  { "consultation 2024-02-01T15:00:00 90 v2 - - -", "" }, /* that season is ignored */
  /* speaker: other duties, away */
  { "lecture 2023-04-24T11:00:00 90 - - a1 -", "speaker a1: 张律师 has other duties: 周一上午" },
  { "lecture 2023-04-24T12:00:00 90 - - a1 -", "" },
  { "lecture 2023-05-17T15:00:00 90 - - a1 -", "speaker a1: 张律师 is away from 2023-05-06 to 2023-05-17" },
  { "lecture 2023-05-18T15:00:00 90 - - a1 -", "" },
  { "lecture 2023-08-01T15:00:00 90 - - a2 -", "speaker a2: 李律师 is away on 2023-08-01" },
  { "consultation 2023-04-06T11:00:00 90 - - a2 -", "speaker a2: 李律师 has other duties: 每月第1个周四 08:00-12:00" },
  { "consultation 2023-04-13T11:00:00 90 - - a2 -", "" },
  { "lecture 2023-04-28T19:00:00 90 - - a1+a2 -", "speaker a2: 李律师 has other duties: 周五" },
  { "lecture 2023-04-20T19:00:00 90 - - a9 -", "" }, /* whom the roster does not know */
  /* venue: its hours; its months, of lectures */
  { "lecture 2023-04-20T18:31:00 90 - p1 - -", "venue p1: 甲村会议室 is open 08:00-20:00" },
  { "lecture 2023-04-20T18:30:00 90 - p1 - -", "" },
  { "consultation 2023-04-20T07:30:00 90 - p1 - -", "venue p1: 甲村会议室 is open 08:00-20:00" },
  { "lecture 2023-04-20T19:00:00 90 - p2 - -", "venue p2: 乙村舞台 is for lectures in the months 6-8 alone" },
  { "lecture 2023-07-20T19:00:00 90 - p2 - -", "" },
  { "consultation 2023-04-20T08:00:00 90 - p2 - -", "" },
  /* what lasts over midnight stands in two days */
  { "lecture 2023-07-16T23:00:00 300 v2 - - -", "market 子午集: 2023-07-17 is 子午集 (五月三十), 乙村's market" },
  /* all rules in their order */
  { "lecture 2023-05-08T07:30:00 90 v1 p1 a1 99", "speaker a1: 张律师 has other duties: 周一上午\n"
                                                  "speaker a1: 张律师 is away from 2023-05-06 to 2023-05-17\n"
                                                  "venue p1: 甲村会议室 is open 08:00-20:00\n"
                                                  "capacity: 99 people are expected, and 甲村会议室 holds 40" },
};

START_TEST (office_knows_what_speaks_against_it)
{
  g_autoptr (PufaOffice) office = make_office ("");
  g_autoptr (PufaEvent) event = make_event (cases[_i].event);
  g_autofree char *got = judge (office, event);

  ck_assert_msg (g_str_equal (got, cases[_i].findings), "%s:\n%s", cases[_i].event, got);
}
END_TEST

static const struct {
  const char *clash, *rules;
} levels[] = {
  { "", "speaker a1\nvenue p1\ncapacity\n" },
  { "speaker=block\nvenue=block\ncapacity=block", "speaker a1\nvenue p1\ncapacity!\n" },
  { "speaker=ignore\nvenue=ignore\ncapacity=ignore", "" },
};

START_TEST (levels_say_what_blocks_and_what_is_ignored)
{
  g_autoptr (PufaOffice) office = make_office (levels[_i].clash);
  g_autoptr (PufaEvent) event = make_event ("lecture 2023-04-24T07:00:00 120 - p1 a1 99");
  g_autoptr (GPtrArray) findings = pufa_office_list_findings (office, event);
  g_autoptr (GString) rules = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    g_string_append_printf (rules, "%s%s\n", pufa_finding_get_rule (g_ptr_array_index (findings, i)),
                            pufa_finding_is_blocking (g_ptr_array_index (findings, i)) ? "!" : "");
  ck_assert_str_eq (rules->str, levels[_i].rules);
}
END_TEST

static const struct {
  const char *clash;
  guint n;
  gboolean is_blocking;
} markets[] = { { "market=warn", 1, FALSE }, { "market=block", 1, TRUE }, { "market=ignore", 0, FALSE } };

START_TEST (market_blocks_where_the_office_wants_it)
{
  g_autoptr (PufaOffice) office = make_office (markets[_i].clash);
  g_autoptr (PufaEvent) event = make_event ("lecture 2023-07-17T09:00:00 90 v3 - - -");
  g_autoptr (GPtrArray) findings = pufa_office_list_findings (office, event);

  ck_assert_uint_eq (findings->len, markets[_i].n);
  if (findings->len > 0)
    ck_assert_int_eq (pufa_finding_is_blocking (g_ptr_array_index (findings, 0)), markets[_i].is_blocking);
}
END_TEST

START_TEST (nothing_speaks_against_what_takes_no_time)
{
  g_autoptr (PufaOffice) office = make_office ("");
  g_autoptr (PufaEvent) notice = make_event ("notice 2023-04-24T09:00:00 0 v1 - a1 -");
  g_autoptr (PufaEvent) lecture = make_event ("lecture 2023-07-17T09:00:00 90 v3 - - -");
  g_autoptr (PufaEventBuilder) b = pufa_event_builder_new_from_event (lecture);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2023, 1, 2, 0, 0, 0);
  g_autoptr (PufaEvent) cancelled = NULL;
  g_autofree char *of_notice = judge (office, notice);
  g_autofree char *of_cancelled = NULL;

  pufa_event_builder_set_stage (b, PUFA_STAGE_CANCELLED);
  cancelled = pufa_event_builder_end (b, now, NULL);
  of_cancelled = judge (office, cancelled);
  ck_assert_str_eq (of_notice, "");
  ck_assert_str_eq (of_cancelled, "");
}
END_TEST

/* What touches is one; a day that is whole is told as one. */
static const struct {
  const char *person, *absences;
} absences[] = {
  { "a1",
    "2023-05-01 00:00-12:00, 2023-05-06, 2023-05-07, 2023-05-08, 2023-05-09, 2023-05-10, 2023-05-11, 2023-05-12" },
  { "a2", "2023-05-04 08:00-12:00, 2023-05-05, 2023-05-12" },
  { "a9", "" },
};

START_TEST (absences_are_told_day_by_day)
{
  g_autoptr (PufaOffice) office = make_office ("");
  g_autoptr (GDate) first = g_date_new_dmy (1, 5, 2023), until = g_date_new_dmy (13, 5, 2023);
  g_autoptr (PufaSpan) span = pufa_span_new_days (first, until, NULL, NULL);
  g_autoptr (GPtrArray) spans = pufa_office_list_absences (office, absences[_i].person, span, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < spans->len; i++)
    {
      g_autofree char *one = pufa_span_to_string (g_ptr_array_index (spans, i));

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", one);
    }
  ck_assert_str_eq (text->str, absences[_i].absences);
}
END_TEST

START_TEST (absences_have_an_end)
{
  g_autoptr (PufaOffice) office = make_office ("");
  g_autoptr (GDate) first = g_date_new_dmy (1, 1, 1900), until = g_date_new_dmy (1, 1, 2100);
  g_autoptr (PufaSpan) span = pufa_span_new_days (first, until, NULL, NULL);
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (pufa_office_list_absences (office, "a1", span, &error));
  ck_assert_pufa_error (error, PUFA_ERROR_INVALID);
}
END_TEST

/* The workspaces to rehearse with. */
static const struct {
  const char *office, *event, *findings;
} samples[] = {
  { "qinghe", "lecture 2023-02-03T09:00:00 90 v01 p01 a1 50",
    "market 石桥大集: 2023-02-03 is 石桥大集 (正月十三), 东河村's market, 07:00-12:00" },
  { "qinghe", "lecture 2023-12-01T14:30:00 120 v04 p04 a2 39", "" },
  { "qinghe", "consultation 2023-09-22T08:00:00 180 v09 p09 a4 350", "" },
  { "qinghe", "lecture 2023-09-22T15:00:00 90 v09 p11b a4 50",
    "season 三秋: 2023-09-22 lies in 三秋, 2023-09-15 to 2023-10-20" },
  { "qinghe-2024", "lecture 2024-07-08T09:00:00 90 u02 p13 - 250",
    "season 暑假!: 2024-07-08 lies in 暑假, 2024-07-06 to 2024-08-31" },
  { "qinghe-2024", "lecture 2024-05-30T09:00:00 90 u02 p13 - 250", "" }, /* a school knows no harvest */
  { "qinghe-2024", "lecture 2024-06-05T19:30:00 90 v08 p08 a3 30",
    "venue p08: 槐树村村委会会议室 is open 08:00-20:00\n"
    "season 三夏: 2024-06-05 lies in 三夏, 2024-05-25 to 2024-06-15" },
  { "qinghe-2024", "consultation 2024-04-11T08:00:00 180 v09 p09 a4 -",
    "speaker a4: 赵律师 has other duties: 周四 08:00-18:00" },
};

START_TEST (offices_to_rehearse_with_have_their_traps)
{
  g_autofree char *folder = g_build_filename (g_getenv ("srcdir"), "examples", samples[_i].office, NULL);
  g_autoptr (PufaOffice) office = pufa_office_new_from_folder (folder, NULL);
  g_autoptr (PufaEvent) event = make_event (samples[_i].event);
  g_autofree char *got = judge (office, event);

  ck_assert_str_eq (got, samples[_i].findings);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("findings");
  TCase *tcase = tcase_create ("findings");

  suite_add_tcase (suite, tcase);
  tcase_add_loop_test (tcase, office_knows_what_speaks_against_it, 0, G_N_ELEMENTS (cases));
  tcase_add_loop_test (tcase, levels_say_what_blocks_and_what_is_ignored, 0, G_N_ELEMENTS (levels));
  tcase_add_loop_test (tcase, market_blocks_where_the_office_wants_it, 0, G_N_ELEMENTS (markets));
  tcase_add_test (tcase, nothing_speaks_against_what_takes_no_time);
  tcase_add_loop_test (tcase, absences_are_told_day_by_day, 0, G_N_ELEMENTS (absences));
  tcase_add_test (tcase, absences_have_an_end);
  tcase_add_loop_test (tcase, offices_to_rehearse_with_have_their_traps, 0, G_N_ELEMENTS (samples));
  return run_suite (suite);
}
