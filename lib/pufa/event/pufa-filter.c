/* pufa-filter.c - a span, a kind, a stage, texts
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <pufa/event/pufa-event-private.h>
#include <pufa/event/pufa-filter-private.h>

#define N_FIELDS (PUFA_FIELD_POSTED_BY + 1)

struct _PufaFilter {
  gatomicrefcount refs;
  PufaSpan *span; /* or NULL */
  gboolean has_kind, has_stage, has_text;
  PufaKind kind;
  PufaStage stage;
  char *texts[N_FIELDS]; /* or NULL each */
};

G_DEFINE_BOXED_TYPE (PufaFilter, pufa_filter, pufa_filter_ref, pufa_filter_unref)

PufaFilter *
pufa_filter_new (void)
{
  PufaFilter *self = g_new0 (PufaFilter, 1);

  g_atomic_ref_count_init (&self->refs);
  return self;
}

PufaFilter *
pufa_filter_ref (PufaFilter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
pufa_filter_unref (PufaFilter *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_clear_pointer (&self->span, pufa_span_unref);
  for (guint i = 0; i < N_FIELDS; i++)
    g_free (self->texts[i]);
  g_free (self);
}

PufaFilter *
pufa_filter_dup (const PufaFilter *self)
{
  PufaFilter *copy = pufa_filter_new ();

  pufa_filter_set_span (copy, self->span);
  copy->has_kind = self->has_kind;
  copy->has_stage = self->has_stage;
  copy->has_text = self->has_text;
  copy->kind = self->kind;
  copy->stage = self->stage;
  for (guint i = 0; i < N_FIELDS; i++)
    copy->texts[i] = g_strdup (self->texts[i]);
  return copy;
}

void
pufa_filter_set_span (PufaFilter *self, PufaSpan *span)
{
  g_return_if_fail (self != NULL);

  if (span != NULL)
    pufa_span_ref (span);
  g_clear_pointer (&self->span, pufa_span_unref);
  self->span = span;
}

PufaSpan *
pufa_filter_get_span (const PufaFilter *self)
{
  return self->span;
}

void
pufa_filter_set_kind (PufaFilter *self, PufaKind kind)
{
  g_return_if_fail (self != NULL);

  self->has_kind = TRUE;
  self->kind = kind;
}

gboolean
pufa_filter_admits_kind (const PufaFilter *self, PufaKind kind)
{
  return !self->has_kind || self->kind == kind;
}

gint
pufa_filter_get_kind (const PufaFilter *self)
{
  return self->has_kind ? (gint) self->kind : -1;
}

void
pufa_filter_set_stage (PufaFilter *self, PufaStage stage)
{
  g_return_if_fail (self != NULL);

  self->has_stage = TRUE;
  self->stage = stage;
}

void
pufa_filter_set_text (PufaFilter *self, PufaField field, const char *text)
{
  g_return_if_fail (self != NULL && pufa_field_to_string (field) != NULL);

  g_free (self->texts[field]);
  self->texts[field] = g_strdup (text);
  self->has_text |= text != NULL;
}

const char *
pufa_filter_get_text (const PufaFilter *self, PufaField field)
{
  return self->texts[field];
}

/* An empty span, such as a notice's, is where its one moment is. */
static gboolean
meets (const PufaSpan *wanted, const PufaSpan *span)
{
  gint64 start = pufa_span_get_start_unix (span), end = pufa_span_get_end_unix (span);

  return start < pufa_span_get_end_unix (wanted) &&
         (end > pufa_span_get_start_unix (wanted) || (start == end && start >= pufa_span_get_start_unix (wanted)));
}

static gboolean
has_text (const PufaEvent *event, PufaField field, const char *text)
{
  g_auto (GStrv) texts = NULL;
  const char *first = pufa_event_get_text (event, field);

  if (first == NULL || !pufa_field_is_list (field))
    return g_strcmp0 (first, text) == 0;
  texts = pufa_event_dup_texts (event, field);
  return g_strv_contains ((const char *const *) texts, text);
}

gboolean
pufa_filter_matches (const PufaFilter *self, const PufaEvent *event)
{
  PufaSpan *span;

  g_return_val_if_fail (self != NULL && event != NULL, FALSE);

  if (self->has_kind && pufa_event_get_kind (event) != self->kind)
    return FALSE;
  if (self->has_stage && pufa_event_get_stage (event) != self->stage)
    return FALSE;
  span = pufa_event_get_span (event);
  if (self->span != NULL && (span == NULL || !meets (self->span, span)))
    return FALSE;
  for (guint i = 0; self->has_text && i < N_FIELDS; i++)
    if (self->texts[i] != NULL && !has_text (event, (PufaField) i, self->texts[i]))
      return FALSE;
  return TRUE;
}
