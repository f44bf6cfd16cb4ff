/* pufa-builder-check.c - what a builder was given must make sense before it becomes text
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/base/pufa-error.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/base/pufa-text-private.h>
#include <pufa/event/pufa-event-builder-private.h>

#define FIRST_SECOND G_GINT64_CONSTANT (-62135596800) /* 0001-01-01 */
#define LAST_SECOND G_GINT64_CONSTANT (253402214400)  /* 9999-12-31 */

static gboolean
refuse (GError **error, PufaField field, const char *what)
{
  g_set_error (error, PUFA_ERROR, PUFA_ERROR_INVALID, "%s: %s", _ (pufa_field_to_string (field)), what);
  return FALSE;
}

static gboolean
is_number (const char *text)
{
  return *text != '\0' && strlen (text) <= 9 && text[strspn (text, "0123456789")] == '\0';
}

/* "k1" or "k1=80". */
static gboolean
is_handout (const char *text)
{
  const char *equals = strchr (text, '=');

  return *text != '\0' && equals != text && (equals == NULL || is_number (equals + 1));
}

/* "TYPE=FILE". */
static gboolean
is_evidence (const char *text)
{
  const char *equals = strchr (text, '=');

  return equals != NULL && equals > text && equals[1] != '\0';
}

static gboolean
check_text (PufaField field, const char *text, GError **error)
{
  gboolean is_raw = !pufa_property_is_text (pufa_property_of_field (field));

  if (pufa_text_check (text, strlen (text)) < strlen (text) || (is_raw && strchr (text, '\n') != NULL))
    return refuse (error, field, _ ("it holds a character that no text may hold"));
  if (strlen (text) > PUFA_MAX_LINE / 2)
    return refuse (error, field, _ ("it is too long"));
  if ((pufa_field_is_count (field) || field == PUFA_FIELD_REMINDER) && !is_number (text))
    return refuse (error, field, _ ("it is no number"));
  if (field == PUFA_FIELD_HANDOUT && !is_handout (text))
    return refuse (error, field, _ ("it is not written like k1 or k1=80"));
  if (field == PUFA_FIELD_EVIDENCE && !is_evidence (text))
    return refuse (error, field, _ ("it is not written like TYPE=FILE"));
  if (field == PUFA_FIELD_HOST && !g_str_equal (text, "office") && !g_str_equal (text, "adviser"))
    return refuse (error, field, _ ("it is neither office nor adviser"));
  return TRUE;
}

static gboolean
check_texts (const PufaEventBuilder *self, GError **error)
{
  for (guint field = 0; field < PUFA_N_FIELDS; field++)
    for (guint i = 0; self->texts[field] != NULL && i < self->texts[field]->len; i++)
      if (!check_text ((PufaField) field, g_ptr_array_index (self->texts[field], i), error))
        return FALSE;
  return TRUE;
}

static gboolean
check_title (const PufaEventBuilder *self, GError **error)
{
  const GPtrArray *titles = self->texts[PUFA_FIELD_TITLE];

  if (titles == NULL && self->base != NULL)
    return TRUE;
  if (titles == NULL || titles->len == 0 || *(const char *) g_ptr_array_index (titles, 0) == '\0')
    return refuse (error, PUFA_FIELD_TITLE, _ ("there is none"));
  return TRUE;
}

static gboolean
check_span (const PufaEventBuilder *self, GError **error)
{
  if (self->span == NULL)
    {
      if (self->base != NULL)
        return TRUE;
      g_set_error (error, PUFA_ERROR, PUFA_ERROR_INVALID, _ ("start: there is none"));
      return FALSE;
    }
  if (pufa_span_get_start_unix (self->span) >= FIRST_SECOND && pufa_span_get_end_unix (self->span) < LAST_SECOND)
    return TRUE;
  g_set_error (error, PUFA_ERROR, PUFA_ERROR_INVALID, _ ("start: the year is not between 1 and 9999"));
  return FALSE;
}

static gboolean
check_uid (const PufaEventBuilder *self, GError **error)
{
  if (self->uid == NULL || (*self->uid != '\0' && strchr (self->uid, '\n') == NULL &&
                            pufa_text_check (self->uid, strlen (self->uid)) == strlen (self->uid)))
    return TRUE;
  g_set_error (error, PUFA_ERROR, PUFA_ERROR_INVALID,
               _ ("uid: it is empty or holds a character that no text may hold"));
  return FALSE;
}

static gboolean
check_lines (const PufaEventBuilder *self, GError **error)
{
  for (guint i = 0; self->lines != NULL && i < self->lines->len; i++)
    {
      const char *line = g_ptr_array_index (self->lines, i);
      PufaLineParts parts;

      if (strchr (line, '\n') == NULL && pufa_text_check (line, strlen (line)) == strlen (line) &&
          pufa_text_split (line, strlen (line), &parts) == NULL && !pufa_text_is_named (&parts, "BEGIN") &&
          !pufa_text_is_named (&parts, "END"))
        continue;
      g_set_error (error, PUFA_ERROR, PUFA_ERROR_INVALID, _ ("%s is no line of a calendar"), line);
      return FALSE;
    }
  return TRUE;
}

gboolean
pufa_event_builder_check (const PufaEventBuilder *self, GError **error)
{
  return check_title (self, error) && check_span (self, error) && check_uid (self, error) &&
         check_texts (self, error) && check_lines (self, error);
}
