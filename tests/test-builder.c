/* test-builder.c - making and changing events
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include "unit.h"

#include <pufa/event/pufa-event-builder-private.h>

static GDateTime *
at (const char *text)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Shanghai");

  return g_date_time_new_from_iso8601 (text, zone);
}

static PufaEventBuilder *
begin_lecture (void)
{
  g_autoptr (GDateTime) start = at ("2026-11-25T15:00:00");
  PufaEventBuilder *b = pufa_event_builder_new (PUFA_KIND_LECTURE);

  pufa_event_builder_set_uid (b, "69eab93d-084c-45a6-a987-e6710c174065");
  pufa_event_builder_set_text (b, PUFA_FIELD_TITLE, "民法典进农村");
  pufa_event_builder_set_start (b, start, 90);
  return b;
}

static PufaEvent *
end (PufaEventBuilder *b, const char *now)
{
  g_autoptr (GDateTime) moment = at (now);
  g_autoptr (GError) error = NULL;
  PufaEvent *event = pufa_event_builder_end (b, moment, &error);

  ck_assert_msg (event != NULL, "%s", error ? error->message : "no error set");
  return event;
}

START_TEST (new_lecture_is_written_in_the_order_of_the_properties)
{
  g_autoptr (PufaEventBuilder) b = begin_lecture ();
  g_autoptr (PufaEvent) event = NULL;

  pufa_event_builder_set_text (b, PUFA_FIELD_CHANNEL, "乡村");
  pufa_event_builder_set_text (b, PUFA_FIELD_OFFICE, "office");
  pufa_event_builder_add_text (b, PUFA_FIELD_SPEAKER, "a1");
  pufa_event_builder_set_contact (b, "张律师", NULL);
  pufa_event_builder_set_text (b, PUFA_FIELD_VILLAGE, "v01");
  pufa_event_builder_set_text (b, PUFA_FIELD_LOCATION, "东河村");
  pufa_event_builder_add_line (b, "ORGANIZER;CN=青禾街道司法所:mailto:office@pufa.invalid");
  pufa_event_builder_add_line (b, "X-COURT:3");
  event = end (b, "2026-11-24T09:00:00");
  ck_assert_str_eq (pufa_event_get_ical (event),
                    "BEGIN:VEVENT\r\nUID:69eab93d-084c-45a6-a987-e6710c174065\r\nDTSTAMP:20261124T010000Z\r\n"
                    "CREATED:20261124T010000Z\r\nLAST-MODIFIED:20261124T010000Z\r\nSEQUENCE:0\r\n"
                    "DTSTART;TZID=Asia/Shanghai:20261125T150000\r\nDTEND;TZID=Asia/Shanghai:20261125T163000\r\n"
                    "SUMMARY:民法典进农村\r\nLOCATION:东河村\r\nCATEGORIES:法治讲座\r\nSTATUS:TENTATIVE\r\n"
                    "ORGANIZER;CN=青禾街道司法所:mailto:office@pufa.invalid\r\nCONTACT:张律师\r\n"
                    "X-PUFA-OFFICE:office\r\nX-PUFA-KIND:LECTURE\r\nX-PUFA-STAGE:PLANNED\r\nX-PUFA-VILLAGE:v01\r\n"
                    "X-PUFA-SPEAKER:a1\r\nX-PUFA-CHANNEL:乡村\r\nX-COURT:3\r\nEND:VEVENT\r\n");
  ck_assert_int_eq (pufa_event_get_stage (event), PUFA_STAGE_PLANNED);
}
END_TEST

/* A stranger's event, folded as he likes, with what pufa does not know. */
#define THEIRS \
  "BEGIN:VEVENT\r\nUID:x\r\nDTSTAMP:20230101T000000Z\r\nX-FIRST;A=\"b:c\":1\r\nSEQUENCE:4\r\n" \
  "DTSTART;TZID=Asia/Shanghai:20230517T150000\r\nDURATION:PT1H\r\nCONTACT:Jim\\, 555\r\nCONTACT:张律师\r\n" \
  "SUMMARY;LANGUAGE=zh:旧题\r\nCATEGORIES:a\r\nCATEGORIES:b\r\nATTENDEE:mailto:a@b.c\r\n" \
  "X-PUFA-SPEAKER:a1\r\nX-PUFA-HANDOUT:k1\r\nX-PUFA-HANDOUT:k2=5\r\n" \
  "BEGIN:VALARM\r\nACTION:AUDIO\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\n" \
  "BEGIN:PARTICIPANT\r\nSUMMARY:inside\r\nEND:PARTICIPANT\r\nEND:VEVENT\r\n"

