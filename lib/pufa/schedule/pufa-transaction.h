/* pufa-transaction.h - changes to a store that happen together or not at all
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/schedule/pufa-change.h>

G_BEGIN_DECLS

/**
 * PufaMerge:
 * @PUFA_MERGE_FAILED: an error says why
 * @PUFA_MERGE_ADDED: it is new
 * @PUFA_MERGE_UPDATED: it is a newer revision than the store's
 * @PUFA_MERGE_SAME: the store has it already
 * @PUFA_MERGE_STALE: the store's is newer and was kept
 * @PUFA_MERGE_CANCELLED: it called off the store's
 *
 * What became of an event from outside.
 */
typedef enum {
  PUFA_MERGE_FAILED,
  PUFA_MERGE_ADDED,
  PUFA_MERGE_UPDATED,
  PUFA_MERGE_SAME,
  PUFA_MERGE_STALE,
  PUFA_MERGE_CANCELLED,
} PufaMerge;

#define PUFA_TYPE_TRANSACTION (pufa_transaction_get_type ())

/**
 * PufaTransaction:
 *
 * From pufa_store_begin(). What is not committed when the last reference goes is undone;
 * so a dry run is a transaction that is never committed.
 */
typedef struct _PufaTransaction PufaTransaction;

PUFA_API GType pufa_transaction_get_type (void);
PUFA_API PufaTransaction *pufa_transaction_ref (PufaTransaction *self);
PUFA_API void pufa_transaction_unref (PufaTransaction *self);

/**
 * pufa_transaction_force:
 * @self: a transaction
 *
 * From here on a rule that would refuse only leaves a word in the log.
 */
PUFA_API void pufa_transaction_force (PufaTransaction *self);

/**
 * pufa_transaction_add:
 * @self: a transaction
 * @event: a new event, or the override of one occurrence
 * @error: %PUFA_ERROR_CLASH naming the event in the way, by the levels of `[clash]`;
 *   %PUFA_ERROR_REFUSED when the UID is there already or an id is not in the roster
 *
 * Returns: (skip): whether it is in
 */
PUFA_API gboolean pufa_transaction_add (PufaTransaction *self, PufaEvent *event, GError **error);

/**
 * pufa_transaction_replace:
 * @self: a transaction
 * @before: the event as you read it
 * @after: its next revision
 * @error: %PUFA_ERROR_STALE when the store has no longer @before; %PUFA_ERROR_REFUSED when
 *   it makes held what is cancelled or has not begun; or as pufa_transaction_add()
 *
 * What became held or cancelled is never refused for a clash.
 *
 * Returns: (skip): whether @after is in
 */
PUFA_API gboolean pufa_transaction_replace (PufaTransaction *self, PufaEvent *before, PufaEvent *after, GError **error);

/**
 * pufa_transaction_remove:
 * @self: a transaction
 * @event: the event as you read it
 * @error: %PUFA_ERROR_REFUSED when it was announced (cancel it instead); %PUFA_ERROR_STALE
 *
 * Returns: (skip): whether it is out
 */
PUFA_API gboolean pufa_transaction_remove (PufaTransaction *self, PufaEvent *event, GError **error);

/**
 * pufa_transaction_merge:
 * @self: a transaction
 * @event: an event from outside
 * @error: %PUFA_ERROR_STORE
 *
 * By UID, RECURRENCE-ID, SEQUENCE and DTSTAMP (RFC 5546). Merging twice changes nothing.
 * Never refused for a clash or an id that is not in the roster.
 *
 * Returns: what became of it
 */
PUFA_API PufaMerge pufa_transaction_merge (PufaTransaction *self, PufaEvent *event, GError **error);

/**
 * pufa_transaction_list_clashes:
 * @self: a transaction
 * @error: %PUFA_ERROR_STORE
 *
 * What the events that it has put in or changed clash with, one another too; of a forced
 * transaction, to tell or to decide before it is committed.
 *
 * Returns: (transfer container) (element-type PufaClash): as pufa_clash_list()
 */
PUFA_API GPtrArray *pufa_transaction_list_clashes (PufaTransaction *self, GError **error);

/**
 * pufa_transaction_commit:
 * @self: a transaction
 * @error: %PUFA_ERROR_STORE; then nothing was changed
 *
 * Returns: (skip): whether all is on the disk
 */
PUFA_API gboolean pufa_transaction_commit (PufaTransaction *self, GError **error);

/**
 * pufa_transaction_rollback:
 * @self: a transaction
 *
 * Gives the changes up now; for languages that free when they please.
 */
PUFA_API void pufa_transaction_rollback (PufaTransaction *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PufaTransaction, pufa_transaction_unref)

G_END_DECLS
