/* pufa-component.c - collect a component's lines and say where a fault in them stands
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <pufa/base/pufa-error.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/base/pufa-text-private.h>
#include <pufa/event/pufa-component-private.h>

void
pufa_component_init (PufaComponent *self)
{
  pufa_lines_init (&self->lines);
  self->fault = NULL;
}

void
pufa_component_clear (PufaComponent *self)
{
  pufa_lines_clear (&self->lines);
  g_clear_error (&self->fault);
}

void
pufa_component_set_fault (PufaComponent *self, guint number, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  if (self->fault != NULL)
    return;
  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (&self->fault, PUFA_ERROR, PUFA_ERROR_INVALID, "%u:1: %s", number, message);
}

void
pufa_component_set_fault_at (PufaComponent *self, gsize offset, const PufaFeed *feed, const char *message)
{
  guint i = pufa_lines_find (&self->lines, offset);
  gsize length;
  const char *line = pufa_lines_get (&self->lines, MIN (i, self->lines.n_lines - 1), &length);

  if (self->fault != NULL)
    return;
  g_set_error (&self->fault, PUFA_ERROR, PUFA_ERROR_INVALID, "%u:%u: %s", pufa_feed_find_number (feed, i, 1),
               (guint) (self->lines.text + offset - line) + 1, message);
}

static gsize
last_length (const PufaLines *lines)
{
  gsize length = 0;

  if (lines->n_lines > 0)
    pufa_lines_get (lines, lines->n_lines - 1, &length);
  return length;
}

/* Of what is over a limit only the beginning is gathered: enough to know a BEGIN or END by. */
static void
gather_little (PufaComponent *self, const PufaPiece *piece)
{
  if (piece->is_more)
    return;
  pufa_lines_reset (&self->lines);
  pufa_lines_append (&self->lines, piece->bytes, MIN (piece->length, PUFA_FOLD_OCTETS));
}

void
pufa_component_add_carefully (PufaComponent *self, const PufaPiece *piece)
{
  gsize before = piece->is_more ? last_length (&self->lines) : 0;

  if (before + piece->length > PUFA_MAX_LINE)
    pufa_component_set_fault (self, piece->number, _ ("a line of more than %d bytes"), PUFA_MAX_LINE);
  else if (self->lines.length + piece->length > PUFA_MAX_COMPONENT)
    pufa_component_set_fault (self, piece->number, _ ("a component of more than %d bytes"), PUFA_MAX_COMPONENT);

  if (self->fault != NULL)
    gather_little (self, piece);
  else if (piece->is_more && self->lines.n_lines > 0)
    pufa_lines_extend (&self->lines, piece->bytes, piece->length);
  else
    pufa_lines_append (&self->lines, piece->bytes, piece->length);
}

gboolean
pufa_component_check (PufaComponent *self, const PufaFeed *feed)
{
  gsize offset = pufa_text_check (self->lines.text, self->lines.length);
  g_autofree char *message = NULL;
  guchar byte;

  if (offset == self->lines.length)
    return TRUE;
  byte = (guchar) self->lines.text[offset];
  message = g_strdup_printf (
      byte < 0x80 ? _ ("a control character, %02X, which no text may hold") : _ ("the byte %02X is no UTF-8"), byte);
  pufa_component_set_fault_at (self, offset, feed, message);
  return FALSE;
}

static gboolean
is_status (const char *line)
{
  return g_ascii_strncasecmp (line, "STATUS", 6) == 0 && (line[6] == ':' || line[6] == ';');
}

void
pufa_component_write_cancelled (PufaComponent *self)
{
  PufaLines out;
  guint depth = 0;

  pufa_lines_init (&out);
  for (guint i = 0; i < self->lines.n_lines; i++)
    {
      gsize length;
      const char *line = pufa_lines_get (&self->lines, i, &length);
      gboolean ends = g_ascii_strncasecmp (line, "END:", 4) == 0;

      if (ends && depth == 1)
        pufa_lines_append_text (&out, "STATUS:CANCELLED\n");
      if (depth != 1 || !is_status (line))
        pufa_lines_append (&out, line, length);
      depth += g_ascii_strncasecmp (line, "BEGIN:", 6) == 0;
      depth -= ends;
    }
  pufa_lines_clear (&self->lines);
  self->lines = out;
}
