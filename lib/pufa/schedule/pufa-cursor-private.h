/* pufa-cursor-private.h - how a walk over a store begins
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/event/pufa-filter.h>
#include <pufa/schedule/pufa-cursor.h>
#include <pufa/schedule/pufa-store.h>

G_BEGIN_DECLS

typedef enum {
  PUFA_ORDER_STORE, /* first added first */
  PUFA_ORDER_START, /* by start, then UID; without a time last */
} PufaOrder;

PufaCursor *pufa_cursor_new (PufaStore *store, const PufaFilter *filter, PufaOrder order);

G_END_DECLS
