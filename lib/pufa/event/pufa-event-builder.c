/* pufa-event-builder.c - collect fields, then make one text of them and read it back
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/base/pufa-span-private.h>
#include <pufa/event/pufa-compose-private.h>
#include <pufa/event/pufa-event-builder-private.h>
#include <pufa/event/pufa-event-private.h>

G_DEFINE_BOXED_TYPE (PufaEventBuilder, pufa_event_builder, pufa_event_builder_ref, pufa_event_builder_unref)

PufaEventBuilder *
pufa_event_builder_new (PufaKind kind)
{
  PufaEventBuilder *self = g_new0 (PufaEventBuilder, 1);

  g_atomic_ref_count_init (&self->refs);
  self->kind = kind;
  self->stage = PUFA_STAGE_PLANNED;
  self->is_stage_set = TRUE;
  return self;
}

PufaEventBuilder *
pufa_event_builder_new_from_event (PufaEvent *event)
{
  PufaEventBuilder *self;

  g_return_val_if_fail (event != NULL, NULL);

  self = pufa_event_builder_new (pufa_event_get_kind (event));
  self->base = pufa_event_ref (event);
  self->stage = pufa_event_get_stage (event);
  self->is_stage_set = FALSE;
  return self;
}

PufaEventBuilder *
pufa_event_builder_ref (PufaEventBuilder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
pufa_event_builder_unref (PufaEventBuilder *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_clear_pointer (&self->base, pufa_event_unref);
  g_clear_pointer (&self->span, pufa_span_unref);
  for (guint i = 0; i < PUFA_N_FIELDS; i++)
    g_clear_pointer (&self->texts[i], g_ptr_array_unref);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->removed, g_ptr_array_unref);
  g_free (self->uid);
  g_free (self->contact);
  g_free (self->old_contact);
  g_free (self);
}

void
pufa_event_builder_set_uid (PufaEventBuilder *self, const char *uid)
{
  g_return_if_fail (self != NULL && uid != NULL && self->base == NULL);

  g_free (self->uid);
  self->uid = g_strdup (uid);
}

void
pufa_event_builder_set_span (PufaEventBuilder *self, PufaSpan *span)
{
  g_return_if_fail (self != NULL && span != NULL);

  pufa_span_ref (span);
  g_clear_pointer (&self->span, pufa_span_unref);
  self->span = span;
}

void
pufa_event_builder_set_start (PufaEventBuilder *self, GDateTime *start, guint minutes)
{
  g_autoptr (GDateTime) end = NULL;
  g_autoptr (PufaSpan) span = NULL;

  g_return_if_fail (self != NULL && start != NULL);

  end = g_date_time_add_seconds (start, minutes * 60.0);
  span = pufa_span_new (start, end, NULL);
  pufa_event_builder_set_span (self, span);
}

void
pufa_event_builder_set_stage (PufaEventBuilder *self, PufaStage stage)
{
  g_return_if_fail (self != NULL);

  self->stage = stage;
  self->is_stage_set = TRUE;
}

static void
clear_texts (PufaEventBuilder *self, PufaField field)
{
  if (self->texts[field] == NULL)
    self->texts[field] = g_ptr_array_new_with_free_func (g_free);
  else
    g_ptr_array_set_size (self->texts[field], 0);
}

/* What the event has now becomes what it will have, to be changed. */
static GPtrArray *
touch (PufaEventBuilder *self, PufaField field)
{
  g_auto (GStrv) texts = NULL;

  if (self->texts[field] != NULL)
    return self->texts[field];
  clear_texts (self, field);
  texts = self->base != NULL ? pufa_event_dup_texts (self->base, field) : NULL;
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    g_ptr_array_add (self->texts[field], g_strdup (texts[i]));
  return self->texts[field];
}

void
pufa_event_builder_set_text (PufaEventBuilder *self, PufaField field, const char *text)
{
  g_return_if_fail (self != NULL && pufa_field_to_string (field) != NULL);

  clear_texts (self, field);
  if (text != NULL)
    g_ptr_array_add (self->texts[field], g_strdup (text));
}

void
pufa_event_builder_add_text (PufaEventBuilder *self, PufaField field, const char *text)
{
  g_return_if_fail (self != NULL && text != NULL && pufa_field_is_list (field));

  g_ptr_array_add (touch (self, field), g_strdup (text));
}

void
pufa_event_builder_set_texts (PufaEventBuilder *self, PufaField field, const char *const *texts)
{
  clear_texts (self, field);
  for (guint i = 0; texts[i] != NULL; i++)
    g_ptr_array_add (self->texts[field], g_strdup (texts[i]));
}

void
pufa_event_builder_set_count (PufaEventBuilder *self, PufaField field, guint count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);

  g_return_if_fail (self != NULL && pufa_field_is_count (field));

  pufa_event_builder_set_text (self, field, text);
}