static PufaEventBuilder *
begin_theirs (void)
{
  g_autoptr (PufaEvent) event = pufa_event_new_from_ical (THEIRS, NULL, NULL);

  return pufa_event_builder_new_from_event (event);
}

static char *
swap (const char *text, const char *from, const char *to)
{
  g_autoptr (GString) out = g_string_new (text);

  ck_assert_uint_eq (g_string_replace (out, from, to, 0), 1);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

#define STAMPED(text) \
  swap (text, "DTSTAMP:20230101T000000Z\r\n", "DTSTAMP:20230201T010000Z\r\nLAST-MODIFIED:20230201T010000Z\r\n")

START_TEST (edit_rewrites_the_lines_of_its_fields_alone)
{
  g_autoptr (PufaEventBuilder) b = begin_theirs ();
  g_autofree char *stamped = STAMPED (THEIRS);
  g_autofree char *titled = swap (stamped, "SUMMARY;LANGUAGE=zh:旧题", "SUMMARY:新题\\, 其二");
  g_autofree char *handed = swap (titled, "X-PUFA-HANDOUT:k1\r\n", "X-PUFA-HANDOUT:k1=80\r\n");
  g_autofree char *wanted = swap (handed, "X-PUFA-SPEAKER:a1\r\n", "X-PUFA-SPEAKER:a1\r\nX-PUFA-ATTENDED:61\r\n");
  g_autoptr (PufaEvent) event = NULL;

  pufa_event_builder_set_text (b, PUFA_FIELD_TITLE, "新题, 其二");
  pufa_event_builder_set_handout (b, "k1", 80);
  pufa_event_builder_set_count (b, PUFA_FIELD_ATTENDED, 61);
  event = end (b, "2023-02-01T09:00:00");
  ck_assert_str_eq (pufa_event_get_ical (event), wanted);
  ck_assert_uint_eq (pufa_event_get_sequence (event), 4);
}
END_TEST

START_TEST (speaker_changes_his_own_contact_line)
{
  g_autoptr (PufaEventBuilder) b = begin_theirs ();
  g_autofree char *stamped = STAMPED (THEIRS);
  g_autofree char *named = swap (stamped, "CONTACT:张律师", "CONTACT:李律师");
  g_autofree char *raised = swap (named, "SEQUENCE:4", "SEQUENCE:5");
  g_autofree char *wanted = swap (raised, "X-PUFA-SPEAKER:a1", "X-PUFA-SPEAKER:a2");
  g_autoptr (PufaEvent) event = NULL;

  pufa_event_builder_set_text (b, PUFA_FIELD_SPEAKER, "a2");
  pufa_event_builder_set_contact (b, "李律师", "张律师");
  event = end (b, "2023-02-01T09:00:00");
  ck_assert_str_eq (pufa_event_get_ical (event), wanted);
}
END_TEST

START_TEST (lines_of_others_are_put_in_and_taken_out)
{
  g_autoptr (PufaEventBuilder) b = begin_theirs ();
  g_autofree char *stamped = STAMPED (THEIRS);
  g_autofree char *without = swap (stamped, "X-FIRST;A=\"b:c\":1\r\n", "");
  g_autofree char *wanted = swap (without, "BEGIN:VALARM", "X-COURT:3\r\nBEGIN:VALARM");
  g_autoptr (PufaEvent) event = NULL;

  pufa_event_builder_remove_lines (b, "x-first");
  pufa_event_builder_add_line (b, "X-COURT:3");
  event = end (b, "2023-02-01T09:00:00");
  ck_assert_str_eq (pufa_event_get_ical (event), wanted);
}
END_TEST

START_TEST (reminders_are_alarms)
{
  g_autoptr (PufaEventBuilder) b = begin_theirs ();
  g_autofree char *stamped = STAMPED (THEIRS);
  g_autofree char *without = swap (stamped, "BEGIN:VALARM\r\nACTION:AUDIO\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\n", "");
  g_autofree char *wanted =
      swap (without, "END:PARTICIPANT\r\n",
            "END:PARTICIPANT\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:旧题\r\nTRIGGER:PT0M\r\nEND:VALARM\r\n");
  g_autoptr (PufaEvent) event = NULL;

  pufa_event_builder_set_text (b, PUFA_FIELD_REMINDER, "0");
  event = end (b, "2023-02-01T09:00:00");
  ck_assert_str_eq (pufa_event_get_ical (event), wanted);
}
END_TEST

static void
move_it (PufaEventBuilder *b)
{
  g_autoptr (GDateTime) start = at ("2023-05-18T15:00:00");

  pufa_event_builder_set_start (b, start, 60);
}

static void
leave_it (PufaEventBuilder *b)
{
  g_autoptr (GDateTime) start = at ("2023-05-17T15:00:00");

  pufa_event_builder_set_start (b, start, 60);
  pufa_event_builder_set_text (b, PUFA_FIELD_SPEAKER, "a1");
}

static void
cancel_it (PufaEventBuilder *b)
{
  pufa_event_builder_set_stage (b, PUFA_STAGE_CANCELLED);
}

static void
hold_it (PufaEventBuilder *b)
{
  pufa_event_builder_set_stage (b, PUFA_STAGE_HELD);
}

static void
place_it (PufaEventBuilder *b)
{
  pufa_event_builder_set_text (b, PUFA_FIELD_VENUE, "p05");
}

static void
host_it (PufaEventBuilder *b)
{
  pufa_event_builder_set_text (b, PUFA_FIELD_VILLAGE, "v05");
}

static void
tell_of_it (PufaEventBuilder *b)
{
  pufa_event_builder_set_text (b, PUFA_FIELD_AUDIENCE, "村民");
  pufa_event_builder_set_text (b, PUFA_FIELD_TITLE, "新题");
}

static const struct {
  void (*change) (PufaEventBuilder *);
  guint sequence;
} revisions[] = {
  { move_it, 5 }, { leave_it, 4 }, { cancel_it, 5 }, { hold_it, 4 }, { place_it, 5 }, { host_it, 5 }, { tell_of_it, 4 },
};

START_TEST (sequence_rises_for_what_people_must_be_told)
{
  g_autoptr (PufaEventBuilder) b = begin_theirs ();
  g_autoptr (PufaEvent) event = NULL;

  revisions[_i].change (b);
  event = end (b, "2023-02-01T09:00:00");
  ck_assert_uint_eq (pufa_event_get_sequence (event), revisions[_i].sequence);
}
END_TEST

START_TEST (uncancelling_is_a_revision)
{
  g_autoptr (PufaEventBuilder) b = begin_theirs ();
  g_autoptr (PufaEventBuilder) again = NULL;
  g_autoptr (PufaEvent) cancelled = NULL;
  g_autoptr (PufaEvent) event = NULL;

  cancel_it (b);
  cancelled = end (b, "2023-02-01T09:00:00");
  again = pufa_event_builder_new_from_event (cancelled);
  pufa_event_builder_set_stage (again, PUFA_STAGE_ANNOUNCED);
  event = end (again, "2023-02-02T09:00:00");
  ck_assert_uint_eq (pufa_event_get_sequence (event), 6);
}
END_TEST

static const struct {
  const char *zone, *start;
  const char *line;
} starts[] = {
  { "Asia/Shanghai", "1992-01-01T00:00:00", "DTSTART;TZID=Asia/Shanghai:19920101T000000" },
  { "Asia/Shanghai", "1988-07-01T12:00:00", "DTSTART:19880701T030000Z" }, /* our zone is true from 1992 */
  { "Europe/Berlin", "2023-05-17T15:00:00", "DTSTART:20230517T130000Z" }, /* no definition to send along */
};

START_TEST (start_is_written_so_that_all_understand)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (starts[_i].zone);
  g_autoptr (GDateTime) start = g_date_time_new_from_iso8601 (starts[_i].start, zone);
  g_autoptr (PufaEventBuilder) b = begin_lecture ();
  g_autoptr (PufaEvent) event = NULL;
  g_auto (GStrv) lines = NULL;

  pufa_event_builder_set_start (b, start, 0);
  event = end (b, "2023-02-01T09:00:00");
  lines = pufa_event_dup_lines (event, "DTSTART");
  ck_assert_str_eq (lines[0], starts[_i].line);
  ck_assert_ptr_null (strstr (pufa_event_get_ical (event), "DTEND"));
  ck_assert_int_eq (pufa_span_get_start_unix (pufa_event_get_span (event)), g_date_time_to_unix (start));
}
END_TEST

