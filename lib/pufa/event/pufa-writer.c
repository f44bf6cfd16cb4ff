/* pufa-writer.c - a calendar's text: head, zones before their first use, events
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/base/pufa-text-private.h>
#include <pufa/event/pufa-event-private.h>
#include <pufa/event/pufa-public-private.h>
#include <pufa/event/pufa-writer.h>

#define PRODID "-//pufa//pufa 1.0//ZH"
#define REFRESH "PT12H" /* how often subscribers should look again */

struct _PufaWriter {
  gatomicrefcount refs;
  GString *out;      /* not taken yet */
  GString *head;     /* lines of a calendar's head */
  GHashTable *zones; /* TZID -> lines: written in the calendar that is open */
  char *organizer;
  gboolean is_public;
  gboolean admits_notices;
  gboolean is_open; /* a calendar was begun and not ended */
};

G_DEFINE_BOXED_TYPE (PufaWriter, pufa_writer, pufa_writer_ref, pufa_writer_unref)

static void
add_name (GString *head, const char *name)
{
  static const char *const properties[] = { "NAME:", "X-WR-CALNAME:" };

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (properties); i++)
    {
      g_string_append (head, properties[i]);
      pufa_text_append_escaped (head, name);
      g_string_append_c (head, '\n');
    }
}

static PufaWriter *
new_writer (const char *name, gboolean is_public)
{
  PufaWriter *self = g_new0 (PufaWriter, 1);

  g_atomic_ref_count_init (&self->refs);
  self->is_public = is_public;
  self->out = g_string_new (NULL);
  self->zones = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->head = g_string_new ("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:" PRODID "\n");
  if (is_public)
    g_string_append (self->head, "METHOD:PUBLISH\n");
  add_name (self->head, name);
  if (is_public)
    g_string_append (self->head, "REFRESH-INTERVAL;VALUE=DURATION:" REFRESH "\nX-PUBLISHED-TTL:" REFRESH "\n");
  return self;
}

PufaWriter *
pufa_writer_new (const char *name)
{
  return new_writer (name, FALSE);
}

PufaWriter *
pufa_writer_new_for_public (const char *name, const char *organizer)
{
  PufaWriter *self;

  g_return_val_if_fail (organizer != NULL, NULL);

  self = new_writer (name, TRUE);
  self->organizer = g_strdup (organizer);
  return self;
}

PufaWriter *
pufa_writer_ref (PufaWriter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
pufa_writer_unref (PufaWriter *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_string_free (self->out, TRUE);
  g_string_free (self->head, TRUE);
  g_hash_table_unref (self->zones);
  g_free (self->organizer);
  g_free (self);
}

void
pufa_writer_admit_notices (PufaWriter *self)
{
  g_return_if_fail (self != NULL);

  self->admits_notices = TRUE;
}

void
pufa_writer_add_line (PufaWriter *self, const char *line)
{
  g_return_if_fail (self != NULL && line != NULL && !self->is_open);

  g_string_append (self->head, line);
  g_string_append_c (self->head, '\n');
}

static void
begin_calendar (PufaWriter *self)
{
  if (self->is_open)
    return;
  pufa_lines_fold_text (self->head->str, self->head->len, self->out);
  self->is_open = TRUE;
}

static void
end_calendar (PufaWriter *self)
{
  g_string_append (self->out, "END:VCALENDAR\r\n");
  g_hash_table_remove_all (self->zones);
  self->is_open = FALSE;
}

/* Whether a zone of that name was written that says something else. */
static gboolean
is_contradicted (const PufaWriter *self, const char *name, const char *lines)
{
  const char *written = g_hash_table_lookup (self->zones, name);

  return written != NULL && !g_str_equal (written, lines);
}

static void
write_zone (PufaWriter *self, const char *name, const char *lines)
{
  if (g_hash_table_contains (self->zones, name))
    return;
  g_hash_table_insert (self->zones, g_strdup (name), g_strdup (lines));
  pufa_lines_fold_text (lines, strlen (lines), self->out);
}

#define SHANGHAI "Asia/Shanghai"

/* Two files may define one name differently: then the stream goes on with another calendar. */
static void
write_zones (PufaWriter *self, const PufaFacts *facts)
{
  guint n = facts->zones != NULL ? facts->zones->len : 0;
  gboolean is_contrary = facts->uses_shanghai && is_contradicted (self, SHANGHAI, PUFA_ZONE_SHANGHAI_LINES);

  for (guint i = 0; i < n; i++)
    is_contrary |= is_contradicted (self, pufa_zone_get_name (facts->zones->pdata[i]),
                                    pufa_zone_get_lines (facts->zones->pdata[i]));
  if (is_contrary)
    {
      end_calendar (self);
      begin_calendar (self);
    }
  if (facts->uses_shanghai)
    write_zone (self, SHANGHAI, PUFA_ZONE_SHANGHAI_LINES);
  for (guint i = 0; i < n; i++)
    write_zone (self, pufa_zone_get_name (facts->zones->pdata[i]), pufa_zone_get_lines (facts->zones->pdata[i]));
}

/* Whether everybody may see it at all. */
static gboolean
is_for_public (const PufaWriter *self, const PufaFacts *facts)
{
  return !facts->is_private && (facts->kind != PUFA_KIND_NOTICE || self->admits_notices) &&
         g_ascii_strcasecmp (facts->component, "VEVENT") == 0;
}

gboolean
pufa_writer_add (PufaWriter *self, const PufaEvent *event)
{
  const PufaFacts *facts;

  g_return_val_if_fail (self != NULL && event != NULL, FALSE);

  facts = pufa_event_get_facts (event);
  if (self->is_public && !is_for_public (self, facts))
    return FALSE;

  begin_calendar (self);
  write_zones (self, facts);
  if (self->is_public)
    pufa_public_append (self->out, event, self->organizer);
  else
    pufa_event_append_ical (event, self->out);
  return TRUE;
}

void
pufa_writer_end (PufaWriter *self)
{
  g_return_if_fail (self != NULL);

  begin_calendar (self);
  end_calendar (self);
}

GBytes *
pufa_writer_take (PufaWriter *self)
{
  GString *taken;

  g_return_val_if_fail (self != NULL, NULL);

  taken = self->out;
  self->out = g_string_new (NULL);
  return g_string_free_to_bytes (taken);
}
