/* pufa-roster.c - the tables of a workspace, asked by row or by id
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <pufa/office/pufa-roster-private.h>

gboolean
pufa_roster_add (PufaRoster *self, guint table, const char *bytes, gsize length, GError **error)
{
  g_clear_pointer (&self->sheets[table], pufa_sheet_free);
  self->sheets[table] = pufa_sheet_new (pufa_roster_get_layout (table), bytes, length, error);
  return self->sheets[table] != NULL;
}

void
pufa_roster_free (PufaRoster *self)
{
  for (guint i = 0; i < PUFA_N_TABLES; i++)
    g_clear_pointer (&self->sheets[i], pufa_sheet_free);
  g_free (self);
}

guint
pufa_roster_get_n_rows (const PufaRoster *self, guint table)
{
  return self->sheets[table] != NULL ? pufa_sheet_get_n_rows (self->sheets[table]) : 0;
}

gint
pufa_roster_find_row (const PufaRoster *self, guint table, const char *id)
{
  return self->sheets[table] != NULL ? pufa_sheet_find_row (self->sheets[table], id) : -1;
}

const char *
pufa_roster_get_cell (const PufaRoster *self, guint table, guint row, guint column)
{
  return pufa_sheet_get_cell (self->sheets[table], row, column);
}

const char *
pufa_roster_get_text (const PufaRoster *self, guint table, const char *id, guint column)
{
  gint row = pufa_roster_find_row (self, table, id);

  return row >= 0 ? pufa_roster_get_cell (self, table, (guint) row, column) : "";
}
