/* pufa-sql.c - open a database, keep its statements, say what went wrong and what to do
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <pufa/base/pufa-error.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/schedule/pufa-sql-private.h>

/* DELETE leaves one whole file when nobody writes; EXTRA also syncs the folder, so that a
 * commit outlives a power cut. A small cache keeps memory flat. */
#define SETTINGS \
  "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA foreign_keys = ON; " \
  "PRAGMA cache_size = -4096; PRAGMA trusted_schema = OFF"

static gboolean
is_no_space (PufaSql *self, int code)
{
  int number = self->db != NULL ? sqlite3_system_errno (self->db) : 0;

  return code == SQLITE_FULL || ((code == SQLITE_IOERR || code == SQLITE_CANTOPEN) &&
                                 (number == ENOSPC || number == EDQUOT || number == EFBIG));
}

/* What each code means to who gave the command; the second line is what to do. */
gboolean
pufa_sql_set_error (PufaSql *self, GError **error)
{
  int code = self->db != NULL ? sqlite3_errcode (self->db) & 0xff : SQLITE_NOMEM;

  if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
    g_set_error (error, PUFA_ERROR, PUFA_ERROR_BUSY,
                 _ ("%s is in use by another program; waited %u s, nothing was changed\n"
                    "close that program or try again"),
                 self->name, self->patience / 1000);
  else if (is_no_space (self, code))
    g_set_error (error, PUFA_ERROR, PUFA_ERROR_STORE,
                 _ ("%s: no space left on the disk; nothing was changed\n"
                    "make room, then give the same command again"),
                 self->name);
  else if (code == SQLITE_READONLY || code == SQLITE_PERM || code == SQLITE_CANTOPEN)
    g_set_error (error, PUFA_ERROR, PUFA_ERROR_STORE,
                 _ ("%s cannot be written: the folder is read-only; nothing was changed\n"
                    "work on a copy: cp -r . DIR && pufa -C DIR …"),
                 self->name);
  else if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB)
    g_set_error (error, PUFA_ERROR, PUFA_ERROR_STORE,
                 _ ("%s is damaged: %s\nput a copy of it back, or move it away to begin anew"), self->name,
                 sqlite3_errmsg (self->db));
  else
    g_set_error (error, PUFA_ERROR, PUFA_ERROR_STORE, _ ("%s: %s; nothing was changed"), self->name,
                 self->db != NULL ? sqlite3_errmsg (self->db) : g_strerror (ENOMEM));
  return FALSE;
}

/* Makes the file before SQLite does, for our eyes only; its journal will be like it. What is
 * there but is no file (a pipe would never answer) is not opened. */
static gboolean
prepare_file (PufaSql *self, const char *path, PufaSqlMode mode, GError **error)
{
  struct stat info;
  int fd = mode == PUFA_SQL_WRITE ? open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600) : -1;

  if (fd >= 0)
    close (fd);
  if (fd >= 0 || mode == PUFA_SQL_MEMORY || stat (path, &info) != 0 || S_ISREG (info.st_mode))
    return TRUE;
  g_set_error (error, PUFA_ERROR, PUFA_ERROR_STORE, _ ("%s is no file\nmove it away; pufa keeps its schedule there"),
               self->name);
  return FALSE;
}

