/* desk.c - open the workspace's store, find events by what was typed
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "desk.h"
#include "event-text.h"
#include "fault.h"
#include "ids.h"
#include "workspace.h"

#define SHORTEST 4 /* characters of an id */
#define SHOWN 5    /* events that an id fits too */

PufaStore *
desk_open (Cli *cli, GError **error)
{
  g_autofree char *folder = workspace_find (cli, error);
  PufaStore *store = folder != NULL ? pufa_store_open (folder, error) : NULL;
  PufaOffice *office;

  if (store == NULL)
    return NULL;
  office = pufa_store_get_office (store);
  cli_set_office (cli, office);
  pufa_store_set_author (store, cli->environment.author);
  return store;
}

PufaOffice *
desk_open_office (Cli *cli, GError **error)
{
  g_autofree char *folder = workspace_find (cli, error);
  PufaOffice *office = folder != NULL ? pufa_office_new_from_folder (folder, error) : NULL;

  if (office != NULL)
    cli_set_office (cli, office);
  return office;
}

char *
desk_dup_id (PufaStore *store, const PufaEvent *event)
{
  g_autofree char *id = pufa_event_dup_id (event);

  return g_strndup (id, pufa_store_count_id (store, pufa_event_get_uid (event)));
}

guint
desk_count_id (PufaStore *store, GPtrArray *events)
{
  guint n = SHORTEST;

  for (guint i = 0; i < events->len; i++)
    n = MAX (n, pufa_store_count_id (store, pufa_event_get_uid (g_ptr_array_index (events, i))));
  return n;
}

/* How many characters more than were typed tell the first two apart. */
static guint
count_missing (GPtrArray *matches, const char *typed)
{
  g_autofree char *one = pufa_event_dup_id (g_ptr_array_index (matches, 0));
  g_autofree char *other = pufa_event_dup_id (g_ptr_array_index (matches, 1));
  guint n = 0;

  while (one[n] != '\0' && one[n] == other[n])
    n++;
  return n + 1 > strlen (typed) ? n + 1 - (guint) strlen (typed) : 1;
}

static void
set_ambiguous (PufaStore *store, const char *typed, GPtrArray *matches, GError **error)
{
  guint n = desk_count_id (store, matches), missing = count_missing (matches, typed);

  g_set_error (
      error, PUFA_ERROR, PUFA_ERROR_AMBIGUOUS,
      ngettext ("%s fits %u events; give one more character", "%s fits %u events; give %u more characters", missing),
      typed, matches->len, missing);
  for (guint i = 0; i < matches->len && i < SHOWN; i++)
    {
      PufaEvent *event = g_ptr_array_index (matches, i);
      g_autofree char *id = pufa_event_dup_id (event);
      g_autofree char *when = event_text_dup_when (event);

      fault_advise (error, "%.*s  %s  %s", (int) n, id, when, pufa_event_get_text (event, PUFA_FIELD_TITLE));
    }
}

PufaEvent *
desk_get (PufaStore *store, const char *id, GError **error)
{
  g_autoptr (GPtrArray) matches = NULL;

  if (g_utf8_strlen (id, -1) < SHORTEST)
    {
      fault_set (error, _ ("%s is too short for an id; give 4 characters or more"), id);
      return NULL;
    }
  matches = pufa_store_list_matches (store, id, SHOWN + 1, error);
  if (matches == NULL)
    return NULL;
  if (matches->len == 1)
    return pufa_event_ref (g_ptr_array_index (matches, 0));
  if (matches->len > 1)
    {
      set_ambiguous (store, id, matches, error);
      return NULL;
    }
  g_set_error (error, PUFA_ERROR, PUFA_ERROR_NOT_FOUND, _ ("no event has the id %s"), id);
  fault_advise (error, "%s", _ ("find it: pufa list"));
  return NULL;
}

GPtrArray *
desk_list (PufaStore *store, char **args, guint n, GError **error)
{
  g_auto (GStrv) ids = ids_read (args, n, stdin, error);
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) pufa_event_unref);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      PufaEvent *event = desk_get (store, ids[i], error);

      if (event == NULL)
        return NULL;
      g_ptr_array_add (events, event);
      if (!g_hash_table_add (seen, (gpointer) pufa_event_get_uid (event)))
        g_ptr_array_set_size (events, (gint) events->len - 1);
    }
  return ids != NULL ? g_steal_pointer (&events) : NULL;
}

char *
desk_dup_command (const char *verb, char **args)
{
  GString *text = g_string_new (verb);

  for (; args != NULL && *args != NULL; args++)
    g_string_append_printf (text, " %s", *args);
  return g_string_free (text, FALSE);
}
