/* test-cli-json.c - JSON and JSON lines
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "../cli/json.h"
#include "cli-unit.h"

static void
add_event (Json *json, const char *uid, const char *const *laws)
{
  json_begin_object (json, NULL);
  json_add_text (json, "uid", uid);
  json_add_texts (json, "law", laws);
  json_begin_object (json, "village");
  json_add_text (json, "id", "v05");
  json_add_null (json, "name");
  json_end_object (json);
  json_add_number (json, "expected", -1);
  json_add_boolean (json, "all_day", FALSE);
  json_end_object (json);
}

static void
put_events (Face *face, Format format, guint n_events)
{
  static const char *const laws[] = { "民法典", "禁毒法", NULL };
  g_autoptr (Json) json = NULL;

  face->cli.format = format;
  json = json_new (&face->cli);
  json_begin (json);
  json_begin_rows (json, "events");
  for (guint i = 0; i < n_events; i++)
    add_event (json, i == 0 ? "54d1" : "c10f", i == 0 ? laws : NULL);
  json_end_rows (json);
  json_end (json);
}

#define FIRST \
  "{\"uid\": \"54d1\", \"law\": [\"民法典\", \"禁毒法\"], \"village\": {\"id\": \"v05\", \"name\": null}, " \
  "\"expected\": -1, \"all_day\": false}"
#define SECOND \
  "{\"uid\": \"c10f\", \"law\": [], \"village\": {\"id\": \"v05\", \"name\": null}, \"expected\": -1, " \
  "\"all_day\": false}"

START_TEST (each_item_of_an_outer_list_has_a_line)
{
  g_autoptr (Face) face = face_new ();

  put_events (face, FORMAT_JSON, 2);
  ck_assert_str_eq (face_out (face), "{\"schema\": 1, \"events\": [\n" FIRST ",\n" SECOND "\n]}\n");
}
END_TEST

START_TEST (an_empty_list_is_a_list)
{
  g_autoptr (Face) face = face_new ();

  put_events (face, FORMAT_JSON, 0);
  ck_assert_str_eq (face_out (face), "{\"schema\": 1, \"events\": [\n]}\n");
}
END_TEST

START_TEST (json_lines_are_the_items_alone)
{
  g_autoptr (Face) face = face_new ();
  g_autoptr (Face) none = face_new ();

  put_events (face, FORMAT_JSONL, 2);
  ck_assert_str_eq (face_out (face), FIRST "\n" SECOND "\n");
  put_events (none, FORMAT_JSONL, 0);
  ck_assert_str_eq (face_out (none), "");
}
END_TEST

START_TEST (outer_lists_may_follow_each_other)
{
  g_autoptr (Face) face = face_new ();
  g_autoptr (Json) json = NULL;

  face->cli.format = FORMAT_JSON;
  json = json_new (&face->cli);
  json_begin (json);
  json_add_text (json, "period", "2023");
  json_begin_rows (json, "villages");
  json_begin_object (json, NULL);
  json_end_object (json);
  json_end_rows (json);
  json_begin_rows (json, "materials");
  json_begin_list (json, NULL);
  json_end_list (json);
  json_add_number (json, NULL, 2);
  json_end_rows (json);
  json_add_text (json, "sentence", "全年累计");
  json_end (json);
  ck_assert_str_eq (face_out (face), "{\"schema\": 1, \"period\": \"2023\", \"villages\": [\n"
                                     "{}\n"
                                     "], \"materials\": [\n"
                                     "[],\n"
                                     "2\n"
                                     "], \"sentence\": \"全年累计\"}\n");
}
END_TEST

static const struct {
  const char *text, *json;
} texts[] = {
  { "", "\"\"" },
  { "a\"b\\c/d", "\"a\\\"b\\\\c/d\"" },
  { "a\nb\tc\rd", "\"a\\nb\\tc\\rd\"" },
  { "\033[31m\177", "\"\\u001b[31m\\u007f\"" },
  { "\302\233\342\200\256", "\"\\u009b\\u202e\"" },
  { "民法典 👨‍👩‍👧", "\"民法典 👨‍👩‍👧\"" },
  { "half \346\260", "\"half \\ufffd\\ufffd\"" },
};

START_TEST (text_is_quoted_for_readers_and_terminals)
{
  g_autoptr (Face) face = face_new ();
  g_autoptr (Json) json = NULL;
  g_autofree char *want = g_strdup_printf ("{\"schema\": 1, %s: %s}\n", texts[_i].json, texts[_i].json);

  face->cli.format = FORMAT_JSON;
  json = json_new (&face->cli);
  json_begin (json);
  json_add_text (json, texts[_i].text, texts[_i].text);
  json_end (json);
  ck_assert_str_eq (face_out (face), want);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("cli-json");
  TCase *tests = tcase_create ("json");

  tcase_add_test (tests, each_item_of_an_outer_list_has_a_line);
  tcase_add_test (tests, an_empty_list_is_a_list);
  tcase_add_test (tests, json_lines_are_the_items_alone);
  tcase_add_test (tests, outer_lists_may_follow_each_other);
  tcase_add_loop_test (tests, text_is_quoted_for_readers_and_terminals, 0, G_N_ELEMENTS (texts));
  suite_add_tcase (suite, tests);
  return run_suite (suite);
}
