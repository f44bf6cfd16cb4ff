/* pufa-event-fields.c - the fields of an event, and the lines that are none
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include <pufa/base/pufa-text-private.h>
#include <pufa/event/pufa-event-private.h>

/* Where no speaker has an id, the names that people read stand for them. */
static PufaProperty
property_of_speakers (const PufaFacts *facts)
{
  return pufa_facts_get (facts, PUFA_PROPERTY_SPEAKER) != NULL ? PUFA_PROPERTY_SPEAKER : PUFA_PROPERTY_CONTACT;
}

static gboolean
holds (const PufaFacts *facts, const PufaFact *fact, PufaField field)
{
  if (field == PUFA_FIELD_SPEAKER)
    return fact->property == property_of_speakers (facts);
  if (field == PUFA_FIELD_REMINDER)
    return fact->property == PUFA_PROPERTY_OTHER;
  return pufa_property_get_field (fact->property) == field;
}

const char *
pufa_event_get_text (const PufaEvent *self, PufaField field)
{
  const PufaFacts *facts;

  g_return_val_if_fail (self != NULL && pufa_field_to_string (field) != NULL, NULL);

  facts = pufa_event_get_facts (self);
  for (guint i = 0; i < facts->n_facts; i++)
    if (holds (facts, &facts->facts[i], field))
      return facts->facts[i].text;
  return NULL;
}

char **
pufa_event_dup_texts (const PufaEvent *self, PufaField field)
{
  g_autoptr (GStrvBuilder) texts = NULL;
  const PufaFacts *facts;

  g_return_val_if_fail (self != NULL && pufa_field_to_string (field) != NULL, NULL);

  texts = g_strv_builder_new ();
  facts = pufa_event_get_facts (self);
  for (guint i = 0; i < facts->n_facts; i++)
    if (holds (facts, &facts->facts[i], field))
      g_strv_builder_add (texts, facts->facts[i].text);
  return g_strv_builder_end (texts);
}

/* A whole number from 0 to G_MAXINT, or -1. */
static gint
parse_count (const char *text)
{
  char *end;
  gint64 number;

  if (text == NULL || !g_ascii_isdigit (*text))
    return -1;
  number = g_ascii_strtoll (text, &end, 10);
  return *end == '\0' && number <= G_MAXINT ? (gint) number : -1;
}

gint
pufa_event_get_count (const PufaEvent *self, PufaField field)
{
  g_return_val_if_fail (self != NULL && pufa_field_is_count (field), -1);

  return parse_count (pufa_event_get_text (self, field));
}

gint
pufa_event_get_handout (const PufaEvent *self, const char *material)
{
  const PufaFacts *facts;
  gsize length;

  g_return_val_if_fail (self != NULL && material != NULL, -1);

  facts = pufa_event_get_facts (self);
  length = strlen (material);
  for (guint i = 0; i < facts->n_facts; i++)
    {
      const char *text = facts->facts[i].text;

      if (facts->facts[i].property == PUFA_PROPERTY_HANDOUT && strncmp (text, material, length) == 0 &&
          text[length] == '=')
        return parse_count (text + length + 1);
    }
  return -1;
}

char **
pufa_event_dup_lines (const PufaEvent *self, const char *name)
{
  g_autoptr (GStrvBuilder) found = NULL;
  g_auto (PufaLines) lines = { NULL };
  guint depth = 0;

  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  found = g_strv_builder_new ();
  pufa_lines_init (&lines);
  pufa_event_read_lines (self, &lines);
  for (guint i = 0; i < lines.n_lines; i++)
    {
      gsize length;
      const char *line = pufa_lines_get (&lines, i, &length);
      PufaLineParts parts;

      lines.text[lines.ends[i]] = '\0';
      if (pufa_text_split (line, length, &parts) != NULL)
        continue;
      if (pufa_text_is_named (&parts, "END"))
        depth--;
      if (depth == 1 && pufa_text_is_named (&parts, name) && !pufa_text_is_named (&parts, "BEGIN"))
        g_strv_builder_add (found, line);
      if (pufa_text_is_named (&parts, "BEGIN"))
        depth++;
    }
  return g_strv_builder_end (found);
}
