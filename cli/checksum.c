/* checksum.c - the SHA-256 of a file, read in pieces
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <stdio.h>
#include <sys/stat.h>

#include "checksum.h"

#define PIECE 65536

char *
checksum_dup_of_file (const char *path)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guchar *piece = g_malloc (PIECE);
  struct stat info;
  gboolean ok;
  gsize n;
  FILE *file;

  if (stat (path, &info) != 0 || !S_ISREG (info.st_mode)) /* a pipe would never end */
    return NULL;
  file = fopen (path, "rbe");
  if (file == NULL)
    return NULL;
  while ((n = fread (piece, 1, PIECE, file)) > 0)
    g_checksum_update (sum, piece, (gssize) n);
  ok = !ferror (file);
  fclose (file);
  return ok ? g_strdup (g_checksum_get_string (sum)) : NULL;
}
