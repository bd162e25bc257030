/* arena.c - memory with one owner and one end */
#include "base/arena.h"

#include <stdalign.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK_SIZE = 256 * 1024, KEPT_SIZE = 1024 * 1024, ALIGNMENT = alignof(max_align_t) };

struct block {
    struct block *next;
    size_t size, used;
    alignas(max_align_t) char bytes[];
};

struct arena {
    struct block *first, *current;
};

static void out_of_memory(void)
{
    fputs("quoth: out of memory\n", stderr);
    exit(2);
}

void *xmalloc(size_t size)
{
    void *memory = malloc(size ? size : 1);
    if (!memory)
        out_of_memory();
    return memory;
}

void *xrealloc(void *memory, size_t size)
{
    memory = realloc(memory, size ? size : 1);
    if (!memory)
        out_of_memory();
    return memory;
}

static struct block *block_new(size_t size)
{
    if (size > SIZE_MAX - sizeof(struct block))
        out_of_memory();
    struct block *block = xmalloc(sizeof *block + size);
    block->next = NULL;
    block->size = size;
    block->used = 0;
    return block;
}

struct arena *arena_new(void)
{
    struct arena *arena = xmalloc(sizeof *arena);
    arena->first = arena->current = block_new(BLOCK_SIZE);
    return arena;
}

void arena_reset(struct arena *arena)
{
    size_t kept = 0;
    struct block **link = &arena->first;
    while (*link) {
        struct block *block = *link;
        if (block != arena->first && kept + block->size > KEPT_SIZE) {
            *link = block->next;
            free(block);
            continue;
        }
        kept += block->size;
        block->used = 0;
        link = &block->next;
    }
    arena->current = arena->first;
}

void arena_free(struct arena *arena)
{
    if (!arena)
        return;
    for (struct block *block = arena->first, *next; block; block = next) {
        next = block->next;
        free(block);
    }
    free(arena);
}

static struct block *block_with_room(struct arena *arena, size_t size)
{
    struct block *block = arena->current;
    while (block->next) {
        block = block->next;
        if (block->size - block->used >= size)
            return arena->current = block;
    }
    block->next = block_new(size > BLOCK_SIZE ? size : BLOCK_SIZE);
    return arena->current = block->next;
}

static size_t aligned(size_t size)
{
    if (size > SIZE_MAX / 2)
        out_of_memory();
    return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

void *arena_take(struct arena *arena, size_t size)
{
    size = aligned(size);
    struct block *block = arena->current;
    if (block->size - block->used < size)
        block = block_with_room(arena, size);
    void *memory = block->bytes + block->used;
    block->used += size;
    return memory;
}

void *arena_alloc(struct arena *arena, size_t size)
{
    return memset(arena_take(arena, size), 0, size);
}

char *arena_copy(struct arena *arena, const char *bytes, size_t size)
{
    char *copy = arena_take(arena, size + 1);
    if (size)
        memcpy(copy, bytes, size);
    copy[size] = '\0';
    return copy;
}

char *arena_printf(struct arena *arena, const char *format, ...)
{
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int size = vsnprintf(NULL, 0, format, arguments);
    char *text = arena_take(arena, (size_t)size + 1);
    vsnprintf(text, (size_t)size + 1, format, again);
    va_end(again);
    va_end(arguments);
    return text;
}

/* Makes the last allocation longer, if its block has room. */
static bool grow_in_place(struct arena *arena, const void *items, size_t size, size_t wanted)
{
    struct block *block = arena->current;
    size = aligned(size);
    wanted = aligned(wanted);
    bool is_last = block->used >= size && items == block->bytes + block->used - size;
    if (!is_last || block->size - block->used < wanted - size)
        return false;
    block->used += wanted - size;
    return true;
}

void *arena_grow(struct arena *arena, void *items, size_t count, size_t *capacity,
                 size_t item_size)
{
    size_t wanted = *capacity ? *capacity * 2 : 8;
    if (wanted > SIZE_MAX / item_size)
        out_of_memory();
    if (!*capacity || !grow_in_place(arena, items, *capacity * item_size, wanted * item_size)) {
        const void *old = items;
        items = arena_take(arena, wanted * item_size);
        if (count)
            memcpy(items, old, count * item_size);
    }
    *capacity = wanted;
    return items;
}
