/* change-text.c - what a command did to an event, in words
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "change-text.h"
#include "event-diff.h"
#include "event-text.h"
#include "moment.h"

char *
change_text_dup_verb (const PufaChange *change)
{
  const char *command = pufa_change_get_command (change);

  return g_strndup (command, strcspn (command, " "));
}

/* "lecture 2023-07-11 Tue 19:30-21:00, 西河村" */
static char *
dup_event (PufaOffice *office, const PufaEvent *event)
{
  const char *kind = event_text_kind (pufa_event_get_kind (event));
  g_autofree char *when = event_text_dup_when (event);
  g_autofree char *village = event_text_dup_village (office, event);
  g_autofree char *what = g_strdup_printf (_ ("%s %s"), kind, when);
  const char *parts[] = { what, village, NULL };

  return event_text_join_parts (parts);
}

/* "2023-07-11 19:30-21:00", "2023-07-11" */
static char *
dup_time (const PufaEvent *event)
{
  PufaSpan *span = pufa_event_get_span (event);
  g_autoptr (GDateTime) start = span != NULL ? pufa_span_dup_start (span) : NULL;
  g_autofree char *hours = event_text_dup_hours (event);
  GString *text;
  Moment moment;

  if (span == NULL)
    return g_strdup (_ ("no time"));
  text = g_string_new (NULL);
  moment = moment_of (pufa_span_get_start_unix (span), g_date_time_get_timezone (start));
  moment_append_date (text, &moment);
  if (*hours != '\0')
    g_string_append_printf (text, " %s", hours);
  return g_string_free (text, FALSE);
}

static char *
dup_difference (PufaOffice *office, const PufaEvent *before, const PufaEvent *after)
{
  g_autofree char *old = event_text_dup_when (before);
  g_autofree char *new = event_text_dup_when (after);
  g_autofree char *fields = event_diff_dup (office, before, after);
  g_autofree char *first = dup_time (before);
  g_autofree char *second = dup_time (after);
  g_autofree char *moved = !g_str_equal (old, new) ? g_strdup_printf (_ ("%s to %s"), first, second) : NULL;
  const char *parts[] = { moved != NULL ? moved : fields, moved != NULL ? fields : NULL, NULL };

  return event_text_join_parts (parts);
}

char *
change_text_dup_what (PufaOffice *office, const PufaChange *change)
{
  PufaEvent *before = pufa_change_get_before (change), *after = pufa_change_get_after (change);

  if (before == NULL || after == NULL)
    return dup_event (office, before != NULL ? before : after);
  return dup_difference (office, before, after);
}

char *
change_text_dup_what_and_why (PufaOffice *office, const PufaChange *change)
{
  char *what = change_text_dup_what (office, change);
  const char *why = pufa_change_get_reason (change);
  char *both;

  if (why == NULL)
    return what;
  both = *what != '\0' ? g_strjoin (_ ("; "), what, why, NULL) : g_strdup (why);
  g_free (what);
  return both;
}
