/* days-rows.h - days as rows
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "cli.h"
#include "days-list.h"

/* Rows in cli->format (human, tsv, csv, json or jsonl), written as they come. */
typedef struct _DaysRows DaysRows;

/* @today, which a person's table marks, is borrowed. */
DaysRows *days_rows_new (Cli *cli, PufaAlmanac *almanac, const GDate *today);

/* @list is turned to @day. */
void days_rows_add (DaysRows *self, const GDate *day, const DaysList *list);
void days_rows_end (DaysRows *self);
void days_rows_free (DaysRows *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DaysRows, days_rows_free)
