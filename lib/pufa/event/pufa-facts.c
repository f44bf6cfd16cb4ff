/* pufa-facts.c - read an event's lines once: identity, time, stage, fields
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include <pufa/base/pufa-error.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/base/pufa-kind-private.h>
#include <pufa/base/pufa-uuid-private.h>
#include <pufa/event/pufa-facts-private.h>
#include <pufa/event/pufa-values-private.h>

typedef struct {
  PufaFacts *facts;
  const PufaClock *clock;
  gsize length;       /* of the text */
  const char *escape; /* a backslash in it; none lies between the value read last and it */
  guint depth;        /* components open */
  gboolean in_alarm;
  PufaWhen start, end, recurrence;
  gint64 seconds;       /* DURATION */
  const char *end_line; /* which says when it ends, or NULL */
  gboolean has_duration;
  const char *status; /* or NULL */
  gboolean has_kind, has_stage;
} Scan;

void
pufa_facts_free (PufaFacts *self)
{
  g_clear_pointer (&self->span, pufa_span_unref);
  g_clear_pointer (&self->zones, g_ptr_array_unref);
  g_free (self->made_uid);
  g_free (self->facts);
  g_free (self);
}

const char *
pufa_facts_get (const PufaFacts *self, PufaProperty property)
{
  for (guint i = 0; i < self->n_facts; i++)
    if (self->facts[i].property == property)
      return self->facts[i].text;
  return NULL;
}

/* Notes which definitions the event must be written with. */
static void
note_zone (PufaFacts *facts, const PufaWhen *when)
{
  facts->uses_shanghai |= when->uses_shanghai;
  facts->has_unknown_zone |= when->name != NULL;
  if (when->definition == NULL)
    return;
  if (facts->zones == NULL)
    facts->zones = g_ptr_array_new_with_free_func ((GDestroyNotify) pufa_zone_unref);
  if (!g_ptr_array_find (facts->zones, when->definition, NULL))
    g_ptr_array_add (facts->zones, pufa_zone_ref (when->definition));
}

static gboolean
read_when (Scan *scan, PufaWhen *when, const PufaLineParts *parts, GError **error)
{
  if (when->is_there)
    return TRUE;
  if (!pufa_when_read (when, parts, scan->clock, error))
    return FALSE;
  note_zone (scan->facts, when);
  return TRUE;
}

static gboolean
read_duration (Scan *scan, const PufaLineParts *parts, GError **error)
{
  if (scan->has_duration)
    return TRUE;
  if (!pufa_moment_parse_duration (parts->value, parts->value_length, &scan->seconds))
    {
      g_set_error (error, PUFA_ERROR, PUFA_ERROR_INVALID, _ ("DURATION: %.*s is no length"),
                   (int) MIN (parts->value_length, 40), parts->value);
      return FALSE;
    }
  scan->has_duration = TRUE;
  return TRUE;
}

static void
read_stamp (PufaFacts *facts, const PufaLineParts *parts)
{
  PufaMoment moment;

  if (facts->stamp == G_MININT64 && pufa_moment_parse (parts->value, parts->value_length, &moment))
    facts->stamp = pufa_civil_to_seconds (&moment.civil);
}

/* The digits that it begins with; 0 for none. */
static guint
parse_sequence (const char *value)
{
  guint64 number = 0;

  while (*value == ' ' || *value == '+')
    value++;
  for (; g_ascii_isdigit (*value); value++)
    number = MIN (number * 10 + (guint64) (*value - '0'), G_MAXINT);
  return (guint) number;
}

/* Whether there is an escape in the value: found once for the whole text, since few have any. */
static inline gboolean
has_escape (Scan *scan, const PufaLineParts *parts)
{
  const char *value = parts->value, *end = scan->facts->text + scan->length;

  if (scan->escape < value)
    {
      scan->escape = memchr (value, '\\', (gsize) (end - value));
      if (scan->escape == NULL)
        scan->escape = end;
    }
  return scan->escape < value + parts->value_length;
}

