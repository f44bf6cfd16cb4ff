/* options.c - read a command line by tables of GOptionEntry
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "fault.h"
#include "nearest.h"
#include "options.h"

/* One option as it was met: where its value goes, what it was called. */
typedef struct {
  const GOptionEntry *entry;
  gpointer slot;
  char *name; /* "--title" or "-n", for messages */
} Met;

static void
met_clear (Met *met)
{
  g_clear_pointer (&met->name, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Met, met_clear)

static gpointer
slot_of (const GOptionEntry *entry, gpointer values)
{
  return (char *) values + GPOINTER_TO_SIZE (entry->arg_data);
}

void
options_begin (const OptionSet *sets)
{
  for (; sets->entries != NULL; sets++)
    for (const GOptionEntry *entry = sets->entries; entry->long_name != NULL; entry++)
      if (entry->arg == G_OPTION_ARG_INT)
        *(gint *) slot_of (entry, sets->values) = -1;
}

static gboolean
is_text (const GOptionEntry *entry)
{
  return entry->arg == G_OPTION_ARG_STRING || entry->arg == G_OPTION_ARG_FILENAME;
}

static gboolean
is_list (const GOptionEntry *entry)
{
  return entry->arg == G_OPTION_ARG_STRING_ARRAY || entry->arg == G_OPTION_ARG_FILENAME_ARRAY;
}

void
options_clear (const OptionSet *sets)
{
  for (; sets->entries != NULL; sets++)
    for (const GOptionEntry *entry = sets->entries; entry->long_name != NULL; entry++)
      if (is_text (entry))
        g_clear_pointer ((char **) slot_of (entry, sets->values), g_free);
      else if (is_list (entry))
        g_clear_pointer ((char ***) slot_of (entry, sets->values), g_strfreev);
}

static gboolean
find_long (const OptionSet *sets, const char *name, Met *met)
{
  for (; sets->entries != NULL; sets++)
    for (const GOptionEntry *entry = sets->entries; entry->long_name != NULL; entry++)
      if (g_str_equal (entry->long_name, name))
        {
          met->entry = entry;
          met->slot = slot_of (entry, sets->values);
          return TRUE;
        }
  return FALSE;
}

static gboolean
find_short (const OptionSet *sets, char letter, Met *met)
{
  for (; sets->entries != NULL; sets++)
    for (const GOptionEntry *entry = sets->entries; entry->long_name != NULL; entry++)
      if (entry->short_name == letter)
        {
          met->entry = entry;
          met->slot = slot_of (entry, sets->values);
          return TRUE;
        }
  return FALSE;
}

static void
refuse_unknown (const OptionSet *sets, const char *name, GError **error)
{
  Nearest nearest = { .word = name + 2 };

  if (g_str_has_prefix (name, "--"))
    for (; sets->entries != NULL; sets++)
      for (const GOptionEntry *entry = sets->entries; entry->long_name != NULL; entry++)
        nearest_consider (&nearest, entry->long_name);
  if (nearest.best != NULL)
    fault_set (error, _ ("%s is no option; nearest: --%s"), name, nearest.best);
  else
    fault_set (error, _ ("%s is no option"), name);
}

static gboolean
store_number (const Met *met, const char *value, GError **error)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (value, 10, 0, G_MAXINT, &number, NULL))
    {
      fault_set (error, _ ("%s: %s is no number"), met->name, value);
      return FALSE;
    }
  *(gint *) met->slot = (gint) number;
  return TRUE;
}

static void
add_to_list (char ***list, const char *value)
{
  guint n = *list != NULL ? g_strv_length (*list) : 0;

  *list = g_renew (char *, *list, n + 2);
  (*list)[n] = g_strdup (value);
  (*list)[n + 1] = NULL;
}

static gboolean
store (const Met *met, const char *value, GError **error)
{
  gboolean is_name = met->entry->arg == G_OPTION_ARG_FILENAME || met->entry->arg == G_OPTION_ARG_FILENAME_ARRAY;

  if (!is_name && !g_utf8_validate (value, -1, NULL))
    {
      fault_set (error, _ ("%s: this text is not UTF-8: %s"), met->name, value);
      return FALSE;
    }
  if (met->entry->arg == G_OPTION_ARG_INT)
    return store_number (met, value, error);
  if (is_list (met->entry))
    {
      add_to_list (met->slot, value);
      return TRUE;
    }
  g_free (*(char **) met->slot);
  *(char **) met->slot = g_strdup (value);
  return TRUE;
}

