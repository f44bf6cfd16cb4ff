/* test-reader.c - anybody's calendar text, whole and in pieces
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include "unit.h"

#define HEAD "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
#define TAIL "END:VCALENDAR\r\n"
#define EVENT(lines) "BEGIN:VEVENT\r\nUID:u\r\n" lines "END:VEVENT\r\n"

/* All that comes out: "event TITLE SPAN" or "refused MESSAGE", one a line. */
static char *
read_all (const char *text, gsize length, gsize piece)
{
  g_autoptr (PufaReader) reader = pufa_reader_new (NULL);
  GString *log = g_string_new (NULL);

  for (gsize at = 0; at <= length; at += piece)
    {
      PufaEvent *event;
      g_autoptr (GError) refused = NULL;

      if (at < length)
        pufa_reader_feed (reader, (const guint8 *) text + at, MIN (piece, length - at));
      if (at + piece >= length)
        pufa_reader_end (reader);
      while (!pufa_reader_next (reader, &event, &refused) || event != NULL)
        if (event != NULL)
          {
            PufaSpan *span = pufa_event_get_span (event);
            g_autofree char *when = span != NULL ? pufa_span_to_string (span) : g_strdup ("no time");
            const char *title = pufa_event_get_text (event, PUFA_FIELD_TITLE);

            g_string_append_printf (log, "event %s %s\n", title ? title : "-", when);
          }
        else
          {
            g_string_append_printf (log, "%s %s\n", pufa_reader_is_broken (reader) ? "broken" : "refused",
                                    refused->message);
            g_clear_error (&refused);
          }
    }
  return g_string_free (log, FALSE);
}

static const struct {
  const char *text, *log;
} texts[] = {
  { HEAD EVENT ("SUMMARY:a\r\nDTSTART:20230517T070000Z\r\n") TAIL, "event a 2023-05-17 07:00\n" },
  { "\xef\xbb\xbf" HEAD TAIL, "" },
  /* line ends of others, blank lines, folds with tabs and inside characters, small letters */
  { "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:\xe6\n \xb0\x91\r\r\n\tx\n\r\nEND:VEVENT\nEND:VCALENDAR",
    "event 民x no time\n" },
  { "begin:vcalendar\r\nbegin:vevent\r\nsummary:a\r\nend:vevent\r\nend:vcalendar\r\n", "event a no time\n" },
  { "BEGIN:VEVENT\r\nSUMMARY:bare\r\nEND:VEVENT\r\n", "event bare no time\n" },
  /* days, lengths, floating times, zones */
  { HEAD EVENT ("DTSTART;VALUE=DATE:20230517\r\n") TAIL, "event - 2023-05-17\n" },
  { HEAD EVENT ("DTSTART;VALUE=DATE:20230517\r\nDTEND;VALUE=DATE:20230519\r\n") TAIL,
    "event - 2023-05-17 - 2023-05-18\n" },
  { HEAD EVENT ("DTSTART;VALUE=DATE:20230517\r\nDURATION:P1W\r\n") TAIL, "event - 2023-05-17 - 2023-05-23\n" },
  { HEAD EVENT ("DTSTART:20230517T150000\r\nDURATION:PT1H30M\r\n") TAIL, "event - 2023-05-17 15:00-16:30\n" },
  { HEAD EVENT ("DTSTART;TZID=Europe/Berlin:20230517T150000\r\nDTEND;TZID=Asia/Shanghai:20230517T220000\r\n") TAIL,
    "event - 2023-05-17 15:00-16:00\n" },
  { HEAD EVENT ("DTSTART: 20230517T150000 \r\n") TAIL, "event - 2023-05-17 15:00\n" },
  /* one bad component does not stop the others */
  { HEAD EVENT ("DTSTART:20230230T070000Z\r\n") EVENT ("SUMMARY:b\r\n") TAIL,
    "refused 5:1: DTSTART: 20230230T070000Z is no date\nevent b no time\n" },
  { HEAD EVENT ("DTSTART:20230517T150000Z\r\nDTEND:20230517T140000Z\r\n") TAIL,
    "refused 6:1: DTEND 2023-05-17 14:00 is before DTSTART 2023-05-17 15:00\n" },
  { HEAD EVENT ("DTSTART:20230517T240000Z\r\n") TAIL, "refused 5:1: DTSTART: 20230517T240000Z is no date\n" },
  { HEAD EVENT ("DTSTART:2023-05-17\r\n") TAIL, "refused 5:1: DTSTART: 2023-05-17 is no date\n" },
  { HEAD EVENT ("nonsense\r\n") TAIL, "refused 5:1: a line that is no property\n" },
  { HEAD EVENT ("SUMMARY:a\x07\r\n") TAIL, "refused 5:10: a control character, 07, which no text may hold\n" },
  { HEAD EVENT ("SUMMARY:a\xc0\xaf\r\n") TAIL, "refused 5:10: the byte C0 is no UTF-8\n" },
  /* of these nothing can be trusted */
  { HEAD EVENT ("SUMMARY:a\r\n"), "event a no time\nbroken 6:1: the text ends inside a VCALENDAR; it was cut off\n" },
  { HEAD "BEGIN:VEVENT\r\nEND:VTODO\r\n", "broken 4:1: END:VTODO closes a VEVENT\n" },
  { "END:VCALENDAR\r\n", "broken 1:1: END:VCALENDAR closes nothing\n" },
  { "", "broken 1:1: this is no calendar: it is empty\n" },
  { "\xef\xbb\xbf", "broken 1:1: this is no calendar: it is empty\n" },
  { "<html>", "broken 1:1: this is no calendar: BEGIN:VCALENDAR was expected\n" },
  { "BEGIN:VCALENDAR\r\nVERSION:1.0\r\n", "broken 2:1: this is vCalendar 1.0; save it as iCalendar 2.0\n" },
  { HEAD "BEGIN:VEVENT\r\n" HEAD, "broken 4:1: a VCALENDAR begins inside a VEVENT\n" },
};

