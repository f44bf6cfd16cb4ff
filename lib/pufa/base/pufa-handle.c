/* pufa-handle.c - from a UID to a number and from typed digits to a range of them
 * SPDX-License-Identifier: LGPL-2.1-or-later */
#include "config.h"

#include <string.h>

#include <pufa/base/pufa-uuid-private.h>
#include <pufa/base/pufa-handle-private.h>

#define N_DIGITS 15
#define HASHED (G_GINT64_CONSTANT (1) << 60)

/* The first digits of @hex as a number, dashes passed over; says how many there were. */
static gint64
read_digits (const char *hex, guint *n)
{
  gint64 number = 0;

  for (*n = 0; *hex != '\0' && *n < N_DIGITS; hex++)
    if (g_ascii_isxdigit (*hex))
      {
        number = number << 4 | g_ascii_xdigit_value (*hex);
        ++*n;
      }
  return number;
}

gint64
pufa_handle_new (const char *uid)
{
  g_autofree char *sum = NULL;
  guint n;

  if (pufa_uuid_is_valid (uid))
    return read_digits (uid, &n);
  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uid, -1);
  return read_digits (sum, &n) | HASHED;
}

/* Hex digits, with dashes where a UUID has them. */
static gboolean
is_beginning_of_uuid (const char *typed)
{
  for (guint i = 0; typed[i] != '\0'; i++)
    {
      gboolean is_dash = i == 8 || i == 13 || i == 18 || i == 23;

      if (i >= 36 || (is_dash ? typed[i] != '-' : !g_ascii_isxdigit (typed[i])))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_beginning_of_sum (const char *typed)
{
  return strlen (typed) <= 64 && typed[strspn (typed, "0123456789abcdefABCDEF")] == '\0';
}

gboolean
pufa_handle_get_range (const char *typed, gint64 *first, gint64 *last)
{
  gboolean is_hashed = *typed == '~';
  gint64 digits;
  guint n;

  if (is_hashed ? !is_beginning_of_sum (typed + 1) : !is_beginning_of_uuid (typed))
    return FALSE;
  digits = read_digits (typed + is_hashed, &n);
  *first = digits << 4 * (N_DIGITS - n);
  *last = *first | ((G_GINT64_CONSTANT (1) << 4 * (N_DIGITS - n)) - 1);
  if (is_hashed)
    {
      *first |= HASHED;
      *last |= HASHED;
    }
  return n > 0;
}

char *
pufa_handle_dup_id (const char *uid)
{
  g_autofree char *sum = NULL;

  if (pufa_uuid_is_valid (uid))
    return g_ascii_strdown (uid, -1);
  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uid, -1);
  return g_strconcat ("~", sum, NULL);
}

/* A UUID's dashes are characters too; so is the ~ before a sum. */
static guint
count_characters (guint digits, gboolean is_hashed)
{
  if (is_hashed)
    return digits + 1;
  return digits + (digits > 8) + (digits > 12);
}

guint
pufa_handle_count_differing (gint64 one, gint64 other)
{
  guint64 differing = (guint64) (one ^ other);
  guint digits = 1;

  if ((differing & HASHED) != 0)
    return PUFA_MIN_ID;
  for (guint shift = 4 * (N_DIGITS - 1); digits < N_DIGITS && differing >> shift == 0; shift -= 4)
    digits++;
  return MAX (count_characters (digits, (one & HASHED) != 0), PUFA_MIN_ID);
}
