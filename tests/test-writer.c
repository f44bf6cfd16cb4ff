/* test-writer.c - calendars written and read back
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "unit.h"

#include <pufa/event/pufa-zone-private.h>

#define EVENT(uid, lines) "BEGIN:VEVENT\r\nUID:" uid "\r\n" lines "END:VEVENT\r\n"
#define ZONED "DTSTART;TZID=Asia/Shanghai:20230517T150000\r\n"
#define SHANGHAI_ZONE \
  "BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai\r\nBEGIN:STANDARD\r\nDTSTART:19920101T000000\r\n" \
  "TZOFFSETFROM:+0800\r\nTZOFFSETTO:+0800\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"

static char *
write_all (PufaWriter *writer, const char *const *texts)
{
  g_autoptr (GBytes) out = NULL;

  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_autoptr (PufaEvent) event = pufa_event_new_from_ical (texts[i], NULL, NULL);

      pufa_writer_add (writer, event);
    }
  pufa_writer_end (writer);
  out = pufa_writer_take (writer);
  return g_strndup (g_bytes_get_data (out, NULL), g_bytes_get_size (out));
}

START_TEST (archive_is_byte_for_byte)
{
  static const char *const texts[] = {
    EVENT ("a", ZONED "ATTENDEE:mailto:a@b.c\r\nX-PUFA-ATTENDED:61\r\nBEGIN:VALARM\r\nEND:VALARM\r\n"),
    "BEGIN:VTODO\r\nUID:t\r\nEND:VTODO\r\n",
    NULL,
  };
  g_autoptr (PufaWriter) writer = pufa_writer_new ("青禾街道");
  g_autofree char *out = write_all (writer, texts);
  g_autofree char *wanted = g_strconcat ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//pufa//pufa 1.0//ZH\r\n"
                                         "NAME:青禾街道\r\nX-WR-CALNAME:青禾街道\r\n" SHANGHAI_ZONE,
                                         texts[0], texts[1], "END:VCALENDAR\r\n", NULL);

  ck_assert_str_eq (out, wanted);
}
END_TEST

START_TEST (public_leaves_out_what_is_nobody_elses)
{
  static const char *const texts[] = {
    EVENT ("a", "DTSTART:20230517T070000Z\r\nSUMMARY:open\r\nATTENDEE:mailto:a@b.c\r\nX-PUFA-EXPECTED:60\r\n"
                "X-PUFA-ATTENDED:61\r\nX-PUFA-CONSULTED:9\r\nX-PUFA-HANDOUT:k1=80\r\nX-PUFA-EVIDENCE:a=b\r\n"
                "X-PUFA-FILED:7\r\nX-KEPT:1\r\nBEGIN:VALARM\r\nX-IN:1\r\nEND:VALARM\r\n"
                "BEGIN:PARTICIPANT\r\nEND:PARTICIPANT\r\nBEGIN:VLOCATION\r\nEND:VLOCATION\r\n"),
    EVENT ("b", "CLASS:PRIVATE\r\nSUMMARY:hidden\r\n"),
    EVENT ("c", "CLASS:X-OURS\r\nSUMMARY:hidden\r\n"),
    EVENT ("d", "X-PUFA-KIND:NOTICE\r\nSUMMARY:hidden\r\n"),
    "BEGIN:VTODO\r\nUID:t\r\nSUMMARY:hidden\r\nEND:VTODO\r\n",
    EVENT ("e", "ORGANIZER:mailto:x@y.z\r\n"),
    NULL,
  };
  g_autoptr (PufaWriter) writer = pufa_writer_new_for_public (NULL, "mailto:o@pufa.invalid");
  g_autofree char *out = NULL;

  pufa_writer_add_line (writer, "COLOR:teal");
  out = write_all (writer, texts);
  ck_assert_str_eq (out, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//pufa//pufa 1.0//ZH\r\nMETHOD:PUBLISH\r\n"
                         "REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\nX-PUBLISHED-TTL:PT12H\r\nCOLOR:teal\r\n"
                         "BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20230517T070000Z\r\nSUMMARY:open\r\nX-PUFA-EXPECTED:60\r\n"
                         "X-KEPT:1\r\nBEGIN:VLOCATION\r\nEND:VLOCATION\r\nORGANIZER:mailto:o@pufa.invalid\r\n"
                         "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:e\r\nORGANIZER:mailto:x@y.z\r\nEND:VEVENT\r\n"
                         "END:VCALENDAR\r\n");
}
END_TEST

START_TEST (notices_are_admitted_with_their_alarm)
{
  static const char *const texts[] = {
    EVENT ("d", "X-PUFA-KIND:NOTICE\r\nORGANIZER:mailto:x@y.z\r\nBEGIN:VALARM\r\nEND:VALARM\r\n"),
    NULL,
  };
  g_autoptr (PufaWriter) writer = pufa_writer_new_for_public (NULL, "mailto:o@pufa.invalid");
  g_autofree char *out = NULL;

  pufa_writer_admit_notices (writer);
  out = write_all (writer, texts);
  ck_assert_ptr_nonnull (strstr (out, texts[0]));
}
END_TEST

/* Two files that mean different things by one name: the stream goes on with another calendar. */
START_TEST (contrary_zones_stand_in_calendars_of_their_own)
{
  static const char *const files[] = {
    "BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:X\r\nEND:VTIMEZONE\r\n"
    "BEGIN:VEVENT\r\nUID:a\r\nDTSTART;TZID=X:20230517T150000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    "BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:X\r\nX-OTHER:1\r\nEND:VTIMEZONE\r\n"
    "BEGIN:VEVENT\r\nUID:b\r\nDTSTART;TZID=X:20230517T150000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    NULL,
  };
  const char *const same[] = { files[0], files[0], NULL };
  g_autoptr (PufaWriter) writer = pufa_writer_new (NULL);
  g_autofree char *out = write_all (writer, files);
  g_autoptr (PufaWriter) plain = pufa_writer_new (NULL);
  g_autofree char *once = write_all (plain, same);
  g_auto (GStrv) calendars = g_strsplit (out, "BEGIN:VCALENDAR", -1);
  g_auto (GStrv) zones = g_strsplit (once, "BEGIN:VTIMEZONE", -1);

  ck_assert_uint_eq (g_strv_length (calendars), 3);
  ck_assert_ptr_null (strstr (calendars[1], "X-OTHER"));
  ck_assert_ptr_nonnull (strstr (calendars[2], "X-OTHER"));
  ck_assert_uint_eq (g_strv_length (zones), 2);
}
END_TEST

