/* pufa-clash-find.c - clashes in a store, by the table of what is occupied
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/base/pufa-error.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/office/pufa-office-private.h>
#include <pufa/schedule/pufa-clash-private.h>
#include <pufa/schedule/pufa-resource-private.h>
#include <pufa/schedule/pufa-schema-private.h>

/* Rows of one resource that overlap [start, end): those that begin up to a day before it, and
 * longer ones by their index. */
#define OVERLAPPING \
  "SELECT id FROM busy WHERE resource = ?1 AND start >= ?2 - 86400 AND start < ?3 AND end > ?2 AND id <> ?4" \
  " UNION SELECT id FROM busy INDEXED BY busy_long WHERE resource = ?1 AND start < ?2 - 86400 AND end - start > " \
  "86400 AND end > ?2" \
  " AND id <> ?4"

static gboolean
list_ids (PufaRows *rows, const char *resource, gint64 start, gint64 end, gint64 own, GArray *ids, GError **error)
{
  g_autoptr (GError) failed = NULL;
  sqlite3_stmt *statement = pufa_sql_ask (rows->sql, error, OVERLAPPING, "tiii", resource, start, end, own);

  if (statement == NULL)
    return FALSE;
  while (pufa_sql_next (rows->sql, statement, &failed))
    {
      gint64 id = sqlite3_column_int64 (statement, 0);

      g_array_append_val (ids, id);
    }
  pufa_sql_done (statement);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static gboolean
add_clashes (PufaRows *rows, PufaEvent *event, const char *resource, gint64 own, GPtrArray *clashes, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  const PufaSpan *span = pufa_event_get_span (event);
  gint64 buffer = *resource == PUFA_RESOURCE_SPEAKER ? pufa_clash_get_buffer (rows->office) : 0;

  if (!list_ids (rows, resource, pufa_span_get_start_unix (span) - buffer, pufa_span_get_end_unix (span) + buffer, own,
                 ids, error))
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (PufaEvent) other = pufa_row_load (rows, g_array_index (ids, gint64, i), error);
      PufaClash *clash = other != NULL ? pufa_clash_new_checked (rows->office, event, other, resource) : NULL;

      if (other == NULL)
        return FALSE;
      if (clash != NULL)
        g_ptr_array_add (clashes, clash);
    }
  return TRUE;
}

GPtrArray *
pufa_clash_find (PufaRows *rows, PufaEvent *event, gint64 own, GError **error)
{
  g_autoptr (GPtrArray) clashes = g_ptr_array_new_with_free_func ((GDestroyNotify) pufa_clash_unref);
  g_auto (GStrv) keys = NULL;

  if (!pufa_resource_is_busy (event))
    return g_steal_pointer (&clashes);
  if (rows->pending != NULL && !pufa_pending_flush (rows->pending, rows->sql, error))
    return NULL;
  keys = pufa_resource_dup_keys (rows->office, event);
  for (guint i = 0; keys[i] != NULL; i++)
    if (!add_clashes (rows, event, keys[i], own, clashes, error))
      return NULL;
  return g_steal_pointer (&clashes);
}

/* One that is busy when the next row begins. */
typedef struct {
  gint64 id, until;
} Busy;

typedef struct {
  PufaRows *rows;
  const PufaSpan *span;
  GPtrArray *clashes;
  GString *resource; /* the one being walked */
  GArray *active;    /* of Busy: those that may overlap what comes */
  gint64 buffer;
} Sweep;

static gboolean
add_pair (Sweep *sweep, gint64 id, gint64 other, GError **error)
{
  g_autoptr (PufaEvent) one = pufa_row_load (sweep->rows, id, error);
  g_autoptr (PufaEvent) two = one != NULL ? pufa_row_load (sweep->rows, other, error) : NULL;
  PufaClash *clash;

  if (two == NULL)
    return FALSE;
  if (!pufa_span_overlaps (sweep->span, pufa_event_get_span (one)) &&
      !pufa_span_overlaps (sweep->span, pufa_event_get_span (two)))
    return TRUE;
  clash = pufa_clash_new_checked (sweep->rows->office, one, two, sweep->resource->str);
  if (clash != NULL)
    g_ptr_array_add (sweep->clashes, clash);
  return TRUE;
}

/* A row of the table, in its order: by resource, then by start. */
static void
begin_row (Sweep *sweep, const char *resource, gint64 start)
{
  guint kept = 0;

  if (strcmp (resource, sweep->resource->str) != 0)
    {
      g_string_assign (sweep->resource, resource);
      g_array_set_size (sweep->active, 0);
    }
  for (guint i = 0; i < sweep->active->len; i++)
    if (g_array_index (sweep->active, Busy, i).until > start)
      g_array_index (sweep->active, Busy, kept++) = g_array_index (sweep->active, Busy, i);
  g_array_set_size (sweep->active, kept);
}

