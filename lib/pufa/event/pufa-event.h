/* pufa-event.h - one dated thing, as a piece of iCalendar
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/base/pufa-field.h>
#include <pufa/base/pufa-kind.h>
#include <pufa/base/pufa-span.h>

G_BEGIN_DECLS

#define PUFA_TYPE_EVENT (pufa_event_get_type ())

/**
 * PufaEvent:
 *
 * A lecture, a consultation, a notice, an almanac day, a deadline, one occurrence of a
 * series, or anybody's event: all that is dated is a #PufaEvent. It is its iCalendar text,
 * checked once, with the fields found in it. It never changes, so threads may share it;
 * to change one, make another with #PufaEventBuilder.
 */
typedef struct _PufaEvent PufaEvent;

PUFA_API GType pufa_event_get_type (void);
PUFA_API PufaEvent *pufa_event_ref (PufaEvent *self);
PUFA_API void pufa_event_unref (PufaEvent *self);

/**
 * pufa_event_new_from_ical:
 * @ical: one component, or a calendar that holds just one
 * @zone: (nullable): where floating times and dates happen; %NULL for Asia/Shanghai
 * @error: %PUFA_ERROR_INVALID for what RFC 5545 cannot mean, beginning `LINE:COLUMN: `
 *
 * Returns: (transfer full): the event
 */
PUFA_API PufaEvent *pufa_event_new_from_ical (const char *ical, GTimeZone *zone, GError **error);

/**
 * pufa_event_get_ical:
 * @self: an event
 *
 * Returns: its component, `BEGIN:VEVENT` to `END:VEVENT`, CRLF, folded; what pufa does not
 *   know is in it as it came
 */
PUFA_API const char *pufa_event_get_ical (const PufaEvent *self);

/**
 * pufa_event_get_uid:
 * @self: an event
 *
 * Returns: its UID; one made from its text if it came without
 */
PUFA_API const char *pufa_event_get_uid (const PufaEvent *self);

/**
 * pufa_event_dup_id:
 * @self: an event
 *
 * What people type of it, or the beginning of it: a UID that is a UUID as it is, in small
 * letters; any other, since those of one program often begin alike, as `~` and the SHA-256
 * of the UID in hex.
 *
 * Returns: (transfer full): its id
 */
PUFA_API char *pufa_event_dup_id (const PufaEvent *self);

/**
 * pufa_event_get_recurrence_id:
 * @self: an event
 *
 * Returns: (nullable): which occurrence of its series this is, by its first start in UTC,
 *   "20240507T070000Z"; %NULL for a whole series or a single event
 */
PUFA_API const char *pufa_event_get_recurrence_id (const PufaEvent *self);

/**
 * pufa_event_get_sequence:
 * @self: an event
 *
 * Returns: its revision, from 0
 */
PUFA_API guint pufa_event_get_sequence (const PufaEvent *self);

/**
 * pufa_event_get_kind:
 * @self: an event
 *
 * Returns: what it is
 */
PUFA_API PufaKind pufa_event_get_kind (const PufaEvent *self);

/**
 * pufa_event_get_stage:
 * @self: an event
 *
 * Returns: how far it has come; of other programs' events what STATUS says
 */
PUFA_API PufaStage pufa_event_get_stage (const PufaEvent *self);

/**
 * pufa_event_get_span:
 * @self: an event
 *
 * Returns: (transfer none) (nullable): when; of a series its first; %NULL if it has no time
 */
PUFA_API PufaSpan *pufa_event_get_span (const PufaEvent *self);

/**
 * pufa_event_get_text:
 * @self: an event
 * @field: which
 *
 * Returns: (nullable): the text, of a list its first; %NULL if absent
 */
PUFA_API const char *pufa_event_get_text (const PufaEvent *self, PufaField field);

/**
 * pufa_event_dup_texts:
 * @self: an event
 * @field: which
 *
 * Returns: (transfer full) (array zero-terminated=1): all texts of a list, in order
 */
PUFA_API char **pufa_event_dup_texts (const PufaEvent *self, PufaField field);

/**
 * pufa_event_get_count:
 * @self: an event
 * @field: a field that counts
 *
 * Returns: the count, or -1 when none was recorded (which is not 0)
 */
PUFA_API gint pufa_event_get_count (const PufaEvent *self, PufaField field);

/**
 * pufa_event_get_handout:
 * @self: an event
 * @material: material id
 *
 * Returns: pieces given out, or -1 when no number was recorded
 */
PUFA_API gint pufa_event_get_handout (const PufaEvent *self, const char *material);

/**
 * pufa_event_dup_lines:
 * @self: an event
 * @name: a property's name, any case
 *
 * Reads what pufa does not model; pufa_line_dup_value() takes a line apart.
 *
 * Returns: (transfer full) (array zero-terminated=1): the lines of that name, unfolded
 */
PUFA_API char **pufa_event_dup_lines (const PufaEvent *self, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PufaEvent, pufa_event_unref)

G_END_DECLS
