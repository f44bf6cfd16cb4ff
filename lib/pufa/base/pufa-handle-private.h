/* pufa-handle-private.h - ids as people type them, as numbers
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A handle holds the first 15 hex digits of a UID that is a UUID, or, behind a bit that says so,
 * of the SHA-256 of any other. So a beginning of an id is a range of handles. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PUFA_MIN_ID 4 /* characters that an id needs */

gint64 pufa_handle_new (const char *uid);

/* The handles of the ids that begin with @typed, "1581", "1581ca68-12", "~67ae"; FALSE when it is
 * no beginning of an id. */
gboolean pufa_handle_get_range (const char *typed, gint64 *first, gint64 *last);

/* The whole id of a UID: the UUID in small letters, or ~ and the SHA-256 in hex. */
char *pufa_handle_dup_id (const char *uid);

/* How many characters of an id tell one handle from the other; at least PUFA_MIN_ID. */
guint pufa_handle_count_differing (gint64 one, gint64 other);

G_END_DECLS
