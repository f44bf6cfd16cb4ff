/* pufa-transaction.c - changes that happen together or not at all, with their rules
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/base/pufa-error.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/schedule/pufa-clash-private.h>
#include <pufa/schedule/pufa-rebuild-private.h>
#include <pufa/schedule/pufa-schema-private.h>
#include <pufa/schedule/pufa-transaction-private.h>

G_DEFINE_BOXED_TYPE (PufaTransaction, pufa_transaction, pufa_transaction_ref, pufa_transaction_unref)

static gboolean
write_command (PufaTransaction *self, const char *command, const char *reason, gint64 undoes, GError **error)
{
  PufaSql *sql = self->rows->sql;
  const char *space = strchr (command, ' ');
  g_autofree char *verb = g_strndup (command, space != NULL ? (gsize) (space - command) : strlen (command));
  const char *arguments = space != NULL ? space + 1 : NULL;

  if (!pufa_sql_run (
          sql, error,
          "INSERT INTO command (at, by, verb, arguments, reason, undoes) VALUES (?, ?, ?, ?, ?, nullif (?, 0))",
          "itttti", self->now, self->store->author, verb, arguments, reason, undoes))
    return FALSE;
  self->command = sqlite3_last_insert_rowid (sql->db);
  return TRUE;
}

PufaTransaction *
pufa_transaction_new (PufaStore *store, GDateTime *now, const char *command, const char *reason, gint64 undoes,
                      GError **error)
{
  PufaRows *rows = pufa_store_connect_to_write (store, error);
  g_autoptr (PufaTransaction) self = NULL;

  if (rows == NULL || !pufa_sql_exec (rows->sql, "BEGIN IMMEDIATE", error))
    return NULL;
  self = g_new0 (PufaTransaction, 1);
  g_atomic_ref_count_init (&self->refs);
  self->store = g_object_ref (store);
  self->rows = rows;
  self->now = g_date_time_to_unix (now);
  self->touched = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->pending = rows->pending = pufa_pending_new ();
  store->transaction = self;
  if (!pufa_schema_make (rows->sql, error) || !pufa_rebuild_for_zone (rows, error) ||
      !write_command (self, command, reason, undoes, error))
    return NULL;
  return g_steal_pointer (&self);
}

PufaTransaction *
pufa_store_begin (PufaStore *self, GDateTime *now, const char *command, const char *reason, GError **error)
{
  g_return_val_if_fail (PUFA_IS_STORE (self) && self->transaction == NULL, NULL);
  g_return_val_if_fail (now != NULL && command != NULL && *command != '\0', NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return pufa_transaction_new (self, now, command, reason, 0, error);
}

PufaTransaction *
pufa_transaction_ref (PufaTransaction *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

/* The store is free for the next. */
static void
end (PufaTransaction *self)
{
  self->store->transaction = NULL;
  self->rows->pending = NULL;
  g_clear_pointer (&self->pending, pufa_pending_free);
  g_clear_object (&self->store);
}

void
pufa_transaction_rollback (PufaTransaction *self)
{
  g_return_if_fail (self != NULL);

  if (self->store == NULL)
    return;
  sqlite3_exec (self->rows->sql->db, "ROLLBACK", NULL, NULL, NULL); /* fails where SQLite did it already */
  end (self);
}

void
pufa_transaction_unref (PufaTransaction *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  pufa_transaction_rollback (self);
  g_array_unref (self->touched);
  g_free (self);
}

void
pufa_transaction_force (PufaTransaction *self)
{
  g_return_if_fail (self != NULL);

  self->is_forced = TRUE;
}

static gboolean
write_change (PufaTransaction *self, gint64 id, const PufaEvent *before, GError **error)
{
  return pufa_sql_run (self->rows->sql, error, "INSERT INTO change (command, event, before) VALUES (?, ?, ?)", "iit",
                       self->command, id, before != NULL ? pufa_event_get_ical (before) : NULL);
}

gboolean
pufa_transaction_write (PufaTransaction *self, gint64 id, const PufaEvent *before, const PufaEvent *after,
                        GError **error)
{
  gboolean ok = TRUE;

  if (id == 0)
    id = pufa_row_insert (self->rows, after, error);
  else
    ok = pufa_row_replace (self->rows, id, before, after, error);
  if (id == 0 || !ok || !write_change (self, id, before, error))
    return FALSE;
  self->has_changed = TRUE;
  if (after != NULL)
    g_array_append_val (self->touched, id);
  return TRUE;
}

