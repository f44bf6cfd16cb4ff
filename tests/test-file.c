/* test-file.c - what lies in a workspace under the name of a file
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "unit.h"

static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("pufa-office-XXXXXX", &error);

  ck_assert_msg (folder != NULL, "%s", error ? error->message : "");
  return folder;
}

static void
remove_folder (const char *folder)
{
  static const char *const names[] = { "pufa.ini", "markets.csv" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_remove (path);
    }
  ck_assert_int_eq (g_rmdir (folder), 0);
}

static void
write_file (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  ck_assert (g_file_set_contents (path, text, -1, NULL));
}

START_TEST (only_pufa_ini_must_exist)
{
  static const char *const texts[] = { "pufa.ini", "[office]\nid = qinghe\noffice = 青禾街道司法所\n", NULL };
  static const char *const others[] = { "villages.csv", "id,name\n", NULL };
  g_autoptr (PufaOffice) office = pufa_office_new_from_texts (texts, NULL);
  g_auto (GStrv) none = pufa_office_dup_ids (office, PUFA_TABLE_VILLAGES);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = make_folder ();

  ck_assert_str_eq (pufa_office_get_name (office), "青禾街道司法所");
  ck_assert_ptr_null (none[0]);
  ck_assert_ptr_null (pufa_office_new_from_texts (others, &error));
  ck_assert_str_eq (error->message, "there is no pufa.ini");
  g_clear_error (&error);
  ck_assert_ptr_null (pufa_office_new_from_folder (folder, &error));
  ck_assert (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT));
  remove_folder (folder);
}
END_TEST

/* What may bear the name of a file and is none. */
static gboolean
plant (const char *path, guint what)
{
  switch (what)
    {
    case 0:
      return mkfifo (path, 0600) == 0;
    case 1:
      return symlink ("/dev/zero", path) == 0;
    case 2:
      return g_mkdir (path, 0700) == 0;
    case 3:
      return symlink ("nothing-there", path) == 0;
    case 4:
      return symlink (path, path) == 0;
    default:
      return g_file_set_contents (path, "", 0, NULL) && truncate (path, 4 * 1024 * 1024 + 1) == 0;
    }
}

static const struct {
  gint code; /* of G_FILE_ERROR; -1: PUFA_ERROR_INVALID */
  const char *message;
} planted[] = {
  { G_FILE_ERROR_INVAL, "markets.csv is no ordinary file" },
  { G_FILE_ERROR_INVAL, "markets.csv is no ordinary file" },
  { G_FILE_ERROR_ISDIR, "markets.csv is no ordinary file" },
  { G_FILE_ERROR_NOENT, "markets.csv cannot be read: No such file or directory" },
  { G_FILE_ERROR_LOOP, "markets.csv cannot be read: Too many levels of symbolic links" },
  { -1, "markets.csv:1: the file is larger than 4 MB" },
};

START_TEST (what_is_no_file_is_refused_at_once)
{
  g_autofree char *folder = make_folder (), *path = g_build_filename (folder, "markets.csv", NULL);
  g_autoptr (GError) error = NULL;

  write_file (folder, "pufa.ini", "");
  ck_assert (plant (path, (guint) _i));
  ck_assert_ptr_null (pufa_office_new_from_folder (folder, &error));
  ck_assert (planted[_i].code < 0 ? g_error_matches (error, PUFA_ERROR, PUFA_ERROR_INVALID)
                                  : g_error_matches (error, G_FILE_ERROR, planted[_i].code));
  ck_assert_str_eq (error->message, planted[_i].message);
  remove_folder (folder);
}
END_TEST

START_TEST (link_to_a_file_is_followed)
{
  g_autofree char *folder = make_folder (),
                  *example = g_build_filename (g_getenv ("srcdir"), "examples", "qinghe", NULL);
  g_autofree char *from = g_build_filename (folder, "markets.csv", NULL);
  g_autofree char *to = g_build_filename (example, "villages.csv", NULL),
                  *absolute = g_canonicalize_filename (to, NULL);
  g_autoptr (GError) error = NULL;

  write_file (folder, "pufa.ini", "");
  ck_assert_int_eq (symlink (absolute, from), 0);
  ck_assert_ptr_null (pufa_office_new_from_folder (folder, &error));
  ck_assert_str_eq (error->message, "markets.csv:1: no column is headed rule or 规则");
  remove_folder (folder);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("file");
  TCase *tcase = tcase_create ("file");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, only_pufa_ini_must_exist);
  tcase_add_loop_test (tcase, what_is_no_file_is_refused_at_once, 0, G_N_ELEMENTS (planted));
  tcase_add_test (tcase, link_to_a_file_is_followed);
  return run_suite (suite);
}
