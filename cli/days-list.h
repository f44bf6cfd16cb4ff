/* days-list.h - what the almanac has in a stretch of days, day by day
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "days-scope.h"

/* A market, theme day or season, once. */
typedef struct {
  guint32 first; /* as GDate counts days */
  guint32 until; /* the first day after */
  PufaKind kind;
  const PufaEvent *event;
} DaysEntry;

typedef struct _DaysList DaysList;

/* From @first to @last; of markets and seasons those that @scope has. NULL with an error. */
DaysList *days_list_new (PufaAlmanac *almanac, const DaysScope *scope, const GDate *first, const GDate *last,
                         GError **error);
void days_list_free (DaysList *self);

/* All that was found, holidays and make-up days too: PufaEvent, in order. Borrowed. */
GPtrArray *days_list_get_events (const DaysList *self);

/* Turns to a day; later calls turn to later days. */
void days_list_turn (DaysList *self, const GDate *day);

/* DaysEntry that begin on that day; and all that hold it, however long ago they began. Borrowed. */
GPtrArray *days_list_get_begun (const DaysList *self);
GPtrArray *days_list_get_standing (const DaysList *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DaysList, days_list_free)