START_TEST (file_is_saved_and_loaded)
{
  g_autofree char *folder = g_dir_make_tmp ("pufa-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.ics", NULL);
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) pufa_event_unref);
  g_autoptr (GPtrArray) back = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (events, pufa_event_new_from_ical (EVENT ("a", ZONED), NULL, NULL));
  ck_assert (pufa_calendar_save (path, "n", events, &error));
  back = pufa_calendar_load (path, NULL, &error);
  ck_assert_msg (back != NULL && back->len == 1, "%s", error ? error->message : "not one");
  ck_assert_str_eq (pufa_event_get_ical (back->pdata[0]), EVENT ("a", ZONED));

  ck_assert (g_file_set_contents (path, "BEGIN:VEVENT\nDTSTART:x\nEND:VEVENT\n", -1, NULL));
  g_ptr_array_unref (g_steal_pointer (&back));
  back = pufa_calendar_load (path, NULL, &error);
  ck_assert_pufa_error (error, PUFA_ERROR_INVALID);
  ck_assert (g_str_has_suffix (error->message, "a.ics:2:1: DTSTART: x is no date"));
  g_clear_error (&error);

  g_unlink (path);
  ck_assert_ptr_null (pufa_calendar_load (path, NULL, &error));
  ck_assert (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT));
  g_rmdir (folder);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("writer");
  TCase *tcase = tcase_create ("writer");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, archive_is_byte_for_byte);
  tcase_add_test (tcase, public_leaves_out_what_is_nobody_elses);
  tcase_add_test (tcase, notices_are_admitted_with_their_alarm);
  tcase_add_test (tcase, contrary_zones_stand_in_calendars_of_their_own);
  tcase_add_test (tcase, file_is_saved_and_loaded);
  return run_suite (suite);
}
