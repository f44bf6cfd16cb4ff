/* pufa-compose.c - an event's lines as pieces that are replaced, put in and taken out
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/base/pufa-text-private.h>
#include <pufa/event/pufa-compose-private.h>

/* A line of the component itself, or one of a component inside it. */
typedef struct {
  const char *text; /* with its \n; in what was there before or in what was put in */
  gsize length;
  PufaProperty property;
  gboolean is_inside; /* of a component inside, or BEGIN or END */
} Piece;

struct _PufaCompose {
  GArray *pieces;       /* of Piece */
  GPtrArray *additions; /* texts put in */
};

static void
add_piece (PufaCompose *self, const char *line, gsize length, guint *depth)
{
  Piece piece = { line, length + 1, PUFA_PROPERTY_OTHER, TRUE };
  PufaLineParts parts;

  if (pufa_text_split (line, length, &parts) == NULL)
    {
      gboolean begins = pufa_text_is_named (&parts, "BEGIN"), ends = !begins && pufa_text_is_named (&parts, "END");

      piece.is_inside = *depth != 1 || begins || ends;
      if (!piece.is_inside)
        piece.property = pufa_property_find (parts.name, parts.name_length);
      *depth += begins;
      *depth -= ends;
    }
  g_array_append_val (self->pieces, piece);
}

PufaCompose *
pufa_compose_new (const PufaLines *lines)
{
  PufaCompose *self = g_new (PufaCompose, 1);
  guint depth = 0;

  self->pieces = g_array_sized_new (FALSE, FALSE, sizeof (Piece), 64);
  self->additions = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < lines->n_lines; i++)
    {
      gsize length;
      const char *line = pufa_lines_get (lines, i, &length);

      add_piece (self, line, length, &depth);
    }
  return self;
}

void
pufa_compose_free (PufaCompose *self)
{
  g_array_unref (self->pieces);
  g_ptr_array_unref (self->additions);
  g_free (self);
}

static Piece *
get (const PufaCompose *self, guint i)
{
  return &g_array_index (self->pieces, Piece, i);
}

/* Behind the last line that comes before @property in the order of the properties; never
 * behind a component inside. */
static guint
find_place (const PufaCompose *self, PufaProperty property)
{
  guint i = 1;

  for (guint k = self->pieces->len; k-- > 1;)
    {
      const Piece *piece = get (self, k);

      if (!piece->is_inside && piece->property != PUFA_PROPERTY_OTHER && piece->property <= property)
        return k + 1;
    }
  while (property == PUFA_PROPERTY_OTHER && i < self->pieces->len && !get (self, i)->is_inside)
    i++;
  return i;
}

static gboolean
is_replaced (const Piece *piece, PufaProperty property, const char *own)
{
  if (piece->is_inside || piece->property != property)
    return FALSE;
  return own == NULL || (piece->length == strlen (own) + 1 && memcmp (piece->text, own, piece->length - 1) == 0);
}

void
pufa_compose_set (PufaCompose *self, PufaProperty property, const char *text, const char *own)
{
  Piece piece = { .length = strlen (text), .property = property };
  guint place = G_MAXUINT;

  for (guint k = self->pieces->len; k-- > 0;)
    if (is_replaced (get (self, k), property, own))
      {
        g_array_remove_index (self->pieces, k);
        place = k;
      }
  if (piece.length == 0)
    return;
  piece.text = g_strdup (text);
  g_ptr_array_add (self->additions, (gpointer) piece.text);
  g_array_insert_val (self->pieces, place != G_MAXUINT ? place : find_place (self, property), piece);
}

void
pufa_compose_remove (PufaCompose *self, const char *name)
{
  gsize length = strlen (name);

  for (guint k = self->pieces->len; k-- > 0;)
    {
      const Piece *piece = get (self, k);

      if (!piece->is_inside && piece->length > length && strchr (":;", piece->text[length]) != NULL &&
          g_ascii_strncasecmp (piece->text, name, length) == 0)
        g_array_remove_index (self->pieces, k);
    }
}

static gboolean
is_line (const Piece *piece, const char *line)
{
  return piece->length == strlen (line) + 1 && g_ascii_strncasecmp (piece->text, line, piece->length - 1) == 0;
}

void
pufa_compose_set_alarms (PufaCompose *self, const char *text)
{
  Piece piece = {
    .text = g_strdup (text), .length = strlen (text), .property = PUFA_PROPERTY_OTHER, .is_inside = TRUE
  };
  guint from = 0, to = 0; /* what stays is moved down over what goes */
  gboolean in_alarm = FALSE;

  g_ptr_array_add (self->additions, (gpointer) piece.text);
  for (; from < self->pieces->len; from++)
    {
      in_alarm |= is_line (get (self, from), "BEGIN:VALARM");
      if (!in_alarm)
        *get (self, to++) = *get (self, from);
      in_alarm &= !is_line (get (self, from), "END:VALARM");
    }
  g_array_set_size (self->pieces, to);
  g_array_insert_val (self->pieces, to - 1, piece);
}

/* What was put in may be several lines. */
void
pufa_compose_end (const PufaCompose *self, PufaLines *out)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const char *at = get (self, i)->text, *end = at + get (self, i)->length;

      for (const char *stop; at < end; at = stop + 1)
        {
          stop = memchr (at, '\n', (gsize) (end - at));
          pufa_lines_append (out, at, (gsize) (stop - at));
        }
    }
}
