/* pufa-facts-private.h - what is found in an event's text
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/base/pufa-kind.h>
#include <pufa/base/pufa-lines-private.h>
#include <pufa/base/pufa-span.h>
#include <pufa/event/pufa-property-private.h>
#include <pufa/event/pufa-when-private.h>

G_BEGIN_DECLS

/* One value of one property, escapes undone. */
typedef struct {
  PufaProperty property;
  const char *text;
} PufaFact;

/* All that a component says in terms of pufa. Made once, then never changed. */
typedef struct {
  const char *component; /* "VEVENT" */
  const char *uid;
  gboolean is_uid_made;                          /* it came without */
  char recurrence_id[sizeof "20240507T070000Z"]; /* or "" */
  guint sequence;
  gint64 stamp; /* DTSTAMP in Unix seconds; G_MININT64 when there is none */
  PufaKind kind;
  PufaStage stage;
  PufaSpan *span; /* or NULL */
  gboolean is_transparent;
  gboolean is_private;       /* CLASS is PRIVATE or CONFIDENTIAL, or unknown */
  gboolean is_series;        /* it has an RRULE or RDATE */
  gboolean uses_shanghai;    /* TZID=Asia/Shanghai without a definition of its own */
  gboolean has_unknown_zone; /* some time names a zone that nobody knows */
  GPtrArray *zones;          /* of PufaZone: definitions it uses; NULL for none */
  char *made_uid;
  guint n_facts, n_allocated;
  PufaFact *facts; /* in the order of the lines */
  char text[];     /* what the facts point into */
} PufaFacts;

/* From the lines of one component, whose bytes were checked. On error (PUFA_ERROR_INVALID)
 * @offset is where in their text the fault is. */
PufaFacts *pufa_facts_new (const PufaLines *lines, const PufaClock *clock, gsize *offset, GError **error);

/* Of text that cannot be read, so that a damaged store can still be walked. */
PufaFacts *pufa_facts_new_empty (const char *text);

void pufa_facts_free (PufaFacts *self);

/* The first value of @property; NULL if there is none. */
const char *pufa_facts_get (const PufaFacts *self, PufaProperty property);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PufaFacts, pufa_facts_free)

G_END_DECLS