static gboolean
connect_file (PufaSql *self, const char *path, PufaSqlMode mode, GError **error)
{
  int flags = SQLITE_OPEN_READWRITE | (mode == PUFA_SQL_THERE ? 0 : SQLITE_OPEN_CREATE);

  if (sqlite3_open_v2 (mode == PUFA_SQL_MEMORY ? ":memory:" : path, &self->db,
                       flags | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
    return pufa_sql_set_error (self, error);
  sqlite3_extended_result_codes (self->db, 1);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  pufa_sql_set_patience (self, self->patience);
  self->is_writable = sqlite3_db_readonly (self->db, "main") == 0;
  return pufa_sql_exec (self, SETTINGS, error);
}

PufaSql *
pufa_sql_open (const char *path, PufaSqlMode mode, guint patience, GError **error)
{
  g_autoptr (PufaSql) self = g_new0 (PufaSql, 1);

  self->name = mode == PUFA_SQL_MEMORY ? g_strdup (":memory:") : g_path_get_basename (path);
  self->patience = patience;
  self->statements =
      g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, (GDestroyNotify) (void (*) (void)) sqlite3_finalize);
  return prepare_file (self, path, mode, error) && connect_file (self, path, mode, error) ? g_steal_pointer (&self)
                                                                                          : NULL;
}

void
pufa_sql_close (PufaSql *self)
{
  g_hash_table_unref (self->statements);
  sqlite3_close (self->db);
  g_free (self->name);
  g_free (self);
}

void
pufa_sql_set_patience (PufaSql *self, guint patience)
{
  self->patience = patience;
  sqlite3_busy_timeout (self->db, (int) MIN (patience, G_MAXINT));
}

gboolean
pufa_sql_exec (PufaSql *self, const char *text, GError **error)
{
  return sqlite3_exec (self->db, text, NULL, NULL, NULL) == SQLITE_OK || pufa_sql_set_error (self, error);
}

static sqlite3_stmt *
prepare (PufaSql *self, const char *text, GError **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (self->statements, text);

  if (statement != NULL)
    return statement;
  if (sqlite3_prepare_v3 (self->db, text, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK)
    {
      pufa_sql_set_error (self, error);
      return NULL;
    }
  g_hash_table_insert (self->statements, (gpointer) text, statement);
  return statement;
}

static void
bind (sqlite3_stmt *statement, const char *values, va_list args)
{
  for (int i = 0; values[i] != '\0'; i++)
    if (values[i] == 'i')
      sqlite3_bind_int64 (statement, i + 1, va_arg (args, gint64));
    else
      sqlite3_bind_text (statement, i + 1, va_arg (args, const char *), -1, SQLITE_STATIC);
}

sqlite3_stmt *
pufa_sql_ask (PufaSql *self, GError **error, const char *text, const char *values, ...)
{
  sqlite3_stmt *statement = prepare (self, text, error);
  va_list args;

  if (statement == NULL)
    return NULL;
  va_start (args, values);
  bind (statement, values, args);
  va_end (args);
  return statement;
}

gboolean
pufa_sql_next (PufaSql *self, sqlite3_stmt *statement, GError **error)
{
  int code = sqlite3_step (statement);

  if (code != SQLITE_ROW && code != SQLITE_DONE)
    pufa_sql_set_error (self, error);
  return code == SQLITE_ROW;
}

void
pufa_sql_done (sqlite3_stmt *statement)
{
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
}

gboolean
pufa_sql_run (PufaSql *self, GError **error, const char *text, const char *values, ...)
{
  sqlite3_stmt *statement = prepare (self, text, error);
  va_list args;
  gboolean ok;

  if (statement == NULL)
    return FALSE;
  va_start (args, values);
  bind (statement, values, args);
  va_end (args);
  ok = sqlite3_step (statement) == SQLITE_DONE || pufa_sql_set_error (self, error);
  pufa_sql_done (statement);
  return ok;
}

gint64
pufa_sql_number (PufaSql *self, gint64 otherwise, GError **error, const char *text, const char *values, ...)
{
  sqlite3_stmt *statement = prepare (self, text, error);
  gint64 number = otherwise;
  va_list args;

  if (statement == NULL)
    return otherwise;
  va_start (args, values);
  bind (statement, values, args);
  va_end (args);
  if (pufa_sql_next (self, statement, error) && sqlite3_column_type (statement, 0) != SQLITE_NULL)
    number = sqlite3_column_int64 (statement, 0);
  pufa_sql_done (statement);
  return number;
}
