/* pufa-file.c - bounded reading that cannot hang on a pipe
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <pufa/base/pufa-error.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/office/pufa-file-private.h>

static gboolean
fail (const char *name, int number, GError **error)
{
  g_set_error (error, G_FILE_ERROR, (gint) g_file_error_from_errno (number), _ ("%s cannot be read: %s"), name,
               g_strerror (number));
  return FALSE;
}

static gboolean
fail_size (const char *name, gsize most, GError **error)
{
  g_set_error (error, PUFA_ERROR, PUFA_ERROR_INVALID, _ ("the file is larger than %d MB"), (int) (most / 1024 / 1024));
  g_prefix_error (error, "%s:1: ", name);
  return FALSE;
}

static gboolean
check_regular (const struct stat *status, const char *name, GError **error)
{
  if (S_ISREG (status->st_mode))
    return TRUE;
  g_set_error (error, G_FILE_ERROR, S_ISDIR (status->st_mode) ? G_FILE_ERROR_ISDIR : G_FILE_ERROR_INVAL,
               _ ("%s is no ordinary file"), name);
  return FALSE;
}

static gboolean
read_open_file (int fd, const char *name, gsize most, char **bytes, gsize *length, GError **error)
{
  struct stat status;
  g_autofree char *buffer = NULL;
  gsize size, n = 0;
  gssize got;

  if (fstat (fd, &status) != 0)
    return fail (name, errno, error);
  if (!check_regular (&status, name, error))
    return FALSE;

  size = (gsize) MIN ((guint64) status.st_size, most) + 1; /* the one tells that this was all */
  buffer = g_malloc (size);
  while ((got = read (fd, buffer + n, size - n)) != 0)
    {
      if (got < 0 && errno == EINTR)
        continue;
      if (got < 0)
        return fail (name, errno, error);
      n += (gsize) got;
      if (n > most)
        return fail_size (name, most, error);
      if (n == size)
        buffer = g_realloc (buffer, size = MIN (size * 2, most + 1));
    }
  *bytes = g_steal_pointer (&buffer);
  *length = n;
  return TRUE;
}

/* Whether nothing has that name: a link to nothing is something, and wrong. */
static gboolean
is_absent (const char *path, int number)
{
  struct stat status;

  return number == ENOENT && lstat (path, &status) != 0 && errno == ENOENT;
}

gboolean
pufa_file_read (const char *folder, const char *name, gsize most, char **bytes, gsize *length, GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  int fd = open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC), number = errno;
  gboolean is_read;

  *bytes = NULL;
  *length = 0;
  if (fd < 0)
    return is_absent (path, number) || fail (name, number, error);
  is_read = read_open_file (fd, name, most, bytes, length, error);
  close (fd);
  return is_read;
}
