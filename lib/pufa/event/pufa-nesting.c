/* pufa-nesting.c - BEGIN opens, END closes what was opened last
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <pufa/base/pufa-i18n-private.h>
#include <pufa/event/pufa-nesting-private.h>

#define MAX_SHOWN 40 /* bytes of a name in a message */

void
pufa_nesting_init (PufaNesting *self)
{
  pufa_lines_init (&self->open);
  self->depth = 0;
}

void
pufa_nesting_clear (PufaNesting *self)
{
  pufa_lines_clear (&self->open);
}

gboolean
pufa_name_find (PufaName *self, const char *line, gsize length, const char *marker)
{
  gsize n = strlen (marker);

  if (length <= n || !pufa_text_is_word (line, n, marker))
    return FALSE;
  while (length > n && g_ascii_isspace (line[length - 1]))
    length--;
  *self = (PufaName){ line + n, length - n };
  return TRUE;
}

/* As far as it is one; anything may stand there. */
static char *
show_name (const PufaName *name)
{
  gsize n = 0;

  while (n < MIN (name->length, MAX_SHOWN) && (g_ascii_isalnum (name->text[n]) || name->text[n] == '-'))
    n++;
  return g_strndup (name->text, n);
}

static PufaName
innermost (const PufaNesting *self)
{
  PufaName name;

  name.text = pufa_lines_get (&self->open, self->open.n_lines - 1, &name.length);
  return name;
}

char *
pufa_nesting_show_innermost (const PufaNesting *self)
{
  PufaName name = innermost (self);

  return show_name (&name);
}

gboolean
pufa_nesting_open (PufaNesting *self, const PufaName *name)
{
  self->depth += !pufa_name_is (name, "VCALENDAR");
  if (self->depth > PUFA_MAX_DEPTH)
    return FALSE;
  pufa_lines_append (&self->open, name->text, name->length);
  return TRUE;
}

static char *
complain (const PufaNesting *self, const PufaName *name)
{
  g_autofree char *shown = show_name (name);
  g_autofree char *open = NULL;

  if (pufa_nesting_is_empty (self))
    return g_strdup_printf (_ ("END:%s closes nothing"), shown);
  open = pufa_nesting_show_innermost (self);
  return g_strdup_printf (_ ("END:%s closes a %s"), shown, open);
}

char *
pufa_nesting_close (PufaNesting *self, const PufaName *name)
{
  PufaName open;

  if (self->depth > PUFA_MAX_DEPTH)
    {
      self->depth--;
      return NULL;
    }
  if (pufa_nesting_is_empty (self))
    return complain (self, name);
  open = innermost (self);
  if (!pufa_text_is_same (name->text, name->length, open.text, open.length))
    return complain (self, name);
  pufa_lines_drop_last (&self->open);
  self->depth -= self->depth > 0;
  return NULL;
}
