/* pufa-schema-private.h - the tables of schedule.db
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/schedule/pufa-sql-private.h>

G_BEGIN_DECLS

#define PUFA_SCHEMA_VERSION 1

/* The start of an event without a time: it sorts behind all others and is in no range. */
#define PUFA_NO_TIME (G_MAXINT64 - 1)

/* How long an event may be to be found by looking back so far from a range; longer ones have
 * an index of their own. */
#define PUFA_LOOK_BACK 86400

/* Which version the file has: 0 for an empty one. PUFA_ERROR_STORE, untouched, for a later one. */
gint pufa_schema_get_version (PufaSql *sql, GError **error);

/* Makes the tables where there are none; inside a transaction that writes, so that of several
 * programs one does it. */
gboolean pufa_schema_make (PufaSql *sql, GError **error);

G_END_DECLS
