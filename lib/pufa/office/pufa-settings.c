/* pufa-settings.c - tables say of each key of pufa.ini what it holds, where, and its default
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/base/pufa-error.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/office/pufa-setting-private.h>
#include <pufa/office/pufa-settings-private.h>

#define OFFICE_SUFFIX "司法所"
#define SEASON_PREFIX "season."
#define TARGET_PREFIX "target."

#define DEFAULT_CHANNELS "机关,乡村,社区,学校,企业,单位,家庭,网络"
#define DEFAULT_LECTURE_STEPS "-3d 09:00, -1d 18:30, -2h"
#define DEFAULT_CONSULTATION_STEPS "-3d 09:00, -1d 18:30, -1h"
#define DEFAULT_LECTURE_PAPERS "活动通知, 签到表, 现场照片*3, 课件或讲稿, 信息简报@5wd, 信息公开@20wd"
#define DEFAULT_CONSULTATION_PAPERS "活动方案, 咨询登记表, 现场照片*3, 信息简报@5wd, 信息公开@20wd"
#define DEFAULT_SENTENCE \
  "{period}累计开展现场宣传咨询活动 {consultations} 场、法治讲座 {lectures} 场，发放各类宣传资料 {leaflets}份。"

#define AT(member) G_STRUCT_OFFSET (PufaSettings, member)
#define RULE(rule) AT (levels[PUFA_CLASH_RULE_##rule])
#define DUTY(member, duty) AT (member[PUFA_DUTY_##duty])

static const PufaSetting office_keys[] = {
  { "id", PUFA_SETTING_ID, AT (id), "office" },         { "name", PUFA_SETTING_TEXT, AT (name), NULL },
  { "office", PUFA_SETTING_TEXT, AT (office), NULL },   { "email", PUFA_SETTING_ADDRESS, AT (organizer), NULL },
  { "timezone", PUFA_SETTING_ZONE, AT (zone), NULL },   { "level", PUFA_SETTING_TEXT, AT (level), NULL },
  { "parent", PUFA_SETTING_TEXT, AT (parent), NULL },   { "plan", PUFA_SETTING_TEXT, AT (plan), NULL },
  { "carrier", PUFA_SETTING_TEXT, AT (carrier), NULL },
};

static const PufaSetting norm_keys[] = {
  { "adviser-lectures", PUFA_SETTING_COUNT, AT (norm_lectures), NULL },
  { "adviser-hours", PUFA_SETTING_COUNT, AT (norm_hours), NULL },
  { "adviser-cover", PUFA_SETTING_COUNT, AT (norm_cover), NULL },
  { "mediators", PUFA_SETTING_COUNT, AT (norm_mediators), NULL },
};

static const PufaSetting channel_keys[] = {
  { "order", PUFA_SETTING_LIST, AT (channels), DEFAULT_CHANNELS },
};

static const PufaSetting clash_keys[] = {
  { "speaker", PUFA_SETTING_LEVEL, RULE (SPEAKER), "block" },
  { "venue", PUFA_SETTING_LEVEL, RULE (VENUE), "block" },
  { "village", PUFA_SETTING_LEVEL, RULE (VILLAGE), "warn" },
  { "capacity", PUFA_SETTING_LEVEL, RULE (CAPACITY), "warn" },
  { "market", PUFA_SETTING_LEVEL, RULE (MARKET), "warn" },
  { "season", PUFA_SETTING_LEVEL, RULE (SEASON), "warn" },
  { "buffer", PUFA_SETTING_LENGTH, AT (buffer_minutes), "30m" },
};

static const PufaSetting notice_keys[] = {
  { "lecture", PUFA_SETTING_CADENCE, DUTY (cadences, LECTURE), DEFAULT_LECTURE_STEPS },
  { "consultation", PUFA_SETTING_CADENCE, DUTY (cadences, CONSULTATION), DEFAULT_CONSULTATION_STEPS },
  { "quiet", PUFA_SETTING_HOURS, AT (quiet), "21:30-07:30" },
  { "footer", PUFA_SETTING_TEXT, AT (footer), NULL },
};

static const PufaSetting evidence_keys[] = {
  { "lecture", PUFA_SETTING_EVIDENCE, DUTY (evidence, LECTURE), DEFAULT_LECTURE_PAPERS },
  { "consultation", PUFA_SETTING_EVIDENCE, DUTY (evidence, CONSULTATION), DEFAULT_CONSULTATION_PAPERS },
};

static const PufaSetting due_keys[] = {
  { "quarterly", PUFA_SETTING_WORKDAYS, AT (quarterly_workdays), "6wd" },
  { "annual", PUFA_SETTING_DAY, AT (annual), "03-01" },
};

static const PufaSetting report_keys[] = {
  { "sentence", PUFA_SETTING_SENTENCE, AT (sentence), DEFAULT_SENTENCE },
};

static const struct {
  const char *name;
  const PufaSetting *keys;
  guint n_keys;
} sections[] = {
  { "office", office_keys, G_N_ELEMENTS (office_keys) },
  { "norms", norm_keys, G_N_ELEMENTS (norm_keys) },
  { "channels", channel_keys, G_N_ELEMENTS (channel_keys) },
  { "clash", clash_keys, G_N_ELEMENTS (clash_keys) },
  { "notices", notice_keys, G_N_ELEMENTS (notice_keys) },
  { "evidence", evidence_keys, G_N_ELEMENTS (evidence_keys) },
  { "due", due_keys, G_N_ELEMENTS (due_keys) },
  { "report", report_keys, G_N_ELEMENTS (report_keys) },
};

static const PufaSetting season_keys[] = {
  { "name", PUFA_SETTING_TEXT, G_STRUCT_OFFSET (PufaSeason, name), NULL },
  { "kinds", PUFA_SETTING_KINDS, G_STRUCT_OFFSET (PufaSeason, kinds), "lecture" },
  { "places", PUFA_SETTING_LIST, G_STRUCT_OFFSET (PufaSeason, places), NULL },
  { "level", PUFA_SETTING_LEVEL, G_STRUCT_OFFSET (PufaSeason, level), NULL },
};

/* What [target.NAME] may say and can be typed wrong; only looked at here. */
static const PufaSetting target_keys[] = {
  { "count", PUFA_SETTING_COUNT, 0, NULL },    { "max", PUFA_SETTING_COUNT, 0, NULL },
  { "expected", PUFA_SETTING_COUNT, 0, NULL }, { "per", PUFA_SETTING_PERIODS, 0, NULL },
  { "kind", PUFA_SETTING_KINDS, 0, NULL },     { "host", PUFA_SETTING_HOST, 0, NULL },
  { "market", PUFA_SETTING_FLAG, 0, NULL },    { "joint", PUFA_SETTING_FLAG, 0, NULL },
  { "parts", PUFA_SETTING_PARTS, 0, NULL },
};

