/* choice.h - an option whose value is one of some words */
#ifndef QUOTH_CLI_CHOICE_H
#define QUOTH_CLI_CHOICE_H

#include "cli/options.h"

/* Finds the value of an option among words, which end with NULL: its index in *chosen,
 * which stays as it is when the option is not given.  STATUS_usage with a message that
 * has the nearest word, or all of them. */
enum status choice_read(const struct options *options, enum option_id option, const char *name,
                        const char *const words[], int *chosen);

#endif
