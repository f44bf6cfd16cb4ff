/* pufa-public.c - leave out what is nobody else's business
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/base/pufa-text-private.h>
#include <pufa/event/pufa-event-private.h>
#include <pufa/event/pufa-public-private.h>

typedef struct {
  PufaLines *lines; /* what stays */
  gboolean is_notice;
  gboolean has_organizer;
  guint depth;
  guint hidden; /* depth of the component being left out; 0 for none */
} Sieve;

/* An alarm would ring on every villager's phone; participants are people. */
static gboolean
is_hidden_component (const Sieve *sieve, const PufaLineParts *parts)
{
  if (sieve->depth != 2)
    return FALSE;
  if (parts->value_length == 6 && g_ascii_strncasecmp (parts->value, "VALARM", 6) == 0)
    return !sieve->is_notice;
  return parts->value_length == 11 && g_ascii_strncasecmp (parts->value, "PARTICIPANT", 11) == 0;
}

static gboolean
is_hidden_property (Sieve *sieve, const PufaLineParts *parts)
{
  PufaProperty property = pufa_property_find (parts->name, parts->name_length);

  if (property == PUFA_PROPERTY_ORGANIZER && sieve->depth == 1)
    sieve->has_organizer = TRUE;
  return property == PUFA_PROPERTY_ATTENDEE || pufa_property_is_record (property);
}

static void
sift_line (Sieve *sieve, const char *line, gsize length)
{
  PufaLineParts parts;
  gboolean begins, ends, hides;

  if (pufa_text_split (line, length, &parts) != NULL)
    return;
  begins = pufa_text_is_named (&parts, "BEGIN");
  ends = !begins && pufa_text_is_named (&parts, "END");
  sieve->depth += begins;
  if (sieve->hidden == 0 && begins && is_hidden_component (sieve, &parts))
    sieve->hidden = sieve->depth;
  hides = sieve->hidden > 0 || (!begins && !ends && is_hidden_property (sieve, &parts));
  if (!hides)
    pufa_lines_append (sieve->lines, line, length);
  if (ends && sieve->hidden == sieve->depth)
    sieve->hidden = 0;
  sieve->depth -= ends;
}

static void
put_organizer (PufaLines *lines, const char *organizer)
{
  g_autofree char *line = g_strconcat ("ORGANIZER:", organizer, NULL);

  pufa_lines_append (lines, line, strlen (line));
}

void
pufa_public_append (GString *out, const PufaEvent *event, const char *organizer)
{
  g_auto (PufaLines) all = { NULL };
  g_auto (PufaLines) kept = { NULL };
  Sieve sieve = { .lines = &kept, .is_notice = pufa_event_get_kind (event) == PUFA_KIND_NOTICE };

  pufa_lines_init (&all);
  pufa_lines_init (&kept);
  pufa_event_read_lines (event, &all);
  for (guint i = 0; i < all.n_lines; i++)
    {
      gsize length;
      const char *line = pufa_lines_get (&all, i, &length);

      if (i + 1 == all.n_lines && !sieve.has_organizer)
        put_organizer (&kept, organizer);
      sift_line (&sieve, line, length);
    }
  pufa_lines_fold_into (&kept, out);
}