/* The properties whose value is more, or other, than the text of a field. */
static void
read_value (Scan *scan, PufaProperty property, const char *value)
{
  PufaFacts *facts = scan->facts;

  if (property == PUFA_PROPERTY_UID && facts->uid == NULL && *value != '\0')
    facts->uid = value;
  else if (property == PUFA_PROPERTY_SEQUENCE)
    facts->sequence = parse_sequence (value);
  else if (property == PUFA_PROPERTY_STATUS)
    scan->status = value;
  else if (property == PUFA_PROPERTY_CLASS)
    facts->is_private = !pufa_text_is (value, "PUBLIC"); /* 3.8.1.3: the unknown too */
  else if (property == PUFA_PROPERTY_TRANSP)
    facts->is_transparent = pufa_text_is (value, "TRANSPARENT");
  else if (property == PUFA_PROPERTY_KIND)
    scan->has_kind |= pufa_kind_lookup (value, &facts->kind);
  else if (property == PUFA_PROPERTY_STAGE)
    scan->has_stage |= pufa_stage_lookup (value, &facts->stage);
}

static inline void
read_text (Scan *scan, PufaProperty property, PufaLineParts *parts)
{
  const char *value = pufa_values_end (parts, has_escape (scan, parts) && pufa_property_is_text (property));

  if (pufa_property_get_field (property) != PUFA_FIELD_NONE)
    pufa_values_add (scan->facts, property, value);
  else
    read_value (scan, property, value);
}

static gboolean
read_property (Scan *scan, PufaLineParts *parts, GError **error)
{
  PufaProperty property = pufa_property_find (parts->name, parts->name_length);

  switch ((guint) property)
    {
    case PUFA_PROPERTY_DTSTART:
      return read_when (scan, &scan->start, parts, error);
    case PUFA_PROPERTY_DTEND:
    case PUFA_PROPERTY_DUE:
      scan->end_line = parts->name;
      return read_when (scan, &scan->end, parts, error);
    case PUFA_PROPERTY_RECURRENCE_ID:
      return read_when (scan, &scan->recurrence, parts, error);
    case PUFA_PROPERTY_DURATION:
      scan->end_line = parts->name;
      return read_duration (scan, parts, error);
    case PUFA_PROPERTY_DTSTAMP:
      read_stamp (scan->facts, parts);
      return TRUE;
    case PUFA_PROPERTY_CATEGORIES:
      pufa_values_add_list (scan->facts, property, parts, has_escape (scan, parts));
      return TRUE;
    case PUFA_PROPERTY_CONTACT:
      pufa_values_add_names (scan->facts, parts);
      return TRUE;
    case PUFA_PROPERTY_RDATE:
    case PUFA_PROPERTY_EXDATE:
      scan->facts->is_series |= property == PUFA_PROPERTY_RDATE;
      pufa_values_add_list (scan->facts, property, parts, FALSE);
      return TRUE;
    case PUFA_PROPERTY_RRULE:
      scan->facts->is_series = TRUE;
      read_text (scan, property, parts);
      return TRUE;
    case PUFA_PROPERTY_OTHER:
      return TRUE;
    default:
      read_text (scan, property, parts);
      return TRUE;
    }
}

static gboolean
read_line (Scan *scan, const char *line, gsize length, GError **error)
{
  PufaLineParts parts;
  const char *fault = pufa_text_split (line, length, &parts);

  if (fault != NULL)
    {
      g_set_error_literal (error, PUFA_ERROR, PUFA_ERROR_INVALID, _ (fault));
      return FALSE;
    }
  if (pufa_text_is_named (&parts, "BEGIN"))
    {
      const char *name = pufa_values_end (&parts, FALSE);

      if (++scan->depth == 1)
        scan->facts->component = name;
      scan->in_alarm = scan->depth == 2 && pufa_text_is (name, "VALARM");
    }
  else if (pufa_text_is_named (&parts, "END"))
    {
      scan->depth -= scan->depth > 0;
      scan->in_alarm = FALSE;
    }
  else if (scan->depth == 1)
    return read_property (scan, &parts, error);
  else if (scan->in_alarm)
    pufa_values_add_alarm (scan->facts, &parts);
  return TRUE;
}

static gboolean
read_lines (Scan *scan, const PufaLines *lines, gsize *offset, GError **error)
{
  gsize start = 0;

  for (guint i = 0; i < lines->n_lines; i++)
    {
      *offset = start;
      if (lines->ends[i] > start && !read_line (scan, scan->facts->text + start, lines->ends[i] - start, error))
        return FALSE;
      start = lines->ends[i] + 1;
    }
  return TRUE;
}

/* RFC 5545 3.6.1: without an end a day lasts a day and a time is a moment. */
static gint64
end_of (const Scan *scan, gint64 start)
{
  gint64 day = scan->start.moment.is_date ? PUFA_SECONDS_A_DAY : 0;
  gint64 end;

  if (scan->end.is_there)
    {
      end = pufa_when_to_unix (&scan->end, scan->clock);
      return end == start ? start + day : end;
    }
  if (!scan->has_duration)
    return start + day;
  return start + (day > 0 && scan->seconds == 0 ? day : scan->seconds);
}

