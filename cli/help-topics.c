/* help-topics.c - what all verbs share: dates, formats, statuses
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "help.h"

static const char dates[] =
    N_ ("Dates and times are typed as people write them, in English or Chinese under any locale;\n"
        "they always come back as 2023-05-17 Wed, so that a slip is seen.\n"
        "\n"
        "DATE\n"
        "  2023-05-17  2023-5-7  2023/5/7     5月17日  2023年5月17日\n"
        "  today  tomorrow  yesterday         今天  明天  后天  大后天  昨天\n"
        "  wed  wednesday                     周三  星期三  礼拜三      this week's; if past, next week's\n"
        "  next wed                           下周三                    next week's\n"
        "  +3d  +2w  -1d                      3天后  2周后  1天前       days and weeks from today\n"
        "  +6wd  2023-09-30 +6wd              6个工作日后               working days, also after a date\n"
        "  lunar 5-8  lunar leap 2-3          农历五月初八  农历闰二月初三\n"
        "  Without a year: this year, or the next if that day is over six months gone.\n"
        "\n"
        "TIME\n"
        "  15:00  9:00  3pm  3:30 pm          下午3点  下午3点半  晚上7:30  上午9点一刻\n"
        "\n"
        "WHEN = DATE TIME, perhaps with an end\n"
        "  \"2023-05-17 15:00-16:30\"           \"5月17日 下午3点到4点半\"\n"
        "  To move: a DATE keeps the time of day, a TIME keeps the day, both keep the length;\n"
        "  +1d, -30m and +2h count from the event's own start.\n"
        "\n"
        "LENGTH\n"
        "  90m  1h30m  1.5h                   90分钟  1小时30分  一个半小时\n"
        "\n"
        "PERIOD\n"
        "  2023  2023H1  2023Q3               2023年  2023年上半年  2023年第三季度\n"
        "  2023-05  2023-05-17                2023年5月  5月17日\n"
        "  --since and --until take a DATE or a PERIOD; --until includes its last day.\n");

static const char formats[] =
    N_ ("--format FORMAT, or --json. Content never depends on the terminal, nor on the language\n"
        "but for human.\n"
        "\n"
        "Rows\n"
        "  human   a table to read; short ids; a cell that is not known is -\n"
        "  tsv     a line each without a heading, cells parted by tabs, full ids; in a cell \\t, \\n\n"
        "          and \\\\ stand for a tab, a new line and a backslash\n"
        "  csv     with a heading, as RFC 4180 has it; UTF-8, lines end with LF\n"
        "  json    one object; each item of an outer list on a line of its own\n"
        "  jsonl   the items alone, one a line\n"
        "Papers\n"
        "  ics     a calendar for phones (RFC 5545)\n"
        "  xlsx    the ledger as a spreadsheet\n"
        "  html    pages to put up\n"
        "Notices\n"
        "  text speaker sms wecom   for a WeChat group, the village loudspeaker, a short message,\n"
        "          a robot\n"
        "\n"
        "A date is 2023-05-17 15:00 in tsv and csv, in the office's zone, and 2023-05-17T15:00:00+08:00\n"
        "in json. -o FILE writes to FILE, which is whole or as it was; -o - is stdout. The first cell\n"
        "of a tsv row is the id, and verbs read ids from stdin where - stands for an ID:\n"
        "\n"
        "  pufa list --speaker 张律师 --format tsv | pufa move - +7d --reason 律师出差\n");

static const char statuses[] =
    N_ ("Status\n"
        "   0  done; the answer is yes, or whatever it is\n"
        "   1  the answer is no: there are clashes, the file has faults, groups hold an old notice\n"
        "   2  wrong use: an argument, a date or a number typed wrong\n"
        "   3  bad input: the contents of a file\n"
        "   4  not found: no workspace, no such event or name; or more than one\n"
        "   5  refused by a rule; --force overrides it and is written in the log\n"
        "   6  file trouble: a file, the schedule or stdout cannot be read or written\n"
        "   7  the plan is incomplete; the best plan and the reasons are written all the same\n"
        "   8  network\n"
        "  70  a bug\n"
        "One command is one transaction: if the status is 2 to 6 nothing was changed.\n");

static const struct {
  const char *name;
  const char *text;
} topics[] = {
  { "dates", dates },
  { "formats", formats },
  { "status", statuses },
};

const char *
help_get_topic (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    if (g_str_equal (topics[i].name, name))
      return _ (topics[i].text);
  return NULL;
}
