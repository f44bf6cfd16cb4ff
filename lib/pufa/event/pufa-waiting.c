/* pufa-waiting.c - a queue of components, bounded in bytes
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <pufa/event/pufa-waiting-private.h>

typedef struct {
  char *text;
  gsize length;
  guint number;
} Item;

static void
free_item (Item *item)
{
  g_free (item->text);
  g_free (item);
}

void
pufa_waiting_clear (PufaWaiting *self)
{
  g_queue_clear_full (&self->queue, (GDestroyNotify) free_item);
  self->n_bytes = 0;
}

gboolean
pufa_waiting_is_empty (const PufaWaiting *self)
{
  return self->queue.length == 0;
}

gboolean
pufa_waiting_push (PufaWaiting *self, const PufaLines *lines, guint number)
{
  Item *item;

  if (self->n_bytes + lines->length > PUFA_MAX_WAITING)
    return FALSE;
  item = g_new (Item, 1);
  item->text = g_strndup (lines->text, lines->length);
  item->length = lines->length;
  item->number = number;
  self->n_bytes += lines->length;
  g_queue_push_tail (&self->queue, item);
  return TRUE;
}

guint
pufa_waiting_pop (PufaWaiting *self, PufaLines *lines)
{
  Item *item = g_queue_pop_head (&self->queue);
  guint number = item->number;

  self->n_bytes -= item->length;
  pufa_lines_append_text (lines, item->text);
  free_item (item);
  return number;
}
