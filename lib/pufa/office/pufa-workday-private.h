/* pufa-workday-private.h - working days, by notice of the State Council
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * A notice lists days off and make-up working days; all others are as their weekday says. Without
 * the notice for a year nothing is known of its days: that is the third answer. A year is known when
 * its 1 January and 1 October are listed as holidays, as each notice has them and no local rule does;
 * so the rows of an office can make a year known.
 *
 * A notice may reach into the December before: for 2023 it made 2022-12-31 a holiday. From 2007 to
 * 2026 that happened only where 1 January was a Sunday, a Monday or a Tuesday, and never before the
 * 29th. So of these years 29 to 31 December is unknown until the next notice is there. */
#pragma once

#include <pufa/office/pufa-almanac.h>
#include <pufa/office/pufa-day-private.h>

G_BEGIN_DECLS

/* Days that a notice or an office lists. */
typedef struct {
  PufaDays days;
  gboolean is_work; /* make-up working days, else holidays */
  const char *name; /* of the holiday, 春节; of a make-up day: for which; may be NULL */
  guint32 issued;   /* the day the notice was signed; 0 of an office's own */
} PufaListedDays;

typedef struct _PufaWorkdays PufaWorkdays;

/* The notices built in and @n_rows rows more, each of which wins over them and over those before
 * it. Their names are borrowed and must live as long. */
PufaWorkdays *pufa_workdays_new (const PufaListedDays *rows, guint n_rows);
void pufa_workdays_free (PufaWorkdays *self);

/* @listed (may be NULL): the row it comes from, if it is a holiday or a make-up day. */
PufaDayState pufa_workdays_get_state (const PufaWorkdays *self, guint32 day, PufaListedDays *listed);

/* Whether there is a notice for @year. */
gboolean pufa_workdays_know_year (const PufaWorkdays *self, gint year);

/* The @n_days-th working day after @day, or before it if negative; @day itself does not count.
 * 0 with PUFA_ERROR_UNKNOWN_DAY where a day between is unknown. */
guint32 pufa_workdays_add (const PufaWorkdays *self, guint32 day, gint n_days, GError **error);

static inline gboolean
pufa_day_state_is_work (PufaDayState state)
{
  return state == PUFA_DAY_WORK || state == PUFA_DAY_MAKE_UP;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PufaWorkdays, pufa_workdays_free)

G_END_DECLS
