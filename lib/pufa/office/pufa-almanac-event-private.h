/* pufa-almanac-event-private.h - how a day of the almanac becomes an event
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/office/pufa-almanac-private.h>

G_BEGIN_DECLS

/* One thing that is to be an event. */
typedef struct {
  PufaKind kind;
  guint order;     /* among its kind */
  gboolean is_own; /* an office's, and not built in */
  PufaOccurrence occurrence;
  PufaListedDays listed; /* of a holiday or make-up day */
  const char *id;        /* of the others */
  const PufaRule *rule;
  guint nth_rule;    /* of a season, from 0 */
  gconstpointer row; /* PufaAlmanacMarket, PufaAlmanacTheme or PufaAlmanacSeason */
} PufaAlmanacEntry;

PufaEvent *pufa_almanac_new_event (const PufaAlmanac *self, const PufaAlmanacEntry *entry, GError **error);

G_END_DECLS
