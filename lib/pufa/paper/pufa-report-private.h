/* pufa-report-private.h - what a report holds
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/office/pufa-office-private.h>
#include <pufa/paper/pufa-lacking-private.h>
#include <pufa/paper/pufa-period-private.h>
#include <pufa/paper/pufa-tally-private.h>

G_BEGIN_DECLS

struct _PufaReport {
  gatomicrefcount refs;
  PufaOffice *office; /* or NULL */
  PufaPeriod period;
  GTimeZone *zone;                /* NULL for Asia/Shanghai; the office's */
  GHashTable *advisers;           /* ids of people: a set; borrowed from the office */
  PufaTally tallies[PUFA_N_AXES]; /* by PufaAxis */
  gint64 targets[PUFA_N_FIGURES]; /* -1 where there is none */
  guint64 stamp;                  /* events added so far */
  PufaLacking lacking;            /* held without their evidence */
  GPtrArray *standing;            /* of PufaFinding: what the roster lacks, whatever was held */
};

/* Makes the rows that are there before any event: the office's villages, people and so on, what
 * its advisers did by visits.csv, and what it aims at. */
void pufa_report_fill (PufaReport *self);

/* Adds to the row of each axis that has one key an entry. What is NULL counts under "". */
void pufa_report_count (PufaReport *self, const PufaFigures *figures, guint month, const char *village,
                        const char *channel, const char *audience);

/* The targets of [targets] and [norms] for the period. */
void pufa_report_set_targets (PufaReport *self);

static inline PufaTallyRow *
pufa_report_get_row (PufaReport *self, PufaAxis axis, const char *key)
{
  return pufa_tally_get (&self->tallies[axis], key);
}

static inline guint
pufa_quarter_of_month (guint month)
{
  return (month + 2) / 3;
}

/* "1" to "12", as keys. */
const char *pufa_report_get_number_key (guint number);

G_END_DECLS
