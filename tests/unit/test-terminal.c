#include "unit.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "format/pager.h"
#include "format/terminal.h"

static int null_device, pseudo_terminal;

static int open_descriptors(void **state)
{
    (void)state;
    null_device = open("/dev/null", O_WRONLY);
    pseudo_terminal = posix_openpt(O_RDWR | O_NOCTTY);
    unsetenv("NO_COLOR");
    unsetenv("COLUMNS");
    setenv("TERM", "xterm", 1);
    return null_device < 0;
}

static int close_descriptors(void **state)
{
    (void)state;
    close(null_device);
    if (pseudo_terminal >= 0)
        close(pseudo_terminal);
    return 0;
}

static void a_pipe_has_no_colour_and_eighty_columns(void **state)
{
    (void)state;
    struct terminal terminal = terminal_look(null_device, COLOUR_auto);
    assert_false(terminal.is_terminal);
    assert_false(terminal.colour);
    assert_int_equal(terminal.width, 80);
    assert_true(terminal_look(null_device, COLOUR_always).colour);
}

static void a_terminal_has_colour_unless_the_reader_forbids_it(void **state)
{
    (void)state;
    if (pseudo_terminal < 0)
        skip();
    assert_true(terminal_look(pseudo_terminal, COLOUR_auto).colour);
    assert_false(terminal_look(pseudo_terminal, COLOUR_never).colour);
    setenv("NO_COLOR", "", 1);
    assert_true(terminal_look(pseudo_terminal, COLOUR_auto).colour);
    setenv("NO_COLOR", "1", 1);
    assert_false(terminal_look(pseudo_terminal, COLOUR_auto).colour);
    assert_true(terminal_look(pseudo_terminal, COLOUR_always).colour);
    unsetenv("NO_COLOR");
    setenv("TERM", "dumb", 1);
    assert_false(terminal_look(pseudo_terminal, COLOUR_auto).colour);
    setenv("TERM", "xterm", 1);
}

static void columns_in_the_environment_win(void **state)
{
    (void)state;
    setenv("COLUMNS", "132", 1);
    assert_int_equal(terminal_look(null_device, COLOUR_auto).width, 132);
    setenv("COLUMNS", "nonsense", 1);
    assert_int_equal(terminal_look(null_device, COLOUR_auto).width, 80);
    setenv("COLUMNS", "1", 1);
    assert_int_equal(terminal_look(null_device, COLOUR_auto).width, 20);
    unsetenv("COLUMNS");
}

static void an_unknown_word_for_colour_is_refused(void **state)
{
    (void)state;
    enum colour_choice choice;
    assert_int_equal(colour_read("always", &choice), STATUS_ok);
    assert_int_equal(choice, COLOUR_always);
    assert_int_equal(colour_read(NULL, &choice), STATUS_ok);
    assert_int_equal(choice, COLOUR_auto);
    assert_int_equal(colour_read("sometimes", &choice), STATUS_usage);
}

static void a_pipe_is_never_paged(void **state)
{
    (void)state;
    struct terminal terminal = terminal_look(null_device, COLOUR_auto);
    assert_null(pager_open(true, &terminal));
    pager_close(NULL);
}

static void a_style_without_colour_is_empty(void **state)
{
    (void)state;
    assert_string_equal(style_start(STYLE_match, false), "");
    assert_string_equal(style_start(STYLE_plain, true), "\033[0m");
    assert_string_equal(style_start(STYLE_match, true), "\033[0;1;31m");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_pipe_has_no_colour_and_eighty_columns),
        cmocka_unit_test(a_terminal_has_colour_unless_the_reader_forbids_it),
        cmocka_unit_test(columns_in_the_environment_win),
        cmocka_unit_test(an_unknown_word_for_colour_is_refused),
        cmocka_unit_test(a_pipe_is_never_paged),
        cmocka_unit_test(a_style_without_colour_is_empty),
    };
    return cmocka_run_group_tests(tests, open_descriptors, close_descriptors);
}
