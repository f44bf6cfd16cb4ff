/* pufa-roster-layout.c - the tables of a workspace and their columns
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <pufa/office/pufa-roster-private.h>

#define NEEDED TRUE
#define ID_COLUMN \
  { \
    { "id", "编号" }, PUFA_CELL_ID, NEEDED \
  }
#define NAME_COLUMN \
  { \
    { "name", "名称", "姓名" }, PUFA_CELL_TEXT, NEEDED \
  }
#define NOTE_COLUMN \
  { \
    { \
      "note", "备注" \
    } \
  }

static const char *const apis[] = { "none", "wecom", NULL };
static const char *const posts[] = { "manual", "robot", NULL };
static const char *const modes[] = { "实地", "远程", NULL };
static const char *const day_kinds[] = { "theme", "holiday", "workday", "宣传节点", "放假", "调休上班", NULL };
static const char *const parts[] = { "上午", "下午", "晚上", NULL };

static const PufaColumn villages[] = {
  [PUFA_COLUMN_ID] = ID_COLUMN,
  [PUFA_COLUMN_NAME] = NAME_COLUMN,
  [PUFA_VILLAGE_KIND] = { { "kind", "类别" }, PUFA_CELL_KIND },
  [PUFA_VILLAGE_ADVISER] = { { "adviser", "法律顾问" }, PUFA_CELL_ROWS, !NEEDED, PUFA_TABLE_PEOPLE },
  [PUFA_VILLAGE_VENUE] = { { "venue", "场地" }, PUFA_CELL_ROW, !NEEDED, PUFA_TABLE_VENUES },
  [PUFA_VILLAGE_MARKET] = { { "market", "集市" }, PUFA_CELL_ROW, !NEEDED, PUFA_TABLE_MARKETS },
  [PUFA_VILLAGE_HOUSEHOLDS] = { { "households", "户数" }, PUFA_CELL_COUNT },
  [PUFA_VILLAGE_MEDIATORS] = { { "mediators", "调解员" }, PUFA_CELL_COUNT },
  [PUFA_VILLAGE_LAW_LITERATE] = { { "law_literate", "法律明白人" }, PUFA_CELL_COUNT },
};

static const PufaColumn people[] = {
  [PUFA_COLUMN_ID] = ID_COLUMN,
  [PUFA_COLUMN_NAME] = NAME_COLUMN,
  [PUFA_PERSON_ROLE] = { { "role", "身份" } },
  [PUFA_PERSON_TITLE] = { { "title", "职务" } },
  [PUFA_PERSON_FIRM] = { { "firm", "单位" } },
  [PUFA_PERSON_PHONE] = { { "phone", "电话" } },
  [PUFA_PERSON_MAX_VILLAGES] = { { "max_villages", "村数上限" }, PUFA_CELL_COUNT },
  [PUFA_PERSON_BUSY] = { { "busy", "固定占用" }, PUFA_CELL_DUTIES },
  [PUFA_PERSON_AWAY] = { { "away", "外出" }, PUFA_CELL_DAYS },
  [PUFA_PERSON_DEPUTY] = { { "deputy", "代讲人" }, PUFA_CELL_ROW, !NEEDED, PUFA_TABLE_PEOPLE },
  [PUFA_PERSON_NOTE] = NOTE_COLUMN,
};

static const PufaColumn venues[] = {
  [PUFA_COLUMN_ID] = ID_COLUMN,
  [PUFA_COLUMN_NAME] = NAME_COLUMN,
  [PUFA_VENUE_VILLAGE] = { { "village", "村（社区）", "村" }, PUFA_CELL_ROW, !NEEDED, PUFA_TABLE_VILLAGES },
  [PUFA_VENUE_CAPACITY] = { { "capacity", "容纳人数" }, PUFA_CELL_COUNT },
  [PUFA_VENUE_INDOOR] = { { "indoor", "室内" }, PUFA_CELL_FLAG },
  [PUFA_VENUE_HOURS] = { { "hours", "开放时间" }, PUFA_CELL_HOURS },
  [PUFA_VENUE_RAIN] = { { "rain", "雨天改" }, PUFA_CELL_ROW, !NEEDED, PUFA_TABLE_VENUES },
  [PUFA_VENUE_MONTHS] = { { "months", "月份" }, PUFA_CELL_MONTHS },
  [PUFA_VENUE_NOTE] = NOTE_COLUMN,
};

static const PufaColumn markets[] = {
  [PUFA_COLUMN_ID] = ID_COLUMN,
  [PUFA_COLUMN_NAME] = NAME_COLUMN,
  [PUFA_MARKET_RULE] = { { "rule", "规则" }, PUFA_CELL_TEXT, NEEDED },
  [PUFA_MARKET_VENUE] = { { "venue", "场地" }, PUFA_CELL_ROW, !NEEDED, PUFA_TABLE_VENUES },
  [PUFA_MARKET_HOURS] = { { "hours", "开放时间" }, PUFA_CELL_HOURS },
  [PUFA_MARKET_NOTE] = NOTE_COLUMN,
};

static const PufaColumn groups[] = {
  [PUFA_COLUMN_ID] = ID_COLUMN,
  [PUFA_COLUMN_NAME] = NAME_COLUMN,
  [PUFA_GROUP_VILLAGE] = { { "village", "村（社区）", "村" }, PUFA_CELL_ROW, !NEEDED, PUFA_TABLE_VILLAGES },
  [PUFA_GROUP_OWNER] = { { "owner", "群主" } },
  [PUFA_GROUP_LIMIT] = { { "limit", "人数上限" }, PUFA_CELL_COUNT },
  [PUFA_GROUP_MEMBERS] = { { "members", "现有人数" }, PUFA_CELL_COUNT },
  [PUFA_GROUP_API] = { { "api", "接口" }, PUFA_CELL_WORD, !NEEDED, 0, apis },
  [PUFA_GROUP_POST] = { { "post", "发布" }, PUFA_CELL_WORD, !NEEDED, 0, posts },
};

static const PufaColumn materials[] = {
  [PUFA_COLUMN_ID] = ID_COLUMN,
  [PUFA_COLUMN_NAME] = NAME_COLUMN,
  [PUFA_MATERIAL_UNIT] = { { "unit", "单位" } },
  [PUFA_MATERIAL_KIND] = { { "kind", "种类" } },
  [PUFA_MATERIAL_LAW] = { { "law", "法律" } },
  [PUFA_MATERIAL_STOCK] = { { "stock", "库存" }, PUFA_CELL_COUNT },
};

static const PufaColumn visits[] = {
  [PUFA_VISIT_DATE] = { { "date", "日期" }, PUFA_CELL_DAY, NEEDED },
  [PUFA_VISIT_ADVISER] = { { "adviser", "法律顾问" }, PUFA_CELL_ROW, NEEDED, PUFA_TABLE_PEOPLE },
  [PUFA_VISIT_VILLAGE] = { { "village", "村（社区）", "村" }, PUFA_CELL_ROW, NEEDED, PUFA_TABLE_VILLAGES },
  [PUFA_VISIT_MODE] = { { "mode", "方式" }, PUFA_CELL_WORD, !NEEDED, 0, modes },
  [PUFA_VISIT_FROM] = { { "from", "起" }, PUFA_CELL_CLOCK },
  [PUFA_VISIT_TO] = { { "to", "止" }, PUFA_CELL_CLOCK },
  [PUFA_VISIT_SERVICE] = { { "service", "服务" } },
  [PUFA_VISIT_CONTENT] = { { "content", "内容" } },
  [PUFA_VISIT_RESULT] = { { "result", "结果" } },
  [PUFA_VISIT_OBJECT] = { { "object", "对象" } },
  [PUFA_VISIT_CONFIRMED_BY] = { { "confirmed_by", "确认人" } },
};

static const PufaColumn days[] = {
  [PUFA_COLUMN_ID] = { { "id", "编号" }, PUFA_CELL_ID },
  [PUFA_COLUMN_NAME] = NAME_COLUMN,
  [PUFA_DAYS_KIND] = { { "kind", "类别", "种类" }, PUFA_CELL_WORD, NEEDED, 0, day_kinds },
  [PUFA_DAYS_RULE] = { { "rule", "规则" }, PUFA_CELL_TEXT, NEEDED },
  [PUFA_DAYS_LAW] = { { "law", "法律" } },
  [PUFA_DAYS_AUDIENCE] = { { "audience", "对象" } },
  [PUFA_DAYS_BASIS] = { { "basis", "依据" } },
};

static const PufaColumn topics[] = {
  [PUFA_COLUMN_ID] = ID_COLUMN,
  [PUFA_COLUMN_NAME] = { { "title", "题目" }, PUFA_CELL_TEXT, NEEDED },
  [PUFA_TOPIC_LAW] = { { "law", "法律" } },
  [PUFA_TOPIC_AUDIENCE] = { { "audience", "对象" } },
  [PUFA_TOPIC_WINDOWS] = { { "windows", "时段" } },
  [PUFA_TOPIC_PLACES] = { { "places", "适合" }, PUFA_CELL_KINDS },
  [PUFA_TOPIC_PARTS] = { { "parts", "时辰" }, PUFA_CELL_WORDS, !NEEDED, 0, parts },
  [PUFA_TOPIC_QUOTA] = { { "quota", "全年次数" }, PUFA_CELL_COUNT },
  [PUFA_TOPIC_PRICE] = { { "price", "分" }, PUFA_CELL_COUNT },
  [PUFA_TOPIC_EVERGREEN] = { { "evergreen", "常年" }, PUFA_CELL_FLAG },
};

static const PufaColumn minutes[] = {
  [PUFA_MINUTES_FROM] = { { "from", "起" }, PUFA_CELL_ROW, NEEDED, PUFA_TABLE_VILLAGES },
  [PUFA_MINUTES_TO] = { { "to", "止" }, PUFA_CELL_ROW, NEEDED, PUFA_TABLE_VILLAGES },
  [PUFA_MINUTES_MINUTES] = { { "minutes", "分钟" }, PUFA_CELL_COUNT, NEEDED },
};

static const PufaLayout layouts[PUFA_N_TABLES] = {
  [PUFA_TABLE_VILLAGES] = { "villages.csv", villages, G_N_ELEMENTS (villages) },
  [PUFA_TABLE_PEOPLE] = { "people.csv", people, G_N_ELEMENTS (people) },
  [PUFA_TABLE_VENUES] = { "venues.csv", venues, G_N_ELEMENTS (venues) },
  [PUFA_TABLE_MARKETS] = { "markets.csv", markets, G_N_ELEMENTS (markets) },
  [PUFA_TABLE_GROUPS] = { "groups.csv", groups, G_N_ELEMENTS (groups) },
  [PUFA_TABLE_MATERIALS] = { "materials.csv", materials, G_N_ELEMENTS (materials) },
  [PUFA_TABLE_VISITS] = { "visits.csv", visits, G_N_ELEMENTS (visits) },
  [PUFA_TABLE_DAYS] = { "days.csv", days, G_N_ELEMENTS (days) },
  [PUFA_TABLE_TOPICS] = { "topics.csv", topics, G_N_ELEMENTS (topics) },
  [PUFA_TABLE_MINUTES] = { "minutes.csv", minutes, G_N_ELEMENTS (minutes) },
};

const PufaLayout *
pufa_roster_get_layout (guint table)
{
  return &layouts[table];
}
