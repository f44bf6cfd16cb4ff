/* outcome.c - read an outcome, and say it
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>
#include <sys/stat.h>

#include "desk.h"
#include "event-text.h"
#include "fault.h"
#include "outcome.h"
#include "say.h"

#define MOST 999999999 /* pieces */

/* "k1=80", a name in the place of the id. */
static gboolean
set_handout (PufaEventBuilder *builder, PufaOffice *office, const char *item, GError **error)
{
  const char *equals = strrchr (item, '=');
  g_autofree char *name = equals != NULL ? g_strndup (item, (gsize) (equals - item)) : NULL;
  const char *id;
  guint64 pieces;

  if (name == NULL || !g_ascii_string_to_unsigned (equals + 1, 10, 0, MOST, &pieces, NULL))
    {
      fault_set (error, _ ("--handout: %s is not written like k1=80"), item);
      return FALSE;
    }
  id = pufa_office_find (office, PUFA_TABLE_MATERIALS, name, error);
  if (id != NULL)
    pufa_event_builder_set_handout (builder, id, (guint) pieces);
  return id != NULL;
}

static gboolean
set_handouts (PufaEventBuilder *builder, PufaOffice *office, const char *list, GError **error)
{
  g_auto (GStrv) items = list != NULL ? g_regex_split_simple ("\\s*[,;，、；]\\s*", list, 0, 0) : NULL;

  for (guint i = 0; items != NULL && items[i] != NULL; i++)
    if (*items[i] != '\0' && !set_handout (builder, office, items[i], error))
      return FALSE;
  return TRUE;
}

/* The path of a file from the workspace; NULL with an error for one that is not in it. */
static char *
relate (const char *folder, const char *file, GError **error)
{
  g_autofree char *path = g_canonicalize_filename (file, NULL);
  g_autofree char *root = g_canonicalize_filename (folder, NULL);
  gsize length = strlen (root);
  struct stat info;

  if (stat (path, &info) != 0 || !S_ISREG (info.st_mode))
    {
      g_set_error (error, PUFA_ERROR, PUFA_ERROR_NOT_FOUND, _ ("--evidence: there is no file %s"), file);
      return NULL;
    }
  if (strncmp (path, root, length) == 0 && path[length] == '/')
    return g_strdup (path + length + 1);
  fault_set (error, _ ("--evidence: %s lies outside the workspace"), file);
  fault_advise (error, _ ("copy it into %s/evidence"), folder);
  return NULL;
}

static gboolean
add_evidence (PufaEventBuilder *builder, const PufaEvent *before, const char *folder, const char *item, GError **error)
{
  const char *equals = strchr (item, '=');
  g_auto (GStrv) there = pufa_event_dup_texts (before, PUFA_FIELD_EVIDENCE);
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  if (equals == NULL || equals == item || equals[1] == '\0')
    {
      fault_set (error, _ ("--evidence: %s is not written like TYPE=FILE"), item);
      return FALSE;
    }
  path = relate (folder, equals + 1, error);
  if (path == NULL)
    return FALSE;
  text = g_strdup_printf ("%.*s=%s", (int) (equals - item), item, path);
  if (!g_strv_contains ((const char *const *) there, text))
    pufa_event_builder_add_text (builder, PUFA_FIELD_EVIDENCE, text);
  return TRUE;
}

gboolean
outcome_set (PufaEventBuilder *builder, const PufaEvent *before, PufaOffice *office, const char *folder,
             const OutcomeOptions *options, GError **error)
{
  if (options->attended >= 0)
    pufa_event_builder_set_count (builder, PUFA_FIELD_ATTENDED, (guint) options->attended);
  if (options->consulted >= 0)
    pufa_event_builder_set_count (builder, PUFA_FIELD_CONSULTED, (guint) options->consulted);
  for (char **item = options->evidence; item != NULL && *item != NULL; item++)
    if (!add_evidence (builder, before, folder, *item, error))
      return FALSE;
  return set_handouts (builder, office, options->handout, error);
}

/* Pieces by unit, in the order in which units are met. */
static void
add_units (GStrvBuilder *parts, PufaOffice *office, const PufaEvent *event)
{
  g_auto (GStrv) texts = pufa_event_dup_texts (event, PUFA_FIELD_HANDOUT);
  g_autoptr (GPtrArray) units = g_ptr_array_new ();
  g_autoptr (GArray) sums = g_array_new (FALSE, TRUE, sizeof (gint64));
  g_autoptr (GStrvBuilder) amounts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *part = NULL;

  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_autofree char *id = g_strndup (texts[i], strcspn (texts[i], "="));
      const char *unit = pufa_office_get_text (office, PUFA_TABLE_MATERIALS, id, "unit");
      guint place;

      if (!g_ptr_array_find_with_equal_func (units, unit != NULL ? unit : "份", g_str_equal, &place))
        {
          place = units->len;
          g_ptr_array_add (units, (gpointer) (unit != NULL ? unit : "份"));
          g_array_set_size (sums, units->len);
        }
      g_array_index (sums, gint64, place) += MAX (pufa_event_get_handout (event, id), 0);
    }
  for (guint i = 0; i < units->len; i++)
    {
      g_autofree char *amount = g_strdup_printf (C_ ("pieces", "%d %s"), (int) g_array_index (sums, gint64, i),
                                                 (const char *) g_ptr_array_index (units, i));

      if (g_array_index (sums, gint64, i) > 0)
        g_strv_builder_add (amounts, amount);
    }
  list = g_strv_builder_end (amounts);
  joined = event_text_join ((const char *const *) list);
  part = g_strdup_printf (_ ("%s handed out"), joined);
  if (list[0] != NULL)
    g_strv_builder_add (parts, part);
}

static void
add_people (GStrvBuilder *parts, const PufaEvent *event)
{
  gint attended = pufa_event_get_count (event, PUFA_FIELD_ATTENDED);
  gint consulted = pufa_event_get_count (event, PUFA_FIELD_CONSULTED);
  g_autofree char *came = g_strdup_printf (_ ("%d attended"), attended);
  g_autofree char *asked = g_strdup_printf (_ ("%d consulted"), consulted);

  if (attended >= 0)
    g_strv_builder_add (parts, came);
  if (consulted >= 0)
    g_strv_builder_add (parts, asked);
}

void
outcome_say (Work *work, const PufaEvent *event)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *id = desk_dup_id (work->store, event);
  g_auto (GStrv) parts = NULL;
  g_autofree char *text = NULL;
  const char *kind = event_text_kind (pufa_event_get_kind (event));

  g_strv_builder_add (builder, event_text_stage (pufa_event_get_stage (event)));
  add_people (builder, event);
  add_units (builder, pufa_store_get_office (work->store), event);
  parts = g_strv_builder_end (builder);
  text = event_text_join_parts ((const char *const *) parts);
  if (work->is_dry)
    say (work->cli, _ ("would record %s %s: %s"), kind, id, text);
  else
    say (work->cli, _ ("recorded %s %s: %s"), kind, id, text);
}
