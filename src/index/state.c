/* state.c - a file as it was read: does it have to be read again? */
#include "index/state.h"

#include <string.h>
#include <xxhash.h>

enum { STATE_SIZE = 17 };

static uint64_t print_of(const struct stat *file, const struct ingest_options *options)
{
    uint64_t facts[] = {
        (uint64_t)file->st_size,        (uint64_t)file->st_mtim.tv_sec,
        (uint64_t)file->st_mtim.tv_nsec, (uint64_t)file->st_ino,
        EXTRACTOR_VERSION,              (uint64_t)options->date.year,
        (uint64_t)options->date.month,  (uint64_t)options->date.day,
        XXH3_64bits(options->outlet.bytes, options->outlet.size),
    };
    return XXH3_64bits(facts, sizeof facts);
}

struct state state_of(uint64_t article, const struct stat *file, time_t started,
                      const struct ingest_options *options)
{
    return (struct state){
        .article = article,
        .print = print_of(file, options),
        .is_fresh = file->st_mtim.tv_sec + STATE_FRESH_SECONDS >= started,
        .size = (uint64_t)file->st_size,
        .mtime = (uint64_t)file->st_mtim.tv_sec * 1000000000 + (uint64_t)file->st_mtim.tv_nsec,
    };
}

void state_pack(const struct state *state, struct buf *value)
{
    buf_clear(value);
    buf_add(value, (struct str){(const char *)&state->article, sizeof state->article});
    buf_add(value, (struct str){(const char *)&state->print, sizeof state->print});
    buf_add_char(value, state->is_fresh);
}

bool state_unpack(struct str value, struct state *state)
{
    if (value.size != STATE_SIZE)
        return false;
    *state = (struct state){0};
    memcpy(&state->article, value.bytes, sizeof state->article);
    memcpy(&state->print, value.bytes + 8, sizeof state->print);
    state->is_fresh = value.bytes[16] != 0;
    return true;
}
