/* pufa-values-private.h - cut the value of a line into facts, in place
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * The line lies in the text of the facts; the byte behind its value is its \n, which may go. */
#pragma once

#include <pufa/base/pufa-text-private.h>
#include <pufa/event/pufa-facts-private.h>

G_BEGIN_DECLS

/* Ends the value with a NUL, its escapes undone. */
static inline char *
pufa_values_end (PufaLineParts *parts, gboolean has_escapes)
{
  char *value = (char *) parts->value;

  value[has_escapes ? pufa_text_unescape (value, parts->value_length) : parts->value_length] = '\0';
  return value;
}

void pufa_values_grow (PufaFacts *facts);

static inline void
pufa_values_add (PufaFacts *facts, PufaProperty property, const char *text)
{
  if (facts->n_facts == facts->n_allocated)
    pufa_values_grow (facts);
  facts->facts[facts->n_facts++] = (PufaFact){ property, text };
}

/* Each item between commas that is not empty. */
void pufa_values_add_list (PufaFacts *facts, PufaProperty property, PufaLineParts *parts, gboolean is_text);

/* The names in CONTACT, parted by the ideographic comma. */
void pufa_values_add_names (PufaFacts *facts, PufaLineParts *parts);

/* From a line of a VALARM: the minutes before the start, as PUFA_PROPERTY_OTHER, the only
 * facts of that name. */
void pufa_values_add_alarm (PufaFacts *facts, PufaLineParts *parts);

G_END_DECLS
