/* test-report-merge.c - several lists, several offices, no office; and what is in a number
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "report-unit.h"

#define N_FIGURES (PUFA_FIGURE_ADVISER_MINUTES + 1)
#define N_AXES (PUFA_AXIS_UNIT + 1)

static void
ck_assert_same (const PufaReport *one, const PufaReport *other)
{
  for (PufaAxis axis = 0; axis < N_AXES; axis++)
    {
      g_auto (GStrv) keys = pufa_report_dup_keys (one, axis);
      g_auto (GStrv) others = pufa_report_dup_keys (other, axis);

      ck_assert_uint_eq (g_strv_length (keys), g_strv_length (others));
      for (guint i = 0; keys[i] != NULL; i++)
        for (PufaFigure figure = 0; figure < N_FIGURES; figure++)
          ck_assert_int_eq (pufa_report_get_count (one, figure, axis, keys[i]),
                            pufa_report_get_count (other, figure, axis, keys[i]));
    }
}

START_TEST (order_of_events_does_not_matter)
{
  g_autoptr (PufaOffice) office = open_qinghe ();
  g_autoptr (PufaReport) forward = report_2023 (office);
  g_autoptr (PufaReport) backward = report_2023 (office);
  g_autoptr (GPtrArray) gaps = NULL;
  g_autoptr (GPtrArray) others = NULL;

  add_year (forward);
  for (guint i = G_N_ELEMENTS (posts); i-- > 0;)
    add_post (backward, i);
  for (guint i = G_N_ELEMENTS (year); i-- > 0;)
    add_draft (backward, &year[i]);
  ck_assert_same (forward, backward);
  gaps = pufa_report_list_missing (forward);
  others = pufa_report_list_missing (backward);
  ck_assert_uint_eq (gaps->len, others->len);
  for (guint i = 0; i < gaps->len; i++)
    ck_assert_str_eq (pufa_finding_get_message (gaps->pdata[i]), pufa_finding_get_message (others->pdata[i]));
}
END_TEST

START_TEST (without_an_office_keys_come_as_they_are)
{
  g_autoptr (PufaReport) report = report_2023 (NULL);
  g_auto (GStrv) villages = NULL;
  g_auto (GStrv) channels = NULL;
  g_auto (GStrv) materials = NULL;
  g_autofree char *joined = NULL;

  add_year (report);
  villages = pufa_report_dup_keys (report, PUFA_AXIS_VILLAGE);
  channels = pufa_report_dup_keys (report, PUFA_AXIS_CHANNEL);
  materials = pufa_report_dup_keys (report, PUFA_AXIS_MATERIAL);
  joined = g_strjoinv (" ", villages);
  ck_assert_str_eq (joined, "v01 v07 v09 v03 v05 v02 v10 v08 v06 v04 v11");
  ck_assert_str_eq (channels[1], "家庭");
  ck_assert_str_eq (materials[0], "k4");
  /* no unit is known, so all are 份, and no adviser */
  ck_assert_int_eq (all (report, PUFA_FIGURE_LEAFLETS), 2140);
  ck_assert_int_eq (all (report, PUFA_FIGURE_GIFTS), 0);
  ck_assert_int_eq (all (report, PUFA_FIGURE_ADVISER_LECTURES), 0);
  ck_assert_int_eq (pufa_report_get_target (report, PUFA_FIGURE_LECTURES), -1);
  ck_assert_sentence (report, "全年累计开展现场宣传咨询活动 4 场、法治讲座 8 场，发放各类宣传资料 2100 余份。");
}
END_TEST

/* Another office has another v01, a1 and k9: what is a gift here is a leaflet there. */
static const char *const hebei[] = {
  "pufa.ini",
  "[office]\nid=hebei\noffice=河北司法所\n[targets]\nlecture=3\n[norms]\nadviser-lectures=2\n[channels]\norder=乡村,"
  "军营\n",
  "villages.csv",
  "id,name,kind,adviser\nv01,河口村,村,a1\n",
  "people.csv",
  "id,name\na1,孙律师\n",
  "materials.csv",
  "id,name,unit\nk9,手册,册\n",
  "visits.csv",
  "date,adviser,village,mode,from,to,service\n2023-05-04,a1,v01,实地,9:00,11:00,法治讲座\n"
  "2022-05-04,a1,v01,实地,9:00,11:00,法治讲座\n2023-05-05,a1,v01,远程,9:00,11:00,法律咨询\n",
  NULL,
};

static const Draft far_away = { .uid = "far",
                                .kind = "LECTURE",
                                .stage = "HELD",
                                .start = "20230601T090000",
                                .end = "20230601T100000",
                                .village = "v01",
                                .speaker = "a1",
                                .channel = "军营",
                                .handouts = "k9=70",
                                .attended = 20 };

