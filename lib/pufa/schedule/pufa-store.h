/* pufa-store.h - events kept, with all they ever were
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/base/pufa-finding.h>
#include <pufa/event/pufa-filter.h>
#include <pufa/office/pufa-office.h>
#include <pufa/schedule/pufa-cursor.h>
#include <pufa/schedule/pufa-transaction.h>

G_BEGIN_DECLS

#define PUFA_TYPE_STORE (pufa_store_get_type ())

/**
 * PufaStore:
 *
 * The schedule of an office, in `schedule.db` of its folder (one file: a copy of it is
 * whole) or in memory. One thread at a time may use a
 * store; open the folder once more for another thread. Calls block, most for less than
 * 5 ms; pufa_store_begin() may wait for other programs.
 *
 * Signal `changed` (no arguments) comes after each commit: at once for one of this store,
 * and after pufa_store_watch() also for those of other stores and programs, from the main
 * context that was the thread's default then.
 */
PUFA_API
G_DECLARE_FINAL_TYPE (PufaStore, pufa_store, PUFA, STORE, GObject)

/**
 * pufa_store_open:
 * @folder: (type filename): a workspace
 * @error: as pufa_office_new_from_folder(); %PUFA_ERROR_STORE
 *
 * A folder without a database is an empty schedule; the first commit makes it.
 *
 * Returns: (transfer full): the store
 */
PUFA_API PufaStore *pufa_store_open (const char *folder, GError **error);

/**
 * pufa_store_new:
 * @office: (nullable): whose schedule
 *
 * Returns: (transfer full): an empty store in memory, with all its rules and its log
 */
PUFA_API PufaStore *pufa_store_new (PufaOffice *office);

/**
 * pufa_store_get_office:
 * @self: a store
 *
 * Returns: (transfer none) (nullable): whose schedule it is
 */
PUFA_API PufaOffice *pufa_store_get_office (PufaStore *self);

/**
 * pufa_store_set_author:
 * @self: a store
 * @author: (nullable): who makes the changes from here on, for the log: a login name
 */
PUFA_API void pufa_store_set_author (PufaStore *self, const char *author);

/**
 * pufa_store_set_patience:
 * @self: a store
 * @milliseconds: how long to wait for other writers before %PUFA_ERROR_BUSY; 10,000 at first
 */
PUFA_API void pufa_store_set_patience (PufaStore *self, guint milliseconds);

/**
 * pufa_store_watch:
 * @self: a store
 * @milliseconds: how often to look whether another program has committed; 0 to stop
 */
PUFA_API void pufa_store_watch (PufaStore *self, guint milliseconds);

/**
 * pufa_store_get:
 * @self: a store
 * @id: a UID, or the beginning of only one
 * @error: %PUFA_ERROR_NOT_FOUND, %PUFA_ERROR_AMBIGUOUS, %PUFA_ERROR_STORE
 *
 * Returns: (transfer full): the event, of a series the series
 */
PUFA_API PufaEvent *pufa_store_get (PufaStore *self, const char *id, GError **error);

/**
 * pufa_store_list_matches:
 * @self: a store
 * @id: a UID, or the beginning of an id as pufa_event_dup_id() gives it
 * @limit: at most so many
 * @error: %PUFA_ERROR_STORE
 *
 * Returns: (transfer container) (element-type PufaEvent): the events that it fits
 */
PUFA_API GPtrArray *pufa_store_list_matches (PufaStore *self, const char *id, guint limit, GError **error);

/**
 * pufa_store_count_id:
 * @self: a store
 * @uid: a UID in it
 *
 * Cost: two look-ups, however large the store.
 *
 * Returns: how many characters of its id tell it from all others, 4 at least
 */
PUFA_API guint pufa_store_count_id (PufaStore *self, const char *uid);

/**
 * pufa_store_find:
 * @self: a store
 * @filter: (nullable): which; %NULL for all
 * @error: %PUFA_ERROR_STORE
 *
 * Returns: (transfer full): events as they are kept, series unexpanded, in store order:
 *   first added first
 */
