/* pufa-clash.h - two events that cannot both be
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/event/pufa-event.h>
#include <pufa/office/pufa-office.h>

G_BEGIN_DECLS

#define PUFA_TYPE_CLASH (pufa_clash_get_type ())

/**
 * PufaClash:
 *
 * Two events that want the same speaker, venue or village at the same time. It never changes.
 */
typedef struct _PufaClash PufaClash;

PUFA_API GType pufa_clash_get_type (void);
PUFA_API PufaClash *pufa_clash_ref (PufaClash *self);
PUFA_API void pufa_clash_unref (PufaClash *self);

/**
 * pufa_clash_list:
 * @office: (nullable): whose buffers and levels hold
 * @events: (element-type PufaEvent): single events or occurrences, any order
 *
 * Only timed, opaque, uncancelled events whose end is after their start occupy anything. The
 * buffer keeps a speaker's events at different venues apart. Ids decide; without one a
 * LOCATION equal to exactly one venue's name is that venue, else the text itself is the key.
 * Cost: n log n in the events, and the clashes.
 *
 * Returns: (transfer container) (element-type PufaClash): clashes by start of the later event
 */
PUFA_API GPtrArray *pufa_clash_list (PufaOffice *office, GPtrArray *events);

/**
 * pufa_clash_get_first:
 * @self: a clash
 *
 * Returns: (transfer none): the event that starts first
 */
PUFA_API PufaEvent *pufa_clash_get_first (const PufaClash *self);

/**
 * pufa_clash_get_second:
 * @self: a clash
 *
 * Returns: (transfer none): the other event
 */
PUFA_API PufaEvent *pufa_clash_get_second (const PufaClash *self);

/**
 * pufa_clash_get_field:
 * @self: a clash
 *
 * Returns: what both want: %PUFA_FIELD_SPEAKER, %PUFA_FIELD_VENUE or %PUFA_FIELD_VILLAGE
 */
PUFA_API PufaField pufa_clash_get_field (const PufaClash *self);

/**
 * pufa_clash_is_blocking:
 * @self: a clash
 *
 * Returns: whether the office's level for it is "block", so that a store refuses it
 */
PUFA_API gboolean pufa_clash_is_blocking (const PufaClash *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PufaClash, pufa_clash_unref)

G_END_DECLS