/* make_event() says that all is of qinghe. */
static PufaEvent *
make_far_away (void)
{
  g_autoptr (PufaEvent) event = make_event (&far_away);
  g_autofree char *ical = g_strdup (pufa_event_get_ical (event));
  char *office = strstr (ical, ":qinghe");

  memcpy (office, ":hebei\r", strlen (":hebei\r"));
  memmove (office + strlen (":hebei\r"), office + strlen (":qinghe\r"), strlen (office + strlen (":qinghe\r")) + 1);
  return pufa_event_new_from_ical (ical, NULL, NULL);
}

START_TEST (visits_count_for_the_norm)
{
  g_autoptr (PufaOffice) office = pufa_office_new_from_texts (hebei, NULL);
  g_autoptr (PufaReport) report = report_2023 (office);

  ck_assert_int_eq (all (report, PUFA_FIGURE_ADVISER_LECTURES), 1);
  ck_assert_int_eq (all (report, PUFA_FIGURE_ADVISER_MINUTES), 120);
  ck_assert_int_eq (all (report, PUFA_FIGURE_LECTURES), 0);
  ck_assert_int_eq (pufa_report_get_count (report, PUFA_FIGURE_ADVISER_LECTURES, PUFA_AXIS_SPEAKER, "a1"), 1);
  ck_assert_int_eq (pufa_report_get_quarter_count (report, PUFA_FIGURE_ADVISER_LECTURES, PUFA_AXIS_VILLAGE, "v01", 2),
                    1);
  ck_assert_int_eq (pufa_report_get_target (report, PUFA_FIGURE_ADVISER_LECTURES), 8);
}
END_TEST

START_TEST (ids_of_another_office_are_kept_apart)
{
  g_autoptr (PufaOffice) office = open_qinghe ();
  g_autoptr (PufaReport) report = report_2023 (office);
  g_autoptr (PufaEvent) event = make_far_away ();

  add_year (report);
  pufa_report_add (report, event);
  ck_assert_int_eq (pufa_report_get_count (report, PUFA_FIGURE_LECTURES, PUFA_AXIS_VILLAGE, "v01"), 1);
  ck_assert_int_eq (pufa_report_get_count (report, PUFA_FIGURE_LECTURES, PUFA_AXIS_VILLAGE, "hebei/v01"), 1);
  ck_assert_int_eq (pufa_report_get_count (report, PUFA_FIGURE_LECTURES, PUFA_AXIS_SPEAKER, "hebei/a1"), 1);
  ck_assert_int_eq (pufa_report_get_count (report, PUFA_FIGURE_LEAFLETS, PUFA_AXIS_MATERIAL, "hebei/k9"), 70);
  ck_assert_int_eq (all (report, PUFA_FIGURE_ADVISER_LECTURES), 8);
  ck_assert (pufa_report_includes (report, event, PUFA_FIGURE_LECTURES, PUFA_AXIS_VILLAGE, "hebei/v01"));
  ck_assert (!pufa_report_includes (report, event, PUFA_FIGURE_LECTURES, PUFA_AXIS_VILLAGE, "v01"));
}
END_TEST

START_TEST (reports_of_several_offices_add_up)
{
  g_autoptr (PufaOffice) one = open_qinghe ();
  g_autoptr (PufaOffice) other = pufa_office_new_from_texts (hebei, NULL);
  g_autoptr (PufaReport) here = report_2023 (one);
  g_autoptr (PufaReport) there = report_2023 (other);
  g_autoptr (PufaReport) both = report_2023 (NULL);
  g_autoptr (PufaEvent) event = make_far_away ();
  g_autoptr (GPtrArray) gaps = NULL;

  add_year (here);
  pufa_report_add (there, event);
  pufa_report_add_report (both, here);
  pufa_report_add_report (both, there);
  for (PufaFigure figure = 0; figure < N_FIGURES; figure++)
    ck_assert_int_eq (all (both, figure), all (here, figure) + all (there, figure));
  ck_assert_int_eq (pufa_report_get_count (both, PUFA_FIGURE_LECTURES, PUFA_AXIS_VILLAGE, "qinghe/v01"), 1);
  ck_assert_int_eq (pufa_report_get_count (both, PUFA_FIGURE_LECTURES, PUFA_AXIS_VILLAGE, "hebei/v01"), 1);
  ck_assert_int_eq (pufa_report_get_count (both, PUFA_FIGURE_LEAFLETS, PUFA_AXIS_UNIT, "册"), 820);
  ck_assert_int_eq (pufa_report_get_count (both, PUFA_FIGURE_LECTURES, PUFA_AXIS_CHANNEL, "军营"), 1);
  ck_assert_int_eq (pufa_report_get_quarter_count (both, PUFA_FIGURE_LEAFLETS, PUFA_AXIS_VILLAGE, "qinghe/v09", 2),
                    380);
  ck_assert_int_eq (pufa_report_get_target (both, PUFA_FIGURE_LECTURES), 11);
  ck_assert_int_eq (pufa_report_get_target (both, PUFA_FIGURE_LEAFLETS), 2000);
  ck_assert_int_eq (pufa_report_get_target (both, PUFA_FIGURE_ADVISER_LECTURES), 52);
  ck_assert_sentence (both, "全年累计开展现场宣传咨询活动 4 场、法治讲座 9 场，发放各类宣传资料 2100 余份。");
  gaps = pufa_report_list_missing (both);
  ck_assert_str_eq (pufa_finding_get_subject (gaps->pdata[0]), "qinghe/v08");
  ck_assert_str_eq (pufa_finding_get_rule (gaps->pdata[1]), "cancelled qinghe/v08");
}
END_TEST

