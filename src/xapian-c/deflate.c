/* deflate.c - libdeflate in the place of zlib's compressor */

/* Xapian compresses the data of each document and the list of its terms for itself, and
 * zlib clears 128 KiB before each of these few hundred bytes: a quarter of the time of a
 * build (bench/NOTES.md).  A program's own functions are found before those of its
 * libraries, so these four are what Xapian calls.  They do as zlib.h says of them, for what
 * Xapian asks alone: raw deflate, of all bytes in one call.  What they write is read by
 * zlib.
 *
 * Xapian 1.4 cannot read everything that zlib writes, nor that libdeflate does: it decompresses
 * 8 KiB at a step, and where a step has taken the last byte but has no room for all that comes
 * of it, Xapian takes the stream for cut short (CompressionStream::decompress_chunk(); of
 * repetitive texts one in a hundred).  So what may end like that stays as it is. */
#include <libdeflate.h>
#include <stdbool.h>
#include <stdlib.h>
#include <zlib.h>

enum {
    LEVEL = 1,  /* higher ones take a tenth more of a build, and save 0.5 % of the index */
    LEAST = 250, /* bytes; from 200 to 250 each call takes 9 microseconds and saves 22 bytes */
    AT_ONCE = 8192 /* what Xapian decompresses at a step */
};

static struct libdeflate_compressor *compressor_of(z_streamp stream)
{
    return (struct libdeflate_compressor *)stream->state;
}

int deflateInit2_(z_streamp stream, int level, int method, int window_bits, int memory_level,
                  int strategy, const char *version, int stream_size)
{
    (void)level, (void)memory_level, (void)strategy, (void)version;
    if (method != Z_DEFLATED || window_bits != -MAX_WBITS || stream_size != sizeof *stream)
        return Z_STREAM_ERROR;
    stream->state = (struct internal_state *)libdeflate_alloc_compressor(LEVEL);
    return stream->state ? deflateReset(stream) : Z_MEM_ERROR;
}

int deflateReset(z_streamp stream)
{
    stream->total_in = stream->total_out = 0;
    stream->msg = NULL;
    return Z_OK;
}

/* Whether nothing but the end of the stream is in its last byte: then there are bytes left
 * to be read as long as there is something to come of them. */
static bool ends_with_its_text(Bytef *packed, size_t size, size_t text_size)
{
    z_stream stream = {.next_in = packed, .avail_in = (uInt)size - 1};
    Bytef *text = malloc(text_size);
    bool is_whole = false;
    if (text && inflateInit2(&stream, -MAX_WBITS) == Z_OK) {
        stream.next_out = text;
        stream.avail_out = (uInt)text_size;
        inflate(&stream, Z_SYNC_FLUSH);
        is_whole = stream.total_out == text_size;
        inflateEnd(&stream);
    }
    free(text);
    return is_whole;
}

/* Z_OK, as of a stream that is not at its end, where there is not room enough: Xapian keeps
 * the bytes as they are then. */
int deflate(z_streamp stream, int flush)
{
    if (flush != Z_FINISH || !stream->state)
        return Z_STREAM_ERROR;
    if (stream->avail_in < LEAST)
        return Z_OK;
    size_t size =
        libdeflate_deflate_compress(compressor_of(stream), stream->next_in, stream->avail_in,
                                    stream->next_out, stream->avail_out);
    if (!size || (stream->avail_in >= AT_ONCE &&
                  !ends_with_its_text(stream->next_out, size, stream->avail_in)))
        return Z_OK;
    stream->next_in += stream->avail_in;
    stream->total_in += stream->avail_in;
    stream->avail_in = 0;
    stream->next_out += size;
    stream->total_out += size;
    stream->avail_out -= (uInt)size;
    return Z_STREAM_END;
}

int deflateEnd(z_streamp stream)
{
    if (!stream->state)
        return Z_STREAM_ERROR;
    libdeflate_free_compressor(compressor_of(stream));
    stream->state = Z_NULL;
    return Z_OK;
}
