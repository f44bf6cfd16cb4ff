/* pufa-sheet-private.h - one table of the roster: headings, rows, ids
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A layout says what columns a table may have; they are found by their headings, in any order,
 * and numbered as in the layout. A column that it does not know is kept behind them under its
 * own heading. Here the form of a table is checked, what its cells hold by the roster. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Named limits against hostile input. */
#define PUFA_SHEET_MAX_BYTES (4 * 1024 * 1024)
#define PUFA_SHEET_MAX_ROWS 50000

/* Each table begins with these; where rows have no id they go by "1", "2" … */
#define PUFA_COLUMN_ID 0
#define PUFA_COLUMN_NAME 1

/* What the cells of a column hold; they may all be empty where nothing else is said. */
typedef enum {
  PUFA_CELL_TEXT,
  PUFA_CELL_ID,
  PUFA_CELL_COUNT,
  PUFA_CELL_FLAG,   /* 1 or 0 */
  PUFA_CELL_CLOCK,  /* 09:00 */
  PUFA_CELL_HOURS,  /* 08:00-21:00 */
  PUFA_CELL_MONTHS, /* 6-8 */
  PUFA_CELL_DAY,    /* 2023-05-17 */
  PUFA_CELL_DUTIES, /* a list of PufaBusy */
  PUFA_CELL_DAYS,   /* a list of days and ranges of days */
  PUFA_CELL_WORD,   /* one of words */
  PUFA_CELL_WORDS,  /* a list of them */
  PUFA_CELL_KIND,   /* of place */
  PUFA_CELL_KINDS,  /* a list of them */
  PUFA_CELL_ROW,    /* an id in the table that is meant */
  PUFA_CELL_ROWS,   /* a list of them */
} PufaCellType;

typedef struct {
  const char *names[3]; /* headings: English, Chinese, another; none: there is no such column */
  PufaCellType type;
  gboolean is_needed;       /* the column must be there and no cell of it empty */
  guint table;              /* of PUFA_CELL_ROW and PUFA_CELL_ROWS */
  const char *const *words; /* of PUFA_CELL_WORD and PUFA_CELL_WORDS */
} PufaColumn;

typedef struct {
  const char *file; /* "villages.csv" */
  const PufaColumn *columns;
  guint n_columns;
} PufaLayout;

typedef struct _PufaSheet PufaSheet;

/* @bytes in any form of pufa-csv-private.h. Fails with PUFA_ERROR_INVALID, "villages.csv:7:1 (id):
 * v05 stands in line 6 already". */
PufaSheet *pufa_sheet_new (const PufaLayout *layout, const char *bytes, gsize length, GError **error);
void pufa_sheet_free (PufaSheet *self);

const PufaLayout *pufa_sheet_get_layout (const PufaSheet *self);
guint pufa_sheet_get_n_rows (const PufaSheet *self);

/* -1 where no heading, no id is @word. */
gint pufa_sheet_find_column (const PufaSheet *self, const char *word);
gint pufa_sheet_find_row (const PufaSheet *self, const char *word);

gboolean pufa_sheet_has_column (const PufaSheet *self, guint column);

/* "" where it is empty or the column is not there. */
const char *pufa_sheet_get_cell (const PufaSheet *self, guint row, guint column);

/* Its id, or its number where the table has no ids; "" where only this row has none. */
const char *pufa_sheet_get_id (const PufaSheet *self, guint row);

/* Sets "villages.csv:6:4 (adviser): @what" and answers FALSE. */
gboolean pufa_sheet_fail (const PufaSheet *self, guint row, guint column, GError **error, const char *what);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PufaSheet, pufa_sheet_free)

G_END_DECLS
