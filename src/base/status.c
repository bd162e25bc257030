/* status.c - how a function says that it failed */
#include "base/status.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static const struct {
    const char *text;
    int exit_code;
} statuses[] = {
#define ROW(name, exit_code, text) {text, exit_code},
#include "base/status.def"
#undef ROW
};

static _Thread_local char message[2048];

const char *status_text(enum status status)
{
    static _Thread_local char text[64];
    snprintf(text, sizeof text, "%.*s", (int)strcspn(statuses[status].text, "\n"),
             statuses[status].text);
    return text;
}

int status_exit_code(enum status status)
{
    return statuses[status].exit_code;
}

enum status fail(enum status status, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    return status;
}

const char *fail_message(void)
{
    return message;
}
