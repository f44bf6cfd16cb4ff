/* pufa-findings.c - what an office knows that speaks against an event
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <pufa/base/pufa-finding-private.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/office/pufa-absence-private.h>
#include <pufa/office/pufa-findings-private.h>

#define MAX_DAYS 31 /* of an event that is looked at; what is longer is no appointment */

void
pufa_judge_add (PufaJudge *self, PufaClashRule rule, PufaLevel level, const char *detail, char *message)
{
  static const char *const words[] = { "speaker", "venue", "village", "capacity", "market", "season" };
  const char *uid = pufa_event_get_uid (self->event);
  g_autofree char *owned = message;
  g_autofree char *name = NULL;

  if (level == PUFA_LEVEL_IGNORE)
    return;
  name = detail != NULL ? g_strdup_printf ("%s %s", words[rule], detail) : g_strdup (words[rule]);
  g_ptr_array_add (self->findings, level == PUFA_LEVEL_BLOCK ? pufa_finding_new_blocking (uid, name, owned, NULL)
                                                             : pufa_finding_new (uid, name, owned, NULL));
}

const char *
pufa_judge_get_name (const PufaJudge *self, guint table, const char *id)
{
  const char *name = pufa_roster_get_text (self->roster, table, id, PUFA_COLUMN_NAME);

  return *name != '\0' ? name : id;
}

gboolean
pufa_stay_overlaps (const PufaStay *self, const PufaHours *hours)
{
  return self->hours.from < hours->to && hours->from < self->hours.to;
}

/* A planner keeps these for certain; of what people enter they only warn. */
static PufaLevel
get_mild_level (const PufaJudge *self, PufaClashRule rule)
{
  return MIN (self->settings->levels[rule], PUFA_LEVEL_WARN);
}

static guint32
get_day (const PufaCivil *civil)
{
  return pufa_day_new (civil->year, civil->month, civil->day);
}

static char *
describe_absence (const PufaJudge *self, const char *person, const PufaAbsence *absence)
{
  const char *name = pufa_judge_get_name (self, PUFA_TABLE_PEOPLE, person);
  g_autofree char *from = absence->is_away ? pufa_day_to_string (absence->first) : NULL;
  g_autofree char *to = absence->is_away ? pufa_day_to_string (absence->last) : NULL;

  if (!absence->is_away)
    return g_strdup_printf (_ ("%s has other duties: %.*s"), name, (int) absence->length, absence->item);
  return absence->first == absence->last ? g_strdup_printf (_ ("%s is away on %s"), name, from)
                                         : g_strdup_printf (_ ("%s is away from %s to %s"), name, from, to);
}

static void
judge_speaker (PufaJudge *self, const PufaStay *stay, const char *person)
{
  g_autoptr (GArray) absences = pufa_absence_list (self->roster, person, stay->day);

  for (guint i = 0; i < absences->len; i++)
    {
      const PufaAbsence *absence = &g_array_index (absences, PufaAbsence, i);

      if (pufa_stay_overlaps (stay, &absence->hours))
        pufa_judge_add (self, PUFA_CLASH_RULE_SPEAKER, get_mild_level (self, PUFA_CLASH_RULE_SPEAKER), person,
                        describe_absence (self, person, absence));
    }
}

static void
judge_speakers (PufaJudge *self, const PufaStay *stay)
{
  g_auto (GStrv) people = pufa_event_dup_texts (self->event, PUFA_FIELD_SPEAKER);

  for (char **person = people; *person != NULL; person++)
    judge_speaker (self, stay, *person);
}

