/* pufa-rule-form-private.h - what a rule of days is inside, for the files that read and ask it
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/office/pufa-rule-private.h>

G_BEGIN_DECLS

#define PUFA_RULE_LAST_YEAR 9998 /* so that what it begins ends in a year of four digits */

typedef enum {
  PUFA_RULE_DATES,
  PUFA_RULE_YEARLY,
  PUFA_RULE_NTH_WEEKDAY,
  PUFA_RULE_WEEK_OF,
  PUFA_RULE_LUNAR,
  PUFA_RULE_TERM,
  PUFA_RULE_NOTICE,
  PUFA_RULE_LUNAR_TAIL, /* from here on: daily */
  PUFA_RULE_SOLAR_TAIL,
  PUFA_RULE_WEEKDAY,
  PUFA_RULE_BRANCH,
} PufaRuleForm;

typedef struct {
  gint month;    /* 1 to 12 */
  gint monthday; /* 1 to 31, of a lunar one to 30 */
} PufaRuleDay;

typedef struct {
  gint year;
  PufaDays days;
} PufaOverride;

struct _PufaRule {
  gatomicrefcount refs;
  char *text;
  PufaRuleForm form;
  PufaDays dates;      /* DATES */
  PufaRuleDay first;   /* YEARLY, WEEK_OF, LUNAR; of NTH_WEEKDAY the month */
  PufaRuleDay last;    /* YEARLY, LUNAR: the last inside */
  gboolean is_range;   /* LUNAR: two days were named */
  guint nth;           /* NTH_WEEKDAY: 1 to 5 */
  gint weekday;        /* NTH_WEEKDAY: 1 to 7 */
  guint term;          /* TERM: 0 to 23 */
  guint set;           /* daily: bit n stands for digit, weekday or branch n */
  gboolean takes_29th; /* LUNAR_TAIL: 廿九 for a 30th that is not there */
  gint from;           /* the first year, or 0 */
  GArray *overrides;   /* of PufaOverride, or NULL */
};

/* Fills the fields of the form from self->text. */
gboolean pufa_rule_parse (PufaRule *self, GError **error);

/* Always FALSE, with PUFA_ERROR_INVALID: @wanted (N_()) should stand where @part does. */
gboolean pufa_rule_blame (const char *text, const char *part, const char *wanted, GError **error);

/* Reads @min to @max digits and moves @text behind them. */
gboolean pufa_rule_scan_number (const char **text, guint min, guint max, gint *number);

/* NULL if in @year it falls as always. */
const PufaOverride *pufa_rule_find_override (const PufaRule *self, gint year);

/* Appends the occurrences of @year; of a rule that is not daily. */
void pufa_rule_list_year (const PufaRule *self, gint year, GArray *occurrences);

/* Whether a daily rule holds on @day. */
PufaFalls pufa_rule_holds (const PufaRule *self, guint32 day);

G_END_DECLS
