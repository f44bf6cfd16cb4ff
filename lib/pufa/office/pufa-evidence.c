/* pufa-evidence.c - read the papers that pufa.ini asks for
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/office/pufa-evidence-private.h>
#include <pufa/office/pufa-value-private.h>

#define MAX_COUNT 1000
#define MAX_WORKDAYS 250 /* a year has no more */

gboolean
pufa_evidence_read_workdays (const char *text, guint *workdays)
{
  return pufa_value_take_number (&text, workdays) && pufa_value_take_word (&text, "wd") && *text == '\0' &&
         *workdays <= MAX_WORKDAYS;
}

/* Takes "@5wd" off the end of the type, then "*3". An '=' would part type and file in a record. */
static gboolean
read_item (PufaEvidence *item)
{
  char *until = strchr (item->type, '@'), *times;
  guint workdays = 0;

  item->count = 1;
  item->workdays = -1;
  if (until != NULL)
    {
      if (!pufa_evidence_read_workdays (until + 1, &workdays))
        return FALSE;
      item->workdays = (gint) workdays;
      *until = '\0';
    }
  times = strchr (item->type, '*');
  if (times != NULL)
    {
      if (!pufa_value_read_count (times + 1, &item->count))
        return FALSE;
      *times = '\0';
    }
  return item->type[0] != '\0' && strchr (item->type, '=') == NULL && item->count >= 1 && item->count <= MAX_COUNT;
}

static gboolean
is_there (const PufaEvidenceList *self, const char *type)
{
  for (guint i = 0; i < self->n_items; i++)
    if (g_str_equal (self->items[i].type, type))
      return TRUE;
  return FALSE;
}

gboolean
pufa_evidence_read (PufaEvidenceList *self, const char *list)
{
  const char *text;
  gsize length;

  self->items = g_new0 (PufaEvidence, PUFA_EVIDENCE_MAX_TYPES);
  self->n_items = 0;
  while (pufa_value_take_item (&list, &text, &length))
    {
      PufaEvidence item = { .type = NULL };
      g_autofree char *type = item.type = g_strndup (text, length);

      if (self->n_items == PUFA_EVIDENCE_MAX_TYPES || !read_item (&item) || is_there (self, type))
        return FALSE;
      self->items[self->n_items++] = item;
      g_steal_pointer (&type);
    }
  return TRUE;
}

void
pufa_evidence_clear (PufaEvidenceList *self)
{
  for (guint i = 0; i < self->n_items; i++)
    g_free (self->items[i].type);
  g_clear_pointer (&self->items, g_free);
  self->n_items = 0;
}
