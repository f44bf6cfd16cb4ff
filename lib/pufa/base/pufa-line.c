/* pufa-line.c - one content line for those outside, copied apart
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/base/pufa-line.h>
#include <pufa/base/pufa-text-private.h>

char *
pufa_line_dup_value (const char *line)
{
  PufaLineParts parts;
  char *value;

  g_return_val_if_fail (line != NULL, NULL);

  if (pufa_text_split (line, strlen (line), &parts) != NULL)
    return g_strdup (line);
  value = g_strndup (parts.value, parts.value_length);
  value[pufa_text_unescape (value, parts.value_length)] = '\0';
  return value;
}

char *
pufa_line_dup_param (const char *line, const char *name)
{
  PufaLineParts parts;

  g_return_val_if_fail (line != NULL && name != NULL, NULL);

  if (pufa_text_split (line, strlen (line), &parts) != NULL)
    return NULL;
  return pufa_text_dup_param (&parts, name);
}
