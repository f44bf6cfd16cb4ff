/* table.h - rows: aligned for people, parted by tabs or commas for programs
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "cli.h"

typedef enum {
  ALIGN_LEFT,
  ALIGN_RIGHT,
} TableAlign;

typedef struct {
  const char *heading; /* N_() for people, "due" or, where a word means another thing in another table,
                          "notices|due"; for programs the name of the field; NULL: none */
  TableAlign align;
  Colour colour; /* of its cells */
} TableColumn;

/* For people (human): headings, columns two spaces apart, no spaces at the end, the last column cut
 * with … where a terminal would break the line.  For programs: tsv without a heading, csv with one.
 * A cell that is NULL is "-" for people and empty for programs.  Whatever is in a cell, no tab,
 * line feed or escape sequence of its own gets out: human and csv show it as safe.h does (csv keeps
 * line feeds and tabs, which it can quote), tsv writes \t \n \r \\ and \uXXXX.
 *
 * The widest cells decide how wide columns are.  Of very many rows the first thousands do: memory
 * stays flat, and a cell that is wider later on pushes its row. */
typedef struct _Table Table;

/* @columns are borrowed. Writes to cli->out by cli->format (human, tsv or csv). */
Table *table_new (Cli *cli, const TableColumn *columns, guint n_columns);

/* Lines of a table without headings stand to the right by that. */
void table_indent (Table *self, guint columns);

/* Cells are n_columns texts, copied. */
void table_add (Table *self, const char *const *cells);

/* Another colour for one cell of the row added last, or for all of it. */
void table_colour_cell (Table *self, guint column, Colour colour);
void table_colour_row (Table *self, Colour colour);

guint64 table_get_n_rows (const Table *self);

/* Writes what was kept. Nothing at all where no row was added. */
void table_end (Table *self);
void table_free (Table *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Table, table_free)
