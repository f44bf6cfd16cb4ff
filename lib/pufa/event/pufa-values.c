/* pufa-values.c - one value, a list, names, an alarm: each a fact or several
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/event/pufa-moment-private.h>
#include <pufa/event/pufa-values-private.h>

void
pufa_values_add (PufaFacts *facts, PufaProperty property, const char *text)
{
  if (facts->n_facts == facts->n_allocated)
    {
      facts->n_allocated *= 2;
      facts->facts = g_renew (PufaFact, facts->facts, facts->n_allocated);
    }
  facts->facts[facts->n_facts++] = (PufaFact){ property, text };
}

char *
pufa_values_end (PufaLineParts *parts, gboolean is_text)
{
  char *value = (char *) parts->value;

  value[is_text ? pufa_text_unescape (value, parts->value_length) : parts->value_length] = '\0';
  return value;
}

void
pufa_values_add_list (PufaFacts *facts, PufaProperty property, PufaLineParts *parts, gboolean is_text)
{
  char *item = (char *) parts->value, *end = item + parts->value_length;

  while (item < end)
    {
      char *stop = (char *) pufa_text_item_end (item, end);
      gsize length = is_text ? pufa_text_unescape (item, (gsize) (stop - item)) : (gsize) (stop - item);

      item[length] = '\0';
      if (length > 0)
        pufa_values_add (facts, property, item);
      item = stop + 1;
    }
}

void
pufa_values_add_names (PufaFacts *facts, PufaLineParts *parts)
{
  char *name = pufa_values_end (parts, TRUE);

  while (name != NULL)
    {
      char *comma = strstr (name, "、");

      if (comma != NULL)
        *comma = '\0';
      if (*name != '\0')
        pufa_values_add (facts, PUFA_PROPERTY_CONTACT, name);
      name = comma != NULL ? comma + strlen ("、") : NULL;
    }
}

void
pufa_values_add_alarm (PufaFacts *facts, PufaLineParts *parts)
{
  gint64 seconds;
  char *value;

  if (!pufa_text_is_named (parts, "TRIGGER") ||
      !pufa_moment_parse_duration (parts->value, parts->value_length, &seconds) || seconds > 0)
    return;
  value = (char *) parts->value; /* "PT0S" is longer than "0", "-PT15M" than "15" */
  g_snprintf (value, parts->value_length + 1, "%" G_GINT64_FORMAT, -seconds / 60);
  pufa_values_add (facts, PUFA_PROPERTY_OTHER, value);
}
