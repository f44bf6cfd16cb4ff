/* pufa-entry-private.h - what one event brings to a report
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/event/pufa-event-private.h>
#include <pufa/paper/pufa-tally-private.h>

G_BEGIN_DECLS

/* Units that count as leaflets. */
#define PUFA_UNIT_SHEET "份"
#define PUFA_UNIT_BOOKLET "册"

/* The facts of one property, which mostly stand side by side. */
typedef struct {
  PufaProperty property;
  const PufaFact *first, *end; /* all are within; NULL where there are none */
} PufaRun;

/* The fact behind @fact, or the first behind NULL; NULL when there is none. */
static inline const PufaFact *
pufa_run_next (const PufaRun *self, const PufaFact *fact)
{
  for (fact = fact != NULL ? fact + 1 : self->first; fact < self->end; fact++)
    if (fact->property == self->property)
      return fact;
  return NULL;
}

typedef struct {
  PufaFigures figures;
  const PufaFacts *facts; /* borrowed from the event, as are the texts below */
  gint64 start;           /* Unix seconds */
  guint month;            /* 1 to 12 */
  const char *village;    /* the host; or NULL */
  const char *channel;    /* this and the next or NULL */
  const char *audience;
  const char *office;   /* whose ids these are, where they are another office's; else NULL */
  gboolean is_own;      /* the office's, and no adviser's */
  gboolean is_held;     /* a lecture or a consultation, and held */
  gboolean has_adviser; /* among the speakers */
  PufaRun laws;
  PufaRun speakers; /* PUFA_PROPERTY_SPEAKER, or names in PUFA_PROPERTY_CONTACT */
  PufaRun handouts;
  PufaRun evidence;
} PufaEntry;

/* FALSE when the event does not start within the report's period. */
gboolean pufa_entry_read (PufaEntry *self, const PufaReport *report, const PufaEvent *event);

/* What was handed out: one material of an entry. */
typedef struct {
  const char *material; /* its id */
  const char *unit;     /* borrowed */
  PufaFigure figure;    /* PUFA_FIGURE_LEAFLETS or PUFA_FIGURE_GIFTS */
  gint64 pieces;
  char buffer[32]; /* where the id stands if it fits */
  char *made;      /* else here */
} PufaHandout;

void pufa_handout_clear (PufaHandout *self);

/* The next one behind the fact *@at (NULL: the first), which it moves on; FALSE when there is none. */
gboolean pufa_entry_next_handout (const PufaEntry *self, const PufaReport *report, const PufaFact **at,
                                  PufaHandout *handout);

/* The figures as they count for that speaker: those of advisers only for an adviser. */
PufaFigures pufa_entry_get_speaker_figures (const PufaEntry *self, const PufaReport *report, const char *speaker);

/* The key of an id of this entry's office: "v01" or "hebei/v01"; @made keeps what had to be made. */
const char *pufa_entry_get_key (const PufaEntry *self, const char *id, char **made);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PufaHandout, pufa_handout_clear)

G_END_DECLS
