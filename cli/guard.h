/* guard.h - what may not be done to an event any more
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/pufa.h>

/* FALSE with a PUFA_ERROR_REFUSED for an event that was held: it changes by record alone. */
gboolean guard_unheld (PufaStore *store, const PufaEvent *event, GError **error);

/* … for one that is cancelled: it is added anew. */
gboolean guard_uncancelled (PufaStore *store, const PufaEvent *event, GError **error);

/* … for one that was announced: it stays on record. */
gboolean guard_unannounced (PufaStore *store, const PufaEvent *event, GError **error);

/* … for one that has not begun or was cancelled: it cannot be recorded. */
gboolean guard_happened (PufaStore *store, const PufaEvent *event, GDateTime *now, GError **error);