START_TEST (whole_days_are_dates)
{
  g_autoptr (GDate) first = g_date_new_dmy (1, 12, 2023), until = g_date_new_dmy (8, 12, 2023);
  g_autoptr (PufaSpan) span = pufa_span_new_days (first, until, NULL, NULL);
  g_autoptr (PufaEventBuilder) b = pufa_event_builder_new (PUFA_KIND_THEME_DAY);
  g_autoptr (PufaEvent) event = NULL;

  pufa_event_builder_set_text (b, PUFA_FIELD_TITLE, "宪法宣传周");
  pufa_event_builder_set_span (b, span);
  pufa_event_builder_set_stage (b, PUFA_STAGE_NONE);
  event = end (b, "2023-02-01T09:00:00");
  ck_assert_ptr_nonnull (strstr (pufa_event_get_ical (event), "DTSTART;VALUE=DATE:20231201\r\n"
                                                              "DTEND;VALUE=DATE:20231208\r\n"));
  ck_assert_ptr_nonnull (strstr (pufa_event_get_ical (event), "TRANSP:TRANSPARENT\r\n"));
  ck_assert_ptr_null (strstr (pufa_event_get_ical (event), "STATUS"));
}
END_TEST

static const struct {
  PufaField field;
  const char *text;
  const char *message;
} wrong[] = {
  { PUFA_FIELD_TITLE, "", "title: there is none" },
  { PUFA_FIELD_TITLE, "a\rDTSTART:x", "title: it holds a character that no text may hold" },
  { PUFA_FIELD_AUDIENCE, "\xff", "audience: it holds a character that no text may hold" },
  { PUFA_FIELD_URL, "http://a\nX-EVIL:1", "url: it holds a character that no text may hold" },
  { PUFA_FIELD_ATTENDED, "-1", "attended: it is no number" },
  { PUFA_FIELD_ATTENDED, "12345678901", "attended: it is no number" },
  { PUFA_FIELD_HANDOUT, "k1=many", "handout: it is not written like k1 or k1=80" },
  { PUFA_FIELD_EVIDENCE, "签到表", "evidence: it is not written like TYPE=FILE" },
  { PUFA_FIELD_HOST, "me", "host: it is neither office nor adviser" },
};

