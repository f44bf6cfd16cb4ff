/* pufa-absence-private.h - when a person of the roster is not free
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/office/pufa-day-private.h>
#include <pufa/office/pufa-roster-private.h>

G_BEGIN_DECLS

/* One item of "busy" or "away", on a day. */
typedef struct {
  const char *item; /* as typed, not NUL-terminated */
  gsize length;
  PufaHours hours;
  gboolean is_away; /* days on end, and not a duty that comes again */
  guint32 first;    /* of those days */
  guint32 last;
} PufaAbsence;

/* Duties in the order of the file, then absences; an array of PufaAbsence. */
GArray *pufa_absence_list (const PufaRoster *roster, const char *person, guint32 day);

G_END_DECLS
