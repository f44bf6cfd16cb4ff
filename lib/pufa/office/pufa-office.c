/* pufa-office.c - read a workspace's text files, once
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/base/pufa-civil-private.h>
#include <pufa/base/pufa-error.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/office/pufa-file-private.h>
#include <pufa/office/pufa-office-private.h>
#include <pufa/office/pufa-own-days-private.h>

struct _PufaOffice {
  gatomicrefcount refs;
  PufaSettings *settings;
  PufaRoster *roster;
  PufaOwnDays *own_days;
  /* Made when they are first asked for; compare-and-exchange. */
  PufaAlmanac *almanac;
  GTimeZone *shanghai;
};

G_DEFINE_BOXED_TYPE (PufaOffice, pufa_office, pufa_office_ref, pufa_office_unref)

static PufaOffice *
office_new (void)
{
  PufaOffice *self = g_new0 (PufaOffice, 1);

  g_atomic_ref_count_init (&self->refs);
  self->roster = g_new0 (PufaRoster, 1);
  return self;
}

static gboolean
read_settings (PufaOffice *self, const char *folder, GError **error)
{
  g_autofree char *bytes = NULL;
  gsize length;

  if (!pufa_file_read (folder, PUFA_INI_NAME, PUFA_INI_MAX_BYTES, &bytes, &length, error))
    return FALSE;
  if (bytes == NULL)
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT, _ ("no %s in %s"), PUFA_INI_NAME, folder);
      return FALSE;
    }
  self->settings = pufa_settings_new (bytes, length, error);
  return self->settings != NULL;
}

static gboolean
read_table (PufaOffice *self, const char *folder, guint table, GError **error)
{
  const char *name = pufa_roster_get_layout (table)->file;
  g_autofree char *bytes = NULL;
  gsize length;

  return pufa_file_read (folder, name, PUFA_SHEET_MAX_BYTES, &bytes, &length, error) &&
         (bytes == NULL || pufa_roster_add (self->roster, table, bytes, length, error));
}

/* What was read must fit together. */
static gboolean
check (PufaOffice *self, GError **error)
{
  if (!pufa_roster_check (self->roster, self->settings, error))
    return FALSE;
  self->own_days = pufa_own_days_new (self->roster, self->settings, error);
  return self->own_days != NULL;
}

