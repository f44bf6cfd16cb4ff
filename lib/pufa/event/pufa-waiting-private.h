/* pufa-waiting-private.h - components whose zone may be defined further down in the file
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/base/pufa-lines-private.h>

G_BEGIN_DECLS

#define PUFA_MAX_WAITING (16 * 1024 * 1024) /* bytes of them in memory */

/* Empty when all zero. */
typedef struct {
  GQueue queue;
  gsize n_bytes;
} PufaWaiting;

void pufa_waiting_clear (PufaWaiting *self);
gboolean pufa_waiting_is_empty (const PufaWaiting *self);

/* Copies the @lines of a component that begins at @number; FALSE when there is no more room. */
gboolean pufa_waiting_push (PufaWaiting *self, const PufaLines *lines, guint number);

/* Puts the lines that were pushed first behind those in @lines; returns their number. */
guint pufa_waiting_pop (PufaWaiting *self, PufaLines *lines);

G_END_DECLS