/* The cost and the answer do not depend on how the text is cut. */
START_TEST (text_is_read_whole_and_in_pieces)
{
  static const gsize pieces[] = { 1, 2, 3, 7, 64, 100000 };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autofree char *log = read_all (texts[_i].text, strlen (texts[_i].text), pieces[i]);

      ck_assert_str_eq (log, texts[_i].log);
    }
}
END_TEST

START_TEST (nul_is_refused)
{
  static const char text[] = HEAD EVENT ("SUMMARY:a\0b\r\n") TAIL;
  g_autofree char *log = read_all (text, sizeof text - 1, 4096);

  ck_assert_str_eq (log, "refused 5:10: a control character, 00, which no text may hold\n");
}
END_TEST

START_TEST (unknown_zone_waits_for_its_definition)
{
  g_autofree char *log = read_all (HEAD EVENT ("SUMMARY:a\r\nDTSTART;TZID=X:20230517T150000\r\n")
                                       EVENT ("SUMMARY:b\r\n") "BEGIN:VTIMEZONE\r\nTZID:X\r\nEND:VTIMEZONE\r\n" TAIL,
                                   strlen (HEAD EVENT ("SUMMARY:a\r\nDTSTART;TZID=X:20230517T150000\r\n") EVENT (
                                       "SUMMARY:b\r\n") "BEGIN:VTIMEZONE\r\nTZID:X\r\nEND:VTIMEZONE\r\n" TAIL),
                                   4096);

  ck_assert_str_eq (log, "event b no time\nevent a 2023-05-17 15:00\n");
}
END_TEST

