/* pufa-reader.c - what a line does: calendars and components open and close, events come out
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/base/pufa-error.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/event/pufa-component-private.h>
#include <pufa/event/pufa-event-private.h>
#include <pufa/event/pufa-feed-private.h>
#include <pufa/event/pufa-nesting-private.h>
#include <pufa/event/pufa-reader.h>
#include <pufa/event/pufa-waiting-private.h>

struct _PufaReader {
  gatomicrefcount refs;
  PufaFeed *feed;
  PufaClock clock;
  PufaNesting nesting;
  gboolean in_calendar;
  gboolean has_any;   /* something was there */
  gboolean is_cancel; /* METHOD:CANCEL */
  gboolean is_broken;
  PufaComponent component; /* the one being read; its fault is said when it closes */
  PufaWaiting waiting;     /* for a zone that may be defined further down */
  PufaEvent *event;        /* handed out last */
  guint line;              /* where that, or what was refused, begins */
  GBytes *refused;
};

G_DEFINE_BOXED_TYPE (PufaReader, pufa_reader, pufa_reader_ref, pufa_reader_unref)

PufaReader *
pufa_reader_new (GTimeZone *zone)
{
  PufaReader *self = g_new0 (PufaReader, 1);

  g_atomic_ref_count_init (&self->refs);
  self->feed = pufa_feed_new ();
  self->clock.local = zone != NULL ? g_time_zone_ref (zone) : NULL;
  pufa_component_init (&self->component);
  pufa_nesting_init (&self->nesting);
  return self;
}

