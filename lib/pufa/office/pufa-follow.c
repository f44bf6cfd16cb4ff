/* pufa-follow.c - fill in what follows from the place and the people of an event
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/base/pufa-line.h>
#include <pufa/office/pufa-follow-private.h>
#include <pufa/office/pufa-value-private.h>

#define NAMES_MARK "、" /* between the names in CONTACT */

typedef struct {
  const PufaRoster *roster;
  const PufaSettings *settings;
  PufaEventBuilder *builder;
  gboolean is_new;
  gboolean is_held_somewhere; /* a lecture or a consultation */
} Follow;

char **
pufa_follow_dup_before (const PufaEventBuilder *builder, PufaField field)
{
  PufaEvent *base = pufa_event_builder_get_base (builder);

  return base != NULL ? pufa_event_dup_texts (base, field) : g_new0 (char *, 1);
}

/* The first text of a field as it will be, or NULL. */
static char *
dup_first (const Follow *follow, PufaField field)
{
  g_auto (GStrv) texts = pufa_event_builder_dup_texts (follow->builder, field);

  return g_strdup (texts[0]);
}

/* … as it was; NULL of a new event. */
static char *
dup_first_before (const Follow *follow, PufaField field)
{
  g_auto (GStrv) texts = pufa_follow_dup_before (follow->builder, field);

  return g_strdup (texts[0]);
}

static gboolean
is_changed (const Follow *follow, PufaField field)
{
  g_auto (GStrv) before = NULL;
  g_auto (GStrv) after = NULL;

  if (!pufa_event_builder_is_set (follow->builder, field))
    return FALSE;
  before = pufa_follow_dup_before (follow->builder, field);
  after = pufa_event_builder_dup_texts (follow->builder, field);
  return !g_strv_equal ((const char *const *) before, (const char *const *) after);
}

static const char *
get_text (const Follow *follow, guint table, const char *id, guint column)
{
  return id != NULL ? pufa_roster_get_text (follow->roster, table, id, column) : "";
}

/* An empty text takes away what was there. */
static void
fill (const Follow *follow, PufaField field, const char *text)
{
  g_autofree char *present = dup_first (follow, field);
  const char *filled = text != NULL && text[0] != '\0' ? text : NULL;

  if (g_strcmp0 (present, filled) != 0)
    pufa_event_builder_set_text (follow->builder, field, filled);
}

/* A village's own venue, or any that lies in it. */
static gboolean
is_venue_of (const Follow *follow, const char *venue, const char *village)
{
  return g_str_equal (get_text (follow, PUFA_TABLE_VILLAGES, village, PUFA_VILLAGE_VENUE), venue) ||
         g_str_equal (get_text (follow, PUFA_TABLE_VENUES, venue, PUFA_VENUE_VILLAGE), village);
}

static char **
dup_advisers (const Follow *follow, const char *village)
{
  return pufa_value_split (get_text (follow, PUFA_TABLE_VILLAGES, village, PUFA_VILLAGE_ADVISER));
}

/* Of the office's channels the one that a place of that kind is; "" for none. */
static const char *
get_channel (const Follow *follow, const char *village)
{
  static const char *const others[][2] = { { "村", "乡村" }, { "线上", "网络" } };
  const char *channel = get_text (follow, PUFA_TABLE_VILLAGES, village, PUFA_VILLAGE_KIND);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_str_equal (channel, others[i][0]))
      channel = others[i][1];
  return g_strv_contains ((const char *const *) follow->settings->channels, channel) ? channel : "";
}

/* Whether the event had in @field only what @village had brought, or nothing. */
static gboolean
was_brought (const Follow *follow, PufaField field, const char *village)
{
  g_auto (GStrv) before = pufa_follow_dup_before (follow->builder, field);
  g_auto (GStrv) advisers = NULL;

  if (before[0] == NULL)
    return TRUE;
  if (village == NULL)
    return FALSE;
  if (field == PUFA_FIELD_VENUE)
    return is_venue_of (follow, before[0], village);
  if (field == PUFA_FIELD_CHANNEL)
    return g_str_equal (before[0], get_channel (follow, village));
  advisers = dup_advisers (follow, village);
  return g_strv_equal ((const char *const *) before, (const char *const *) advisers);
}

