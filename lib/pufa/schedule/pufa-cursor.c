/* pufa-cursor.c - walk over the events of a store, some at a time
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * No statement stays open between two calls: the place where the walk goes on is kept as
 * values, so the store may be changed meanwhile. */
#include "config.h"

#include <string.h>

#include <pufa/base/pufa-error.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/event/pufa-filter-private.h>
#include <pufa/schedule/pufa-cursor-private.h>
#include <pufa/schedule/pufa-schema-private.h>
#include <pufa/schedule/pufa-store-private.h>

#define SOME_EVENTS 256          /* as LIMIT below says: each batch is a reading transaction with its locks */
#define SOME_BYTES (1024 * 1024) /* of text held at a time, when events are large */

/* What is left to walk. */
typedef enum {
  PART_LONG,  /* in a range: those that began more than a day before it */
  PART_RANGE, /* those that began since, or all by start */
  PART_STORE, /* all, as they were added */
  PART_LIST,  /* those in a range, as they were added */
  PART_NONE,
} Part;

struct _PufaCursor {
  gatomicrefcount refs;
  PufaStore *store;
  PufaFilter *filter;
  gint64 from, until; /* the range, Unix seconds */
  Part part;
  gint64 start, id;  /* of the last event gathered */
  GArray *list;      /* gint64: the rows of PART_LIST, or NULL before they are known */
  guint listed;      /* how many of them were gathered */
  GPtrArray *events; /* gathered */
  guint at;          /* the next of them to give */
};

G_DEFINE_BOXED_TYPE (PufaCursor, pufa_cursor, pufa_cursor_ref, pufa_cursor_unref)

static Part
choose_part (PufaOrder order, gboolean has_range)
{
  if (order == PUFA_ORDER_STORE)
    return has_range ? PART_LIST : PART_STORE;
  return has_range ? PART_LONG : PART_RANGE;
}

PufaCursor *
pufa_cursor_new (PufaStore *store, const PufaFilter *filter, PufaOrder order)
{
  PufaCursor *self = g_new0 (PufaCursor, 1);
  const PufaSpan *span = filter != NULL ? pufa_filter_get_span (filter) : NULL;

  g_atomic_ref_count_init (&self->refs);
  self->store = g_object_ref (store);
  self->filter = filter != NULL ? pufa_filter_dup (filter) : pufa_filter_new ();
  self->from = span != NULL ? pufa_span_get_start_unix (span) : G_MININT64 + PUFA_LOOK_BACK;
  self->until = span != NULL ? pufa_span_get_end_unix (span) : G_MAXINT64;
  self->part = choose_part (order, span != NULL);
  self->start = G_MININT64;
  self->events = g_ptr_array_new_with_free_func ((GDestroyNotify) pufa_event_unref);
  return self;
}

