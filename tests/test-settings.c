/* test-settings.c - pufa.ini: what it says, what holds without it, what is said of its faults
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/office/pufa-settings-private.h>

#include "unit.h"

static PufaSettings *
read_example (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (g_getenv ("srcdir"), "examples", folder, "pufa.ini", NULL);
  g_autofree char *text = NULL;
  gsize length = 0;
  PufaSettings *settings;

  ck_assert_msg (g_file_get_contents (path, &text, &length, &error), "%s", error ? error->message : "");
  settings = pufa_settings_new (text, length, &error);
  ck_assert_msg (settings != NULL, "%s", error ? error->message : "");
  return settings;
}

static PufaSettings *
read_text (const char *text)
{
  return pufa_settings_new (text, strlen (text), NULL);
}

/* All that a cadence, papers and levels say, so that two settings can be compared. */
static char *
describe (const PufaSettings *self)
{
  GString *out = g_string_new (NULL);
  g_autofree char *channels = g_strjoinv (" ", self->channels);

  for (guint i = 0; i < PUFA_N_DUTIES; i++)
    {
      for (guint j = 0; j < self->cadences[i].n_steps; j++)
        {
          const PufaStep *step = &self->cadences[i].steps[j];

          g_string_append_printf (out, "%s|%u %d %u; ", step->text, step->days, step->clock, step->minutes);
        }
      for (guint j = 0; j < self->evidence[i].n_items; j++)
        {
          const PufaEvidence *item = &self->evidence[i].items[j];

          g_string_append_printf (out, "%s %u %d; ", item->type, item->count, item->workdays);
        }
    }
  g_string_append (out, "\n");
  for (guint i = 0; i < PUFA_N_CLASH_RULES; i++)
    g_string_append_printf (out, "%d ", self->levels[i]);
  g_string_append_printf (out, "buffer %u quiet %u-%u due %u %u-%u\n%s\n%s", self->buffer_minutes, self->quiet.from,
                          self->quiet.to, self->quarterly_workdays, self->annual.month, self->annual.day, channels,
                          self->sentence);
  return g_string_free (out, FALSE);
}

static const char qinghe[] =
    "-3d 09:00|3 540 0; -1d 18:30|1 1110 0; -2h|0 -1 120; "
    "活动通知 1 -1; 签到表 1 -1; 现场照片 3 -1; 课件或讲稿 1 -1; 信息简报 1 5; 信息公开 1 20; "
    "-3d 09:00|3 540 0; -1d 18:30|1 1110 0; -1h|0 -1 60; "
    "活动方案 1 -1; 咨询登记表 1 -1; 现场照片 3 -1; 信息简报 1 5; 信息公开 1 20; \n"
    "2 2 1 1 1 1 buffer 30 quiet 1290-450 due 6 3-1\n"
    "机关 乡村 社区 学校 企业 单位 家庭 网络\n"
    "{period}累计开展现场宣传咨询活动 {consultations} 场、法治讲座 {lectures} 场，发放各类宣传资料 {leaflets}份。";

START_TEST (sample_is_read)
{
  g_autoptr (PufaSettings) self = read_example ("qinghe");
  g_autofree char *said = describe (self);

  ck_assert_str_eq (said, qinghe);
  ck_assert_str_eq (self->id, "qinghe");
  ck_assert_str_eq (self->name, "青禾街道");
  ck_assert_str_eq (self->office, "青禾街道司法所");
  ck_assert_str_eq (self->organizer, "mailto:qinghe@pufa.invalid");
  ck_assert_str_eq (self->parent, "示例区司法局");
  ck_assert_ptr_null (self->zone);
  ck_assert_int_eq (self->norm_lectures, 1);
  ck_assert_int_eq (self->norm_hours, 4);
  ck_assert_int_eq (self->norm_cover, 100);
  ck_assert_int_eq (self->norm_mediators, 21);
  ck_assert_str_eq (self->footer, "请相互转告");
  ck_assert_uint_eq (self->targets->n_entries, 3);
  ck_assert_str_eq (pufa_ini_get_entry (self->targets, "leaflets")->value, "2000");
  ck_assert_uint_eq (self->n_own_targets, 0);
  ck_assert_str_eq (pufa_ini_get_entry (self->weights, "adviser")->value, "5");
}
END_TEST

