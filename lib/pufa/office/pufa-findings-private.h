/* pufa-findings-private.h - what speaks against an event, rule by rule
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/office/pufa-almanac-private.h>
#include <pufa/office/pufa-office-private.h>

G_BEGIN_DECLS

/* The part of an event that lies in one day. */
typedef struct {
  guint32 day;
  PufaHours hours;
} PufaStay;

typedef struct {
  const PufaOffice *office;
  const PufaSettings *settings;
  const PufaRoster *roster;
  const PufaEvent *event;
  GPtrArray *findings; /* PufaFinding */
} PufaJudge;

/* @detail: what of the rule, as 三夏 of "season 三夏", or NULL. Takes @message over. */
void pufa_judge_add (PufaJudge *self, PufaClashRule rule, PufaLevel level, const char *detail, char *message);

/* Its name in the roster, else the id. */
const char *pufa_judge_get_name (const PufaJudge *self, guint table, const char *id);

gboolean pufa_stay_overlaps (const PufaStay *self, const PufaHours *hours);

/* The rules of the almanac. */
void pufa_judge_markets (PufaJudge *self, const PufaStay *stay);
void pufa_judge_seasons (PufaJudge *self, const PufaStay *stay);

G_END_DECLS