/* Each number is the sum of what is in it. */
START_TEST (number_is_traced_to_its_events)
{
  g_autoptr (PufaOffice) office = open_qinghe ();
  g_autoptr (PufaReport) report = report_2023 (office);
  static const PufaFigure counting[] = { PUFA_FIGURE_LECTURES, PUFA_FIGURE_CONSULTATIONS, PUFA_FIGURE_PLANNED,
                                         PUFA_FIGURE_CANCELLED, PUFA_FIGURE_ADVISER_LECTURES };

  add_year (report);
  for (PufaAxis axis = 0; axis <= PUFA_AXIS_SPEAKER; axis++)
    {
      g_auto (GStrv) keys = pufa_report_dup_keys (report, axis);

      for (guint k = 0; keys[k] != NULL; k++)
        for (guint f = 0; f < G_N_ELEMENTS (counting); f++)
          {
            gint64 n = 0;

            for (guint i = 0; i < G_N_ELEMENTS (year); i++)
              {
                g_autoptr (PufaEvent) event = make_event (&year[i]);

                n += pufa_report_includes (report, event, counting[f], axis, keys[k]);
              }
            ck_assert_int_eq (n, pufa_report_get_count (report, counting[f], axis, keys[k]));
          }
    }
}
END_TEST

START_TEST (handouts_are_traced_by_material_and_unit)
{
  g_autoptr (PufaOffice) office = open_qinghe ();
  g_autoptr (PufaReport) report = report_2023 (office);
  g_autoptr (PufaEvent) event = make_event (&year[12]); /* d240 */
  g_autoptr (PufaEvent) cancelled = make_event (&year[8]);

  ck_assert (pufa_report_includes (report, event, PUFA_FIGURE_GIFTS, PUFA_AXIS_MATERIAL, "k9"));
  ck_assert (pufa_report_includes (report, event, PUFA_FIGURE_GIFTS, PUFA_AXIS_UNIT, "个"));
  ck_assert (pufa_report_includes (report, event, PUFA_FIGURE_LEAFLETS, PUFA_AXIS_UNIT, "册"));
  ck_assert (!pufa_report_includes (report, event, PUFA_FIGURE_LEAFLETS, PUFA_AXIS_UNIT, "个"));
  ck_assert (!pufa_report_includes (report, event, PUFA_FIGURE_LEAFLETS, PUFA_AXIS_MATERIAL, "k2"));
  ck_assert (!pufa_report_includes (report, event, PUFA_FIGURE_ATTENDED, PUFA_AXIS_ALL, ""));
  ck_assert (!pufa_report_includes (report, cancelled, PUFA_FIGURE_LECTURES, PUFA_AXIS_ALL, ""));
  ck_assert (pufa_report_includes (report, cancelled, PUFA_FIGURE_CANCELLED, PUFA_AXIS_VILLAGE, "v08"));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("report-merge");
  TCase *tcase = tcase_create ("merge");

  tcase_add_test (tcase, order_of_events_does_not_matter);
  tcase_add_test (tcase, without_an_office_keys_come_as_they_are);
  tcase_add_test (tcase, visits_count_for_the_norm);
  tcase_add_test (tcase, ids_of_another_office_are_kept_apart);
  tcase_add_test (tcase, reports_of_several_offices_add_up);
  tcase_add_test (tcase, number_is_traced_to_its_events);
  tcase_add_test (tcase, handouts_are_traced_by_material_and_unit);
  suite_add_tcase (suite, tcase);
  return run_suite (suite);
}
