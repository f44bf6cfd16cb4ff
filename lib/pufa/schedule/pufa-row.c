/* pufa-row.c - the text of an event in a row, and the rows that it is found by
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/base/pufa-error.h>
#include <pufa/base/pufa-handle-private.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/office/pufa-office-private.h>
#include <pufa/schedule/pufa-resource-private.h>
#include <pufa/schedule/pufa-row-private.h>

static void
unref_definitions (gpointer definitions)
{
  if (definitions != NULL)
    g_hash_table_unref (definitions);
}

void
pufa_rows_init (PufaRows *self, PufaSql *sql, PufaOffice *office)
{
  *self = (PufaRows){
    .sql = sql,
    .office = office,
    .local = office != NULL ? pufa_office_peek_zone (office) : NULL,
    .zones = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, unref_definitions),
  };
}

void
pufa_rows_clear (PufaRows *self)
{
  g_clear_pointer (&self->zones, g_hash_table_unref);
}

gint64
pufa_row_find (PufaRows *self, const char *uid, const char *rid, GError **error)
{
  gint64 handle = pufa_handle_new (uid);

  if (self->pending != NULL && pufa_pending_has (self->pending, handle) &&
      !pufa_pending_flush (self->pending, self->sql, error))
    return 0;
  return pufa_sql_number (self->sql, 0, error,
                          "SELECT event.id FROM handle JOIN event ON event.id = handle.id"
                          " WHERE handle.key = ? AND uid = ? AND rid = ?",
                          "itt", handle, uid, rid);
}

static GHashTable *
load_definitions (PufaRows *self, const char *numbers, GError **error)
{
  g_auto (GStrv) ids = g_strsplit (numbers, " ", -1);
  GHashTable *definitions = NULL;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      sqlite3_stmt *statement = pufa_sql_ask (self->sql, error, "SELECT lines FROM zone WHERE id = ?", "i",
                                              g_ascii_strtoll (ids[i], NULL, 10));

      if (statement == NULL)
        break;
      if (pufa_sql_next (self->sql, statement, error))
        pufa_zone_define (&definitions, (const char *) sqlite3_column_text (statement, 0),
                          (gsize) sqlite3_column_bytes (statement, 0));
      pufa_sql_done (statement);
    }
  return definitions;
}

/* Borrowed; NULL for an event that came without definitions. */
static GHashTable *
get_definitions (PufaRows *self, const char *numbers, GError **error)
{
  gpointer definitions = NULL;

  if (numbers == NULL || g_hash_table_lookup_extended (self->zones, numbers, NULL, &definitions))
    return definitions;
  definitions = load_definitions (self, numbers, error);
  g_hash_table_insert (self->zones, g_strdup (numbers), definitions);
  return definitions;
}

static PufaEvent *
make_event (PufaRows *self, const char *ical, gsize length, const char *zones, GError **error)
{
  g_autoptr (GError) failed = NULL;
  PufaClock clock = { .local = self->local };

  clock.definitions = get_definitions (self, zones, &failed);
  if (failed == NULL)
    return pufa_event_new_from_store (ical, length, &clock);
  g_propagate_error (error, g_steal_pointer (&failed));
  return NULL;
}

PufaEvent *
pufa_row_read (PufaRows *self, sqlite3_stmt *statement, int ical, int zones, GError **error)
{
  const char *text = (const char *) sqlite3_column_text (statement, ical);

  if (text == NULL)
    return NULL;
  return make_event (self, text, (gsize) sqlite3_column_bytes (statement, ical),
                     (const char *) sqlite3_column_text (statement, zones), error);
}

PufaEvent *
pufa_row_load (PufaRows *self, gint64 id, GError **error)
{
  sqlite3_stmt *statement = pufa_sql_ask (self->sql, error, "SELECT ical, zones FROM event WHERE id = ?", "i", id);
  PufaEvent *event = NULL;

  if (statement == NULL)
    return NULL;
  if (pufa_sql_next (self->sql, statement, error))
    event = pufa_row_read (self, statement, 0, 1, error);
  pufa_sql_done (statement);
  return event;
}

PufaEvent *
pufa_row_revive (PufaRows *self, gint64 id, const char *ical, gsize length, GError **error)
{
  sqlite3_stmt *statement = pufa_sql_ask (self->sql, error, "SELECT zones FROM event WHERE id = ?", "i", id);
  PufaEvent *event = NULL;

  if (statement == NULL)
    return NULL;
  if (pufa_sql_next (self->sql, statement, error))
    event = make_event (self, ical, length, (const char *) sqlite3_column_text (statement, 0), error);
  pufa_sql_done (statement);
  return event;
}

