/* test-resolve.c - names become ids, and what follows from them is filled in
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include "unit.h"

static PufaOffice *
open_example (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (g_getenv ("srcdir"), "examples", folder, NULL);
  PufaOffice *office = pufa_office_new_from_folder (path, &error);

  ck_assert_msg (office != NULL, "%s", error ? error->message : "");
  return office;
}

static GDateTime *
make_time (const char *text)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Shanghai");

  return g_date_time_new_from_iso8601 (text, zone);
}

/* "village=东河|handout=k1=80": each sets a field, or adds to one that is a list and was set. An
 * empty text takes it away. */
static void
set_fields (PufaEventBuilder *builder, const char *fields)
{
  g_auto (GStrv) pairs = g_strsplit (fields, "|", -1);
  guint64 seen = 0;

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (pairs[i], "=", 2);
      PufaField field = PUFA_FIELD_TITLE;

      ck_assert_msg (pufa_field_from_string (pair[0], &field, NULL), "%s", pairs[i]);
      if (seen & (G_GUINT64_CONSTANT (1) << field))
        pufa_event_builder_add_text (builder, field, pair[1]);
      else
        pufa_event_builder_set_text (builder, field, pair[1][0] != '\0' ? pair[1] : NULL);
      seen |= G_GUINT64_CONSTANT (1) << field;
    }
}

/* Ends the builder; NULL and the error where a name is unclear. */
static PufaEvent *
finish (PufaOffice *office, PufaEventBuilder *builder, GError **error)
{
  g_autoptr (GDateTime) now = make_time ("2023-01-28T09:10:00");
  PufaEvent *event;

  if (!pufa_office_resolve (office, builder, error))
    return NULL;
  event = pufa_event_builder_end (builder, now, error);
  ck_assert_ptr_nonnull (event);
  return event;
}

static PufaEvent *
make_event (PufaOffice *office, PufaKind kind, const char *fields, GError **error)
{
  g_autoptr (PufaEventBuilder) builder = pufa_event_builder_new (kind);
  g_autoptr (GDateTime) start = make_time ("2023-02-03T09:00:00");

  pufa_event_builder_set_text (builder, PUFA_FIELD_TITLE, "民法典");
  pufa_event_builder_set_start (builder, start, 90);
  set_fields (builder, fields);
  return finish (office, builder, error);
}

static PufaEvent *
edit_event (PufaOffice *office, PufaEvent *event, const char *fields, GError **error)
{
  g_autoptr (PufaEventBuilder) builder = pufa_event_builder_new_from_event (event);

  set_fields (builder, fields);
  return finish (office, builder, error);
}

/* Where and who: VILLAGE VENUE (LOCATION) SPEAKER (CONTACT) CHANNEL, "-" for none. */
static char *
describe (const PufaEvent *event)
{
  g_auto (GStrv) villages = pufa_event_dup_texts (event, PUFA_FIELD_VILLAGE);
  g_auto (GStrv) speakers = pufa_event_dup_texts (event, PUFA_FIELD_SPEAKER);
  g_auto (GStrv) contacts = pufa_event_dup_lines (event, "CONTACT");
  g_autofree char *village = g_strjoinv ("+", villages), *speaker = g_strjoinv ("+", speakers);
  g_autofree char *contact = g_strjoinv ("+", contacts);
  const char *venue = pufa_event_get_text (event, PUFA_FIELD_VENUE);
  const char *location = pufa_event_get_text (event, PUFA_FIELD_LOCATION);
  const char *channel = pufa_event_get_text (event, PUFA_FIELD_CHANNEL);

  return g_strdup_printf ("%s %s (%s) %s (%s) %s", village[0] ? village : "-", venue ? venue : "-",
                          location ? location : "-", speaker[0] ? speaker : "-",
                          contact[0] ? contact + strlen ("CONTACT:") : "-", channel ? channel : "-");
}

