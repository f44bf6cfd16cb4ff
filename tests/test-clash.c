/* test-clash.c - who and what is taken twice
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "store-unit.h"

/* Against a lecture by a1 in p01 at 15:00-16:30 in v01. */
static const struct {
  const char *start, *speaker, *venue, *village;
  const char *fields; /* of the clashes, joined; "!" before one that blocks */
} cases[] = {
  { "2023-05-17T15:30:00", "a1", "p02", NULL, "!speaker" },
  { "2023-05-17T15:30:00", "a2", "p01", NULL, "!venue" },
  { "2023-05-17T15:30:00", "a2", "p02", "v01", "village" },
  { "2023-05-17T15:30:00", "a1", "p01", "v01", "!speaker !venue village" },
  { "2023-05-17T15:30:00", "a2", "p02", "v02", "" },
  { "2023-05-17T16:30:00", "a1", "p01", NULL, "" },         /* half-open, and nobody travels */
  { "2023-05-17T16:30:00", "a1", "p02", NULL, "!speaker" }, /* less than the buffer between two places */
  { "2023-05-17T16:59:00", "a1", "p02", NULL, "!speaker" },
  { "2023-05-17T17:00:00", "a1", "p02", NULL, "" },
  { "2023-05-17T13:30:00", "a1", "p02", NULL, "!speaker" },
  { "2023-05-17T13:30:00", "a1", "p01", NULL, "" },
};

static char *
join_fields (GPtrArray *clashes)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < clashes->len; i++)
    {
      PufaClash *clash = g_ptr_array_index (clashes, i);

      g_string_append_printf (text, "%s%s%s", i > 0 ? " " : "", pufa_clash_is_blocking (clash) ? "!" : "",
                              pufa_field_to_string (pufa_clash_get_field (clash)));
    }
  return g_string_free (text, FALSE);
}

START_TEST (two_events_clash_over_what_both_want)
{
  g_autoptr (PufaOffice) office = pufa_office_new_from_texts (small_office, NULL);
  g_autoptr (PufaEvent) one = make_lecture ("one", "2023-05-17T15:00:00", "a1", "p01", "v01");
  g_autoptr (PufaEvent) other =
      make_lecture ("other", cases[_i].start, cases[_i].speaker, cases[_i].venue, cases[_i].village);
  g_autoptr (GPtrArray) events = g_ptr_array_new ();
  g_autoptr (GPtrArray) clashes = NULL;
  g_autofree char *fields = NULL;

  g_ptr_array_add (events, other);
  g_ptr_array_add (events, one);
  clashes = pufa_clash_list (office, events);
  fields = join_fields (clashes);
  ck_assert_str_eq (fields, cases[_i].fields);
}
END_TEST

/* The store finds the same by its table, before an event is added and among all. */
START_TEST (store_finds_the_same_clashes)
{
  g_autoptr (PufaStore) store = make_store ();
  g_autoptr (PufaEvent) one = make_lecture ("one", "2023-05-17T15:00:00", "a1", "p01", "v01");
  g_autoptr (PufaEvent) other =
      make_lecture ("other", cases[_i].start, cases[_i].speaker, cases[_i].venue, cases[_i].village);
  g_autoptr (PufaSpan) year = pufa_span_new_year (2023, NULL, NULL);
  g_autoptr (PufaTransaction) work = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) among = NULL;
  g_autofree char *fields = NULL;
  g_autofree char *all = NULL;

  add_one (store, one);
  work = begin (store, "add lecture");
  pufa_transaction_force (work);
  must (pufa_transaction_add (work, other, &error));
  found = pufa_transaction_list_clashes (work, NULL);
  fields = join_fields (found);
  ck_assert_str_eq (fields, cases[_i].fields);
  must (pufa_transaction_commit (work, &error));
  among = pufa_store_list_clashes (store, year, NULL);
  all = join_fields (among);
  ck_assert_str_eq (all, cases[_i].fields);
}
END_TEST

START_TEST (blocking_clash_is_refused_and_force_goes_through)
{
  g_autoptr (PufaStore) store = make_store ();
  g_autoptr (PufaEvent) other = make_lecture ("other", "2023-05-17T15:30:00", "a1", "p02", NULL);
  g_autoptr (PufaTransaction) work = NULL;
  g_autoptr (GError) error = NULL;

  add (store, "one", "2023-05-17T15:00:00", "a1", "p01");
  work = begin (store, "add lecture");
  ck_assert (!pufa_transaction_add (work, other, &error));
  ck_assert_pufa_error (error, PUFA_ERROR_CLASH);
  ck_assert_str_eq (error->message, "张律师 is taken: 2023-05-17 15:00-16:30, one");
  pufa_transaction_force (work);
  ck_assert (pufa_transaction_add (work, other, NULL));
}
END_TEST