START_TEST (seasons_are_read_in_their_order)
{
  g_autoptr (PufaSettings) self = read_example ("qinghe");

  ck_assert_uint_eq (self->n_seasons, 2);
  ck_assert_str_eq (self->seasons[1].id, "sanqiu");
  ck_assert_str_eq (self->seasons[1].name, "三秋");
  ck_assert_str_eq (self->seasons[1].dates->value, "09-15..10-20");
  ck_assert_uint_eq (self->seasons[1].dates->line, 49);
  ck_assert_uint_eq (self->seasons[1].kinds, 1u << PUFA_KIND_LECTURE);
  ck_assert_ptr_null (self->seasons[1].places);
  ck_assert_int_eq (self->seasons[1].level, PUFA_LEVEL_WARN);
}
END_TEST

START_TEST (what_a_plan_needs_is_kept)
{
  g_autoptr (PufaSettings) self = read_example ("qinghe-2024");
  const PufaTarget *first = &self->own_targets[0], *last = &self->own_targets[self->n_own_targets - 1];

  ck_assert_uint_eq (self->n_own_targets, 24);
  ck_assert_str_eq (first->name, "返乡");
  ck_assert_str_eq (pufa_ini_get_entry (first->section, "best")->value, "01-28..02-02, 02-19..02-23");
  ck_assert_str_eq (last->name, "补讲");
  ck_assert_uint_eq (pufa_ini_get_entry (last->section, "topic")->line, 246);
  ck_assert_uint_eq (self->n_seasons, 4);
  ck_assert_str_eq (self->seasons[0].places[1], "社区");
  ck_assert_int_eq (self->seasons[2].level, PUFA_LEVEL_BLOCK);
  ck_assert_str_eq (pufa_ini_get_entry (self->weights, "months")->value, "3-6, 2 2-5, 5 4-8, 9-10 2-5, 12 4-7");
}
END_TEST

START_TEST (without_a_word_the_defaults_of_init_hold)
{
  const PufaSettings *self = pufa_settings_get_default ();
  g_autofree char *said = describe (self);

  ck_assert_str_eq (said, qinghe);
  ck_assert_str_eq (self->id, "office");
  ck_assert_str_eq (self->office, "司法所");
  ck_assert_str_eq (self->name, "司法所");
  ck_assert_str_eq (self->organizer, "mailto:office@pufa.invalid");
  ck_assert_int_eq (self->norm_lectures, -1);
  ck_assert_ptr_null (self->footer);
  ck_assert_ptr_null (self->targets);
  ck_assert_uint_eq (self->n_seasons, 0);
}
END_TEST

START_TEST (office_and_place_give_each_other_their_names)
{
  g_autoptr (PufaSettings) by_office = read_text ("[office]\noffice = 青禾街道司法所\nemail=sfs@example.cn\n");
  g_autoptr (PufaSettings) by_place = read_text ("[office]\nname=青禾街道\n");

  ck_assert_str_eq (by_office->name, "青禾街道");
  ck_assert_str_eq (by_office->organizer, "mailto:sfs@example.cn");
  ck_assert_str_eq (by_place->office, "青禾街道司法所");
}
END_TEST

START_TEST (empty_values_switch_off)
{
  g_autoptr (PufaSettings) self = read_text ("[notices]\nlecture=\nquiet=\nfooter=\n[evidence]\nconsultation=\n");

  ck_assert_uint_eq (self->cadences[PUFA_DUTY_LECTURE].n_steps, 0);
  ck_assert_uint_eq (self->cadences[PUFA_DUTY_CONSULTATION].n_steps, 3);
  ck_assert_uint_eq (self->quiet.from, self->quiet.to);
  ck_assert_ptr_null (self->footer);
  ck_assert_uint_eq (self->evidence[PUFA_DUTY_CONSULTATION].n_items, 0);
}
END_TEST

START_TEST (unknown_sections_and_keys_are_passed_over)
{
  g_autoptr (PufaSettings) self = read_text ("[clash]\ncolour=red\nspeaker=warn\n[sync]\nurl=https://x/?a=b\n");

  ck_assert_int_eq (self->levels[PUFA_CLASH_RULE_SPEAKER], PUFA_LEVEL_WARN);
  ck_assert_str_eq (pufa_ini_get_entry (pufa_ini_get_section (self->ini, "sync"), "url")->value, "https://x/?a=b");
}
END_TEST

START_TEST (other_zones_are_opened_by_name)
{
  g_autoptr (PufaSettings) self = read_text ("[office]\ntimezone=Asia/Urumqi\n");

  ck_assert_str_eq (g_time_zone_get_identifier (self->zone), "Asia/Urumqi");
}
END_TEST

