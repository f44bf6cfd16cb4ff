/* report-unit.h - the year 2023 of examples/qinghe as it was recorded, event by event
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <stdio.h>
#include <string.h>

#include "unit.h"

/* Fields that an event's text is made of; what is NULL or 0 is not written. */
typedef struct {
  const char *uid;
  const char *kind;  /* "LECTURE" … */
  const char *stage; /* "HELD" … */
  const char *start; /* "20230203T090000" */
  const char *end;
  const char *village;
  const char *speaker;
  const char *channel;
  const char *audience;
  const char *laws; /* parted by blanks, as are handouts */
  const char *handouts;
  int attended, consulted;
  const char *extra; /* further lines, each ended by \n */
} Draft;

#define EVERY_PAPER \
  "X-PUFA-EVIDENCE:现场照片=1.jpg\nX-PUFA-EVIDENCE:现场照片=2.jpg\nX-PUFA-EVIDENCE:现场照片=3.jpg\n" \
  "X-PUFA-EVIDENCE:信息公开=4.png\n"
#define CONSULTATION_PAPERS EVERY_PAPER "X-PUFA-EVIDENCE:活动方案=5.docx\nX-PUFA-EVIDENCE:咨询登记表=6.jpg\n"
#define LECTURE_PAPERS \
  EVERY_PAPER "X-PUFA-EVIDENCE:信息简报=7.docx\nX-PUFA-EVIDENCE:活动通知=5.txt\nX-PUFA-EVIDENCE:签到表=6.jpg\n" \
              "X-PUFA-EVIDENCE:课件或讲稿=8.pdf\n"
#define BRIEF "X-PUFA-EVIDENCE:信息简报=7.docx\n"

#define L1 "1581ca68-1226-438f-b971-1f4c4f7d5785"
#define C1 "0bec7e78-8a72-4c2f-b7c8-d71455b32e64"
#define X1 "8ea2dc8d-6a4c-4c07-b1d6-48fdc875a05e"

static const Draft year[] = {
  { L1, "LECTURE", "HELD", "20230203T090000", "20230203T103000", "v01", "a1", "乡村", "农民工",
    "保障农民工工资支付条例 劳动合同法", "k4=60 k2=30", 45, 6, LECTURE_PAPERS },
  { "497f", "LECTURE", "HELD", "20230308T093000", "20230308T110000", "v07", "a3", "乡村", "妇女",
    "妇女权益保障法 反家庭暴力法", "k7=50 k2=30", 38, 5, LECTURE_PAPERS },
  { C1, "CONSULTATION", "HELD", "20230314T083000", "20230314T113000", "v09", "a4", "乡村", "赶集群众",
    "消费者权益保护法 产品质量法", "k1=150 k3=120 k2=50", 400, 26,
    "SUMMARY:3·15 消费维权赶大集\n" CONSULTATION_PAPERS },
  { "51fc", "LECTURE", "HELD", "20230414T190000", "20230414T203000", "v03", "a1", "乡村", "村民", "国家安全法 反间谍法",
    "k3=60 k2=40", 52, 4, LECTURE_PAPERS },
  { "54d1", "LECTURE", "HELD", "20230517T150000", "20230517T163000", "v05", "a2", "乡村", "村民", "民法典",
    "k1=80 k2=40", 61, 9, LECTURE_PAPERS },
  { "c10f", "CONSULTATION", "HELD", "20230625T080000", "20230625T110000", "v09", "a4", "乡村", "赶集群众",
    "禁毒法 反电信网络诈骗法", "k5=200 k3=180", 500, 31, CONSULTATION_PAPERS BRIEF },
  { "a1ae", "LECTURE", "HELD", "20230712T193000", "20230712T210000", "v02", "a1", "家庭", "家长和学生",
    "未成年人保护法 家庭教育促进法", "k1=60 k3=50", 84, 7, LECTURE_PAPERS },
  { "2394", "LECTURE", "HELD", "20230815T193000", "20230815T203000", "v10", "a4", "乡村", "村民",
    "环境保护法 大气污染防治法", "k8=60 k1=30", 46, 3, LECTURE_PAPERS },
  { X1, "LECTURE", "CANCELLED", "20230829T150000", "20230829T163000", "v08", "a3", "乡村", "村民",
    "农村土地承包法 民法典", NULL, 0, 0, "SUMMARY:农村土地流转与合同\n" },
  { "2885", "CONSULTATION", "HELD", "20230922T080000", "20230922T110000", "v09", "a4", "乡村", "赶集群众",
    "乡村振兴促进法 土地管理法 农产品质量安全法", "k1=120 k2=60 k8=80", 350, 18, CONSULTATION_PAPERS BRIEF },
  { "4c85", "LECTURE", "HELD", "20231023T090000", "20231023T103000", "v06", "a3", "乡村", "老年人",
    "老年人权益保障法 民法典", "k3=60 k1=40", 57, 8, LECTURE_PAPERS },
  { "0814", "LECTURE", "HELD", "20231201T143000", "20231201T163000", "v04", "a2", "乡村", "法律明白人",
    "宪法 人民调解法", "k6=40 k2=30", 33, 2, LECTURE_PAPERS },
  { "d240", "CONSULTATION", "HELD", "20231204T090000", "20231204T113000", "v11", "a5", "社区", "居民", "宪法 民法典",
    "k6=160 k1=120 k3=80 k9=60", 450, 35, CONSULTATION_PAPERS BRIEF },
};

