/* work.c - begin, gather, judge, commit, print the ids
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "clash-text.h"
#include "work.h"

gboolean
work_begin (Work *self, Cli *cli, PufaStore *store, const char *command, const char *reason,
            const WriteOptions *options, GError **error)
{
  GDateTime *now = cli_get_now (cli, error);
  g_autofree char *forced = options->force ? g_strconcat (command, " --force", NULL) : NULL;

  self->cli = cli;
  self->store = store;
  self->is_dry = options->dry_run;
  self->is_forced = options->force;
  self->events = g_ptr_array_new_with_free_func ((GDestroyNotify) pufa_event_unref);
  if (now == NULL)
    return FALSE;
  self->transaction = pufa_store_begin (store, now, forced != NULL ? forced : command, reason, error);
  if (self->transaction != NULL)
    pufa_transaction_force (self->transaction); /* clashes are judged together, when all is done */
  return self->transaction != NULL;
}

void
work_clear (Work *self)
{
  g_clear_pointer (&self->transaction, pufa_transaction_unref);
  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_clear_object (&self->store);
}

gboolean
work_add (Work *self, PufaEvent *event, GError **error)
{
  g_ptr_array_add (self->events, pufa_event_ref (event));
  return pufa_transaction_add (self->transaction, event, error);
}

gboolean
work_replace (Work *self, PufaEvent *before, PufaEvent *after, GError **error)
{
  g_ptr_array_add (self->events, pufa_event_ref (after));
  return pufa_transaction_replace (self->transaction, before, after, error);
}

gboolean
work_remove (Work *self, PufaEvent *event, GError **error)
{
  g_ptr_array_add (self->events, pufa_event_ref (event));
  return pufa_transaction_remove (self->transaction, event, error);
}

gboolean
work_judge (Work *self, WorkPurpose purpose, GError **error)
{
  g_autoptr (GPtrArray) clashes = pufa_transaction_list_clashes (self->transaction, error);

  if (clashes == NULL)
    return FALSE;
  for (guint i = 0; i < clashes->len; i++)
    {
      PufaClash *clash = g_ptr_array_index (clashes, i);

      if (pufa_clash_is_blocking (clash) && !self->is_forced)
        {
          clash_text_set_error (self->store, self->events, clash, purpose == WORK_ADD, error);
          return FALSE;
        }
    }
  for (guint i = 0; i < clashes->len; i++)
    clash_text_warn (self->cli, self->store, self->events, g_ptr_array_index (clashes, i));
  return TRUE;
}

gboolean
work_end (Work *self, GError **error)
{
  if (self->is_dry)
    return TRUE;
  if (!pufa_transaction_commit (self->transaction, error))
    return FALSE;
  for (guint i = 0; i < self->events->len; i++)
    fprintf (self->cli->out, "%s\n", pufa_event_get_uid (g_ptr_array_index (self->events, i)));
  return TRUE;
}