static const struct {
  const char *text, *message;
} faults[] = {
  { "# x\n[clash]\r\n\r\nspeaker=stop\r\n", "pufa.ini:4: speaker=stop: one of block, warn, ignore" },
  { "[clash]\nbuffer=30", "pufa.ini:2: buffer=30: a length like 30m or 1h30m" },
  { "[clash]\nbuffer=1m1h", "pufa.ini:2: buffer=1m1h: a length like 30m or 1h30m" },
  { "[office]\nid=青禾", "pufa.ini:2: id=青禾: at most 64 letters a-z, digits, '.', '-' and '_'" },
  { "[office]\nemail=a b@c", "pufa.ini:2: email=a b@c: a mail address like sifasuo@example.cn" },
  { "[office]\ntimezone=../../etc/passwd", "pufa.ini:2: timezone=../../etc/passwd: a zone like Asia/Shanghai" },
  { "[office]\ntimezone=Mars/Olympus", "pufa.ini:2: timezone=Mars/Olympus: a zone like Asia/Shanghai" },
  { "[targets]\nlecture/village=two", "pufa.ini:2: lecture/village=two: a whole number" },
  { "[norms]\nmediators=-1", "pufa.ini:2: mediators=-1: a whole number" },
  { "[channels]\norder=", "pufa.ini:2: order=: a list parted by commas" },
  { "[notices]\nlecture=3d 09:00",
    "pufa.ini:2: lecture=3d 09:00: a list like -3d 09:00, -1d 18:30, -2h, none of them twice" },
  { "[notices]\nlecture=-2h, -2h",
    "pufa.ini:2: lecture=-2h, -2h: a list like -3d 09:00, -1d 18:30, -2h, none of them twice" },
  { "[notices]\nlecture=-3d 24:00",
    "pufa.ini:2: lecture=-3d 24:00: a list like -3d 09:00, -1d 18:30, -2h, none of them twice" },
  { "[notices]\nquiet=21:30", "pufa.ini:2: quiet=21:30: two times like 21:30-07:30" },
  { "[notices]\nquiet=21:60-7:30", "pufa.ini:2: quiet=21:60-7:30: two times like 21:30-07:30" },
  { "[evidence]\nlecture=照片*",
    "pufa.ini:2: lecture=照片*: a list like 签到表, 现场照片*3, 信息简报@5wd, none of them twice" },
  { "[evidence]\nlecture=简报@5d",
    "pufa.ini:2: lecture=简报@5d: a list like 签到表, 现场照片*3, 信息简报@5wd, none of them twice" },
  { "[evidence]\nlecture=简报、简报@5wd",
    "pufa.ini:2: lecture=简报、简报@5wd: a list like 签到表, 现场照片*3, 信息简报@5wd, none of them twice" },
  { "[due]\nquarterly=6", "pufa.ini:2: quarterly=6: working days like 6wd" },
  { "[due]\nannual=02-30", "pufa.ini:2: annual=02-30: a month and a day like 03-01" },
  { "[report]\nsentence={lecture} 场",
    "pufa.ini:2: sentence={lecture} 场: a text with {period}, {lectures}, {consultations}, {leaflets} in it" },
  { "[season.x]\nname=三夏", "pufa.ini:1: [season.x] has no dates" },
  { "\n[season.]\ndates=05-25", "pufa.ini:2: [season.] has no name behind the dot" },
  { "[season.x]\ndates=05\nkinds=holiday", "pufa.ini:3: kinds=holiday: any of lecture, consultation, notice" },
  { "[season.x]\ndates=05\nlevel=maybe", "pufa.ini:3: level=maybe: one of block, warn, ignore" },
  { "[target.x]\ncount=many", "pufa.ini:2: count=many: a whole number" },
  { "[target.x]\nper=week", "pufa.ini:2: per=week: any of village, quarter, half, month, market, channel" },
  { "[target.x]\nhost=us", "pufa.ini:2: host=us: one of office, adviser" },
  { "[target.x]\njoint=yes", "pufa.ini:2: joint=yes: one of 1, 0" },
  { "[target.x]\nparts=早上", "pufa.ini:2: parts=早上: any of 上午, 下午, 晚上" },
  { "[clash]\nspeaker block\n", "pufa.ini:2: neither [SECTION] nor KEY=VALUE: speaker block" },
  { "[clash]\nspeaker＝block\n", "pufa.ini:2: neither [SECTION] nor KEY=VALUE: speaker＝block" },
  { "[clash]\n=block\n", "pufa.ini:2: neither [SECTION] nor KEY=VALUE: =block" },
  { "speaker=block\n", "pufa.ini:1: a key before the first [SECTION]: speaker=block" },
  { "\r\n[clash\r\n", "pufa.ini:2: a section is written [NAME]: [clash" },
  { "[]\n", "pufa.ini:1: a section is written [NAME]: []" },
  { "[clash]\nspeaker=warn\n\nspeaker=block\n", "pufa.ini:4: speaker stands in line 2 already" },
  { "[clash]\n[due]\n[clash]\n", "pufa.ini:3: clash stands in line 1 already" },
  { "[clash]\nspeaker=\033[2J\n", "pufa.ini:2: a control character (0x1B) has no place in text" },
};

