/* pufa-filter-private.h - what a store reads of a filter before it reads an event
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/event/pufa-filter.h>

G_BEGIN_DECLS

PufaFilter *pufa_filter_dup (const PufaFilter *self);
PufaSpan *pufa_filter_get_span (const PufaFilter *self); /* or NULL */
gboolean pufa_filter_admits_kind (const PufaFilter *self, PufaKind kind);
gint pufa_filter_get_kind (const PufaFilter *self);                         /* or -1 for any */
const char *pufa_filter_get_text (const PufaFilter *self, PufaField field); /* or NULL */

G_END_DECLS
