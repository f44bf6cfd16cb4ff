/* pufa-store.c - an office's schedule: open, ask for one event, watch
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>
#include <unistd.h>

#include <pufa/base/pufa-error.h>
#include <pufa/base/pufa-handle-private.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/schedule/pufa-clash-private.h>
#include <pufa/schedule/pufa-schema-private.h>
#include <pufa/schedule/pufa-store-private.h>

#define DATABASE "schedule.db"
#define PATIENCE 10000 /* milliseconds */

G_DEFINE_FINAL_TYPE (PufaStore, pufa_store, G_TYPE_OBJECT)

static guint changed_signal;

static void
disconnect (PufaStore *self)
{
  if (self->sql == NULL)
    return;
  pufa_rows_clear (&self->rows);
  g_clear_pointer (&self->sql, pufa_sql_close);
}

static void
pufa_store_finalize (GObject *object)
{
  PufaStore *self = PUFA_STORE (object);

  pufa_store_watch (self, 0);
  disconnect (self);
  g_clear_pointer (&self->office, pufa_office_unref);
  g_free (self->path);
  g_free (self->author);
  G_OBJECT_CLASS (pufa_store_parent_class)->finalize (object);
}

static void
pufa_store_class_init (PufaStoreClass *class)
{
  G_OBJECT_CLASS (class)->finalize = pufa_store_finalize;

  /**
   * PufaStore::changed:
   * @self: the store
   *
   * Something was committed, by this store or, while it is watched, by another program.
   */
  changed_signal = g_signal_new ("changed", PUFA_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pufa_store_init (PufaStore *self)
{
  self->patience = PATIENCE;
}

/* Takes over @sql. */
static gboolean
adopt (PufaStore *self, PufaSql *sql, GError **error)
{
  g_autoptr (PufaSql) owned = sql;
  gint version = owned != NULL ? pufa_schema_get_version (owned, error) : -1;

  if (version < 0)
    return FALSE;
  disconnect (self);
  self->has_tables = version > 0;
  self->sql = g_steal_pointer (&owned);
  pufa_rows_init (&self->rows, self->sql, self->office);
  return TRUE;
}

/* An empty file is what a program that was killed left before its first commit; another may
 * fill it meanwhile. */
static gboolean
has_tables (PufaStore *self)
{
  if (!self->has_tables)
    self->has_tables = pufa_schema_get_version (self->sql, NULL) > 0;
  return self->has_tables;
}

gboolean
pufa_store_connect (PufaStore *self, PufaRows **rows, GError **error)
{
  *rows = NULL;
  if (self->sql == NULL && self->path != NULL && access (self->path, F_OK) == 0 &&
      !adopt (self, pufa_sql_open (self->path, PUFA_SQL_THERE, self->patience, error), error))
    return FALSE;
  if (self->sql != NULL && has_tables (self))
    *rows = &self->rows;
  return TRUE;
}

PufaRows *
pufa_store_connect_to_write (PufaStore *self, GError **error)
{
  PufaSqlMode mode = self->path != NULL ? PUFA_SQL_WRITE : PUFA_SQL_MEMORY;

  if ((self->sql == NULL || !self->sql->is_writable) &&
      !adopt (self, pufa_sql_open (self->path, mode, self->patience, error), error))
    return NULL;
  return &self->rows;
}

PufaStore *
pufa_store_open (const char *folder, GError **error)
{
  g_autoptr (PufaOffice) office = NULL;
  g_autoptr (PufaStore) self = NULL;
  PufaRows *rows;

  g_return_val_if_fail (folder != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  office = pufa_office_new_from_folder (folder, error);
  if (office == NULL)
    return NULL;
  self = pufa_store_new (office);
  self->path = g_build_filename (folder, DATABASE, NULL);
  return pufa_store_connect (self, &rows, error) ? g_steal_pointer (&self) : NULL;
}

PufaStore *
pufa_store_new (PufaOffice *office)
{
  PufaStore *self = g_object_new (PUFA_TYPE_STORE, NULL);

  self->office = office != NULL ? pufa_office_ref (office) : NULL;
  return self;
}

PufaOffice *
pufa_store_get_office (PufaStore *self)
{
  g_return_val_if_fail (PUFA_IS_STORE (self), NULL);

  return self->office;
}

void
pufa_store_set_author (PufaStore *self, const char *author)
{
  g_return_if_fail (PUFA_IS_STORE (self));

  g_free (self->author);
  self->author = g_strdup (author);
}

void
pufa_store_set_patience (PufaStore *self, guint milliseconds)
{
  g_return_if_fail (PUFA_IS_STORE (self));

  self->patience = milliseconds;
  if (self->sql != NULL)
    pufa_sql_set_patience (self->sql, milliseconds);
}

void
pufa_store_emit_changed (PufaStore *self)
{
  g_signal_emit (self, changed_signal, 0);
}

/* Changes with each commit of another connection. */
static gint64
look_at_version (PufaStore *self)
{
  PufaRows *rows;

  if (!pufa_store_connect (self, &rows, NULL) || rows == NULL)
    return 0;
  return pufa_sql_number (self->sql, 0, NULL, "PRAGMA data_version", "");
}

static gboolean
look (gpointer data)
{
  PufaStore *self = data;
  gint64 version = look_at_version (self);

  if (version != self->version)
    {
      self->version = version;
      pufa_store_emit_changed (self);
    }
  return G_SOURCE_CONTINUE;
}

void
pufa_store_watch (PufaStore *self, guint milliseconds)
{
  g_autoptr (GSource) source = NULL;

  g_return_if_fail (PUFA_IS_STORE (self));

  if (self->watch != NULL)
    g_source_destroy (self->watch);
  g_clear_pointer (&self->watch, g_source_unref);
  if (milliseconds == 0)
    return;
  self->version = look_at_version (self);
  source = g_timeout_source_new (milliseconds);
  g_source_set_callback (source, look, self, NULL);
  g_source_attach (source, g_main_context_get_thread_default ());
  self->watch = g_steal_pointer (&source);
}

static gboolean
set_not_found (const char *id, GError **error)
{
  g_set_error (error, PUFA_ERROR, PUFA_ERROR_NOT_FOUND, _ ("no event has the id %s"), id);
  return FALSE;
}

/* The rows, series and no overrides, whose handle lies in the range and whose id begins so. */
#define BEGINNING \
  "SELECT event.id, uid FROM handle JOIN event ON event.id = handle.id" \
  " WHERE key BETWEEN ? AND ? AND ical IS NOT NULL AND rid = ''"

static gboolean
list_beginning (PufaRows *rows, const char *typed, guint limit, GArray *found, GError **error)
{
  g_autofree char *small = g_ascii_strdown (typed, -1);
  g_autoptr (GError) failed = NULL;
  sqlite3_stmt *statement;
  gint64 first, last;

  if (!pufa_handle_get_range (small, &first, &last))
    return TRUE;
  statement = pufa_sql_ask (rows->sql, error, BEGINNING, "ii", first, last);
  if (statement == NULL)
    return FALSE;
  while (found->len < limit && pufa_sql_next (rows->sql, statement, &failed))
    {
      g_autofree char *id = pufa_handle_dup_id ((const char *) sqlite3_column_text (statement, 1));
      gint64 row = sqlite3_column_int64 (statement, 0);

      if (g_str_has_prefix (id, small))
        g_array_append_val (found, row);
    }
  pufa_sql_done (statement);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

/* A whole UID first: that of another program may look like the beginning of an id. */
static gboolean
list_matches (PufaRows *rows, const char *typed, guint limit, GArray *found, GError **error)
{
  g_autoptr (GError) failed = NULL;
  gint64 row = pufa_row_find (rows, typed, "", &failed);
  g_autoptr (PufaEvent) event = row != 0 ? pufa_row_load (rows, row, &failed) : NULL;

  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  if (event == NULL)
    return list_beginning (rows, typed, limit, found, error);
  g_array_append_val (found, row);
  return TRUE;
}

PufaEvent *
pufa_store_get (PufaStore *self, const char *id, GError **error)
{
  g_autoptr (GArray) found = NULL;
  PufaRows *rows;

  g_return_val_if_fail (PUFA_IS_STORE (self) && id != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  found = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (!pufa_store_connect (self, &rows, error) || (rows != NULL && !list_matches (rows, id, 2, found, error)))
    return NULL;
  if (found->len == 1)
    return pufa_row_load (rows, g_array_index (found, gint64, 0), error);
  if (found->len == 0)
    set_not_found (id, error);
  else
    g_set_error (error, PUFA_ERROR, PUFA_ERROR_AMBIGUOUS, _ ("%s fits several events; give more characters"), id);
  return NULL;
}

GPtrArray *
pufa_store_list_matches (PufaStore *self, const char *id, guint limit, GError **error)
{
  g_autoptr (GPtrArray) events = NULL;
  g_autoptr (GArray) found = NULL;
  PufaRows *rows;

  g_return_val_if_fail (PUFA_IS_STORE (self) && id != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  events = g_ptr_array_new_with_free_func ((GDestroyNotify) pufa_event_unref);
  found = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (!pufa_store_connect (self, &rows, error) || (rows != NULL && !list_matches (rows, id, limit, found, error)))
    return NULL;
  for (guint i = 0; i < found->len; i++)
    {
      PufaEvent *event = pufa_row_load (rows, g_array_index (found, gint64, i), error);

      if (event == NULL)
        return NULL;
      g_ptr_array_add (events, event);
    }
  return g_steal_pointer (&events);
}

guint
pufa_store_count_id (PufaStore *self, const char *uid)
{
  gint64 handle, below, above;
  PufaRows *rows;
  guint n = PUFA_MIN_ID;

  g_return_val_if_fail (PUFA_IS_STORE (self) && uid != NULL, 0);

  if (!pufa_store_connect (self, &rows, NULL) || rows == NULL)
    return n;
  handle = pufa_handle_new (uid);
  below = pufa_sql_number (rows->sql, handle, NULL, "SELECT key FROM handle WHERE key < ? ORDER BY key DESC LIMIT 1",
                           "i", handle);
  above = pufa_sql_number (rows->sql, handle, NULL, "SELECT key FROM handle WHERE key > ? ORDER BY key LIMIT 1", "i",
                           handle);
  if (below != handle)
    n = MAX (n, pufa_handle_count_differing (handle, below));
  if (above != handle)
    n = MAX (n, pufa_handle_count_differing (handle, above));
  return n;
}

GPtrArray *
pufa_store_list_clashes (PufaStore *self, const PufaSpan *span, GError **error)
{
  PufaRows *rows;

  g_return_val_if_fail (PUFA_IS_STORE (self) && span != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!pufa_store_connect (self, &rows, error))
    return NULL;
  if (rows == NULL)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) pufa_clash_unref);
  return pufa_clash_find_all (rows, span, error);
}
