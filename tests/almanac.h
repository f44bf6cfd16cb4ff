/* almanac.h - the almanac of a small office, for tests
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/office/pufa-almanac-private.h>

#include "days.h"

static const char *const of_shiqiao[] = { "v01", "v02", "v09", NULL };
static const char *const of_qinghe[] = { "v05", "v11", NULL };
static const char *const laws[] = { "民法典", "反家庭暴力法", NULL };

static inline PufaRule *
make_rule (const char *text)
{
  g_autoptr (GError) error = NULL;
  PufaRule *rule = pufa_rule_new (text, &error);

  ck_assert_msg (rule != NULL, "%s", error != NULL ? error->message : "no error set");
  return rule;
}

/* Two lunar markets, one on Sundays and one fair; a season against lectures, another that is
 * ignored; a theme of its own and one that replaces 宪法宣传周; a local holiday. */
static inline PufaAlmanac *
make_almanac (void)
{
  g_autoptr (PufaRule) three_eight = make_rule ("lunar:tail:3|8");
  g_autoptr (PufaRule) five_ten = make_rule ("lunar:tail:5|10");
  g_autoptr (PufaRule) sundays = make_rule ("weekday:7");
  g_autoptr (PufaRule) fair = make_rule ("lunar:03-18");
  g_autoptr (GPtrArray) harvest = pufa_rule_new_list ("05-25..06-15, 06-20", NULL);
  g_autoptr (GPtrArray) autumn = pufa_rule_new_list ("09-15..10-20", NULL);
  g_autoptr (PufaRule) month = make_rule ("04-01..04-30");
  g_autoptr (PufaRule) week = make_rule ("12-03..12-09");
  const PufaAlmanacMarket markets[] = {
    { "m1", "石桥大集", three_eight, "p09", "石桥村集贸市场东口", "07:00-12:00", of_shiqiao },
    { "m2", "青禾集", five_ten, NULL, NULL, NULL, of_qinghe },
    { "m4", "青禾社区周日早市", sundays, NULL, NULL, "06:30-10:00", NULL },
    { "m5", "石桥古会", fair, "p09", NULL, "07:00-17:00", NULL },
  };
  const PufaAlmanacTheme themes[] = {
    { "q01", "青禾普法月", month, laws, "村民", "本街道年度普法计划", NULL, NULL },
    { "w1204", "宪法宣传周", week, NULL, NULL, NULL, NULL, NULL },
  };
  const PufaAlmanacSeason seasons[] = {
    { "sanxia", "三夏", harvest, 1u << PUFA_KIND_LECTURE, PUFA_LEVEL_WARN, NULL },
    { "sanqiu", "三秋", autumn, 1u << PUFA_KIND_LECTURE, PUFA_LEVEL_IGNORE, of_shiqiao },
  };
  const PufaListedDays listed[] = {
    { { day_of ("2023-05-08"), day_of ("2023-05-09") }, FALSE, "县庆", 0 },
    { { day_of ("2023-05-13"), day_of ("2023-05-14") }, TRUE, NULL, 0 },
  };

  return pufa_almanac_new_for_office (&(PufaAlmanacRows){
      .office = "qinghe",
      .markets = markets,
      .n_markets = G_N_ELEMENTS (markets),
      .themes = themes,
      .n_themes = G_N_ELEMENTS (themes),
      .seasons = seasons,
      .n_seasons = G_N_ELEMENTS (seasons),
      .days = listed,
      .n_days = G_N_ELEMENTS (listed),
  });
}