/* The number of a definition, which is put in when it is new; 0 with an error. */
static gint64
keep_zone (PufaRows *self, const PufaZone *zone, GError **error)
{
  const char *lines = pufa_zone_get_lines (zone);

  if (!pufa_sql_run (self->sql, error, "INSERT OR IGNORE INTO zone (lines) VALUES (?)", "t", lines))
    return 0;
  return pufa_sql_number (self->sql, 0, error, "SELECT id FROM zone WHERE lines = ?", "t", lines);
}

/* The numbers of the definitions that the event is written with, parted by spaces; NULL for none. */
static gboolean
keep_zones (PufaRows *self, const PufaEvent *event, char **numbers, GError **error)
{
  GPtrArray *zones = pufa_event_get_facts (event)->zones;
  g_autoptr (GString) list = g_string_new (NULL);

  *numbers = NULL;
  for (guint i = 0; zones != NULL && i < zones->len; i++)
    {
      gint64 id = keep_zone (self, zones->pdata[i], error);

      if (id == 0)
        return FALSE;
      g_string_append_printf (list, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "", id);
    }
  if (list->len > 0)
    *numbers = g_strdup (list->str);
  return TRUE;
}

static char *
dup_busy (PufaRows *self, const PufaEvent *event)
{
  g_auto (GStrv) keys = pufa_resource_is_busy (event) ? pufa_resource_dup_keys (self->office, event) : NULL;

  return keys != NULL && keys[0] != NULL ? g_strjoinv ("\n", keys) : NULL;
}

gint64
pufa_row_insert (PufaRows *self, const PufaEvent *event, GError **error)
{
  const PufaFacts *facts = pufa_event_get_facts (event);
  g_autofree char *zones = NULL;
  g_autofree char *busy = dup_busy (self, event);
  gint64 id;

  if (!keep_zones (self, event, &zones, error) ||
      !pufa_sql_run (self->sql, error,
                     "INSERT INTO event (uid, rid, component, zones, busy, ical) VALUES (?, ?, ?, ?, ?, ?)", "tttttt",
                     facts->uid, facts->recurrence_id, facts->component, zones, busy, pufa_event_get_ical (event)))
    return 0;
  id = sqlite3_last_insert_rowid (self->sql->db);
  pufa_pending_add_handle (self->pending, id, facts->uid);
  return pufa_pending_add (self->pending, self->sql, id, event, busy, error) ? id : 0;
}

static char *
read_busy (PufaRows *self, gint64 id, GError **error)
{
  sqlite3_stmt *statement = pufa_sql_ask (self->sql, error, "SELECT busy FROM event WHERE id = ?", "i", id);
  char *busy = NULL;

  if (statement == NULL)
    return NULL;
  if (pufa_sql_next (self->sql, statement, error))
    busy = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  pufa_sql_done (statement);
  return busy;
}

static gboolean
drop (PufaRows *self, gint64 id, const PufaEvent *before, GError **error)
{
  g_autofree char *busy = read_busy (self, id, error);

  return pufa_pending_flush (self->pending, self->sql, error) && pufa_pending_drop (self->sql, id, before, busy, error);
}

gboolean
pufa_row_replace (PufaRows *self, gint64 id, const PufaEvent *before, const PufaEvent *after, GError **error)
{
  g_autofree char *zones = NULL;
  g_autofree char *busy = after != NULL ? dup_busy (self, after) : NULL;

  if (before != NULL && !drop (self, id, before, error))
    return FALSE;
  if (after == NULL)
    return pufa_sql_run (self->sql, error, "UPDATE event SET ical = NULL, busy = NULL WHERE id = ?", "i", id);
  if (!keep_zones (self, after, &zones, error) ||
      !pufa_sql_run (self->sql, error, "UPDATE event SET zones = coalesce(?, zones), busy = ?, ical = ? WHERE id = ?",
                     "ttti", zones, busy, pufa_event_get_ical (after), id))
    return FALSE;
  return pufa_pending_add (self->pending, self->sql, id, after, busy, error);
}

gboolean
pufa_row_refill (PufaRows *self, gint64 id, GError **error)
{
  g_autoptr (GError) failed = NULL;
  g_autoptr (PufaEvent) event = pufa_row_load (self, id, &failed);
  g_autofree char *busy = event != NULL ? read_busy (self, id, &failed) : NULL;

  if (event != NULL && failed == NULL)
    pufa_pending_add (self->pending, self->sql, id, event, busy, &failed);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}
