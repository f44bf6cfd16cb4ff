/* pufa-event-builder.h - the only way to make or change an event
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/event/pufa-event.h>

G_BEGIN_DECLS

#define PUFA_TYPE_EVENT_BUILDER (pufa_event_builder_get_type ())

/**
 * PufaEventBuilder:
 *
 * Collects fields and checks them all in pufa_event_builder_end(): no setter can fail.
 * Making is strict: an event needs a title, real dates and a start not after its end.
 * Reading is wide, so a stranger's text never passes here: text, event, store.
 */
typedef struct _PufaEventBuilder PufaEventBuilder;

PUFA_API GType pufa_event_builder_get_type (void);
PUFA_API PufaEventBuilder *pufa_event_builder_ref (PufaEventBuilder *self);
PUFA_API void pufa_event_builder_unref (PufaEventBuilder *self);

/**
 * pufa_event_builder_new:
 * @kind: what it will be
 *
 * Returns: (transfer full): a builder of a new event in stage planned, with a random UID
 *   unless pufa_event_builder_set_uid() gives it one; nothing else here is random
 */
PUFA_API PufaEventBuilder *pufa_event_builder_new (PufaKind kind);

/**
 * pufa_event_builder_new_from_event:
 * @event: what to start from
 *
 * From an occurrence of a series comes the override of that occurrence alone.
 *
 * Returns: (transfer full): a builder of its next revision; lines of fields that are not
 *   set stay as they are, byte for byte
 */
PUFA_API PufaEventBuilder *pufa_event_builder_new_from_event (PufaEvent *event);

/**
 * pufa_event_builder_set_uid:
 * @self: a builder
 * @uid: a UID for a new event
 */
PUFA_API void pufa_event_builder_set_uid (PufaEventBuilder *self, const char *uid);

/**
 * pufa_event_builder_set_start:
 * @self: a builder
 * @start: when it begins
 * @minutes: how long it lasts
 */
PUFA_API void pufa_event_builder_set_start (PufaEventBuilder *self, GDateTime *start, guint minutes);

/**
 * pufa_event_builder_set_span:
 * @self: a builder
 * @span: when
 */
PUFA_API void pufa_event_builder_set_span (PufaEventBuilder *self, PufaSpan *span);

/**
 * pufa_event_builder_set_stage:
 * @self: a builder
 * @stage: how far it has come; STATUS follows
 */
PUFA_API void pufa_event_builder_set_stage (PufaEventBuilder *self, PufaStage stage);

/**
 * pufa_event_builder_set_text:
 * @self: a builder
 * @field: which
 * @text: (nullable): its one text, a count as digits; %NULL to take it away
 */
PUFA_API void pufa_event_builder_set_text (PufaEventBuilder *self, PufaField field, const char *text);

/**
 * pufa_event_builder_add_text:
 * @self: a builder
 * @field: a field that is a list
 * @text: one text more
 */
PUFA_API void pufa_event_builder_add_text (PufaEventBuilder *self, PufaField field, const char *text);

/**
 * pufa_event_builder_set_count:
 * @self: a builder
 * @field: a field that counts
 * @count: how many
 */
PUFA_API void pufa_event_builder_set_count (PufaEventBuilder *self, PufaField field, guint count);

/**
 * pufa_event_builder_set_handout:
 * @self: a builder; its other materials stay
 * @material: material id
 * @pieces: how many were given out; 0 takes it away
 */
PUFA_API void pufa_event_builder_set_handout (PufaEventBuilder *self, const char *material, guint pieces);

/**
 * pufa_event_builder_add_line:
 * @self: a builder
 * @line: a content line that pufa does not model, unfolded and escaped: "X-COURT:3"
 */
PUFA_API void pufa_event_builder_add_line (PufaEventBuilder *self, const char *line);

/**
 * pufa_event_builder_remove_lines:
 * @self: a builder
 * @name: name of a property that pufa does not model
 */
PUFA_API void pufa_event_builder_remove_lines (PufaEventBuilder *self, const char *name);

/**
 * pufa_event_builder_end:
 * @self: a builder; it may go on afterwards
 * @now: the moment written into DTSTAMP, CREATED and LAST-MODIFIED
 * @error: %PUFA_ERROR_INVALID, naming the first field that is wrong and its value
 *
 * SEQUENCE rises by one when start, end, venue or LOCATION, village, a speaker, or being
 * cancelled differ from the event that the builder was made from; for nothing else.
 *
 * Returns: (transfer full): the event
 */
PUFA_API PufaEvent *pufa_event_builder_end (PufaEventBuilder *self, GDateTime *now, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PufaEventBuilder, pufa_event_builder_unref)

G_END_DECLS