static gint64
find_row (PufaTransaction *self, const PufaEvent *event, GError **error)
{
  return pufa_row_find (self->rows, pufa_event_get_uid (event), pufa_event_get_facts (event)->recurrence_id, error);
}

static gboolean
check_clashes (PufaTransaction *self, gint64 id, PufaEvent *event, GError **error)
{
  PufaStage stage = pufa_event_get_stage (event);
  g_autoptr (GPtrArray) clashes = NULL;

  if (self->is_forced || stage == PUFA_STAGE_HELD || stage == PUFA_STAGE_CANCELLED)
    return TRUE;
  clashes = pufa_clash_find (self->rows, event, id, error);
  return clashes != NULL && pufa_clash_refuse (self->store->office, clashes, event, error);
}

static gboolean
check_id (const PufaOffice *office, PufaTable table, const char *id, const char *file, GError **error)
{
  if (pufa_office_get_text (office, table, id, "name") != NULL)
    return TRUE;
  g_set_error (error, PUFA_ERROR, PUFA_ERROR_REFUSED, _ ("%s is not in %s"), id, file);
  return FALSE;
}

/* What an event of ours names must be in the roster. */
static gboolean
check_roster (PufaTransaction *self, const PufaEvent *event, GError **error)
{
  static const struct {
    PufaField field;
    PufaTable table;
    const char *file;
  } named[] = {
    { PUFA_FIELD_VILLAGE, PUFA_TABLE_VILLAGES, "villages.csv" },
    { PUFA_FIELD_VENUE, PUFA_TABLE_VENUES, "venues.csv" },
    { PUFA_FIELD_SPEAKER, PUFA_TABLE_PEOPLE, "people.csv" },
    { PUFA_FIELD_GROUP, PUFA_TABLE_GROUPS, "groups.csv" },
  };
  const PufaOffice *office = self->store->office;

  for (guint i = 0; office != NULL && !self->is_forced && i < G_N_ELEMENTS (named); i++)
    {
      g_auto (GStrv) ids = pufa_event_dup_texts (event, named[i].field);

      for (guint k = 0; ids[k] != NULL; k++)
        if (!check_id (office, named[i].table, ids[k], named[i].file, error))
          return FALSE;
    }
  return TRUE;
}

