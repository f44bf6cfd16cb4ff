/* pufa-almanac-rows-private.h - the rows that an almanac keeps, with all they point to
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/office/pufa-almanac-private.h>

G_BEGIN_DECLS

struct _PufaAlmanac {
  gatomicrefcount refs;
  char *office;    /* or NULL */
  GArray *markets; /* of PufaAlmanacMarket */
  GArray *themes;  /* of PufaAlmanacTheme */
  GArray *seasons; /* of PufaAlmanacSeason */
  PufaWorkdays *workdays;
  GStringChunk *strings; /* what the rows point to */
  GPtrArray *lists;      /* GStrv: likewise */
};

/* The day on which the theme days built in were last looked through; also of an office's rows,
 * which bear no date. */
guint32 pufa_almanac_get_stamp (void);

/* Fills what is empty. */
void pufa_almanac_fill (PufaAlmanac *self, const PufaAlmanacRows *rows);

G_END_DECLS
