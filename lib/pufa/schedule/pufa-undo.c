/* pufa-undo.c - take one command back
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <pufa/base/pufa-error.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/event/pufa-compose-private.h>
#include <pufa/event/pufa-moment-private.h>
#include <pufa/schedule/pufa-change-private.h>
#include <pufa/schedule/pufa-history-private.h>
#include <pufa/schedule/pufa-transaction-private.h>

static void
set_line (PufaCompose *compose, PufaProperty property, const char *value)
{
  g_autofree char *line = g_strdup_printf ("%s:%s\n", pufa_property_get_name (property), value);

  pufa_compose_set (compose, property, line, NULL);
}

/* The old text with a revision above the present one: who was told of that would refuse the old. */
static PufaEvent *
raise_revision (PufaTransaction *work, PufaEvent *old, guint sequence, GError **error)
{
  g_auto (PufaLines) lines = { NULL };
  g_auto (PufaLines) raised = { NULL };
  g_autoptr (PufaCompose) compose = NULL;
  g_autoptr (GString) now = g_string_new (NULL);
  g_autofree char *number = g_strdup_printf ("%u", sequence);
  g_autoptr (GHashTable) definitions = NULL;
  GPtrArray *zones = pufa_event_get_facts (old)->zones;
  PufaClock clock = { .local = work->rows->local };
  gsize offset;

  pufa_lines_init (&lines);
  pufa_lines_init (&raised);
  pufa_event_read_lines (old, &lines);
  compose = pufa_compose_new (&lines);
  pufa_moment_append_utc (now, work->now);
  set_line (compose, PUFA_PROPERTY_SEQUENCE, number);
  set_line (compose, PUFA_PROPERTY_DTSTAMP, now->str);
  set_line (compose, PUFA_PROPERTY_LAST_MODIFIED, now->str);
  pufa_compose_end (compose, &raised);
  for (guint i = 0; zones != NULL && i < zones->len; i++)
    pufa_zone_add (&definitions, zones->pdata[i]);
  clock.definitions = definitions;
  return pufa_event_new_from_lines (&raised, &clock, &offset, error);
}

/* What to put back: the text that was there, its revision raised where it had to be. */
static PufaEvent *
make_restored (PufaTransaction *work, const PufaHistoryRow *row, const PufaEvent *now, GError **error)
{
  g_autoptr (PufaEvent) old = pufa_row_revive (work->rows, row->event, row->before, strlen (row->before), error);
  guint sequence = now != NULL ? pufa_event_get_sequence (now) : 0;

  if (old == NULL || now == NULL || sequence <= pufa_event_get_sequence (old))
    return g_steal_pointer (&old);
  return raise_revision (work, old, sequence + 1, error);
}

static gboolean
is_announced (const PufaEvent *event)
{
  PufaStage stage = pufa_event_get_stage (event);

  return pufa_event_get_kind (event) != PUFA_KIND_OTHER && (stage == PUFA_STAGE_ANNOUNCED || stage == PUFA_STAGE_HELD);
}

