/* pufa-when-private.h - a property that says when: its clock time and what its TZID means
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/base/pufa-span-private.h>
#include <pufa/base/pufa-text-private.h>
#include <pufa/event/pufa-moment-private.h>
#include <pufa/event/pufa-zone-private.h>

G_BEGIN_DECLS

/* Where zones are looked up. */
typedef struct {
  GHashTable *definitions; /* TZID -> PufaZone, or NULL */
  GTimeZone *local;        /* of floating times and dates; NULL for Asia/Shanghai */
} PufaClock;

typedef struct {
  PufaMoment moment;
  gboolean is_there;
  gboolean is_zoned;      /* it names a zone */
  gboolean uses_shanghai; /* it is Asia/Shanghai, and the file does not define that */
  PufaZone *definition;   /* the file's own, or NULL */
  GTimeZone *zone;        /* NULL for Asia/Shanghai */
  char *name;             /* of an unknown zone, which is taken for the local one; else NULL */
} PufaWhen;

void pufa_when_clear (PufaWhen *self);

/* From a line such as DTSTART; PUFA_ERROR_INVALID when it is no date or time. */
gboolean pufa_when_read (PufaWhen *self, const PufaLineParts *parts, const PufaClock *clock, GError **error);

gint64 pufa_when_to_unix (const PufaWhen *self, const PufaClock *clock);

PufaSpanForm pufa_when_get_form (const PufaWhen *self);

/* "2023-05-17 15:00" or "2023-05-17". */
char *pufa_when_to_string (const PufaWhen *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PufaWhen, pufa_when_clear)

G_END_DECLS
