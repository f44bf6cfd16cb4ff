/* pufa-merge-private.h - which of two revisions is the newer one
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/event/pufa-event.h>
#include <pufa/schedule/pufa-transaction.h>

G_BEGIN_DECLS

/* What @coming would be to @there (NULL: nothing), by SEQUENCE, then DTSTAMP (RFC 5546 2.1.5). */
PufaMerge pufa_merge_judge (const PufaEvent *there, const PufaEvent *coming);

G_END_DECLS
