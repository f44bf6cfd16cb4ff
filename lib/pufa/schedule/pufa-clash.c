/* pufa-clash.c - two events that want one speaker, place or village
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/base/pufa-error.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/office/pufa-office-private.h>
#include <pufa/schedule/pufa-clash-private.h>
#include <pufa/schedule/pufa-resource-private.h>

struct _PufaClash {
  gatomicrefcount refs;
  PufaEvent *first; /* the one that starts first */
  PufaEvent *second;
  PufaField field;
  gboolean is_blocking;
};

G_DEFINE_BOXED_TYPE (PufaClash, pufa_clash, pufa_clash_ref, pufa_clash_unref)

gint64
pufa_clash_get_buffer (const PufaOffice *office)
{
  return (gint64) pufa_office_get_settings (office)->buffer_minutes * 60;
}

static PufaField
field_of (const char *resource)
{
  return *resource == PUFA_RESOURCE_SPEAKER ? PUFA_FIELD_SPEAKER
         : *resource == PUFA_RESOURCE_PLACE ? PUFA_FIELD_VENUE
                                            : PUFA_FIELD_VILLAGE;
}

static PufaLevel
level_of (const PufaOffice *office, PufaField field)
{
  const PufaSettings *settings = pufa_office_get_settings (office);

  return settings->levels[field == PUFA_FIELD_SPEAKER ? PUFA_CLASH_RULE_SPEAKER
                          : field == PUFA_FIELD_VENUE ? PUFA_CLASH_RULE_VENUE
                                                      : PUFA_CLASH_RULE_VILLAGE];
}

static gint64
start_of (const PufaEvent *event)
{
  return pufa_span_get_start_unix (pufa_event_get_span (event));
}

/* By start, then UID, so that the answer does not depend on who was asked about first. */
static gboolean
is_before (const PufaEvent *one, const PufaEvent *other)
{
  gint64 start = start_of (one), other_start = start_of (other);

  return start != other_start ? start < other_start
                              : strcmp (pufa_event_get_uid (one), pufa_event_get_uid (other)) <= 0;
}

static gint64
gap_between (const PufaSpan *one, const PufaSpan *other)
{
  return MAX (pufa_span_get_start_unix (one), pufa_span_get_start_unix (other)) -
         MIN (pufa_span_get_end_unix (one), pufa_span_get_end_unix (other));
}

/* Events that only the buffer keeps apart do not clash in one place: nobody has to travel. */
static gboolean
is_real (const PufaOffice *office, const PufaEvent *one, const PufaEvent *other, PufaField field)
{
  const PufaSpan *span = pufa_event_get_span (one), *other_span = pufa_event_get_span (other);
  g_autofree char *place = NULL;
  g_autofree char *other_place = NULL;

  if (pufa_span_overlaps (span, other_span))
    return TRUE;
  if (field != PUFA_FIELD_SPEAKER || gap_between (span, other_span) >= pufa_clash_get_buffer (office))
    return FALSE;
  place = pufa_resource_dup_place (office, one);
  other_place = pufa_resource_dup_place (office, other);
  return g_strcmp0 (place, other_place) != 0;
}

PufaClash *
pufa_clash_new_checked (const PufaOffice *office, PufaEvent *one, PufaEvent *other, const char *resource)
{
  PufaField field = field_of (resource);
  PufaLevel level = level_of (office, field);
  gboolean is_ordered;
  PufaClash *self;

  if (level == PUFA_LEVEL_IGNORE || !is_real (office, one, other, field))
    return NULL;
  is_ordered = is_before (one, other);
  self = g_new0 (PufaClash, 1);
  g_atomic_ref_count_init (&self->refs);
  self->first = pufa_event_ref (is_ordered ? one : other);
  self->second = pufa_event_ref (is_ordered ? other : one);
  self->field = field;
  self->is_blocking = level == PUFA_LEVEL_BLOCK;
  return self;
}

