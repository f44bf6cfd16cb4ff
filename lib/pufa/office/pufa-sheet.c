/* pufa-sheet.c - find the columns of a table by their headings, its rows by their ids
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/base/pufa-error.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/office/pufa-csv-private.h>
#include <pufa/office/pufa-sheet-private.h>
#include <pufa/office/pufa-value-private.h>

#define NUMBER_WIDTH 8 /* bytes of a row's number with its NUL */

/* A column of the layout, then one that it does not know. */
typedef struct {
  const char *heading; /* as the file has it; NULL: it is not there */
  guint position;      /* from 0 */
} Slot;

struct _PufaSheet {
  const PufaLayout *layout;
  PufaCsv *csv; /* the texts lie in it */
  Slot *slots;
  guint n_slots;
  guint *slot_of; /* by position; of a cell without a heading n_slots */
  guint n_positions;
  guint header_line;
  GPtrArray *cells; /* const char *, row by row, n_slots each; NULL is empty */
  GArray *lines;    /* guint, on which each row begins */
  GHashTable *rows; /* id to row + 1; NULL where rows go by their number */
  char *numbers;    /* then these, NUMBER_WIDTH each */
};

/* The next character of a heading: case, width of brackets and the mark between words do not
 * matter. */
static gunichar
next_folded (const char **at)
{
  gunichar c = g_utf8_get_char (*at);

  if (c == 0)
    return 0;
  *at = g_utf8_next_char (*at);
  switch (c)
    {
    case 0xff08:
      return '(';
    case 0xff09:
      return ')';
    case ' ':
    case '-':
      return '_';
    default:
      return c < 0x80 ? (gunichar) g_ascii_tolower ((char) c) : c;
    }
}

static gboolean
is_heading (const char *heading, const char *name)
{
  if (strcmp (heading, name) == 0)
    return TRUE;
  for (;;)
    {
      gunichar c = next_folded (&heading);

      if (c != next_folded (&name))
        return FALSE;
      if (c == 0)
        return TRUE;
    }
}

static gboolean
has_name (const PufaColumn *column, const char *heading)
{
  for (guint i = 0; i < G_N_ELEMENTS (column->names) && column->names[i] != NULL; i++)
    if (is_heading (heading, column->names[i]))
      return TRUE;
  return FALSE;
}

/* The slot that @heading is or may become; the search begins at @first, where it usually is. */
static guint
find_slot (const PufaSheet *self, const char *heading, guint first)
{
  guint n = self->layout->n_columns;

  for (guint i = 0; i < n; i++)
    if (has_name (&self->layout->columns[(first + i) % n], heading))
      return (first + i) % n;
  for (guint i = n; i < self->n_slots; i++)
    if (is_heading (heading, self->slots[i].heading))
      return i;
  return self->n_slots;
}

static gboolean
fail_at (const PufaSheet *self, guint line, guint position, const char *heading, GError **error, const char *what)
{
  g_autofree char *shown = heading != NULL ? pufa_value_dup_short (heading) : NULL;

  if (shown != NULL)
    g_set_error (error, PUFA_ERROR, PUFA_ERROR_INVALID, "%s:%u:%u (%s): %s", self->layout->file, line, position + 1,
                 shown, what);
  else
    g_set_error (error, PUFA_ERROR, PUFA_ERROR_INVALID, "%s:%u:%u: %s", self->layout->file, line, position + 1, what);
  return FALSE;
}

static gboolean
add_heading (PufaSheet *self, const PufaCsvRecord *record, guint position, guint *next, GError **error)
{
  const char *heading = record->cells[position];
  guint slot = heading[0] != '\0' ? find_slot (self, heading, *next) : G_MAXUINT;

  self->slot_of[position] = slot;
  if (slot == G_MAXUINT)
    return TRUE;
  if (slot == self->n_slots)
    self->n_slots++;
  else if (self->slots[slot].heading != NULL)
    {
      g_autofree char *what =
          g_strdup_printf (_ ("the same column stands in cell %u already"), self->slots[slot].position + 1);

      return fail_at (self, record->line, position, heading, error, what);
    }
  self->slots[slot] = (Slot){ heading, position };
  *next = slot + 1;
  return TRUE;
}

