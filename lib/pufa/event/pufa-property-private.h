/* pufa-property-private.h - the iCalendar properties that pufa models, in the order it writes them
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/base/pufa-field.h>

G_BEGIN_DECLS

/* The order is that of a new event's lines; a line put into an old event follows the last one
 * that comes before it here. */
typedef enum {
  PUFA_PROPERTY_UID,
  PUFA_PROPERTY_RECURRENCE_ID,
  PUFA_PROPERTY_DTSTAMP,
  PUFA_PROPERTY_CREATED,
  PUFA_PROPERTY_LAST_MODIFIED,
  PUFA_PROPERTY_SEQUENCE,
  PUFA_PROPERTY_DTSTART,
  PUFA_PROPERTY_DTEND,
  PUFA_PROPERTY_DUE,
  PUFA_PROPERTY_DURATION,
  PUFA_PROPERTY_RRULE,
  PUFA_PROPERTY_RDATE,
  PUFA_PROPERTY_EXDATE,
  PUFA_PROPERTY_SUMMARY,
  PUFA_PROPERTY_DESCRIPTION,
  PUFA_PROPERTY_LOCATION,
  PUFA_PROPERTY_GEO,
  PUFA_PROPERTY_URL,
  PUFA_PROPERTY_CLASS,
  PUFA_PROPERTY_CATEGORIES,
  PUFA_PROPERTY_STATUS,
  PUFA_PROPERTY_TRANSP,
  PUFA_PROPERTY_ORGANIZER,
  PUFA_PROPERTY_ATTENDEE,
  PUFA_PROPERTY_CONTACT,
  PUFA_PROPERTY_RELATED_TO,
  PUFA_PROPERTY_OFFICE,
  PUFA_PROPERTY_KIND,
  PUFA_PROPERTY_STAGE,
  PUFA_PROPERTY_VILLAGE,
  PUFA_PROPERTY_VENUE,
  PUFA_PROPERTY_SPEAKER,
  PUFA_PROPERTY_HOST,
  PUFA_PROPERTY_CO_HOST,
  PUFA_PROPERTY_CHANNEL,
  PUFA_PROPERTY_AUDIENCE,
  PUFA_PROPERTY_LAW,
  PUFA_PROPERTY_THEME_DAY,
  PUFA_PROPERTY_TOPIC,
  PUFA_PROPERTY_TARGET,
  PUFA_PROPERTY_RULE,
  PUFA_PROPERTY_EXPECTED,
  PUFA_PROPERTY_ATTENDED,
  PUFA_PROPERTY_CONSULTED,
  PUFA_PROPERTY_HANDOUT,
  PUFA_PROPERTY_EVIDENCE,
  PUFA_PROPERTY_FILED,
  PUFA_PROPERTY_GROUP,
  PUFA_PROPERTY_ANNOUNCES,
  PUFA_PROPERTY_OCCASION,
  PUFA_PROPERTY_STEP,
  PUFA_PROPERTY_POSTED,
  PUFA_PROPERTY_POSTED_BY,
  PUFA_PROPERTY_OTHER, /* whatever else */
} PufaProperty;

#define PUFA_FIELD_NONE ((PufaField) -1)

/* By its name, in any case. */
PufaProperty pufa_property_find (const char *name, gsize length);

const char *pufa_property_get_name (PufaProperty property);

/* The field that it holds, or PUFA_FIELD_NONE. */
PufaField pufa_property_get_field (PufaProperty property);

/* Whether its value is TEXT with escapes; an X- property's is. */
gboolean pufa_property_is_text (PufaProperty property);

/* Whether it says what happened: left out of what is handed to everybody. */
gboolean pufa_property_is_record (PufaProperty property);

/* Where a field is written; PUFA_PROPERTY_OTHER for reminders, which are components. */
PufaProperty pufa_property_of_field (PufaField field);

G_END_DECLS
