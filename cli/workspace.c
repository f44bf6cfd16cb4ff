/* workspace.c - find the folder that pufa works in
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <pufa/pufa.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fault.h"
#include "workspace.h"

gboolean
workspace_is (const char *folder)
{
  g_autofree char *settings = g_build_filename (folder, "pufa.ini", NULL);

  return access (settings, F_OK) == 0;
}

/* Whoever names a folder means that one, and no other is looked for. */
static char *
take_named (const char *folder, const char *named_by, GError **error)
{
  if (workspace_is (folder))
    return g_strdup (folder);
  if (access (folder, F_OK) != 0)
    g_set_error (error, PUFA_ERROR, PUFA_ERROR_NOT_FOUND, _ ("%s: there is no folder %s"), named_by, folder);
  else
    {
      g_set_error (error, PUFA_ERROR, PUFA_ERROR_NOT_FOUND, _ ("%s: %s is no workspace: it has no pufa.ini"), named_by,
                   folder);
      fault_advise (error, _ ("make one there: pufa init %s"), folder);
    }
  return NULL;
}

/* From here to the root, as git does. */
static char *
find_above (void)
{
  g_autofree char *folder = g_get_current_dir ();

  while (!workspace_is (folder))
    {
      g_autofree char *below = g_steal_pointer (&folder);

      folder = g_path_get_dirname (below);
      if (g_str_equal (folder, below))
        return NULL;
    }
  return g_steal_pointer (&folder);
}

char *
workspace_dup_own (const Environment *environment)
{
  /* The XDG base directory specification has relative paths ignored. */
  if (environment->data_home != NULL && g_path_is_absolute (environment->data_home))
    return g_build_filename (environment->data_home, "pufa", NULL);
  return environment->home != NULL ? g_build_filename (environment->home, ".local", "share", "pufa", NULL) : NULL;
}

/* As people know it: ~ for the home. */
static char *
dup_shown (const Environment *environment, const char *folder)
{
  if (environment->home != NULL && g_str_has_prefix (folder, environment->home) &&
      folder[strlen (environment->home)] == '/')
    return g_strconcat ("~", folder + strlen (environment->home), NULL);
  return g_strdup (folder);
}

static void
refuse (const Environment *environment, const char *own, GError **error)
{
  g_autofree char *shown = own != NULL ? dup_shown (environment, own) : NULL;

  if (shown != NULL)
    g_set_error (error, PUFA_ERROR, PUFA_ERROR_NOT_FOUND, _ ("no workspace in this folder, above it or in %s"), shown);
  else
    g_set_error (error, PUFA_ERROR, PUFA_ERROR_NOT_FOUND, _ ("no workspace in this folder or above it"));
  fault_advise (error, _ ("make one here: pufa init"));
}

char *
workspace_find (const Cli *cli, GError **error)
{
  g_autofree char *own = NULL;
  char *folder;

  if (cli->folder != NULL)
    return take_named (cli->folder, "-C", error);
  if (cli->environment.workspace != NULL)
    return take_named (cli->environment.workspace, "$PUFA_DIR", error);

  folder = find_above ();
  if (folder != NULL)
    return folder;
  own = workspace_dup_own (&cli->environment);
  if (own != NULL && workspace_is (own))
    return g_steal_pointer (&own);
  refuse (&cli->environment, own, error);
  return NULL;
}
