/* pufa-history.c - read the log: by command, by event
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/base/pufa-error.h>
#include <pufa/base/pufa-handle-private.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/schedule/pufa-change-private.h>
#include <pufa/schedule/pufa-history-private.h>
#include <pufa/schedule/pufa-store-private.h>

static void
clear_row (gpointer data)
{
  PufaHistoryRow *row = data;

  g_free (row->before);
  g_free (row->after);
}

/* Ends the reading of a statement; whether it went well. */
static gboolean
finish (sqlite3_stmt *statement, GError *failed, GError **error)
{
  pufa_sql_done (statement);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, failed);
  return FALSE;
}

GArray *
pufa_history_list_command (PufaRows *rows, gint64 command, GError **error)
{
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (PufaHistoryRow));
  GError *failed = NULL;
  sqlite3_stmt *statement =
      pufa_sql_ask (rows->sql, error, "SELECT event, before FROM change WHERE command = ? ORDER BY id", "i", command);

  g_array_set_clear_func (list, clear_row);
  if (statement == NULL)
    return NULL;
  while (pufa_sql_next (rows->sql, statement, &failed))
    {
      PufaHistoryRow row = { command, sqlite3_column_int64 (statement, 0),
                             g_strdup ((const char *) sqlite3_column_text (statement, 1)), NULL };

      g_array_append_val (list, row);
    }
  return finish (statement, failed, error) ? g_steal_pointer (&list) : NULL;
}

/* From the newest back: what an undo in force takes back is not in force. */
gint64
pufa_history_find_undoable (PufaRows *rows, GError **error)
{
  g_autoptr (GHashTable) taken_back = g_hash_table_new (g_direct_hash, g_direct_equal);
  sqlite3_stmt *statement =
      pufa_sql_ask (rows->sql, error, "SELECT id, coalesce (undoes, 0) FROM command ORDER BY id DESC", "");
  GError *failed = NULL;
  gint64 found = 0;

  if (statement == NULL)
    return 0;
  while (found == 0 && pufa_sql_next (rows->sql, statement, &failed))
    {
      gint64 id = sqlite3_column_int64 (statement, 0), undoes = sqlite3_column_int64 (statement, 1);
      gboolean is_in_force = !g_hash_table_contains (taken_back, GSIZE_TO_POINTER ((gsize) id));

      if (is_in_force && undoes != 0)
        g_hash_table_add (taken_back, GSIZE_TO_POINTER ((gsize) undoes));
      else if (is_in_force)
        found = id;
    }
  return finish (statement, failed, error) ? found : 0;
}

/* What was done since and taken back again counts as little as its undo does. */
gint64
pufa_history_find_later (PufaRows *rows, gint64 event, gint64 command, GError **error)
{
  g_autoptr (GHashTable) taken_back = g_hash_table_new (g_direct_hash, g_direct_equal);
  sqlite3_stmt *statement = pufa_sql_ask (
      rows->sql, error,
      "SELECT DISTINCT command.id, coalesce (undoes, 0) FROM change JOIN command ON command.id = change.command"
      " WHERE event = ? AND command > ? ORDER BY command.id DESC",
      "ii", event, command);
  GError *failed = NULL;
  gint64 found = 0;

  if (statement == NULL)
    return 0;
  while (found == 0 && pufa_sql_next (rows->sql, statement, &failed))
    {
      gint64 id = sqlite3_column_int64 (statement, 0), undoes = sqlite3_column_int64 (statement, 1);

      if (g_hash_table_contains (taken_back, GSIZE_TO_POINTER ((gsize) id)))
        continue;
      if (undoes > command)
        g_hash_table_add (taken_back, GSIZE_TO_POINTER ((gsize) undoes));
      else
        found = id;
    }
  return finish (statement, failed, error) ? found : 0;
}

static char *
join_command (sqlite3_stmt *statement, int verb, int arguments)
{
  const char *rest = (const char *) sqlite3_column_text (statement, arguments);

  return g_strjoin (" ", (const char *) sqlite3_column_text (statement, verb), rest, NULL);
}

char *
pufa_history_dup_command (PufaRows *rows, gint64 command, gint64 *undoes, GError **error)
{
  sqlite3_stmt *statement = pufa_sql_ask (
      rows->sql, error, "SELECT verb, arguments, coalesce (undoes, 0) FROM command WHERE id = ?", "i", command);
  GError *failed = NULL;
  char *text = NULL;

  if (statement == NULL)
    return NULL;
  if (pufa_sql_next (rows->sql, statement, &failed))
    {
      text = join_command (statement, 0, 1);
      *undoes = sqlite3_column_int64 (statement, 2);
    }
  finish (statement, failed, error);
  return text;
}

/* What stood there after a change is what stood there before the next one, or stands there now. */
#define CHANGES \
  "SELECT change.command, change.event, before," \
  " CASE WHEN EXISTS (SELECT 1 FROM change AS later WHERE later.event = change.event AND later.id > change.id)" \
  "  THEN (SELECT later.before FROM change AS later WHERE later.event = change.event AND later.id > change.id" \
  "        ORDER BY later.id LIMIT 1)" \
  "  ELSE (SELECT ical FROM event WHERE event.id = change.event) END," \
  " at, by, verb, arguments, reason" \
  " FROM change JOIN command ON command.id = change.command"

