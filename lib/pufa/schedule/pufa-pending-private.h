/* pufa-pending-private.h - index rows that are not in the database yet, to be put in sorted
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A million events put into tables in the order of their keys, many thousands at a time, touch
 * each page a few times; put in one by one, they would touch one at random each. */
#pragma once

#include <pufa/event/pufa-event.h>
#include <pufa/schedule/pufa-sql-private.h>

G_BEGIN_DECLS

typedef struct _PufaPending PufaPending;

PufaPending *pufa_pending_new (void);
void pufa_pending_free (PufaPending *self);

/* Notes that a new row is found by the handle of its UID, from now on for ever: an event that was
 * removed may come back. Its other rows are to follow at once. */
void pufa_pending_add_handle (PufaPending *self, gint64 id, const char *uid);

/* Notes the rows of an event; goes to the database when there are many. @busy: the keys of what it
 * occupies, parted by \n, or NULL. */
gboolean pufa_pending_add (PufaPending *self, PufaSql *sql, gint64 id, const PufaEvent *event, const char *busy,
                           GError **error);

/* Whether an event with this handle is noted, so that it must go to the database before it is
 * looked for there. */
gboolean pufa_pending_has (const PufaPending *self, gint64 handle);

gboolean pufa_pending_flush (PufaPending *self, PufaSql *sql, GError **error);

/* Takes the rows of an event out of the database, but for its handle; none of it may be noted. */
gboolean pufa_pending_drop (PufaSql *sql, gint64 id, const PufaEvent *event, const char *busy, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PufaPending, pufa_pending_free)

G_END_DECLS