/* "no. 13 cannot be taken back: no. 14 (move) changed 82dc since" */
static gboolean
check_untouched (PufaTransaction *work, const PufaHistoryRow *row, GError **error)
{
  g_autoptr (GError) failed = NULL;
  gint64 later = pufa_history_find_later (work->rows, row->event, row->command, &failed), undoes;
  g_autofree char *command = later != 0 ? pufa_history_dup_command (work->rows, later, &undoes, &failed) : NULL;
  g_autoptr (PufaEvent) now = later != 0 ? pufa_row_load (work->rows, row->event, &failed) : NULL;
  g_autofree char *id = now != NULL ? pufa_event_dup_id (now) : NULL;
  char *space;

  if (failed == NULL && later == 0)
    return TRUE;
  if (failed == NULL && row->before == NULL && now != NULL && is_announced (now))
    g_set_error (
        &failed, PUFA_ERROR, PUFA_ERROR_REFUSED,
        _ ("no. %d cannot be taken back: %.4s was announced since\ncall it off: pufa cancel %.4s --reason WHY"),
        (int) row->command, id, id);
  if (failed == NULL)
    {
      space = strchr (command, ' ');
      g_set_error (&failed, PUFA_ERROR, PUFA_ERROR_STALE,
                   _ ("no. %d cannot be taken back: no. %d (%.*s) changed %.*s since\n"
                      "take that back first: pufa undo %d"),
                   (int) row->command, (int) later, space != NULL ? (int) (space - command) : G_MAXINT, command,
                   id != NULL ? 4 : G_MAXINT, id != NULL ? id : _ ("an event"), (int) later);
    }
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static PufaChange *
take_back (PufaTransaction *work, const PufaHistoryRow *row, GDateTime *when, const char *command, GError **error)
{
  g_autoptr (GError) failed = NULL;
  g_autoptr (PufaEvent) now = pufa_row_load (work->rows, row->event, &failed);
  g_autoptr (PufaEvent) restored =
      failed == NULL && row->before != NULL ? make_restored (work, row, now, &failed) : NULL;

  if (failed == NULL)
    pufa_transaction_write (work, row->event, now, restored, &failed);
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return NULL;
    }
  return pufa_change_new ((guint) work->command, g_steal_pointer (&now), g_steal_pointer (&restored), when,
                          work->store->author, command, NULL);
}

static GPtrArray *
undo_rows (PufaTransaction *work, GArray *rows, GDateTime *when, const char *command, GError **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) pufa_change_unref);

  for (guint i = 0; i < rows->len; i++)
    if (!check_untouched (work, &g_array_index (rows, PufaHistoryRow, i), error))
      return NULL;
  for (guint i = rows->len; i-- > 0;) /* an event may have been changed twice by one command */
    {
      PufaChange *change = take_back (work, &g_array_index (rows, PufaHistoryRow, i), when, command, error);

      if (change == NULL)
        return NULL;
      g_ptr_array_insert (changes, 0, change);
    }
  return g_steal_pointer (&changes);
}

static gboolean
set_no_command (guint number, GError **error)
{
  if (number == 0)
    g_set_error (error, PUFA_ERROR, PUFA_ERROR_NOT_FOUND, _ ("there is nothing to take back"));
  else
    g_set_error (error, PUFA_ERROR, PUFA_ERROR_NOT_FOUND, _ ("there is no command no. %u\nall of them: pufa log"),
                 number);
  return FALSE;
}

/* Which command is meant; 0 with an error. */
static gint64
choose (PufaStore *self, guint number, GError **error)
{
  g_autoptr (GError) failed = NULL;
  g_autofree char *command = NULL;
  PufaRows *rows;
  gint64 chosen, undoes;

  if (!pufa_store_connect (self, &rows, error))
    return 0;
  chosen = rows == NULL ? 0 : number != 0 ? (gint64) number : pufa_history_find_undoable (rows, &failed);
  command = failed == NULL && chosen != 0 ? pufa_history_dup_command (rows, chosen, &undoes, &failed) : NULL;
  if (failed == NULL && command == NULL)
    set_no_command (number, &failed);
  if (failed == NULL)
    return chosen;
  g_propagate_error (error, g_steal_pointer (&failed));
  return 0;
}

GPtrArray *
pufa_store_undo (PufaStore *self, GDateTime *now, guint number, GError **error)
{
  g_autoptr (PufaTransaction) work = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GArray) rows = NULL;
  g_autofree char *command = NULL;
  gint64 chosen;

  g_return_val_if_fail (PUFA_IS_STORE (self) && self->transaction == NULL && now != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  chosen = choose (self, number, error);
  command = g_strdup_printf ("undo %d", (int) chosen);
  work = chosen != 0 ? pufa_transaction_new (self, now, command, NULL, chosen, error) : NULL;
  rows = work != NULL ? pufa_history_list_command (work->rows, chosen, error) : NULL;
  changes = rows != NULL ? undo_rows (work, rows, now, command, error) : NULL;
  if (changes == NULL || !pufa_transaction_commit (work, error))
    return NULL;
  return g_steal_pointer (&changes);
}
