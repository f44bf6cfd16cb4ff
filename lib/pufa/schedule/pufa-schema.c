/* pufa-schema.c - what is kept, and by what it is found
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <pufa/base/pufa-error.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/schedule/pufa-schema-private.h>

#define APPLICATION_ID "1886742113" /* the letters pufa, so that others can tell whose file it is */

/* The text of an event is the truth; all that is beside it is made of it and only to find it by.
 *
 *  event    ical NULL: removed. zones: ids of the definitions it came with, or NULL. busy: the
 *           keys of its rows in that table, since the roster that gave them may change
 *  handle   what people type of a UID, as a number (pufa-handle): narrow, so that a million
 *           of them stay cheap to fill and to search
 *  span     when, clustered by start: what is in a range is found by looking back a day;
 *           longer ones have an index
 *  busy     what a timed, opaque, uncancelled event occupies: a speaker, a place, a village
 *  about    which events (notices) belong to an event
 *  command  what was done, by whom and why; change: what stood there before, NULL for nothing */
static const char tables[] =
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;"
    "CREATE TABLE zone (id INTEGER PRIMARY KEY, lines TEXT NOT NULL UNIQUE);"
    "CREATE TABLE event (id INTEGER PRIMARY KEY, uid TEXT NOT NULL, rid TEXT NOT NULL, component TEXT NOT NULL,"
    "  zones TEXT, busy TEXT, ical TEXT);"
    "CREATE TABLE handle (key INTEGER, id INTEGER REFERENCES event, PRIMARY KEY (key, id)) WITHOUT ROWID;"
    "CREATE TABLE span (start INTEGER, id INTEGER REFERENCES event, end INTEGER, kind INTEGER,"
    "  PRIMARY KEY (start, id)) WITHOUT ROWID;"
    "CREATE INDEX span_long ON span (start, id, end) WHERE end - start > 86400;"
    "CREATE TABLE busy (resource TEXT, start INTEGER, id INTEGER REFERENCES event, end INTEGER,"
    "  PRIMARY KEY (resource, start, id)) WITHOUT ROWID;"
    "CREATE INDEX busy_long ON busy (resource, start, end) WHERE end - start > 86400;"
    "CREATE TABLE about (key INTEGER, id INTEGER REFERENCES event, PRIMARY KEY (key, id)) WITHOUT ROWID;"
    "CREATE TABLE command (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, by TEXT, verb TEXT NOT NULL,"
    "  arguments TEXT, reason TEXT, undoes INTEGER REFERENCES command);"
    "CREATE TABLE change (id INTEGER PRIMARY KEY, command INTEGER NOT NULL REFERENCES command,"
    "  event INTEGER NOT NULL REFERENCES event, before TEXT);"
    "CREATE INDEX change_command ON change (command);"
    "CREATE INDEX change_event ON change (event);"
    "PRAGMA application_id = " APPLICATION_ID ";"
    "PRAGMA user_version = 1";

G_STATIC_ASSERT (PUFA_SCHEMA_VERSION == 1);

gint
pufa_schema_get_version (PufaSql *sql, GError **error)
{
  g_autoptr (GError) failed = NULL;
  gint version = (gint) pufa_sql_number (sql, 0, &failed, "PRAGMA user_version", "");

  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return -1;
    }
  if (version <= PUFA_SCHEMA_VERSION)
    return version;
  g_set_error (error, PUFA_ERROR, PUFA_ERROR_STORE,
               _ ("%s was written by a later pufa (format %d, this one reads up to %d)\n"
                  "install that version; the file was not touched"),
               sql->name, version, PUFA_SCHEMA_VERSION);
  return -1;
}

gboolean
pufa_schema_make (PufaSql *sql, GError **error)
{
  gint version = pufa_schema_get_version (sql, error);

  return version > 0 || (version == 0 && pufa_sql_exec (sql, tables, error));
}
