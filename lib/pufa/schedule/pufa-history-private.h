/* pufa-history-private.h - commands and what they changed, as rows
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/schedule/pufa-row-private.h>

G_BEGIN_DECLS

/* What one command did to one event. */
typedef struct {
  gint64 command; /* its number */
  gint64 event;   /* the row */
  char *before;   /* text, or NULL */
  char *after;    /* text, or NULL */
} PufaHistoryRow;

/* The rows of a command, as they were written; of PufaHistoryRow, without @after. */
GArray *pufa_history_list_command (PufaRows *rows, gint64 command, GError **error);

/* The newest command that is no undo and was not taken back; 0 when there is none. */
gint64 pufa_history_find_undoable (PufaRows *rows, GError **error);

/* The newest command after @command that changed the event and is in force: not taken back, and no
 * undo of one that came after @command too. 0 for none. */
gint64 pufa_history_find_later (PufaRows *rows, gint64 event, gint64 command, GError **error);

/* "add lecture", as pufa_store_begin() was told, and which command it undoes (0: none); NULL
 * without an error when there is no such command. */
char *pufa_history_dup_command (PufaRows *rows, gint64 command, gint64 *undoes, GError **error);

G_END_DECLS