static gboolean
read_keys (const PufaSetting *keys, guint n_keys, const PufaIniSection *section, gpointer base, GError **error)
{
  for (guint i = 0; i < n_keys; i++)
    if (!pufa_setting_read (&keys[i], section, base, error))
      return FALSE;
  return TRUE;
}

static gboolean
read_sections (PufaSettings *self, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (!read_keys (sections[i].keys, sections[i].n_keys, pufa_ini_get_section (self->ini, sections[i].name), self,
                    error))
      return FALSE;
  return TRUE;
}

/* Each line of [targets] is a number of something. */
static gboolean
read_targets (PufaSettings *self, GError **error)
{
  gint unused;

  self->targets = pufa_ini_get_section (self->ini, "targets");
  for (guint i = 0; self->targets != NULL && i < self->targets->n_entries; i++)
    {
      const PufaSetting key = { self->targets->entries[i].key, PUFA_SETTING_COUNT, 0, NULL };

      if (!pufa_setting_read (&key, self->targets, &unused, error))
        return FALSE;
    }
  return TRUE;
}

/* The part of a section's name behind @prefix, or NULL. */
static const char *
name_behind (const PufaIniSection *section, const char *prefix)
{
  gsize length = strlen (prefix);

  return strncmp (section->name, prefix, length) == 0 ? section->name + length : NULL;
}

static gboolean
fail_section (const PufaIniSection *section, GError **error, const char *what)
{
  g_autofree char *shown = pufa_value_dup_short (section->name);

  g_set_error (error, PUFA_ERROR, PUFA_ERROR_INVALID, "%s:%u: [%s] %s", PUFA_INI_NAME, section->line, shown, what);
  return FALSE;
}

