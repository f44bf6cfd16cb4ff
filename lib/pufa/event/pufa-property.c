/* pufa-property.c - one table of properties, found by a small hash
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/base/pufa-text-private.h>
#include <pufa/event/pufa-property-private.h>

#define TEXT 1   /* the value has TEXT escapes */
#define RECORD 2 /* what happened */

static const struct {
  const char *name;
  gint field;
  guint flags;
} properties[] = {
  [PUFA_PROPERTY_UID] = { "UID", -1, TEXT },
  [PUFA_PROPERTY_RECURRENCE_ID] = { "RECURRENCE-ID", -1, 0 },
  [PUFA_PROPERTY_DTSTAMP] = { "DTSTAMP", -1, 0 },
  [PUFA_PROPERTY_CREATED] = { "CREATED", -1, 0 },
  [PUFA_PROPERTY_LAST_MODIFIED] = { "LAST-MODIFIED", -1, 0 },
  [PUFA_PROPERTY_SEQUENCE] = { "SEQUENCE", -1, 0 },
  [PUFA_PROPERTY_DTSTART] = { "DTSTART", -1, 0 },
  [PUFA_PROPERTY_DTEND] = { "DTEND", -1, 0 },
  [PUFA_PROPERTY_DUE] = { "DUE", -1, 0 },
  [PUFA_PROPERTY_DURATION] = { "DURATION", -1, 0 },
  [PUFA_PROPERTY_RRULE] = { "RRULE", PUFA_FIELD_RULE, 0 },
  [PUFA_PROPERTY_RDATE] = { "RDATE", PUFA_FIELD_ALSO, 0 },
  [PUFA_PROPERTY_EXDATE] = { "EXDATE", PUFA_FIELD_EXCEPT, 0 },
  [PUFA_PROPERTY_SUMMARY] = { "SUMMARY", PUFA_FIELD_TITLE, TEXT },
  [PUFA_PROPERTY_DESCRIPTION] = { "DESCRIPTION", PUFA_FIELD_DESCRIPTION, TEXT },
  [PUFA_PROPERTY_LOCATION] = { "LOCATION", PUFA_FIELD_LOCATION, TEXT },
  [PUFA_PROPERTY_GEO] = { "GEO", -1, 0 },
  [PUFA_PROPERTY_URL] = { "URL", PUFA_FIELD_URL, 0 },
  [PUFA_PROPERTY_CLASS] = { "CLASS", -1, 0 },
  [PUFA_PROPERTY_CATEGORIES] = { "CATEGORIES", PUFA_FIELD_CATEGORY, TEXT },
  [PUFA_PROPERTY_STATUS] = { "STATUS", -1, 0 },
  [PUFA_PROPERTY_TRANSP] = { "TRANSP", -1, 0 },
  [PUFA_PROPERTY_ORGANIZER] = { "ORGANIZER", -1, 0 },
  [PUFA_PROPERTY_ATTENDEE] = { "ATTENDEE", -1, 0 },
  [PUFA_PROPERTY_CONTACT] = { "CONTACT", -1, TEXT },
  [PUFA_PROPERTY_RELATED_TO] = { "RELATED-TO", PUFA_FIELD_ABOUT, TEXT },
  [PUFA_PROPERTY_OFFICE] = { "X-PUFA-OFFICE", PUFA_FIELD_OFFICE, TEXT },
  [PUFA_PROPERTY_KIND] = { "X-PUFA-KIND", -1, TEXT },
  [PUFA_PROPERTY_STAGE] = { "X-PUFA-STAGE", -1, TEXT },
  [PUFA_PROPERTY_VILLAGE] = { "X-PUFA-VILLAGE", PUFA_FIELD_VILLAGE, TEXT },
  [PUFA_PROPERTY_VENUE] = { "X-PUFA-VENUE", PUFA_FIELD_VENUE, TEXT },
  [PUFA_PROPERTY_SPEAKER] = { "X-PUFA-SPEAKER", PUFA_FIELD_SPEAKER, TEXT },
  [PUFA_PROPERTY_HOST] = { "X-PUFA-HOST", PUFA_FIELD_HOST, TEXT },
  [PUFA_PROPERTY_CO_HOST] = { "X-PUFA-CO-HOST", PUFA_FIELD_CO_HOST, TEXT },
  [PUFA_PROPERTY_CHANNEL] = { "X-PUFA-CHANNEL", PUFA_FIELD_CHANNEL, TEXT },
  [PUFA_PROPERTY_AUDIENCE] = { "X-PUFA-AUDIENCE", PUFA_FIELD_AUDIENCE, TEXT },
  [PUFA_PROPERTY_LAW] = { "X-PUFA-LAW", PUFA_FIELD_LAW, TEXT },
  [PUFA_PROPERTY_THEME_DAY] = { "X-PUFA-THEME-DAY", PUFA_FIELD_THEME_DAY, TEXT },
  [PUFA_PROPERTY_TOPIC] = { "X-PUFA-TOPIC", PUFA_FIELD_TOPIC, TEXT },
  [PUFA_PROPERTY_TARGET] = { "X-PUFA-TARGET", PUFA_FIELD_TARGET, TEXT },
  [PUFA_PROPERTY_RULE] = { "X-PUFA-RULE", PUFA_FIELD_RULE, TEXT },
  [PUFA_PROPERTY_EXPECTED] = { "X-PUFA-EXPECTED", PUFA_FIELD_EXPECTED, TEXT },
  [PUFA_PROPERTY_ATTENDED] = { "X-PUFA-ATTENDED", PUFA_FIELD_ATTENDED, TEXT | RECORD },
  [PUFA_PROPERTY_CONSULTED] = { "X-PUFA-CONSULTED", PUFA_FIELD_CONSULTED, TEXT | RECORD },
  [PUFA_PROPERTY_HANDOUT] = { "X-PUFA-HANDOUT", PUFA_FIELD_HANDOUT, TEXT | RECORD },
  [PUFA_PROPERTY_EVIDENCE] = { "X-PUFA-EVIDENCE", PUFA_FIELD_EVIDENCE, TEXT | RECORD },
  [PUFA_PROPERTY_FILED] = { "X-PUFA-FILED", PUFA_FIELD_FILED, TEXT | RECORD },
  [PUFA_PROPERTY_GROUP] = { "X-PUFA-GROUP", PUFA_FIELD_GROUP, TEXT },
  [PUFA_PROPERTY_ANNOUNCES] = { "X-PUFA-ANNOUNCES", PUFA_FIELD_ANNOUNCES, TEXT },
  [PUFA_PROPERTY_OCCASION] = { "X-PUFA-OCCASION", PUFA_FIELD_OCCASION, TEXT },
  [PUFA_PROPERTY_STEP] = { "X-PUFA-STEP", PUFA_FIELD_STEP, TEXT },
  [PUFA_PROPERTY_POSTED] = { "X-PUFA-POSTED", PUFA_FIELD_POSTED, TEXT },
  [PUFA_PROPERTY_POSTED_BY] = { "X-PUFA-POSTED-BY", PUFA_FIELD_POSTED_BY, TEXT },
};

