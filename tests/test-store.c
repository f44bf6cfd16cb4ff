/* test-store.c - a schedule kept: put in, found, walked over
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "store-unit.h"

#define UUID_A "1581ca68-1226-438f-b971-1f4c4f7d5785"
#define UUID_B "1581cb00-1226-438f-b971-1f4c4f7d5785"

static char *
find (PufaStore *store, PufaFilter *filter, gboolean sorted)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PufaCursor) cursor =
      sorted ? pufa_store_find_sorted (store, filter, &error) : pufa_store_find (store, filter, &error);
  g_autoptr (GPtrArray) events = pufa_cursor_list (cursor, &error);

  ck_assert_msg (events != NULL, "%s", error ? error->message : "no error set");
  return join_uids (events);
}

static PufaEvent *
next (PufaCursor *cursor)
{
  PufaEvent *event;

  must (pufa_cursor_next (cursor, &event, &error));
  return event;
}

START_TEST (what_is_added_is_found_in_order)
{
  g_autoptr (PufaStore) store = make_store ();
  g_autofree char *kept = NULL;
  g_autofree char *sorted = NULL;

  add (store, "c", "2023-05-17T15:00:00", NULL, NULL);
  add (store, "b", "2023-05-18T15:00:00", NULL, NULL);
  add (store, "a", "2023-05-17T15:00:00", NULL, NULL);
  kept = find (store, NULL, FALSE);
  sorted = find (store, NULL, TRUE);
  ck_assert_str_eq (kept, "c b a");
  ck_assert_str_eq (sorted, "a c b");
}
END_TEST

static const struct {
  const char *from, *until, *uids;
} ranges[] = {
  { "2023-05-17T00:00:00", "2023-05-18T00:00:00", "campaign at-17" },
  { "2023-05-17T16:29:59", "2023-05-17T16:30:00", "campaign at-17" },
  { "2023-05-17T16:30:00", "2023-05-18T15:00:00", "campaign" },
  { "2023-05-20T00:00:00", "2023-05-21T00:00:00", "" },
  { "2023-05-01T00:00:00", "2023-05-31T00:00:00", "campaign at-17 at-18" },
  { "2023-05-19T23:00:00", "2023-05-19T23:30:00", "campaign" },
};

/* A campaign of five days, from 15 to 20 May, lies further back than a day. */
START_TEST (range_finds_long_events_too)
{
  g_autoptr (PufaStore) store = make_store ();
  g_autoptr (PufaEvent) campaign = pufa_event_new_from_ical (
      "BEGIN:VEVENT\nUID:campaign\nDTSTART;VALUE=DATE:20230515\nDTEND;VALUE=DATE:20230520\nEND:VEVENT\n", NULL, NULL);
  g_autoptr (GDateTime) from = at (ranges[_i].from), until = at (ranges[_i].until);
  g_autoptr (PufaSpan) span = pufa_span_new (from, until, NULL);
  g_autoptr (PufaFilter) filter = pufa_filter_new ();
  g_autofree char *sorted = NULL;
  g_autofree char *kept = NULL;

  add_one (store, campaign);
  add (store, "at-17", "2023-05-17T15:00:00", NULL, NULL);
  add (store, "at-18", "2023-05-18T15:00:00", NULL, NULL);
  pufa_filter_set_span (filter, span);
  sorted = find (store, filter, TRUE);
  kept = find (store, filter, FALSE);
  ck_assert_str_eq (sorted, ranges[_i].uids);
  ck_assert_str_eq (kept, ranges[_i].uids);
}
END_TEST

START_TEST (many_events_are_walked_some_at_a_time)
{
  g_autoptr (PufaStore) store = make_store ();
  g_autoptr (PufaTransaction) work = begin (store, "import");
  g_autoptr (PufaCursor) cursor = NULL;
  PufaEvent *event;
  guint n = 0;
  gint64 last = 0;

  for (guint i = 0; i < 1000; i++) /* 100 moments, ten events at each, put in backwards */
    {
      g_autofree char *uid = g_strdup_printf ("%03u", 999 - i);
      g_autofree char *start = g_strdup_printf ("2023-05-17T%02u:%02u:00", (99 - i / 10) / 10, (99 - i / 10) % 10);
      g_autoptr (PufaEvent) lecture = make_lecture (uid, start, NULL, NULL, NULL);

      must (pufa_transaction_merge (work, lecture, &error) == PUFA_MERGE_ADDED);
    }
  must (pufa_transaction_commit (work, &error));
  cursor = pufa_store_find_sorted (store, NULL, NULL);
  for (;; n++)
    {
      g_autofree char *uid = g_strdup_printf ("%03u", n);

      must (pufa_cursor_next (cursor, &event, &error));
      if (event == NULL)
        break;
      ck_assert_str_eq (pufa_event_get_uid (event), uid);
      ck_assert_int_ge (pufa_span_get_start_unix (pufa_event_get_span (event)), last);
      last = pufa_span_get_start_unix (pufa_event_get_span (event));
    }
  ck_assert_uint_eq (n, 1000);
}
END_TEST

