/* pufa-builder-values.c - each property as a builder has it
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/base/pufa-civil-private.h>
#include <pufa/base/pufa-kind-private.h>
#include <pufa/base/pufa-span-private.h>
#include <pufa/base/pufa-text-private.h>
#include <pufa/event/pufa-event-builder-private.h>
#include <pufa/event/pufa-event-private.h>
#include <pufa/event/pufa-moment-private.h>

#define LINE(property) g_string_new (pufa_property_get_name (property))

static char *
end_line (GString *line)
{
  g_string_append_c (line, '\n');
  return g_string_free (line, FALSE);
}

static char *
write_word (PufaProperty property, const char *word)
{
  GString *line = LINE (property);

  g_string_append_c (line, ':');
  g_string_append (line, word);
  return end_line (line);
}

static char *
write_upper (PufaProperty property, const char *word)
{
  g_autofree char *upper = g_ascii_strup (word, -1);

  return write_word (property, upper);
}

static char *
write_utc (PufaProperty property, gint64 unix_seconds)
{
  GString *line = LINE (property);

  g_string_append_c (line, ':');
  pufa_moment_append_utc (line, unix_seconds);
  return end_line (line);
}

/* The TZID to write a time with; NULL where only UTC is sure to be understood: our definition
 * of Asia/Shanghai holds from 1992 on, and others' only where the event came with them. */
static const char *
choose_zone (const PufaEventBuilder *self, gint64 start)
{
  GTimeZone *zone = pufa_span_get_zone (self->span);
  const char *name = zone != NULL ? g_time_zone_get_identifier (zone) : "Asia/Shanghai";
  GPtrArray *known = self->base != NULL ? pufa_event_get_facts (self->base)->zones : NULL;

  if (g_str_equal (name, "Asia/Shanghai"))
    return start >= PUFA_SHANGHAI_STEADY ? name : NULL;
  for (guint i = 0; known != NULL && i < known->len; i++)
    if (g_str_equal (pufa_zone_get_name (known->pdata[i]), name))
      return name;
  return NULL;
}

static void
append_local (GString *line, const PufaEventBuilder *self, gint64 unix_seconds, gboolean is_date)
{
  PufaMoment moment = { .civil = pufa_civil_from_unix (unix_seconds, pufa_span_get_zone (self->span)),
                        .is_date = is_date };

  pufa_moment_append (line, &moment);
}

static char *
write_when (const PufaEventBuilder *self, PufaProperty property, gint64 unix_seconds)
{
  PufaSpanForm form = pufa_span_get_form (self->span);
  const char *zone = form == PUFA_SPAN_ZONED ? choose_zone (self, pufa_span_get_start_unix (self->span)) : NULL;
  GString *line = LINE (property);

  if (form == PUFA_SPAN_DAYS)
    g_string_append (line, ";VALUE=DATE");
  else if (zone != NULL)
    g_string_append_printf (line, ";TZID=%s", zone);
  g_string_append_c (line, ':');
  if (zone != NULL || form == PUFA_SPAN_DAYS || form == PUFA_SPAN_FLOATING)
    append_local (line, self, unix_seconds, form == PUFA_SPAN_DAYS);
  else
    pufa_moment_append_utc (line, unix_seconds);
  return end_line (line);
}

static char *
write_span (const PufaEventBuilder *self, PufaProperty property)
{
  gint64 start, end;

  if (self->span == NULL)
    return NULL;
  start = pufa_span_get_start_unix (self->span);
  end = pufa_span_get_end_unix (self->span);
  if (property == PUFA_PROPERTY_DTSTART)
    return write_when (self, property, start);
  return property == PUFA_PROPERTY_DTEND && end > start ? write_when (self, property, end) : g_strdup ("");
}

static gboolean
differs (const PufaEventBuilder *self, PufaField field)
{
  g_auto (GStrv) before = NULL;
  g_auto (GStrv) after = NULL;

  if (!pufa_event_builder_is_set (self, field))
    return FALSE;
  before = pufa_event_dup_texts (self->base, field);
  after = pufa_event_builder_dup_texts (self, field);
  return !g_strv_equal ((const char *const *) before, (const char *const *) after);
}

static gboolean
is_moved (const PufaEventBuilder *self)
{
  const PufaSpan *before = pufa_event_get_span (self->base);

  if (self->span == NULL || before == NULL)
    return self->span != NULL;
  return pufa_span_get_start_unix (self->span) != pufa_span_get_start_unix (before) ||
         pufa_span_get_end_unix (self->span) != pufa_span_get_end_unix (before);
}

