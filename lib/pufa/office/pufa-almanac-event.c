/* pufa-almanac-event.c - days of the almanac as events
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * Nothing in them is of today: a UID is made of what the day is, a DTSTAMP of when the data were
 * made. So who subscribes sees no change where there is none. Their lines are written here and
 * not by a builder, since a year of markets is hundreds of them and a builder costs five times as
 * much; they are read and checked like anybody's. */
#include "config.h"

#include <pufa/base/pufa-error.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/base/pufa-kind-private.h>
#include <pufa/base/pufa-text-private.h>
#include <pufa/base/pufa-uuid-private.h>
#include <pufa/event/pufa-event-private.h>
#include <pufa/event/pufa-moment-private.h>
#include <pufa/office/pufa-almanac-event-private.h>
#include <pufa/office/pufa-almanac-rows-private.h>

/* NAME:TEXT, or nothing without a text. */
static void
put (GString *lines, const char *name, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  g_string_append (lines, name);
  g_string_append_c (lines, ':');
  pufa_text_append_escaped (lines, text);
  g_string_append_c (lines, '\n');
}

static void
put_each (GString *lines, const char *name, const char *const *texts)
{
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    put (lines, name, texts[i]);
}

static void
put_date (GString *lines, const char *name, guint32 day)
{
  PufaMoment moment = { .civil = pufa_day_get_civil (day), .is_date = TRUE };

  g_string_append (lines, name);
  g_string_append (lines, ";VALUE=DATE:");
  pufa_moment_append (lines, &moment);
  g_string_append_c (lines, '\n');
}

static void
put_stamp (GString *lines, guint32 day)
{
  PufaMoment moment = { .civil = pufa_day_get_civil (day), .is_utc = TRUE };

  g_string_append (lines, "DTSTAMP:");
  pufa_moment_append (lines, &moment);
  g_string_append_c (lines, '\n');
}

static void
append_part (GString *path, const char *part)
{
  if (part == NULL)
    return;
  g_string_append (path, part);
  g_string_append_c (path, '/');
}

/* Made of "almanac/holiday/2023-01-21", "almanac/theme-day/d1204/2023" or, since every office has a
 * market m1, "almanac/qinghe/market-day/m1/2023-02-03". */
static void
put_uid (GString *lines, const PufaAlmanacEntry *entry, const char *office)
{
  const PufaOccurrence *when = &entry->occurrence;
  g_autoptr (GString) path = g_string_new ("almanac/");
  g_autofree char *uid = NULL;

  append_part (path, office);
  append_part (path, pufa_kind_to_string (entry->kind));
  append_part (path, entry->id);
  if (entry->rule == NULL || pufa_rule_is_daily (entry->rule))
    pufa_day_append (path, when->days.first);
  else
    g_string_append_printf (path, "%04d", when->year);
  if (when->part > 0 || entry->nth_rule > 0)
    g_string_append_printf (path, "/%u", when->part);
  if (entry->nth_rule > 0)
    g_string_append_printf (path, "/%u", entry->nth_rule);
  uid = pufa_uuid_new_from_text (path->str);
  put (lines, "UID", uid);
}

/* What all have, between their title and their own lines. */
static void
put_kind (GString *lines, const PufaAlmanacEntry *entry, const char *office)
{
  g_autofree char *kind = g_ascii_strup (pufa_kind_to_string (entry->kind), -1);

  put (lines, "CATEGORIES", pufa_kind_get_category (entry->kind));
  g_string_append (lines, "TRANSP:TRANSPARENT\n");
  put (lines, "X-PUFA-OFFICE", office);
  put (lines, "X-PUFA-KIND", kind);
}

/* On a phone a make-up Sunday must not read like a day off. */
static void
put_listed (GString *lines, const PufaAlmanacEntry *entry, const char *office)
{
  const char *name = entry->listed.name;
  gboolean has_name = name != NULL && *name != '\0';
  g_autofree char *title = NULL;

  if (entry->kind == PUFA_KIND_WORKDAY)
    title = has_name ? g_strconcat ("上班（", name, "调休）", NULL) : g_strdup ("调休上班");
  else
    title = g_strdup (has_name ? name : "放假");
  put (lines, "SUMMARY", title);
  put_kind (lines, entry, office);
  put (lines, "X-PUFA-HOLIDAY", name);
}