/* The walk goes on while the store is changed under it. */
START_TEST (walk_outlives_a_change)
{
  g_autoptr (PufaStore) store = make_store ();
  g_autoptr (PufaCursor) cursor = NULL;
  PufaEvent *event;
  guint n = 0;

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *uid = g_strdup_printf ("%03u", i);

      add (store, uid, "2023-05-17T15:00:00", NULL, NULL);
    }
  cursor = pufa_store_find (store, NULL, NULL);
  while ((event = next (cursor)) != NULL)
    {
      g_autoptr (PufaTransaction) work = begin (store, "remove");

      must (pufa_transaction_remove (work, event, &error));
      must (pufa_transaction_commit (work, &error));
      n++;
    }
  ck_assert_uint_eq (n, 200);
}
END_TEST

START_TEST (id_is_any_beginning_that_fits_one)
{
  g_autoptr (PufaStore) store = make_store ();
  g_autoptr (PufaEvent) whole = NULL;
  g_autoptr (PufaEvent) begun = NULL;
  g_autoptr (PufaEvent) outlook = NULL;
  g_autoptr (GPtrArray) both = NULL;
  g_autofree char *sum = NULL;
  g_autofree char *typed = NULL;
  g_autoptr (GError) error = NULL;

  add (store, UUID_A, "2023-05-17T15:00:00", NULL, NULL);
  add (store, UUID_B, "2023-05-18T15:00:00", NULL, NULL);
  add (store, "040000008200E0", "2023-05-19T15:00:00", NULL, NULL);
  whole = pufa_store_get (store, UUID_A, NULL);
  begun = pufa_store_get (store, "1581CB", NULL);
  ck_assert_str_eq (pufa_event_get_uid (whole), UUID_A);
  ck_assert_str_eq (pufa_event_get_uid (begun), UUID_B);
  ck_assert_uint_eq (pufa_store_count_id (store, UUID_A), 6);
  both = pufa_store_list_matches (store, "1581", 10, NULL);
  ck_assert_uint_eq (both->len, 2);

  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "040000008200E0", -1);
  sum[8] = '\0';
  typed = g_strconcat ("~", sum, NULL);
  outlook = pufa_store_get (store, typed, NULL);
  ck_assert_str_eq (pufa_event_get_uid (outlook), "040000008200E0");

  ck_assert_ptr_null (pufa_store_get (store, "1581", &error));
  ck_assert_pufa_error (error, PUFA_ERROR_AMBIGUOUS);
  g_clear_error (&error);
  ck_assert_ptr_null (pufa_store_get (store, "abcd", &error));
  ck_assert_pufa_error (error, PUFA_ERROR_NOT_FOUND);
}
END_TEST

START_TEST (adding_refuses_what_is_there_and_who_is_not)
{
  g_autoptr (PufaStore) store = make_store ();
  g_autoptr (PufaTransaction) work = NULL;
  g_autoptr (PufaEvent) again = make_lecture ("a", "2023-05-20T15:00:00", NULL, NULL, NULL);
  g_autoptr (PufaEvent) stranger = make_lecture ("s", "2023-05-20T15:00:00", "a9", NULL, NULL);
  g_autoptr (GError) error = NULL;

  add (store, "a", "2023-05-17T15:00:00", NULL, NULL);
  work = begin (store, "add lecture");
  ck_assert (!pufa_transaction_add (work, again, &error));
  ck_assert_pufa_error (error, PUFA_ERROR_REFUSED);
  g_clear_error (&error);
  ck_assert (!pufa_transaction_add (work, stranger, &error));
  ck_assert_pufa_error (error, PUFA_ERROR_REFUSED);
  ck_assert_str_eq (error->message, "a9 is not in people.csv");
}
END_TEST

START_TEST (what_is_not_committed_never_was)
{
  g_autoptr (PufaStore) store = make_store ();
  g_autoptr (PufaEvent) event = make_lecture ("a", "2023-05-17T15:00:00", NULL, NULL, NULL);
  g_autoptr (GPtrArray) log = NULL;
  g_autofree char *found = NULL;

  {
    g_autoptr (PufaTransaction) work = begin (store, "add lecture");

    must (pufa_transaction_add (work, event, &error));
  }
  found = find (store, NULL, FALSE);
  ck_assert_str_eq (found, "");
  {
    g_autoptr (PufaTransaction) work = begin (store, "import");

    must (pufa_transaction_commit (work, &error));
  }
  log = pufa_store_list_changes (store, NULL, 0, NULL);
  ck_assert_uint_eq (log->len, 0);
}
END_TEST

