#include "unit.h"

#include <zlib.h>

enum { SIZE = 5000 };

/* Text whose letters repeat, but not its lines. */
static void fill(unsigned char text[SIZE])
{
    unsigned state = 1;
    for (size_t i = 0; i < SIZE; i++) {
        state = state * 1103515245u + 12345u;
        text[i] = (unsigned char)"the mayor of a town said"[state >> 16 & 15];
    }
}

static z_stream started(unsigned char *from, size_t size, unsigned char *to, size_t room)
{
    z_stream stream = {0};
    assert_int_equal(
        deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY),
        Z_OK);
    stream.next_in = from;
    stream.avail_in = (uInt)size;
    stream.next_out = to;
    stream.avail_out = (uInt)room;
    return stream;
}

static void zlib_reads_what_is_compressed(void **state)
{
    unsigned char text[SIZE], packed[SIZE], again[SIZE];
    (void)state;
    fill(text);
    z_stream out = started(text, SIZE, packed, SIZE);
    assert_int_equal(deflate(&out, Z_FINISH), Z_STREAM_END);
    assert_int_equal(out.total_in, SIZE);
    assert_int_equal(out.avail_in, 0);
    assert_true(out.total_out < SIZE * 3 / 4);
    assert_int_equal(out.avail_out, SIZE - out.total_out);
    z_stream in = {.next_in = packed, .avail_in = (uInt)out.total_out};
    assert_int_equal(inflateInit2(&in, -MAX_WBITS), Z_OK);
    in.next_out = again;
    in.avail_out = SIZE;
    assert_int_equal(inflate(&in, Z_FINISH), Z_STREAM_END);
    assert_int_equal(in.total_out, SIZE);
    assert_memory_equal(again, text, SIZE);
    inflateEnd(&in);
    assert_int_equal(deflateEnd(&out), Z_OK);
}

static void a_stream_is_used_again(void **state)
{
    unsigned char text[SIZE], first[SIZE], second[SIZE];
    (void)state;
    fill(text);
    z_stream stream = started(text, SIZE, first, SIZE);
    assert_int_equal(deflate(&stream, Z_FINISH), Z_STREAM_END);
    const uLong size = stream.total_out;
    assert_int_equal(deflateReset(&stream), Z_OK);
    stream.next_in = text;
    stream.avail_in = SIZE;
    stream.next_out = second;
    stream.avail_out = SIZE;
    assert_int_equal(deflate(&stream, Z_FINISH), Z_STREAM_END);
    assert_int_equal(stream.total_out, size);
    assert_memory_equal(second, first, size);
    deflateEnd(&stream);
}

static void too_little_room_or_text_is_no_end_of_a_stream(void **state)
{
    unsigned char text[SIZE], packed[SIZE];
    (void)state;
    fill(text);
    z_stream stream = started(text, SIZE, packed, SIZE / 8);
    assert_int_equal(deflate(&stream, Z_FINISH), Z_OK);
    assert_int_equal(stream.total_out, 0);
    deflateEnd(&stream);
    stream = started(text, 20, packed, SIZE);
    assert_int_equal(deflate(&stream, Z_FINISH), Z_OK);
    assert_int_equal(stream.avail_in, 20);
    deflateEnd(&stream);
}

/* As Xapian reads: pieces of 2,000 bytes, 8 KiB of text at a step, and a stream whose last
 * piece has been given is at its end. */
static bool is_read_by_xapian(unsigned char *packed, size_t size, size_t text_size)
{
    unsigned char text[8192];
    z_stream in = {0};
    int status = Z_OK;
    assert_int_equal(inflateInit2(&in, -MAX_WBITS), Z_OK);
    for (size_t at = 0; at < size && status == Z_OK; at += 2000) {
        in.next_in = packed + at;
        in.avail_in = (uInt)(size - at < 2000 ? size - at : 2000);
        do {
            in.next_out = text;
            in.avail_out = sizeof text;
            status = inflate(&in, Z_SYNC_FLUSH);
        } while (status == Z_OK && in.avail_in);
    }
    inflateEnd(&in);
    return status == Z_STREAM_END && in.total_out == text_size;
}

static void xapian_reads_whatever_repeats_itself(void **state)
{
    enum { LEAST_REPEATED = 8000, MOST_REPEATED = 50000, STEP = 113 };
    static unsigned char text[MOST_REPEATED], packed[MOST_REPEATED];
    static const char *const patterns[] = {"\"", "ab", "Said Roe. "};
    size_t compressed = 0;
    (void)state;
    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
        for (size_t j = 0; j < MOST_REPEATED; j++)
            text[j] = (unsigned char)patterns[i][j % strlen(patterns[i])];
        for (size_t size = LEAST_REPEATED; size < MOST_REPEATED; size += STEP) {
            z_stream out = started(text, size, packed, size);
            if (deflate(&out, Z_FINISH) == Z_STREAM_END) {
                assert_true(is_read_by_xapian(packed, out.total_out, size));
                compressed++;
            }
            deflateEnd(&out);
        }
    }
    assert_true(compressed > 0);
}

static void what_xapian_never_asks_for_is_refused(void **state)
{
    z_stream stream = {0};
    unsigned char text[SIZE], packed[SIZE];
    (void)state;
    assert_int_equal(deflateInit(&stream, Z_BEST_SPEED), Z_STREAM_ERROR);
    assert_int_equal(deflateEnd(&stream), Z_STREAM_ERROR);
    fill(text);
    stream = started(text, SIZE, packed, SIZE);
    assert_int_equal(deflate(&stream, Z_NO_FLUSH), Z_STREAM_ERROR);
    deflateEnd(&stream);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(zlib_reads_what_is_compressed),
        cmocka_unit_test(a_stream_is_used_again),
        cmocka_unit_test(too_little_room_or_text_is_no_end_of_a_stream),
        cmocka_unit_test(xapian_reads_whatever_repeats_itself),
        cmocka_unit_test(what_xapian_never_asks_for_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