static const struct {
  PufaKind kind;
  const char *fields, *made;
} events[] = {
  /* the village brings the rest */
  { PUFA_KIND_LECTURE, "village=东河", "v01 p01 (东河村党群服务中心会议室) a1 (张律师) 乡村" },
  { PUFA_KIND_LECTURE, "village=v11", "v11 p11 (青禾社区文化广场) a5 (陈法律工作者) 社区" },
  { PUFA_KIND_CONSULTATION, "village=石桥村", "v09 p09 (石桥村集贸市场东口) a4 (赵律师) 乡村" },
  { PUFA_KIND_LECTURE, "village=东河|village=西河|village=v01",
    "v01+v02 p01 (东河村党群服务中心会议室) a1 (张律师) 乡村" },
  /* the venue brings the village */
  { PUFA_KIND_LECTURE, "venue=南庄村", "v05 p05 (南庄村新时代文明实践站) a2 (李律师) 乡村" },
  { PUFA_KIND_LECTURE, "venue=p11b|village=东河", "v01 p11b (青禾社区居委会二楼会议室) a1 (张律师) 乡村" },
  { PUFA_KIND_LECTURE, "location=西河村党群服务中心会议室", "v02 p02b (西河村党群服务中心会议室) a1 (张律师) 乡村" },
  { PUFA_KIND_LECTURE, "location=村口大槐树下|village=东河", "v01 - (村口大槐树下) a1 (张律师) 乡村" },
  /* what is set stays, none too */
  { PUFA_KIND_LECTURE, "village=东河|speaker=李|speaker=a3|speaker=李律师",
    "v01 p01 (东河村党群服务中心会议室) a2+a3 (李律师、王律师) 乡村" },
  { PUFA_KIND_LECTURE, "village=东河|venue=|speaker=", "v01 - (东河村) - (-) 乡村" },
  { PUFA_KIND_LECTURE, "village=东河|channel=家庭|location=院坝", "v01 - (院坝) a1 (张律师) 家庭" },
  { PUFA_KIND_LECTURE, "host=office", "- - (-) - (-) -" },
  /* a notice is in no place */
  { PUFA_KIND_NOTICE, "village=南庄", "v05 - (-) - (-) -" },
  { PUFA_KIND_NOTICE, "group=官堂", "v10 - (-) - (-) -" },
  { PUFA_KIND_NOTICE, "group=普法工作群", "- - (-) - (-) -" },
};

START_TEST (new_event_gets_what_follows_from_what_was_typed)
{
  g_autoptr (PufaOffice) office = open_example ("qinghe");
  g_autoptr (PufaEvent) event = make_event (office, events[_i].kind, events[_i].fields, NULL);
  g_autofree char *made = describe (event);

  ck_assert_str_eq (made, events[_i].made);
  ck_assert_str_eq (pufa_event_get_text (event, PUFA_FIELD_OFFICE), "qinghe");
}
END_TEST

/* Edits of "village=东河", or of what is said. */
static const struct {
  const char *before, *fields, *made;
  guint sequence;
} edits[] = {
  /* the new village brings what the old one had brought */
  { "village=东河", "village=南庄", "v05 p05 (南庄村新时代文明实践站) a2 (李律师) 乡村", 1 },
  { "village=东河", "village=青禾社区", "v11 p11 (青禾社区文化广场) a5 (陈法律工作者) 社区", 1 },
  { "village=西河|venue=p02b", "village=南庄", "v05 p05 (南庄村新时代文明实践站) a2 (李律师) 乡村", 1 },
  { "village=东河|venue=|speaker=|channel=乡村", "village=青禾社区",
    "v11 p11 (青禾社区文化广场) a5 (陈法律工作者) 社区", 1 },
  /* … and not what was chosen, before or now */
  { "village=东河|venue=p11b", "village=南庄", "v05 p11b (青禾社区居委会二楼会议室) a2 (李律师) 乡村", 1 },
  { "village=东河|speaker=a3", "village=南庄", "v05 p05 (南庄村新时代文明实践站) a3 (王律师) 乡村", 1 },
  { "village=东河|channel=家庭", "village=青禾社区", "v11 p11 (青禾社区文化广场) a5 (陈法律工作者) 家庭", 1 },
  { "village=东河", "village=南庄|venue=p06|speaker=赵", "v05 p06 (北庄村党群服务中心会议室) a4 (赵律师) 乡村", 1 },
  { "village=东河", "village=南庄|venue=", "v05 - (南庄村) a2 (李律师) 乡村", 1 },
  { "village=东河", "village=南庄|location=打谷场", "v05 - (打谷场) a2 (李律师) 乡村", 1 },
  /* a venue or a speaker brings nothing but what people read */
  { "village=东河", "venue=p11b", "v01 p11b (青禾社区居委会二楼会议室) a1 (张律师) 乡村", 1 },
  { "village=东河", "venue=", "v01 - (东河村) a1 (张律师) 乡村", 1 },
  { "village=东河", "speaker=王律师", "v01 p01 (东河村党群服务中心会议室) a3 (王律师) 乡村", 1 },
  { "village=东河", "speaker=a1|speaker=a2", "v01 p01 (东河村党群服务中心会议室) a1+a2 (张律师、李律师) 乡村", 1 },
  { "village=东河", "speaker=", "v01 p01 (东河村党群服务中心会议室) - (-) 乡村", 1 },
  { "village=东河", "location=二楼", "v01 p01 (二楼) a1 (张律师) 乡村", 1 },
  { "host=office", "venue=南庄村", "v05 p05 (南庄村新时代文明实践站) a2 (李律师) 乡村", 1 },
  /* nothing changes, nothing follows */
  { "village=东河|venue=|speaker=", "village=v01", "v01 - (东河村) - (-) 乡村", 0 },
  { "village=东河|venue=|speaker=", "audience=村民", "v01 - (东河村) - (-) 乡村", 0 },
  { "host=office", "attended=45", "- - (-) - (-) -", 0 },
};

