/* pufa-change.c - two events and a line of the log
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <pufa/schedule/pufa-change-private.h>

struct _PufaChange {
  gatomicrefcount refs;
  guint number;      /* of the command; 0 while it is only proposed */
  PufaEvent *before; /* or NULL */
  PufaEvent *after;  /* or NULL */
  GDateTime *when;   /* or NULL */
  char *author;      /* or NULL; this and the next two */
  char *command;
  char *reason;
};

G_DEFINE_BOXED_TYPE (PufaChange, pufa_change, pufa_change_ref, pufa_change_unref)

PufaChange *
pufa_change_new (guint number, PufaEvent *before, PufaEvent *after, GDateTime *when, const char *author,
                 const char *command, const char *reason)
{
  PufaChange *self = g_new0 (PufaChange, 1);

  g_atomic_ref_count_init (&self->refs);
  self->number = number;
  self->before = before;
  self->after = after;
  self->when = when != NULL ? g_date_time_ref (when) : NULL;
  self->author = g_strdup (author);
  self->command = g_strdup (command);
  self->reason = g_strdup (reason);
  return self;
}

PufaChange *
pufa_change_ref (PufaChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
pufa_change_unref (PufaChange *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_clear_pointer (&self->before, pufa_event_unref);
  g_clear_pointer (&self->after, pufa_event_unref);
  g_clear_pointer (&self->when, g_date_time_unref);
  g_free (self->author);
  g_free (self->command);
  g_free (self->reason);
  g_free (self);
}

PufaEvent *
pufa_change_get_before (const PufaChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->before;
}

PufaEvent *
pufa_change_get_after (const PufaChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->after;
}

guint
pufa_change_get_number (const PufaChange *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->number;
}

const char *
pufa_change_get_author (const PufaChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->author;
}

GDateTime *
pufa_change_get_when (const PufaChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->when;
}

const char *
pufa_change_get_command (const PufaChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->command;
}

const char *
pufa_change_get_reason (const PufaChange *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->reason;
}
