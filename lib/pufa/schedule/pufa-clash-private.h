/* pufa-clash-private.h - how a clash is made, and looked for in a store
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/schedule/pufa-clash.h>
#include <pufa/schedule/pufa-row-private.h>

G_BEGIN_DECLS

/* Of two events that want what @resource is; NULL when the office ignores that, or when two
 * places only lie apart by the buffer and are the same. */
PufaClash *pufa_clash_new_checked (const PufaOffice *office, PufaEvent *one, PufaEvent *other, const char *resource);

/* What stands in the way of @event in the store, the event in row @own (0: none) left out. */
GPtrArray *pufa_clash_find (PufaRows *rows, PufaEvent *event, gint64 own, GError **error);

/* All clashes among the events that overlap the span. */
GPtrArray *pufa_clash_find_all (PufaRows *rows, const PufaSpan *span, GError **error);

/* PUFA_ERROR_CLASH with the first blocking one of @clashes, in words; FALSE then. */
gboolean pufa_clash_refuse (const PufaOffice *office, GPtrArray *clashes, const PufaEvent *event, GError **error);

gint64 pufa_clash_get_buffer (const PufaOffice *office); /* seconds */

/* By start of the later event, then by field. */
void pufa_clash_sort (GPtrArray *clashes);

G_END_DECLS
