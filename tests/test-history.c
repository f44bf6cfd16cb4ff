/* test-history.c - what every event ever was, and taking commands back
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "store-unit.h"

/* Moves the event to 18 May. */
static void
move_it (PufaStore *store, const char *uid, const char *reason)
{
  g_autoptr (GDateTime) now = at ("2023-06-01T10:00:00"), start = at ("2023-05-18T15:00:00");
  g_autoptr (PufaEvent) before = pufa_store_get (store, uid, NULL);
  g_autoptr (PufaEventBuilder) b = pufa_event_builder_new_from_event (before);
  g_autoptr (PufaEvent) after = NULL;
  g_autoptr (PufaTransaction) work = NULL;

  pufa_event_builder_set_start (b, start, 90);
  after = pufa_event_builder_end (b, now, NULL);
  work = pufa_store_begin (store, now, "move a 5月18日", reason, NULL);
  must (pufa_transaction_replace (work, before, after, &error));
  must (pufa_transaction_commit (work, &error));
}

static void
set_stage (PufaStore *store, const char *uid, PufaStage stage)
{
  g_autoptr (GDateTime) now = at ("2023-06-01T11:00:00");
  g_autoptr (PufaEvent) before = pufa_store_get (store, uid, NULL);
  g_autoptr (PufaEventBuilder) b = pufa_event_builder_new_from_event (before);
  g_autoptr (PufaEvent) after = NULL;
  g_autoptr (PufaTransaction) work = begin (store, "edit a");

  pufa_event_builder_set_stage (b, stage);
  after = pufa_event_builder_end (b, now, NULL);
  must (pufa_transaction_replace (work, before, after, &error));
  must (pufa_transaction_commit (work, &error));
}

static GPtrArray *
undo (PufaStore *store, guint number, GError **error)
{
  g_autoptr (GDateTime) now = at ("2023-06-01T12:00:00");

  return pufa_store_undo (store, now, number, error);
}

START_TEST (log_says_who_what_when_and_why)
{
  g_autoptr (PufaStore) store = make_store ();
  g_autoptr (GPtrArray) log = NULL;
  g_autoptr (GPtrArray) one = NULL;
  PufaChange *change;

  pufa_store_set_author (store, "zhou");
  add (store, "a", "2023-05-17T15:00:00", NULL, NULL);
  add (store, "b", "2023-05-17T15:00:00", NULL, NULL);
  move_it (store, "a", "主讲律师临时开庭");
  log = pufa_store_list_changes (store, "a", 0, NULL);
  ck_assert_uint_eq (log->len, 2);
  change = g_ptr_array_index (log, 0);
  ck_assert_uint_eq (pufa_change_get_number (change), 3);
  ck_assert_str_eq (pufa_change_get_author (change), "zhou");
  ck_assert_str_eq (pufa_change_get_command (change), "move a 5月18日");
  ck_assert_str_eq (pufa_change_get_reason (change), "主讲律师临时开庭");
  ck_assert_int_eq (g_date_time_get_hour (pufa_change_get_when (change)), 10);
  ck_assert_uint_eq (pufa_event_get_sequence (pufa_change_get_before (change)), 0);
  ck_assert_uint_eq (pufa_event_get_sequence (pufa_change_get_after (change)), 1);
  ck_assert_ptr_null (pufa_change_get_before (g_ptr_array_index (log, 1)));
  one = pufa_store_list_changes (store, NULL, 1, NULL);
  ck_assert_uint_eq (one->len, 1);
}
END_TEST

START_TEST (history_holds_every_revision)
{
  g_autoptr (PufaStore) store = make_store ();
  g_autoptr (PufaEvent) notice =
      pufa_event_new_from_ical ("BEGIN:VEVENT\nUID:n\nRELATED-TO:a\nEND:VEVENT\n", NULL, NULL);
  g_autoptr (GPtrArray) history = NULL;
  g_autofree char *uids = NULL;
  g_autoptr (GError) error = NULL;

  add (store, "a", "2023-05-17T15:00:00", NULL, NULL);
  add_one (store, notice);
  move_it (store, "a", NULL);
  history = pufa_store_list_history (store, "a", NULL);
  uids = join_uids (history);
  ck_assert_str_eq (uids, "a n a");
  ck_assert_uint_eq (pufa_event_get_sequence (g_ptr_array_index (history, 2)), 1);
  ck_assert_ptr_null (pufa_store_list_history (store, "x", &error));
  ck_assert_pufa_error (error, PUFA_ERROR_NOT_FOUND);
}
END_TEST

START_TEST (undo_takes_back_and_can_be_taken_back)
{
  g_autoptr (PufaStore) store = make_store ();
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) second = NULL;
  g_autoptr (PufaEvent) event = NULL;
  g_autoptr (GError) error = NULL;

  add (store, "a", "2023-05-17T15:00:00", NULL, NULL);
  first = undo (store, 0, NULL);
  ck_assert_ptr_null (pufa_change_get_after (g_ptr_array_index (first, 0)));
  ck_assert_ptr_null (pufa_store_get (store, "a", NULL));
  second = undo (store, 2, NULL);
  ck_assert_ptr_nonnull (pufa_change_get_after (g_ptr_array_index (second, 0)));
  event = pufa_store_get (store, "a", NULL);
  ck_assert_uint_eq (pufa_event_get_sequence (event), 0);
  move_it (store, "a", NULL);
  ck_assert_ptr_null (undo (store, 3, &error));
  ck_assert_pufa_error (error, PUFA_ERROR_STALE);
}
END_TEST

