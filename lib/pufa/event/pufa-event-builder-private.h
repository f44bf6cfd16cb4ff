/* pufa-event-builder-private.h - what a builder holds, for those who fill in what follows from it
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/event/pufa-event-builder.h>
#include <pufa/event/pufa-property-private.h>

G_BEGIN_DECLS

#define PUFA_N_FIELDS (PUFA_FIELD_POSTED_BY + 1)

struct _PufaEventBuilder {
  gatomicrefcount refs;
  PufaEvent *base; /* what it starts from, or NULL */
  PufaKind kind;
  PufaStage stage;
  gboolean is_stage_set;
  char *uid;      /* of a new event, or NULL for a random one */
  PufaSpan *span; /* NULL while none was set */
  /* Texts set, of each field; NULL for a field that was left alone, empty for one that was
   * taken away. */
  GPtrArray *texts[PUFA_N_FIELDS];
  GPtrArray *lines;   /* added: unfolded, without \n */
  GPtrArray *removed; /* names of properties to take out */
  char *contact;      /* the speakers' names for people to read, or NULL for their texts */
  char *old_contact;  /* … as they were in @base */
};

PufaKind pufa_event_builder_get_kind (const PufaEventBuilder *self);

/* Borrowed; NULL for a new event. */
PufaEvent *pufa_event_builder_get_base (const PufaEventBuilder *self);

/* Whether the field was set, or taken away, in this builder. */
gboolean pufa_event_builder_is_set (const PufaEventBuilder *self, PufaField field);

/* The texts that the event will have: those set, else those of the base. */
char **pufa_event_builder_dup_texts (const PufaEventBuilder *self, PufaField field);

/* Replaces all texts of a field. */
void pufa_event_builder_set_texts (PufaEventBuilder *self, PufaField field, const char *const *texts);

/* What CONTACT says of the speakers; @old_contact is what pufa wrote for those of the base, so
 * that this line and no other is replaced. */
void pufa_event_builder_set_contact (PufaEventBuilder *self, const char *contact, const char *old_contact);

/* pufa-builder-values.c: the lines of @property as the builder has it, each ended by \n; NULL
 * for one that stays as it is. @now is Unix time. */
char *pufa_event_builder_dup_property (const PufaEventBuilder *self, PufaProperty property, gint64 now);

/* … the line that stood for it in the base, where only that one is replaced; else NULL. */
char *pufa_event_builder_dup_own_line (const PufaEventBuilder *self, PufaProperty property);

/* … the VALARMs of its reminders; NULL when they stay as they are. */
char *pufa_event_builder_dup_alarms (const PufaEventBuilder *self);

/* pufa-builder-check.c: names the first thing that is wrong. */
gboolean pufa_event_builder_check (const PufaEventBuilder *self, GError **error);

G_END_DECLS
