/* answer.h - where the answer of a verb goes, and in what format
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "command.h"
#include "shared-options.h"

typedef struct _Answer Answer;

/* Sets the format and the stream of @cli: a file beside FILE for -o FILE, the pager where a
 * terminal shows a long answer, else stdout.  NULL with an error. */
Answer *answer_open (Cli *cli, const Command *command, const AnswerOptions *options, GError **error);

/* All is written: puts the file in its place, or waits for the pager.  FALSE with an error where
 * the answer did not arrive. */
gboolean answer_close (Answer *self, GError **error);

/* Without answer_close() before it, FILE stays as it was. */
void answer_free (Answer *self);

/* A full disk, seen at the end. */
gboolean answer_flush (FILE *out, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, answer_free)
