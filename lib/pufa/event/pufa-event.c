/* pufa-event.c - an event is its text; what is asked for is found in it once
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include <pufa/base/pufa-handle-private.h>
#include <pufa/event/pufa-event-private.h>

struct _PufaEvent {
  gatomicrefcount refs;
  PufaFacts *facts;        /* NULL until somebody asks; published once, then never changed */
  char *ical;              /* … folded, where the text is not; likewise */
  GHashTable *definitions; /* of zones, for finding the facts; or NULL */
  GTimeZone *local;        /* NULL for Asia/Shanghai */
  gboolean is_folded;      /* the text is */
  gsize length;            /* of the text, bytes */
  char text[];             /* BEGIN to END; lines end with CRLF when it is folded, else with \n */
};

G_DEFINE_BOXED_TYPE (PufaEvent, pufa_event, pufa_event_ref, pufa_event_unref)

static PufaEvent *
alloc_event (const char *text, gsize length, gboolean is_folded)
{
  PufaEvent *self = g_malloc (sizeof (PufaEvent) + length + 1);

  g_atomic_ref_count_init (&self->refs);
  self->facts = NULL;
  self->ical = NULL;
  self->definitions = NULL;
  self->local = NULL;
  self->is_folded = is_folded;
  self->length = length;
  memcpy (self->text, text, length);
  self->text[length] = '\0';
  return self;
}

PufaEvent *
pufa_event_new_from_lines (const PufaLines *lines, const PufaClock *clock, gsize *offset, GError **error)
{
  PufaFacts *facts = pufa_facts_new (lines, clock, offset, error);
  PufaEvent *self;

  if (facts == NULL)
    return NULL;
  self = alloc_event (lines->text, lines->length, FALSE);
  self->facts = facts;
  return self;
}

PufaEvent *
pufa_event_new_from_store (const char *ical, gsize length, const PufaClock *clock)
{
  PufaEvent *self = alloc_event (ical, length, TRUE);

  self->definitions = clock->definitions != NULL ? g_hash_table_ref (clock->definitions) : NULL;
  self->local = clock->local != NULL ? g_time_zone_ref (clock->local) : NULL;
  return self;
}

PufaEvent *
pufa_event_ref (PufaEvent *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
pufa_event_unref (PufaEvent *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_clear_pointer (&self->facts, pufa_facts_free);
  g_free (self->ical);
  g_clear_pointer (&self->definitions, g_hash_table_unref);
  g_clear_pointer (&self->local, g_time_zone_unref);
  g_free (self);
}

static PufaFacts *
find_facts (const PufaEvent *self)
{
  PufaClock clock = { self->definitions, self->local };
  g_auto (PufaLines) lines = { NULL };
  PufaFacts *facts;
  gsize offset;

  pufa_lines_init (&lines);
  pufa_event_read_lines (self, &lines);
  facts = pufa_facts_new (&lines, &clock, &offset, NULL);
  return facts != NULL ? facts : pufa_facts_new_empty (self->text);
}

const PufaFacts *
pufa_event_get_facts (const PufaEvent *self)
{
  PufaEvent *shared = (PufaEvent *) self; /* only what was not found yet is put in */
  PufaFacts *facts = g_atomic_pointer_get (&shared->facts);

  if (facts != NULL)
    return facts;
  facts = find_facts (self);
  if (!g_atomic_pointer_compare_and_exchange (&shared->facts, NULL, facts))
    {
      pufa_facts_free (facts);
      facts = g_atomic_pointer_get (&shared->facts);
    }
  return facts;
}

void
pufa_event_append_ical (const PufaEvent *self, GString *out)
{
  if (self->is_folded)
    g_string_append_len (out, self->text, (gssize) self->length);
  else
    pufa_lines_fold_text (self->text, self->length, out);
}

/* Folds the text once, whichever thread asks first. */
static const char *
publish_ical (PufaEvent *self)
{
  GString *folded = g_string_sized_new (self->length + self->length / 8);
  char *ical;

  pufa_lines_fold_text (self->text, self->length, folded);
  ical = g_string_free (folded, FALSE);
  if (!g_atomic_pointer_compare_and_exchange (&self->ical, NULL, ical))
    {
      g_free (ical);
      ical = g_atomic_pointer_get (&self->ical);
    }
  return ical;
}

const char *
pufa_event_get_ical (const PufaEvent *self)
{
  PufaEvent *shared = (PufaEvent *) self; /* only what was not there yet is put in */
  const char *ical;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->is_folded)
    return self->text;
  ical = g_atomic_pointer_get (&shared->ical);
  return ical != NULL ? ical : publish_ical (shared);
}

void
pufa_event_read_lines (const PufaEvent *self, PufaLines *lines)
{
  if (self->is_folded)
    pufa_lines_append_folded (lines, self->text, self->length);
  else
    pufa_lines_append_whole (lines, self->text, self->length);
}

const char *
pufa_event_get_uid (const PufaEvent *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return pufa_event_get_facts (self)->uid;
}

char *
pufa_event_dup_id (const PufaEvent *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return pufa_handle_dup_id (pufa_event_get_facts (self)->uid);
}

const char *
pufa_event_get_recurrence_id (const PufaEvent *self)
{
  const PufaFacts *facts;

  g_return_val_if_fail (self != NULL, NULL);

  facts = pufa_event_get_facts (self);
  return *facts->recurrence_id != '\0' ? facts->recurrence_id : NULL;
}

guint
pufa_event_get_sequence (const PufaEvent *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return pufa_event_get_facts (self)->sequence;
}

PufaKind
pufa_event_get_kind (const PufaEvent *self)
{
  g_return_val_if_fail (self != NULL, PUFA_KIND_OTHER);

  return pufa_event_get_facts (self)->kind;
}

PufaStage
pufa_event_get_stage (const PufaEvent *self)
{
  g_return_val_if_fail (self != NULL, PUFA_STAGE_NONE);

  return pufa_event_get_facts (self)->stage;
}

PufaSpan *
pufa_event_get_span (const PufaEvent *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return pufa_event_get_facts (self)->span;
}
