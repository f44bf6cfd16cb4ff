/* json.c - JSON as it comes, for programs, grep and diff
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "json.h"
#include "safe.h"

#define DEEPEST 64
#define DEPTH_OF_ROWS 2 /* an item of an outer list: the whole, then the list */
#define ENOUGH 16384    /* bytes that are worth a write */

struct _Json {
  Cli *cli;
  GString *text;
  guint depth;
  guint64 filled;      /* a bit for each depth: whether something stands there already */
  gboolean is_in_rows; /* an outer list is open */
};

Json *
json_new (Cli *cli)
{
  Json *self = g_new0 (Json, 1);

  self->cli = cli;
  self->text = g_string_new (NULL);
  return self;
}

void
json_free (Json *self)
{
  g_string_free (self->text, TRUE);
  g_free (self);
}

/* Of jsonl nothing counts but what stands in rows. */
static gboolean
is_mute (const Json *self)
{
  return self->cli->format == FORMAT_JSONL && !self->is_in_rows;
}

static gboolean
is_row (const Json *self)
{
  return self->is_in_rows && self->depth == DEPTH_OF_ROWS;
}

static void
write_out (Json *self)
{
  fwrite (self->text->str, 1, self->text->len, self->cli->out);
  g_string_truncate (self->text, 0);
}

static void
append_escaped (GString *text, gunichar c)
{
  if (c == '"' || c == '\\')
    g_string_append_printf (text, "\\%c", (char) c);
  else if (c == '\n')
    g_string_append (text, "\\n");
  else if (c == '\t')
    g_string_append (text, "\\t");
  else if (c == '\r')
    g_string_append (text, "\\r");
  else
    g_string_append_printf (text, "\\u%04x", c);
}

static void
append_quoted (GString *text, const char *value)
{
  g_string_append_c (text, '"');
  while (TRUE)
    {
      gsize plain = safe_span (value, "\"\\");

      g_string_append_len (text, value, (gssize) plain);
      value += plain;
      if (*value == '\0')
        break;
      append_escaped (text, safe_next (&value));
    }
  g_string_append_c (text, '"');
}

static const char *
separator (const Json *self)
{
  if (!is_row (self))
    return ", ";
  return self->cli->format == FORMAT_JSONL ? "\n" : ",\n";
}

/* What stands before a value: a comma, a key. */
static void
prepare (Json *self, const char *key)
{
  guint64 bit = G_GUINT64_CONSTANT (1) << self->depth;

  if ((self->filled & bit) != 0)
    g_string_append (self->text, separator (self));
  self->filled |= bit;
  if (key == NULL)
    return;
  append_quoted (self->text, key);
  g_string_append (self->text, ": ");
}

static void
enter (Json *self)
{
  g_assert (self->depth + 1 < DEEPEST);
  self->depth++;
  self->filled &= ~(G_GUINT64_CONSTANT (1) << self->depth);
}

static void
open_bracket (Json *self, const char *key, char bracket)
{
  if (!is_mute (self))
    {
      prepare (self, key);
      g_string_append_c (self->text, bracket);
    }
  enter (self);
}

static void
close_bracket (Json *self, char bracket)
{
  g_assert (self->depth > 0);
  self->depth--;
  if (!is_mute (self))
    g_string_append_c (self->text, bracket);
  if (self->text->len > ENOUGH)
    write_out (self);
}

void
json_begin (Json *self)
{
  open_bracket (self, NULL, '{');
  json_add_number (self, "schema", 1);
}

void
json_end (Json *self)
{
  close_bracket (self, '}');
  if (!is_mute (self))
    g_string_append_c (self->text, '\n');
  write_out (self);
}

void
json_begin_rows (Json *self, const char *key)
{
  open_bracket (self, key, '[');
  if (!is_mute (self))
    g_string_append_c (self->text, '\n');
  self->is_in_rows = TRUE;
}

void
json_end_rows (Json *self)
{
  gboolean is_filled = (self->filled & (G_GUINT64_CONSTANT (1) << self->depth)) != 0;

  if (is_filled)
    g_string_append_c (self->text, '\n');
  self->is_in_rows = FALSE;
  close_bracket (self, ']');
}

void
json_begin_object (Json *self, const char *key)
{
  open_bracket (self, key, '{');
}

void
json_end_object (Json *self)
{
  close_bracket (self, '}');
}

void
json_begin_list (Json *self, const char *key)
{
  open_bracket (self, key, '[');
}

void
json_end_list (Json *self)
{
  close_bracket (self, ']');
}

void
json_add_text (Json *self, const char *key, const char *value)
{
  if (is_mute (self))
    return;
  prepare (self, key);
  if (value != NULL)
    append_quoted (self->text, value);
  else
    g_string_append (self->text, "null");
}

void
json_add_number (Json *self, const char *key, gint64 value)
{
  if (is_mute (self))
    return;
  prepare (self, key);
  g_string_append_printf (self->text, "%" G_GINT64_FORMAT, value);
}

void
json_add_boolean (Json *self, const char *key, gboolean value)
{
  if (is_mute (self))
    return;
  prepare (self, key);
  g_string_append (self->text, value ? "true" : "false");
}

void
json_add_null (Json *self, const char *key)
{
  json_add_text (self, key, NULL);
}

void
json_add_texts (Json *self, const char *key, const char *const *values)
{
  json_begin_list (self, key);
  for (; values != NULL && *values != NULL; values++)
    json_add_text (self, NULL, *values);
  json_end_list (self);
}
