/* pufa-almanac.h - what is known about days
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/event/pufa-filter.h>

G_BEGIN_DECLS

/**
 * PufaWorkday:
 * @PUFA_WORKDAY_NO: a day off
 * @PUFA_WORKDAY_YES: a working day, make-up days included
 * @PUFA_WORKDAY_UNKNOWN: no notice of the State Council for that year is known; of the last
 *   days of December, sometimes, none for the next
 *
 * Whether a day is a working day. There are three answers.
 */
typedef enum {
  PUFA_WORKDAY_NO,
  PUFA_WORKDAY_YES,
  PUFA_WORKDAY_UNKNOWN,
} PufaWorkday;

/**
 * PufaDayState:
 * @PUFA_DAY_WORK: a working day
 * @PUFA_DAY_REST: a weekend
 * @PUFA_DAY_HOLIDAY: off by notice of the State Council, or of the office's own
 * @PUFA_DAY_MAKE_UP: a working day by notice, mostly at a weekend
 * @PUFA_DAY_UNKNOWN: as %PUFA_WORKDAY_UNKNOWN
 *
 * What kind of day it is, and so why one works on it or not.
 */
typedef enum {
  PUFA_DAY_WORK,
  PUFA_DAY_REST,
  PUFA_DAY_HOLIDAY,
  PUFA_DAY_MAKE_UP,
  PUFA_DAY_UNKNOWN,
} PufaDayState;

/**
 * pufa_day_state_to_string:
 * @state: a state
 *
 * Returns: (nullable): "work", "rest", "holiday", "make-up" or "unknown"; %NULL for no state
 */
PUFA_API const char *pufa_day_state_to_string (PufaDayState state);

#define PUFA_TYPE_ALMANAC (pufa_almanac_get_type ())

/**
 * PufaAlmanac:
 *
 * Working days, theme days, market days, seasons: the tables built in and, from
 * pufa_office_get_almanac(), those of an office. It never changes.
 */
typedef struct _PufaAlmanac PufaAlmanac;

PUFA_API GType pufa_almanac_get_type (void);
PUFA_API PufaAlmanac *pufa_almanac_ref (PufaAlmanac *self);
PUFA_API void pufa_almanac_unref (PufaAlmanac *self);

/**
 * pufa_almanac_new:
 *
 * Returns: (transfer full): the almanac of no office: holidays and theme days
 */
PUFA_API PufaAlmanac *pufa_almanac_new (void);

/**
 * pufa_almanac_get_workday:
 * @self: an almanac
 * @day: a day
 *
 * Returns: whether it is a working day
 */
PUFA_API PufaWorkday pufa_almanac_get_workday (const PufaAlmanac *self, const GDate *day);

/**
 * pufa_almanac_get_state:
 * @self: an almanac
 * @day: a day
 *
 * Returns: what kind of day it is
 */
PUFA_API PufaDayState pufa_almanac_get_state (const PufaAlmanac *self, const GDate *day);

/**
 * pufa_almanac_get_holiday:
 * @self: an almanac
 * @day: a day
 *
 * Returns: (nullable): of which holiday it is a day off or a make-up day, "端午节"; %NULL of
 *   other days, and where who listed it gave no name
 */
PUFA_API const char *pufa_almanac_get_holiday (const PufaAlmanac *self, const GDate *day);

/**
 * pufa_almanac_add_workdays:
 * @self: an almanac
 * @day: where to start; not counted itself
 * @n_days: how many working days on, or back if negative
 * @error: %PUFA_ERROR_UNKNOWN_DAY when a day between cannot be told
 *
 * Returns: (transfer full): the day it comes to
 */
PUFA_API GDate *pufa_almanac_add_workdays (const PufaAlmanac *self, const GDate *day, gint n_days, GError **error);

/**
 * pufa_almanac_list:
 * @self: an almanac
 * @filter: with a span of at most 100 years; kind and village narrow it
 * @error: %PUFA_ERROR_UNKNOWN_DAY when a lunar rule leaves the table; %PUFA_ERROR_INVALID
 *   when @filter has no span or too long a one
 *
 * A holiday or make-up working day is an event a day, a theme day or season one each time it
 * comes, however long. `X-PUFA-` lines say what has no field: `HOLIDAY` its bare name, also of
 * a make-up day; `MARKET` and `SEASON` an id; `HOURS` of a market; `BASIS`, `LEVEL` (L law, S
 * State Council, M ministry, U United Nations, C custom) and `VERIFY` (S read in a source, K
 * common knowledge) of a theme day; `SEASON-KIND`, `SEASON-PLACE` and `SEASON-LEVEL` against
 * what a season stands, where, and how hard. A theme day whose notice is not known yet is not there.
 *
 * Returns: (transfer container) (element-type PufaEvent): all-day events of the kinds
 *   holiday, workday, theme day, market day and season, earliest first; equal for equal
 *   data, to the byte
 */
PUFA_API GPtrArray *pufa_almanac_list (const PufaAlmanac *self, const PufaFilter *filter, GError **error);

/**
 * pufa_almanac_get_theme_day_name:
 * @self: an almanac
 * @id: a theme day's id, "d1204"
 *
 * Returns: (nullable): its name; %NULL if there is no such theme day
 */
PUFA_API const char *pufa_almanac_get_theme_day_name (const PufaAlmanac *self, const char *id);

/**
 * pufa_almanac_dup_pending:
 * @self: an almanac
 * @year: Gregorian year
 *
 * Returns: (transfer full) (array zero-terminated=1): the names of theme days that somebody
 *   announces each year and of which nothing is known for @year; pufa_almanac_list() has none
 *   of them
 */
PUFA_API char **pufa_almanac_dup_pending (const PufaAlmanac *self, gint year);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PufaAlmanac, pufa_almanac_unref)

G_END_DECLS
