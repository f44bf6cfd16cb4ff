/* test-event.c - what is found in an event's text
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include "unit.h"

static PufaEvent *
make (const char *lines)
{
  g_autofree char *text = g_strconcat ("BEGIN:VEVENT\n", lines, "END:VEVENT\n", NULL);
  g_autoptr (GError) error = NULL;
  PufaEvent *event = pufa_event_new_from_ical (text, NULL, &error);

  ck_assert_msg (event != NULL, "%s", error ? error->message : "no error set");
  return event;
}

static const struct {
  const char *lines;
  PufaField field;
  const char *texts; /* joined by | */
} fields[] = {
  { "SUMMARY:a\\, b\\;c\\nd\n", PUFA_FIELD_TITLE, "a, b;c\nd" },
  { "SUMMARY;LANGUAGE=zh:题\nSUMMARY:x\n", PUFA_FIELD_TITLE, "题|x" },
  { "CATEGORIES:a,b\\,c,,d\nCATEGORIES:e\n", PUFA_FIELD_CATEGORY, "a|b,c|d|e" },
  { "X-PUFA-SPEAKER:a1\nX-PUFA-SPEAKER:a2\nCONTACT:张律师、李律师\n", PUFA_FIELD_SPEAKER, "a1|a2" },
  { "CONTACT:张律师、李律师\n", PUFA_FIELD_SPEAKER, "张律师|李律师" },
  { "X-PUFA-LAW:民法典\nx-pufa-law:禁毒法\n", PUFA_FIELD_LAW, "民法典|禁毒法" },
  { "X-PUFA-HANDOUT:k1=80\nX-PUFA-HANDOUT:k2\n", PUFA_FIELD_HANDOUT, "k1=80|k2" },
  { "RRULE:FREQ=DAILY\n", PUFA_FIELD_RULE, "FREQ=DAILY" },
  { "X-PUFA-RULE:lunar:tail:3|8\n", PUFA_FIELD_RULE, "lunar:tail:3|8" },
  { "EXDATE:20240507T150000,20240508T150000\n", PUFA_FIELD_EXCEPT, "20240507T150000|20240508T150000" },
  { "BEGIN:VALARM\nTRIGGER:-PT15M\nEND:VALARM\nBEGIN:VALARM\nTRIGGER:PT0S\nEND:VALARM\n", PUFA_FIELD_REMINDER, "15|0" },
  { "BEGIN:VALARM\nTRIGGER:-P1W\nEND:VALARM\n", PUFA_FIELD_REMINDER, "10080" },
  { "BEGIN:VALARM\nSUMMARY:not mine\nEND:VALARM\n", PUFA_FIELD_TITLE, "" },
  { "DESCRIPTION:x\n", PUFA_FIELD_TITLE, "" },
};

START_TEST (field_is_found_in_its_lines)
{
  g_autoptr (PufaEvent) event = make (fields[_i].lines);
  g_auto (GStrv) texts = pufa_event_dup_texts (event, fields[_i].field);
  g_autofree char *joined = g_strjoinv ("|", texts);

  ck_assert_str_eq (joined, fields[_i].texts);
  ck_assert_pstr_eq (pufa_event_get_text (event, fields[_i].field), texts[0]);
}
END_TEST

static const struct {
  const char *lines;
  PufaKind kind;
  PufaStage stage;
} states[] = {
  { "", PUFA_KIND_OTHER, PUFA_STAGE_ANNOUNCED },
  { "STATUS:TENTATIVE\n", PUFA_KIND_OTHER, PUFA_STAGE_PLANNED },
  { "X-PUFA-KIND:LECTURE\nX-PUFA-STAGE:HELD\nSTATUS:CONFIRMED\n", PUFA_KIND_LECTURE, PUFA_STAGE_HELD },
  { "X-PUFA-STAGE:HELD\nSTATUS:cancelled\n", PUFA_KIND_OTHER, PUFA_STAGE_CANCELLED },
  { "CATEGORIES:现场宣传咨询活动\n", PUFA_KIND_CONSULTATION, PUFA_STAGE_ANNOUNCED },
  { "CATEGORIES:法治讲座,微信群通知\n", PUFA_KIND_OTHER, PUFA_STAGE_ANNOUNCED },
  { "X-PUFA-KIND:PARTY\nCATEGORIES:法治讲座\n", PUFA_KIND_LECTURE, PUFA_STAGE_ANNOUNCED },
};

