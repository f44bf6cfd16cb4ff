/* pufa-resource-private.h - what an event occupies while it lasts
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/event/pufa-event.h>
#include <pufa/office/pufa-office.h>

G_BEGIN_DECLS

/* A key's first letter says what it is: s a speaker, p a place, v a village. */
#define PUFA_RESOURCE_SPEAKER 's'
#define PUFA_RESOURCE_PLACE 'p'
#define PUFA_RESOURCE_VILLAGE 'v'

/* Whether it occupies anything: timed, opaque, uncancelled, its end after its start. */
gboolean pufa_resource_is_busy (const PufaEvent *event);

/* The keys, "sa1", "pp05", "vv05"; a place without an id is a venue of that name, else its text. */
char **pufa_resource_dup_keys (const PufaOffice *office, const PufaEvent *event);

/* The key of the event's place; NULL if it has none. */
char *pufa_resource_dup_place (const PufaOffice *office, const PufaEvent *event);

G_END_DECLS
