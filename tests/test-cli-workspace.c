/* test-cli-workspace.c - which folder is worked in, and what is said where there is none
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include <glib/gstdio.h>
#include <unistd.h>

#include "../cli/workspace.h"
#include "cli-unit.h"

/* room/here/below, room/home/.local/share/pufa, room/data/pufa, room/bare; pufa.ini where a test
 * puts it. */
static const char *const folders[] = {
  "here/below",
  "home/.local/share/pufa",
  "data/pufa",
  "bare",
};

static char *room;

static void
enter (void)
{
  room = g_dir_make_tmp ("pufa-XXXXXX", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = g_build_filename (room, folders[i], NULL);

      ck_assert_int_eq (g_mkdir_with_parents (path, 0700), 0);
    }
}

static void
leave (void)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", room);

  ck_assert_int_eq (chdir ("/"), 0);
  ck_assert_int_eq (system (command), 0);
  g_clear_pointer (&room, g_free);
}

static char *
in_room (const char *path)
{
  return path != NULL ? g_build_filename (room, path, NULL) : NULL;
}

static const struct {
  const char *settings; /* folders that hold pufa.ini, parted by spaces */
  const char *cwd, *option, *variable, *home, *data_home;
  const char *found; /* NULL: none */
} cases[] = {
  { "here", "here", NULL, NULL, "home", NULL, "here" },
  { "here", "here/below", NULL, NULL, "home", NULL, "here" },
  { "here here/below", "here/below", NULL, NULL, "home", NULL, "here/below" },
  { "home/.local/share/pufa", "here", NULL, NULL, "home", NULL, "home/.local/share/pufa" },
  { "home/.local/share/pufa data/pufa", "here", NULL, NULL, "home", "data", "data/pufa" },
  { "here data/pufa", "here/below", NULL, NULL, "home", "data", "here" },
  { "here data/pufa", "here", NULL, "data/pufa", "home", NULL, "data/pufa" },
  { "here data/pufa", "bare", "here", "data/pufa", "home", NULL, "here" },
  { "here data/pufa", "here", "bare", NULL, "home", "data", NULL },
  { "here data/pufa", "here", NULL, "bare", "home", "data", NULL },
  { "", "here", NULL, NULL, "home", "data", NULL },
  { "", "here", NULL, NULL, NULL, NULL, NULL },
};

static void
put_settings (const char *list)
{
  g_auto (GStrv) names = g_strsplit (list, " ", -1);

  for (char **name = names; *name != NULL && **name != '\0'; name++)
    {
      g_autofree char *path = g_build_filename (room, *name, "pufa.ini", NULL);

      ck_assert (g_file_set_contents (path, "", 0, NULL));
    }
}

START_TEST (a_workspace_is_found_as_git_finds_its_own)
{
  g_autoptr (Face) face = face_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *cwd = in_room (cases[_i].cwd);
  g_autofree char *option = in_room (cases[_i].option);
  g_autofree char *variable = in_room (cases[_i].variable);
  g_autofree char *home = in_room (cases[_i].home);
  g_autofree char *data_home = in_room (cases[_i].data_home);
  g_autofree char *want = in_room (cases[_i].found);
  g_autofree char *found = NULL;

  put_settings (cases[_i].settings);
  ck_assert_int_eq (chdir (cwd), 0);
  g_unsetenv ("PWD");
  if (option != NULL)
    cli_set_folder (&face->cli, option);
  face->cli.environment.workspace = variable;
  face->cli.environment.home = home;
  face->cli.environment.data_home = data_home;
  found = workspace_find (&face->cli, &error);
  ck_assert_pstr_eq (found, want);
  if (want == NULL)
    ck_assert_pufa_error (error, PUFA_ERROR_NOT_FOUND);
}
END_TEST

START_TEST (a_relative_data_home_is_none)
{
  const Environment environment = { .home = "/home/zhou", .data_home = "data" };
  g_autofree char *own = workspace_dup_own (&environment);

  ck_assert_str_eq (own, "/home/zhou/.local/share/pufa");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("cli-workspace");
  TCase *tests = tcase_create ("workspace");

  tcase_add_checked_fixture (tests, enter, leave);
  tcase_add_loop_test (tests, a_workspace_is_found_as_git_finds_its_own, 0, G_N_ELEMENTS (cases));
  tcase_add_test (tests, a_relative_data_home_is_none);
  suite_add_tcase (suite, tests);
  return run_suite (suite);
}