/* Whether the village brings @field with it. */
static gboolean
may_bring (const Follow *follow, PufaField field)
{
  g_autofree char *village = NULL;

  if (!follow->is_held_somewhere || pufa_event_builder_is_set (follow->builder, field))
    return FALSE;
  if (follow->is_new)
    return TRUE;
  village = dup_first_before (follow, PUFA_FIELD_VILLAGE);
  return is_changed (follow, PUFA_FIELD_VILLAGE) && was_brought (follow, field, village);
}

/* The only venue of that name; "" where there is none. */
static const char *
find_venue_named (const Follow *follow, const char *name)
{
  const char *found = "";

  for (guint i = 0; i < pufa_roster_get_n_rows (follow->roster, PUFA_TABLE_VENUES); i++)
    if (g_str_equal (pufa_roster_get_cell (follow->roster, PUFA_TABLE_VENUES, i, PUFA_COLUMN_NAME), name))
      {
        if (found[0] != '\0')
          return "";
        found = pufa_sheet_get_id (follow->roster->sheets[PUFA_TABLE_VENUES], i);
      }
  return found;
}

/* A place that was typed in full is that venue. */
static void
fill_venue_by_location (const Follow *follow)
{
  g_autofree char *location = NULL;

  if (!pufa_event_builder_is_set (follow->builder, PUFA_FIELD_LOCATION) || !may_bring (follow, PUFA_FIELD_VENUE))
    return;
  location = dup_first (follow, PUFA_FIELD_LOCATION);
  if (location != NULL)
    fill (follow, PUFA_FIELD_VENUE, find_venue_named (follow, location));
}

static void
fill_village (const Follow *follow)
{
  gboolean is_notice = pufa_event_builder_get_kind (follow->builder) == PUFA_KIND_NOTICE;
  PufaField from = is_notice ? PUFA_FIELD_GROUP : PUFA_FIELD_VENUE;
  g_autofree char *present = dup_first (follow, PUFA_FIELD_VILLAGE), *source = dup_first (follow, from);

  if (present != NULL || !(is_notice || follow->is_held_somewhere) || !is_changed (follow, from) ||
      pufa_event_builder_is_set (follow->builder, PUFA_FIELD_VILLAGE))
    return;
  fill (follow, PUFA_FIELD_VILLAGE,
        is_notice ? get_text (follow, PUFA_TABLE_GROUPS, source, PUFA_GROUP_VILLAGE)
                  : get_text (follow, PUFA_TABLE_VENUES, source, PUFA_VENUE_VILLAGE));
}

static void
fill_venue (const Follow *follow, const char *village)
{
  if (!pufa_event_builder_is_set (follow->builder, PUFA_FIELD_LOCATION) && may_bring (follow, PUFA_FIELD_VENUE))
    fill (follow, PUFA_FIELD_VENUE, get_text (follow, PUFA_TABLE_VILLAGES, village, PUFA_VILLAGE_VENUE));
}

static void
fill_speakers (const Follow *follow, const char *village)
{
  g_auto (GStrv) advisers = NULL;

  if (!may_bring (follow, PUFA_FIELD_SPEAKER))
    return;
  advisers = dup_advisers (follow, village);
  if (advisers[0] != NULL || !follow->is_new)
    pufa_event_builder_set_texts (follow->builder, PUFA_FIELD_SPEAKER, (const char *const *) advisers);
}

static void
fill_location (const Follow *follow, const char *village)
{
  g_autofree char *venue = dup_first (follow, PUFA_FIELD_VENUE);
  const char *name = get_text (follow, PUFA_TABLE_VENUES, venue, PUFA_COLUMN_NAME);
  gboolean is_elsewhere = is_changed (follow, PUFA_FIELD_VENUE) ||
                          (venue == NULL && follow->is_held_somewhere && is_changed (follow, PUFA_FIELD_VILLAGE));

  if (is_elsewhere && !pufa_event_builder_is_set (follow->builder, PUFA_FIELD_LOCATION))
    fill (follow, PUFA_FIELD_LOCATION,
          name[0] != '\0' ? name : get_text (follow, PUFA_TABLE_VILLAGES, village, PUFA_COLUMN_NAME));
}

