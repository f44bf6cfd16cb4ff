/* pufa-follow-private.h - what follows from the place and the people of an event
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The rules, by which nothing that somebody chose is overwritten:
 *
 * - What is set in the builder stays, "none" too.
 * - A new lecture or consultation gets what is not set: its village from its venue, its venue and
 *   speakers from its (first) village, its channel from the kind of that. Where LOCATION is set,
 *   a venue is taken only if it has that very name: the village's own would be another place.
 * - A new notice gets its village from its group, and nothing else of this.
 * - Of an event that is edited only a change of village brings anything with it, and only in
 *   place of what the old village had brought: a venue that is the old one's or lies in it, its
 *   advisers, its channel. A venue elsewhere, a guest speaker, another channel were chosen and
 *   stay. A new venue or speaker brings nothing: the village is for whom, the venue where.
 * - What people read is written with the ids: LOCATION when the venue changes, or the village of
 *   an event without a venue (the venue's name, else the village's); CONTACT when the speakers do.
 * - ORGANIZER and X-PUFA-OFFICE are written once, into a new event. */
#pragma once

#include <pufa/event/pufa-event-builder-private.h>
#include <pufa/office/pufa-roster-private.h>

G_BEGIN_DECLS

/* @builder has ids where there are any. */
void pufa_follow (const PufaRoster *roster, const PufaSettings *settings, PufaEventBuilder *builder);

/* What the event had before the builder; no texts of a new one. */
char **pufa_follow_dup_before (const PufaEventBuilder *builder, PufaField field);

G_END_DECLS
