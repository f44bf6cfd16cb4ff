/* pufa-faults.c - read all of a store and say what is damaged
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <pufa/base/pufa-finding-private.h>
#include <pufa/base/pufa-handle-private.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/schedule/pufa-store-private.h>

static void
add_fault (GPtrArray *faults, const char *subject, const char *message)
{
  g_ptr_array_add (faults, pufa_finding_new (subject, _ ("the database is sound"), message,
                                             _ ("put a copy of schedule.db back, or export what can be read")));
}

/* What SQLite itself finds, a line each; "ok" when it finds nothing. */
static gboolean
check_database (PufaRows *rows, GPtrArray *faults, GError **error)
{
  sqlite3_stmt *statement = pufa_sql_ask (rows->sql, error, "PRAGMA integrity_check", "");
  GError *failed = NULL;

  if (statement == NULL)
    return FALSE;
  while (pufa_sql_next (rows->sql, statement, &failed))
    {
      const char *line = (const char *) sqlite3_column_text (statement, 0);

      if (g_strcmp0 (line, "ok") != 0)
        add_fault (faults, rows->sql->name, line);
    }
  pufa_sql_done (statement);
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

/* The text is the truth: the columns must say what it says. */
static void
check_event (PufaRows *rows, sqlite3_stmt *statement, GPtrArray *faults, GError **error)
{
  g_autoptr (PufaEvent) event = pufa_row_read (rows, statement, 3, 4, error);
  const char *uid = (const char *) sqlite3_column_text (statement, 1);
  const char *rid = (const char *) sqlite3_column_text (statement, 2);
  g_autoptr (GError) wrong = NULL;
  g_autoptr (PufaEvent) read =
      event != NULL ? pufa_event_new_from_ical (pufa_event_get_ical (event), rows->local, &wrong) : NULL;

  if (event == NULL)
    return;
  if (read == NULL)
    add_fault (faults, uid, wrong->message);
  else if (!pufa_event_get_facts (read)->is_uid_made && g_strcmp0 (pufa_event_get_uid (read), uid) != 0)
    add_fault (faults, uid, _ ("its text has another UID"));
  else if (g_strcmp0 (pufa_event_get_facts (event)->recurrence_id, rid) != 0)
    add_fault (faults, uid, _ ("its text has another RECURRENCE-ID"));
  else if (pufa_sql_number (rows->sql, 0, error, "SELECT count (*) FROM handle WHERE key = ? AND id = ?", "ii",
                            pufa_handle_new (uid), sqlite3_column_int64 (statement, 0)) != 1)
    add_fault (faults, uid, _ ("it cannot be found by its id"));
}

static gboolean
check_events (PufaRows *rows, GPtrArray *faults, GError **error)
{
  sqlite3_stmt *statement = pufa_sql_ask (
      rows->sql, error, "SELECT id, uid, rid, ical, zones FROM event WHERE ical IS NOT NULL ORDER BY id", "");
  GError *failed = NULL;

  if (statement == NULL)
    return FALSE;
  while (failed == NULL && pufa_sql_next (rows->sql, statement, &failed))
    check_event (rows, statement, faults, &failed);
  pufa_sql_done (statement);
  if (failed != NULL)
    g_propagate_error (error, failed);
  return failed == NULL;
}

/* Each event has one row that says when. */
static gboolean
check_spans (PufaRows *rows, GPtrArray *faults, GError **error)
{
  g_autoptr (GError) failed = NULL;
  gint64 n_missing =
      pufa_sql_number (rows->sql, 0, &failed,
                       "SELECT abs ((SELECT count (*) FROM span) -"
                       " (SELECT count (*) FROM event WHERE ical IS NOT NULL)) +"
                       " (SELECT count (*) FROM span WHERE id NOT IN (SELECT id FROM event WHERE ical IS NOT NULL))",
                       "");
  g_autofree char *message = g_strdup_printf (_ ("%d events cannot be found by their time"), (int) n_missing);

  if (n_missing > 0)
    add_fault (faults, rows->sql->name, message);
  if (failed != NULL)
    g_propagate_error (error, g_steal_pointer (&failed));
  return n_missing >= 0;
}

GPtrArray *
pufa_store_list_faults (PufaStore *self, GError **error)
{
  g_autoptr (GPtrArray) faults = NULL;
  PufaRows *rows;

  g_return_val_if_fail (PUFA_IS_STORE (self), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  faults = g_ptr_array_new_with_free_func ((GDestroyNotify) pufa_finding_unref);
  if (!pufa_store_connect (self, &rows, error))
    return NULL;
  if (rows != NULL && (!check_database (rows, faults, error) || !check_events (rows, faults, error) ||
                       !check_spans (rows, faults, error)))
    return NULL;
  return g_steal_pointer (&faults);
}
