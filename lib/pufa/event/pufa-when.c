/* pufa-when.c - DTSTART and its like: a clock time in a zone
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/base/pufa-error.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/event/pufa-when-private.h>

#define SHANGHAI "TZID=Asia/Shanghai"
#define MAX_SHOWN 40 /* bytes of a wrong value in a message */

void
pufa_when_clear (PufaWhen *self)
{
  g_clear_pointer (&self->definition, pufa_zone_unref);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_clear_pointer (&self->name, g_free);
}

static GTimeZone *
ref_or_null (GTimeZone *zone)
{
  return zone != NULL ? g_time_zone_ref (zone) : NULL;
}

/* The file's own definition, else an IANA name. An unknown one is kept as the name of a time
 * that is taken for local. */
static void
look_zone_up (PufaWhen *self, const char *name, const PufaClock *clock)
{
  PufaZone *definition = clock->definitions != NULL ? g_hash_table_lookup (clock->definitions, name) : NULL;
  gboolean is_known = FALSE;

  self->is_zoned = TRUE;
  if (definition != NULL)
    {
      self->definition = pufa_zone_ref (definition);
      self->zone = ref_or_null (pufa_zone_get_time_zone (definition, &is_known));
    }
  else if (g_str_equal (name, "Asia/Shanghai"))
    is_known = self->uses_shanghai = TRUE;
  else
    {
      self->zone = pufa_zone_open_iana (name);
      is_known = self->zone != NULL;
    }
  if (is_known)
    return;
  self->name = g_strdup (name);
  self->zone = ref_or_null (clock->local);
}

static void
read_zone (PufaWhen *self, const PufaLineParts *parts, const PufaClock *clock)
{
  g_autofree char *name = NULL;

  if (self->moment.is_utc || self->moment.is_date || parts->params == NULL)
    return;
  if (clock->definitions == NULL && parts->params_length == strlen (SHANGHAI) &&
      memcmp (parts->params, SHANGHAI, strlen (SHANGHAI)) == 0)
    {
      self->is_zoned = self->uses_shanghai = TRUE;
      return;
    }
  name = pufa_text_dup_param (parts, "TZID");
  if (name != NULL && *name != '\0')
    look_zone_up (self, name, clock);
}

gboolean
pufa_when_read (PufaWhen *self, const PufaLineParts *parts, const PufaClock *clock, GError **error)
{
  if (!pufa_moment_parse (parts->value, parts->value_length, &self->moment))
    {
      g_set_error (error, PUFA_ERROR, PUFA_ERROR_INVALID, _ ("%.*s: %.*s is no date"), (int) parts->name_length,
                   parts->name, (int) MIN (parts->value_length, MAX_SHOWN), parts->value);
      return FALSE;
    }
  self->is_there = TRUE;
  read_zone (self, parts, clock);
  return TRUE;
}

gint64
pufa_when_to_unix (const PufaWhen *self, const PufaClock *clock)
{
  if (self->moment.is_utc)
    return pufa_civil_to_seconds (&self->moment.civil);
  return pufa_civil_to_unix (&self->moment.civil, self->is_zoned ? self->zone : clock->local);
}

PufaSpanForm
pufa_when_get_form (const PufaWhen *self)
{
  if (self->moment.is_date)
    return PUFA_SPAN_DAYS;
  if (self->moment.is_utc)
    return PUFA_SPAN_UTC;
  return self->is_zoned ? PUFA_SPAN_ZONED : PUFA_SPAN_FLOATING;
}

char *
pufa_when_to_string (const PufaWhen *self)
{
  const PufaCivil *c = &self->moment.civil;

  if (self->moment.is_date)
    return g_strdup_printf ("%04d-%02d-%02d", c->year, c->month, c->day);
  return g_strdup_printf ("%04d-%02d-%02d %02d:%02d", c->year, c->month, c->day, c->hour, c->minute);
}