void
pufa_event_builder_set_handout (PufaEventBuilder *self, const char *material, guint pieces)
{
  GPtrArray *texts;
  gsize length;
  guint place;

  g_return_if_fail (self != NULL && material != NULL);

  texts = touch (self, PUFA_FIELD_HANDOUT);
  length = strlen (material);
  place = texts->len;
  for (guint i = texts->len; i-- > 0;)
    {
      const char *text = g_ptr_array_index (texts, i);

      if (strncmp (text, material, length) == 0 && (text[length] == '=' || text[length] == '\0'))
        g_ptr_array_remove_index (texts, place = i);
    }
  if (pieces > 0)
    g_ptr_array_insert (texts, (gint) place, g_strdup_printf ("%s=%u", material, pieces));
}

void
pufa_event_builder_add_line (PufaEventBuilder *self, const char *line)
{
  g_return_if_fail (self != NULL && line != NULL);

  if (self->lines == NULL)
    self->lines = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->lines, g_strdup (line));
}

void
pufa_event_builder_remove_lines (PufaEventBuilder *self, const char *name)
{
  g_return_if_fail (self != NULL && name != NULL);

  if (self->removed == NULL)
    self->removed = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->removed, g_strdup (name));
}

PufaKind
pufa_event_builder_get_kind (const PufaEventBuilder *self)
{
  return self->kind;
}

PufaEvent *
pufa_event_builder_get_base (const PufaEventBuilder *self)
{
  return self->base;
}

gboolean
pufa_event_builder_is_set (const PufaEventBuilder *self, PufaField field)
{
  return self->texts[field] != NULL;
}

char **
pufa_event_builder_dup_texts (const PufaEventBuilder *self, PufaField field)
{
  const GPtrArray *texts = self->texts[field];
  char **copy;

  if (texts == NULL)
    return self->base != NULL ? pufa_event_dup_texts (self->base, field) : g_new0 (char *, 1);
  copy = g_new0 (char *, texts->len + 1);
  for (guint i = 0; i < texts->len; i++)
    copy[i] = g_strdup (g_ptr_array_index (texts, i));
  return copy;
}

void
pufa_event_builder_set_contact (PufaEventBuilder *self, const char *contact, const char *old_contact)
{
  g_free (self->contact);
  g_free (self->old_contact);
  self->contact = g_strdup (contact);
  self->old_contact = g_strdup (old_contact);
}

/* Lines that pufa does not model: each where its property belongs, else behind the others. */
static void
put_lines (const PufaEventBuilder *self, PufaCompose *compose)
{
  for (guint i = 0; self->removed != NULL && i < self->removed->len; i++)
    pufa_compose_remove (compose, g_ptr_array_index (self->removed, i));
  for (guint i = 0; self->lines != NULL && i < self->lines->len; i++)
    {
      const char *line = g_ptr_array_index (self->lines, i);
      g_autofree char *text = g_strconcat (line, "\n", NULL);

      pufa_compose_set (compose, pufa_property_find (line, strcspn (line, ":;")), text,
                        ""); /* beside those that are there */
    }
}

static void
compose_lines (const PufaEventBuilder *self, gint64 now, PufaLines *out)
{
  g_auto (PufaLines) base = { NULL };
  g_autoptr (PufaCompose) compose = NULL;
  g_autofree char *alarms = pufa_event_builder_dup_alarms (self);

  pufa_lines_init (&base);
  if (self->base != NULL)
    pufa_event_read_lines (self->base, &base);
  else
    pufa_lines_append_text (&base, "BEGIN:VEVENT\nEND:VEVENT\n");
  compose = pufa_compose_new (&base);
  for (PufaProperty property = 0; property < PUFA_PROPERTY_OTHER; property++)
    {
      g_autofree char *text = pufa_event_builder_dup_property (self, property, now);
      g_autofree char *own = text != NULL ? pufa_event_builder_dup_own_line (self, property) : NULL;

      if (text != NULL)
        pufa_compose_set (compose, property, text, own);
    }
  put_lines (self, compose);
  if (alarms != NULL)
    pufa_compose_set_alarms (compose, alarms);
  pufa_compose_end (compose, out);
}

/* Definitions that the base came with still hold. */
static GHashTable *
dup_definitions (const PufaEvent *base)
{
  GPtrArray *zones = base != NULL ? pufa_event_get_facts (base)->zones : NULL;
  GHashTable *definitions = NULL;

  for (guint i = 0; zones != NULL && i < zones->len; i++)
    pufa_zone_add (&definitions, zones->pdata[i]);
  return definitions;
}

PufaEvent *
pufa_event_builder_end (PufaEventBuilder *self, GDateTime *now, GError **error)
{
  g_auto (PufaLines) lines = { NULL };
  g_autoptr (GHashTable) definitions = NULL;
  PufaClock clock = { NULL };
  const PufaSpan *span;
  gsize offset;

  g_return_val_if_fail (self != NULL && now != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!pufa_event_builder_check (self, error))
    return NULL;
  pufa_lines_init (&lines);
  compose_lines (self, g_date_time_to_unix (now), &lines);
  clock.definitions = definitions = dup_definitions (self->base);
  span = self->span == NULL && self->base != NULL ? pufa_event_get_span (self->base) : self->span;
  clock.local = span != NULL ? pufa_span_get_zone (span) : NULL;
  return pufa_event_new_from_lines (&lines, &clock, &offset, error);
}
