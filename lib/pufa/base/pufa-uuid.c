/* pufa-uuid.c - UUIDs made of a text
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <pufa/base/pufa-uuid-private.h>

/* By hand: a list of days is made of hundreds of them, and printf is slow. */
char *
pufa_uuid_new_from_text (const char *text)
{
  static const char digits[] = "0123456789abcdef";
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  char uuid[37], *to = uuid;
  guint8 b[32];
  gsize length = sizeof b;

  g_checksum_update (sum, (const guchar *) text, -1);
  g_checksum_get_digest (sum, b, &length);
  b[6] = (b[6] & 0x0f) | 0x40;
  b[8] = (b[8] & 0x3f) | 0x80;
  for (guint i = 0; i < 16; i++)
    {
      if (i == 4 || i == 6 || i == 8 || i == 10)
        *to++ = '-';
      *to++ = digits[b[i] >> 4];
      *to++ = digits[b[i] & 15];
    }
  *to = '\0';
  return g_memdup2 (uuid, sizeof uuid);
}

gboolean
pufa_uuid_is_valid (const char *text)
{
  for (guint i = 0; i < 36; i++)
    {
      gboolean is_dash = i == 8 || i == 13 || i == 18 || i == 23;

      if (is_dash ? text[i] != '-' : !g_ascii_isxdigit (text[i]))
        return FALSE;
    }
  return text[36] == '\0';
}
