/* arena.h - memory with one owner and one end */
#ifndef QUOTH_BASE_ARENA_H
#define QUOTH_BASE_ARENA_H

#include <stddef.h>

/* What belongs to an article dies with its arena; what was opened is closed by
 * the same name; nothing else allocates.  Nothing allocated here is freed by
 * itself, so a function that takes an arena has no cleanup to do.  No call here
 * returns NULL: out of memory ends the program with a message. */
struct arena;

struct arena *arena_new(void);
void arena_reset(struct arena *arena); /* forget all; keeps its first blocks */
void arena_free(struct arena *arena);  /* NULL is allowed */

/* size bytes, zeroed, aligned for any type. */
void *arena_alloc(struct arena *arena, size_t size);

/* The same, not zeroed: for what is filled at once. */
void *arena_take(struct arena *arena, size_t size);

/* A copy of size bytes, with a NUL behind it that size does not count. */
char *arena_copy(struct arena *arena, const char *bytes, size_t size);

/* A NUL-terminated string, made as by printf. */
char *arena_printf(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#define ARENA_NEW(arena, type) ((type *)arena_alloc((arena), sizeof(type)))
#define ARENA_ARRAY(arena, type, count) \
    ((type *)arena_alloc((arena), sizeof(type) * (count)))

/* Grows an array in an arena: returns items, or a copy of them with room for at
 * least one more, and raises *capacity.  What was allocated last grows in its place.
 * The room behind the items is not zeroed.  Use it through ARENA_PUSH. */
void *arena_grow(struct arena *arena, void *items, size_t count, size_t *capacity,
                 size_t item_size);

/* Makes room for one more item in list, which has items, count and capacity. */
#define ARENA_ROOM(arena, list)                                                         \
    do {                                                                                \
        if ((list)->count == (list)->capacity)                                          \
            (list)->items = arena_grow((arena), (list)->items, (list)->count,           \
                                       &(list)->capacity, sizeof *(list)->items);       \
    } while (0)

/* Appends value to such a list. */
#define ARENA_PUSH(arena, list, value)                                                  \
    do {                                                                                \
        ARENA_ROOM((arena), (list));                                                    \
        (list)->items[(list)->count++] = (value);                                       \
    } while (0)

/* malloc and realloc that end the program when memory ends: for what is opened
 * and closed (handles, growing buffers), not for what belongs to an article. */
void *xmalloc(size_t size);
void *xrealloc(void *memory, size_t size);

#endif
