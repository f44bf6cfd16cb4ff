/* fault.c - what went wrong, with what to do about it, and the status that comes of it
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <pufa/pufa.h>

#include "fault.h"

void
fault_set (GError **error, const char *format, ...)
{
  va_list values;

  if (error == NULL)
    return;
  va_start (values, format);
  *error = g_error_new_valist (G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, format, values);
  va_end (values);
}

void
fault_advise (GError **error, const char *format, ...)
{
  g_autofree char *advice = NULL;
  g_autofree char *message = NULL;
  va_list values;

  if (error == NULL || *error == NULL)
    return;
  va_start (values, format);
  advice = g_strdup_vprintf (format, values);
  va_end (values);
  message = (*error)->message;
  (*error)->message = g_strconcat (message, "\n", advice, NULL);
}

void
fault_blame_user (GError **error)
{
  if (error == NULL || !g_error_matches (*error, PUFA_ERROR, PUFA_ERROR_INVALID))
    return;
  (*error)->domain = G_OPTION_ERROR;
  (*error)->code = G_OPTION_ERROR_BAD_VALUE;
}

/* In the C library's own English. */
static const struct {
  int number;
  const char *text;
} reasons[] = {
  { EACCES, N_ ("Permission denied") },
  { EBADF, N_ ("Bad file descriptor") },
  { EBUSY, N_ ("Device or resource busy") },
  { EDQUOT, N_ ("Disk quota exceeded") },
  { EEXIST, N_ ("File exists") },
  { EFBIG, N_ ("File too large") },
  { EIO, N_ ("Input/output error") },
  { EISDIR, N_ ("Is a directory") },
  { ELOOP, N_ ("Too many levels of symbolic links") },
  { ENAMETOOLONG, N_ ("File name too long") },
  { ENOENT, N_ ("No such file or directory") },
  { ENOSPC, N_ ("No space left on device") },
  { ENOTDIR, N_ ("Not a directory") },
  { EPERM, N_ ("Operation not permitted") },
  { EPIPE, N_ ("Broken pipe") },
  { EROFS, N_ ("Read-only file system") },
};

const char *
fault_get_reason (int number)
{
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (reasons[i].number == number)
      return _ (reasons[i].text);
  return g_strerror (number);
}

/* The library's codes are the status, times ten. */
int
fault_get_status (const GError *error)
{
  if (error->domain == PUFA_ERROR)
    return error->code / 10;
  if (error->domain == G_OPTION_ERROR)
    return 2;
  if (error->domain == G_FILE_ERROR)
    return 6;
  return 70;
}