/* Whether those who were told have to be told again. */
static gboolean
is_revision (const PufaEventBuilder *self)
{
  gboolean was_cancelled = pufa_event_get_stage (self->base) == PUFA_STAGE_CANCELLED;

  return is_moved (self) || differs (self, PUFA_FIELD_VENUE) || differs (self, PUFA_FIELD_LOCATION) ||
         differs (self, PUFA_FIELD_VILLAGE) || differs (self, PUFA_FIELD_SPEAKER) ||
         was_cancelled != (self->stage == PUFA_STAGE_CANCELLED);
}

static char *
write_sequence (const PufaEventBuilder *self)
{
  g_autofree char *number = NULL;

  if (self->base == NULL)
    return write_word (PUFA_PROPERTY_SEQUENCE, "0");
  if (!is_revision (self))
    return NULL;
  number = g_strdup_printf ("%u", pufa_event_get_sequence (self->base) + 1);
  return write_word (PUFA_PROPERTY_SEQUENCE, number);
}

static char *
write_uid (const PufaEventBuilder *self)
{
  g_autofree char *random = NULL;
  GString *line;

  if (self->base != NULL)
    return NULL;
  random = self->uid == NULL ? g_uuid_string_random () : NULL;
  line = g_string_new ("UID:");
  pufa_text_append_escaped (line, self->uid != NULL ? self->uid : random);
  return end_line (line);
}

static const char *
status_word (PufaStage stage)
{
  static const char *const words[] = {
    [PUFA_STAGE_NONE] = NULL,        [PUFA_STAGE_PLANNED] = "TENTATIVE",   [PUFA_STAGE_ANNOUNCED] = "CONFIRMED",
    [PUFA_STAGE_HELD] = "CONFIRMED", [PUFA_STAGE_CANCELLED] = "CANCELLED",
  };

  return words[stage];
}

static char *
write_stage (const PufaEventBuilder *self, PufaProperty property)
{
  if (!self->is_stage_set)
    return NULL;
  if (self->stage == PUFA_STAGE_NONE)
    return g_strdup ("");
  return property == PUFA_PROPERTY_STATUS ? write_word (property, status_word (self->stage))
                                          : write_upper (property, pufa_stage_to_string (self->stage));
}

static char *
join_categories (const char *first, const char *const *texts)
{
  GString *line = g_string_new ("CATEGORIES:");

  if (first != NULL)
    pufa_text_append_escaped (line, first);
  for (guint i = 0; texts[i] != NULL; i++)
    {
      if (i > 0 || first != NULL)
        g_string_append_c (line, ',');
      pufa_text_append_escaped (line, texts[i]);
    }
  return g_string_free (line, FALSE);
}

static char *
write_categories (const PufaEventBuilder *self)
{
  const char *kind = self->base == NULL && self->kind != PUFA_KIND_OTHER ? pufa_kind_get_category (self->kind) : NULL;
  g_auto (GStrv) texts = NULL;
  g_autofree char *line = NULL;

  if (kind == NULL && !pufa_event_builder_is_set (self, PUFA_FIELD_CATEGORY))
    return NULL;
  texts = pufa_event_builder_dup_texts (self, PUFA_FIELD_CATEGORY);
  if (kind != NULL && g_strv_contains ((const char *const *) texts, kind))
    kind = NULL;
  if (kind == NULL && texts[0] == NULL)
    return g_strdup ("");
  line = join_categories (kind, (const char *const *) texts);
  return g_strconcat (line, "\n", NULL);
}

static char *
join_contact (const char *names)
{
  GString *line = g_string_new ("CONTACT:");

  pufa_text_append_escaped (line, names);
  return g_string_free (line, FALSE);
}

static char *
write_contact (const PufaEventBuilder *self)
{
  g_auto (GStrv) texts = NULL;
  g_autofree char *names = NULL;
  g_autofree char *line = NULL;

  if (!pufa_event_builder_is_set (self, PUFA_FIELD_SPEAKER))
    return NULL;
  texts = pufa_event_builder_dup_texts (self, PUFA_FIELD_SPEAKER);
  if (texts[0] == NULL)
    return g_strdup ("");
  names = self->contact != NULL ? g_strdup (self->contact) : g_strjoinv ("、", texts);
  line = join_contact (names);
  return g_strconcat (line, "\n", NULL);
}

/* A series' rule of the calendar goes into RRULE, one of the almanac into X-PUFA-RULE. */
static gboolean
is_home_of_rule (PufaProperty property, const char *rule)
{
  return (strstr (rule, "FREQ=") != NULL) == (property == PUFA_PROPERTY_RRULE);
}

static void
append_dates (GString *out, PufaProperty property, const char *text)
{
  const char *zone = strchr (text, 'Z') == NULL && strchr (text, 'T') != NULL ? ";TZID=Asia/Shanghai" : "";

  g_string_append_printf (out, "%s%s%s:", pufa_property_get_name (property), zone,
                          strchr (text, 'T') == NULL ? ";VALUE=DATE" : "");
  for (; *text != '\0'; text++)
    if (*text != '-' && *text != ':')
      g_string_append_c (out, *text);
  g_string_append_c (out, '\n');
}