#define N_SLOTS 256

typedef struct {
  guint8 slots[N_SLOTS]; /* 1 + property, or 0 */
  guint8 lengths[PUFA_PROPERTY_OTHER];
} Index;

static inline guint
hash (const char *name, gsize length)
{
  guint middle = (guchar) name[length / 2] & 0x1f, last = (guchar) name[length - 1] & 0x1f;

  return ((guint) length * 11 + ((guchar) name[0] & 0x1f) * 3 + middle * 37 + last * 101) % N_SLOTS;
}

static gpointer
make_index (gpointer unused)
{
  Index *index = g_new0 (Index, 1);

  for (guint i = 0; i < PUFA_PROPERTY_OTHER; i++)
    {
      guint slot;

      index->lengths[i] = (guint8) strlen (properties[i].name);
      for (slot = hash (properties[i].name, index->lengths[i]); index->slots[slot] != 0;)
        slot = (slot + 1) % N_SLOTS;
      index->slots[slot] = (guint8) (i + 1);
    }
  return index;
}

G_GNUC_NO_INLINE static PufaProperty
find_in_any_case (const Index *index, guint slot, const char *name, gsize length)
{
  for (; index->slots[slot] != 0; slot = (slot + 1) % N_SLOTS)
    {
      guint i = index->slots[slot] - 1u;

      if (pufa_text_is_same (name, length, properties[i].name, index->lengths[i]))
        return (PufaProperty) i;
    }
  return PUFA_PROPERTY_OTHER;
}

/* Nearly all names are in capitals, and their slots their own. */
PufaProperty
pufa_property_find (const char *name, gsize length)
{
  static GOnce once = G_ONCE_INIT;
  const Index *index = g_once (&once, make_index, NULL);
  guint slot = hash (name, length), i = index->slots[slot] - 1u;

  if (i < PUFA_PROPERTY_OTHER && index->lengths[i] == length && memcmp (name, properties[i].name, length) == 0)
    return (PufaProperty) i;
  return find_in_any_case (index, slot, name, length);
}

const char *
pufa_property_get_name (PufaProperty property)
{
  return properties[property].name;
}

PufaField
pufa_property_get_field (PufaProperty property)
{
  return property < PUFA_PROPERTY_OTHER ? (PufaField) properties[property].field : PUFA_FIELD_NONE;
}

gboolean
pufa_property_is_text (PufaProperty property)
{
  return property < PUFA_PROPERTY_OTHER && (properties[property].flags & TEXT) != 0;
}

gboolean
pufa_property_is_record (PufaProperty property)
{
  return property < PUFA_PROPERTY_OTHER && (properties[property].flags & RECORD) != 0;
}

PufaProperty
pufa_property_of_field (PufaField field)
{
  for (guint i = 0; i < PUFA_PROPERTY_OTHER; i++)
    if (properties[i].field == (gint) field)
      return (PufaProperty) i;
  return PUFA_PROPERTY_OTHER;
}
