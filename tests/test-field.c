/* test-field.c - words for fields, kinds and stages; ids made of a text
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include "unit.h"

#include <pufa/base/pufa-nearest-private.h>
#include <pufa/base/pufa-uuid-private.h>

START_TEST (every_field_is_read_back_from_its_name)
{
  guint n = 0;

  for (const char *name; (name = pufa_field_to_string ((PufaField) n)) != NULL; n++)
    {
      PufaField field;

      ck_assert (pufa_field_from_string (name, &field, NULL));
      ck_assert_int_eq (field, n);
      ck_assert (!pufa_field_is_list (field) || !pufa_field_is_count (field));
    }
  ck_assert_uint_eq (n, PUFA_FIELD_POSTED_BY + 1);
}
END_TEST

START_TEST (heading_of_a_ledger_is_a_field)
{
  PufaField field;

  ck_assert (pufa_field_from_string ("时间节点", &field, NULL));
  ck_assert_int_eq (field, PUFA_FIELD_THEME_DAY);
  ck_assert (pufa_field_is_list (PUFA_FIELD_LAW));
  ck_assert (pufa_field_is_count (PUFA_FIELD_ATTENDED));
}
END_TEST

START_TEST (unknown_field_names_the_nearest)
{
  g_autoptr (GError) error = NULL;
  PufaField field;

  ck_assert (!pufa_field_from_string ("speeker", &field, &error));
  ck_assert_pufa_error (error, PUFA_ERROR_NOT_FOUND);
  ck_assert_str_eq (error->message, "no field is called speeker; nearest: speaker");
}
END_TEST

START_TEST (every_stage_is_read_back_from_its_word)
{
  PufaStage stage;

  ck_assert (pufa_stage_from_string (pufa_stage_to_string ((PufaStage) _i), &stage, NULL));
  ck_assert_int_eq (stage, _i);
}
END_TEST

START_TEST (unknown_stage_lists_the_words)
{
  g_autoptr (GError) error = NULL;
  PufaStage stage;

  ck_assert (!pufa_stage_from_string ("done", &stage, &error));
  ck_assert_pufa_error (error, PUFA_ERROR_NOT_FOUND);
}
END_TEST

static const struct {
  const char *a, *b;
  guint distance;
} distances[] = {
  { "lsit", "list", 2 }, { "南装村", "南庄村", 1 }, { "", "ab", 2 }, { "same", "same", 0 }, { "kitten", "sitting", 3 },
};

START_TEST (distance_counts_characters)
{
  ck_assert_uint_eq (pufa_nearest_distance (distances[_i].a, distances[_i].b), distances[_i].distance);
  ck_assert_uint_eq (pufa_nearest_distance (distances[_i].b, distances[_i].a), distances[_i].distance);
}
END_TEST

START_TEST (uuid_of_a_text_is_always_the_same)
{
  g_autofree char *uuid = pufa_uuid_new_from_text ("qinghe:1:0");

  ck_assert_str_eq (uuid, "1581ca68-1226-438f-b971-1f4c4f7d5785");
  ck_assert (pufa_uuid_is_valid (uuid));
  ck_assert (!pufa_uuid_is_valid ("1581ca68-1226-438f-b971-1f4c4f7d578"));
  ck_assert (!pufa_uuid_is_valid ("1581ca68-1226-438f-b971-1f4c4f7d57850"));
  ck_assert (!pufa_uuid_is_valid (""));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("field");
  TCase *tcase = tcase_create ("field");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, every_field_is_read_back_from_its_name);
  tcase_add_test (tcase, heading_of_a_ledger_is_a_field);
  tcase_add_test (tcase, unknown_field_names_the_nearest);
  tcase_add_loop_test (tcase, every_stage_is_read_back_from_its_word, 0, PUFA_STAGE_CANCELLED + 1);
  tcase_add_test (tcase, unknown_stage_lists_the_words);
  tcase_add_loop_test (tcase, distance_counts_characters, 0, G_N_ELEMENTS (distances));
  tcase_add_test (tcase, uuid_of_a_text_is_always_the_same);
  return run_suite (suite);
}
