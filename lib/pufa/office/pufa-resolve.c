/* pufa-resolve.c - turn the names that a person typed into ids
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/base/pufa-error.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/office/pufa-almanac-private.h>
#include <pufa/office/pufa-follow-private.h>
#include <pufa/office/pufa-office-private.h>
#include <pufa/office/pufa-value-private.h>

/* The fields whose texts are ids of a table. */
static const struct {
  PufaField field;
  guint table;
} named[] = {
  { PUFA_FIELD_VILLAGE, PUFA_TABLE_VILLAGES },
  { PUFA_FIELD_VENUE, PUFA_TABLE_VENUES },
  { PUFA_FIELD_SPEAKER, PUFA_TABLE_PEOPLE },
  { PUFA_FIELD_GROUP, PUFA_TABLE_GROUPS },
};

/* Each text once, as an id. What the event had before stays, also where the roster has lost it. */
static gboolean
resolve_field (const PufaRoster *roster, PufaEventBuilder *builder, PufaField field, guint table, GError **error)
{
  g_auto (GStrv) texts = NULL;
  g_auto (GStrv) before = NULL;
  g_autoptr (GPtrArray) ids = NULL;

  if (!pufa_event_builder_is_set (builder, field))
    return TRUE;
  texts = pufa_event_builder_dup_texts (builder, field);
  before = pufa_follow_dup_before (builder, field);
  ids = g_ptr_array_new ();
  for (guint i = 0; texts[i] != NULL; i++)
    {
      gboolean is_old = g_strv_contains ((const char *const *) before, texts[i]);
      const char *id = is_old ? texts[i] : pufa_roster_find (roster, table, texts[i], error);

      if (id == NULL)
        return FALSE;
      if (!g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
        g_ptr_array_add (ids, (gpointer) id);
    }
  g_ptr_array_add (ids, NULL);
  pufa_event_builder_set_texts (builder, field, (const char *const *) ids->pdata);
  return TRUE;
}

/* "民法典宣传折页=80" as "k1=80". What is written otherwise is left for the builder to refuse. */
static char *
resolve_handout (const PufaRoster *roster, const char *text, GError **error)
{
  const char *equals = strrchr (text, '=');
  g_autofree char *name = equals != NULL ? g_strndup (text, (gsize) (equals - text)) : g_strdup (text);
  const char *id;
  guint pieces;

  if (equals != NULL && !pufa_value_read_count (equals + 1, &pieces))
    return g_strdup (text);
  id = pufa_roster_find (roster, PUFA_TABLE_MATERIALS, name, error);
  return id != NULL ? g_strconcat (id, equals, NULL) : NULL;
}

/* Puts it into the place of what is said of the same material, else behind the others. */
static void
put_handout (GPtrArray *handouts, char *text)
{
  gsize length = strcspn (text, "=");

  for (guint i = 0; i < handouts->len; i++)
    {
      char **other = (char **) &handouts->pdata[i];

      if (strcspn (*other, "=") != length || strncmp (*other, text, length) != 0)
        continue;
      g_free (*other);
      *other = text;
      return;
    }
  g_ptr_array_add (handouts, text);
}

static gboolean
resolve_handouts (const PufaRoster *roster, PufaEventBuilder *builder, GError **error)
{
  g_auto (GStrv) texts = NULL;
  g_auto (GStrv) before = NULL;
  g_autoptr (GPtrArray) handouts = NULL;

  if (!pufa_event_builder_is_set (builder, PUFA_FIELD_HANDOUT))
    return TRUE;
  texts = pufa_event_builder_dup_texts (builder, PUFA_FIELD_HANDOUT);
  before = pufa_follow_dup_before (builder, PUFA_FIELD_HANDOUT);
  handouts = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; texts[i] != NULL; i++)
    {
      gboolean is_old = g_strv_contains ((const char *const *) before, texts[i]);
      char *text = is_old ? g_strdup (texts[i]) : resolve_handout (roster, texts[i], error);

      if (text == NULL)
        return FALSE;
      put_handout (handouts, text);
    }
  g_ptr_array_add (handouts, NULL);
  pufa_event_builder_set_texts (builder, PUFA_FIELD_HANDOUT, (const char *const *) handouts->pdata);
  return TRUE;
}

/* A theme day may go by its name; a text that is none stays as it is. An id needs no almanac. */
static void
resolve_theme_day (const PufaOffice *office, PufaEventBuilder *builder)
{
  g_auto (GStrv) texts = NULL;
  const PufaAlmanacTheme *theme;

  if (!pufa_event_builder_is_set (builder, PUFA_FIELD_THEME_DAY))
    return;
  texts = pufa_event_builder_dup_texts (builder, PUFA_FIELD_THEME_DAY);
  if (texts[0] == NULL || g_str_is_ascii (texts[0]))
    return;
  theme = pufa_almanac_find_theme (pufa_office_get_almanac (office), texts[0]);
  if (theme != NULL)
    pufa_event_builder_set_text (builder, PUFA_FIELD_THEME_DAY, theme->id);
}

static gboolean
check_channel (const PufaSettings *settings, PufaEventBuilder *builder, GError **error)
{
  g_auto (GStrv) texts = NULL;
  g_auto (GStrv) before = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *known = NULL;

  if (!pufa_event_builder_is_set (builder, PUFA_FIELD_CHANNEL))
    return TRUE;
  texts = pufa_event_builder_dup_texts (builder, PUFA_FIELD_CHANNEL);
  before = pufa_follow_dup_before (builder, PUFA_FIELD_CHANNEL);
  if (texts[0] == NULL || g_strv_contains ((const char *const *) settings->channels, texts[0]) ||
      g_strv_contains ((const char *const *) before, texts[0]))
    return TRUE;
  shown = pufa_value_dup_short (texts[0]);
  known = g_strjoinv (_ (", "), settings->channels);
  g_set_error (error, PUFA_ERROR, PUFA_ERROR_NOT_FOUND, _ ("no channel is called %s; there are: %s"), shown, known);
  return FALSE;
}

gboolean
pufa_office_resolve (const PufaOffice *self, PufaEventBuilder *builder, GError **error)
{
  const PufaRoster *roster;
  const PufaSettings *settings;

  g_return_val_if_fail (self != NULL && builder != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  roster = pufa_office_get_roster (self);
  settings = pufa_office_get_settings (self);
  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    if (!resolve_field (roster, builder, named[i].field, named[i].table, error))
      return FALSE;
  if (!resolve_handouts (roster, builder, error) || !check_channel (settings, builder, error))
    return FALSE;
  resolve_theme_day (self, builder);
  pufa_follow (roster, settings, builder);
  return TRUE;
}
