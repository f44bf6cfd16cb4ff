/* pufa-transaction-private.h - what the parts of a transaction share
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/schedule/pufa-store-private.h>
#include <pufa/schedule/pufa-transaction.h>

G_BEGIN_DECLS

struct _PufaTransaction {
  gatomicrefcount refs;
  PufaStore *store; /* NULL when it has ended */
  PufaRows *rows;
  PufaPending *pending;
  gint64 now;     /* Unix seconds */
  gint64 command; /* number of the command's row */
  gboolean is_forced;
  gboolean has_changed; /* something is different from before */
  GArray *touched;      /* gint64: rows that were put in or replaced */
};

PufaTransaction *pufa_transaction_new (PufaStore *store, GDateTime *now, const char *command, const char *reason,
                                       gint64 undoes, GError **error);

/* Puts in, replaces or takes out, and writes what stood there into the log; no rule is asked.
 * @id is 0 for a new row; either event may be NULL. */
gboolean pufa_transaction_write (PufaTransaction *self, gint64 id, const PufaEvent *before, const PufaEvent *after,
                                 GError **error);

G_END_DECLS