PufaClash *
pufa_clash_ref (PufaClash *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
pufa_clash_unref (PufaClash *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  pufa_event_unref (self->first);
  pufa_event_unref (self->second);
  g_free (self);
}

PufaEvent *
pufa_clash_get_first (const PufaClash *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->first;
}

PufaEvent *
pufa_clash_get_second (const PufaClash *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->second;
}

PufaField
pufa_clash_get_field (const PufaClash *self)
{
  g_return_val_if_fail (self != NULL, PUFA_FIELD_TITLE);

  return self->field;
}

gboolean
pufa_clash_is_blocking (const PufaClash *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_blocking;
}

static gint
compare_clashes (gconstpointer a, gconstpointer b)
{
  const PufaClash *one = *(PufaClash *const *) a, *other = *(PufaClash *const *) b;
  gint64 start = start_of (one->second), other_start = start_of (other->second);
  gint order = (start > other_start) - (start < other_start);

  if (order == 0)
    order = strcmp (pufa_event_get_uid (one->second), pufa_event_get_uid (other->second));
  if (order == 0)
    order = strcmp (pufa_event_get_uid (one->first), pufa_event_get_uid (other->first));
  return order != 0 ? order : (gint) (other->field > one->field) - (gint) (other->field < one->field);
}

void
pufa_clash_sort (GPtrArray *clashes)
{
  g_ptr_array_sort (clashes, compare_clashes);
}

/* Something that an event occupies, while it lasts. */
typedef struct {
  char *resource; /* owned */
  gint64 start, end;
  PufaEvent *event; /* borrowed */
} Use;

static void
clear_use (gpointer use)
{
  g_free (((Use *) use)->resource);
}

static gint
compare_uses (gconstpointer a, gconstpointer b)
{
  const Use *one = a, *other = b;
  gint order = strcmp (one->resource, other->resource);

  return order != 0 ? order : (one->start > other->start) - (one->start < other->start);
}

static GArray *
list_uses (const PufaOffice *office, GPtrArray *events)
{
  GArray *uses = g_array_new (FALSE, FALSE, sizeof (Use));

  g_array_set_clear_func (uses, clear_use);
  for (guint i = 0; i < events->len; i++)
    {
      PufaEvent *event = g_ptr_array_index (events, i);
      g_auto (GStrv) keys = pufa_resource_is_busy (event) ? pufa_resource_dup_keys (office, event) : NULL;

      for (guint k = 0; keys != NULL && keys[k] != NULL; k++)
        {
          Use use = { g_strdup (keys[k]), start_of (event), pufa_span_get_end_unix (pufa_event_get_span (event)),
                      event };

          g_array_append_val (uses, use);
        }
    }
  g_array_sort (uses, compare_uses);
  return uses;
}

GPtrArray *
pufa_clash_list (PufaOffice *office, GPtrArray *events)
{
  GPtrArray *clashes;
  g_autoptr (GArray) uses = NULL;
  gint64 buffer;

  g_return_val_if_fail (events != NULL, NULL);

  clashes = g_ptr_array_new_with_free_func ((GDestroyNotify) pufa_clash_unref);
  uses = list_uses (office, events);
  buffer = pufa_clash_get_buffer (office);
  for (guint i = 0; i < uses->len; i++)
    {
      const Use *use = &g_array_index (uses, Use, i);
      gint64 until = use->end + (*use->resource == PUFA_RESOURCE_SPEAKER ? buffer : 0);

      for (guint k = i + 1; k < uses->len; k++)
        {
          const Use *next = &g_array_index (uses, Use, k);
          PufaClash *clash;

          if (next->start >= until || strcmp (next->resource, use->resource) != 0)
            break;
          clash = next->event != use->event ? pufa_clash_new_checked (office, use->event, next->event, use->resource)
                                            : NULL;
          if (clash != NULL)
            g_ptr_array_add (clashes, clash);
        }
    }
  pufa_clash_sort (clashes);
  return clashes;
}
