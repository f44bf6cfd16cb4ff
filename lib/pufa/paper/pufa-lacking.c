/* pufa-lacking.c - compare an event's evidence with the office's list; keep the first that lack some
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/paper/pufa-lacking-private.h>

static void
clear_item (gpointer data)
{
  PufaLack *item = data;

  g_free (item->uid);
  g_free (item->title);
  g_free (item->type);
}

void
pufa_lacking_init (PufaLacking *self)
{
  self->items = g_array_new (FALSE, FALSE, sizeof (PufaLack));
  g_array_set_clear_func (self->items, clear_item);
}

void
pufa_lacking_clear (PufaLacking *self)
{
  g_clear_pointer (&self->items, g_array_unref);
}

static gint
compare (const PufaLack *a, const PufaLack *b)
{
  gint by_uid;

  if (a->start != b->start)
    return a->start < b->start ? -1 : 1;
  by_uid = strcmp (a->uid, b->uid);
  return by_uid != 0 ? by_uid : (a->order > b->order) - (a->order < b->order);
}

/* Events mostly come by their start, so the place is sought from the end. */
static guint
find_place (const PufaLacking *self, const PufaLack *item)
{
  guint place = self->items->len;

  while (place > 0 && compare (item, &g_array_index (self->items, PufaLack, place - 1)) < 0)
    place--;
  return place;
}

/* Copies the texts of @item if it is among the first. */
static void
add (PufaLacking *self, const PufaLack *item)
{
  guint place = find_place (self, item);
  PufaLack copy = *item;

  self->n_items++;
  if (place >= PUFA_LACKING_MAX)
    return;
  copy.uid = g_strdup (item->uid);
  copy.title = g_strdup (item->title);
  copy.type = g_strdup (item->type);
  g_array_insert_val (self->items, place, copy);
  if (self->items->len > PUFA_LACKING_MAX)
    g_array_set_size (self->items, PUFA_LACKING_MAX);
}

/* "签到表=L4/qiandao.jpg" is of the type before "=". */
static guint
count_type (const PufaRun *evidence, const char *type)
{
  gsize length = strlen (type);
  guint n = 0;

  for (const PufaFact *fact = NULL; (fact = pufa_run_next (evidence, fact)) != NULL;)
    n += strncmp (fact->text, type, length) == 0 && (fact->text[length] == '=' || fact->text[length] == '\0');
  return n;
}

void
pufa_lacking_note (PufaLacking *self, const PufaEntry *entry, const PufaEvidenceList *rules)
{
  for (guint i = 0; i < rules->n_items; i++)
    {
      const PufaEvidence *rule = &rules->items[i];
      guint n = count_type (&entry->evidence, rule->type);

      if (n < rule->count)
        add (self, &(PufaLack){
                       .start = entry->start,
                       .uid = (char *) entry->facts->uid,
                       .title = (char *) pufa_facts_get (entry->facts, PUFA_PROPERTY_SUMMARY),
                       .type = rule->type,
                       .order = i,
                       .missing = rule->count - n,
                       .wanted = rule->count,
                   });
    }
}

void
pufa_lacking_merge (PufaLacking *self, const PufaLacking *other)
{
  guint64 n_unnamed = other->n_items - other->items->len;

  for (guint i = 0; i < other->items->len; i++)
    add (self, &g_array_index (other->items, PufaLack, i));
  self->n_items += n_unnamed;
}