PufaReader *
pufa_reader_ref (PufaReader *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
pufa_reader_unref (PufaReader *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  pufa_feed_free (self->feed);
  g_clear_pointer (&self->clock.local, g_time_zone_unref);
  g_clear_pointer (&self->clock.definitions, g_hash_table_unref);
  pufa_component_clear (&self->component);
  pufa_nesting_clear (&self->nesting);
  pufa_waiting_clear (&self->waiting);
  g_clear_pointer (&self->event, pufa_event_unref);
  g_clear_pointer (&self->refused, g_bytes_unref);
  g_free (self);
}

void
pufa_reader_feed (PufaReader *self, const guint8 *data, gsize length)
{
  g_return_if_fail (self != NULL && (data != NULL || length == 0));

  pufa_feed_append (self->feed, data, length);
}

void
pufa_reader_end (PufaReader *self)
{
  g_return_if_fail (self != NULL);

  pufa_feed_end (self->feed);
}

/* From here on nothing of the text can be trusted. */
#define BREAK(self, ...) \
  do \
    { \
      g_clear_error (&(self)->component.fault); \
      pufa_component_set_fault (&(self)->component, MAX (pufa_feed_get_number ((self)->feed), 1), __VA_ARGS__); \
      (self)->is_broken = TRUE; \
    } \
  while (0)

static void
begin_calendar (PufaReader *self)
{
  if (!pufa_nesting_is_empty (&self->nesting))
    {
      g_autofree char *open = pufa_nesting_show_innermost (&self->nesting);

      BREAK (self, _ ("a VCALENDAR begins inside a %s"), open);
      return;
    }
  self->in_calendar = TRUE;
  self->is_cancel = FALSE;
  g_clear_pointer (&self->clock.definitions, g_hash_table_unref);
}

static void
begin_component (PufaReader *self, const PufaName *name, const PufaPiece *piece)
{
  self->has_any = TRUE;
  if (pufa_name_is (name, "VCALENDAR"))
    begin_calendar (self);
  else if (self->nesting.depth == 0)
    {
      pufa_feed_keep (self->feed, piece);
      self->line = piece->number;
    }
  if (!pufa_nesting_open (&self->nesting, name))
    pufa_component_set_fault (&self->component, piece->number, _ ("components inside components, more than %d deep"),
                              PUFA_MAX_DEPTH);
}

static void
read_calendar_property (PufaReader *self, const PufaLineParts *parts)
{
  if (pufa_text_is_named (parts, "METHOD"))
    self->is_cancel = pufa_text_is_word (parts->value, parts->value_length, "CANCEL");
  else if (pufa_text_is_named (parts, "VERSION") && parts->value_length == 3 && memcmp (parts->value, "1.0", 3) == 0)
    BREAK (self, "%s", _ ("this is vCalendar 1.0; save it as iCalendar 2.0"));
}

/* Puts the event aside if its zone may still come; FALSE if it has to be taken as it is. */
static gboolean
may_wait (PufaReader *self)
{
  if (!self->in_calendar || !pufa_event_get_facts (self->event)->has_unknown_zone ||
      !pufa_waiting_push (&self->waiting, &self->component.lines, self->line))
    return FALSE;
  g_clear_pointer (&self->event, pufa_event_unref);
  return TRUE;
}

/* The component is complete: makes an event of it, or leaves a fault. */
static void
make_event (PufaReader *self)
{
  g_autoptr (GError) wrong = NULL;
  gsize offset = 0;

  if (self->component.fault != NULL || !pufa_component_check (&self->component, self->feed))
    return;
  if (self->is_cancel)
    pufa_component_write_cancelled (&self->component);
  self->event = pufa_event_new_from_lines (&self->component.lines, &self->clock, &offset, &wrong);
  if (self->event == NULL)
    pufa_component_set_fault_at (&self->component, offset, self->feed, wrong->message);
}

/* The outermost component was closed. TRUE when there is something to hand out. */
static gboolean
end_component (PufaReader *self, const PufaName *name)
{
  gboolean is_zone = pufa_name_is (name, "VTIMEZONE");

  if (is_zone && self->component.fault == NULL && pufa_component_check (&self->component, self->feed))
    {
      pufa_zone_define (&self->clock.definitions, self->component.lines.text, self->component.lines.length);
      return FALSE;
    }
  if (!is_zone)
    make_event (self);
  if (self->component.fault != NULL)
    {
      self->refused = pufa_feed_dup_kept (self->feed);
      return TRUE;
    }
  return !may_wait (self);
}

/* END:NAME. TRUE when there is something to hand out. */
static gboolean
end_any (PufaReader *self, const PufaName *name)
{
  gboolean was_component = self->nesting.depth > 0;
  g_autofree char *wrong = pufa_nesting_close (&self->nesting, name);

  if (wrong != NULL)
    {
      BREAK (self, "%s", wrong);
      return TRUE;
    }
  if (!was_component)
    self->in_calendar = FALSE;
  return was_component && self->nesting.depth == 0 && end_component (self, name);
}

/* A line outside of all components. */
static void
read_outside (PufaReader *self)
{
  gsize length;
  const char *line = pufa_lines_get (&self->component.lines, 0, &length);
  PufaLineParts parts;

  if (!self->in_calendar)
    BREAK (self, "%s", _ ("this is no calendar: BEGIN:VCALENDAR was expected"));
  else if (pufa_text_split (line, length, &parts) == NULL)
    read_calendar_property (self, &parts);
}

/* The last line is complete; nearly all are known not to be BEGIN or END by their first letter.
 * TRUE when there is something to hand out. */
static inline gboolean
read_line (PufaReader *self, const PufaPiece *piece)
{
  gsize length;
  const char *line = pufa_lines_get (&self->component.lines, self->component.lines.n_lines - 1, &length);
  char first = *line | 0x20;
  PufaName name;

  if (first == 'b' && pufa_name_find (&name, line, length, "BEGIN:"))
    begin_component (self, &name, piece);
  else if (first == 'e' && pufa_name_find (&name, line, length, "END:"))
    return end_any (self, &name);
  else if (self->nesting.depth == 0)
    read_outside (self);
  return self->is_broken;
}

/* TRUE when there is something to hand out. Lines that will not be needed, outside of
 * components or of one that is refused already, are not gathered. */
static inline gboolean
read_piece (PufaReader *self, const PufaPiece *piece)
{
  if (!piece->is_more && (self->nesting.depth == 0 || self->component.fault != NULL))
    pufa_lines_reset (&self->component.lines);
  if (piece->length > 0 || piece->is_more)
    pufa_component_add (&self->component, piece);
  if (piece->goes_on || self->component.lines.n_lines == 0 || (piece->length == 0 && !piece->is_more))
    return FALSE;
  return read_line (self, piece);
}

/* No more lines: what is still open was cut off. TRUE when that has to be said. */
static gboolean
reach_end (PufaReader *self)
{
  if (!pufa_feed_is_ended (self->feed) || self->is_broken)
    return FALSE;
  if (!pufa_nesting_is_empty (&self->nesting))
    {
      g_autofree char *open = pufa_nesting_show_innermost (&self->nesting);

      BREAK (self, _ ("the text ends inside a %s; it was cut off"), open);
    }
  else if (!self->has_any)
    BREAK (self, "%s", _ ("this is no calendar: it is empty"));
  return self->is_broken;
}

static gboolean
has_waiting (const PufaReader *self)
{
  return !self->in_calendar && !pufa_waiting_is_empty (&self->waiting);
}

/* The next one that waited; whatever zones there are, are there now. */
static void
take_waiting (PufaReader *self)
{
  g_auto (PufaLines) lines = { NULL };
  g_autoptr (GError) wrong = NULL;
  GString *folded;
  gsize offset;

  pufa_lines_init (&lines);
  self->line = pufa_waiting_pop (&self->waiting, &lines);
  self->event = pufa_event_new_from_lines (&lines, &self->clock, &offset, &wrong);
  if (self->event != NULL)
    return;
  pufa_component_set_fault (&self->component, self->line, "%s", wrong->message);
  folded = g_string_new (NULL);
  pufa_lines_fold_into (&lines, folded);
  self->refused = g_string_free_to_bytes (folded);
}

/* Reads on until there is an event or a fault. FALSE when there is neither. */
static gboolean
advance (PufaReader *self)
{
  PufaPiece piece;

  while (!has_waiting (self))
    {
      if (self->nesting.depth > 0 && self->component.fault == NULL)
        pufa_feed_gather (self->feed, &self->component.lines, PUFA_MAX_LINE);
      if (self->is_broken || !pufa_feed_next (self->feed, &piece))
        return reach_end (self);
      if (read_piece (self, &piece))
        return TRUE;
    }
  take_waiting (self);
  return TRUE;
}

/* What is left of the last event or refusal, before the next. */
static void
forget_last (PufaReader *self)
{
  g_clear_pointer (&self->event, pufa_event_unref);
  g_clear_pointer (&self->refused, g_bytes_unref);
  if (self->nesting.depth == 0)
    pufa_feed_drop (self->feed);
}

gboolean
pufa_reader_next (PufaReader *self, PufaEvent **event, GError **error)
{
  g_return_val_if_fail (self != NULL && event != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  *event = NULL;
  forget_last (self);
  if (!advance (self))
    return TRUE;
  *event = self->event;
  if (self->component.fault == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->component.fault));
  return FALSE;
}

gboolean
pufa_reader_is_broken (const PufaReader *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_broken;
}

guint
pufa_reader_get_line (const PufaReader *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->line;
}

GBytes *
pufa_reader_dup_refused (const PufaReader *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->refused != NULL ? g_bytes_ref (self->refused) : NULL;
}