/* A line for each text of the field that is at home in @property. */
static char *
write_field (const PufaEventBuilder *self, PufaProperty property)
{
  PufaField field = pufa_property_get_field (property);
  GString *out;

  if (field == PUFA_FIELD_NONE || !pufa_event_builder_is_set (self, field))
    return NULL;
  out = g_string_new (NULL);
  for (guint i = 0; i < self->texts[field]->len; i++)
    {
      const char *text = g_ptr_array_index (self->texts[field], i);

      if (field == PUFA_FIELD_RULE && !is_home_of_rule (property, text))
        continue;
      if (field == PUFA_FIELD_ALSO || field == PUFA_FIELD_EXCEPT)
        {
          append_dates (out, property, text);
          continue;
        }
      g_string_append (out, pufa_property_get_name (property));
      g_string_append_c (out, ':');
      if (pufa_property_is_text (property))
        pufa_text_append_escaped (out, text);
      else
        g_string_append (out, text);
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

char *
pufa_event_builder_dup_property (const PufaEventBuilder *self, PufaProperty property, gint64 now)
{
  gboolean is_new = self->base == NULL;

  switch ((guint) property)
    {
    case PUFA_PROPERTY_UID:
      return write_uid (self);
    case PUFA_PROPERTY_DTSTAMP:
    case PUFA_PROPERTY_LAST_MODIFIED:
      return write_utc (property, now);
    case PUFA_PROPERTY_CREATED:
      return is_new ? write_utc (property, now) : NULL;
    case PUFA_PROPERTY_SEQUENCE:
      return write_sequence (self);
    case PUFA_PROPERTY_DTSTART:
    case PUFA_PROPERTY_DTEND:
    case PUFA_PROPERTY_DURATION:
      return write_span (self, property);
    case PUFA_PROPERTY_CATEGORIES:
      return write_categories (self);
    case PUFA_PROPERTY_STATUS:
    case PUFA_PROPERTY_STAGE:
      return write_stage (self, property);
    case PUFA_PROPERTY_TRANSP:
      return is_new && self->kind >= PUFA_KIND_NOTICE ? write_word (property, "TRANSPARENT") : NULL;
    case PUFA_PROPERTY_CONTACT:
      return write_contact (self);
    case PUFA_PROPERTY_KIND:
      return is_new && self->kind != PUFA_KIND_OTHER ? write_upper (property, pufa_kind_to_string (self->kind)) : NULL;
    default:
      return write_field (self, property);
    }
}

char *
pufa_event_builder_dup_own_line (const PufaEventBuilder *self, PufaProperty property)
{
  g_auto (GStrv) texts = NULL;
  g_autofree char *names = NULL;

  if (self->base == NULL)
    return NULL;
  if (property == PUFA_PROPERTY_CATEGORIES)
    {
      texts = pufa_event_dup_texts (self->base, PUFA_FIELD_CATEGORY);
      return join_categories (NULL, (const char *const *) texts);
    }
  if (property == PUFA_PROPERTY_RELATED_TO)
    return g_strconcat ("RELATED-TO:", pufa_event_get_text (self->base, PUFA_FIELD_ABOUT), NULL);
  if (property != PUFA_PROPERTY_CONTACT)
    return NULL;
  texts = pufa_event_dup_texts (self->base, PUFA_FIELD_SPEAKER);
  names = self->old_contact != NULL ? g_strdup (self->old_contact) : g_strjoinv ("、", texts);
  return join_contact (names);
}

char *
pufa_event_builder_dup_alarms (const PufaEventBuilder *self)
{
  g_auto (GStrv) titles = NULL;
  GString *out;

  if (!pufa_event_builder_is_set (self, PUFA_FIELD_REMINDER))
    return NULL;
  titles = pufa_event_builder_dup_texts (self, PUFA_FIELD_TITLE);
  out = g_string_new (NULL);
  for (guint i = 0; i < self->texts[PUFA_FIELD_REMINDER]->len; i++)
    {
      const char *minutes = g_ptr_array_index (self->texts[PUFA_FIELD_REMINDER], i);

      g_string_append (out, "BEGIN:VALARM\nACTION:DISPLAY\nDESCRIPTION:");
      pufa_text_append_escaped (out, titles[0] != NULL ? titles[0] : "");
      g_string_append_printf (out, "\nTRIGGER:%sPT%sM\nEND:VALARM\n", g_str_equal (minutes, "0") ? "" : "-", minutes);
    }
  return g_string_free (out, FALSE);
}
