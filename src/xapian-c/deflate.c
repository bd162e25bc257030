/* deflate.c - libdeflate in the place of zlib's compressor */

/* Xapian compresses the data of each document and the list of its terms for itself, and
 * zlib clears 128 KiB before each of these few hundred bytes: a quarter of the time of a
 * build (bench/NOTES.md).  A program's own functions are found before those of its
 * libraries, so these four are what Xapian calls.  They do as zlib.h says of them, for what
 * Xapian asks alone: raw deflate, of all bytes in one call.  What they write is read by
 * zlib. */
#include <libdeflate.h>
#include <zlib.h>

enum {
    LEVEL = 1,  /* higher ones take a tenth more of a build, and save 0.5 % of the index */
    LEAST = 250 /* bytes; from 200 to 250 each call takes 9 microseconds and saves 22 bytes */
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
    if (!size)
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