/* A table without a column that it needs, most often one whose first line is no heading. */
static gboolean
check_needed_columns (const PufaSheet *self, GError **error)
{
  for (guint i = 0; i < self->layout->n_columns; i++)
    {
      const PufaColumn *column = &self->layout->columns[i];

      if (!column->is_needed || self->slots[i].heading != NULL)
        continue;
      g_set_error (error, PUFA_ERROR, PUFA_ERROR_INVALID, _ ("no column is headed %s or %s"), column->names[0],
                   column->names[1]);
      g_prefix_error (error, "%s:%u: ", self->layout->file, self->header_line);
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_headings (PufaSheet *self, const PufaCsvRecord *record, GError **error)
{
  guint next = 0;

  self->n_positions = record->n_cells;
  self->header_line = record->line;
  self->slot_of = g_new (guint, record->n_cells);
  self->slots = g_new0 (Slot, self->layout->n_columns + record->n_cells);
  self->n_slots = self->layout->n_columns;
  for (guint i = 0; i < record->n_cells; i++)
    if (!add_heading (self, record, i, &next, error))
      return FALSE;
  return check_needed_columns (self, error);
}

static gboolean
add_row (PufaSheet *self, const PufaCsvRecord *record, GError **error)
{
  guint first = self->cells->len;
  const char **row;

  if (self->lines->len == PUFA_SHEET_MAX_ROWS)
    return fail_at (self, record->line, 0, NULL, error, _ ("too many rows"));
  g_array_append_val (self->lines, record->line);
  g_ptr_array_set_size (self->cells, (gint) (first + self->n_slots));
  row = (const char **) self->cells->pdata + first;
  for (guint i = 0; i < record->n_cells; i++)
    {
      guint slot = i < self->n_positions ? self->slot_of[i] : G_MAXUINT;

      if (slot != G_MAXUINT)
        row[slot] = record->cells[i];
      else if (record->cells[i][0] != '\0')
        return fail_at (self, record->line, i, NULL, error, _ ("a cell without a heading"));
    }
  return TRUE;
}

static gboolean
read_records (PufaSheet *self, GError **error)
{
  PufaCsvRecord record;

  do
    {
      if (!pufa_csv_next (self->csv, &record, error))
        {
          g_prefix_error (error, "%s:", self->layout->file);
          return FALSE;
        }
      if (record.n_cells == 0)
        return TRUE;
    }
  while (self->slots == NULL ? read_headings (self, &record, error) : add_row (self, &record, error));
  return FALSE;
}

/* An id is a word: it stands in lists and before '=' in events. */
static gboolean
is_id (const char *text)
{
  static const char *const wide[] = { "，", "；", "、", "：", "\u3000", "\u00a0" };

  if (strpbrk (text, " \t\n,;:=\"") != NULL)
    return FALSE;
  for (guint i = 0; (guchar) text[0] >= 0x80 && i < G_N_ELEMENTS (wide); i++)
    if (strstr (text, wide[i]) != NULL)
      return FALSE;
  return TRUE;
}

static gboolean
add_id (PufaSheet *self, guint row, const char *id, GError **error)
{
  gint other = pufa_sheet_find_row (self, id);

  if (!is_id (id))
    return pufa_sheet_fail (self, row, PUFA_COLUMN_ID, error, _ ("an id has no blanks and no punctuation"));
  if (other >= 0)
    {
      g_autofree char *what =
          g_strdup_printf (_ ("%s stands in line %u already"), id, g_array_index (self->lines, guint, other));

      return pufa_sheet_fail (self, row, PUFA_COLUMN_ID, error, what);
    }
  g_hash_table_insert (self->rows, (gpointer) id, GUINT_TO_POINTER (row + 1));
  return TRUE;
}

static gboolean
index_ids (PufaSheet *self, GError **error)
{
  self->rows = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const char *id = pufa_sheet_get_cell (self, i, PUFA_COLUMN_ID);

      if (id[0] != '\0' && !add_id (self, i, id, error))
        return FALSE;
    }
  return TRUE;
}

static void
number_rows (PufaSheet *self)
{
  self->numbers = g_malloc0 ((gsize) self->lines->len * NUMBER_WIDTH + 1);
  for (guint i = 0; i < self->lines->len; i++)
    {
      char *digit = self->numbers + (gsize) i * NUMBER_WIDTH;
      guint power = 1;

      while (power * 10 <= i + 1)
        power *= 10;
      for (guint rest = i + 1; power > 0; rest %= power, power /= 10)
        *digit++ = (char) ('0' + rest / power);
    }
}

PufaSheet *
pufa_sheet_new (const PufaLayout *layout, const char *bytes, gsize length, GError **error)
{
  g_autoptr (PufaSheet) self = g_new0 (PufaSheet, 1);

  self->layout = layout;
  self->cells = g_ptr_array_new ();
  self->lines = g_array_new (FALSE, FALSE, sizeof (guint));
  if (length > PUFA_SHEET_MAX_BYTES)
    {
      g_set_error (error, PUFA_ERROR, PUFA_ERROR_INVALID, _ ("the file is larger than %d MB"),
                   PUFA_SHEET_MAX_BYTES / 1024 / 1024);
      g_prefix_error (error, "%s:1: ", layout->file);
      return NULL;
    }
  self->csv = pufa_csv_new (bytes, length, error);
  if (self->csv == NULL)
    {
      g_prefix_error (error, "%s:", layout->file);
      return NULL;
    }
  if (!read_records (self, error))
    return NULL;
  if (layout->columns[PUFA_COLUMN_ID].names[0] == NULL)
    number_rows (self);
  else if (!index_ids (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
pufa_sheet_free (PufaSheet *self)
{
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_free (self->numbers);
  g_ptr_array_unref (self->cells);
  g_array_unref (self->lines);
  g_free (self->slot_of);
  g_free (self->slots);
  g_clear_pointer (&self->csv, pufa_csv_free);
  g_free (self);
}

const PufaLayout *
pufa_sheet_get_layout (const PufaSheet *self)
{
  return self->layout;
}

guint
pufa_sheet_get_n_rows (const PufaSheet *self)
{
  return self->lines->len;
}

gint
pufa_sheet_find_column (const PufaSheet *self, const char *word)
{
  guint slot = self->slots != NULL ? find_slot (self, word, 0) : 0;

  return slot < self->n_slots && self->slots[slot].heading != NULL ? (gint) slot : -1;
}

gint
pufa_sheet_find_row (const PufaSheet *self, const char *word)
{
  guint number;

  if (self->rows != NULL)
    return GPOINTER_TO_INT (g_hash_table_lookup (self->rows, word)) - 1;
  return word[0] != '0' && pufa_value_read_count (word, &number) && number <= self->lines->len ? (gint) number - 1 : -1;
}

gboolean
pufa_sheet_has_column (const PufaSheet *self, guint column)
{
  return column < self->n_slots && self->slots[column].heading != NULL;
}

const char *
pufa_sheet_get_cell (const PufaSheet *self, guint row, guint column)
{
  const char *cell = self->cells->pdata[row * self->n_slots + column];

  return cell != NULL ? cell : "";
}

const char *
pufa_sheet_get_id (const PufaSheet *self, guint row)
{
  return self->numbers != NULL ? self->numbers + (gsize) row * NUMBER_WIDTH
                               : pufa_sheet_get_cell (self, row, PUFA_COLUMN_ID);
}

gboolean
pufa_sheet_fail (const PufaSheet *self, guint row, guint column, GError **error, const char *what)
{
  const Slot *slot = &self->slots[column];

  return fail_at (self, g_array_index (self->lines, guint, row), slot->position, slot->heading, error, what);
}
