/* pufa-ini.c - read pufa.ini line by line; names and values are cut in place
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/base/pufa-error.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/office/pufa-decode-private.h>
#include <pufa/office/pufa-ini-private.h>
#include <pufa/office/pufa-value-private.h>

typedef struct {
  GArray *sections; /* of PufaIniSection; the entries are set at the end, when they move no more */
  GArray *entries;  /* of PufaIniEntry */
  guint line;
} Reading;

static gboolean
fail (const Reading *reading, GError **error, const char *what, const char *text)
{
  g_autofree char *shown = pufa_value_dup_short (text);

  g_set_error (error, PUFA_ERROR, PUFA_ERROR_INVALID, "%u: %s: %s", reading->line, what, shown);
  return FALSE;
}

static gboolean
fail_twice (const Reading *reading, GError **error, const char *text, guint line)
{
  g_autofree char *shown = pufa_value_dup_short (text);

  g_set_error (error, PUFA_ERROR, PUFA_ERROR_INVALID, _ ("%s stands in line %u already"), shown, line);
  g_prefix_error (error, "%u: ", reading->line);
  return FALSE;
}

/* Most names differ in their first byte. */
static inline gboolean
is_same (const char *a, const char *b)
{
  return a[0] == b[0] && strcmp (a, b) == 0;
}

/* Cuts blanks off [start, stop) and ends it with a NUL. */
static char *
cut (char *start, char *stop)
{
  while (stop > start && g_ascii_isspace (stop[-1]))
    stop--;
  *stop = '\0';
  while (g_ascii_isspace (*start))
    start++;
  return start;
}

static gboolean
read_section (Reading *reading, char *line, GError **error)
{
  char *close = strchr (line, ']');
  PufaIniSection section = { .line = reading->line };

  if (close == NULL || close[1] != '\0')
    return fail (reading, error, _ ("a section is written [NAME]"), line);
  section.name = cut (line + 1, close);
  if (section.name[0] == '\0')
    return fail (reading, error, _ ("a section is written [NAME]"), "[]");
  for (guint i = 0; i < reading->sections->len; i++)
    {
      const PufaIniSection *other = &g_array_index (reading->sections, PufaIniSection, i);

      if (is_same (other->name, section.name))
        return fail_twice (reading, error, section.name, other->line);
    }
  if (reading->sections->len >= PUFA_INI_MAX_SECTIONS)
    return fail (reading, error, _ ("too many sections"), section.name);
  g_array_append_val (reading->sections, section);
  return TRUE;
}

static gboolean
read_entry (Reading *reading, char *line, GError **error)
{
  char *equals = strchr (line, '=');
  PufaIniSection *section;
  PufaIniEntry entry = { .line = reading->line };

  if (equals == NULL || equals == line)
    return fail (reading, error, _ ("neither [SECTION] nor KEY=VALUE"), line);
  if (reading->sections->len == 0)
    return fail (reading, error, _ ("a key before the first [SECTION]"), line);
  entry.key = cut (line, equals);
  entry.value = cut (equals + 1, equals + 1 + strlen (equals + 1));

  section = &g_array_index (reading->sections, PufaIniSection, reading->sections->len - 1);
  for (guint i = reading->entries->len - section->n_entries; i < reading->entries->len; i++)
    {
      const PufaIniEntry *other = &g_array_index (reading->entries, PufaIniEntry, i);

      if (is_same (other->key, entry.key))
        return fail_twice (reading, error, entry.key, other->line);
    }
  if (section->n_entries >= PUFA_INI_MAX_KEYS)
    return fail (reading, error, _ ("too many keys in one section"), entry.key);
  g_array_append_val (reading->entries, entry);
  section->n_entries++;
  return TRUE;
}

static gboolean
read_line (Reading *reading, char *start, char *stop, GError **error)
{
  char *line = cut (start, stop);

  switch (line[0])
    {
    case '\0':
    case '#':
    case ';':
      return TRUE;
    case '[':
      return read_section (reading, line, error);
    default:
      return read_entry (reading, line, error);
    }
}

static gboolean
read_lines (Reading *reading, char *text, GError **error)
{
  while (*text != '\0')
    {
      char *stop = text + strcspn (text, "\r\n");
      char *next = stop + (stop[0] == '\r' && stop[1] == '\n' ? 2 : stop[0] != '\0');

      reading->line++;
      if (!read_line (reading, text, stop, error))
        return FALSE;
      text = next;
    }
  return TRUE;
}

static PufaIni *
read_text (const char *bytes, gsize length, GError **error)
{
  g_autoptr (PufaIni) self = g_new0 (PufaIni, 1);
  g_autoptr (GArray) sections = g_array_sized_new (FALSE, FALSE, sizeof (PufaIniSection), 32);
  g_autoptr (GArray) entries = g_array_sized_new (FALSE, FALSE, sizeof (PufaIniEntry), 128);
  Reading reading = { sections, entries, 0 };
  guint first = 0;
  gsize unused;

  if (length > PUFA_INI_MAX_BYTES)
    {
      g_set_error (error, PUFA_ERROR, PUFA_ERROR_INVALID, _ ("the file is larger than %d MB"),
                   PUFA_INI_MAX_BYTES / 1024 / 1024);
      g_prefix_error (error, "1: ");
      return NULL;
    }
  self->text = pufa_decode_text (bytes, length, &unused, error);
  if (self->text == NULL || !read_lines (&reading, self->text, error))
    return NULL;

  self->n_sections = sections->len;
  self->sections = (PufaIniSection *) (gpointer) g_array_free (g_steal_pointer (&sections), FALSE);
  self->entries = (PufaIniEntry *) (gpointer) g_array_free (g_steal_pointer (&entries), FALSE);
  for (guint i = 0; i < self->n_sections; first += self->sections[i++].n_entries)
    self->sections[i].entries = self->entries + first;
  return g_steal_pointer (&self);
}

PufaIni *
pufa_ini_new (const char *bytes, gsize length, GError **error)
{
  PufaIni *self = read_text (bytes, length, error);

  if (self == NULL)
    g_prefix_error (error, PUFA_INI_NAME ":");
  return self;
}

void
pufa_ini_free (PufaIni *self)
{
  g_free (self->entries);
  g_free (self->sections);
  g_free (self->text);
  g_free (self);
}

const PufaIniSection *
pufa_ini_get_section (const PufaIni *self, const char *name)
{
  for (guint i = 0; i < self->n_sections; i++)
    if (is_same (self->sections[i].name, name))
      return &self->sections[i];
  return NULL;
}

const PufaIniEntry *
pufa_ini_get_entry (const PufaIniSection *section, const char *key)
{
  for (guint i = 0; section != NULL && i < section->n_entries; i++)
    if (is_same (section->entries[i].key, key))
      return &section->entries[i];
  return NULL;
}

gboolean
pufa_ini_fail (const PufaIniEntry *entry, GError **error, const char *what)
{
  g_autofree char *shown = pufa_value_dup_short (entry->value);

  g_set_error (error, PUFA_ERROR, PUFA_ERROR_INVALID, _ ("%s=%s: %s"), entry->key, shown, what);
  g_prefix_error (error, PUFA_INI_NAME ":%u: ", entry->line);
  return FALSE;
}