PUFA_API PufaCursor *pufa_store_find (PufaStore *self, const PufaFilter *filter, GError **error);

/**
 * pufa_store_find_sorted:
 * @self: a store
 * @filter: (nullable): which; %NULL for all
 * @error: %PUFA_ERROR_STORE
 *
 * Cost: more than pufa_store_find(), which reads a large file front to back.
 *
 * Returns: (transfer full): events as they are kept, series unexpanded, by start and UID
 */
PUFA_API PufaCursor *pufa_store_find_sorted (PufaStore *self, const PufaFilter *filter, GError **error);

/**
 * pufa_store_find_occurrences:
 * @self: a store
 * @filter: which, with a span
 * @error: %PUFA_ERROR_INVALID when @filter has no span; %PUFA_ERROR_STORE
 *
 * Returns: (transfer full): what takes place, series expanded, by start and UID
 */
PUFA_API PufaCursor *pufa_store_find_occurrences (PufaStore *self, const PufaFilter *filter, GError **error);

/**
 * pufa_store_list_clashes:
 * @self: a store
 * @span: which stretch
 * @error: %PUFA_ERROR_STORE
 *
 * Returns: (transfer container) (element-type PufaClash): as pufa_clash_list()
 */
PUFA_API GPtrArray *pufa_store_list_clashes (PufaStore *self, const PufaSpan *span, GError **error);

/**
 * pufa_store_list_history:
 * @self: a store
 * @uid: a UID
 * @error: %PUFA_ERROR_NOT_FOUND, %PUFA_ERROR_STORE
 *
 * Returns: (transfer container) (element-type PufaEvent): every revision of it and the
 *   notices posted about it, oldest first
 */
PUFA_API GPtrArray *pufa_store_list_history (PufaStore *self, const char *uid, GError **error);

/**
 * pufa_store_list_changes:
 * @self: a store
 * @uid: (nullable): of which event; %NULL for all
 * @limit: at most so many; 0 for all
 * @error: %PUFA_ERROR_STORE
 *
 * Returns: (transfer container) (element-type PufaChange): the log, newest first
 */
PUFA_API GPtrArray *pufa_store_list_changes (PufaStore *self, const char *uid, guint limit, GError **error);

/**
 * pufa_store_list_faults:
 * @self: a store
 * @error: %PUFA_ERROR_STORE when not even that can be told
 *
 * Reads all of it: the database sound, every text parses, columns agree with texts.
 *
 * Returns: (transfer container) (element-type PufaFinding): what is damaged; empty when sound
 */
PUFA_API GPtrArray *pufa_store_list_faults (PufaStore *self, GError **error);

/**
 * pufa_store_begin:
 * @self: a store with no transaction open
 * @now: the moment written into the log
 * @command: what is being done, for the log, its verb first: "move a1ae 7月12日"
 * @reason: (nullable): why, for the log
 * @error: %PUFA_ERROR_BUSY, %PUFA_ERROR_STORE
 *
 * Returns: (transfer full): a transaction; no other program writes until it ends
 */
PUFA_API PufaTransaction *pufa_store_begin (PufaStore *self, GDateTime *now, const char *command, const char *reason,
                                            GError **error);

/**
 * pufa_store_undo:
 * @self: a store
 * @now: the moment written into the log
 * @number: which command of the log; 0 for the newest that is no undo and was not taken back
 * @error: %PUFA_ERROR_NOT_FOUND when there is no such command; %PUFA_ERROR_STALE when its
 *   events were touched since; %PUFA_ERROR_REFUSED when what it added was announced since
 *   (cancel it instead); %PUFA_ERROR_BUSY, %PUFA_ERROR_STORE
 *
 * Takes one command back, an undo too, and is itself a command in the log. Where SEQUENCE
 * had risen, the restored text gets the present SEQUENCE + 1, so that others take it. Never
 * refused for a clash.
 *
 * Returns: (transfer container) (element-type PufaChange): what that changed
 */
PUFA_API GPtrArray *pufa_store_undo (PufaStore *self, GDateTime *now, guint number, GError **error);

G_END_DECLS
