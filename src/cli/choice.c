/* choice.c - an option whose value is one of some words */
#include "cli/choice.h"

#include <string.h>

#include "base/buf.h"
#include "base/near.h"

static enum status unknown(const char *name, const char *value, const char *const words[],
                           const struct nearest *nearest)
{
    struct buf list = {0};
    if (nearest->index >= 0)
        return fail(STATUS_usage, "%s: there is no '%s'; did you mean '%s'?", name, value,
                    words[nearest->index]);
    for (int i = 0; words[i]; i++)
        buf_printf(&list, "%s%s", !i ? "" : words[i + 1] ? ", " : " or ", words[i]);
    fail(STATUS_usage, "%s: there is no '%s'; it is %.*s", name, value, STR_ARGS(buf_str(&list)));
    buf_free(&list);
    return STATUS_usage;
}

enum status choice_read(const struct options *options, enum option_id option, const char *name,
                        const char *const words[], int *chosen)
{
    const char *value = option_text(options, option);
    if (!value)
        return STATUS_ok;
    struct nearest nearest = nearest_start(str_from(value));
    for (int i = 0; words[i]; i++) {
        if (!strcmp(value, words[i])) {
            *chosen = i;
            return STATUS_ok;
        }
        nearest_try(&nearest, str_from(words[i]), i);
    }
    return unknown(name, value, words, &nearest);
}
