/* fault.c - what went wrong, with what to do about it, and the status that comes of it
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

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