/* Names of people who have an id; of others what stands for them. */
static char *
join_names (const Follow *follow, char **ids)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const char *name = get_text (follow, PUFA_TABLE_PEOPLE, ids[i], PUFA_COLUMN_NAME);

      g_string_append_printf (names, "%s%s", i > 0 ? NAMES_MARK : "", name[0] != '\0' ? name : ids[i]);
    }
  return g_string_free (names, FALSE);
}

/* The CONTACT that was written for the speakers: their names, or the only one that an event of
 * this office has, where people.csv calls them otherwise by now. */
static char *
dup_old_contact (const Follow *follow)
{
  PufaEvent *base = pufa_event_builder_get_base (follow->builder);
  g_auto (GStrv) ids = pufa_follow_dup_before (follow->builder, PUFA_FIELD_SPEAKER);
  g_auto (GStrv) lines = base != NULL ? pufa_event_dup_lines (base, "CONTACT") : g_new0 (char *, 1);
  g_autofree char *names = join_names (follow, ids);
  const char *office = base != NULL ? pufa_event_get_text (base, PUFA_FIELD_OFFICE) : NULL;

  if (g_strv_length (lines) == 1 && g_strcmp0 (office, follow->settings->id) == 0)
    return pufa_line_dup_value (lines[0]);
  return g_steal_pointer (&names);
}

static void
write_contact (const Follow *follow)
{
  g_auto (GStrv) ids = NULL;
  g_autofree char *names = NULL, *before = NULL;

  if (!pufa_event_builder_is_set (follow->builder, PUFA_FIELD_SPEAKER))
    return;
  ids = pufa_event_builder_dup_texts (follow->builder, PUFA_FIELD_SPEAKER);
  names = join_names (follow, ids);
  before = dup_old_contact (follow);
  pufa_event_builder_set_contact (follow->builder, names, before);
}

/* A parameter of RFC 5545 3.2, in quotes where it must be, with the escapes of RFC 6868. */
static void
append_param (GString *line, const char *value)
{
  const char *quote = strpbrk (value, ":;,") != NULL ? "\"" : "";

  g_string_append (line, quote);
  for (; *value != '\0'; value++)
    if (*value == '"')
      g_string_append (line, "^'");
    else if (*value == '^')
      g_string_append (line, "^^");
    else
      g_string_append_c (line, *value);
  g_string_append (line, quote);
}

static void
write_office (const Follow *follow)
{
  g_autoptr (GString) line = NULL;

  if (!follow->is_new || pufa_event_builder_is_set (follow->builder, PUFA_FIELD_OFFICE))
    return;
  line = g_string_new ("ORGANIZER;CN=");
  append_param (line, follow->settings->office);
  g_string_append_printf (line, ":%s", follow->settings->organizer);
  pufa_event_builder_add_line (follow->builder, line->str);
  pufa_event_builder_set_text (follow->builder, PUFA_FIELD_OFFICE, follow->settings->id);
}

void
pufa_follow (const PufaRoster *roster, const PufaSettings *settings, PufaEventBuilder *builder)
{
  PufaKind kind = pufa_event_builder_get_kind (builder);
  Follow follow = {
    .roster = roster,
    .settings = settings,
    .builder = builder,
    .is_new = pufa_event_builder_get_base (builder) == NULL,
    .is_held_somewhere = kind == PUFA_KIND_LECTURE || kind == PUFA_KIND_CONSULTATION,
  };
  g_autofree char *village = NULL;

  fill_venue_by_location (&follow);
  fill_village (&follow);
  village = dup_first (&follow, PUFA_FIELD_VILLAGE);
  fill_venue (&follow, village);
  fill_speakers (&follow, village);
  if (may_bring (&follow, PUFA_FIELD_CHANNEL))
    fill (&follow, PUFA_FIELD_CHANNEL, get_channel (&follow, village));
  fill_location (&follow, village);
  write_contact (&follow);
  write_office (&follow);
}
