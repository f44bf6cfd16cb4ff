/* table.c - rows: aligned for people, parted by tabs or commas for programs
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cells.h"
#include "colour.h"
#include "safe.h"
#include "table.h"
#include "width.h"

#define MAX_KEPT 4096   /* rows that decide the widths */
#define GAP 2           /* columns of the terminal between two of the table */
#define LEAST_OF_LAST 8 /* what a narrow terminal leaves of the last column at least */

/* A cell that waits: its text lies in Table.texts. */
typedef struct {
  gsize offset;
  gsize length;
  guint width;
  Colour colour;
} Cell;

struct _Table {
  Cli *cli;
  const TableColumn *columns;
  guint n_columns;
  guint room; /* columns of the terminal; 0: no end */
  guint indent;
  guint *widths;       /* of each column, so far */
  GString *texts;      /* of the cells kept, each ended by NUL */
  GArray *kept;        /* of Cell, n_columns a row */
  GString *line;       /* the one being made */
  guint64 n_rows;      /* all that were added */
  gboolean is_flowing; /* rows go out as they come: their widths are settled */
};

Table *
table_new (Cli *cli, const TableColumn *columns, guint n_columns)
{
  Table *self = g_new0 (Table, 1);

  self->cli = cli;
  self->room = cli_get_width (cli);
  self->columns = columns;
  self->n_columns = n_columns;
  self->widths = g_new0 (guint, n_columns);
  self->texts = g_string_new (NULL);
  self->kept = g_array_new (FALSE, FALSE, sizeof (Cell));
  self->line = g_string_new (NULL);
  return self;
}

void
table_free (Table *self)
{
  g_free (self->widths);
  g_string_free (self->texts, TRUE);
  g_array_unref (self->kept);
  g_string_free (self->line, TRUE);
  g_free (self);
}

void
table_indent (Table *self, guint columns)
{
  self->indent = columns;
}

guint64
table_get_n_rows (const Table *self)
{
  return self->n_rows;
}

static void
write_line (Table *self)
{
  g_string_append_c (self->line, '\n');
  fwrite (self->line->str, 1, self->line->len, self->cli->out);
  g_string_truncate (self->line, 0);
}

static void
append_spaces (GString *line, guint n)
{
  static const char spaces[] = "                                ";

  for (; n >= sizeof spaces; n -= sizeof spaces - 1)
    g_string_append_len (line, spaces, sizeof spaces - 1);
  g_string_append_len (line, spaces, n);
}

static void
append_coloured (Table *self, const char *text, gsize length, Colour colour)
{
  gboolean is_coloured = self->cli->out_coloured && colour != COLOUR_NONE;

  if (is_coloured)
    g_string_append (self->line, colour_begin (colour, TRUE));
  g_string_append_len (self->line, text, (gssize) length);
  if (is_coloured)
    g_string_append (self->line, colour_end (colour, TRUE));
}

/* The last column, cut where the terminal ends; from where that leaves too little it is not cut. */
static void
append_last (Table *self, const char *text, const Cell *cell, guint used)
{
  g_autofree char *cut = NULL;

  if (self->room < used + LEAST_OF_LAST || cell->width <= self->room - used)
    {
      append_coloured (self, text, cell->length, cell->colour);
      return;
    }
  cut = g_strdup_printf ("%.*s…", (int) width_fit (text, self->room - used - 1), text);
  append_coloured (self, cut, strlen (cut), cell->colour);
}

/* Spaces are owed until a text follows, so that none stand at the end. */
static void
append_row (Table *self, const Cell *cells, const char *texts)
{
  guint owed = self->indent;
  guint used = owed;

  for (guint i = 0; i < self->n_columns; i++)
    {
      const char *text = texts + cells[i].offset;
      guint fill = self->widths[i] > cells[i].width ? self->widths[i] - cells[i].width : 0;
      guint before = self->columns[i].align == ALIGN_RIGHT ? fill : 0;

      if (text[0] != '\0')
        {
          append_spaces (self->line, owed + before);
          owed = 0;
          if (i + 1 == self->n_columns)
            append_last (self, text, &cells[i], used + before);
          else
            append_coloured (self, text, cells[i].length, cells[i].colour);
        }
      else
        owed += before;
      owed += fill - before + GAP;
      used += MAX (self->widths[i], cells[i].width) + GAP;
    }
  write_line (self);
}

