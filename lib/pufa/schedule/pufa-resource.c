/* pufa-resource.c - ids decide what is occupied; names stand in for them
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <pufa/event/pufa-event-private.h>
#include <pufa/schedule/pufa-resource-private.h>

gboolean
pufa_resource_is_busy (const PufaEvent *event)
{
  const PufaFacts *facts = pufa_event_get_facts (event);

  return facts->span != NULL && !pufa_span_is_all_day (facts->span) && !facts->is_transparent &&
         facts->stage != PUFA_STAGE_CANCELLED &&
         pufa_span_get_end_unix (facts->span) > pufa_span_get_start_unix (facts->span) &&
         g_ascii_strcasecmp (facts->component, "VEVENT") == 0;
}

static char *
make_key (char letter, const char *text)
{
  return g_strdup_printf ("%c%s", letter, text);
}

/* The id of the only row with that name, else the text itself. */
static const char *
identify (const PufaOffice *office, PufaTable table, const char *text)
{
  g_auto (GStrv) ids = office != NULL ? pufa_office_dup_ids (office, table) : NULL;
  const char *found = NULL;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    if (g_strcmp0 (pufa_office_get_text (office, table, ids[i], "name"), text) == 0)
      {
        if (found != NULL)
          return text;
        found = pufa_office_get_text (office, table, ids[i], "id");
      }
  return found != NULL ? found : text;
}

/* Without a venue the LOCATION is the village's name, which is no place that can be taken. */
static gboolean
is_village (const PufaOffice *office, const PufaEvent *event, const char *location)
{
  const char *village = pufa_event_get_text (event, PUFA_FIELD_VILLAGE);

  return office != NULL && village != NULL &&
         g_strcmp0 (pufa_office_get_text (office, PUFA_TABLE_VILLAGES, village, "name"), location) == 0;
}

char *
pufa_resource_dup_place (const PufaOffice *office, const PufaEvent *event)
{
  const char *venue = pufa_event_get_text (event, PUFA_FIELD_VENUE);
  const char *location = pufa_event_get_text (event, PUFA_FIELD_LOCATION);

  if (venue != NULL)
    return make_key (PUFA_RESOURCE_PLACE, venue);
  if (location == NULL || *location == '\0' || is_village (office, event, location))
    return NULL;
  return make_key (PUFA_RESOURCE_PLACE, identify (office, PUFA_TABLE_VENUES, location));
}

static void
add_keys (GStrvBuilder *keys, const PufaEvent *event, PufaField field, char letter)
{
  g_auto (GStrv) texts = pufa_event_dup_texts (event, field);

  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_autofree char *key = make_key (letter, texts[i]);

      g_strv_builder_add (keys, key);
    }
}

/* Where nobody has an id, people's names do. */
static void
add_speakers (GStrvBuilder *keys, const PufaOffice *office, const PufaEvent *event)
{
  g_auto (GStrv) texts = NULL;

  if (pufa_facts_get (pufa_event_get_facts (event), PUFA_PROPERTY_SPEAKER) != NULL)
    {
      add_keys (keys, event, PUFA_FIELD_SPEAKER, PUFA_RESOURCE_SPEAKER);
      return;
    }
  texts = pufa_event_dup_texts (event, PUFA_FIELD_SPEAKER);
  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_autofree char *key = make_key (PUFA_RESOURCE_SPEAKER, identify (office, PUFA_TABLE_PEOPLE, texts[i]));

      g_strv_builder_add (keys, key);
    }
}

char **
pufa_resource_dup_keys (const PufaOffice *office, const PufaEvent *event)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  g_autofree char *place = pufa_resource_dup_place (office, event);

  add_speakers (keys, office, event);
  if (place != NULL)
    g_strv_builder_add (keys, place);
  add_keys (keys, event, PUFA_FIELD_VILLAGE, PUFA_RESOURCE_VILLAGE);
  return g_strv_builder_end (keys);
}
