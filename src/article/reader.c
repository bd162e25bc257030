/* reader.c - files in, articles out */
#include "article/reader.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "article/blocks.h"
#include "base/buf.h"

struct reader {
    const char *path;
    struct buf source;
    bool is_done;
};

static enum status read_all(struct reader *reader, FILE *file)
{
    size_t got;
    do {
        buf_reserve(&reader->source, 64 * 1024);
        got = fread(reader->source.bytes + reader->source.size, 1,
                    reader->source.capacity - reader->source.size, file);
        reader->source.size += got;
    } while (got && reader->source.size <= READER_MOST_BYTES);
    if (ferror(file))
        return fail(STATUS_input, "%s: %s", reader->path, strerror(errno));
    if (reader->source.size > READER_MOST_BYTES)
        return fail(STATUS_input, "%s: larger than %d bytes", reader->path, READER_MOST_BYTES);
    return STATUS_ok;
}

enum status reader_open(const char *path, struct reader **reader)
{
    bool is_stdin = !strcmp(path, "-");
    FILE *file = is_stdin ? stdin : fopen(path, "rb");
    if (!file)
        return fail(STATUS_input, "%s: %s", path, strerror(errno));
    *reader = xmalloc(sizeof **reader);
    **reader = (struct reader){.path = path};
    enum status status = read_all(*reader, file);
    if (!is_stdin)
        fclose(file);
    if (status != STATUS_ok)
        reader_close(*reader);
    return status;
}

enum status reader_next(struct reader *reader, struct arena *arena, struct article **article)
{
    if (reader->is_done)
        return STATUS_none;
    reader->is_done = true;
    struct str path = str_from(arena_printf(arena, "%s", reader->path));
    struct str text = {arena_copy(arena, reader->source.bytes, reader->source.size),
                       reader->source.size};
    *article = article_new(arena, path, text);
    blocks_cut(*article);
    return STATUS_ok;
}

void reader_close(struct reader *reader)
{
    buf_free(&reader->source);
    free(reader);
}
