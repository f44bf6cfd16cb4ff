/* cmd-init.c - pufa init: make a workspace
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <pufa/pufa.h>
#include <string.h>
#include <unistd.h>

#include "command.h"
#include "fault.h"
#include "init-files.h"
#include "output.h"
#include "safe.h"
#include "say.h"
#include "workspace.h"

#define OFFICE_SUFFIX "司法所" /* judicial office */

typedef struct {
  char *name;
} InitOptions;

static const GOptionEntry options[] = {
  { "name", 0, 0, G_OPTION_ARG_STRING, OPTION (InitOptions, name),
    N_ ("of the sub-district or town, 青禾街道; or of the office itself"), N_ ("TEXT") },
  { NULL },
};

/* What is being made. */
typedef struct {
  const char *folder;
  char *name;        /* 青禾街道 */
  char *office;      /* 青禾街道司法所 */
  GPtrArray *made;   /* names of the files that are there now, and were not before */
  GPtrArray *kept;   /* names of those that were there */
  gboolean has_made; /* the folder itself */
} Work;

static void
work_clear (Work *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->office, g_free);
  g_clear_pointer (&self->made, g_ptr_array_unref);
  g_clear_pointer (&self->kept, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Work, work_clear)

/* The names may be given either way, with 司法所 or without. */
static gboolean
set_names (Work *work, const char *name, GError **error)
{
  const char *typed = name != NULL ? name : "XX街道";

  if (typed[0] == '\0')
    {
      fault_set (error, "%s", _ ("--name is empty"));
      return FALSE;
    }
  if (typed[safe_span (typed, "")] != '\0')
    {
      fault_set (error, _ ("--name: %s is no name"), typed);
      return FALSE;
    }
  if (g_str_has_suffix (typed, OFFICE_SUFFIX) && strlen (typed) > strlen (OFFICE_SUFFIX))
    {
      work->office = g_strdup (typed);
      work->name = g_strndup (typed, strlen (typed) - strlen (OFFICE_SUFFIX));
    }
  else
    {
      work->name = g_strdup (typed);
      work->office = g_strconcat (typed, OFFICE_SUFFIX, NULL);
    }
  return TRUE;
}

static void
set_error (GError **error, const char *path, int number)
{
  g_set_error (error, G_FILE_ERROR, (gint) g_file_error_from_errno (number), _ ("%s cannot be made: %s"), path,
               fault_get_reason (number));
}

static gboolean
make_folder (Work *work, GError **error)
{
  g_autofree char *settings =
      g_str_equal (work->folder, ".") ? g_strdup ("pufa.ini") : g_build_filename (work->folder, "pufa.ini", NULL);

  if (workspace_is (work->folder))
    {
      g_set_error (error, PUFA_ERROR, PUFA_ERROR_REFUSED, _ ("there is a workspace already: %s"), settings);
      fault_advise (error, _ ("nothing was changed"));
      return FALSE;
    }
  if (g_file_test (work->folder, G_FILE_TEST_IS_DIR))
    return TRUE;
  if (g_mkdir_with_parents (work->folder, 0777) != 0)
    {
      set_error (error, work->folder, errno);
      return FALSE;
    }
  work->has_made = TRUE;
  return TRUE;
}

static char *
fill_in (const Work *work, const char *text)
{
  g_autoptr (GString) filled = g_string_new (text);

  g_string_replace (filled, "@NAME@", work->name, 0);
  g_string_replace (filled, "@OFFICE@", work->office, 0);
  return g_string_free (g_steal_pointer (&filled), FALSE);
}

/* A file of that name that is there already is somebody's work. */
static gboolean
make_file (Work *work, const InitFile *file, GError **error)
{
  g_autofree char *path = g_build_filename (work->folder, file->name, NULL);
  g_autofree char *text = fill_in (work, file->text);
  g_autoptr (Output) output = NULL;

  if (access (path, F_OK) == 0)
    {
      g_ptr_array_add (work->kept, (char *) file->name);
      return TRUE;
    }
  output = output_new (path, error);
  if (output == NULL)
    return FALSE;
  fputs (text, output_get_file (output));
  if (!output_commit_new (output, error))
    return FALSE;
  g_ptr_array_add (work->made, (char *) file->name);
  return TRUE;
}

static void
unmake (const Work *work)
{
  for (guint i = 0; i < work->made->len; i++)
    {
      g_autofree char *path = g_build_filename (work->folder, work->made->pdata[i], NULL);

      unlink (path);
    }
  if (work->has_made)
    rmdir (work->folder);
}

/* pufa.ini last: before it there is no workspace, whatever ends the program. */
static gboolean
make_files (Work *work, GError **error)
{
  const InitFile *settings = init_files;
  const char *language = cli_get_language ();

  while (!g_str_equal (settings->language, language))
    settings++;
  for (const InitFile *file = settings + 1; file->language != NULL && g_str_equal (file->language, language); file++)
    if (!make_file (work, file, error))
      return FALSE;
  if (!make_file (work, settings, error))
    return FALSE;
  g_ptr_array_insert (work->made, 0, g_ptr_array_steal_index (work->made, work->made->len - 1));
  return TRUE;
}

static char *
join (const GPtrArray *names)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", (const char *) names->pdata[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
report (Cli *cli, const Work *work, gboolean is_named)
{
  g_autofree char *made = join (work->made);
  g_autofree char *kept = join (work->kept);

  say (cli, _ ("made the workspace of %s: %s"), work->office, made);
  if (work->kept->len > 0)
    say_advice (cli, _ ("left as they were: %s"), kept);
  if (!is_named)
    say_advice (cli, _ ("write the name of your office into pufa.ini"));
  say_advice (cli, "%s",
              _ ("first write the villages into villages.csv, then add an event: "
                 "pufa add lecture --village NAME --title TEXT --start \"wed 15:00\""));
}

/* DIR is meant from where -C says; without both, where the workspace is looked for first. */
static char *
choose_folder (const Cli *cli, const char *argument)
{
  if (argument != NULL && cli->folder != NULL && !g_path_is_absolute (argument))
    return g_build_filename (cli->folder, argument, NULL);
  if (argument != NULL)
    return g_strdup (argument);
  if (cli->folder != NULL)
    return g_strdup (cli->folder);
  return g_strdup (cli->environment.workspace != NULL ? cli->environment.workspace : ".");
}

static gboolean
run_init (Cli *cli, const void *values, char **args, GError **error)
{
  const InitOptions *opt = values;
  g_autofree char *folder = choose_folder (cli, args[0]);
  g_auto (Work) work = { .folder = folder, .made = g_ptr_array_new (), .kept = g_ptr_array_new () };

  if (!set_names (&work, opt->name, error) || !make_folder (&work, error))
    return FALSE;
  if (!make_files (&work, error))
    {
      unmake (&work);
      return FALSE;
    }
  report (cli, &work, opt->name != NULL);
  return TRUE;
}

extern const Command cmd_init;
const Command cmd_init = {
  .name = "init",
  .args = N_ ("[DIR]"),
  .summary = N_ ("make a workspace"),
  .group = GROUP_FILES,
  .about = N_ ("Makes this folder, or DIR, a workspace: pufa.ini with the settings, and a table each of\n"
               "villages, people, venues, markets, groups, materials, days and visits to fill in.\n"
               "Touches nothing that is there."),
  .options = options,
  .options_size = sizeof (InitOptions),
  .examples = N_ ("pufa init --name 青禾街道\npufa init 青禾 --name 青禾街道司法所"),
  .statuses = "5",
  .max_args = 1,
  .run = run_init,
};