static const struct {
  const char *uid, *start, *group;
} posts[] = {
  { "25d4", "20230514T090000", "g05" }, { "8d6e", "20230516T183000", "g05" }, { "27d6", "20230517T130000", "g05" },
  { "0c29", "20230624T183000", "g09" }, { "9754", "20230624T183000", "g10" }, { "70cf", "20230708T090000", "g02" },
  { "510c", "20230710T100000", "g02" }, { "1175", "20230826T090000", "g08" }, { "dac0", "20230828T160000", "g08" },
};

static inline void
append_lines (GString *ical, const char *name, const char *values)
{
  g_auto (GStrv) list = g_strsplit (values != NULL ? values : "", " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    if (*list[i] != '\0')
      g_string_append_printf (ical, "%s:%s\n", name, list[i]);
}

static inline void
append_count (GString *ical, const char *name, int count)
{
  if (count > 0)
    g_string_append_printf (ical, "%s:%d\n", name, count);
}

static inline PufaEvent *
make_event (const Draft *draft)
{
  g_autoptr (GString) ical = g_string_new ("BEGIN:VEVENT\nDTSTAMP:20230101T000000Z\nX-PUFA-OFFICE:qinghe\n");
  g_autoptr (GError) error = NULL;
  PufaEvent *event;

  append_lines (ical, "UID", draft->uid);
  append_lines (ical, "X-PUFA-KIND", draft->kind);
  append_lines (ical, "X-PUFA-STAGE", draft->stage);
  append_lines (ical, "DTSTART;TZID=Asia/Shanghai", draft->start);
  append_lines (ical, "DTEND;TZID=Asia/Shanghai", draft->end);
  append_lines (ical, "X-PUFA-VILLAGE", draft->village);
  append_lines (ical, "X-PUFA-SPEAKER", draft->speaker);
  append_lines (ical, "X-PUFA-CHANNEL", draft->channel);
  append_lines (ical, "X-PUFA-AUDIENCE", draft->audience);
  append_lines (ical, "X-PUFA-LAW", draft->laws);
  append_lines (ical, "X-PUFA-HANDOUT", draft->handouts);
  append_count (ical, "X-PUFA-ATTENDED", draft->attended);
  append_count (ical, "X-PUFA-CONSULTED", draft->consulted);
  g_string_append_printf (ical, "%sEND:VEVENT\n", draft->extra != NULL ? draft->extra : "");
  event = pufa_event_new_from_ical (ical->str, NULL, &error);
  ck_assert_msg (event != NULL, "%s: %s", draft->uid, error ? error->message : "no error set");
  return event;
}

static inline void
add_draft (PufaReport *report, const Draft *draft)
{
  g_autoptr (PufaEvent) event = make_event (draft);

  pufa_report_add (report, event);
}

static inline void
add_post (PufaReport *report, guint i)
{
  g_autofree char *extra =
      g_strdup_printf ("X-PUFA-GROUP:%s\nX-PUFA-POSTED:2023-12-31T00:00:00+08:00\n", posts[i].group);
  Draft draft = { posts[i].uid, "NOTICE", "ANNOUNCED", posts[i].start, .extra = extra };

  add_draft (report, &draft);
}

/* The whole year. */
static inline void
add_year (PufaReport *report)
{
  for (guint i = 0; i < G_N_ELEMENTS (year); i++)
    add_draft (report, &year[i]);
  for (guint i = 0; i < G_N_ELEMENTS (posts); i++)
    add_post (report, i);
}

static inline PufaOffice *
open_qinghe (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (g_getenv ("srcdir"), "examples", "qinghe", NULL);
  PufaOffice *office = pufa_office_new_from_folder (path, &error);

  ck_assert_msg (office != NULL, "%s", error ? error->message : "no error set");
  return office;
}

/* The days from @first to before @until, "2023-07-01". */
static inline PufaReport *
report_on (PufaOffice *office, const char *first, const char *until)
{
  GDate from, to;
  g_autoptr (PufaSpan) span = NULL;
  gint y, m, d;

  ck_assert_int_eq (sscanf (first, "%d-%d-%d", &y, &m, &d), 3);
  g_date_clear (&from, 1);
  g_date_set_dmy (&from, (GDateDay) d, (GDateMonth) m, (GDateYear) y);
  ck_assert_int_eq (sscanf (until, "%d-%d-%d", &y, &m, &d), 3);
  g_date_clear (&to, 1);
  g_date_set_dmy (&to, (GDateDay) d, (GDateMonth) m, (GDateYear) y);
  span = pufa_span_new_days (&from, &to, NULL, NULL);
  return pufa_report_new (office, span);
}

/* What nobody has added to yet. */
static inline PufaReport *
report_2023 (PufaOffice *office)
{
  return report_on (office, "2023-01-01", "2024-01-01");
}

static inline gint64
all (const PufaReport *report, PufaFigure figure)
{
  return pufa_report_get_count (report, figure, PUFA_AXIS_ALL, "");
}

static inline void
ck_assert_sentence (const PufaReport *report, const char *wanted)
{
  g_autofree char *sentence = pufa_report_dup_sentence (report);

  ck_assert_str_eq (sentence, wanted);
}
