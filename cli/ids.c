/* ids.c - the ids that a verb is given, on the line or from stdin
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "cells.h"
#include "fault.h"
#include "ids.h"

/* In the order they were met, with a set of them beside. */
typedef struct {
  GPtrArray *list;
  GHashTable *met;
} Ids;

static void
take (Ids *ids, char *id)
{
  if (g_hash_table_add (ids->met, id)) /* freed by the set, which has it in any case */
    g_ptr_array_add (ids->list, g_strdup (id));
}

static void
take_line (Ids *ids, const char *line)
{
  const char *word = line + strspn (line, " \t");
  gsize length = strcspn (word, " \t\r\n");
  g_autofree char *cell = g_strndup (word, length);

  if (length > 0)
    take (ids, cells_dup_from_tsv (cell));
}

static gboolean
take_lines (Ids *ids, FILE *in, GError **error)
{
  char *line = NULL; /* getline()'s own */
  size_t size = 0;
  int number;

  errno = 0;
  while (getline (&line, &size, in) >= 0)
    take_line (ids, line);
  number = errno;
  free (line);
  if (!ferror (in))
    return TRUE;
  g_set_error (error, G_FILE_ERROR, (gint) g_file_error_from_errno (number), _ ("stdin cannot be read: %s"),
               fault_get_reason (number));
  return FALSE;
}

char **
ids_read (char **args, guint n, FILE *in, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) met = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Ids ids = { list, met };

  for (guint i = 0; i < n; i++)
    if (!g_str_equal (args[i], "-"))
      take (&ids, g_strdup (args[i]));
    else if (!take_lines (&ids, in, error))
      return NULL;
  g_ptr_array_add (list, NULL);
  return (char **) g_ptr_array_steal (list, NULL);
}