START_TEST (edit_brings_only_what_follows_from_the_change)
{
  g_autoptr (PufaOffice) office = open_example ("qinghe");
  g_autoptr (PufaEvent) before = make_event (office, PUFA_KIND_LECTURE, edits[_i].before, NULL);
  g_autoptr (PufaEvent) event = edit_event (office, before, edits[_i].fields, NULL);
  g_autofree char *made = describe (event);

  ck_assert_str_eq (made, edits[_i].made);
  ck_assert_uint_eq (pufa_event_get_sequence (event), edits[_i].sequence);
}
END_TEST

START_TEST (first_event_of_a_stranger_is_written_as_it_must_be)
{
  static const char *const texts[] = { "pufa.ini",
                                       "[office]\nid=office\nname=青禾街道\noffice=青禾街道司法所\n",
                                       "villages.csv",
                                       "编号,名称,类别,法律顾问\nv01,东河村,村,a1\n",
                                       "people.csv",
                                       "编号,姓名\na1,张律师\n",
                                       NULL };
  g_autoptr (PufaOffice) office = pufa_office_new_from_texts (texts, NULL);
  g_autoptr (PufaEventBuilder) builder = pufa_event_builder_new (PUFA_KIND_LECTURE);
  g_autoptr (GDateTime) start = make_time ("2026-11-25T15:00:00"), now = make_time ("2026-11-24T09:00:00");
  g_autoptr (PufaEvent) event = NULL;
  g_autofree char *path = g_build_filename (g_getenv ("srcdir"), "tests", "data", "transcripts", "first.ics", NULL);
  g_autofree char *calendar = NULL;

  pufa_event_builder_set_uid (builder, "69eab93d-084c-45a6-a987-e6710c174065");
  pufa_event_builder_set_text (builder, PUFA_FIELD_TITLE, "民法典进农村");
  pufa_event_builder_set_text (builder, PUFA_FIELD_VILLAGE, "东河");
  pufa_event_builder_set_start (builder, start, 90);
  ck_assert (pufa_office_resolve (office, builder, NULL));
  event = pufa_event_builder_end (builder, now, NULL);

  ck_assert (g_file_get_contents (path, &calendar, NULL, NULL));
  ck_assert_msg (strstr (calendar, pufa_event_get_ical (event)) != NULL, "%s", pufa_event_get_ical (event));
}
END_TEST

static const struct {
  const char *before, *fields, *handouts;
} handouts[] = {
  { "handout=k1|handout=法律援助指南", "handout=", "k1 k2 -> " },
  { "handout=宪法读本=40", "audience=村民", "k6=40 -> k6=40" },
  { "handout=k1|handout=k2", "handout=k1=80|handout=法律援助=40", "k1 k2 -> k1=80 k2=40" },
  { "handout=k1=1|handout=民法典宣传折页=2", "audience=村民", "k1=2 -> k1=2" },
};

START_TEST (materials_go_by_name_too)
{
  g_autoptr (PufaOffice) office = open_example ("qinghe");
  g_autoptr (PufaEvent) event = make_event (office, PUFA_KIND_LECTURE, handouts[_i].before, NULL);
  g_autoptr (PufaEvent) edited = edit_event (office, event, handouts[_i].fields, NULL);
  g_auto (GStrv) before = pufa_event_dup_texts (event, PUFA_FIELD_HANDOUT);
  g_auto (GStrv) after = pufa_event_dup_texts (edited, PUFA_FIELD_HANDOUT);
  g_autofree char *first = g_strjoinv (" ", before), *second = g_strjoinv (" ", after);
  g_autofree char *both = g_strdup_printf ("%s -> %s", first, second);

  ck_assert_str_eq (both, handouts[_i].handouts);
}
END_TEST