START_TEST (fault_is_told_with_its_line_and_the_way_out)
{
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (pufa_settings_new (faults[_i].text, strlen (faults[_i].text), &error));
  ck_assert_pufa_error (error, PUFA_ERROR_INVALID);
  ck_assert_str_eq (error->message, faults[_i].message);
}
END_TEST

/* The sample in other encodings and line ends says the same. */
static const struct {
  const char *charset, *mark, *line_end;
} forms[] = {
  { "UTF-8", "\357\273\277", "\n" },  { "UTF-8", "", "\r\n" }, { "UTF-8", "", "\r" }, { "GB18030", "", "\r\n" },
  { "UTF-16LE", "\377\376", "\r\n" },
};

START_TEST (sample_says_the_same_in_every_form)
{
  g_autofree char *path = g_build_filename (g_getenv ("srcdir"), "examples", "qinghe", "pufa.ini", NULL);
  g_autofree char *text = NULL, *converted = NULL, *said = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_auto (GStrv) lines = NULL;
  g_autofree char *joined = NULL;
  g_autoptr (PufaSettings) self = NULL;
  gsize length = 0;

  ck_assert (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  joined = g_strjoinv (forms[_i].line_end, lines);
  converted = g_convert (joined, -1, forms[_i].charset, "UTF-8", NULL, &length, NULL);
  g_byte_array_append (bytes, (const guint8 *) forms[_i].mark, (guint) strlen (forms[_i].mark));
  g_byte_array_append (bytes, (const guint8 *) converted, (guint) length);

  self = pufa_settings_new ((const char *) bytes->data, bytes->len, NULL);
  said = describe (self);
  ck_assert_str_eq (said, qinghe);
  ck_assert_uint_eq (self->seasons[1].dates->line, 49);
  ck_assert_str_eq (self->office, "青禾街道司法所");
}
END_TEST

START_TEST (hostile_sizes_are_refused)
{
  g_autofree char *huge = g_strnfill (PUFA_INI_MAX_BYTES + 1, '\n');
  g_autoptr (GString) keys = g_string_new ("[x]\n"), sections = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i <= PUFA_INI_MAX_KEYS; i++)
    {
      g_string_append_printf (keys, "k%u=1\n", i);
      g_string_append_printf (sections, "[s%u]\n", i);
    }
  ck_assert_ptr_null (pufa_settings_new (huge, strlen (huge), &error));
  ck_assert_str_eq (error->message, "pufa.ini:1: the file is larger than 1 MB");
  g_clear_error (&error);
  ck_assert_ptr_null (pufa_settings_new (keys->str, keys->len, &error));
  ck_assert_str_eq (error->message, "pufa.ini:1002: too many keys in one section: k1000");
  g_clear_error (&error);
  ck_assert_ptr_null (pufa_settings_new (sections->str, sections->len, &error));
  ck_assert_str_eq (error->message, "pufa.ini:1001: too many sections: s1000");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("settings");
  TCase *tcase = tcase_create ("settings");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, sample_is_read);
  tcase_add_test (tcase, seasons_are_read_in_their_order);
  tcase_add_test (tcase, what_a_plan_needs_is_kept);
  tcase_add_test (tcase, without_a_word_the_defaults_of_init_hold);
  tcase_add_test (tcase, office_and_place_give_each_other_their_names);
  tcase_add_test (tcase, empty_values_switch_off);
  tcase_add_test (tcase, unknown_sections_and_keys_are_passed_over);
  tcase_add_test (tcase, other_zones_are_opened_by_name);
  tcase_add_loop_test (tcase, fault_is_told_with_its_line_and_the_way_out, 0, G_N_ELEMENTS (faults));
  tcase_add_loop_test (tcase, sample_says_the_same_in_every_form, 0, G_N_ELEMENTS (forms));
  tcase_add_test (tcase, hostile_sizes_are_refused);
  return run_suite (suite);
}