static const char all_changes[] = CHANGES " ORDER BY change.id DESC LIMIT ?1";
static const char changes_of_event[] = CHANGES " WHERE change.event = ?2 ORDER BY change.id DESC LIMIT ?1";

static PufaEvent *
revive (PufaRows *rows, sqlite3_stmt *statement, int column, gint64 id, GError **error)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  return text != NULL ? pufa_row_revive (rows, id, text, (gsize) sqlite3_column_bytes (statement, column), error)
                      : NULL;
}

static PufaChange *
read_change (PufaRows *rows, sqlite3_stmt *statement, GError **error)
{
  gint64 id = sqlite3_column_int64 (statement, 1);
  g_autoptr (PufaEvent) before = revive (rows, statement, 2, id, error);
  g_autoptr (PufaEvent) after = revive (rows, statement, 3, id, error);
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (sqlite3_column_int64 (statement, 4));
  g_autoptr (GDateTime) when =
      utc != NULL && rows->office != NULL ? g_date_time_to_timezone (utc, pufa_office_get_zone (rows->office)) : NULL;
  g_autofree char *command = join_command (statement, 6, 7);

  return pufa_change_new ((guint) sqlite3_column_int64 (statement, 0), g_steal_pointer (&before),
                          g_steal_pointer (&after), when != NULL ? when : utc,
                          (const char *) sqlite3_column_text (statement, 5), command,
                          (const char *) sqlite3_column_text (statement, 8));
}

static GPtrArray *
list_changes (PufaRows *rows, gint64 event, guint limit, GError **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) pufa_change_unref);
  gint64 most = limit > 0 ? (gint64) limit : -1;
  sqlite3_stmt *statement = event != 0 ? pufa_sql_ask (rows->sql, error, changes_of_event, "ii", most, event)
                                       : pufa_sql_ask (rows->sql, error, all_changes, "i", most);
  GError *failed = NULL;

  if (statement == NULL)
    return NULL;
  while (failed == NULL && pufa_sql_next (rows->sql, statement, &failed))
    g_ptr_array_add (changes, read_change (rows, statement, &failed));
  return finish (statement, failed, error) ? g_steal_pointer (&changes) : NULL;
}

/* The row of a UID, removed or not; 0 with PUFA_ERROR_NOT_FOUND. */
static gint64
find_event (PufaRows *rows, const char *uid, GError **error)
{
  g_autoptr (GError) failed = NULL;
  gint64 id = rows != NULL ? pufa_row_find (rows, uid, "", &failed) : 0;

  if (failed == NULL && id == 0)
    g_set_error (&failed, PUFA_ERROR, PUFA_ERROR_NOT_FOUND, _ ("no event has the id %s"), uid);
  if (failed != NULL)
    g_propagate_error (error, g_steal_pointer (&failed));
  return id;
}

GPtrArray *
pufa_store_list_changes (PufaStore *self, const char *uid, guint limit, GError **error)
{
  PufaRows *rows;
  gint64 event = 0;

  g_return_val_if_fail (PUFA_IS_STORE (self), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!pufa_store_connect (self, &rows, error))
    return NULL;
  if (uid != NULL && (event = find_event (rows, uid, error)) == 0)
    return NULL;
  if (rows == NULL)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) pufa_change_unref);
  return list_changes (rows, event, limit, error);
}

/* Texts of the event and of the notices about it, in the order in which they came to be. */
#define REVISIONS \
  "WITH family (id) AS (SELECT ?1 UNION SELECT id FROM about WHERE key = ?2)," \
  " born (event, command, text) AS (" \
  "  SELECT change.event, change.id, coalesce (" \
  "   (SELECT later.before FROM change AS later WHERE later.event = change.event AND later.id > change.id" \
  "    ORDER BY later.id LIMIT 1)," \
  "   (SELECT ical FROM event WHERE event.id = change.event AND NOT EXISTS" \
  "     (SELECT 1 FROM change AS later WHERE later.event = change.event AND later.id > change.id)))" \
  "  FROM change WHERE change.event IN family)" \
  " SELECT event, text FROM born WHERE text IS NOT NULL ORDER BY command"

static GPtrArray *
list_revisions (PufaRows *rows, gint64 event, const char *uid, GError **error)
{
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) pufa_event_unref);
  sqlite3_stmt *statement = pufa_sql_ask (rows->sql, error, REVISIONS, "ii", event, pufa_handle_new (uid));
  GError *failed = NULL;

  if (statement == NULL)
    return NULL;
  while (failed == NULL && pufa_sql_next (rows->sql, statement, &failed))
    {
      PufaEvent *revision = revive (rows, statement, 1, sqlite3_column_int64 (statement, 0), &failed);

      if (revision != NULL)
        g_ptr_array_add (events, revision);
    }
  return finish (statement, failed, error) ? g_steal_pointer (&events) : NULL;
}

GPtrArray *
pufa_store_list_history (PufaStore *self, const char *uid, GError **error)
{
  PufaRows *rows;
  gint64 event;

  g_return_val_if_fail (PUFA_IS_STORE (self) && uid != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!pufa_store_connect (self, &rows, error))
    return NULL;
  event = find_event (rows, uid, error);
  return event != 0 ? list_revisions (rows, event, uid, error) : NULL;
}