PufaOffice *
pufa_office_new_from_folder (const char *folder, GError **error)
{
  g_autoptr (PufaOffice) self = NULL;

  g_return_val_if_fail (folder != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = office_new ();
  if (!read_settings (self, folder, error))
    return NULL;
  for (guint i = 0; i < PUFA_N_TABLES; i++)
    if (!read_table (self, folder, i, error))
      return NULL;
  return check (self, error) ? g_steal_pointer (&self) : NULL;
}

/* The text behind @name in pairs of both, or NULL. */
static const char *
find_text (const char *const *texts, const char *name)
{
  for (; texts[0] != NULL && texts[1] != NULL; texts += 2)
    if (g_str_equal (texts[0], name))
      return texts[1];
  return NULL;
}

PufaOffice *
pufa_office_new_from_texts (const char *const *texts, GError **error)
{
  g_autoptr (PufaOffice) self = NULL;
  const char *text;

  g_return_val_if_fail (texts != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = office_new ();
  text = find_text (texts, PUFA_INI_NAME);
  if (text == NULL)
    {
      g_set_error (error, PUFA_ERROR, PUFA_ERROR_INVALID, _ ("there is no %s"), PUFA_INI_NAME);
      return NULL;
    }
  self->settings = pufa_settings_new (text, strlen (text), error);
  if (self->settings == NULL)
    return NULL;
  for (guint i = 0; i < PUFA_N_TABLES; i++)
    {
      text = find_text (texts, pufa_roster_get_layout (i)->file);
      if (text != NULL && !pufa_roster_add (self->roster, i, text, strlen (text), error))
        return NULL;
    }
  return check (self, error) ? g_steal_pointer (&self) : NULL;
}

PufaOffice *
pufa_office_ref (PufaOffice *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
pufa_office_unref (PufaOffice *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_clear_pointer (&self->settings, pufa_settings_free);
  g_clear_pointer (&self->own_days, pufa_own_days_free);
  g_clear_pointer (&self->almanac, pufa_almanac_unref);
  g_clear_pointer (&self->roster, pufa_roster_free);
  g_clear_pointer (&self->shanghai, g_time_zone_unref);
  g_free (self);
}

const char *
pufa_office_get_id (const PufaOffice *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->settings->id;
}

const char *
pufa_office_get_organizer (const PufaOffice *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->settings->organizer;
}

const char *
pufa_office_get_name (const PufaOffice *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->settings->office;
}

GTimeZone *
pufa_office_get_zone (const PufaOffice *self)
{
  PufaOffice *office = (PufaOffice *) self;
  g_autoptr (GTimeZone) zone = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->settings->zone != NULL)
    return self->settings->zone;
  if (g_atomic_pointer_get (&office->shanghai) == NULL)
    {
      zone = pufa_civil_ref_shanghai ();
      if (g_atomic_pointer_compare_and_exchange (&office->shanghai, NULL, zone))
        g_steal_pointer (&zone);
    }
  return g_atomic_pointer_get (&office->shanghai);
}

PufaAlmanac *
pufa_office_get_almanac (const PufaOffice *self)
{
  PufaOffice *office = (PufaOffice *) self;
  g_autoptr (PufaAlmanac) almanac = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (g_atomic_pointer_get (&office->almanac) == NULL)
    {
      almanac = pufa_own_days_make_almanac (self->own_days, self->roster, self->settings);
      if (g_atomic_pointer_compare_and_exchange (&office->almanac, NULL, almanac))
        g_steal_pointer (&almanac);
    }
  return g_atomic_pointer_get (&office->almanac);
}

char **
pufa_office_dup_ids (const PufaOffice *self, PufaTable table)
{
  guint n_rows;
  char **ids;

  g_return_val_if_fail (self != NULL && (guint) table <= PUFA_TABLE_VISITS, NULL);

  n_rows = pufa_roster_get_n_rows (self->roster, table);
  ids = g_new0 (char *, n_rows + 1);
  for (guint i = 0; i < n_rows; i++)
    ids[i] = g_strdup (pufa_sheet_get_id (self->roster->sheets[table], i));
  return ids;
}

const char *
pufa_office_get_text (const PufaOffice *self, PufaTable table, const char *id, const char *column)
{
  const PufaSheet *sheet;
  gint row, slot;

  g_return_val_if_fail (self != NULL && (guint) table <= PUFA_TABLE_VISITS, NULL);
  g_return_val_if_fail (id != NULL && column != NULL, NULL);

  sheet = self->roster->sheets[table];
  row = pufa_roster_find_row (self->roster, table, id);
  slot = row >= 0 ? pufa_sheet_find_column (sheet, column) : -1;
  return slot >= 0 ? pufa_sheet_get_cell (sheet, (guint) row, (guint) slot) : NULL;
}

char **
pufa_office_dup_texts (const PufaOffice *self, PufaTable table, const char *id, const char *column)
{
  const char *cell = pufa_office_get_text (self, table, id, column);

  return pufa_value_split (cell != NULL ? cell : "");
}

const char *
pufa_office_find (const PufaOffice *self, PufaTable table, const char *word, GError **error)
{
  g_return_val_if_fail (self != NULL && (guint) table <= PUFA_TABLE_VISITS, NULL);
  g_return_val_if_fail (word != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return pufa_roster_find (self->roster, table, word, error);
}

const PufaSettings *
pufa_office_get_settings (const PufaOffice *self)
{
  return self != NULL ? self->settings : pufa_settings_get_default ();
}

const PufaRoster *
pufa_office_get_roster (const PufaOffice *self)
{
  static const PufaRoster none;

  return self != NULL ? self->roster : &none;
}

GTimeZone *
pufa_office_peek_zone (const PufaOffice *self)
{
  return self != NULL ? self->settings->zone : NULL;
}
