/* pufa-span-private.h - how a span is made of seconds
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/base/pufa-span.h>

G_BEGIN_DECLS

typedef enum {
  PUFA_SPAN_DAYS,     /* written as whole days */
  PUFA_SPAN_FLOATING, /* written without a zone */
  PUFA_SPAN_UTC,
  PUFA_SPAN_ZONED,
} PufaSpanForm;

/* @start <= @end are Unix seconds; @zone the one it happens in (NULL: Asia/Shanghai); @name what
 * a file calls it, where that is not the zone's own name, else NULL. */
PufaSpan *pufa_span_new_from_unix (gint64 start, gint64 end, PufaSpanForm form, GTimeZone *zone, const char *name);

PufaSpanForm pufa_span_get_form (const PufaSpan *self);

/* Borrowed; NULL for Asia/Shanghai. */
GTimeZone *pufa_span_get_zone (const PufaSpan *self);

G_END_DECLS
