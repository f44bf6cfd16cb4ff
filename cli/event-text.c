/* event-text.c - an event in words
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "event-text.h"
#include "moment.h"

const char *
event_text_kind (PufaKind kind)
{
  static const char *const words[] = {
    [PUFA_KIND_OTHER] = N_ ("other"),
    [PUFA_KIND_LECTURE] = N_ ("lecture"),
    [PUFA_KIND_CONSULTATION] = N_ ("consultation"),
    [PUFA_KIND_NOTICE] = N_ ("notice"),
    [PUFA_KIND_HOLIDAY] = N_ ("holiday"),
    [PUFA_KIND_WORKDAY] = N_ ("make-up day"),
    [PUFA_KIND_THEME_DAY] = N_ ("theme day"),
    [PUFA_KIND_MARKET_DAY] = N_ ("market day"),
    [PUFA_KIND_SEASON] = N_ ("season"),
    [PUFA_KIND_DEADLINE] = N_ ("deadline"),
  };

  return _ (words[kind]);
}

const char *
event_text_stage (PufaStage stage)
{
  static const char *const words[] = {
    [PUFA_STAGE_NONE] = "-",
    [PUFA_STAGE_PLANNED] = N_ ("planned"),
    [PUFA_STAGE_ANNOUNCED] = N_ ("announced"),
    [PUFA_STAGE_HELD] = N_ ("held"),
    [PUFA_STAGE_CANCELLED] = N_ ("cancelled"),
  };

  return _ (words[stage]);
}

/* The clock in the zone of the event, at its start and its end. */
static void
read_clock (const PufaSpan *span, Moment *start, Moment *end)
{
  g_autoptr (GDateTime) first = pufa_span_dup_start (span);
  GTimeZone *zone = g_date_time_get_timezone (first);

  *start = moment_of (pufa_span_get_start_unix (span), zone);
  *end = moment_of (pufa_span_get_end_unix (span) - (pufa_span_is_all_day (span) ? 1 : 0), zone);
}

static void
append_days (GString *to, const Moment *first, const Moment *last)
{
  moment_append_date (to, first);
  g_string_append_printf (to, " %s", moment_get_weekday (first));
  if (first->year == last->year && first->month == last->month && first->day == last->day)
    return;
  g_string_append (to, " - ");
  moment_append_date (to, last);
  g_string_append_printf (to, " %s", moment_get_weekday (last));
}

char *
event_text_dup_when (const PufaEvent *event)
{
  PufaSpan *span = pufa_event_get_span (event);

  return span != NULL ? event_text_dup_span (span) : g_strdup (_ ("no time"));
}

char *
event_text_dup_span (const PufaSpan *span)
{
  GString *text = g_string_new (NULL);
  Moment start, end;

  read_clock (span, &start, &end);
  if (pufa_span_is_all_day (span))
    append_days (text, &start, &end);
  else
    moment_append_when (text, &start, &end);
  return g_string_free (text, FALSE);
}

char *
event_text_dup_hours (const PufaEvent *event)
{
  PufaSpan *span = pufa_event_get_span (event);
  GString *text = g_string_new (NULL);
  Moment start, end;

  if (span != NULL && !pufa_span_is_all_day (span))
    {
      read_clock (span, &start, &end);
      moment_append_hours (text, &start, &end);
    }
  return g_string_free (text, FALSE);
}

char *
event_text_join (const char *const *texts)
{
  if (texts[0] != NULL && texts[1] == NULL) /* as nearly always: no need to ask how they are parted */
    return g_strdup (texts[0]);
  return g_strjoinv (C_ ("names", ", "), (char **) texts);
}

char *
event_text_join_parts (const char *const *parts)
{
  return g_strjoinv (C_ ("parts", ", "), (char **) parts);
}

static const char *
name_of (PufaOffice *office, PufaField field, const char *id)
{
  PufaTable table = field == PUFA_FIELD_VILLAGE   ? PUFA_TABLE_VILLAGES
                    : field == PUFA_FIELD_VENUE   ? PUFA_TABLE_VENUES
                    : field == PUFA_FIELD_SPEAKER ? PUFA_TABLE_PEOPLE
                                                  : PUFA_TABLE_GROUPS;
  const char *name = office != NULL ? pufa_office_get_text (office, table, id, "name") : NULL;

  return name != NULL ? name : id;
}

char *
event_text_dup_names (PufaOffice *office, const PufaEvent *event, PufaField field)
{
  g_auto (GStrv) ids = pufa_event_dup_texts (event, field);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      char *name = g_strdup (name_of (office, field, ids[i]));

      g_free (ids[i]);
      ids[i] = name;
    }
  return ids[0] != NULL ? event_text_join ((const char *const *) ids) : NULL;
}

char *
event_text_dup_place (PufaOffice *office, const PufaEvent *event)
{
  const char *location = pufa_event_get_text (event, PUFA_FIELD_LOCATION);

  if (location != NULL && *location != '\0')
    return g_strdup (location);
  return event_text_dup_names (office, event, PUFA_FIELD_VILLAGE);
}

char *
event_text_dup_village (PufaOffice *office, const PufaEvent *event)
{
  char *villages = event_text_dup_names (office, event, PUFA_FIELD_VILLAGE);

  return villages != NULL ? villages : event_text_dup_place (office, event);
}