START_TEST (recording_by_name_keeps_the_other_materials)
{
  g_autoptr (PufaOffice) office = open_example ("qinghe");
  g_autoptr (PufaEvent) event = make_event (office, PUFA_KIND_LECTURE, "handout=k4=60|handout=k2=30", NULL);
  g_autoptr (PufaEventBuilder) builder = pufa_event_builder_new_from_event (event);
  g_autoptr (PufaEvent) recorded = NULL;

  pufa_event_builder_set_handout (builder, "保障农民工工资宣传单", 65);
  recorded = finish (office, builder, NULL);
  ck_assert_uint_eq (pufa_event_get_handout (recorded, "k4"), 65);
  ck_assert_uint_eq (pufa_event_get_handout (recorded, "k2"), 30);
}
END_TEST

static const struct {
  const char *fields, *message;
} unclear[] = {
  { "village=南装村", "no village is called 南装村; nearest: 南庄村 (v05)\nall names: villages.csv" },
  { "village=东河|speaker=律师", "律师 fits 4 people: 张律师 (a1), 李律师 (a2), 王律师 (a3), 赵律师 (a4); say which" },
  { "venue=西河村舞台", "no venue is called 西河村舞台; nearest: 西河村文化大舞台 (p02)\nall names: venues.csv" },
  { "group=二群", "二群 fits 2 groups: 青禾街道·石桥村法律服务二群 (g10), 青禾社区法律服务二群 (g13); say which" },
  { "handout=地图=5", "no material is called 地图\nall names: materials.csv" },
  { "channel=农村", "no channel is called 农村; there are: 机关, 乡村, 社区, 学校, 企业, 单位, 家庭, 网络" },
};

START_TEST (unclear_name_is_told)
{
  g_autoptr (PufaOffice) office = open_example ("qinghe");
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (make_event (office, PUFA_KIND_LECTURE, unclear[_i].fields, &error));
  ck_assert (error->domain == PUFA_ERROR && error->code / 10 == 4);
  ck_assert_str_eq (error->message, unclear[_i].message);
}
END_TEST

/* The roster has forgotten what an event of last year has. */
START_TEST (what_the_event_had_before_is_never_refused)
{
  g_autoptr (PufaOffice) office = open_example ("qinghe");
  g_autoptr (PufaEvent) event = pufa_event_new_from_ical (
      "BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20230101T000000Z\r\nDTSTART:20230101T000000Z\r\nSUMMARY:x\r\n"
      "CONTACT:钱律师\r\nX-PUFA-KIND:LECTURE\r\nX-PUFA-OFFICE:qinghe\r\nX-PUFA-VILLAGE:v77\r\nX-PUFA-SPEAKER:a77\r\n"
      "X-PUFA-HANDOUT:k77=5\r\nEND:VEVENT\r\n",
      NULL, NULL);
  g_autoptr (PufaEventBuilder) builder = pufa_event_builder_new_from_event (event);
  g_autoptr (PufaEvent) edited = NULL;
  g_autofree char *made = NULL;

  pufa_event_builder_add_text (builder, PUFA_FIELD_VILLAGE, "东河");
  pufa_event_builder_add_text (builder, PUFA_FIELD_SPEAKER, "张律师");
  pufa_event_builder_set_handout (builder, "k1", 3);
  edited = finish (office, builder, NULL);
  made = describe (edited);
  ck_assert_str_eq (made, "v77+v01 - (-) a77+a1 (a77、张律师) -");
  ck_assert_uint_eq (pufa_event_get_handout (edited, "k77"), 5);
}
END_TEST

START_TEST (strangers_event_keeps_its_own_words)
{
  g_autoptr (PufaOffice) office = open_example ("qinghe");
  g_autoptr (PufaEvent) event = pufa_event_new_from_ical (
      "BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20230101T000000Z\r\nDTSTART:20230101T000000Z\r\nSUMMARY:骨干培训\r\n"
      "LOCATION:区司法局\r\nORGANIZER:mailto:x@example.cn\r\nCONTACT:老王 13800000000\r\nEND:VEVENT\r\n",
      NULL, NULL);
  g_autoptr (PufaEvent) edited = edit_event (office, event, "audience=骨干", NULL);
  g_autoptr (PufaEvent) moved = edit_event (office, event, "venue=p11b", NULL);
  g_autofree char *before = describe (event), *after = describe (edited), *there = describe (moved);

  ck_assert_str_eq (after, before);
  ck_assert_str_eq (there, "- p11b (青禾社区居委会二楼会议室) 老王 13800000000 (老王 13800000000) -");
  ck_assert (strstr (pufa_event_get_ical (moved), "ORGANIZER:mailto:x@example.cn\r\n") != NULL);
  ck_assert_ptr_null (strstr (pufa_event_get_ical (moved), "X-PUFA-OFFICE"));
}
END_TEST

