/* sieve.h - which events the filter options mean
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/pufa.h>

#include "period.h"

typedef struct _Sieve Sieve;

/* PERIOD (or NULL), --since and --until, and the filters: names are looked up in the roster.
 * Notices are left out unless --kind says notice or all. NULL with an error. */
Sieve *sieve_new (Cli *cli, PufaOffice *office, const char *period, const PeriodOptions *days,
                  const FilterOptions *filters, GError **error);
void sieve_free (Sieve *self);

/* What of it a store can answer: the stretch of time and a single kind. Borrowed. */
PufaFilter *sieve_get_filter (const Sieve *self);

/* The stretch of time, NULL for all there is. Borrowed. */
PufaSpan *sieve_get_span (const Sieve *self);

/* "2023Q3", "2023-01-01..": the stretch as it was typed; NULL for all there is. */
const char *sieve_get_period (const Sieve *self);

gboolean sieve_lets (const Sieve *self, const PufaEvent *event);

/* The events, by start and UID, series expanded where there is a stretch of time. */
PufaCursor *sieve_find (const Sieve *self, PufaStore *store, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sieve, sieve_free)
