/* encoding.c - the bytes of a source to the text of an article */
#include "article/encoding.h"

#include <string.h>

#include "base/diag.h"
#include "base/utf8.h"

/* The text as it grows. */
struct decoder {
    struct article *article;
    struct str source;
    char *out; /* room for all that can come */
    size_t out_size;
    size_t first_fault; /* offset in the source; its size: none */
};

static struct decoder decoder_start(struct article *article, struct str source, size_t most)
{
    return (struct decoder){.article = article, .source = source, .first_fault = source.size,
                            .out = arena_alloc(article->arena, most)};
}

/* Of one byte above 127 at most three come: U+FFFD, or a dash of Windows-1252. */
static size_t most_of_bytes(struct str source)
{
    size_t most = source.size;
    for (size_t i = 0; i < source.size; i++)
        most += (unsigned char)source.bytes[i] < 0x80 ? 0 : 2;
    return most;
}

/* Maps the next text_step bytes of text to source_step bytes at source. */
static void map_add(struct decoder *decoder, size_t source, size_t text_step, size_t source_step)
{
    struct offset_map *map = &decoder->article->map;
    struct offset_run *last = map->count ? &map->items[map->count - 1] : NULL;
    if (last && last->text_step == text_step && last->source_step == source_step)
        return;
    struct offset_run run = {decoder->out_size, source, (unsigned char)text_step,
                             (unsigned char)source_step};
    ARENA_PUSH(decoder->article->arena, map, run);
}

static void put(struct decoder *decoder, uint32_t character, size_t source, size_t source_step)
{
    size_t size = utf8_put(character, decoder->out + decoder->out_size);
    map_add(decoder, source, size, source_step);
    decoder->out_size += size;
}

static void put_fault(struct decoder *decoder, size_t source, size_t source_step)
{
    if (decoder->first_fault == decoder->source.size)
        decoder->first_fault = source;
    put(decoder, UTF8_REPLACEMENT, source, source_step);
}

static void decoder_end(struct decoder *decoder, struct str encoding)
{
    decoder->article->text = (struct str){decoder->out, decoder->out_size};
    decoder->article->encoding = encoding;
}

static void note_fault(const struct decoder *decoder, const char *what)
{
    if (decoder->first_fault < decoder->source.size)
        diag(DIAG_note, decoder->article->path.bytes, (long long)decoder->first_fault,
             "%s became U+FFFD, here and perhaps further on", what);
}

/* Runs of valid UTF-8 are copied whole and mapped byte to byte. */
static void decode_utf8(struct article *article, struct str source)
{
    struct decoder decoder = decoder_start(article, source, most_of_bytes(source));
    for (size_t at = 0; at < source.size;) {
        struct str rest = str_slice(source, at, source.size);
        size_t valid = utf8_check(rest);
        if (valid) {
            map_add(&decoder, at, 1, 1);
            memcpy(decoder.out + decoder.out_size, rest.bytes, valid);
            decoder.out_size += valid;
            at += valid;
        }
        if (at < source.size) {
            size_t start = at;
            utf8_next(source, &at);
            put_fault(&decoder, start, at - start);
        }
    }
    decoder_end(&decoder, (struct str){0});
    note_fault(&decoder, "bytes that are not UTF-8");
}

/* The characters of the bytes 0x80 to 0x9f in Windows-1252. */
static const uint16_t windows_1252[32] = {
    0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd, 0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178,
};

static void decode_windows_1252(struct article *article, struct str source)
{
    struct decoder decoder = decoder_start(article, source, most_of_bytes(source));
    size_t first = utf8_check(source);
    for (size_t at = 0; at < source.size; at++) {
        unsigned char byte = (unsigned char)source.bytes[at];
        uint32_t character = byte >= 0x80 && byte < 0xa0 ? windows_1252[byte - 0x80] : byte;
        if (character == UTF8_REPLACEMENT)
            put_fault(&decoder, at, 1);
        else
            put(&decoder, character, at, 1);
    }
    decoder_end(&decoder, STR("windows-1252"));
    diag(DIAG_note, article->path.bytes, (long long)first, "not UTF-8; read as Windows-1252");
    note_fault(&decoder, "bytes that are not in Windows-1252");
}

static uint32_t unit_at(struct str source, size_t at, bool is_big_endian)
{
    const unsigned char *bytes = (const unsigned char *)source.bytes + at;
    return is_big_endian ? (uint32_t)(bytes[0] << 8 | bytes[1])
                         : (uint32_t)(bytes[1] << 8 | bytes[0]);
}

/* Decodes the character at offset at; returns how many bytes it takes. */
static size_t decode_utf16_at(struct decoder *decoder, size_t at, bool is_big_endian)
{
    struct str source = decoder->source;
    size_t left = source.size - at;
    uint32_t unit = left >= 2 ? unit_at(source, at, is_big_endian) : 0xd800;
    if (unit < 0xd800 || unit > 0xdfff) {
        put(decoder, unit, at, 2);
        return 2;
    }
    bool is_first = unit < 0xdc00;
    if (is_first && left < 4) {
        put_fault(decoder, at, left);
        return left;
    }
    uint32_t second = is_first ? unit_at(source, at + 2, is_big_endian) : 0;
    if (second >= 0xdc00 && second <= 0xdfff) {
        put(decoder, 0x10000 + ((unit - 0xd800) << 10) + (second - 0xdc00), at, 4);
        return 4;
    }
    put_fault(decoder, at, 2);
    return 2;
}

static void decode_utf16(struct article *article, struct str source)
{
    struct decoder decoder = decoder_start(article, source, (source.size + 1) / 2 * 3);
    bool is_big_endian = source.bytes[0] == '\xfe';
    for (size_t at = 0; at < source.size;)
        at += decode_utf16_at(&decoder, at, is_big_endian);
    decoder_end(&decoder, is_big_endian ? STR("UTF-16BE") : STR("UTF-16LE"));
    note_fault(&decoder, source.size % 2 ? "a last odd byte, or half of a pair of surrogates,"
                                         : "half of a pair of surrogates");
}

bool encoding_is_utf16(struct str source)
{
    return str_starts(source, STR("\xff\xfe")) || str_starts(source, STR("\xfe\xff"));
}

static bool has_valid_sequence(struct str source)
{
    for (size_t at = 0; at < source.size;) {
        if ((unsigned char)source.bytes[at] < 0x80) {
            at++;
            continue;
        }
        size_t start = at;
        if (utf8_next(source, &at) != UTF8_REPLACEMENT ||
            str_starts(str_slice(source, start, at), STR("\xef\xbf\xbd")))
            return true;
    }
    return false;
}

void encoding_decode(struct article *article, struct str source)
{
    article->text = source;
    if (encoding_is_utf16(source))
        decode_utf16(article, source);
    else if (utf8_check(source) == source.size)
        return;
    else if (has_valid_sequence(source))
        decode_utf8(article, source);
    else
        decode_windows_1252(article, source);
}
