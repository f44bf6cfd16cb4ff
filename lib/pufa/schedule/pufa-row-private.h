/* pufa-row-private.h - events as rows: found, read, put in, replaced, taken out
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/event/pufa-event-private.h>
#include <pufa/office/pufa-office.h>
#include <pufa/schedule/pufa-pending-private.h>

G_BEGIN_DECLS

/* What reading and writing rows needs. */
typedef struct {
  PufaSql *sql;
  PufaOffice *office;   /* or NULL */
  GTimeZone *local;     /* NULL for Asia/Shanghai */
  GHashTable *zones;    /* "3 5" -> table of definitions, as facts want it */
  PufaPending *pending; /* of the transaction that is open, or NULL */
} PufaRows;

void pufa_rows_init (PufaRows *self, PufaSql *sql, PufaOffice *office);
void pufa_rows_clear (PufaRows *self);

/* The row of that UID and RECURRENCE-ID ("" for none), removed or not; 0 when there never was one. */
gint64 pufa_row_find (PufaRows *self, const char *uid, const char *rid, GError **error);

/* The event in a row; NULL without an error when it was removed. */
PufaEvent *pufa_row_load (PufaRows *self, gint64 id, GError **error);

/* An event from the columns ical and zones of a statement's row. */
PufaEvent *pufa_row_read (PufaRows *self, sqlite3_stmt *statement, int ical, int zones, GError **error);

/* An older text of the event in row @id. */
PufaEvent *pufa_row_revive (PufaRows *self, gint64 id, const char *ical, gsize length, GError **error);

/* A new row; its number, or 0 with an error. */
gint64 pufa_row_insert (PufaRows *self, const PufaEvent *event, GError **error);

/* Puts @after in the place of @before; NULL for nothing on either side. */
gboolean pufa_row_replace (PufaRows *self, gint64 id, const PufaEvent *before, const PufaEvent *after, GError **error);

/* Puts in anew what row @id is found by, when all of that was taken out. */
gboolean pufa_row_refill (PufaRows *self, gint64 id, GError **error);

G_END_DECLS
