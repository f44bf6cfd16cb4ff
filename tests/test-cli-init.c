/* test-cli-init.c - the files that a workspace begins with are files that pufa reads
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "../cli/init-files.h"
#include "cli-unit.h"

static const char *const languages[] = { "en", "zh_CN" };

/* A remark that is an example: "# lecture=8", "# [plan]", "# v01,东河村,…", and no sentence. */
static gboolean
is_example (const char *line, gboolean is_settings)
{
  if (!g_str_has_prefix (line, "# "))
    return FALSE;
  if (is_settings)
    return line[2] == '[' || (strchr (line, '=') != NULL && strcspn (line + 2, " ") > strcspn (line + 2, "=") &&
                              g_ascii_isalpha (line[2]));
  return line[3] != '\0' && strchr ("vapmgkq2", line[2]) != NULL && g_ascii_isdigit (line[3]);
}

/* The text with its examples in force. */
static char *
dup_live (const InitFile *file)
{
  g_auto (GStrv) lines = g_strsplit (file->text, "\n", -1);
  gboolean is_settings = g_str_equal (file->name, "pufa.ini");

  for (char **line = lines; *line != NULL; line++)
    if (is_example (*line, is_settings))
      memmove (*line, *line + 2, strlen (*line + 2) + 1);
  return g_strjoinv ("\n", lines);
}

static PufaOffice *
load (const char *language, gboolean is_live, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (const InitFile *file = init_files; file->language != NULL; file++)
    if (g_str_equal (file->language, language))
      {
        g_ptr_array_add (texts, g_strdup (file->name));
        g_ptr_array_add (texts, is_live ? dup_live (file) : g_strdup (file->text));
      }
  g_ptr_array_add (texts, NULL);
  return pufa_office_new_from_texts ((const char *const *) texts->pdata, error);
}

START_TEST (a_new_workspace_is_read)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PufaOffice) office = load (languages[_i], FALSE, &error);
  g_auto (GStrv) villages = NULL;

  ck_assert_msg (office != NULL, "%s", error != NULL ? error->message : "");
  villages = pufa_office_dup_ids (office, PUFA_TABLE_VILLAGES);
  ck_assert_uint_eq (g_strv_length (villages), 0);
}
END_TEST

START_TEST (its_examples_would_be_right)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PufaOffice) office = load (languages[_i], TRUE, &error);

  ck_assert_msg (office != NULL, "%s", error != NULL ? error->message : "");
  for (PufaTable table = PUFA_TABLE_VILLAGES; table <= PUFA_TABLE_MATERIALS; table++)
    {
      g_auto (GStrv) ids = pufa_office_dup_ids (office, table);

      ck_assert_uint_eq (g_strv_length (ids), 1);
    }
}
END_TEST

/* A language is the other one in other words. */
START_TEST (both_languages_have_the_same_files)
{
  const InitFile *english = init_files;
  const InitFile *chinese = init_files;

  while (g_str_equal (chinese->language, "en"))
    chinese++;
  for (; g_str_equal (english->language, "en"); english++, chinese++)
    {
      g_auto (GStrv) one = g_strsplit (english->text, "\n", -1);
      g_auto (GStrv) other = g_strsplit (chinese->text, "\n", -1);

      ck_assert_str_eq (english->name, chinese->name);
      ck_assert_uint_eq (g_strv_length (one), g_strv_length (other));
    }
  ck_assert_ptr_null (chinese->language);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("cli-init");
  TCase *tests = tcase_create ("init");

  tcase_add_loop_test (tests, a_new_workspace_is_read, 0, G_N_ELEMENTS (languages));
  tcase_add_loop_test (tests, its_examples_would_be_right, 0, G_N_ELEMENTS (languages));
  tcase_add_test (tests, both_languages_have_the_same_files);
  suite_add_tcase (suite, tests);
  return run_suite (suite);
}
