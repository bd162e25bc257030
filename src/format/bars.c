/* bars.c - counts as bars, for a terminal */
#include "format/bars.h"

#include <stdio.h>

#include "base/clean.h"
#include "base/utf8.h"
#include "format/wrap.h"

enum {
    MOST_LABELS = 4,
    GAP = 2,         /* columns between the parts of a line */
    MOST_BAR = 60,   /* columns: a longer bar tells no more */
    LEAST_BAR = 8,   /* below, bars tell nothing: labels have the room */
    LEAST_LABEL = 6,
};

struct layout {
    size_t labels[MOST_LABELS], label_count; /* columns of each */
    size_t digits, bar;
    size_t largest; /* count */
};

static size_t digits_of(size_t number)
{
    return (size_t)snprintf(NULL, 0, "%zu", number);
}

static size_t label_columns(struct str label, struct buf *clean)
{
    buf_clear(clean);
    clean_add(label, clean);
    return utf8_columns(buf_str(clean));
}

/* Takes columns off the widest label until they fit into room together. */
static void narrow(struct layout *layout, size_t room)
{
    for (;;) {
        size_t sum = 0, widest = 0;
        for (size_t i = 0; i < layout->label_count; i++) {
            sum += layout->labels[i] + GAP;
            if (layout->labels[i] > layout->labels[widest])
                widest = i;
        }
        if (sum <= room || layout->labels[widest] <= LEAST_LABEL)
            return;
        layout->labels[widest]--;
    }
}

static struct layout measure(const struct bar *bars, size_t count, size_t width, struct buf *clean)
{
    struct layout layout = {.label_count = count ? bars[0].labels.count : 0};
    if (layout.label_count > MOST_LABELS)
        layout.label_count = MOST_LABELS;
    for (size_t i = 0; i < count; i++) {
        if (bars[i].count > layout.largest)
            layout.largest = bars[i].count;
        for (size_t j = 0; j < layout.label_count; j++) {
            size_t columns = label_columns(bars[i].labels.items[j], clean);
            if (columns > width)
                columns = width;
            if (columns > layout.labels[j])
                layout.labels[j] = columns;
        }
    }
    layout.digits = digits_of(layout.largest);
    size_t fixed = layout.digits + GAP;
    size_t room = width > fixed + LEAST_BAR ? width - fixed : LEAST_BAR;
    size_t bar_share = room / 3 > LEAST_BAR ? room / 3 : LEAST_BAR;
    narrow(&layout, room - bar_share);
    for (size_t j = 0; j < layout.label_count; j++)
        fixed += layout.labels[j] + GAP;
    layout.bar = width > fixed ? width - fixed : 1;
    if (layout.bar > MOST_BAR)
        layout.bar = MOST_BAR;
    return layout;
}

static void add_bar(size_t count, const struct layout *layout, struct buf *out)
{
    static const char *const eighths[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    double share = layout->largest ? (double)count / (double)layout->largest : 0;
    size_t length = (size_t)(share * 8 * (double)layout->bar);
    if (count && !length)
        length = 1;
    for (size_t i = 0; i < length / 8; i++)
        buf_add(out, STR("█"));
    buf_add(out, str_from(eighths[length % 8]));
}

void bars_print(const struct bar *bars, size_t count, const struct terminal *terminal,
                struct buf *out)
{
    struct buf clean = {0};
    bool colour = terminal->colour;
    struct layout layout = measure(bars, count, terminal->width, &clean);
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < layout.label_count; j++) {
            label_columns(bars[i].labels.items[j], &clean);
            wrap_cut(buf_str(&clean), layout.labels[j], true, out);
            buf_add(out, STR("  "));
        }
        buf_printf(out, "%s%*zu%s  ", style_start(STYLE_number, colour), (int)layout.digits,
                   bars[i].count, style_start(STYLE_bar, colour));
        add_bar(bars[i].count, &layout, out);
        buf_printf(out, "%s\n", style_start(STYLE_plain, colour));
    }
    buf_free(&clean);
}