START_TEST (kind_and_stage_are_read)
{
  g_autoptr (PufaEvent) event = make (states[_i].lines);

  ck_assert_int_eq (pufa_event_get_kind (event), states[_i].kind);
  ck_assert_int_eq (pufa_event_get_stage (event), states[_i].stage);
}
END_TEST

START_TEST (counts_tell_nothing_from_none)
{
  g_autoptr (PufaEvent) event =
      make ("SEQUENCE:3\nX-PUFA-ATTENDED:61\nX-PUFA-CONSULTED:0\nX-PUFA-EXPECTED:many\nX-PUFA-HANDOUT:k1=80\n"
            "X-PUFA-HANDOUT:k11=5\nX-PUFA-HANDOUT:k2\n");

  ck_assert_uint_eq (pufa_event_get_sequence (event), 3);
  ck_assert_int_eq (pufa_event_get_count (event, PUFA_FIELD_ATTENDED), 61);
  ck_assert_int_eq (pufa_event_get_count (event, PUFA_FIELD_CONSULTED), 0);
  ck_assert_int_eq (pufa_event_get_count (event, PUFA_FIELD_EXPECTED), -1);
  ck_assert_int_eq (pufa_event_get_count (event, PUFA_FIELD_ANNOUNCES), -1);
  ck_assert_int_eq (pufa_event_get_handout (event, "k1"), 80);
  ck_assert_int_eq (pufa_event_get_handout (event, "k2"), -1);
}
END_TEST

START_TEST (ids_are_what_people_type)
{
  g_autoptr (PufaEvent) uuid = make ("UID:1581CA68-1226-438f-b971-1f4c4f7d5785\n");
  g_autoptr (PufaEvent) outlook = make ("UID:040000008200E00074C5\n");
  g_autoptr (PufaEvent) none = make ("SUMMARY:a\n");
  g_autoptr (PufaEvent) same = make ("SUMMARY:a\n");
  g_autofree char *id = pufa_event_dup_id (uuid);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "040000008200E00074C5", -1);
  g_autofree char *other = pufa_event_dup_id (outlook);

  ck_assert_str_eq (id, "1581ca68-1226-438f-b971-1f4c4f7d5785");
  ck_assert_str_eq (other + 1, sum);
  ck_assert_int_eq (other[0], '~');
  ck_assert_str_eq (pufa_event_get_uid (none), pufa_event_get_uid (same));
}
END_TEST

START_TEST (occurrence_is_known_by_its_first_start)
{
  g_autoptr (PufaEvent) event = make ("UID:a\nRECURRENCE-ID;TZID=Asia/Shanghai:20240507T150000\n");
  g_autoptr (PufaEvent) single = make ("UID:a\n");

  ck_assert_str_eq (pufa_event_get_recurrence_id (event), "20240507T070000Z");
  ck_assert_ptr_null (pufa_event_get_recurrence_id (single));
}
END_TEST

START_TEST (what_is_not_modelled_is_there_byte_for_byte)
{
  static const char text[] = "BEGIN:VEVENT\r\nUID:a\r\nGEO;X-FROM=map:39.1;113.2\r\nX-COURT:\\,3\r\n"
                             "BEGIN:PARTICIPANT\r\nGEO:0;0\r\nEND:PARTICIPANT\r\nEND:VEVENT\r\n";
  g_autoptr (PufaEvent) event = pufa_event_new_from_ical (text, NULL, NULL);
  g_auto (GStrv) geo = pufa_event_dup_lines (event, "geo");

  ck_assert_str_eq (pufa_event_get_ical (event), text);
  ck_assert_uint_eq (g_strv_length (geo), 1);
  ck_assert_str_eq (geo[0], "GEO;X-FROM=map:39.1;113.2");
}
END_TEST

START_TEST (two_events_are_not_one)
{
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (pufa_event_new_from_ical ("BEGIN:VEVENT\nEND:VEVENT\nBEGIN:VEVENT\nEND:VEVENT\n", NULL, &error));
  ck_assert_pufa_error (error, PUFA_ERROR_INVALID);
  g_clear_error (&error);
  ck_assert_ptr_null (pufa_event_new_from_ical ("BEGIN:VCALENDAR\nEND:VCALENDAR\n", NULL, &error));
  ck_assert_pufa_error (error, PUFA_ERROR_INVALID);
}
END_TEST