START_TEST (undo_goes_back_through_what_is_in_force)
{
  g_autoptr (PufaStore) store = make_store ();
  g_autoptr (GError) error = NULL;

  add (store, "a", "2023-05-17T15:00:00", NULL, NULL);
  add (store, "b", "2023-05-17T15:00:00", NULL, NULL);
  g_ptr_array_unref (undo (store, 0, NULL)); /* b */
  ck_assert_ptr_null (pufa_store_get (store, "b", NULL));
  g_ptr_array_unref (undo (store, 0, NULL)); /* a, since b is taken back */
  ck_assert_ptr_null (pufa_store_get (store, "a", NULL));
  ck_assert_ptr_null (undo (store, 0, &error));
  ck_assert_pufa_error (error, PUFA_ERROR_NOT_FOUND);
}
END_TEST

START_TEST (restored_event_gets_a_higher_revision)
{
  g_autoptr (PufaStore) store = make_store ();
  g_autoptr (PufaEvent) event = NULL;
  g_autofree char *when = NULL;

  add (store, "a", "2023-05-17T15:00:00", NULL, NULL);
  move_it (store, "a", NULL);
  g_ptr_array_unref (undo (store, 0, NULL));
  event = pufa_store_get (store, "a", NULL);
  when = pufa_span_to_string (pufa_event_get_span (event));
  ck_assert_str_eq (when, "2023-05-17 15:00-16:30");
  ck_assert_uint_eq (pufa_event_get_sequence (event), 2);
}
END_TEST

START_TEST (what_was_announced_since_is_not_un_added)
{
  g_autoptr (PufaStore) store = make_store ();
  g_autoptr (GError) error = NULL;

  add (store, "1581ca68-1226-438f-b971-1f4c4f7d5785", "2023-05-17T15:00:00", NULL, NULL);
  set_stage (store, "1581", PUFA_STAGE_ANNOUNCED);
  ck_assert_ptr_null (undo (store, 1, &error));
  ck_assert_pufa_error (error, PUFA_ERROR_REFUSED);
  g_clear_error (&error);
  ck_assert_ptr_null (undo (store, 7, &error));
  ck_assert_pufa_error (error, PUFA_ERROR_NOT_FOUND);
}
END_TEST

START_TEST (removed_event_may_be_added_again)
{
  g_autoptr (PufaStore) store = make_store ();
  g_autoptr (PufaEvent) event = NULL;
  g_autoptr (PufaEvent) back = NULL;
  g_autoptr (GPtrArray) log = NULL;

  add (store, "a", "2023-05-17T15:00:00", NULL, NULL);
  event = pufa_store_get (store, "a", NULL);
  {
    g_autoptr (PufaTransaction) work = begin (store, "remove a");

    must (pufa_transaction_remove (work, event, &error));
    must (pufa_transaction_commit (work, &error));
  }
  add (store, "a", "2023-05-18T15:00:00", NULL, NULL);
  back = pufa_store_get (store, "a", NULL);
  ck_assert_ptr_nonnull (back);
  log = pufa_store_list_changes (store, "a", 0, NULL);
  ck_assert_uint_eq (log->len, 3);
}
END_TEST

START_TEST (rules_of_stages_hold)
{
  g_autoptr (PufaStore) store = make_store ();
  g_autoptr (PufaEvent) ahead = make_lecture ("ahead", "2023-07-01T15:00:00", NULL, NULL, NULL);
  g_autoptr (PufaEventBuilder) b = NULL;
  g_autoptr (GDateTime) now = at ("2023-06-01T09:00:00");
  g_autoptr (PufaEvent) held = NULL;
  g_autoptr (PufaTransaction) work = NULL;
  g_autoptr (GError) error = NULL;

  add_one (store, ahead);
  b = pufa_event_builder_new_from_event (ahead);
  pufa_event_builder_set_stage (b, PUFA_STAGE_HELD);
  held = pufa_event_builder_end (b, now, NULL);
  work = begin (store, "record");
  ck_assert (!pufa_transaction_replace (work, ahead, held, &error));
  ck_assert_pufa_error (error, PUFA_ERROR_REFUSED);
  pufa_transaction_rollback (work);
  g_clear_error (&error);

  set_stage (store, "ahead", PUFA_STAGE_ANNOUNCED);
  {
    g_autoptr (PufaTransaction) removal = begin (store, "remove");
    g_autoptr (PufaEvent) announced = pufa_store_get (store, "ahead", NULL);

    ck_assert (!pufa_transaction_remove (removal, announced, &error));
    ck_assert_pufa_error (error, PUFA_ERROR_REFUSED);
    g_clear_error (&error);
    ck_assert (!pufa_transaction_replace (removal, ahead, held, &error));
    ck_assert_pufa_error (error, PUFA_ERROR_STALE);
  }
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("history");
  TCase *tcase = tcase_create ("history");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, log_says_who_what_when_and_why);
  tcase_add_test (tcase, history_holds_every_revision);
  tcase_add_test (tcase, undo_takes_back_and_can_be_taken_back);
  tcase_add_test (tcase, undo_goes_back_through_what_is_in_force);
  tcase_add_test (tcase, restored_event_gets_a_higher_revision);
  tcase_add_test (tcase, what_was_announced_since_is_not_un_added);
  tcase_add_test (tcase, removed_event_may_be_added_again);
  tcase_add_test (tcase, rules_of_stages_hold);
  return run_suite (suite);
}
