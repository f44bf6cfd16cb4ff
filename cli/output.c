/* output.c - a file that is whole, or as it was
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#define _GNU_SOURCE /* O_TMPFILE */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fault.h"
#include "output.h"

#define LONGEST_CHAIN 40 /* of symbolic links, as Linux has it */

struct _Output {
  char *path;      /* of the file itself, where links end */
  char *folder;    /* of that file */
  char *temporary; /* the new file; NULL where it has no name yet, or is the file itself */
  gboolean is_nameless;
  FILE *file;
};

static void
set_error (GError **error, const char *path)
{
  int number = errno;

  g_set_error (error, G_FILE_ERROR, (gint) g_file_error_from_errno (number), _ ("%s cannot be written: %s"), path,
               fault_get_reason (number));
}

/* Where the links end; what they end at need not exist. */
static char *
follow_links (const char *path)
{
  g_autofree char *at = g_strdup (path);

  for (guint i = 0; i < LONGEST_CHAIN; i++)
    {
      g_autofree char *target = g_file_read_link (at, NULL);
      g_autofree char *folder = g_path_get_dirname (at);

      if (target == NULL)
        return g_steal_pointer (&at);
      g_free (at);
      at = g_path_is_absolute (target) ? g_steal_pointer (&target) : g_build_filename (folder, target, NULL);
    }
  errno = ELOOP;
  return NULL;
}

static char *
make_name (const Output *self, guint number)
{
  return g_strdup_printf ("%s/.pufa-%ld-%u", self->folder, (long) getpid (), number);
}

/* A file without a name leaves nothing behind, whatever ends the program; it needs /proc to get
 * its name in the end, and a file system that has it. */
static int
open_nameless (Output *self)
{
  int fd = access ("/proc/self/fd", X_OK) == 0 ? open (self->folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666) : -1;

  self->is_nameless = fd >= 0;
  return fd;
}

static int
open_named (Output *self)
{
  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *name = make_name (self, i);
      int fd = open (name, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);

      if (fd >= 0)
        self->temporary = g_steal_pointer (&name);
      if (fd >= 0 || errno != EEXIST)
        return fd;
    }
  return -1;
}

/* Beside a file that is there or not; what is no regular file has no beside. */
static int
open_beside (Output *self)
{
  struct stat old;
  gboolean is_there = stat (self->path, &old) == 0;
  int fd;

  if (is_there && access (self->path, W_OK) != 0)
    return -1;
  if (is_there && !S_ISREG (old.st_mode))
    return open (self->path, O_WRONLY | O_CLOEXEC);

  fd = open_nameless (self);
  if (fd < 0)
    fd = open_named (self);
  if (fd >= 0 && is_there)
    fchmod (fd, old.st_mode & 07777);
  return fd;
}

Output *
output_new (const char *path, GError **error)
{
  g_autoptr (Output) self = g_new0 (Output, 1);
  int fd;

  self->path = follow_links (path);
  if (self->path == NULL)
    {
      set_error (error, path);
      return NULL;
    }
  self->folder = g_path_get_dirname (self->path);
  fd = open_beside (self);
  if (fd < 0)
    {
      set_error (error, path);
      return NULL;
    }
  self->file = fdopen (fd, "w");
  return g_steal_pointer (&self);
}

FILE *
output_get_file (Output *self)
{
  return self->file;
}

static gboolean
give_name (Output *self)
{
  g_autofree char *nameless = g_strdup_printf ("/proc/self/fd/%d", fileno (self->file));

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *name = make_name (self, i);
      int result = linkat (AT_FDCWD, nameless, AT_FDCWD, name, AT_SYMLINK_FOLLOW);

      if (result == 0)
        self->temporary = g_steal_pointer (&name);
      if (result == 0 || errno != EEXIST)
        return result == 0;
    }
  return FALSE;
}

/* The name is on the disk once the folder is. */
static void
sync_folder (const char *folder)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

static gboolean
replace (Output *self)
{
  if (self->is_nameless && !give_name (self))
    return FALSE;
  if (self->temporary == NULL) /* no regular file */
    return TRUE;
  if (rename (self->temporary, self->path) != 0)
    return FALSE;
  g_clear_pointer (&self->temporary, g_free);
  sync_folder (self->folder);
  return TRUE;
}

/* A link never replaces what is there. */
static gboolean
link_new (Output *self)
{
  g_autofree char *nameless = g_strdup_printf ("/proc/self/fd/%d", fileno (self->file));
  const char *from = self->is_nameless ? nameless : self->temporary;

  if (from == NULL) /* no regular file, so it was there before */
    {
      errno = EEXIST;
      return FALSE;
    }
  if (linkat (AT_FDCWD, from, AT_FDCWD, self->path, AT_SYMLINK_FOLLOW) != 0)
    return FALSE;
  sync_folder (self->folder);
  return TRUE;
}

static gboolean
is_written (Output *self)
{
  struct stat now;

  if (fflush (self->file) != 0 || ferror (self->file))
    return FALSE;
  return fstat (fileno (self->file), &now) == 0 && (!S_ISREG (now.st_mode) || fsync (fileno (self->file)) == 0);
}

gboolean
output_commit (Output *self, GError **error)
{
  if (is_written (self) && replace (self))
    return TRUE;
  set_error (error, self->path);
  return FALSE;
}

gboolean
output_commit_new (Output *self, GError **error)
{
  if (is_written (self) && link_new (self))
    return TRUE;
  set_error (error, self->path);
  return FALSE;
}

void
output_free (Output *self)
{
  if (self->temporary != NULL)
    unlink (self->temporary);
  if (self->file != NULL)
    fclose (self->file);
  g_free (self->temporary);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}
