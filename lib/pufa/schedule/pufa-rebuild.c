/* pufa-rebuild.c - spans of another zone
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <pufa/schedule/pufa-rebuild-private.h>

static const char *
zone_name (const PufaRows *rows)
{
  return rows->local != NULL ? g_time_zone_get_identifier (rows->local) : "Asia/Shanghai";
}

/* Which zone the spans were worked out in; NULL for a new store. */
static char *
read_zone (PufaRows *rows, GError **error)
{
  sqlite3_stmt *statement = pufa_sql_ask (rows->sql, error, "SELECT value FROM meta WHERE key = 'zone'", "");
  char *zone = NULL;

  if (statement == NULL)
    return NULL;
  if (pufa_sql_next (rows->sql, statement, error))
    zone = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  pufa_sql_done (statement);
  return zone;
}

static gboolean
rebuild (PufaRows *rows, GError **error)
{
  g_autoptr (GError) failed = NULL;
  gint64 id = 0;

  if (!pufa_sql_exec (rows->sql, "DELETE FROM span; DELETE FROM busy; DELETE FROM about", error))
    return FALSE;
  do
    {
      id = pufa_sql_number (rows->sql, 0, &failed, "SELECT id FROM event WHERE id > ? ORDER BY id LIMIT 1", "i", id);
      if (failed == NULL && id != 0)
        pufa_row_refill (rows, id, &failed);
    }
  while (failed == NULL && id != 0);
  if (failed == NULL)
    return pufa_pending_flush (rows->pending, rows->sql, error);
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

gboolean
pufa_rebuild_for_zone (PufaRows *rows, GError **error)
{
  g_autoptr (GError) failed = NULL;
  g_autofree char *zone = read_zone (rows, &failed);

  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  if (g_strcmp0 (zone, zone_name (rows)) == 0)
    return TRUE;
  return (zone == NULL || rebuild (rows, error)) &&
         pufa_sql_run (rows->sql, error, "INSERT OR REPLACE INTO meta VALUES ('zone', ?)", "t", zone_name (rows));
}