/* Months are asked of lectures alone: a stand is put up all year. */
static void
judge_venue (PufaJudge *self, const PufaStay *stay)
{
  const char *venue = pufa_event_get_text (self->event, PUFA_FIELD_VENUE);
  const char *open =
      venue != NULL ? pufa_roster_get_text (self->roster, PUFA_TABLE_VENUES, venue, PUFA_VENUE_HOURS) : "";
  const char *when =
      venue != NULL ? pufa_roster_get_text (self->roster, PUFA_TABLE_VENUES, venue, PUFA_VENUE_MONTHS) : "";
  PufaLevel level = get_mild_level (self, PUFA_CLASH_RULE_VENUE);
  PufaHours hours;
  guint months;

  if (pufa_value_read_hours (open, &hours) && (stay->hours.from < hours.from || stay->hours.to > hours.to))
    pufa_judge_add (self, PUFA_CLASH_RULE_VENUE, level, venue,
                    g_strdup_printf (_ ("%s is open %s"), pufa_judge_get_name (self, PUFA_TABLE_VENUES, venue), open));
  if (pufa_event_get_kind (self->event) == PUFA_KIND_LECTURE && pufa_value_read_months (when, &months) &&
      (months >> pufa_day_get_civil (stay->day).month & 1) == 0)
    pufa_judge_add (self, PUFA_CLASH_RULE_VENUE, level, venue,
                    g_strdup_printf (_ ("%s is for lectures in the months %s alone"),
                                     pufa_judge_get_name (self, PUFA_TABLE_VENUES, venue), when));
}

/* Of a stand the passers-by are counted, who do not stay. */
static void
judge_capacity (PufaJudge *self)
{
  const char *venue = pufa_event_get_text (self->event, PUFA_FIELD_VENUE);
  gint expected = pufa_event_get_count (self->event, PUFA_FIELD_EXPECTED);
  guint capacity;

  if (pufa_event_get_kind (self->event) != PUFA_KIND_LECTURE || venue == NULL || expected < 0 ||
      !pufa_value_read_count (pufa_roster_get_text (self->roster, PUFA_TABLE_VENUES, venue, PUFA_VENUE_CAPACITY),
                              &capacity) ||
      (guint) expected <= capacity)
    return;
  pufa_judge_add (self, PUFA_CLASH_RULE_CAPACITY, self->settings->levels[PUFA_CLASH_RULE_CAPACITY], NULL,
                  g_strdup_printf (_ ("%d people are expected, and %s holds %u"), expected,
                                   pufa_judge_get_name (self, PUFA_TABLE_VENUES, venue), capacity));
}

static void
judge_days (PufaJudge *self, void (*judge) (PufaJudge *, const PufaStay *))
{
  const PufaSpan *span = pufa_event_get_span (self->event);
  GTimeZone *zone = pufa_office_peek_zone (self->office);
  PufaCivil start = pufa_civil_from_unix (pufa_span_get_start_unix (span), zone);
  PufaCivil last = pufa_civil_from_unix (pufa_span_get_end_unix (span) - 1, zone);
  guint32 first_day = get_day (&start), last_day = MIN (get_day (&last), first_day + MAX_DAYS - 1);

  for (guint32 day = first_day; day <= last_day; day++)
    {
      PufaStay stay = { day, { 0, PUFA_DAY_END } };

      if (day == first_day)
        stay.hours.from = (guint) (start.hour * 60 + start.minute);
      if (day == get_day (&last))
        stay.hours.to = (guint) (last.hour * 60 + last.minute) + 1;
      judge (self, &stay);
    }
}

static gboolean
takes_time (const PufaEvent *event)
{
  const PufaSpan *span = pufa_event_get_span (event);

  return span != NULL && !pufa_span_is_all_day (span) && pufa_event_get_stage (event) != PUFA_STAGE_CANCELLED &&
         pufa_span_get_start_unix (span) < pufa_span_get_end_unix (span);
}

GPtrArray *
pufa_office_list_findings (const PufaOffice *self, const PufaEvent *event)
{
  PufaJudge judge = { .office = self, .event = event };

  g_return_val_if_fail (self != NULL && event != NULL, NULL);

  judge.settings = pufa_office_get_settings (self);
  judge.roster = pufa_office_get_roster (self);
  judge.findings = g_ptr_array_new_with_free_func ((GDestroyNotify) pufa_finding_unref);
  if (takes_time (event))
    {
      judge_days (&judge, judge_speakers);
      judge_days (&judge, judge_venue);
      judge_capacity (&judge);
      judge_days (&judge, pufa_judge_markets);
      judge_days (&judge, pufa_judge_seasons);
    }
  return judge.findings;
}