START_TEST (places_of_other_kinds_are_their_own_channel)
{
  g_autoptr (PufaOffice) office = open_example ("qinghe-2024");
  g_autoptr (PufaEvent) school = make_event (office, PUFA_KIND_LECTURE, "village=中学|theme-day=q02", NULL);
  g_autoptr (PufaEvent) online =
      make_event (office, PUFA_KIND_LECTURE, "village=线上|theme-day=敬老月（三秋之后）", NULL);
  g_autofree char *there = describe (school), *here = describe (online);

  ck_assert_str_eq (there, "u02 p13 (青禾中学报告厅) - (-) 学校");
  ck_assert_str_eq (here, "net p16 (各村（社区）微信群) - (-) 网络");
  ck_assert_str_eq (pufa_event_get_text (school, PUFA_FIELD_THEME_DAY), "q02");
  ck_assert_str_eq (pufa_event_get_text (online, PUFA_FIELD_THEME_DAY), "q02");
}
END_TEST

START_TEST (asking_twice_changes_nothing)
{
  g_autoptr (PufaOffice) office = open_example ("qinghe");
  g_autoptr (PufaEventBuilder) builder = pufa_event_builder_new (PUFA_KIND_LECTURE);
  g_autoptr (GDateTime) start = make_time ("2023-02-03T09:00:00"), now = make_time ("2023-01-28T09:10:00");
  g_autoptr (PufaEvent) once = NULL, twice = NULL;

  pufa_event_builder_set_uid (builder, "1");
  pufa_event_builder_set_text (builder, PUFA_FIELD_TITLE, "x");
  pufa_event_builder_set_text (builder, PUFA_FIELD_VILLAGE, "东河");
  pufa_event_builder_set_start (builder, start, 90);
  ck_assert (pufa_office_resolve (office, builder, NULL));
  once = pufa_event_builder_end (builder, now, NULL);
  ck_assert (pufa_office_resolve (office, builder, NULL));
  twice = pufa_event_builder_end (builder, now, NULL);
  ck_assert_str_eq (pufa_event_get_ical (twice), pufa_event_get_ical (once));
}
END_TEST

START_TEST (name_of_the_office_is_quoted_where_it_must_be)
{
  static const char *const texts[] = { "pufa.ini", "[office]\noffice=A, \"B\"^所\nemail=a@b.cn\n", NULL };
  g_autoptr (PufaOffice) office = pufa_office_new_from_texts (texts, NULL);
  g_autoptr (PufaEvent) event = make_event (office, PUFA_KIND_LECTURE, "host=office", NULL);
  g_auto (GStrv) lines = pufa_event_dup_lines (event, "ORGANIZER");
  g_autofree char *name = pufa_line_dup_param (lines[0], "CN");

  ck_assert_str_eq (lines[0], "ORGANIZER;CN=\"A, ^'B^'^^所\":mailto:a@b.cn");
  ck_assert_str_eq (name, "A, \"B\"^所");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("resolve");
  TCase *tcase = tcase_create ("resolve");

  suite_add_tcase (suite, tcase);
  tcase_add_loop_test (tcase, new_event_gets_what_follows_from_what_was_typed, 0, G_N_ELEMENTS (events));
  tcase_add_loop_test (tcase, edit_brings_only_what_follows_from_the_change, 0, G_N_ELEMENTS (edits));
  tcase_add_test (tcase, first_event_of_a_stranger_is_written_as_it_must_be);
  tcase_add_loop_test (tcase, materials_go_by_name_too, 0, G_N_ELEMENTS (handouts));
  tcase_add_test (tcase, recording_by_name_keeps_the_other_materials);
  tcase_add_loop_test (tcase, unclear_name_is_told, 0, G_N_ELEMENTS (unclear));
  tcase_add_test (tcase, what_the_event_had_before_is_never_refused);
  tcase_add_test (tcase, strangers_event_keeps_its_own_words);
  tcase_add_test (tcase, places_of_other_kinds_are_their_own_channel);
  tcase_add_test (tcase, asking_twice_changes_nothing);
  tcase_add_test (tcase, name_of_the_office_is_quoted_where_it_must_be);
  return run_suite (suite);
}
