/* guard.c - rules of stages, with the way out
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "desk.h"
#include "fault.h"
#include "guard.h"
#include "moment.h"

gboolean
guard_unheld (PufaStore *store, const PufaEvent *event, GError **error)
{
  g_autofree char *id = NULL;

  if (pufa_event_get_stage (event) != PUFA_STAGE_HELD || pufa_event_get_kind (event) == PUFA_KIND_OTHER)
    return TRUE;
  id = desk_dup_id (store, event);
  g_set_error (error, PUFA_ERROR, PUFA_ERROR_REFUSED, _ ("%s was held"), id);
  fault_advise (error, _ ("what happened is put right by: pufa record %s"), id);
  return FALSE;
}

gboolean
guard_uncancelled (PufaStore *store, const PufaEvent *event, GError **error)
{
  g_autofree char *id = NULL;

  if (pufa_event_get_stage (event) != PUFA_STAGE_CANCELLED)
    return TRUE;
  id = desk_dup_id (store, event);
  g_set_error (error, PUFA_ERROR, PUFA_ERROR_REFUSED, _ ("%s is cancelled"), id);
  fault_advise (error, "%s", _ ("add it anew, or take the cancelling back: pufa undo NO (pufa log says which)"));
  return FALSE;
}

gboolean
guard_unannounced (PufaStore *store, const PufaEvent *event, GError **error)
{
  PufaStage stage = pufa_event_get_stage (event);
  g_autofree char *id = NULL;

  if (stage == PUFA_STAGE_PLANNED || pufa_event_get_kind (event) == PUFA_KIND_OTHER)
    return TRUE;
  id = desk_dup_id (store, event);
  g_set_error (error, PUFA_ERROR, PUFA_ERROR_REFUSED,
               stage == PUFA_STAGE_HELD        ? _ ("%s was held and stays on record")
               : stage == PUFA_STAGE_CANCELLED ? _ ("%s was cancelled and stays on record")
                                               : _ ("%s was announced and stays on record"),
               id);
  if (stage == PUFA_STAGE_ANNOUNCED)
    fault_advise (error, _ ("call it off: pufa cancel %s --reason WHY"), id);
  return FALSE;
}

gboolean
guard_happened (PufaStore *store, const PufaEvent *event, GDateTime *now, GError **error)
{
  const PufaSpan *span = pufa_event_get_span (event);
  g_autofree char *id = NULL;
  g_autoptr (GString) when = NULL;
  Moment start;

  if (pufa_event_get_stage (event) == PUFA_STAGE_CANCELLED)
    {
      id = desk_dup_id (store, event);
      g_set_error (error, PUFA_ERROR, PUFA_ERROR_REFUSED,
                   _ ("%s was cancelled; what has not happened cannot be recorded"), id);
      return FALSE;
    }
  if (span == NULL || pufa_span_get_start_unix (span) <= g_date_time_to_unix (now))
    return TRUE;
  id = desk_dup_id (store, event);
  when = g_string_new (NULL);
  start = moment_of (pufa_span_get_start_unix (span), g_date_time_get_timezone (now));
  moment_append_stamp (when, &start);
  g_set_error (error, PUFA_ERROR, PUFA_ERROR_REFUSED, _ ("%s begins on %s; what has not happened cannot be recorded"),
               id, when->str);
  return FALSE;
}
