/* outcome.h - what came of an event: people, handouts, papers
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "work.h"

typedef struct {
  gint attended;   /* -1: not given */
  gint consulted;  /* … */
  char *handout;   /* "k1=80,k2=40" */
  char **evidence; /* "签到表=FILE" each */
} OutcomeOptions;

/* Sets what was given; other handouts and papers stay. @folder: the workspace, in which papers
 * must lie. FALSE with an error. */
gboolean outcome_set (PufaEventBuilder *builder, const PufaEvent *before, PufaOffice *office, const char *folder,
                      const OutcomeOptions *options, GError **error);

/* "recorded lecture 54d1: held, 61 attended, 9 consulted, 120 份 handed out" */
void outcome_say (Work *work, const PufaEvent *event);
