/* cli-unit.h - a Cli whose streams end in memory
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <string.h>

#include "../cli/cli.h"
#include "unit.h"

typedef struct {
  Cli cli;
  char *out;
  char *err;
  size_t out_size;
  size_t err_size;
} Face;

/* Without an environment, unless a test sets one. */
static inline Face *
face_new (void)
{
  Face *self = g_new0 (Face, 1);

  cli_init (&self->cli, NULL, open_memstream (&self->out, &self->out_size),
            open_memstream (&self->err, &self->err_size));
  self->cli.environment = (Environment){ NULL };
  return self;
}

/* What was answered so far. */
static inline const char *
face_out (Face *self)
{
  fflush (self->cli.out);
  return self->out;
}

/* What was said so far. */
static inline const char *
face_err (Face *self)
{
  fflush (self->cli.err);
  return self->err;
}

static inline void
face_free (Face *self)
{
  fclose (self->cli.out);
  fclose (self->cli.err);
  cli_clear (&self->cli);
  free (self->out);
  free (self->err);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Face, face_free)

/* Wrong use, and what is said of it. */
#define ck_assert_wrong_use(error, want) \
  do \
    { \
      ck_assert_ptr_nonnull (error); \
      ck_assert_msg ((error)->domain == G_OPTION_ERROR, "%s", (error)->message); \
      ck_assert_str_eq ((error)->message, want); \
    } \
  while (0)
