/* pufa-tally-private.h - the figures of a report along one axis: a row for each key
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/paper/pufa-report.h>

G_BEGIN_DECLS

#define PUFA_N_FIGURES (PUFA_FIGURE_ADVISER_MINUTES + 1)
#define PUFA_N_AXES (PUFA_AXIS_UNIT + 1)

/* Against events whose every law or audience is another: what is beyond is counted under "". */
#define PUFA_TALLY_MAX_ROWS (1 << 17)

/* One number a figure; an even number of them is added two at a time. */
typedef struct {
  gint64 of[(PUFA_N_FIGURES + 1) / 2 * 2];
} PufaFigures;

typedef struct {
  char *key;
  char *name;               /* for people; NULL: the key */
  gboolean is_known;        /* the office's roster or settings name it */
  gboolean is_wanted;       /* that it has nothing is a gap */
  gboolean is_foreign;      /* the key begins with another office's id */
  gboolean is_name;         /* of a speaker: no id */
  gint norm_lectures;       /* of a village, a quarter; -1 where there is none */
  gint norm_hours;          /* of a village, a month; likewise */
  gint stock;               /* of a material; likewise */
  const char *unit;         /* likewise, of the office\'s own; NULL: not known */
  guint64 stamp;            /* of the event that was added last */
  gint64 *on_the_spot;      /* of a village: 12 months' PUFA_FIGURE_ADVISER_MINUTES; NULL while there are none */
  char *cancelled;          /* of a village: the event cancelled last, by its start; or NULL */
  char *cancelled_title;    /* its title */
  gint64 cancelled_start;   /* its start, Unix seconds */
  PufaFigures all;          /* the whole */
  PufaFigures *quarters[4]; /* parts of it; NULL while there is nothing */
} PufaTallyRow;

typedef struct {
  GPtrArray *rows;   /* of PufaTallyRow, in their order */
  GHashTable *index; /* key to row */
} PufaTally;

void pufa_tally_init (PufaTally *self);
void pufa_tally_clear (PufaTally *self);

/* NULL where it is not there. */
PufaTallyRow *pufa_tally_find (const PufaTally *self, const char *key);

/* Makes it behind the others. */
PufaTallyRow *pufa_tally_get (PufaTally *self, const char *key);

/* @quarter from 1. */
void pufa_tally_row_add (PufaTallyRow *self, const PufaFigures *figures, guint quarter);

void pufa_tally_row_add_on_the_spot (PufaTallyRow *self, guint month, gint64 minutes);

/* The later one stays. */
void pufa_tally_row_note_cancelled (PufaTallyRow *self, const char *uid, const char *title, gint64 start);

/* Adds what is in @other, a row of another report, and takes over what is known of it. */
void pufa_tally_row_merge (PufaTallyRow *self, const PufaTallyRow *other);

static inline const char *
pufa_tally_row_get_name (const PufaTallyRow *self)
{
  return self->name != NULL ? self->name : self->key;
}

G_END_DECLS
