/* work.c - begin, gather, judge, commit, print the ids
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "clash-text.h"
#include "finding-list.h"
#include "say.h"
#include "work.h"

static void
unref_if_any (gpointer event)
{
  if (event != NULL)
    pufa_event_unref (event);
}

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
  self->befores = g_ptr_array_new_with_free_func (unref_if_any);
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
  g_clear_pointer (&self->befores, g_ptr_array_unref);
  g_clear_object (&self->store);
}

static void
keep (Work *self, PufaEvent *before, PufaEvent *event)
{
  g_ptr_array_add (self->befores, before != NULL ? pufa_event_ref (before) : NULL);
  g_ptr_array_add (self->events, pufa_event_ref (event));
}

gboolean
work_add (Work *self, PufaEvent *event, GError **error)
{
  keep (self, NULL, event);
  return pufa_transaction_add (self->transaction, event, error);
}

gboolean
work_replace (Work *self, PufaEvent *before, PufaEvent *after, GError **error)
{
  keep (self, before, after);
  return pufa_transaction_replace (self->transaction, before, after, error);
}

gboolean
work_remove (Work *self, PufaEvent *event, GError **error)
{
  keep (self, event, event);
  return pufa_transaction_remove (self->transaction, event, error);
}

static gboolean
refuse_clashes (Work *self, WorkPurpose purpose, GPtrArray *clashes, GError **error)
{
  for (guint i = 0; i < clashes->len; i++)
    {
      PufaClash *clash = g_ptr_array_index (clashes, i);

      if (!pufa_clash_is_blocking (clash))
        continue;
      clash_text_set_error (self->store, self->events, clash, purpose == WORK_ADD, error);
      return FALSE;
    }
  return TRUE;
}

static gboolean
refuse_findings (WorkPurpose purpose, const PufaEvent *event, GPtrArray *findings, GError **error)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const PufaFinding *finding = g_ptr_array_index (findings, i);

      if (!pufa_finding_is_blocking (finding))
        continue;
      g_set_error (error, PUFA_ERROR, PUFA_ERROR_REFUSED, "%s", pufa_finding_get_message (finding));
      clash_text_advise (event, purpose == WORK_ADD, error);
      return FALSE;
    }
  return TRUE;
}

/* Of all that was done, an array of findings each. */
static GPtrArray *
list_findings (const Work *self)
{
  GPtrArray *lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < self->events->len; i++)
    g_ptr_array_add (lists, finding_list_new (pufa_store_get_office (self->store), g_ptr_array_index (self->befores, i),
                                              g_ptr_array_index (self->events, i)));
  return lists;
}

static void
warn (const Work *self, GPtrArray *clashes, GPtrArray *findings)
{
  for (guint i = 0; i < clashes->len; i++)
    clash_text_warn (self->cli, self->store, self->events, g_ptr_array_index (clashes, i));
  for (guint i = 0; i < findings->len; i++)
    {
      GPtrArray *list = g_ptr_array_index (findings, i);

      for (guint k = 0; k < list->len; k++)
        say_warning (self->cli, "%s", pufa_finding_get_message (g_ptr_array_index (list, k)));
    }
}

gboolean
work_judge (Work *self, WorkPurpose purpose, GError **error)
{
  g_autoptr (GPtrArray) clashes = pufa_transaction_list_clashes (self->transaction, error);
  g_autoptr (GPtrArray) findings = NULL;

  if (clashes == NULL || (!self->is_forced && !refuse_clashes (self, purpose, clashes, error)))
    return FALSE;
  findings = list_findings (self);
  for (guint i = 0; i < findings->len && !self->is_forced; i++)
    if (!refuse_findings (purpose, g_ptr_array_index (self->events, i), g_ptr_array_index (findings, i), error))
      return FALSE;
  warn (self, clashes, findings);
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