/* 15:00-16:00 in Shanghai is asked of a filter for that day, and for others. */
static const struct {
  const char *first, *until;
  gboolean matches;
} spans[] = {
  { "2023-05-17T15:59:59", "2023-05-17T17:00:00", TRUE },
  { "2023-05-17T16:00:00", "2023-05-17T17:00:00", FALSE },
  { "2023-05-17T14:00:00", "2023-05-17T15:00:00", FALSE },
};

START_TEST (filter_wants_an_overlap)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Shanghai");
  g_autoptr (GDateTime) first = g_date_time_new_from_iso8601 (spans[_i].first, zone);
  g_autoptr (GDateTime) until = g_date_time_new_from_iso8601 (spans[_i].until, zone);
  g_autoptr (PufaSpan) span = pufa_span_new (first, until, NULL);
  g_autoptr (PufaFilter) filter = pufa_filter_new ();
  g_autoptr (PufaEvent) event = make ("DTSTART:20230517T150000\nDTEND:20230517T160000\n");

  pufa_filter_set_span (filter, span);
  ck_assert_int_eq (pufa_filter_matches (filter, event), spans[_i].matches);
}
END_TEST

START_TEST (filter_takes_a_moment_at_its_edge)
{
  g_autoptr (PufaSpan) day = pufa_span_new_year (2023, NULL, NULL);
  g_autoptr (PufaFilter) filter = pufa_filter_new ();
  g_autoptr (PufaEvent) at_start = make ("DTSTART:20230101T000000\n");
  g_autoptr (PufaEvent) at_end = make ("DTSTART:20240101T000000\n");

  pufa_filter_set_span (filter, day);
  ck_assert (pufa_filter_matches (filter, at_start));
  ck_assert (!pufa_filter_matches (filter, at_end));
}
END_TEST

START_TEST (filter_narrows_by_kind_stage_and_text)
{
  g_autoptr (PufaFilter) filter = pufa_filter_new ();
  g_autoptr (PufaEvent) event = make ("X-PUFA-KIND:LECTURE\nSTATUS:TENTATIVE\nX-PUFA-LAW:民法典\nX-PUFA-LAW:禁毒法\n");

  ck_assert (pufa_filter_matches (filter, event));
  pufa_filter_set_kind (filter, PUFA_KIND_LECTURE);
  pufa_filter_set_stage (filter, PUFA_STAGE_PLANNED);
  pufa_filter_set_text (filter, PUFA_FIELD_LAW, "禁毒法");
  ck_assert (pufa_filter_matches (filter, event));
  pufa_filter_set_text (filter, PUFA_FIELD_VILLAGE, "v01");
  ck_assert (!pufa_filter_matches (filter, event));
  pufa_filter_set_text (filter, PUFA_FIELD_VILLAGE, NULL);
  pufa_filter_set_stage (filter, PUFA_STAGE_HELD);
  ck_assert (!pufa_filter_matches (filter, event));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("event");
  TCase *tcase = tcase_create ("event");

  suite_add_tcase (suite, tcase);
  tcase_add_loop_test (tcase, field_is_found_in_its_lines, 0, G_N_ELEMENTS (fields));
  tcase_add_loop_test (tcase, kind_and_stage_are_read, 0, G_N_ELEMENTS (states));
  tcase_add_test (tcase, counts_tell_nothing_from_none);
  tcase_add_test (tcase, ids_are_what_people_type);
  tcase_add_test (tcase, occurrence_is_known_by_its_first_start);
  tcase_add_test (tcase, what_is_not_modelled_is_there_byte_for_byte);
  tcase_add_test (tcase, two_events_are_not_one);
  tcase_add_loop_test (tcase, filter_wants_an_overlap, 0, G_N_ELEMENTS (spans));
  tcase_add_test (tcase, filter_takes_a_moment_at_its_edge);
  tcase_add_test (tcase, filter_narrows_by_kind_stage_and_text);
  return run_suite (suite);
}