START_TEST (method_cancel_cancels)
{
  static const char text[] = "BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\n" EVENT ("STATUS:CONFIRMED\r\n") TAIL;
  g_autoptr (PufaReader) reader = pufa_reader_new (NULL);
  PufaEvent *event;

  pufa_reader_feed (reader, (const guint8 *) text, strlen (text));
  pufa_reader_end (reader);
  ck_assert (pufa_reader_next (reader, &event, NULL));
  ck_assert_int_eq (pufa_event_get_stage (event), PUFA_STAGE_CANCELLED);
  ck_assert_str_eq (pufa_event_get_ical (event), "BEGIN:VEVENT\r\nUID:u\r\nSTATUS:CANCELLED\r\nEND:VEVENT\r\n");
  ck_assert_uint_eq (pufa_reader_get_line (reader), 3);
}
END_TEST

START_TEST (refused_bytes_can_be_put_aside)
{
  static const char bad[] = "BEGIN:VEVENT\nDTSTART:x\nSUMMARY:\n folded\nEND:VEVENT\n";
  g_autofree char *text = g_strconcat ("BEGIN:VCALENDAR\n", bad, "END:VCALENDAR\n", NULL);
  g_autoptr (PufaReader) reader = pufa_reader_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) refused = NULL;
  PufaEvent *event;

  pufa_reader_feed (reader, (const guint8 *) text, strlen (text));
  pufa_reader_end (reader);
  ck_assert (!pufa_reader_next (reader, &event, &error));
  ck_assert_pufa_error (error, PUFA_ERROR_INVALID);
  refused = pufa_reader_dup_refused (reader);
  ck_assert_mem_eq (g_bytes_get_data (refused, NULL), bad, strlen (bad));
  ck_assert_uint_eq (g_bytes_get_size (refused), strlen (bad));
}
END_TEST

/* Deep, long and wide: each is refused by a named limit, and the event behind it is read. */
static char *
make_hostile (guint which)
{
  GString *text = g_string_new (HEAD);

  g_string_append (text, "BEGIN:VEVENT\r\n");
  for (guint i = 0; which == 0 && i < 5000; i++)
    g_string_append (text, "BEGIN:X-A\r\n");
  for (guint i = 0; which == 0 && i < 5000; i++)
    g_string_append (text, "END:X-A\r\n");
  if (which == 1)
    {
      g_string_append (text, "SUMMARY:");
      for (guint i = 0; i < 5 * 1024 * 16; i++)
        g_string_append (text, "0123456789012345678901234567890123456789012345678901234567890123");
      g_string_append (text, "\r\n");
    }
  for (guint i = 0; which == 2 && i < 5 * 1024 * 64; i++)
    g_string_append (text, "X-A:56789012345678901234567890123456789012345678901234567890123\r\n");
  g_string_append (text, "END:VEVENT\r\n" EVENT ("SUMMARY:behind\r\n") TAIL);
  return g_string_free (text, FALSE);
}

START_TEST (hostile_size_is_refused_by_a_limit)
{
  static const char *const logs[] = {
    "refused 11:1: components inside components, more than 8 deep\nevent behind no time\n",
    "refused 4:1: a line of more than 4194304 bytes\nevent behind no time\n",
    "refused 262147:1: a component of more than 16777216 bytes\nevent behind no time\n",
  };
  g_autofree char *text = make_hostile ((guint) _i);
  g_autofree char *log = read_all (text, strlen (text), 65536);

  ck_assert_str_eq (log, logs[_i]);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("reader");
  TCase *tcase = tcase_create ("reader");

  suite_add_tcase (suite, tcase);
  tcase_set_timeout (tcase, 60);
  tcase_add_loop_test (tcase, text_is_read_whole_and_in_pieces, 0, G_N_ELEMENTS (texts));
  tcase_add_test (tcase, nul_is_refused);
  tcase_add_test (tcase, unknown_zone_waits_for_its_definition);
  tcase_add_test (tcase, method_cancel_cancels);
  tcase_add_test (tcase, refused_bytes_can_be_put_aside);
  tcase_add_loop_test (tcase, hostile_size_is_refused_by_a_limit, 0, 3);
  return run_suite (suite);
}
