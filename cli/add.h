/* add.h - what adding an event and adding notices share
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include "fields.h"
#include "shared-options.h"

typedef struct {
  FieldOptions fields;
  char *start;
  char *duration;
  char *uid;
  WriteOptions write;
} AddOptions;

/* --start and --duration, else @minutes, into the builder. FALSE with an error. */
gboolean add_set_time (Cli *cli, PufaEventBuilder *builder, const AddOptions *opt, gint minutes, GError **error);

/* --uid, else one made of the seed for the event no. @index, else a random one. */
void add_set_uid (Cli *cli, PufaEventBuilder *builder, const AddOptions *opt, guint index);

/* A notice for each group of the villages, prints their ids. */
gboolean add_notices (Cli *cli, PufaStore *store, const char *command, const AddOptions *opt, GError **error);
