/* pufa-zone-private.h - what a TZID means: a file's own definition, or an IANA name
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/base/pufa-civil-private.h>

G_BEGIN_DECLS

/* Lines of the VTIMEZONE that pufa writes for Asia/Shanghai: true from 1992 on. */
#define PUFA_ZONE_SHANGHAI_LINES \
  "BEGIN:VTIMEZONE\nTZID:Asia/Shanghai\nBEGIN:STANDARD\nDTSTART:19920101T000000\n" \
  "TZOFFSETFROM:+0800\nTZOFFSETTO:+0800\nEND:STANDARD\nEND:VTIMEZONE\n"

/* A zone as one file defines it. Immutable and refcounted. */
typedef struct _PufaZone PufaZone;

PufaZone *pufa_zone_ref (PufaZone *self);
void pufa_zone_unref (PufaZone *self);

/* From the lines of a VTIMEZONE; NULL when it has no TZID. */
PufaZone *pufa_zone_new_from_lines (const char *lines, gsize length);

/* Puts it into a table of definitions (TZID -> zone), which is made when there is none yet. The
 * first of a name counts; the one that pufa itself writes needs no keeping. */
void pufa_zone_define (GHashTable **definitions, const char *lines, gsize length);
void pufa_zone_add (GHashTable **definitions, PufaZone *zone);

const char *pufa_zone_get_name (const PufaZone *self);
const char *pufa_zone_get_lines (const PufaZone *self);

/* The zone of GLib that keeps the same time; NULL for Asia/Shanghai. Sets @is_known to whether
 * there is one. */
GTimeZone *pufa_zone_get_time_zone (const PufaZone *self, gboolean *is_known);

/* An IANA zone by its name, without ever opening a path that a stranger chose; NULL if there
 * is none. */
GTimeZone *pufa_zone_open_iana (const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PufaZone, pufa_zone_unref)

G_END_DECLS
