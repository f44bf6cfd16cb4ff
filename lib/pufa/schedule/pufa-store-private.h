/* pufa-store-private.h - what the parts of a store share
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/schedule/pufa-row-private.h>
#include <pufa/schedule/pufa-store.h>

G_BEGIN_DECLS

struct _PufaStore {
  GObject parent;
  PufaOffice *office;           /* or NULL */
  char *path;                   /* of the database; NULL for one in memory */
  char *author;                 /* or NULL */
  guint patience;               /* milliseconds */
  PufaSql *sql;                 /* NULL while there is no database */
  gboolean has_tables;          /* the database is not an empty file */
  PufaRows rows;                /* when there is one */
  PufaTransaction *transaction; /* open, borrowed; or NULL */
  GSource *watch;               /* looks for commits of others; or NULL */
  gint64 version;               /* PRAGMA data_version when it was looked at last */
};

/* Connects to the database if there is one; with none @rows is NULL, and that is an empty
 * schedule. FALSE with an error. */
gboolean pufa_store_connect (PufaStore *self, PufaRows **rows, GError **error);

/* Connects so that it can be written, making the database if there is none. */
PufaRows *pufa_store_connect_to_write (PufaStore *self, GError **error);

/* After a commit of one's own. */
void pufa_store_emit_changed (PufaStore *self);

G_END_DECLS
