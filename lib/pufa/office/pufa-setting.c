/* pufa-setting.c - the types that a key of pufa.ini may have, and what is said of a wrong value
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/base/pufa-i18n-private.h>
#include <pufa/office/pufa-setting-private.h>
#include <pufa/office/pufa-settings-private.h>

#define SHANGHAI "Asia/Shanghai"
#define MAX_ID 64 /* bytes */

/* A reader fills its target and answers whether the value is one of its type. */

static gboolean
read_text (const char *value, gpointer target)
{
  *(const char **) target = value[0] != '\0' ? value : NULL;
  return TRUE;
}

/* It becomes part of a mail address and of ids that are made of texts. */
static gboolean
read_id (const char *value, gpointer target)
{
  gsize length = strspn (value, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "._-");

  *(const char **) target = value;
  return length > 0 && length <= MAX_ID && value[length] == '\0';
}

static gboolean
read_address (const char *value, gpointer target)
{
  const char *at = strchr (value, '@');

  read_text (value, target);
  return value[0] == '\0' || (at != NULL && at != value && at[1] != '\0' && strchr (at + 1, '@') == NULL &&
                              strpbrk (value, " \t\"<>,;:\\") == NULL);
}

/* A name, never a path out of the zone tables. */
static gboolean
read_zone (const char *value, gpointer target)
{
  GTimeZone **zone = target;

  if (g_str_equal (value, SHANGHAI))
    return TRUE;
  if (!g_ascii_isalpha (value[0]) || strstr (value, "..") != NULL ||
      value[strspn (value, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "/_+-")] != '\0')
    return FALSE;
  *zone = g_time_zone_new_identifier (value);
  return *zone != NULL;
}

static gboolean
read_count (const char *value, gpointer target)
{
  guint count;

  if (!pufa_value_read_count (value, &count))
    return FALSE;
  *(gint *) target = (gint) count;
  return TRUE;
}

static gboolean
read_flag (const char *value, gpointer target)
{
  *(gboolean *) target = g_str_equal (value, "1");
  return g_str_equal (value, "1") || g_str_equal (value, "0");
}

static gboolean
read_length (const char *value, gpointer target)
{
  return pufa_value_read_length (value, target);
}

static gboolean
read_workdays (const char *value, gpointer target)
{
  return pufa_evidence_read_workdays (value, target);
}

static gboolean
read_day (const char *value, gpointer target)
{
  return pufa_value_read_month_day (value, target);
}

static gboolean
read_hours (const char *value, gpointer target)
{
  PufaHours *hours = target;

  *hours = (PufaHours){ 0, 0 };
  return value[0] == '\0' || (pufa_value_take_hours (&value, hours) && value[0] == '\0');
}

static gboolean
read_list (const char *value, gpointer target)
{
  char ***list = target;

  *list = pufa_value_split (value);
  return **list != NULL;
}

static gboolean
read_level (const char *value, gpointer target)
{
  static const char *const levels[] = {
    [PUFA_LEVEL_IGNORE] = "ignore", [PUFA_LEVEL_WARN] = "warn", [PUFA_LEVEL_BLOCK] = "block"
  };

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    if (g_str_equal (value, levels[i]))
      {
        *(PufaLevel *) target = (PufaLevel) i;
        return TRUE;
      }
  return FALSE;
}

/* Kinds of what one makes; days have none. */
static gboolean
read_kinds (const char *value, gpointer target)
{
  guint *kinds = target;
  const char *item;
  gsize length;

  *kinds = 0;
  while (pufa_value_take_item (&value, &item, &length))
    {
      g_autofree char *word = g_strndup (item, length);
      PufaKind kind;

      if (!pufa_kind_from_string (word, &kind, NULL) || kind == PUFA_KIND_OTHER || kind > PUFA_KIND_NOTICE)
        return FALSE;
      *kinds |= 1u << kind;
    }
  return *kinds != 0;
}

static gboolean
read_words (const char *value, gpointer target, const char *const *words)
{
  const char *item;
  gsize length;

  *(const char **) target = value;
  return pufa_value_are_words (value, words, &item, &length) && value[0] != '\0';
}

static gboolean
read_host (const char *value, gpointer target)
{
  *(const char **) target = value;
  return g_str_equal (value, "office") || g_str_equal (value, "adviser");
}