static PufaEvent *
read_event (const char *lines)
{
  g_autofree char *text =
      g_strconcat ("BEGIN:VEVENT\nDTSTART:20230517T150000\nDTEND:20230517T163000\n", lines, "END:VEVENT\n", NULL);

  return pufa_event_new_from_ical (text, NULL, NULL);
}

static const struct {
  const char *one, *other;
  gboolean clashes;
} strangers[] = {
  { "UID:1\nLOCATION:会议室\n", "UID:2\nLOCATION:会议室\n", TRUE },
  { "UID:1\nLOCATION:会议室\n", "UID:2\nLOCATION:别处\n", FALSE },
  { "UID:1\nLOCATION:东河村会议室\n", "UID:2\nX-PUFA-VENUE:p01\n", TRUE }, /* a venue by its name */
  { "UID:1\nCONTACT:张律师\n", "UID:2\nX-PUFA-SPEAKER:a1\n", TRUE },
  { "UID:1\nLOCATION:会议室\nTRANSP:TRANSPARENT\n", "UID:2\nLOCATION:会议室\n", FALSE },
  { "UID:1\nLOCATION:会议室\nSTATUS:CANCELLED\n", "UID:2\nLOCATION:会议室\n", FALSE },
  { "UID:1\nLOCATION:东河村\nX-PUFA-VILLAGE:v01\n", "UID:2\nLOCATION:东河村\n", FALSE }, /* no venue, only where */
};

START_TEST (names_stand_in_for_ids)
{
  g_autoptr (PufaOffice) office = pufa_office_new_from_texts (small_office, NULL);
  g_autoptr (PufaEvent) one = read_event (strangers[_i].one);
  g_autoptr (PufaEvent) other = read_event (strangers[_i].other);
  g_autoptr (GPtrArray) events = g_ptr_array_new ();
  g_autoptr (GPtrArray) clashes = NULL;

  g_ptr_array_add (events, one);
  g_ptr_array_add (events, other);
  clashes = pufa_clash_list (office, events);
  ck_assert_int_eq (clashes->len > 0, strangers[_i].clashes);
}
END_TEST

/* Against the plain definition, every pair looked at. */
START_TEST (sweep_agrees_with_looking_at_every_pair)
{
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) _i);
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) pufa_event_unref);
  g_autoptr (GPtrArray) clashes = NULL;
  g_autoptr (PufaStore) store = make_store ();
  g_autoptr (PufaSpan) year = pufa_span_new_year (2023, NULL, NULL);
  g_autoptr (PufaTransaction) work = begin (store, "import");
  g_autoptr (GPtrArray) stored = NULL;
  guint n = 0;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *uid = g_strdup_printf ("%02u", i);
      g_autofree char *start = g_strdup_printf ("2023-05-%02dT%02d:%02d:00", g_rand_int_range (random, 17, 20),
                                                g_rand_int_range (random, 8, 20), g_rand_int_range (random, 0, 4) * 15);

      g_ptr_array_add (events, make_lecture (uid, start, g_rand_boolean (random) ? "a1" : "a2",
                                             g_rand_boolean (random) ? "p01" : "p02", NULL));
      must (pufa_transaction_merge (work, g_ptr_array_index (events, i), &error) == PUFA_MERGE_ADDED);
    }
  must (pufa_transaction_commit (work, &error));
  clashes = pufa_clash_list (pufa_store_get_office (store), events);
  for (guint i = 0; i < events->len; i++)
    for (guint k = 0; k < i; k++)
      {
        g_autoptr (GPtrArray) two = g_ptr_array_new ();
        g_autoptr (GPtrArray) found = NULL;

        g_ptr_array_add (two, g_ptr_array_index (events, i));
        g_ptr_array_add (two, g_ptr_array_index (events, k));
        found = pufa_clash_list (pufa_store_get_office (store), two);
        n += found->len;
      }
  ck_assert_uint_eq (clashes->len, n);
  stored = pufa_store_list_clashes (store, year, NULL);
  ck_assert_uint_eq (stored->len, n);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("clash");
  TCase *tcase = tcase_create ("clash");

  suite_add_tcase (suite, tcase);
  tcase_set_timeout (tcase, 60);
  tcase_add_loop_test (tcase, two_events_clash_over_what_both_want, 0, G_N_ELEMENTS (cases));
  tcase_add_loop_test (tcase, store_finds_the_same_clashes, 0, G_N_ELEMENTS (cases));
  tcase_add_test (tcase, blocking_clash_is_refused_and_force_goes_through);
  tcase_add_loop_test (tcase, names_stand_in_for_ids, 0, G_N_ELEMENTS (strangers));
  tcase_add_loop_test (tcase, sweep_agrees_with_looking_at_every_pair, 1, 6);
  return run_suite (suite);
}
