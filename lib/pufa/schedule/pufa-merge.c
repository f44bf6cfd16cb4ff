/* pufa-merge.c - events from outside, against what the store has
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <pufa/schedule/pufa-merge-private.h>
#include <pufa/schedule/pufa-transaction-private.h>

static gint
compare_revisions (const PufaFacts *there, const PufaFacts *coming)
{
  if (there->sequence != coming->sequence)
    return coming->sequence > there->sequence ? 1 : -1;
  return (coming->stamp > there->stamp) - (coming->stamp < there->stamp);
}

PufaMerge
pufa_merge_judge (const PufaEvent *there, const PufaEvent *coming)
{
  gint order;

  if (there == NULL)
    return PUFA_MERGE_ADDED;
  order = compare_revisions (pufa_event_get_facts (there), pufa_event_get_facts (coming));
  if (order < 0)
    return PUFA_MERGE_STALE;
  if (order == 0)
    return PUFA_MERGE_SAME;
  if (pufa_event_get_stage (coming) == PUFA_STAGE_CANCELLED && pufa_event_get_stage (there) != PUFA_STAGE_CANCELLED)
    return PUFA_MERGE_CANCELLED;
  return PUFA_MERGE_UPDATED;
}

static gboolean
is_written (const PufaTransaction *self, PufaMerge verdict)
{
  return verdict == PUFA_MERGE_ADDED || verdict == PUFA_MERGE_UPDATED || verdict == PUFA_MERGE_CANCELLED ||
         (verdict == PUFA_MERGE_STALE && self->is_forced);
}

PufaMerge
pufa_transaction_merge (PufaTransaction *self, PufaEvent *event, GError **error)
{
  const PufaFacts *facts;
  g_autoptr (GError) failed = NULL;
  g_autoptr (PufaEvent) there = NULL;
  PufaMerge verdict;
  gint64 id;

  g_return_val_if_fail (self != NULL && self->store != NULL && event != NULL, PUFA_MERGE_FAILED);
  g_return_val_if_fail (error == NULL || *error == NULL, PUFA_MERGE_FAILED);

  facts = pufa_event_get_facts (event);
  id = pufa_row_find (self->rows, facts->uid, facts->recurrence_id, &failed);
  there = id != 0 ? pufa_row_load (self->rows, id, &failed) : NULL;
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return PUFA_MERGE_FAILED;
    }
  verdict = pufa_merge_judge (there, event);
  if (is_written (self, verdict) && !pufa_transaction_write (self, id, there, event, error))
    return PUFA_MERGE_FAILED;
  return verdict;
}