START_TEST (wrong_text_is_named)
{
  g_autoptr (PufaEventBuilder) b = begin_lecture ();
  g_autoptr (GDateTime) now = at ("2023-02-01T09:00:00");
  g_autoptr (GError) error = NULL;

  pufa_event_builder_set_text (b, wrong[_i].field, wrong[_i].text);
  ck_assert_ptr_null (pufa_event_builder_end (b, now, &error));
  ck_assert_pufa_error (error, PUFA_ERROR_INVALID);
  ck_assert_str_eq (error->message, wrong[_i].message);
}
END_TEST

START_TEST (event_needs_a_start_and_honest_lines)
{
  g_autoptr (PufaEventBuilder) b = pufa_event_builder_new (PUFA_KIND_LECTURE);
  g_autoptr (PufaEventBuilder) evil = begin_lecture ();
  g_autoptr (GDateTime) now = at ("2023-02-01T09:00:00");
  g_autoptr (GError) error = NULL;

  pufa_event_builder_set_text (b, PUFA_FIELD_TITLE, "a");
  ck_assert_ptr_null (pufa_event_builder_end (b, now, &error));
  ck_assert_pufa_error (error, PUFA_ERROR_INVALID);
  g_clear_error (&error);
  pufa_event_builder_add_line (evil, "END:VEVENT");
  ck_assert_ptr_null (pufa_event_builder_end (evil, now, &error));
  ck_assert_pufa_error (error, PUFA_ERROR_INVALID);
}
END_TEST

START_TEST (uid_is_random_unless_given)
{
  g_autoptr (GDateTime) start = at ("2026-11-25T15:00:00");
  g_autoptr (PufaEventBuilder) b = pufa_event_builder_new (PUFA_KIND_LECTURE);
  g_autoptr (PufaEvent) one = NULL;
  g_autoptr (PufaEvent) two = NULL;

  pufa_event_builder_set_text (b, PUFA_FIELD_TITLE, "a");
  pufa_event_builder_set_start (b, start, 90);
  one = end (b, "2023-02-01T09:00:00");
  two = end (b, "2023-02-01T09:00:00");
  ck_assert_str_ne (pufa_event_get_uid (one), pufa_event_get_uid (two));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("builder");
  TCase *tcase = tcase_create ("builder");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, new_lecture_is_written_in_the_order_of_the_properties);
  tcase_add_test (tcase, edit_rewrites_the_lines_of_its_fields_alone);
  tcase_add_test (tcase, speaker_changes_his_own_contact_line);
  tcase_add_test (tcase, lines_of_others_are_put_in_and_taken_out);
  tcase_add_test (tcase, reminders_are_alarms);
  tcase_add_loop_test (tcase, sequence_rises_for_what_people_must_be_told, 0, G_N_ELEMENTS (revisions));
  tcase_add_test (tcase, uncancelling_is_a_revision);
  tcase_add_loop_test (tcase, start_is_written_so_that_all_understand, 0, G_N_ELEMENTS (starts));
  tcase_add_test (tcase, whole_days_are_dates);
  tcase_add_loop_test (tcase, wrong_text_is_named, 0, G_N_ELEMENTS (wrong));
  tcase_add_test (tcase, event_needs_a_start_and_honest_lines);
  tcase_add_test (tcase, uid_is_random_unless_given);
  return run_suite (suite);
}
