/* days-scope.c - for which villages, venues and people days are asked about
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "days-scope.h"
#include "options.h"

const GOptionEntry scope_options[] = {
  { "village", 0, 0, G_OPTION_ARG_STRING_ARRAY, OPTION (ScopeOptions, village),
    N_ ("of markets and seasons those of that village"), N_ ("NAME") },
  { "venue", 0, 0, G_OPTION_ARG_STRING_ARRAY, OPTION (ScopeOptions, venue), N_ ("of markets those in that venue"),
    N_ ("NAME") },
  { "speaker", 0, 0, G_OPTION_ARG_STRING_ARRAY, OPTION (ScopeOptions, speaker),
    N_ ("of markets and seasons those of the villages that he advises"), N_ ("NAME") },
  { NULL },
};

struct _DaysScope {
  PufaOffice *office;
  /* Ids, each NULL where nothing narrows. */
  char **villages;
  char **venues;
  char **places; /* the villages of those venues */
  char **speakers;
  char **advised; /* the villages of those speakers */
};

static gboolean
find_ids (PufaOffice *office, PufaTable table, char **words, char ***ids, GError **error)
{
  g_autoptr (GStrvBuilder) found = NULL;

  if (words == NULL)
    return TRUE;
  found = g_strv_builder_new ();
  for (; *words != NULL; words++)
    {
      const char *id = pufa_office_find (office, table, *words, error);

      if (id == NULL)
        return FALSE;
      g_strv_builder_add (found, id);
    }
  *ids = g_strv_builder_end (found);
  return TRUE;
}

static char **
list_places (PufaOffice *office, char **venues)
{
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();

  for (; *venues != NULL; venues++)
    {
      const char *village = pufa_office_get_text (office, PUFA_TABLE_VENUES, *venues, "village");

      if (village != NULL && *village != '\0')
        g_strv_builder_add (found, village);
    }
  return g_strv_builder_end (found);
}

/* NULL wants nothing. */
static gboolean
have_common (char **wanted, char **ids)
{
  if (wanted == NULL)
    return TRUE;
  for (; *ids != NULL; ids++)
    if (g_strv_contains ((const char *const *) wanted, *ids))
      return TRUE;
  return FALSE;
}

static char **
list_advised (PufaOffice *office, char **speakers)
{
  g_auto (GStrv) all = pufa_office_dup_ids (office, PUFA_TABLE_VILLAGES);
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();

  for (char **village = all; *village != NULL; village++)
    {
      g_auto (GStrv) advisers = pufa_office_dup_texts (office, PUFA_TABLE_VILLAGES, *village, "adviser");

      if (have_common (speakers, advisers))
        g_strv_builder_add (found, *village);
    }
  return g_strv_builder_end (found);
}

DaysScope *
days_scope_new (PufaOffice *office, const ScopeOptions *options, GError **error)
{
  g_autoptr (DaysScope) self = g_new0 (DaysScope, 1);

  self->office = pufa_office_ref (office);
  if (!find_ids (office, PUFA_TABLE_VILLAGES, options->village, &self->villages, error) ||
      !find_ids (office, PUFA_TABLE_VENUES, options->venue, &self->venues, error) ||
      !find_ids (office, PUFA_TABLE_PEOPLE, options->speaker, &self->speakers, error))
    return NULL;
  if (self->venues != NULL)
    self->places = list_places (office, self->venues);
  if (self->speakers != NULL)
    self->advised = list_advised (office, self->speakers);
  return g_steal_pointer (&self);
}

void
days_scope_free (DaysScope *self)
{
  pufa_office_unref (self->office);
  g_strfreev (self->villages);
  g_strfreev (self->venues);
  g_strfreev (self->places);
  g_strfreev (self->speakers);
  g_strfreev (self->advised);
  g_free (self);
}

const char *const *
days_scope_get_speakers (const DaysScope *self)
{
  return (const char *const *) self->speakers;
}

static gboolean
has_market (const DaysScope *self, const PufaEvent *event)
{
  g_auto (GStrv) villages = pufa_event_dup_texts (event, PUFA_FIELD_VILLAGE);
  const char *venue = pufa_event_get_text (event, PUFA_FIELD_VENUE);

  return have_common (self->villages, villages) && have_common (self->advised, villages) &&
         (self->venues == NULL || (venue != NULL && g_strv_contains ((const char *const *) self->venues, venue)));
}

/* Places are ids and kinds of villages; NULL of @ids wants nothing. */
static gboolean
stands_in (const DaysScope *self, char **places, char **ids)
{
  if (ids == NULL || places[0] == NULL)
    return TRUE;
  for (; *ids != NULL; ids++)
    {
      const char *kind = pufa_office_get_text (self->office, PUFA_TABLE_VILLAGES, *ids, "kind");

      if (g_strv_contains ((const char *const *) places, *ids) ||
          (kind != NULL && g_strv_contains ((const char *const *) places, kind)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_season (const DaysScope *self, const PufaEvent *event)
{
  g_auto (GStrv) lines = pufa_event_dup_lines (event, "X-PUFA-SEASON-PLACE");

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *place = pufa_line_dup_value (lines[i]);

      g_free (lines[i]);
      lines[i] = place;
    }
  return stands_in (self, lines, self->villages) && stands_in (self, lines, self->places) &&
         stands_in (self, lines, self->advised);
}

gboolean
days_scope_has (const DaysScope *self, const PufaEvent *event)
{
  PufaKind kind = pufa_event_get_kind (event);

  if (self->villages == NULL && self->venues == NULL && self->speakers == NULL)
    return TRUE;
  return kind == PUFA_KIND_MARKET_DAY ? has_market (self, event) : kind != PUFA_KIND_SEASON || has_season (self, event);
}
