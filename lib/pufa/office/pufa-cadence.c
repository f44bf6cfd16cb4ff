/* pufa-cadence.c - read the steps of a cadence
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <pufa/office/pufa-cadence-private.h>
#include <pufa/office/pufa-value-private.h>

#define MAX_DAYS 366

/* "3d 09:00" */
static gboolean
read_day_step (PufaStep *step, const char *text)
{
  guint clock;

  if (!pufa_value_take_number (&text, &step->days) || !pufa_value_take_word (&text, "d") || step->days > MAX_DAYS)
    return FALSE;
  while (*text == ' ')
    text++;
  if (!pufa_value_read_clock (text, &clock) || clock == PUFA_DAY_END)
    return FALSE;
  step->clock = (gint) clock;
  return TRUE;
}

static gboolean
read_step (PufaStep *step)
{
  if (step->text[0] != '-')
    return FALSE;
  if (read_day_step (step, step->text + 1))
    return TRUE;
  step->days = 0;
  step->clock = -1;
  return pufa_value_read_length (step->text + 1, &step->minutes) && step->minutes > 0;
}

static gboolean
is_there (const PufaCadence *self, const char *text)
{
  for (guint i = 0; i < self->n_steps; i++)
    if (g_str_equal (self->steps[i].text, text))
      return TRUE;
  return FALSE;
}

gboolean
pufa_cadence_read (PufaCadence *self, const char *list)
{
  const char *item;
  gsize length;

  self->steps = g_new0 (PufaStep, PUFA_CADENCE_MAX_STEPS);
  self->n_steps = 0;
  while (pufa_value_take_item (&list, &item, &length))
    {
      PufaStep step = { .text = NULL };
      g_autofree char *text = step.text = g_strndup (item, length);

      if (self->n_steps == PUFA_CADENCE_MAX_STEPS || !read_step (&step) || is_there (self, text))
        return FALSE;
      self->steps[self->n_steps++] = step;
      g_steal_pointer (&text);
    }
  return TRUE;
}

void
pufa_cadence_clear (PufaCadence *self)
{
  for (guint i = 0; i < self->n_steps; i++)
    g_free (self->steps[i].text);
  g_clear_pointer (&self->steps, g_free);
  self->n_steps = 0;
}