static gboolean
read_season (PufaSettings *self, const PufaIniSection *section, const char *id, GError **error)
{
  PufaSeason *season = &self->seasons[self->n_seasons++];

  season->id = id;
  season->name = id;
  season->level = self->levels[PUFA_CLASH_RULE_SEASON];
  season->dates = pufa_ini_get_entry (section, "dates");
  if (id[0] == '\0')
    return fail_section (section, error, _ ("has no name behind the dot"));
  if (season->dates == NULL || season->dates->value[0] == '\0')
    return fail_section (section, error, _ ("has no dates"));
  return read_keys (season_keys, G_N_ELEMENTS (season_keys), section, season, error);
}

static gboolean
read_target (PufaSettings *self, const PufaIniSection *section, const char *name, GError **error)
{
  gint64 unused;

  self->own_targets[self->n_own_targets++] = (PufaTarget){ name, section };
  if (name[0] == '\0')
    return fail_section (section, error, _ ("has no name behind the dot"));
  return read_keys (target_keys, G_N_ELEMENTS (target_keys), section, &unused, error);
}

static gboolean
read_named_sections (PufaSettings *self, GError **error)
{
  self->seasons = g_new0 (PufaSeason, self->ini->n_sections);
  self->own_targets = g_new0 (PufaTarget, self->ini->n_sections);
  for (guint i = 0; i < self->ini->n_sections; i++)
    {
      const PufaIniSection *section = &self->ini->sections[i];
      const char *season = name_behind (section, SEASON_PREFIX), *target = name_behind (section, TARGET_PREFIX);

      if (season != NULL && !read_season (self, section, season, error))
        return FALSE;
      if (target != NULL && !read_target (self, section, target, error))
        return FALSE;
    }
  return TRUE;
}

/* A text of our own, of two parts. */
static const char *
make_text (PufaSettings *self, const char *first, const char *second)
{
  g_autofree char *text = g_strconcat (first, second, NULL);

  return g_string_chunk_insert (self->made, text);
}

/* 青禾街道 and 青禾街道司法所: each gives the other. */
static void
make_names (PufaSettings *self)
{
  if (self->office == NULL)
    self->office = make_text (self, self->name != NULL ? self->name : "", OFFICE_SUFFIX);
  if (self->name == NULL && g_str_has_suffix (self->office, OFFICE_SUFFIX) &&
      !g_str_equal (self->office, OFFICE_SUFFIX))
    self->name =
        g_string_chunk_insert_len (self->made, self->office, (gssize) (strlen (self->office) - strlen (OFFICE_SUFFIX)));
  if (self->name == NULL)
    self->name = self->office;
  if (self->organizer != NULL)
    self->organizer = make_text (self, "mailto:", self->organizer);
  else
    {
      g_autofree char *address = g_strdup_printf ("mailto:%s@pufa.invalid", self->id);

      self->organizer = g_string_chunk_insert (self->made, address);
    }
}

PufaSettings *
pufa_settings_new (const char *bytes, gsize length, GError **error)
{
  g_autoptr (PufaSettings) self = g_new0 (PufaSettings, 1);

  self->made = g_string_chunk_new (128);
  self->norm_lectures = self->norm_hours = self->norm_cover = self->norm_mediators = -1;
  self->ini = pufa_ini_new (bytes, length, error);
  if (self->ini == NULL || !read_sections (self, error) || !read_targets (self, error) ||
      !read_named_sections (self, error))
    return NULL;
  self->weights = pufa_ini_get_section (self->ini, "plan");
  make_names (self);
  return g_steal_pointer (&self);
}

void
pufa_settings_free (PufaSettings *self)
{
  for (guint i = 0; i < PUFA_N_DUTIES; i++)
    {
      pufa_cadence_clear (&self->cadences[i]);
      pufa_evidence_clear (&self->evidence[i]);
    }
  for (guint i = 0; i < self->n_seasons; i++)
    g_strfreev (self->seasons[i].places);
  g_free (self->seasons);
  g_free (self->own_targets);
  g_strfreev (self->channels);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_clear_pointer (&self->ini, pufa_ini_free);
  g_string_chunk_free (self->made);
  g_free (self);
}

static gpointer
make_default (gpointer unused)
{
  return pufa_settings_new ("", 0, NULL);
}

const PufaSettings *
pufa_settings_get_default (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, make_default, NULL);
}