PufaCursor *
pufa_cursor_ref (PufaCursor *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
pufa_cursor_unref (PufaCursor *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_object_unref (self->store);
  pufa_filter_unref (self->filter);
  g_clear_pointer (&self->list, g_array_unref);
  g_ptr_array_unref (self->events);
  g_free (self);
}

/* A series answers a range for its occurrences, though its first lies outside. */
static gboolean
is_wanted (PufaCursor *self, PufaEvent *event)
{
  g_autoptr (PufaFilter) rest = NULL;

  if (!pufa_event_get_facts (event)->is_series)
    return pufa_filter_matches (self->filter, event);
  rest = pufa_filter_dup (self->filter);
  pufa_filter_set_span (rest, NULL);
  return pufa_filter_matches (rest, event);
}

/* Left to itself SQLite would look for the few long spans among all that began before. */
#define LONG_SPANS "span INDEXED BY span_long"
#define COLUMNS_OF(spans) \
  "SELECT span.start, event.id, ical, zones FROM " spans " JOIN event ON event.id = span.id WHERE "
#define COLUMNS COLUMNS_OF ("span")
#define OF_KIND " AND (?3 < 0 OR kind = ?3)"
#define IN_ORDER " ORDER BY span.start, span.id LIMIT 256"

/* The next rows by start, behind (start, id). */
static const char range_rows[] = COLUMNS "(span.start, span.id) > (?1, ?2)" OF_KIND
                                         " AND span.start < ?4 AND (end > ?5 OR span.start >= ?5)" IN_ORDER;
static const char long_rows[] =
    COLUMNS_OF (LONG_SPANS) "end - start > 86400 AND (span.start, span.id) > (?1, ?2)" OF_KIND
                            " AND span.start < ?4 AND end > ?5" IN_ORDER;
/* The others that begin at the same moment. */
static const char same_rows[] = COLUMNS "span.start = ?1 AND span.id > ?2" OF_KIND " ORDER BY span.id";
static const char store_rows[] =
    "SELECT 0, id, ical, zones FROM event WHERE id > ? AND ical IS NOT NULL ORDER BY id LIMIT 256";

/* Takes in the rows of a statement, as long as they are not too large together; says how many. */
static gint
gather (PufaCursor *self, PufaRows *rows, sqlite3_stmt *statement, GError **error)
{
  g_autoptr (GError) failed = NULL;
  gsize n_bytes = 0;
  gint n = 0;

  if (statement == NULL)
    return -1;
  while (n_bytes < SOME_BYTES && pufa_sql_next (rows->sql, statement, &failed))
    {
      g_autoptr (PufaEvent) event = pufa_row_read (rows, statement, 2, 3, &failed);

      n++;
      self->start = sqlite3_column_int64 (statement, 0);
      self->id = sqlite3_column_int64 (statement, 1);
      n_bytes += (gsize) sqlite3_column_bytes (statement, 2);
      if (event != NULL && is_wanted (self, event))
        g_ptr_array_add (self->events, g_steal_pointer (&event));
    }
  pufa_sql_done (statement);
  if (failed == NULL)
    return n_bytes < SOME_BYTES ? n : SOME_EVENTS;
  g_propagate_error (error, g_steal_pointer (&failed));
  return -1;
}

static gint64
start_of (const PufaEvent *event)
{
  const PufaSpan *span = pufa_event_get_span (event);

  return span != NULL ? pufa_span_get_start_unix (span) : PUFA_NO_TIME;
}

static gint
compare_events (gconstpointer a, gconstpointer b)
{
  const PufaEvent *one = *(PufaEvent *const *) a, *other = *(PufaEvent *const *) b;
  gint64 start = start_of (one), other_start = start_of (other);

  return start != other_start ? (start > other_start) - (start < other_start)
                              : strcmp (pufa_event_get_uid (one), pufa_event_get_uid (other));
}

/* They come by start, and few begin together: asking is cheaper than sorting. */
static gboolean
are_sorted (GPtrArray *events)
{
  for (guint i = 1; i < events->len; i++)
    if (compare_events (&events->pdata[i - 1], &events->pdata[i]) > 0)
      return FALSE;
  return TRUE;
}

/* Some events by start; none of those that begin at one moment is left for the next time, so
 * that they can be put in the order of their UIDs. */
static gboolean
gather_by_start (PufaCursor *self, PufaRows *rows, GError **error)
{
  gboolean is_long = self->part == PART_LONG;
  gint64 kind = pufa_filter_get_kind (self->filter), edge = self->from - PUFA_LOOK_BACK;
  gint n;

  if (!is_long && self->start < edge)
    {
      self->start = edge - 1;
      self->id = G_MAXINT64;
    }
  n = gather (self, rows,
              pufa_sql_ask (rows->sql, error, is_long ? long_rows : range_rows, "iiiii", self->start, self->id, kind,
                            is_long ? MIN (edge, self->until) : self->until, self->from),
              error);
  if (n == SOME_EVENTS)
    n = gather (self, rows, pufa_sql_ask (rows->sql, error, same_rows, "iii", self->start, self->id, kind), error) < 0
            ? -1
            : SOME_EVENTS;
  else if (n >= 0)
    {
      self->part = is_long ? PART_RANGE : PART_NONE;
      self->start = G_MININT64;
    }
  if (!are_sorted (self->events))
    g_ptr_array_sort (self->events, compare_events);
  return n >= 0;
}

static gboolean
gather_by_store (PufaCursor *self, PufaRows *rows, GError **error)
{
  gint n = gather (self, rows, pufa_sql_ask (rows->sql, error, store_rows, "i", self->id), error);

  if (n < SOME_EVENTS)
    self->part = PART_NONE;
  return n >= 0;
}

static gint
compare_rows (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *) a, other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

#define IDS_IN_RANGE \
  "SELECT id FROM span WHERE start >= ?2 - 86400 AND start < ?3 AND (end > ?2 OR start >= ?2) AND (?1 < 0 OR kind = " \
  "?1)" \
  " UNION ALL" \
  " SELECT id FROM " LONG_SPANS \
  " WHERE end - start > 86400 AND start < ?2 - 86400 AND end > ?2 AND (?1 < 0 OR kind = ?1)"

static gboolean
list_rows (PufaCursor *self, PufaRows *rows, GError **error)
{
  g_autoptr (GError) failed = NULL;
  sqlite3_stmt *statement = pufa_sql_ask (rows->sql, error, IDS_IN_RANGE, "iii",
                                          (gint64) pufa_filter_get_kind (self->filter), self->from, self->until);

  if (statement == NULL)
    return FALSE;
  self->list = g_array_new (FALSE, FALSE, sizeof (gint64));
  while (pufa_sql_next (rows->sql, statement, &failed))
    {
      gint64 id = sqlite3_column_int64 (statement, 0);

      g_array_append_val (self->list, id);
    }
  pufa_sql_done (statement);
  g_array_sort (self->list, compare_rows);
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static gboolean
gather_by_list (PufaCursor *self, PufaRows *rows, GError **error)
{
  if (self->list == NULL && !list_rows (self, rows, error))
    return FALSE;
  for (guint n = 0; n < SOME_EVENTS && self->listed < self->list->len; n++)
    {
      g_autoptr (GError) failed = NULL;
      g_autoptr (PufaEvent) event = pufa_row_load (rows, g_array_index (self->list, gint64, self->listed++), &failed);

      if (failed != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failed));
          return FALSE;
        }
      if (event != NULL && is_wanted (self, event))
        g_ptr_array_add (self->events, g_steal_pointer (&event));
    }
  if (self->listed == self->list->len)
    self->part = PART_NONE;
  return TRUE;
}