static gboolean
set_span (Scan *scan, gsize *offset, GError **error)
{
  const PufaWhen *first = scan->start.is_there ? &scan->start : &scan->end;
  g_autoptr (GTimeZone) utc = first->moment.is_utc ? g_time_zone_new_utc () : NULL;
  gint64 start, end;

  if (!first->is_there)
    return TRUE;
  start = pufa_when_to_unix (first, scan->clock);
  end = first == &scan->end ? start : end_of (scan, start);
  if (end < start)
    {
      g_autofree char *from = pufa_when_to_string (&scan->start);
      g_autofree char *to = scan->end.is_there ? pufa_when_to_string (&scan->end) : g_strdup ("DURATION");

      *offset = (gsize) (scan->end_line - scan->facts->text);
      g_set_error (error, PUFA_ERROR, PUFA_ERROR_INVALID, _ ("DTEND %s is before DTSTART %s"), to, from);
      return FALSE;
    }
  scan->facts->span =
      pufa_span_new_from_unix (start, end, pufa_when_get_form (first),
                               utc != NULL ? utc : (first->is_zoned ? first->zone : scan->clock->local), first->name);
  return TRUE;
}

/* Without X-PUFA-KIND exactly one of our three names among the CATEGORIES decides. */
static void
guess_kind (PufaFacts *facts)
{
  guint n = 0;

  for (guint i = 0; i < facts->n_facts; i++)
    for (PufaKind kind = PUFA_KIND_LECTURE; kind <= PUFA_KIND_NOTICE; kind++)
      if (facts->facts[i].property == PUFA_PROPERTY_CATEGORIES &&
          g_str_equal (facts->facts[i].text, pufa_kind_get_category (kind)))
        {
          facts->kind = kind;
          n++;
        }
  if (n != 1)
    facts->kind = PUFA_KIND_OTHER;
}

static gboolean
has_status (const Scan *scan, const char *word)
{
  return scan->status != NULL && pufa_text_is (scan->status, word);
}

static gboolean
conclude (Scan *scan, const PufaLines *lines, gsize *offset, GError **error)
{
  PufaFacts *facts = scan->facts;

  if (!scan->has_kind)
    guess_kind (facts);
  if (has_status (scan, "CANCELLED"))
    facts->stage = PUFA_STAGE_CANCELLED;
  else if (!scan->has_stage)
    facts->stage = has_status (scan, "TENTATIVE") ? PUFA_STAGE_PLANNED : PUFA_STAGE_ANNOUNCED;
  if (facts->uid == NULL)
    {
      facts->uid = facts->made_uid = pufa_uuid_new_from_text (lines->text);
      facts->is_uid_made = TRUE;
    }
  if (scan->recurrence.is_there)
    {
      g_autoptr (GString) id = g_string_new (NULL);

      pufa_moment_append_utc (id, pufa_when_to_unix (&scan->recurrence, scan->clock));
      g_strlcpy (facts->recurrence_id, id->str, sizeof facts->recurrence_id);
    }
  return set_span (scan, offset, error);
}

static PufaFacts *
alloc_facts (const char *lines, gsize length)
{
  PufaFacts *self = g_malloc (sizeof (PufaFacts) + length + 1);

  memset (self, 0, sizeof (PufaFacts));
  memcpy (self->text, lines, length);
  self->text[length] = '\0';
  self->component = "";
  self->stamp = G_MININT64;
  return self;
}

PufaFacts *
pufa_facts_new (const PufaLines *lines, const PufaClock *clock, gsize *offset, GError **error)
{
  g_autoptr (PufaFacts) self = alloc_facts (lines->text, lines->length);
  Scan scan = { .facts = self, .clock = clock, .length = lines->length, .escape = self->text };
  gboolean ok;

  self->n_allocated = 32;
  self->facts = g_new (PufaFact, self->n_allocated);
  ok = read_lines (&scan, lines, offset, error) && conclude (&scan, lines, offset, error);
  pufa_when_clear (&scan.start);
  pufa_when_clear (&scan.end);
  pufa_when_clear (&scan.recurrence);
  return ok ? g_steal_pointer (&self) : NULL;
}

PufaFacts *
pufa_facts_new_empty (const char *text)
{
  PufaFacts *self = alloc_facts ("", 0);

  self->uid = self->made_uid = pufa_uuid_new_from_text (text);
  self->is_uid_made = TRUE;
  return self;
}