static gboolean
read_periods (const char *value, gpointer target)
{
  static const char *const words[] = { "village", "quarter", "half", "month", "market", "channel", NULL };

  return read_words (value, target, words);
}

static gboolean
read_parts (const char *value, gpointer target)
{
  static const char *const words[] = { "上午", "下午", "晚上", NULL };

  return read_words (value, target, words);
}

static gboolean
read_cadence (const char *value, gpointer target)
{
  return pufa_cadence_read (target, value);
}

static gboolean
read_evidence (const char *value, gpointer target)
{
  return pufa_evidence_read (target, value);
}

static gboolean
is_figure (const char *word)
{
  static const char *const figures[] = { "period", "lectures", "consultations", "leaflets",  "sheets",  "booklets",
                                         "gifts",  "attended", "reached",       "consulted", "notices", "cancelled" };

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      const char *end = word;

      if (pufa_value_take_word (&end, figures[i]) && *end == '}')
        return TRUE;
    }
  return FALSE;
}

/* Each {word} must be a figure that the report has. */
static gboolean
read_sentence (const char *value, gpointer target)
{
  *(const char **) target = value;
  for (const char *open = strchr (value, '{'); open != NULL; open = strchr (open + 1, '{'))
    if (!is_figure (open + 1))
      return FALSE;
  return value[0] != '\0';
}

static const struct {
  gboolean (*read) (const char *value, gpointer target);
  const char *expected; /* said of a wrong value; NULL where none is wrong */
} types[] = {
  [PUFA_SETTING_TEXT] = { read_text, NULL },
  [PUFA_SETTING_ID] = { read_id, N_ ("at most 64 letters a-z, digits, '.', '-' and '_'") },
  [PUFA_SETTING_ADDRESS] = { read_address, N_ ("a mail address like sifasuo@example.cn") },
  [PUFA_SETTING_ZONE] = { read_zone, N_ ("a zone like Asia/Shanghai") },
  [PUFA_SETTING_COUNT] = { read_count, N_ ("a whole number") },
  [PUFA_SETTING_FLAG] = { read_flag, N_ ("one of 1, 0") },
  [PUFA_SETTING_LENGTH] = { read_length, N_ ("a length like 30m or 1h30m") },
  [PUFA_SETTING_WORKDAYS] = { read_workdays, N_ ("working days like 6wd") },
  [PUFA_SETTING_DAY] = { read_day, N_ ("a month and a day like 03-01") },
  [PUFA_SETTING_HOURS] = { read_hours, N_ ("two times like 21:30-07:30") },
  [PUFA_SETTING_LIST] = { read_list, N_ ("a list parted by commas") },
  [PUFA_SETTING_LEVEL] = { read_level, N_ ("one of block, warn, ignore") },
  [PUFA_SETTING_KINDS] = { read_kinds, N_ ("any of lecture, consultation, notice") },
  [PUFA_SETTING_HOST] = { read_host, N_ ("one of office, adviser") },
  [PUFA_SETTING_PERIODS] = { read_periods, N_ ("any of village, quarter, half, month, market, channel") },
  [PUFA_SETTING_PARTS] = { read_parts, N_ ("any of 上午, 下午, 晚上") },
  [PUFA_SETTING_CADENCE] = { read_cadence, N_ ("a list like -3d 09:00, -1d 18:30, -2h, none of them twice") },
  [PUFA_SETTING_EVIDENCE] = { read_evidence, N_ ("a list like 签到表, 现场照片*3, 信息简报@5wd, none of them twice") },
  [PUFA_SETTING_SENTENCE] = { read_sentence,
                              N_ ("a text with {period}, {lectures}, {consultations}, {leaflets} in it") },
};

gboolean
pufa_setting_read (const PufaSetting *self, const PufaIniSection *section, gpointer base, GError **error)
{
  const PufaIniEntry *entry = pufa_ini_get_entry (section, self->key);
  const char *value = entry != NULL ? entry->value : self->fallback;

  if (value == NULL || types[self->type].read (value, (guint8 *) base + self->offset))
    return TRUE;
  return pufa_ini_fail (entry, error, _ (types[self->type].expected));
}
