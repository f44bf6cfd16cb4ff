/* pufa-rebuild-private.h - make anew what is only there to find events by
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/schedule/pufa-row-private.h>

G_BEGIN_DECLS

/* Floating times and dates happen in the office's zone: when that was changed, all spans are
 * worked out again. Inside a transaction that writes. */
gboolean pufa_rebuild_for_zone (PufaRows *rows, GError **error);

G_END_DECLS