static const struct {
  const char *lines;
  PufaMerge verdict;
} merges[] = {
  { "UID:new\nDTSTAMP:20230101T000000Z\n", PUFA_MERGE_ADDED },
  { "UID:a\nDTSTAMP:20230101T010000Z\nSEQUENCE:0\n", PUFA_MERGE_SAME },
  { "UID:a\nDTSTAMP:20230102T000000Z\nSEQUENCE:0\n", PUFA_MERGE_UPDATED },
  { "UID:a\nDTSTAMP:20200101T000000Z\nSEQUENCE:1\n", PUFA_MERGE_UPDATED },
  { "UID:a\nDTSTAMP:20200101T000000Z\nSEQUENCE:0\n", PUFA_MERGE_STALE },
  { "UID:a\nDTSTAMP:20230102T000000Z\nSEQUENCE:1\nSTATUS:CANCELLED\n", PUFA_MERGE_CANCELLED },
  { "UID:a\nDTSTAMP:20230102T000000Z\nRECURRENCE-ID:20230517T070000Z\n", PUFA_MERGE_ADDED },
};

/* The store has "a" in revision 0 of 2023-01-01 09:00 in Shanghai. */
START_TEST (merge_takes_the_newer_revision)
{
  g_autoptr (PufaStore) store = make_store ();
  g_autofree char *text = g_strconcat ("BEGIN:VEVENT\n", merges[_i].lines, "END:VEVENT\n", NULL);
  g_autoptr (PufaEvent) coming = pufa_event_new_from_ical (text, NULL, NULL);
  g_autoptr (PufaTransaction) work = NULL;

  add (store, "a", "2023-05-17T15:00:00", NULL, NULL);
  work = begin (store, "import");
  ck_assert_int_eq (pufa_transaction_merge (work, coming, NULL), merges[_i].verdict);
  if (merges[_i].verdict != PUFA_MERGE_STALE)
    ck_assert_int_eq (pufa_transaction_merge (work, coming, NULL), PUFA_MERGE_SAME); /* merging twice changes nothing */
  must (pufa_transaction_commit (work, &error));
}
END_TEST

START_TEST (two_files_may_mean_different_things_by_one_zone)
{
  g_autoptr (PufaStore) store = make_store ();
  g_autoptr (PufaTransaction) work = begin (store, "import");
  static const char *const files[] = {
    "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:X\nEND:VTIMEZONE\nBEGIN:VEVENT\nUID:a\n"
    "DTSTART;TZID=X:20230517T150000\nEND:VEVENT\nEND:VCALENDAR\n",
    "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:X\nX-OTHER:1\nEND:VTIMEZONE\nBEGIN:VEVENT\nUID:b\n"
    "DTSTART;TZID=X:20230518T150000\nEND:VEVENT\nEND:VCALENDAR\n",
  };
  g_autoptr (PufaWriter) writer = pufa_writer_new (NULL);
  g_autoptr (PufaCursor) cursor = NULL;
  g_autoptr (GBytes) out = NULL;
  PufaEvent *event;

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (PufaEvent) coming = pufa_event_new_from_ical (files[i], NULL, NULL);

      must (pufa_transaction_merge (work, coming, &error) == PUFA_MERGE_ADDED);
    }
  must (pufa_transaction_commit (work, &error));
  cursor = pufa_store_find (store, NULL, NULL);
  while ((event = next (cursor)) != NULL)
    pufa_writer_add (writer, event);
  pufa_writer_end (writer);
  out = pufa_writer_take (writer);
  ck_assert_ptr_nonnull (g_strstr_len (g_bytes_get_data (out, NULL), (gssize) g_bytes_get_size (out), "X-OTHER:1"));
}
END_TEST

static void
count (PufaStore *store, guint *n)
{
  ++*n;
}

START_TEST (changed_comes_after_a_commit_of_ones_own)
{
  g_autoptr (PufaStore) store = make_store ();
  guint n = 0;

  g_signal_connect (store, "changed", G_CALLBACK (count), &n);
  add (store, "a", "2023-05-17T15:00:00", NULL, NULL);
  ck_assert_uint_eq (n, 1);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("store");
  TCase *tcase = tcase_create ("store");

  suite_add_tcase (suite, tcase);
  tcase_set_timeout (tcase, 60);
  tcase_add_test (tcase, what_is_added_is_found_in_order);
  tcase_add_loop_test (tcase, range_finds_long_events_too, 0, G_N_ELEMENTS (ranges));
  tcase_add_test (tcase, many_events_are_walked_some_at_a_time);
  tcase_add_test (tcase, walk_outlives_a_change);
  tcase_add_test (tcase, id_is_any_beginning_that_fits_one);
  tcase_add_test (tcase, adding_refuses_what_is_there_and_who_is_not);
  tcase_add_test (tcase, what_is_not_committed_never_was);
  tcase_add_loop_test (tcase, merge_takes_the_newer_revision, 0, G_N_ELEMENTS (merges));
  tcase_add_test (tcase, two_files_may_mean_different_things_by_one_zone);
  tcase_add_test (tcase, changed_comes_after_a_commit_of_ones_own);
  return run_suite (suite);
}
