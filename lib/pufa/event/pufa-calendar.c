/* pufa-calendar.c - a whole calendar, or one event, in one call
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include <pufa/base/pufa-error.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/event/pufa-calendar.h>
#include <pufa/event/pufa-reader.h>
#include <pufa/event/pufa-writer.h>

#define PIECE 65536

/* The only event of a text. */
static PufaEvent *
take_only (PufaReader *reader, GError **error)
{
  g_autoptr (PufaEvent) first = NULL;
  PufaEvent *event;

  while (pufa_reader_next (reader, &event, error))
    {
      if (event == NULL && first != NULL)
        return g_steal_pointer (&first);
      if (event == NULL || first != NULL)
        {
          g_set_error (error, PUFA_ERROR, PUFA_ERROR_INVALID, "%u:1: %s", MAX (pufa_reader_get_line (reader), 1),
                       event == NULL ? _ ("there is no event") : _ ("there is more than one event"));
          return NULL;
        }
      first = pufa_event_ref (event);
    }
  return NULL;
}

PufaEvent *
pufa_event_new_from_ical (const char *ical, GTimeZone *zone, GError **error)
{
  g_autoptr (PufaReader) reader = NULL;

  g_return_val_if_fail (ical != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  reader = pufa_reader_new (zone);
  pufa_reader_feed (reader, (const guint8 *) ical, strlen (ical));
  pufa_reader_end (reader);
  return take_only (reader, error);
}

static gboolean
set_file_error (const char *path, GError **error)
{
  int number = errno;

  g_set_error (error, G_FILE_ERROR, (gint) g_file_error_from_errno (number), "%s: %s", path, g_strerror (number));
  return FALSE;
}

static gboolean
drain (PufaReader *reader, GPtrArray *events, GError **error)
{
  PufaEvent *event;

  do
    {
      if (!pufa_reader_next (reader, &event, error))
        return FALSE;
      if (event != NULL)
        g_ptr_array_add (events, pufa_event_ref (event));
    }
  while (event != NULL);
  return TRUE;
}

static gboolean
read_events (FILE *file, const char *path, PufaReader *reader, GPtrArray *events, GError **error)
{
  g_autofree guint8 *piece = g_malloc (PIECE);
  gsize n;

  do
    {
      n = fread (piece, 1, PIECE, file);
      if (n > 0)
        pufa_reader_feed (reader, piece, n);
      else
        pufa_reader_end (reader);
      if (!drain (reader, events, error))
        {
          g_prefix_error (error, "%s:", path);
          return FALSE;
        }
    }
  while (n > 0);
  return ferror (file) ? set_file_error (path, error) : TRUE;
}

GPtrArray *
pufa_calendar_load (const char *path, GTimeZone *zone, GError **error)
{
  g_autoptr (GPtrArray) events = NULL;
  g_autoptr (PufaReader) reader = NULL;
  FILE *file;
  gboolean ok;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  file = fopen (path, "rbe");
  if (file == NULL)
    {
      set_file_error (path, error);
      return NULL;
    }
  events = g_ptr_array_new_with_free_func ((GDestroyNotify) pufa_event_unref);
  reader = pufa_reader_new (zone);
  ok = read_events (file, path, reader, events, error);
  fclose (file);
  return ok ? g_steal_pointer (&events) : NULL;
}

gboolean
pufa_calendar_save (const char *path, const char *name, GPtrArray *events, GError **error)
{
  g_autoptr (PufaWriter) writer = NULL;
  g_autoptr (GBytes) text = NULL;

  g_return_val_if_fail (path != NULL && events != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  writer = pufa_writer_new (name);
  for (guint i = 0; i < events->len; i++)
    pufa_writer_add (writer, g_ptr_array_index (events, i));
  pufa_writer_end (writer);
  text = pufa_writer_take (writer);
  return g_file_set_contents_full (path, g_bytes_get_data (text, NULL), (gssize) g_bytes_get_size (text),
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0666, error);
}
