/* days-scope.h - for which villages, venues and people days are asked about
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/pufa.h>

typedef struct {
  char **village;
  char **venue;
  char **speaker;
} ScopeOptions;

extern const GOptionEntry scope_options[];

/* It narrows markets and seasons; holidays and theme days are everybody's. */
typedef struct _DaysScope DaysScope;

/* Names are looked up in the roster. NULL with an error. */
DaysScope *days_scope_new (PufaOffice *office, const ScopeOptions *options, GError **error);
void days_scope_free (DaysScope *self);

/* Whether a market or a season of the almanac is theirs: a market to which a village's people go
 * or which is held in the venue, a season that stands there. Of a speaker the villages count whose
 * adviser he is. */
gboolean days_scope_has (const DaysScope *self, const PufaEvent *event);

/* Ids of the speakers that were named; NULL for none. */
const char *const *days_scope_get_speakers (const DaysScope *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DaysScope, days_scope_free)
