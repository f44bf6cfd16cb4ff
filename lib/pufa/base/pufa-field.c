/* pufa-field.c - the names of the fields
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <pufa/base/pufa-error.h>
#include <pufa/base/pufa-field.h>
#include <pufa/base/pufa-i18n-private.h>
#include <pufa/base/pufa-nearest-private.h>

#define LIST 1
#define COUNT 2

static const struct {
  const char *name;    /* translated in messages, never in files */
  const char *heading; /* of spreadsheets */
  guint flags;
} fields[] = {
  [PUFA_FIELD_TITLE] = { N_ ("title"), "活动名称", 0 },
  [PUFA_FIELD_DESCRIPTION] = { N_ ("text"), "内容", 0 },
  [PUFA_FIELD_LOCATION] = { N_ ("location"), "地点", 0 },
  [PUFA_FIELD_URL] = { N_ ("url"), "网址", 0 },
  [PUFA_FIELD_VILLAGE] = { N_ ("village"), "村（社区）", LIST },
  [PUFA_FIELD_VENUE] = { N_ ("venue"), "场地", 0 },
  [PUFA_FIELD_GROUP] = { N_ ("group"), "微信群", 0 },
  [PUFA_FIELD_OFFICE] = { N_ ("office"), "司法所", 0 },
  [PUFA_FIELD_HOST] = { N_ ("host"), "主办", 0 },
  [PUFA_FIELD_CO_HOST] = { N_ ("co-host"), "协办", 0 },
  [PUFA_FIELD_CHANNEL] = { N_ ("channel"), "八进类别", 0 },
  [PUFA_FIELD_AUDIENCE] = { N_ ("audience"), "普法对象", 0 },
  [PUFA_FIELD_THEME_DAY] = { N_ ("theme-day"), "时间节点", 0 },
  [PUFA_FIELD_TOPIC] = { N_ ("topic"), "题目", 0 },
  [PUFA_FIELD_TARGET] = { N_ ("target"), "目标", LIST },
  [PUFA_FIELD_SPEAKER] = { N_ ("speaker"), "主讲人", LIST },
  [PUFA_FIELD_LAW] = { N_ ("law"), "宣传法律", LIST },
  [PUFA_FIELD_CATEGORY] = { N_ ("category"), "分类", LIST },
  [PUFA_FIELD_EXPECTED] = { N_ ("expected"), "预计人数", COUNT },
  [PUFA_FIELD_ATTENDED] = { N_ ("attended"), "参加人数", COUNT },
  [PUFA_FIELD_CONSULTED] = { N_ ("consulted"), "解答咨询", COUNT },
  [PUFA_FIELD_HANDOUT] = { N_ ("handout"), "发放资料", LIST },
  [PUFA_FIELD_EVIDENCE] = { N_ ("evidence"), "材料", LIST },
  [PUFA_FIELD_FILED] = { N_ ("filed"), "备案号", 0 },
  [PUFA_FIELD_REMINDER] = { N_ ("reminder"), "提醒", LIST },
  [PUFA_FIELD_RULE] = { N_ ("rule"), "重复规则", 0 },
  [PUFA_FIELD_ALSO] = { N_ ("also"), "另加", LIST },
  [PUFA_FIELD_EXCEPT] = { N_ ("except"), "除外", LIST },
  [PUFA_FIELD_ABOUT] = { N_ ("about"), "所属活动", 0 },
  [PUFA_FIELD_ANNOUNCES] = { N_ ("announces"), "通知版本", COUNT },
  [PUFA_FIELD_OCCASION] = { N_ ("occasion"), "种类", 0 },
  [PUFA_FIELD_STEP] = { N_ ("step"), "步骤", 0 },
  [PUFA_FIELD_POSTED] = { N_ ("posted"), "发布时间", 0 },
  [PUFA_FIELD_POSTED_BY] = { N_ ("posted-by"), "发布人", 0 },
};

const char *
pufa_field_to_string (PufaField field)
{
  return (guint) field < G_N_ELEMENTS (fields) ? fields[field].name : NULL;
}

gboolean
pufa_field_from_string (const char *word, PufaField *field, GError **error)
{
  const char *names[G_N_ELEMENTS (fields) + 1] = { NULL };

  g_return_val_if_fail (word != NULL && field != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      names[i] = fields[i].name;
      if (g_str_equal (word, fields[i].name) || g_str_equal (word, fields[i].heading))
        {
          *field = (PufaField) i;
          return TRUE;
        }
    }
  g_set_error (error, PUFA_ERROR, PUFA_ERROR_NOT_FOUND, _ ("no field is called %s; nearest: %s"), word,
               names[pufa_nearest_find (word, names)]);
  return FALSE;
}

gboolean
pufa_field_is_list (PufaField field)
{
  g_return_val_if_fail ((guint) field < G_N_ELEMENTS (fields), FALSE);

  return (fields[field].flags & LIST) != 0;
}

gboolean
pufa_field_is_count (PufaField field)
{
  g_return_val_if_fail ((guint) field < G_N_ELEMENTS (fields), FALSE);

  return (fields[field].flags & COUNT) != 0;
}
