/* reader.c - files in, articles out */
#include "article/reader.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "article/blocks.h"
#include "article/encoding.h"
#include "article/sniff.h"
#include "base/buf.h"
#include "base/path.h"

enum { PIPE_CHUNK = 64 * 1024 };

struct reader {
    const char *path;
    int fd;
    size_t size; /* of a regular file, as it was when opened */
    bool is_regular, is_done;
};

static enum status check_kind(struct reader *reader, const struct stat *status)
{
    if (S_ISDIR(status->st_mode))
        return fail(STATUS_input, "is a folder, not a file");
    reader->is_regular = S_ISREG(status->st_mode);
    if (!reader->is_regular && reader->fd != STDIN_FILENO)
        return fail(STATUS_input, "is a fifo, socket or device; give it as standard input, -");
    if (reader->is_regular && status->st_size > READER_MOST_BYTES)
        return fail(STATUS_input, "has %lld bytes; files of up to %d are read",
                    (long long)status->st_size, READER_MOST_BYTES);
    reader->size = reader->is_regular ? (size_t)status->st_size : 0;
    return STATUS_ok;
}

static enum status look(struct reader *reader, const struct stat *known)
{
    struct stat status;
    if (known && S_ISREG(known->st_mode))
        return check_kind(reader, known);
    if (fstat(reader->fd, &status))
        return fail(STATUS_input, "%s", strerror(errno));
    return check_kind(reader, &status);
}

enum status reader_open(const char *path, const struct stat *known, struct reader **reader)
{
    bool is_stdin = !strcmp(path, "-");
    int fd = is_stdin ? STDIN_FILENO : path_open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY);
    if (fd < 0)
        return fail(STATUS_input, "%s", strerror(errno));
    *reader = xmalloc(sizeof **reader);
    **reader = (struct reader){.path = path, .fd = fd};
    enum status status = look(*reader, known);
    if (status != STATUS_ok)
        reader_close(*reader);
    return status;
}

/* Reads up to size bytes; fewer at the end of the file.  -1 and errno on failure. */
static ssize_t read_up_to(int fd, char *bytes, size_t size)
{
    size_t got = 0;
    while (got < size) {
        ssize_t count = read(fd, bytes + got, size - got);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return -1;
        if (count == 0)
            break;
        got += (size_t)count;
    }
    return (ssize_t)got;
}

/* A regular file goes straight into the arena.  One that grows meanwhile is taken as
 * long as it was. */
static enum status read_file(struct reader *reader, struct arena *arena, struct str *source)
{
    char *bytes = arena_take(arena, reader->size + 1);
    ssize_t got = read_up_to(reader->fd, bytes, reader->size);
    if (got < 0)
        return fail(STATUS_input, "%s", strerror(errno));
    bytes[got] = '\0';
    *source = (struct str){bytes, (size_t)got};
    return STATUS_ok;
}

static enum status fill_from_pipe(int fd, struct buf *buf)
{
    for (;;) {
        buf_reserve(buf, PIPE_CHUNK);
        ssize_t got = read_up_to(fd, buf->bytes + buf->size, PIPE_CHUNK);
        if (got < 0)
            return fail(STATUS_input, "%s", strerror(errno));
        buf->size += (size_t)got;
        if (buf->size > READER_MOST_BYTES)
            return fail(STATUS_input, "more than %d bytes", READER_MOST_BYTES);
        if (got < PIPE_CHUNK)
            return STATUS_ok;
    }
}

static enum status read_pipe(struct reader *reader, struct arena *arena, struct str *source)
{
    struct buf buf = {0};
    enum status status = fill_from_pipe(reader->fd, &buf);
    if (status == STATUS_ok)
        *source = (struct str){arena_copy(arena, buf.bytes, buf.size), buf.size};
    buf_free(&buf);
    return status;
}

static enum status refuse(struct str format)
{
    return fail(STATUS_format, "looks like %.*s: format not supported yet", STR_ARGS(format));
}

enum status reader_next(struct reader *reader, struct arena *arena, struct article **article)
{
    struct str source, format;
    if (reader->is_done)
        return STATUS_none;
    reader->is_done = true;
    enum status status =
        reader->is_regular ? read_file(reader, arena, &source) : read_pipe(reader, arena, &source);
    if (status != STATUS_ok)
        return status;
    bool is_utf16 = encoding_is_utf16(source);
    if (!is_utf16 && (format = sniff_source(source)).bytes)
        return refuse(format);
    size_t path_size = strlen(reader->path);
    struct str path = {arena_copy(arena, reader->path, path_size), path_size};
    *article = article_new(arena, path, source);
    encoding_decode(*article, source);
    if (is_utf16 && (format = sniff_text((*article)->text)).bytes)
        return refuse(format);
    blocks_cut(*article);
    return STATUS_ok;
}

void reader_close(struct reader *reader)
{
    if (reader->fd != STDIN_FILENO)
        close(reader->fd);
    free(reader);
}
