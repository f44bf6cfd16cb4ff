/* pufa-pending.c - gather index rows, sort them, put them in
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/base/pufa-handle-private.h>
#include <pufa/event/pufa-event-private.h>
#include <pufa/schedule/pufa-pending-private.h>
#include <pufa/schedule/pufa-schema-private.h>

#define MANY 32768 /* events noted before they go to the database */

typedef struct {
  gint64 key, id;
} Pair; /* of handle and about */

typedef struct {
  gint64 start, id, end, kind;
} SpanRow;

typedef struct {
  const char *resource; /* in names */
  gint64 start, id, end;
} BusyRow;

struct _PufaPending {
  GArray *handles;   /* of Pair */
  GArray *abouts;    /* of Pair */
  GArray *spans;     /* of SpanRow */
  GArray *busies;    /* of BusyRow */
  GHashTable *known; /* the handles, as pointers */
  GStringChunk *names;
};

PufaPending *
pufa_pending_new (void)
{
  PufaPending *self = g_new (PufaPending, 1);

  self->handles = g_array_new (FALSE, FALSE, sizeof (Pair));
  self->abouts = g_array_new (FALSE, FALSE, sizeof (Pair));
  self->spans = g_array_new (FALSE, FALSE, sizeof (SpanRow));
  self->busies = g_array_new (FALSE, FALSE, sizeof (BusyRow));
  self->known = g_hash_table_new (g_direct_hash, g_direct_equal);
  self->names = g_string_chunk_new (4096);
  return self;
}

void
pufa_pending_free (PufaPending *self)
{
  g_array_unref (self->handles);
  g_array_unref (self->abouts);
  g_array_unref (self->spans);
  g_array_unref (self->busies);
  g_hash_table_unref (self->known);
  g_string_chunk_free (self->names);
  g_free (self);
}

/* A series lasts until its rule ends, which only expanding it would tell: as long as can be. */
static SpanRow
make_span (gint64 id, const PufaEvent *event)
{
  const PufaFacts *facts = pufa_event_get_facts (event);
  SpanRow row = { PUFA_NO_TIME, id, PUFA_NO_TIME, facts->kind };

  if (facts->span == NULL)
    return row;
  row.start = pufa_span_get_start_unix (facts->span);
  row.end = facts->is_series ? PUFA_NO_TIME : pufa_span_get_end_unix (facts->span);
  return row;
}

static void
add_busy (PufaPending *self, SpanRow span, const char *busy)
{
  g_auto (GStrv) resources = g_strsplit (busy, "\n", -1);

  for (guint i = 0; resources[i] != NULL; i++)
    {
      BusyRow row = { g_string_chunk_insert_const (self->names, resources[i]), span.start, span.id, span.end };

      g_array_append_val (self->busies, row);
    }
}

void
pufa_pending_add_handle (PufaPending *self, gint64 id, const char *uid)
{
  Pair handle = { pufa_handle_new (uid), id };

  g_array_append_val (self->handles, handle);
  g_hash_table_add (self->known, GSIZE_TO_POINTER ((gsize) handle.key));
}

gboolean
pufa_pending_add (PufaPending *self, PufaSql *sql, gint64 id, const PufaEvent *event, const char *busy, GError **error)
{
  const char *about = pufa_event_get_text (event, PUFA_FIELD_ABOUT);
  SpanRow span = make_span (id, event);

  g_array_append_val (self->spans, span);
  if (about != NULL)
    {
      Pair pair = { pufa_handle_new (about), id };

      g_array_append_val (self->abouts, pair);
    }
  if (busy != NULL)
    add_busy (self, span, busy);
  return self->spans->len < MANY || pufa_pending_flush (self, sql, error);
}

gboolean
pufa_pending_has (const PufaPending *self, gint64 handle)
{
  return g_hash_table_contains (self->known, GSIZE_TO_POINTER ((gsize) handle));
}

