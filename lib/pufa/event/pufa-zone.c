/* pufa-zone.c - VTIMEZONE definitions and IANA names
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/base/pufa-text-private.h>
#include <pufa/event/pufa-zone-private.h>

struct _PufaZone {
  gatomicrefcount refs;
  char *name;      /* TZID */
  char *lines;     /* the whole VTIMEZONE, unfolded */
  GTimeZone *iana; /* by the name; NULL when there is none or it is Asia/Shanghai */
  gboolean is_shanghai;
};

PufaZone *
pufa_zone_ref (PufaZone *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
pufa_zone_unref (PufaZone *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_clear_pointer (&self->iana, g_time_zone_unref);
  g_free (self->name);
  g_free (self->lines);
  g_free (self);
}

static char *
find_name (const char *lines, gsize length)
{
  const char *end = lines + length;

  while (lines < end)
    {
      const char *stop = memchr (lines, '\n', (gsize) (end - lines));
      PufaLineParts parts;

      if (stop == NULL)
        stop = end;
      if (pufa_text_split (lines, (gsize) (stop - lines), &parts) == NULL && pufa_text_is_named (&parts, "TZID"))
        {
          char *name = g_strndup (parts.value, parts.value_length);

          name[pufa_text_unescape (name, parts.value_length)] = '\0';
          return name;
        }
      lines = stop + 1;
    }
  return NULL;
}

PufaZone *
pufa_zone_new_from_lines (const char *lines, gsize length)
{
  g_autofree char *name = find_name (lines, length);
  PufaZone *self;

  if (name == NULL || *name == '\0')
    return NULL;

  self = g_new0 (PufaZone, 1);
  g_atomic_ref_count_init (&self->refs);
  self->is_shanghai = g_str_equal (name, "Asia/Shanghai");
  self->iana = self->is_shanghai ? NULL : pufa_zone_open_iana (name);
  self->name = g_steal_pointer (&name);
  self->lines = g_strndup (lines, length);
  return self;
}

void
pufa_zone_add (GHashTable **definitions, PufaZone *zone)
{
  if (*definitions == NULL)
    *definitions = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) pufa_zone_unref);
  if (!g_hash_table_contains (*definitions, zone->name))
    g_hash_table_insert (*definitions, zone->name, pufa_zone_ref (zone));
}

void
pufa_zone_define (GHashTable **definitions, const char *lines, gsize length)
{
  g_autoptr (PufaZone) zone = NULL;

  if (g_str_equal (lines, PUFA_ZONE_SHANGHAI_LINES))
    return;
  zone = pufa_zone_new_from_lines (lines, length);
  if (zone != NULL)
    pufa_zone_add (definitions, zone);
}

const char *
pufa_zone_get_name (const PufaZone *self)
{
  return self->name;
}

const char *
pufa_zone_get_lines (const PufaZone *self)
{
  return self->lines;
}

GTimeZone *
pufa_zone_get_time_zone (const PufaZone *self, gboolean *is_known)
{
  *is_known = self->is_shanghai || self->iana != NULL;
  return self->iana;
}

/* "Europe/Berlin", "Etc/GMT+8", "UTC": letters first, and no part that could leave the folder. */
static gboolean
is_iana_name (const char *name)
{
  return g_ascii_isupper (*name) && strlen (name) <= 64 &&
         name[strspn (name, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+-/")] == '\0' &&
         strstr (name, "//") == NULL;
}

GTimeZone *
pufa_zone_open_iana (const char *name)
{
  return is_iana_name (name) ? g_time_zone_new_identifier (name) : NULL;
}
