/* pufa-names.c - which row of the roster a person means
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/base/pufa-error.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/base/pufa-nearest-private.h>
#include <pufa/office/pufa-roster-private.h>
#include <pufa/office/pufa-value-private.h>

#define MAX_LISTED 8 /* rows in a message */

/* Whole sentences, since languages count and name these things differently. */
static char *
say_unknown (guint table, const char *word)
{
  switch (table)
    {
    case PUFA_TABLE_VILLAGES:
      return g_strdup_printf (_ ("no village is called %s"), word);
    case PUFA_TABLE_PEOPLE:
      return g_strdup_printf (_ ("nobody is called %s"), word);
    case PUFA_TABLE_VENUES:
      return g_strdup_printf (_ ("no venue is called %s"), word);
    case PUFA_TABLE_MARKETS:
      return g_strdup_printf (_ ("no market is called %s"), word);
    case PUFA_TABLE_GROUPS:
      return g_strdup_printf (_ ("no group is called %s"), word);
    case PUFA_TABLE_MATERIALS:
      return g_strdup_printf (_ ("no material is called %s"), word);
    default:
      return g_strdup_printf (_ ("no row is called %s"), word);
    }
}

static char *
say_ambiguous (guint table, const char *word, guint n, const char *list)
{
  switch (table)
    {
    case PUFA_TABLE_VILLAGES:
      return g_strdup_printf (_ ("%s fits %u villages: %s; say which"), word, n, list);
    case PUFA_TABLE_PEOPLE:
      return g_strdup_printf (_ ("%s fits %u people: %s; say which"), word, n, list);
    case PUFA_TABLE_VENUES:
      return g_strdup_printf (_ ("%s fits %u venues: %s; say which"), word, n, list);
    case PUFA_TABLE_MARKETS:
      return g_strdup_printf (_ ("%s fits %u markets: %s; say which"), word, n, list);
    case PUFA_TABLE_GROUPS:
      return g_strdup_printf (_ ("%s fits %u groups: %s; say which"), word, n, list);
    case PUFA_TABLE_MATERIALS:
      return g_strdup_printf (_ ("%s fits %u materials: %s; say which"), word, n, list);
    default:
      return g_strdup_printf (_ ("%s fits %u rows: %s; say which"), word, n, list);
    }
}

/* The rows whose name is @word, or holds it; as many as fit into @rows, and how many in all. */
static guint
find_rows (const PufaSheet *sheet, const char *word, gboolean whole, guint rows[MAX_LISTED])
{
  guint n = 0;

  for (guint i = 0; i < pufa_sheet_get_n_rows (sheet); i++)
    {
      const char *name = pufa_sheet_get_cell (sheet, i, PUFA_COLUMN_NAME);

      if (whole ? !g_str_equal (name, word) : strstr (name, word) == NULL)
        continue;
      if (n < MAX_LISTED)
        rows[n] = i;
      n++;
    }
  return n;
}

/* "南庄村 (v05)" */
static char *
dup_name (const PufaSheet *sheet, guint row)
{
  return g_strdup_printf (_ ("%s (%s)"), pufa_sheet_get_cell (sheet, row, PUFA_COLUMN_NAME),
                          pufa_sheet_get_id (sheet, row));
}

static const char *
fail_ambiguous (const PufaSheet *sheet, guint table, const char *word, const guint *rows, guint n, GError **error)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *shown = pufa_value_dup_short (word), *message = NULL;

  for (guint i = 0; i < MIN (n, MAX_LISTED); i++)
    {
      g_autofree char *name = dup_name (sheet, rows[i]);

      g_string_append_printf (list, "%s%s", i > 0 ? _ (", ") : "", name);
    }
  if (n > MAX_LISTED)
    g_string_append_printf (list, "%s…", _ (", "));
  message = say_ambiguous (table, shown, n, list->str);
  g_set_error_literal (error, PUFA_ERROR, PUFA_ERROR_AMBIGUOUS, message);
  return NULL;
}

/* The row whose name is nearest to @word; -1 where none has anything in common with it. */
static gint
find_nearest (const PufaSheet *sheet, const char *word)
{
  glong length = g_utf8_strlen (word, -1);
  guint best = G_MAXUINT;
  gint found = -1;

  for (guint i = 0; i < pufa_sheet_get_n_rows (sheet); i++)
    {
      const char *name = pufa_sheet_get_cell (sheet, i, PUFA_COLUMN_NAME);
      guint distance = pufa_nearest_distance (word, name);

      if (distance >= best || distance >= MAX (length, g_utf8_strlen (name, -1)))
        continue;
      best = distance;
      found = (gint) i;
    }
  return found;
}

/* "no village is called 南装村; nearest: 南庄村 (v05)" */
static char *
say_nearest (const PufaSheet *sheet, guint table, const char *word)
{
  g_autofree char *shown = pufa_value_dup_short (word), *message = say_unknown (table, shown), *name = NULL;
  gint row = sheet != NULL ? find_nearest (sheet, word) : -1;

  if (row < 0)
    return g_steal_pointer (&message);
  name = dup_name (sheet, (guint) row);
  return g_strdup_printf (_ ("%s; nearest: %s"), message, name);
}

static const char *
fail_unknown (const PufaSheet *sheet, guint table, const char *word, GError **error)
{
  g_autofree char *message = say_nearest (sheet, table, word);
  g_autofree char *advice = g_strdup_printf (_ ("all names: %s"), pufa_roster_get_layout (table)->file);

  g_set_error (error, PUFA_ERROR, PUFA_ERROR_NOT_FOUND, "%s\n%s", message, advice);
  return NULL;
}

const char *
pufa_roster_find (const PufaRoster *self, guint table, const char *word, GError **error)
{
  const PufaSheet *sheet = self->sheets[table];
  gint row = pufa_roster_find_row (self, table, word);
  guint rows[MAX_LISTED], n = 0;

  if (row >= 0)
    return pufa_sheet_get_id (sheet, (guint) row);
  if (sheet != NULL && word[0] != '\0')
    {
      n = find_rows (sheet, word, TRUE, rows);
      if (n == 0)
        n = find_rows (sheet, word, FALSE, rows);
    }
  if (n == 1)
    return pufa_sheet_get_id (sheet, rows[0]);
  return n > 1 ? fail_ambiguous (sheet, table, word, rows, n, error) : fail_unknown (sheet, table, word, error);
}
