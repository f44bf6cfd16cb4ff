/* change-text.h - what a command did to an event, in words
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#pragma once

#include <pufa/pufa.h>

/* "move": the verb of the command. */
char *change_text_dup_verb (const PufaChange *change);

/* "2023-07-11 19:30-21:00 to 2023-07-12 19:30-21:00"; "lecture 2023-07-11 Tue 19:30-21:00, 西河村"
 * where the event came or went; "" where nothing that people read differs. */
char *change_text_dup_what (PufaOffice *office, const PufaChange *change);

/* The same with the reason behind it. */
char *change_text_dup_what_and_why (PufaOffice *office, const PufaChange *change);