static gint
compare (gint64 a, gint64 b)
{
  return (a > b) - (a < b);
}

static gint
compare_pairs (gconstpointer a, gconstpointer b)
{
  const Pair *one = a, *other = b;

  return one->key != other->key ? compare (one->key, other->key) : compare (one->id, other->id);
}

static gint
compare_spans (gconstpointer a, gconstpointer b)
{
  const SpanRow *one = a, *other = b;

  return one->start != other->start ? compare (one->start, other->start) : compare (one->id, other->id);
}

static gint
compare_busies (gconstpointer a, gconstpointer b)
{
  const BusyRow *one = a, *other = b;

  if (one->resource != other->resource) /* each text stands there once */
    return strcmp (one->resource, other->resource);
  return one->start != other->start ? compare (one->start, other->start) : compare (one->id, other->id);
}

static gboolean
put_pairs (GArray *pairs, PufaSql *sql, const char *statement, GError **error)
{
  g_array_sort (pairs, compare_pairs);
  for (guint i = 0; i < pairs->len; i++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, i);

      if (!pufa_sql_run (sql, error, statement, "ii", pair->key, pair->id))
        return FALSE;
    }
  g_array_set_size (pairs, 0);
  return TRUE;
}

static gboolean
put_spans (GArray *spans, PufaSql *sql, GError **error)
{
  g_array_sort (spans, compare_spans);
  for (guint i = 0; i < spans->len; i++)
    {
      const SpanRow *row = &g_array_index (spans, SpanRow, i);

      if (!pufa_sql_run (sql, error, "INSERT INTO span VALUES (?, ?, ?, ?)", "iiii", row->start, row->id, row->end,
                         row->kind))
        return FALSE;
    }
  g_array_set_size (spans, 0);
  return TRUE;
}

static gboolean
put_busies (GArray *busies, PufaSql *sql, GError **error)
{
  g_array_sort (busies, compare_busies);
  for (guint i = 0; i < busies->len; i++)
    {
      const BusyRow *row = &g_array_index (busies, BusyRow, i);

      if (!pufa_sql_run (sql, error, "INSERT OR IGNORE INTO busy VALUES (?, ?, ?, ?)", "tiii", row->resource,
                         row->start, row->id, row->end))
        return FALSE;
    }
  g_array_set_size (busies, 0);
  return TRUE;
}

gboolean
pufa_pending_flush (PufaPending *self, PufaSql *sql, GError **error)
{
  if (self->spans->len == 0)
    return TRUE;
  if (!put_pairs (self->handles, sql, "INSERT INTO handle VALUES (?, ?)", error) ||
      !put_pairs (self->abouts, sql, "INSERT INTO about VALUES (?, ?)", error) ||
      !put_spans (self->spans, sql, error) || !put_busies (self->busies, sql, error))
    return FALSE;
  g_hash_table_remove_all (self->known);
  g_string_chunk_clear (self->names);
  return TRUE;
}

gboolean
pufa_pending_drop (PufaSql *sql, gint64 id, const PufaEvent *event, const char *busy, GError **error)
{
  const char *about = pufa_event_get_text (event, PUFA_FIELD_ABOUT);
  SpanRow span = make_span (id, event);
  g_auto (GStrv) resources = NULL;

  if (!pufa_sql_run (sql, error, "DELETE FROM span WHERE start = ? AND id = ?", "ii", span.start, id) ||
      (about != NULL &&
       !pufa_sql_run (sql, error, "DELETE FROM about WHERE key = ? AND id = ?", "ii", pufa_handle_new (about), id)))
    return FALSE;
  resources = busy != NULL ? g_strsplit (busy, "\n", -1) : NULL;
  for (guint i = 0; resources != NULL && resources[i] != NULL; i++)
    if (!pufa_sql_run (sql, error, "DELETE FROM busy WHERE resource = ? AND start = ? AND id = ?", "tii", resources[i],
                       span.start, id))
      return FALSE;
  return TRUE;
}