static gboolean
sweep_row (Sweep *sweep, sqlite3_stmt *statement, GError **error)
{
  const char *resource = (const char *) sqlite3_column_text (statement, 0);
  gint64 start = sqlite3_column_int64 (statement, 1);
  Busy busy = { sqlite3_column_int64 (statement, 2), sqlite3_column_int64 (statement, 3) };

  begin_row (sweep, resource, start);
  for (guint i = 0; i < sweep->active->len; i++)
    if (!add_pair (sweep, g_array_index (sweep->active, Busy, i).id, busy.id, error))
      return FALSE;
  if (*resource == PUFA_RESOURCE_SPEAKER && busy.until != PUFA_NO_TIME)
    busy.until += sweep->buffer;
  g_array_append_val (sweep->active, busy);
  return TRUE;
}

static gboolean
sweep_all (Sweep *sweep, GError **error)
{
  PufaSql *sql = sweep->rows->sql;
  g_autoptr (GError) failed = NULL;
  sqlite3_stmt *statement = pufa_sql_ask (
      sql, error, "SELECT resource, start, id, end FROM busy WHERE start < ? AND end > ? ORDER BY resource, start",
      "ii", pufa_span_get_end_unix (sweep->span) + sweep->buffer,
      pufa_span_get_start_unix (sweep->span) - sweep->buffer);

  if (statement == NULL)
    return FALSE;
  while (failed == NULL && pufa_sql_next (sql, statement, &failed))
    sweep_row (sweep, statement, &failed);
  pufa_sql_done (statement);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

GPtrArray *
pufa_clash_find_all (PufaRows *rows, const PufaSpan *span, GError **error)
{
  g_autoptr (GPtrArray) clashes = g_ptr_array_new_with_free_func ((GDestroyNotify) pufa_clash_unref);
  g_autoptr (GArray) active = g_array_new (FALSE, FALSE, sizeof (Busy));
  g_autoptr (GString) resource = g_string_new (NULL);
  Sweep sweep = { rows, span, clashes, resource, active, pufa_clash_get_buffer (rows->office) };

  if (!sweep_all (&sweep, error))
    return NULL;
  pufa_clash_sort (clashes);
  return g_steal_pointer (&clashes);
}

/* Who or what is taken, by name. */
static const char *
name_of (const PufaOffice *office, PufaField field, const char *id)
{
  PufaTable table = field == PUFA_FIELD_SPEAKER ? PUFA_TABLE_PEOPLE
                    : field == PUFA_FIELD_VENUE ? PUFA_TABLE_VENUES
                                                : PUFA_TABLE_VILLAGES;
  const char *name = office != NULL && id != NULL ? pufa_office_get_text (office, table, id, "name") : NULL;

  return name != NULL ? name : id;
}

/* The speaker or village that both have; of a place what people read. */
static char *
dup_shared (const PufaClash *clash)
{
  PufaField field = pufa_clash_get_field (clash);
  g_auto (GStrv) first = pufa_event_dup_texts (pufa_clash_get_first (clash), field);
  g_auto (GStrv) second = pufa_event_dup_texts (pufa_clash_get_second (clash), field);

  for (guint i = 0; second[i] != NULL; i++)
    if (g_strv_contains ((const char *const *) first, second[i]))
      return g_strdup (second[i]);
  return g_strdup (second[0] != NULL ? second[0]
                                     : pufa_event_get_text (pufa_clash_get_second (clash), PUFA_FIELD_LOCATION));
}

gboolean
pufa_clash_refuse (const PufaOffice *office, GPtrArray *clashes, const PufaEvent *event, GError **error)
{
  for (guint i = 0; i < clashes->len; i++)
    {
      PufaClash *clash = g_ptr_array_index (clashes, i);
      PufaEvent *first = pufa_clash_get_first (clash);
      PufaEvent *other = first == event ? pufa_clash_get_second (clash) : first;
      g_autofree char *shared = NULL;
      g_autofree char *when = NULL;

      if (!pufa_clash_is_blocking (clash))
        continue;
      shared = dup_shared (clash);
      when = pufa_span_to_string (pufa_event_get_span (other));
      g_set_error (error, PUFA_ERROR, PUFA_ERROR_CLASH, _ ("%s is taken: %s, %s"),
                   name_of (office, pufa_clash_get_field (clash), shared), when,
                   pufa_event_get_text (other, PUFA_FIELD_TITLE));
      return FALSE;
    }
  return TRUE;
}
