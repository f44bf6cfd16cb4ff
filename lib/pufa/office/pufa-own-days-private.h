/* pufa-own-days-private.h - what an office's files add to the almanac
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The rules of markets.csv, days.csv and [season.ID] are read with the office, since a wrong one
 * is a fault of its file; the almanac is made when it is first asked for: most commands do
 * without, and the theme days built in would double what it costs to open an office. */
#pragma once

#include <pufa/office/pufa-almanac-private.h>
#include <pufa/office/pufa-roster-private.h>

G_BEGIN_DECLS

typedef struct {
  GPtrArray *markets; /* of PufaRule, one a row of markets.csv */
  GPtrArray *days;    /* of PufaRule, one a row of days.csv */
  GPtrArray *seasons; /* of GPtrArray of PufaRule, one a season of the settings */
} PufaOwnDays;

/* Fails with PUFA_ERROR_INVALID, "markets.csv:2:3 (rule): …" or "pufa.ini:49: dates=…: …". */
PufaOwnDays *pufa_own_days_new (const PufaRoster *roster, const PufaSettings *settings, GError **error);
void pufa_own_days_free (PufaOwnDays *self);

PufaAlmanac *pufa_own_days_make_almanac (const PufaOwnDays *self, const PufaRoster *roster,
                                         const PufaSettings *settings);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PufaOwnDays, pufa_own_days_free)

G_END_DECLS
