/* cmd-undo.c - pufa undo: take a command back
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <pufa/pufa.h>
#include <string.h>

#include "command.h"
#include "desk.h"
#include "event-diff.h"
#include "event-text.h"
#include "fault.h"
#include "say.h"

#define SHOWN 20 /* events that have a line each; of more the number is said */

/* NO, 0 where none was typed. */
static gboolean
read_number (const char *arg, guint *number, GError **error)
{
  guint64 value = 0;

  if (arg != NULL && !g_ascii_string_to_unsigned (arg, 10, 1, G_MAXINT, &value, NULL))
    {
      fault_set (error, _ ("%s is no number of a command\nthe numbers: pufa log"), arg);
      return FALSE;
    }
  *number = (guint) value;
  return TRUE;
}

/* "undo 11" says which command was taken back. */
static guint
get_undone (const PufaChange *change)
{
  const char *space = strchr (pufa_change_get_command (change), ' ');

  return space != NULL ? (guint) g_ascii_strtoull (space + 1, NULL, 10) : 0;
}

/* What the command that was taken back was: "move", "undo 11". */
static char *
dup_command (PufaStore *store, const char *uid, guint number)
{
  g_autoptr (GPtrArray) changes = pufa_store_list_changes (store, uid, 0, NULL);

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      PufaChange *change = g_ptr_array_index (changes, i);
      const char *command = pufa_change_get_command (change);
      const char *space = strchr (command, ' ');

      if (pufa_change_get_number (change) != number)
        continue;
      return space == NULL || g_str_has_prefix (command, "undo ") ? g_strdup (command)
                                                                  : g_strndup (command, (gsize) (space - command));
    }
  return g_strdup ("-");
}

/* The event was changed and is as it was. */
static void
say_changed_back (Cli *cli, PufaStore *store, const PufaChange *change, guint number, const char *command,
                  const char *name)
{
  PufaEvent *before = pufa_change_get_before (change), *after = pufa_change_get_after (change);
  g_autofree char *diff = event_diff_dup (pufa_store_get_office (store), before, after);
  g_autofree char *old = event_text_dup_when (before);
  g_autofree char *new = event_text_dup_when (after);

  if (!g_str_equal (old, new))
    say (cli, _ ("took back no. %u: %s; %s is %s again"), number, command, name, new);
  else if (diff != NULL)
    say (cli, _ ("took back no. %u: %s; %s: %s"), number, command, name, diff);
  else
    say (cli, _ ("took back no. %u: %s; %s is as it was"), number, command, name);
}

static void
say_removed_again (Cli *cli, PufaStore *store, const PufaChange *change, guint number, const char *command,
                   const char *name)
{
  PufaEvent *event = pufa_change_get_before (change);
  g_autofree char *when = event_text_dup_when (event);
  g_autofree char *village = event_text_dup_village (pufa_store_get_office (store), event);
  const char *parts[] = { name, when, village, NULL };
  g_autofree char *text = event_text_join_parts (parts);

  say (cli, _ ("took back no. %u: %s %s"), number, command, text);
}

static void
say_undone (Cli *cli, PufaStore *store, const PufaChange *change)
{
  PufaEvent *before = pufa_change_get_before (change), *after = pufa_change_get_after (change);
  const PufaEvent *event = after != NULL ? after : before;
  guint number = get_undone (change);
  g_autofree char *command = dup_command (store, pufa_event_get_uid (event), number);
  g_autofree char *id = desk_dup_id (store, event);
  /* TRANSLATORS: the kind of an event and its id, "lecture 54d1" */
  g_autofree char *name = g_strdup_printf (_ ("%s %s"), event_text_kind (pufa_event_get_kind (event)), id);

  if (after == NULL)
    say_removed_again (cli, store, change, number, command, name);
  else if (before == NULL)
    say (cli, _ ("took back no. %u: %s; %s is there again"), number, command, name);
  else
    say_changed_back (cli, store, change, number, command, name);
}

static void
say_all (Cli *cli, PufaStore *store, GPtrArray *changes)
{
  for (guint i = 0; i < changes->len && changes->len <= SHOWN; i++)
    say_undone (cli, store, g_ptr_array_index (changes, i));
  if (changes->len > SHOWN)
    say (cli, ngettext ("took back no. %u: %u event", "took back no. %u: %u events", changes->len),
         get_undone (g_ptr_array_index (changes, 0)), changes->len);
}

static void
print_uids (Cli *cli, GPtrArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      PufaChange *change = g_ptr_array_index (changes, i);
      PufaEvent *after = pufa_change_get_after (change);

      fprintf (cli->out, "%s\n", pufa_event_get_uid (after != NULL ? after : pufa_change_get_before (change)));
    }
}

static gboolean
run_undo (Cli *cli, const void *values G_GNUC_UNUSED, char **args, GError **error)
{
  guint number;
  g_autoptr (PufaStore) store = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  GDateTime *now;

  if (!read_number (args[0], &number, error))
    return FALSE;
  store = desk_open (cli, error);
  now = store != NULL ? cli_get_now (cli, error) : NULL;
  changes = now != NULL ? pufa_store_undo (store, now, number, error) : NULL;
  if (changes == NULL)
    return FALSE;
  print_uids (cli, changes);
  say_all (cli, store, changes);
  return TRUE;
}

extern const Command cmd_undo;
const Command cmd_undo = {
  .name = "undo",
  .args = N_ ("[NO]"),
  .summary = N_ ("take back a command"),
  .group = GROUP_FILES,
  .about = N_ ("Takes back the newest command, or that with the number NO in pufa log, if its events were\n"
               "not touched since. An undo is a command too and can be taken back. What was announced\n"
               "since it was added stays on record: cancel it."),
  .examples = N_ ("pufa undo\npufa undo 12"),
  .statuses = "345",
  .max_args = 1,
  .run = run_undo,
};