/* Where there is no translation, the word behind the table's name. */
static const char *
get_heading (const Table *self, guint i)
{
  const char *heading = self->columns[i].heading;
  const char *translated, *bar;

  if (heading == NULL || heading[0] == '\0')
    return "";
  translated = _ (heading);
  bar = translated == heading ? strchr (heading, '|') : NULL;
  return bar != NULL ? bar + 1 : translated;
}

static gboolean
has_headings (const Table *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].heading != NULL)
      return TRUE;
  return FALSE;
}

static Cell
keep (Table *self, guint i, const char *text, Colour colour)
{
  Cell cell = { .offset = self->texts->len, .colour = colour };

  safe_append (self->texts, text);
  cell.length = self->texts->len - cell.offset;
  cell.width = width_of (self->texts->str + cell.offset);
  g_string_append_c (self->texts, '\0');
  self->widths[i] = MAX (self->widths[i], cell.width);
  return cell;
}

static void
write_headings (Table *self)
{
  g_autofree Cell *cells = NULL;

  if (!has_headings (self))
    return;
  cells = g_new (Cell, self->n_columns);
  for (guint i = 0; i < self->n_columns; i++)
    cells[i] = keep (self, i, get_heading (self, i), COLOUR_HEADING);
  append_row (self, cells, self->texts->str);
}

/* Out with all rows; the first time, with the headings before them. */
static void
write_kept (Table *self)
{
  guint n = self->kept->len / MAX (self->n_columns, 1);

  if (!self->is_flowing)
    write_headings (self);
  self->is_flowing = TRUE;
  for (guint row = 0; row < n; row++)
    append_row (self, &g_array_index (self->kept, Cell, row * self->n_columns), self->texts->str);
  g_array_set_size (self->kept, 0);
  g_string_truncate (self->texts, 0);
}

static void
keep_row (Table *self, const char *const *cells)
{
  guint most = self->is_flowing ? 1 : MAX_KEPT;

  if (self->kept->len >= most * self->n_columns)
    write_kept (self);
  for (guint i = 0; i < self->n_columns; i++)
    {
      Cell cell = keep (self, i, cells[i] != NULL ? cells[i] : "-", self->columns[i].colour);

      g_array_append_val (self->kept, cell);
    }
}

static void
write_cells (Table *self, const char *const *cells)
{
  gboolean is_csv = self->cli->format == FORMAT_CSV;

  for (guint i = 0; i < self->n_columns; i++)
    {
      if (i > 0)
        g_string_append_c (self->line, is_csv ? ',' : '\t');
      if (cells[i] != NULL && is_csv)
        cells_append_csv (self->line, cells[i]);
      else if (cells[i] != NULL)
        cells_append_tsv (self->line, cells[i]);
    }
  write_line (self);
}

static void
write_csv_heading (Table *self)
{
  g_autofree const char **names = g_new (const char *, self->n_columns);

  for (guint i = 0; i < self->n_columns; i++)
    names[i] = self->columns[i].heading;
  write_cells (self, names);
}

void
table_add (Table *self, const char *const *cells)
{
  if (self->cli->format == FORMAT_HUMAN)
    keep_row (self, cells);
  else
    {
      if (self->n_rows == 0 && self->cli->format == FORMAT_CSV)
        write_csv_heading (self);
      write_cells (self, cells);
    }
  self->n_rows++;
}

void
table_colour_cell (Table *self, guint column, Colour colour)
{
  if (self->kept->len > 0)
    g_array_index (self->kept, Cell, self->kept->len - self->n_columns + column).colour = colour;
}

void
table_colour_row (Table *self, Colour colour)
{
  for (guint i = 0; i < self->n_columns; i++)
    table_colour_cell (self, i, colour);
}

void
table_end (Table *self)
{
  if (self->n_rows == 0 && self->cli->format == FORMAT_CSV)
    write_csv_heading (self);
  if (self->kept->len > 0)
    write_kept (self);
}
