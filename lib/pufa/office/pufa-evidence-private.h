/* pufa-evidence-private.h - what papers an event must leave behind
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PUFA_EVIDENCE_MAX_TYPES 40

/* "现场照片*3", "信息简报@5wd" */
typedef struct {
  char *type;
  guint count;   /* at least so many, >= 1 */
  gint workdays; /* within so many working days after the event; -1: with the record */
} PufaEvidence;

typedef struct {
  PufaEvidence *items; /* in the order they are written */
  guint n_items;
} PufaEvidenceList;

/* Whether @list is such items, no type twice; it may be empty. */
gboolean pufa_evidence_read (PufaEvidenceList *self, const char *list);
void pufa_evidence_clear (PufaEvidenceList *self);

/* "6wd": so many working days. */
gboolean pufa_evidence_read_workdays (const char *text, guint *workdays);

G_END_DECLS
