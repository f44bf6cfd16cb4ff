/* test-store-file.c - the one file that a schedule is in
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include "store-unit.h"

static char *
find (PufaStore *store)
{
  g_autoptr (PufaCursor) cursor = pufa_store_find (store, NULL, NULL);
  g_autoptr (GPtrArray) events = pufa_cursor_list (cursor, NULL);

  return join_uids (events);
}

typedef struct {
  char *folder, *ini, *database;
} Folder;

static Folder
make_folder (void)
{
  Folder f = { g_dir_make_tmp ("pufa-XXXXXX", NULL), NULL, NULL };

  f.ini = g_build_filename (f.folder, "pufa.ini", NULL);
  f.database = g_build_filename (f.folder, "schedule.db", NULL);
  ck_assert (g_file_set_contents (f.ini, "[office]\nid=x\n", -1, NULL));
  return f;
}

static void
clear_folder (Folder *f)
{
  g_unlink (f->database);
  g_unlink (f->ini);
  g_rmdir (f->folder);
  g_free (f->database);
  g_free (f->ini);
  g_free (f->folder);
}

START_TEST (file_is_made_by_the_first_commit_for_our_eyes_only)
{
  Folder f = make_folder ();
  g_autoptr (PufaStore) store = pufa_store_open (f.folder, NULL);
  g_autoptr (PufaStore) other = NULL;
  g_autofree char *found = find (store);
  g_autofree char *there = NULL;
  struct stat info;

  ck_assert_str_eq (found, "");
  ck_assert_int_ne (stat (f.database, &info), 0);
  add (store, "a", "2023-05-17T15:00:00", NULL, NULL);
  ck_assert_int_eq (stat (f.database, &info), 0);
  ck_assert_int_eq (info.st_mode & 0777, 0600);
  other = pufa_store_open (f.folder, NULL);
  there = find (other);
  ck_assert_str_eq (there, "a");
  clear_folder (&f);
}
END_TEST

static void
run_sql (const char *path, const char *sql)
{
  sqlite3 *db;

  ck_assert_int_eq (sqlite3_open (path, &db), SQLITE_OK);
  ck_assert_int_eq (sqlite3_exec (db, sql, NULL, NULL, NULL), SQLITE_OK);
  sqlite3_close (db);
}

START_TEST (store_of_a_later_version_is_not_touched)
{
  Folder f = make_folder ();
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize n, m;

  run_sql (f.database, "CREATE TABLE later (x); PRAGMA user_version = 9");
  ck_assert (g_file_get_contents (f.database, &before, &n, NULL));
  ck_assert_ptr_null (pufa_store_open (f.folder, &error));
  ck_assert_pufa_error (error, PUFA_ERROR_STORE);
  ck_assert_str_eq (error->message, "schedule.db was written by a later pufa (format 9, this one reads up to 1)\n"
                                    "install that version; the file was not touched");
  ck_assert (g_file_get_contents (f.database, &after, &m, NULL));
  ck_assert (n == m && memcmp (before, after, n) == 0);
  clear_folder (&f);
}
END_TEST

START_TEST (what_is_no_database_is_said_to_be_none)
{
  Folder f = make_folder ();
  g_autoptr (GError) error = NULL;

  ck_assert (
      g_file_set_contents (f.database, "this is no database, but it is long enough to be asked for one", -1, NULL));
  ck_assert_ptr_null (pufa_store_open (f.folder, &error));
  ck_assert_pufa_error (error, PUFA_ERROR_STORE);
  clear_folder (&f);
}
END_TEST

START_TEST (sound_store_has_no_faults_and_a_damaged_one_has)
{
  Folder f = make_folder ();
  g_autoptr (PufaStore) store = pufa_store_open (f.folder, NULL);
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) some = NULL;

  add (store, "a", "2023-05-17T15:00:00", NULL, NULL);
  add (store, "b", "2023-05-18T15:00:00", NULL, NULL);
  none = pufa_store_list_faults (store, NULL);
  ck_assert_uint_eq (none->len, 0);
  run_sql (f.database, "DELETE FROM span WHERE id = 1; UPDATE event SET ical = 'BEGIN:VEVENT' WHERE id = 2");
  some = pufa_store_list_faults (store, NULL);
  ck_assert_uint_eq (some->len, 2);
  clear_folder (&f);
}
END_TEST

static void
count (PufaStore *store, guint *n)
{
  ++*n;
}

START_TEST (changed_comes_after_a_commit_of_others_while_watched)
{
  Folder f = make_folder ();
  g_autoptr (PufaStore) store = pufa_store_open (f.folder, NULL);
  g_autoptr (PufaStore) other = pufa_store_open (f.folder, NULL);
  guint n = 0;

  g_signal_connect (store, "changed", G_CALLBACK (count), &n);
  pufa_store_watch (store, 1);
  add (other, "a", "2023-05-17T15:00:00", NULL, NULL);
  for (guint i = 0; n == 0 && i < 5000; i++)
    g_main_context_iteration (NULL, TRUE);
  ck_assert_uint_eq (n, 1);
  pufa_store_watch (store, 0);
  clear_folder (&f);
}
END_TEST

START_TEST (busy_store_says_so_and_is_left_alone)
{
  Folder f = make_folder ();
  g_autoptr (PufaStore) store = pufa_store_open (f.folder, NULL);
  g_autoptr (PufaStore) other = pufa_store_open (f.folder, NULL);
  g_autoptr (PufaTransaction) work = begin (store, "add lecture");
  g_autoptr (GDateTime) now = at ("2023-06-01T09:00:00");
  g_autoptr (GError) error = NULL;

  pufa_store_set_patience (other, 10);
  ck_assert_ptr_null (pufa_store_begin (other, now, "add lecture", NULL, &error));
  ck_assert_pufa_error (error, PUFA_ERROR_BUSY);
  pufa_transaction_rollback (work);
  clear_folder (&f);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("store-file");
  TCase *tcase = tcase_create ("store-file");

  suite_add_tcase (suite, tcase);
  tcase_set_timeout (tcase, 60);
  tcase_add_test (tcase, file_is_made_by_the_first_commit_for_our_eyes_only);
  tcase_add_test (tcase, store_of_a_later_version_is_not_touched);
  tcase_add_test (tcase, what_is_no_database_is_said_to_be_none);
  tcase_add_test (tcase, sound_store_has_no_faults_and_a_damaged_one_has);
  tcase_add_test (tcase, changed_comes_after_a_commit_of_others_while_watched);
  tcase_add_test (tcase, busy_store_says_so_and_is_left_alone);
  return run_suite (suite);
}