static gboolean
is_flag (const Met *met)
{
  return met->entry->arg == G_OPTION_ARG_NONE;
}

/* Another option where a value should stand: that one was forgotten. --title=--force is possible. */
static gboolean
is_forgotten (const OptionSet *sets, const char *next)
{
  Met other = { NULL };

  return next == NULL || (g_str_has_prefix (next, "--") && find_long (sets, next + 2, &other));
}

/* Stores what was met. The value is @attached to it, or else the next of @argv, which is moved on. */
static gboolean
take_value (const OptionSet *sets, const Met *met, const char *attached, char ***argv, GError **error)
{
  if (attached != NULL)
    return store (met, attached, error);
  if (is_forgotten (sets, (*argv)[1]))
    {
      fault_set (error, _ ("%s wants a value: %s"), met->name, _ (met->entry->arg_description));
      return FALSE;
    }
  ++*argv;
  return store (met, **argv, error);
}

static gboolean
parse_long (const OptionSet *sets, char ***argv, GError **error)
{
  const char *equals = strchr (**argv, '=');
  g_auto (Met) met = { .name = equals != NULL ? g_strndup (**argv, (gsize) (equals - **argv)) : g_strdup (**argv) };

  if (!find_long (sets, met.name + 2, &met))
    {
      refuse_unknown (sets, met.name, error);
      return FALSE;
    }
  if (!is_flag (&met))
    return take_value (sets, &met, equals != NULL ? equals + 1 : NULL, argv, error);
  if (equals != NULL)
    {
      fault_set (error, _ ("%s takes no value"), met.name);
      return FALSE;
    }
  *(gboolean *) met.slot = TRUE;
  return TRUE;
}

/* "-nq", "-o FILE", "-oFILE" */
static gboolean
parse_short (const OptionSet *sets, char ***argv, GError **error)
{
  for (const char *letter = **argv + 1; *letter != '\0'; letter++)
    {
      g_auto (Met) met = { .name = g_strdup_printf ("-%.*s", (int) (g_utf8_next_char (letter) - letter), letter) };

      if (!find_short (sets, *letter, &met))
        {
          refuse_unknown (sets, met.name, error);
          return FALSE;
        }
      if (!is_flag (&met))
        return take_value (sets, &met, letter[1] != '\0' ? letter + 1 : NULL, argv, error);
      *(gboolean *) met.slot = TRUE;
    }
  return TRUE;
}

static gboolean
is_argument (const char *word)
{
  return word[0] != '-' || word[1] == '\0' || g_ascii_isdigit (word[1]);
}

static GPtrArray *
parse (const OptionSet *sets, char **argv, gboolean is_head, GError **error)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  gboolean is_over = FALSE;

  for (; *argv != NULL; argv++)
    {
      if (is_over || is_argument (*argv))
        {
          g_ptr_array_add (arguments, *argv);
          is_over = is_over || is_head;
        }
      else if (g_str_equal (*argv, "--"))
        is_over = TRUE;
      else if (!((*argv)[1] == '-' ? parse_long (sets, &argv, error) : parse_short (sets, &argv, error)))
        return NULL;
    }
  g_ptr_array_add (arguments, NULL);
  return g_steal_pointer (&arguments);
}

GPtrArray *
options_parse (const OptionSet *sets, char **argv, GError **error)
{
  return parse (sets, argv, FALSE, error);
}

GPtrArray *
options_parse_head (const OptionSet *sets, char **argv, GError **error)
{
  return parse (sets, argv, TRUE, error);
}

gboolean
options_given (const OptionSet *sets, const char *name)
{
  Met met = { NULL };

  if (!find_long (sets, name, &met))
    return FALSE;
  if (met.entry->arg == G_OPTION_ARG_INT)
    return *(gint *) met.slot >= 0;
  return is_flag (&met) ? *(gboolean *) met.slot : *(gpointer *) met.slot != NULL;
}

const GOptionEntry *
options_find (const OptionSet *sets, const char *name)
{
  Met met = { NULL };

  return find_long (sets, name, &met) ? met.entry : NULL;
}
