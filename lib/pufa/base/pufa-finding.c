/* pufa-finding.c - four texts that belong together
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <pufa/base/pufa-finding-private.h>

struct _PufaFinding {
  gatomicrefcount refs;
  char *subject;
  char *rule;
  char *message;
  char *remedy; /* or NULL */
  gboolean is_blocking;
};

G_DEFINE_BOXED_TYPE (PufaFinding, pufa_finding, pufa_finding_ref, pufa_finding_unref)

PufaFinding *
pufa_finding_new (const char *subject, const char *rule, const char *message, const char *remedy)
{
  PufaFinding *self = g_new0 (PufaFinding, 1);

  g_atomic_ref_count_init (&self->refs);
  self->subject = g_strdup (subject);
  self->rule = g_strdup (rule);
  self->message = g_strdup (message);
  self->remedy = g_strdup (remedy);
  return self;
}

PufaFinding *
pufa_finding_new_blocking (const char *subject, const char *rule, const char *message, const char *remedy)
{
  PufaFinding *self = pufa_finding_new (subject, rule, message, remedy);

  self->is_blocking = TRUE;
  return self;
}

PufaFinding *
pufa_finding_ref (PufaFinding *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
pufa_finding_unref (PufaFinding *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_free (self->subject);
  g_free (self->rule);
  g_free (self->message);
  g_free (self->remedy);
  g_free (self);
}

const char *
pufa_finding_get_subject (const PufaFinding *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->subject;
}

const char *
pufa_finding_get_rule (const PufaFinding *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->rule;
}

const char *
pufa_finding_get_message (const PufaFinding *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->message;
}

const char *
pufa_finding_get_remedy (const PufaFinding *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->remedy;
}

gboolean
pufa_finding_is_blocking (const PufaFinding *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_blocking;
}