/* "农历闰二月初三，07:00-12:00" */
static char *
describe_market (const PufaAlmanacMarket *market, guint32 day)
{
  g_autoptr (GDate) date = g_date_new_julian (day);
  g_autofree char *lunar = pufa_lunar_to_string (date, NULL);
  const char *doubt = pufa_lunar_doubts_day (day) ? "（存疑）" : "";
  const char *hours = market->hours != NULL ? market->hours : "";

  if (lunar == NULL)
    return g_strdup (hours);
  return g_strconcat ("农历", lunar, doubt, *hours != '\0' ? "，" : "", hours, NULL);
}

static void
put_market (GString *lines, const PufaAlmanacEntry *entry, const char *office)
{
  const PufaAlmanacMarket *market = entry->row;
  g_autofree char *description = describe_market (market, entry->occurrence.days.first);

  put (lines, "SUMMARY", market->name);
  put (lines, "DESCRIPTION", description);
  put (lines, "LOCATION", market->place);
  put_kind (lines, entry, office);
  put_each (lines, "X-PUFA-VILLAGE", market->villages);
  put (lines, "X-PUFA-VENUE", market->venue);
  put (lines, "X-PUFA-RULE", pufa_rule_get_text (market->rule));
  put (lines, "X-PUFA-MARKET", market->id);
  put (lines, "X-PUFA-HOURS", market->hours);
}

static void
put_theme (GString *lines, const PufaAlmanacEntry *entry, const char *office)
{
  const PufaAlmanacTheme *theme = entry->row;
  gboolean has_basis = theme->basis != NULL && *theme->basis != '\0';
  g_autofree char *description = has_basis ? g_strconcat ("依据：", theme->basis, NULL) : NULL;

  put (lines, "SUMMARY", theme->name);
  put (lines, "DESCRIPTION", description);
  put_kind (lines, entry, office);
  put (lines, "X-PUFA-AUDIENCE", theme->audience);
  put_each (lines, "X-PUFA-LAW", theme->laws);
  put (lines, "X-PUFA-THEME-DAY", theme->id);
  put (lines, "X-PUFA-BASIS", theme->basis);
  put (lines, "X-PUFA-LEVEL", theme->level);
  put (lines, "X-PUFA-VERIFY", theme->verify);
}

static void
put_season (GString *lines, const PufaAlmanacEntry *entry, const char *office)
{
  static const char *const levels[] = { "ignore", "warn", "block" };
  const PufaAlmanacSeason *season = entry->row;

  put (lines, "SUMMARY", season->name);
  put_kind (lines, entry, office);
  put (lines, "X-PUFA-SEASON", season->id);
  put_each (lines, "X-PUFA-SEASON-PLACE", season->places);
  put (lines, "X-PUFA-SEASON-LEVEL", levels[season->level]);
  for (guint kind = 0; kind <= PUFA_KIND_DEADLINE; kind++)
    if ((season->kinds >> kind & 1) != 0)
      put (lines, "X-PUFA-SEASON-KIND", pufa_kind_to_string ((PufaKind) kind));
}

static void
put_own_lines (GString *lines, const PufaAlmanacEntry *entry, const char *office)
{
  if (entry->kind == PUFA_KIND_MARKET_DAY)
    put_market (lines, entry, office);
  else if (entry->kind == PUFA_KIND_THEME_DAY)
    put_theme (lines, entry, office);
  else if (entry->kind == PUFA_KIND_SEASON)
    put_season (lines, entry, office);
  else
    put_listed (lines, entry, office);
}

PufaEvent *
pufa_almanac_new_event (const PufaAlmanac *self, const PufaAlmanacEntry *entry, GError **error)
{
  const char *office = entry->is_own ? self->office : NULL;
  guint32 issued = entry->listed.issued != 0 ? entry->listed.issued : pufa_almanac_get_stamp ();
  g_autoptr (GString) lines = g_string_sized_new (1024);
  g_auto (PufaLines) checked = { NULL };
  gsize offset;

  g_string_append (lines, "BEGIN:VEVENT\n");
  put_uid (lines, entry, office);
  put_stamp (lines, issued);
  put_date (lines, "DTSTART", entry->occurrence.days.first);
  put_date (lines, "DTEND", entry->occurrence.days.until);
  put_own_lines (lines, entry, office);
  g_string_append (lines, "END:VEVENT\n");

  offset = pufa_text_check (lines->str, lines->len);
  if (offset < lines->len)
    {
      g_set_error (error, PUFA_ERROR, PUFA_ERROR_INVALID, _ ("%s: it holds a character that no text may hold"),
                   entry->id != NULL ? entry->id : entry->listed.name);
      return NULL;
    }
  pufa_lines_init (&checked);
  pufa_lines_append_text (&checked, lines->str);
  return pufa_event_new_from_lines (&checked, &(PufaClock){ NULL, NULL }, &offset, error);
}
