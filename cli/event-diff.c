/* event-diff.c - fields that differ, in words
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "event-diff.h"
#include "event-text.h"

/* In the order of interest; what follows from another field is left to that one. */
static const PufaField fields[] = {
  PUFA_FIELD_TITLE,    PUFA_FIELD_VILLAGE,  PUFA_FIELD_VENUE,       PUFA_FIELD_SPEAKER, PUFA_FIELD_CHANNEL,
  PUFA_FIELD_AUDIENCE, PUFA_FIELD_LAW,      PUFA_FIELD_THEME_DAY,   PUFA_FIELD_HOST,    PUFA_FIELD_CO_HOST,
  PUFA_FIELD_EXPECTED, PUFA_FIELD_ATTENDED, PUFA_FIELD_CONSULTED,   PUFA_FIELD_HANDOUT, PUFA_FIELD_EVIDENCE,
  PUFA_FIELD_FILED,    PUFA_FIELD_RULE,     PUFA_FIELD_DESCRIPTION,
};

static char *
dup_value (PufaOffice *office, const PufaEvent *event, PufaField field)
{
  g_auto (GStrv) texts = NULL;

  if (field == PUFA_FIELD_VILLAGE || field == PUFA_FIELD_VENUE || field == PUFA_FIELD_SPEAKER)
    return event_text_dup_names (office, event, field);
  texts = pufa_event_dup_texts (event, field);
  return texts[0] != NULL ? event_text_join ((const char *const *) texts) : NULL;
}

static void
add_part (GStrvBuilder *parts, const char *name, const char *old, const char *new)
{
  g_autofree char *part = g_strdup_printf (_ ("%s %s to %s"), name, old != NULL ? old : "-", new != NULL ? new : "-");

  g_strv_builder_add (parts, part);
}

/* "evidence 信息简报, 信息公开": the papers that came in since; where they lie is too long for a line. */
static void
add_evidence (GStrvBuilder *parts, const PufaEvent *before, const PufaEvent *after)
{
  g_auto (GStrv) old = pufa_event_dup_texts (before, PUFA_FIELD_EVIDENCE);
  g_auto (GStrv) new = pufa_event_dup_texts (after, PUFA_FIELD_EVIDENCE);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) types = NULL;
  g_autofree char *list = NULL;
  g_autofree char *part = NULL;

  for (guint i = 0; new[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) old, new[i]))
      {
        new[i][strcspn (new[i], "=")] = '\0';
        g_strv_builder_add (builder, new[i]);
      }
  types = g_strv_builder_end (builder);
  list = event_text_join ((const char *const *) types);
  part = types[0] != NULL ? g_strdup_printf (_ ("evidence %s"), list) : g_strdup (_ ("less evidence"));
  g_strv_builder_add (parts, part);
}

static void
add_field (GStrvBuilder *parts, PufaOffice *office, const PufaEvent *before, const PufaEvent *after, PufaField field)
{
  g_autofree char *old = dup_value (office, before, field);
  g_autofree char *new = dup_value (office, after, field);

  if (g_strcmp0 (old, new) == 0)
    return;
  if (field == PUFA_FIELD_EVIDENCE)
    add_evidence (parts, before, after);
  else if (field == PUFA_FIELD_DESCRIPTION) /* too long to stand in a line */
    g_strv_builder_add (parts, _ ("another text"));
  else
    add_part (parts, _ (pufa_field_to_string (field)), old, new);
}

char *
event_diff_dup (PufaOffice *office, const PufaEvent *before, const PufaEvent *after)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  PufaStage old = pufa_event_get_stage (before), new = pufa_event_get_stage (after);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    add_field (builder, office, before, after, fields[i]);
  if (old != new)
    add_part (builder, _ ("stage"), event_text_stage (old), event_text_stage (new));
  parts = g_strv_builder_end (builder);
  return parts[0] != NULL ? event_text_join_parts ((const char *const *) parts) : NULL;
}
