/* pufa-sql-private.h - one SQLite connection: statements kept, errors told in our words
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

typedef struct {
  sqlite3 *db;
  char *name;             /* of the file for messages: "schedule.db" */
  GHashTable *statements; /* text of the statement, by its address -> sqlite3_stmt */
  guint patience;         /* milliseconds to wait for others */
  gboolean is_writable;
} PufaSql;

typedef enum {
  PUFA_SQL_THERE,  /* the file must be there; written only if that is allowed */
  PUFA_SQL_WRITE,  /* it is made when it is not there */
  PUFA_SQL_MEMORY, /* there is no file */
} PufaSqlMode;

/* PUFA_ERROR_STORE when it cannot be opened. */
PufaSql *pufa_sql_open (const char *path, PufaSqlMode mode, guint patience, GError **error);
void pufa_sql_close (PufaSql *self);

void pufa_sql_set_patience (PufaSql *self, guint patience);

/* Runs statements without values. */
gboolean pufa_sql_exec (PufaSql *self, const char *text, GError **error);

/* The statement, ready, with @values bound: a letter each, 'i' gint64, 't' const char * or NULL,
 * which must live until the statement is reset. @text must be a literal: it is known by its
 * address. Reset it with pufa_sql_done() when its rows were read. */
sqlite3_stmt *pufa_sql_ask (PufaSql *self, GError **error, const char *text, const char *values, ...);

/* The next row; FALSE at the end, or with @error set when it failed. */
gboolean pufa_sql_next (PufaSql *self, sqlite3_stmt *statement, GError **error);
void pufa_sql_done (sqlite3_stmt *statement);

/* One that has no rows. */
gboolean pufa_sql_run (PufaSql *self, GError **error, const char *text, const char *values, ...);

/* One whose only answer is a number; @otherwise when there is no row or it fails. */
gint64 pufa_sql_number (PufaSql *self, gint64 otherwise, GError **error, const char *text, const char *values, ...);

gboolean pufa_sql_set_error (PufaSql *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PufaSql, pufa_sql_close)

G_END_DECLS
