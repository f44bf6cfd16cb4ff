/* pufa-event-private.h - how an event is made of its text
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/event/pufa-event.h>
#include <pufa/event/pufa-facts-private.h>

G_BEGIN_DECLS

/* From the lines of one component, BEGIN to END, whose nesting and bytes were checked. On error
 * @offset is where in their text the fault is. */
PufaEvent *pufa_event_new_from_lines (const PufaLines *lines, const PufaClock *clock, gsize *offset, GError **error);

/* From text that pufa_event_get_ical() gave once: it is read when somebody asks for a field. */
PufaEvent *pufa_event_new_from_store (const char *ical, gsize length, const PufaClock *clock);

/* Borrowed; made at the first call, by whichever thread. */
const PufaFacts *pufa_event_get_facts (const PufaEvent *self);

/* Appends what pufa_event_get_ical() gives, without keeping it. */
void pufa_event_append_ical (const PufaEvent *self, GString *out);

/* Its lines, put behind those that are in @lines. */
void pufa_event_read_lines (const PufaEvent *self, PufaLines *lines);

G_END_DECLS
