/* text-value.c - a text that an option gives: itself, from a file, or from stdin
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <pufa/pufa.h>
#include <string.h>

#include "fault.h"
#include "text-value.h"

static void
set_file_error (GError **error, const char *name, int number)
{
  g_set_error (error, G_FILE_ERROR, (gint) g_file_error_from_errno (number), _ ("%s cannot be read: %s"), name,
               fault_get_reason (number));
}

static GString *
read_all (FILE *file, const char *name, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char piece[4096];
  size_t n;

  errno = 0;
  while ((n = fread (piece, 1, sizeof piece, file)) > 0 && text->len <= TEXT_VALUE_MOST)
    g_string_append_len (text, piece, (gssize) n);
  if (ferror (file))
    {
      set_file_error (error, name, errno);
      return NULL;
    }
  return g_steal_pointer (&text);
}

/* A byte order mark and the ends of lines are the editor's, not the text's. */
static char *
tidy (GString *text, const char *name, GError **error)
{
  if (text->len > TEXT_VALUE_MOST)
    {
      g_set_error (error, PUFA_ERROR, PUFA_ERROR_INVALID, _ ("%s is longer than %d bytes"), name, TEXT_VALUE_MOST);
      return NULL;
    }
  if (!g_utf8_validate (text->str, (gssize) text->len, NULL))
    {
      g_set_error (error, PUFA_ERROR, PUFA_ERROR_INVALID, _ ("%s is no UTF-8 text"), name);
      return NULL;
    }
  if (g_str_has_prefix (text->str, "\357\273\277"))
    g_string_erase (text, 0, 3);
  g_string_replace (text, "\r\n", "\n", 0);
  while (text->len > 0 && text->str[text->len - 1] == '\n')
    g_string_truncate (text, text->len - 1);
  return g_strdup (text->str);
}

static char *
read_stream (FILE *file, const char *name, GError **error)
{
  g_autoptr (GString) text = read_all (file, name, error);

  return text != NULL ? tidy (text, name, error) : NULL;
}

static char *
read_file (const char *path, GError **error)
{
  FILE *file = fopen (path, "re");
  char *text;

  if (file == NULL)
    {
      set_file_error (error, path, errno);
      return NULL;
    }
  text = read_stream (file, path, error);
  fclose (file);
  return text;
}

char *
text_value_read (const char *value, FILE *in, GError **error)
{
  if (g_str_equal (value, "-"))
    return read_stream (in, _ ("stdin"), error);
  if (value[0] != '@')
    return g_strdup (value);
  return value[1] == '@' ? g_strdup (value + 1) : read_file (value + 1, error);
}
