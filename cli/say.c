/* say.c - what goes to stderr: what was done, advice, warnings, errors
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "colour.h"
#include "safe.h"
#include "say.h"

static void
append_advice (const Cli *cli, GString *text, const char *line)
{
  g_string_append_printf (text, "%s  ", colour_begin (COLOUR_CANCELLED, cli->err_coloured));
  safe_append (text, line);
  g_string_append_printf (text, "%s\n", colour_end (COLOUR_CANCELLED, cli->err_coloured));
}

static void
append_message (const Cli *cli, GString *text, const char *message)
{
  g_auto (GStrv) lines = g_strsplit (message, "\n", -1);

  if (lines[0] == NULL)
    return;
  safe_append (text, lines[0]);
  g_string_append_c (text, '\n');
  for (char **line = lines + 1; *line != NULL; line++)
    append_advice (cli, text, *line);
}

static void
append_label (const Cli *cli, GString *text, Colour colour, const char *label)
{
  g_string_append_printf (text, "%s%s%s", colour_begin (colour, cli->err_coloured), label,
                          colour_end (colour, cli->err_coloured));
}

/* In one write, so that the lines of several programs do not mix; and after what was answered. */
static void
put (Cli *cli, const GString *text)
{
  if (cli->held != NULL)
    {
      g_string_append_len (cli->held, text->str, (gssize) text->len);
      return;
    }
  fflush (cli->out);
  fwrite (text->str, 1, text->len, cli->err);
  fflush (cli->err);
}

static void
put_message (Cli *cli, Colour colour, const char *label, const char *message)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_label (cli, text, colour, label);
  append_message (cli, text, message);
  put (cli, text);
}

void
say (Cli *cli, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list values;

  if (cli->quiet)
    return;
  va_start (values, format);
  message = g_strdup_vprintf (format, values);
  va_end (values);
  put_message (cli, COLOUR_NONE, "", message);
}

void
say_advice (Cli *cli, const char *format, ...)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *line = NULL;
  va_list values;

  if (cli->quiet)
    return;
  va_start (values, format);
  line = g_strdup_vprintf (format, values);
  va_end (values);
  append_advice (cli, text, line);
  put (cli, text);
}

void
say_warning (Cli *cli, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list values;

  if (cli->quiet)
    return;
  va_start (values, format);
  message = g_strdup_vprintf (format, values);
  va_end (values);
  put_message (cli, COLOUR_WARNING, _ ("warning: "), message);
}

void
say_error (Cli *cli, const GError *error)
{
  put_message (cli, COLOUR_ERROR, "pufa: ", error->message);
}

void
say_held (Cli *cli)
{
  g_autoptr (GString) held = g_steal_pointer (&cli->held);

  if (held != NULL && held->len > 0)
    put (cli, held);
}
