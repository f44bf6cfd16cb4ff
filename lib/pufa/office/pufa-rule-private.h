/* pufa-rule-private.h - the one grammar of days: theme days, markets, seasons, X-PUFA-RULE
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 *   12-04                    each 4 December
 *   05                       all May
 *   12-01..01-31             a stretch, also over New Year; its year is that in which it begins
 *   05/3/7                   the third Sunday of May (Monday is 1)
 *   weekof:05-15             Monday to Sunday of the week of 15 May
 *   lunar:09-09              that day of the lunar year, in the regular month alone
 *   lunar:12-08..01-15       a stretch of it; a leap month counts like the month it repeats
 *   lunar:tail:3|8           lunar days that end in 3 or 8; 10 stands for 0
 *   lunar:tail:5|10:prev     the same, and 廿九 where the month has no 30th
 *   solar:tail:1|6           Gregorian days that end in 1 or 6
 *   weekday:3|6              each Wednesday and Saturday
 *   branch:子|午             days of these of the twelve branches
 *   term:秋分                a solar term
 *   notice                   as a notice says each year; unknown but for the overrides
 *   2023-05-06               one day, or
 *   2023-05-01..2023-05-03   one stretch, once
 *
 * A day that a year does not have (02-29, lunar:12-30, 05/5/7) falls out in it; a stretch is then
 * shorter. The year of a lunar rule is the lunar year. */
#pragma once

#include <pufa/office/pufa-day-private.h>

G_BEGIN_DECLS

/* Parsed and checked; it never changes and is shared by reference. */
typedef struct _PufaRule PufaRule;

/* One time that it falls. */
typedef struct {
  PufaDays days;
  gint year;  /* whose it is */
  guint part; /* 1 of what a leap month adds apart from the rest, else 0 */
} PufaOccurrence;

typedef enum {
  PUFA_FALLS_NO,
  PUFA_FALLS_YES,
  PUFA_FALLS_UNKNOWN, /* outside a table, or no notice for that year */
} PufaFalls;

/* PUFA_ERROR_INVALID, saying what is wrong in @text. */
PufaRule *pufa_rule_new (const char *text, GError **error);

/* @from (may be NULL or empty): the first year in which it falls, "2018".
 * @overrides (may be NULL or empty): years in which it fell otherwise,
 * "2018=12-02..12-08;2022=12-04..12-10". */
PufaRule *pufa_rule_new_since (const char *text, const char *from, const char *overrides, GError **error);

/* Several in a list as pufa_value_split() reads it: "05-25..06-15, 09-15..10-20"; an array of PufaRule
 * that it owns. */
GPtrArray *pufa_rule_new_list (const char *text, GError **error);

PufaRule *pufa_rule_ref (PufaRule *self);
void pufa_rule_unref (PufaRule *self);

const char *pufa_rule_get_text (const PufaRule *self);

/* Whether it is a pattern of single days (a tail, weekday or branch), not something of each year. */
gboolean pufa_rule_is_daily (const PufaRule *self);

/* Whether it can be told when it falls in @year. */
gboolean pufa_rule_knows_year (const PufaRule *self, gint year);

/* The days of a rule that names dates with their year ("2023-05-01..2023-05-03"). FALSE of any other. */
gboolean pufa_rule_get_dates (const PufaRule *self, PufaDays *days);

/* @occurrence (may be NULL): the one that holds @day, if it does. */
PufaFalls pufa_rule_falls_on (const PufaRule *self, guint32 day, PufaOccurrence *occurrence);

/* Appends to @occurrences (of PufaOccurrence) those that overlap @range, earliest first; years for
 * which there is no notice have none. PUFA_ERROR_UNKNOWN_DAY when @range leaves a table. */
gboolean pufa_rule_list (const PufaRule *self, PufaDays range, GArray *occurrences, GError **error);

/* The first that is not over before @since. PUFA_ERROR_UNKNOWN_DAY when that cannot be told,
 * PUFA_ERROR_NOT_FOUND when it never falls again. */
gboolean pufa_rule_next (const PufaRule *self, guint32 since, PufaOccurrence *next, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PufaRule, pufa_rule_unref)

G_END_DECLS
