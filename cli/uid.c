/* uid.c - the ids of new events in rehearsals and tests
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "uid.h"

char *
uid_dup_seeded (const char *seed, guint index)
{
  g_autoptr (GChecksum) checksum = NULL;
  g_autofree char *text = NULL;
  guint8 b[32];
  gsize size = sizeof b;

  if (seed == NULL)
    return NULL;
  text = g_strdup_printf ("%s:%u", seed, index);
  checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_checksum_update (checksum, (const guchar *) text, -1);
  g_checksum_get_digest (checksum, b, &size);
  b[6] = (b[6] & 0x0f) | 0x40;
  b[8] = (b[8] & 0x3f) | 0x80;
  return g_strdup_printf ("%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x", b[0], b[1], b[2],
                          b[3], b[4], b[5], b[6], b[7], b[8], b[9], b[10], b[11], b[12], b[13], b[14], b[15]);
}