static gboolean
gather_some (PufaCursor *self, GError **error)
{
  PufaRows *rows;

  g_ptr_array_set_size (self->events, 0);
  self->at = 0;
  if (!pufa_store_connect (self->store, &rows, error))
    return FALSE;
  if (rows == NULL)
    {
      self->part = PART_NONE;
      return TRUE;
    }
  switch (self->part)
    {
    case PART_LONG:
    case PART_RANGE:
      return gather_by_start (self, rows, error);
    case PART_STORE:
      return gather_by_store (self, rows, error);
    case PART_LIST:
      return gather_by_list (self, rows, error);
    case PART_NONE:
      break;
    }
  return TRUE;
}

gboolean
pufa_cursor_next (PufaCursor *self, PufaEvent **event, GError **error)
{
  g_return_val_if_fail (self != NULL && event != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  *event = NULL;
  while (self->at == self->events->len && self->part != PART_NONE)
    if (!gather_some (self, error))
      return FALSE;
  if (self->at < self->events->len)
    *event = g_ptr_array_index (self->events, self->at++);
  return TRUE;
}

GPtrArray *
pufa_cursor_list (PufaCursor *self, GError **error)
{
  g_autoptr (GPtrArray) events = NULL;
  PufaEvent *event;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  events = g_ptr_array_new_with_free_func ((GDestroyNotify) pufa_event_unref);
  do
    {
      if (!pufa_cursor_next (self, &event, error))
        return NULL;
      if (event != NULL)
        g_ptr_array_add (events, pufa_event_ref (event));
    }
  while (event != NULL);
  return g_steal_pointer (&events);
}

PufaCursor *
pufa_store_find (PufaStore *self, const PufaFilter *filter, GError **error)
{
  g_return_val_if_fail (PUFA_IS_STORE (self), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return pufa_cursor_new (self, filter, PUFA_ORDER_STORE);
}

PufaCursor *
pufa_store_find_sorted (PufaStore *self, const PufaFilter *filter, GError **error)
{
  g_return_val_if_fail (PUFA_IS_STORE (self), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return pufa_cursor_new (self, filter, PUFA_ORDER_START);
}

PufaCursor *
pufa_store_find_occurrences (PufaStore *self, const PufaFilter *filter, GError **error)
{
  g_return_val_if_fail (PUFA_IS_STORE (self) && filter != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (pufa_filter_get_span (filter) != NULL)
    return pufa_cursor_new (self, filter, PUFA_ORDER_START);
  g_set_error (error, PUFA_ERROR, PUFA_ERROR_INVALID, _ ("no stretch of time was given"));
  return NULL;
}
