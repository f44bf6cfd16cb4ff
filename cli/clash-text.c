/* clash-text.c - who is taken, by what, and the way out
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "clash-text.h"
#include "desk.h"
#include "event-text.h"
#include "fault.h"
#include "say.h"

char *
clash_text_dup_id (const PufaClash *clash)
{
  PufaField field = pufa_clash_get_field (clash);
  g_auto (GStrv) first = pufa_event_dup_texts (pufa_clash_get_first (clash), field);
  g_auto (GStrv) second = pufa_event_dup_texts (pufa_clash_get_second (clash), field);

  for (guint i = 0; second[i] != NULL; i++)
    if (g_strv_contains ((const char *const *) first, second[i]))
      return g_strdup (second[i]);
  return g_strdup (second[0] != NULL ? second[0]
                                     : pufa_event_get_text (pufa_clash_get_second (clash), PUFA_FIELD_LOCATION));
}

char *
clash_text_dup_name (PufaOffice *office, const PufaClash *clash)
{
  g_autofree char *id = clash_text_dup_id (clash);
  PufaField field = pufa_clash_get_field (clash);
  PufaTable table = field == PUFA_FIELD_SPEAKER ? PUFA_TABLE_PEOPLE
                    : field == PUFA_FIELD_VENUE ? PUFA_TABLE_VENUES
                                                : PUFA_TABLE_VILLAGES;
  const char *name = office != NULL && id != NULL ? pufa_office_get_text (office, table, id, "name") : NULL;

  return name != NULL ? g_strdup (name) : g_steal_pointer (&id);
}

PufaSpan *
clash_text_dup_overlap (const PufaClash *clash)
{
  PufaSpan *first = pufa_event_get_span (pufa_clash_get_first (clash));
  PufaSpan *second = pufa_event_get_span (pufa_clash_get_second (clash));
  g_autoptr (GDateTime) start = pufa_span_dup_start (second);
  g_autoptr (GDateTime) end = pufa_span_dup_end (second);
  g_autoptr (GDateTime) other = pufa_span_dup_end (first);

  if (g_date_time_compare (other, start) < 0)
    return pufa_span_new (start, start, NULL);
  return pufa_span_new (start, g_date_time_compare (other, end) < 0 ? other : end, NULL);
}

static gboolean
is_among (GPtrArray *events, const PufaEvent *event)
{
  for (guint i = 0; i < events->len; i++)
    if (g_str_equal (pufa_event_get_uid (g_ptr_array_index (events, i)), pufa_event_get_uid (event)))
      return TRUE;
  return FALSE;
}

/* The one of the two that was there already. */
static PufaEvent *
get_other (GPtrArray *events, const PufaClash *clash)
{
  PufaEvent *first = pufa_clash_get_first (clash);

  return is_among (events, first) ? pufa_clash_get_second (clash) : first;
}

/* "张律师 is taken: 2023-07-12 Wed 19:30-21:00, 西河村, 普法纳凉夜 (a1ae)" */
static char *
dup_taken (PufaStore *store, GPtrArray *events, const PufaClash *clash)
{
  PufaOffice *office = pufa_store_get_office (store);
  PufaEvent *other = get_other (events, clash);
  g_autofree char *name = clash_text_dup_name (office, clash);
  g_autofree char *when = event_text_dup_when (other);
  g_autofree char *village = event_text_dup_village (office, other);
  g_autofree char *id = desk_dup_id (store, other);

  return g_strdup_printf (_ ("%s is taken: %s, %s, %s (%s)"), name, when, village != NULL ? village : "-",
                          pufa_event_get_text (other, PUFA_FIELD_TITLE), id);
}

/* "pufa free lecture --village v01 --speaker a1" */
static char *
dup_search (const PufaEvent *event)
{
  const char *village = pufa_event_get_text (event, PUFA_FIELD_VILLAGE);
  const char *speaker = pufa_event_get_text (event, PUFA_FIELD_SPEAKER);
  PufaKind kind = pufa_event_get_kind (event);
  GString *text = g_string_new ("pufa free ");

  g_string_append (text, kind == PUFA_KIND_CONSULTATION ? C_ ("typed", "consultation") : C_ ("typed", "lecture"));
  if (village != NULL)
    g_string_append_printf (text, " --village %s", village);
  if (speaker != NULL)
    g_string_append_printf (text, " --speaker %s", speaker);
  return g_string_free (text, FALSE);
}

static void
set_among (GPtrArray *events, PufaStore *store, const PufaClash *clash, GError **error)
{
  g_autofree char *name = clash_text_dup_name (pufa_store_get_office (store), clash);
  g_autofree char *when = event_text_dup_when (pufa_clash_get_second (clash));

  g_set_error (error, PUFA_ERROR, PUFA_ERROR_CLASH,
               ngettext ("the %u event would clash: %s, %s", "the %u events would clash: %s, %s", events->len),
               events->len, name, when);
}

void
clash_text_advise (const PufaEvent *event, gboolean is_new, GError **error)
{
  g_autofree char *search = dup_search (event);

  if (is_new)
    fault_advise (error, _ ("nothing was added; other times: %s; all the same: --force"), search);
  else
    fault_advise (error, "%s", _ ("nothing was changed; all the same: --force"));
}

void
clash_text_set_error (PufaStore *store, GPtrArray *events, const PufaClash *clash, gboolean is_new, GError **error)
{
  PufaEvent *first = pufa_clash_get_first (clash), *second = pufa_clash_get_second (clash);
  g_autofree char *taken = NULL;

  if (is_among (events, first) && is_among (events, second))
    set_among (events, store, clash, error);
  else
    {
      taken = dup_taken (store, events, clash);
      g_set_error_literal (error, PUFA_ERROR, PUFA_ERROR_CLASH, taken);
    }
  clash_text_advise (get_other (events, clash) == first ? second : first, is_new, error);
}

void
clash_text_warn (Cli *cli, PufaStore *store, GPtrArray *events, const PufaClash *clash)
{
  g_autofree char *taken = dup_taken (store, events, clash);

  say_warning (cli, "%s", taken);
}
