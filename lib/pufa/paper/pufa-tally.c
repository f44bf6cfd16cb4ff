/* pufa-tally.c - rows of numbers, found by their keys
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/paper/pufa-tally-private.h>

#define N_MONTHS 12

static void
row_free (gpointer data)
{
  PufaTallyRow *row = data;

  for (guint i = 0; i < G_N_ELEMENTS (row->quarters); i++)
    g_free (row->quarters[i]);
  g_free (row->on_the_spot);
  g_free (row->cancelled);
  g_free (row->cancelled_title);
  g_free (row->name);
  g_free (row->key);
  g_free (row);
}

void
pufa_tally_init (PufaTally *self)
{
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->index = g_hash_table_new (g_str_hash, g_str_equal);
}

void
pufa_tally_clear (PufaTally *self)
{
  g_clear_pointer (&self->index, g_hash_table_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
}

PufaTallyRow *
pufa_tally_find (const PufaTally *self, const char *key)
{
  return g_hash_table_lookup (self->index, key);
}

PufaTallyRow *
pufa_tally_get (PufaTally *self, const char *key)
{
  PufaTallyRow *row = pufa_tally_find (self, key);

  if (row != NULL)
    return row;
  if (self->rows->len >= PUFA_TALLY_MAX_ROWS && *key != '\0')
    return pufa_tally_get (self, "");
  row = g_new0 (PufaTallyRow, 1);
  row->key = g_strdup (key);
  row->norm_lectures = row->norm_hours = row->stock = -1;
  g_ptr_array_add (self->rows, row);
  g_hash_table_insert (self->index, row->key, row);
  return row;
}

static void
add_figures (PufaFigures *self, const PufaFigures *other)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->of); i++)
    self->of[i] += other->of[i];
}

static void
add_to_quarter (PufaTallyRow *self, const PufaFigures *figures, guint quarter)
{
  PufaFigures **part = &self->quarters[quarter - 1];

  if (*part == NULL)
    *part = g_new0 (PufaFigures, 1);
  add_figures (*part, figures);
}

void
pufa_tally_row_add (PufaTallyRow *self, const PufaFigures *figures, guint quarter)
{
  add_figures (&self->all, figures);
  add_to_quarter (self, figures, quarter);
}

void
pufa_tally_row_add_on_the_spot (PufaTallyRow *self, guint month, gint64 minutes)
{
  if (minutes == 0)
    return;
  if (self->on_the_spot == NULL)
    self->on_the_spot = g_new0 (gint64, N_MONTHS);
  self->on_the_spot[month - 1] += minutes;
}

void
pufa_tally_row_note_cancelled (PufaTallyRow *self, const char *uid, const char *title, gint64 start)
{
  if (self->cancelled != NULL &&
      (start < self->cancelled_start || (start == self->cancelled_start && strcmp (uid, self->cancelled) <= 0)))
    return;
  g_free (self->cancelled);
  g_free (self->cancelled_title);
  self->cancelled = g_strdup (uid);
  self->cancelled_title = g_strdup (title);
  self->cancelled_start = start;
}

void
pufa_tally_row_merge (PufaTallyRow *self, const PufaTallyRow *other)
{
  if (self->name == NULL)
    self->name = g_strdup (other->name);
  self->is_known |= other->is_known;
  self->is_wanted |= other->is_wanted;
  self->is_name |= other->is_name;
  self->norm_lectures = MAX (self->norm_lectures, other->norm_lectures);
  self->norm_hours = MAX (self->norm_hours, other->norm_hours);
  self->stock = MAX (self->stock, other->stock);
  add_figures (&self->all, &other->all);
  for (guint i = 0; i < G_N_ELEMENTS (other->quarters); i++)
    if (other->quarters[i] != NULL)
      add_to_quarter (self, other->quarters[i], i + 1);
  for (guint month = 1; other->on_the_spot != NULL && month <= N_MONTHS; month++)
    pufa_tally_row_add_on_the_spot (self, month, other->on_the_spot[month - 1]);
  if (other->cancelled != NULL)
    pufa_tally_row_note_cancelled (self, other->cancelled, other->cancelled_title, other->cancelled_start);
}
