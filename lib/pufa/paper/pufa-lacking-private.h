/* pufa-lacking-private.h - events that were held and have not the evidence that they should
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/office/pufa-evidence-private.h>
#include <pufa/paper/pufa-entry-private.h>

G_BEGIN_DECLS

/* So many are told by name, however many there are. */
#define PUFA_LACKING_MAX 1000

/* One kind of evidence of one event. */
typedef struct {
  gint64 start; /* of the event, Unix seconds */
  char *uid;
  char *title; /* or NULL */
  char *type;
  guint order; /* of the type in the office's list */
  guint missing;
  guint wanted;
} PufaLack;

typedef struct {
  GArray *items;   /* of PufaLack, by start, UID and order: the first PUFA_LACKING_MAX */
  guint64 n_items; /* all */
} PufaLacking;

void pufa_lacking_init (PufaLacking *self);
void pufa_lacking_clear (PufaLacking *self);

/* Notes what an event lacks of @rules. */
void pufa_lacking_note (PufaLacking *self, const PufaEntry *entry, const PufaEvidenceList *rules);

void pufa_lacking_merge (PufaLacking *self, const PufaLacking *other);

G_END_DECLS
