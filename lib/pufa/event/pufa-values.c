/* pufa-values.c - one value, a list, names, an alarm: each a fact or several
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/event/pufa-moment-private.h>
#include <pufa/event/pufa-values-private.h>

void
pufa_values_grow (PufaFacts *facts)
{
  facts->n_allocated *= 2;
  facts->facts = g_renew (PufaFact, facts->facts, facts->n_allocated);
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

/* Writes @number so that it ends where the value ends, over what came before: "-P1W" is shorter
 * than its 10080 minutes, but not with its name. */
static const char *
put_number (PufaLineParts *parts, guint64 number)
{
  char *at = (char *) parts->value + parts->value_length;

  *at = '\0';
  do
    *--at = (char) ('0' + number % 10);
  while ((number /= 10) > 0);
  return at;
}

void
pufa_values_add_alarm (PufaFacts *facts, PufaLineParts *parts)
{
  gint64 seconds;

  if (pufa_text_is_named (parts, "TRIGGER") &&
      pufa_moment_parse_duration (parts->value, parts->value_length, &seconds) && seconds <= 0)
    pufa_values_add (facts, PUFA_PROPERTY_OTHER, put_number (parts, (guint64) (-seconds / 60)));
}