gboolean
pufa_transaction_add (PufaTransaction *self, PufaEvent *event, GError **error)
{
  g_autoptr (GError) failed = NULL;
  g_autoptr (PufaEvent) there = NULL;
  gint64 id;

  g_return_val_if_fail (self != NULL && self->store != NULL && event != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  id = find_row (self, event, &failed);
  there = id != 0 ? pufa_row_load (self->rows, id, &failed) : NULL;
  if (failed == NULL && there != NULL)
    g_set_error (&failed, PUFA_ERROR, PUFA_ERROR_REFUSED, _ ("there is an event with the UID %s already"),
                 pufa_event_get_uid (event));
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  return check_roster (self, event, error) && check_clashes (self, id, event, error) &&
         pufa_transaction_write (self, id, NULL, event, error);
}

/* The row that still holds @before; 0 with PUFA_ERROR_STALE when it was changed since. */
static gint64
find_unchanged (PufaTransaction *self, const PufaEvent *before, GError **error)
{
  g_autoptr (GError) failed = NULL;
  gint64 id = find_row (self, before, &failed);
  g_autoptr (PufaEvent) now = id != 0 ? pufa_row_load (self->rows, id, &failed) : NULL;

  if (failed == NULL && now != NULL && g_str_equal (pufa_event_get_ical (now), pufa_event_get_ical (before)))
    return id;
  if (failed == NULL)
    g_set_error (&failed, PUFA_ERROR, PUFA_ERROR_STALE, _ ("%s was changed by another program meanwhile; try again"),
                 pufa_event_get_text (before, PUFA_FIELD_TITLE));
  g_propagate_error (error, g_steal_pointer (&failed));
  return 0;
}

static gboolean
check_held (PufaTransaction *self, const PufaEvent *before, const PufaEvent *after, GError **error)
{
  const PufaSpan *span = pufa_event_get_span (after);
  g_autofree char *when = NULL;

  if (pufa_event_get_stage (after) != PUFA_STAGE_HELD || pufa_event_get_stage (before) == PUFA_STAGE_HELD)
    return TRUE;
  if (pufa_event_get_stage (before) == PUFA_STAGE_CANCELLED)
    {
      g_set_error (error, PUFA_ERROR, PUFA_ERROR_REFUSED, _ ("%s was cancelled; it cannot have been held"),
                   pufa_event_get_text (before, PUFA_FIELD_TITLE));
      return FALSE;
    }
  if (span == NULL || pufa_span_get_start_unix (span) <= self->now)
    return TRUE;
  when = pufa_span_to_string (span);
  g_set_error (error, PUFA_ERROR, PUFA_ERROR_REFUSED, _ ("%s begins only on %s; it cannot have been held"),
               pufa_event_get_text (after, PUFA_FIELD_TITLE), when);
  return FALSE;
}

gboolean
pufa_transaction_replace (PufaTransaction *self, PufaEvent *before, PufaEvent *after, GError **error)
{
  gint64 id;

  g_return_val_if_fail (self != NULL && self->store != NULL && before != NULL && after != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  id = find_unchanged (self, before, error);
  return id != 0 && check_held (self, before, after, error) && check_clashes (self, id, after, error) &&
         pufa_transaction_write (self, id, before, after, error);
}

gboolean
pufa_transaction_remove (PufaTransaction *self, PufaEvent *event, GError **error)
{
  PufaStage stage;
  gint64 id;

  g_return_val_if_fail (self != NULL && self->store != NULL && event != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  stage = pufa_event_get_stage (event);
  if (!self->is_forced && pufa_event_get_kind (event) != PUFA_KIND_OTHER && stage != PUFA_STAGE_PLANNED)
    {
      g_set_error (error, PUFA_ERROR, PUFA_ERROR_REFUSED, _ ("%s was announced and stays on record"),
                   pufa_event_get_text (event, PUFA_FIELD_TITLE));
      return FALSE;
    }
  id = find_unchanged (self, event, error);
  return id != 0 && pufa_transaction_write (self, id, event, NULL, error);
}

GPtrArray *
pufa_transaction_list_clashes (PufaTransaction *self, GError **error)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GHashTable) seen = NULL;

  g_return_val_if_fail (self != NULL && self->store != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  all = g_ptr_array_new_with_free_func ((GDestroyNotify) pufa_clash_unref);
  seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < self->touched->len; i++)
    {
      gint64 id = g_array_index (self->touched, gint64, i);
      g_autoptr (PufaEvent) event = pufa_row_load (self->rows, id, error);
      g_autoptr (GPtrArray) clashes = event != NULL ? pufa_clash_find (self->rows, event, id, error) : NULL;

      if (clashes == NULL)
        return NULL;
      for (guint k = 0; k < clashes->len; k++)
        {
          PufaClash *clash = g_ptr_array_index (clashes, k);
          char *key =
              g_strdup_printf ("%s\n%s\n%d", pufa_event_get_uid (pufa_clash_get_first (clash)),
                               pufa_event_get_uid (pufa_clash_get_second (clash)), pufa_clash_get_field (clash));

          if (g_hash_table_add (seen, key))
            g_ptr_array_add (all, pufa_clash_ref (clash));
        }
    }
  pufa_clash_sort (all);
  return g_steal_pointer (&all);
}

gboolean
pufa_transaction_commit (PufaTransaction *self, GError **error)
{
  g_autoptr (PufaStore) store = NULL;

  g_return_val_if_fail (self != NULL && self->store != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!self->has_changed)
    {
      pufa_transaction_rollback (self); /* nothing happened: nothing for the log */
      return TRUE;
    }
  if (!pufa_pending_flush (self->pending, self->rows->sql, error) || !pufa_sql_exec (self->rows->sql, "COMMIT", error))
    return FALSE;
  store = g_object_ref (self->store);
  end (self);
  pufa_store_emit_changed (store);
  return TRUE;
}
