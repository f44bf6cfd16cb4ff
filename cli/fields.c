/* fields.c - option values into a builder
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "fault.h"
#include "fields.h"
#include "text-value.h"

static void
set_text (PufaEventBuilder *builder, PufaField field, const char *text)
{
  if (text != NULL)
    pufa_event_builder_set_text (builder, field, *text != '\0' ? text : NULL);
}

static void
set_texts (PufaEventBuilder *builder, PufaField field, char **texts)
{
  if (texts == NULL)
    return;
  pufa_event_builder_set_text (builder, field, NULL);
  for (; *texts != NULL; texts++)
    if (**texts != '\0')
      pufa_event_builder_add_text (builder, field, *texts);
}

/* Whose event it is, in either language; what is neither is for the builder to refuse. */
static const char *
read_host (const char *word)
{
  if (word == NULL)
    return NULL;
  if (g_str_equal (word, "司法所"))
    return "office";
  return g_str_equal (word, "顾问") || g_str_equal (word, "法律顾问") ? "adviser" : word;
}

/* "k1,k2", also parted as Chinese keyboards do it. */
static void
set_handout (PufaEventBuilder *builder, const char *list)
{
  g_auto (GStrv) items = NULL;

  if (list == NULL)
    return;
  items = g_regex_split_simple ("\\s*[,;，、；]\\s*", list, 0, 0);
  set_texts (builder, PUFA_FIELD_HANDOUT, items);
}

char *
fields_read_text (const char *value, GError **error)
{
  char *text = text_value_read (value, stdin, error);

  if (text == NULL)
    g_prefix_error (error, "--text: ");
  return text;
}

static gboolean
set_description (PufaEventBuilder *builder, const char *value, GError **error)
{
  g_autofree char *text = NULL;

  if (value == NULL)
    return TRUE;
  text = fields_read_text (value, error);
  if (text == NULL)
    return FALSE;
  set_text (builder, PUFA_FIELD_DESCRIPTION, text);
  return TRUE;
}

gboolean
fields_set (PufaEventBuilder *builder, const FieldOptions *options, GError **error)
{
  set_text (builder, PUFA_FIELD_TITLE, options->title);
  set_texts (builder, PUFA_FIELD_VILLAGE, options->village);
  set_text (builder, PUFA_FIELD_VENUE, options->venue);
  set_texts (builder, PUFA_FIELD_SPEAKER, options->speaker);
  set_text (builder, PUFA_FIELD_CHANNEL, options->channel);
  set_text (builder, PUFA_FIELD_AUDIENCE, options->audience);
  set_texts (builder, PUFA_FIELD_LAW, options->law);
  set_text (builder, PUFA_FIELD_THEME_DAY, options->theme_day);
  set_text (builder, PUFA_FIELD_CO_HOST, options->co_host);
  set_text (builder, PUFA_FIELD_HOST, read_host (options->host));
  set_text (builder, PUFA_FIELD_FILED, options->filed);
  set_handout (builder, options->handout);
  if (options->expected >= 0)
    pufa_event_builder_set_count (builder, PUFA_FIELD_EXPECTED, (guint) options->expected);
  return set_description (builder, options->text, error);
}
