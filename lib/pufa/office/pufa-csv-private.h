/* pufa-csv-private.h - bytes of a spreadsheet in, one record after the other out
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * RFC 4180 as WPS, Excel and people write it: any encoding of pufa-decode-private.h; lines end
 * in CR LF, LF or CR; cells are parted by commas, or by tabs where the first line has no comma;
 * a cell in quotes holds commas, line breaks and doubled quotes. Blanks around a cell are not
 * of it. Passed over: records that are empty throughout or begin with '#'. Time is linear in
 * the bytes, whatever they are. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Named limits against hostile input. */
#define PUFA_CSV_MAX_BYTES (64 * 1024 * 1024) /* a file */
#define PUFA_CSV_MAX_CELLS 256                /* of a record; more may follow if they are empty */
#define PUFA_CSV_MAX_CELL (4 * 32767)         /* bytes; a spreadsheet's own limit in characters */

typedef struct _PufaCsv PufaCsv;

typedef struct {
  guint line;               /* on which it begins, from 1 */
  guint n_cells;            /* at least 1; those behind the last that is not empty do not count */
  const char *const *cells; /* good until the next record; the texts as long as the reader */
} PufaCsvRecord;

/* Fails with PUFA_ERROR_INVALID, "LINE: what is wrong". */
PufaCsv *pufa_csv_new (const char *bytes, gsize length, GError **error);
void pufa_csv_free (PufaCsv *self);

/* Gives the next record, of 0 cells behind the last one. Fails with PUFA_ERROR_INVALID,
 * "LINE:CELL: what is wrong"; what follows is not to be trusted then. */
gboolean pufa_csv_next (PufaCsv *self, PufaCsvRecord *record, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PufaCsv, pufa_csv_free)

G_END_DECLS
