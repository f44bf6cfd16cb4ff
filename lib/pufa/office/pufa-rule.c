/* pufa-rule.c - the value: its life, its first year, the years in which it is otherwise
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <pufa/base/pufa-error.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/office/pufa-lunar-private.h>
#include <pufa/office/pufa-rule-form-private.h>
#include <pufa/office/pufa-value-private.h>

static gboolean
is_empty (const char *text)
{
  return text == NULL || *text == '\0';
}

static gboolean
parse_from (PufaRule *self, const char *text, GError **error)
{
  const char *rest = text;

  if (is_empty (text) || (pufa_rule_scan_number (&rest, 4, 4, &self->from) && *rest == '\0'))
    return TRUE;
  return pufa_rule_blame (self->text, text, N_ ("a year like 2018"), error);
}

/* "2018=12-02..12-08": the days are a rule of their own, asked for that year. */
static gboolean
parse_override (const char *text, PufaOverride *override, GError **error)
{
  const char *rest = text;
  g_autoptr (PufaRule) days = NULL;
  g_autoptr (GArray) occurrences = g_array_new (FALSE, FALSE, sizeof (PufaOccurrence));

  if (!pufa_rule_scan_number (&rest, 4, 4, &override->year) || *rest++ != '=')
    return pufa_rule_blame (text, text, N_ ("a year and its days like 2018=12-02..12-08"), error);

  days = pufa_rule_new (rest, error);
  if (days == NULL)
    return FALSE;
  if (days->form == PUFA_RULE_DATES)
    g_array_append_vals (occurrences, &(PufaOccurrence){ .days = days->dates }, 1);
  else if (days->form == PUFA_RULE_YEARLY)
    pufa_rule_list_year (days, override->year, occurrences);
  if (occurrences->len != 1)
    return pufa_rule_blame (text, rest, N_ ("days of that year like 12-02..12-08"), error);
  override->days = g_array_index (occurrences, PufaOccurrence, 0).days;
  return TRUE;
}

static gboolean
parse_overrides (PufaRule *self, const char *text, GError **error)
{
  g_auto (GStrv) parts = is_empty (text) ? NULL : g_strsplit (text, ";", -1);

  if (parts == NULL)
    return TRUE;
  if (pufa_rule_is_daily (self))
    return pufa_rule_blame (self->text, text, N_ ("nothing else, as it is no rule of years,"), error);

  self->overrides = g_array_new (FALSE, FALSE, sizeof (PufaOverride));
  for (guint i = 0; parts[i] != NULL; i++)
    {
      PufaOverride override;

      if (!parse_override (g_strstrip (parts[i]), &override, error))
        return FALSE;
      g_array_append_val (self->overrides, override);
    }
  return TRUE;
}

PufaRule *
pufa_rule_new_since (const char *text, const char *from, const char *overrides, GError **error)
{
  g_autoptr (PufaRule) self = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  self = g_new0 (PufaRule, 1);
  g_atomic_ref_count_init (&self->refs);
  self->text = g_strstrip (g_strdup (text));
  if (!pufa_rule_parse (self, error) || !parse_from (self, from, error) || !parse_overrides (self, overrides, error))
    return NULL;
  return g_steal_pointer (&self);
}

PufaRule *
pufa_rule_new (const char *text, GError **error)
{
  return pufa_rule_new_since (text, NULL, NULL, error);
}

GPtrArray *
pufa_rule_new_list (const char *text, GError **error)
{
  g_autoptr (GPtrArray) rules = g_ptr_array_new_with_free_func ((GDestroyNotify) pufa_rule_unref);
  g_auto (GStrv) parts = pufa_value_split (text);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      PufaRule *rule = pufa_rule_new (parts[i], error);

      if (rule == NULL)
        return NULL;
      g_ptr_array_add (rules, rule);
    }
  return g_steal_pointer (&rules);
}

PufaRule *
pufa_rule_ref (PufaRule *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
pufa_rule_unref (PufaRule *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_free (self->text);
  g_clear_pointer (&self->overrides, g_array_unref);
  g_free (self);
}

const char *
pufa_rule_get_text (const PufaRule *self)
{
  return self->text;
}

gboolean
pufa_rule_is_daily (const PufaRule *self)
{
  return self->form >= PUFA_RULE_LUNAR_TAIL;
}

gboolean
pufa_rule_get_dates (const PufaRule *self, PufaDays *days)
{
  if (self->form != PUFA_RULE_DATES)
    return FALSE;
  *days = self->dates;
  return TRUE;
}
