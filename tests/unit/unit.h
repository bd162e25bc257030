/* unit.h - cmocka, the headers that it wants first, and what unit tests share */
#ifndef QUOTH_TESTS_UNIT_H
#define QUOTH_TESTS_UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* fail() is ours (base/status.h), so cmocka's fail_msg() is made without its own. */
#undef fail
#undef fail_msg
#define fail_msg(...)                 \
    do {                              \
        print_error(__VA_ARGS__);     \
        print_error("\n");            \
        _fail(__FILE__, __LINE__);    \
    } while (0)

#include "base/str.h"

#define assert_str(text, expected)                                            \
    do {                                                                      \
        struct str text_ = (text);                                            \
        const char *expected_ = (expected);                                   \
        assert_int_equal(text_.size, strlen(expected_));                      \
        assert_memory_equal(text_.bytes ? text_.bytes : "", expected_, text_.size); \
    } while (0)

#endif
