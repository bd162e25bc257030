/* assembly.c - the parts of a run, put together to the next state of an index */
#include "index/assembly.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "index/folder.h"
#include "index/tiers.h"

struct work {
    const struct assembly *assembly;
    struct arena *arena;
    unsigned next;              /* the number of the next generation */
    struct generations made;    /* the next state of the index, newest first */
    struct remainder *remainders; /* of the generations, once finish_source() was called */
};

static const char *new_generation(struct work *work)
{
    ARENA_PUSH(work->arena, &work->made, work->next);
    return generation_path(work->arena, work->assembly->folder, work->next++);
}

static enum status finish_source(struct work *work, size_t i)
{
    return removals_finish(work->assembly->removals, i, &work->remainders[i]);
}

/* A folder in scratch becomes a generation. */
static enum status take_folder(struct work *work, const char *folder)
{
    const char *path = new_generation(work);
    if (rename(folder, path))
        return fail(STATUS_system, "%s: %s", path, strerror(errno));
    return folder_sync(path);
}

/* ---- What is new ---- */

static enum status add_part(struct xc_database *db, const char *part)
{
    struct xc_database *from;
    enum status status = xc_open(&part, 1, &from);
    if (status != STATUS_ok)
        return status;
    status = xc_add_all(db, from);
    xc_close(from);
    return status;
}

static enum status add_parts(struct work *work, const char *path)
{
    struct xc_database *db;
    const struct paths *parts = work->assembly->parts;
    enum status status = xc_open_writable(path, XC_WRITE, &db);
    if (status != STATUS_ok)
        return status;
    if ((status = xc_begin_transaction(db)) == STATUS_ok)
        status = merge_metadata(db);
    for (size_t i = 0; i < parts->count && status == STATUS_ok; i++)
        status = add_part(db, parts->items[i]);
    if (status == STATUS_ok)
        status = xc_commit_transaction(db);
    xc_close(db);
    return status;
}

/* The documents of a small run go to those of the generation before it; to a copy of it,
 * since a clone takes but one commit. */
static enum status add_to_newest(struct work *work, const struct remainder *newest)
{
    const char *copy = arena_printf(work->arena, "%s/newest", work->assembly->scratch);
    enum status status = folder_copy(newest->path, copy);
    if (status == STATUS_ok)
        status = add_parts(work, copy);
    return status == STATUS_ok ? take_folder(work, copy) : status;
}

/* Merges what is new with what is left of the newest generations. */
static enum status merge_new(struct work *work, size_t merged)
{
    const struct assembly *assembly = work->assembly;
    struct paths others = {0};
    size_t documents = assembly->documents;
    enum status status = STATUS_ok;
    for (size_t i = 0; i < merged; i++) {
        const struct remainder *left = &work->remainders[i];
        if ((status = finish_source(work, i)) != STATUS_ok)
            return status;
        documents += left->documents;
        if (left->documents)
            ARENA_PUSH(work->arena, &others, left->path);
    }
    const char *path = new_generation(work);
    status = merge(assembly->scratch, assembly->parts, &others, documents, path);
    return status == STATUS_ok ? folder_sync(path) : status;
}

static enum status take_new(struct work *work, size_t *taken)
{
    const struct assembly *assembly = work->assembly;
    size_t count = assembly->generations->count;
    unsigned *documents = ARENA_ARRAY(work->arena, unsigned, count);
    for (size_t i = 0; i < count; i++)
        documents[i] = assembly->sources[i].documents;
    struct tiers tiers = tiers_plan(documents, count, assembly->documents);
    *taken = tiers.merged;
    if (!assembly->documents)
        return STATUS_ok;
    if (!tiers.is_added)
        return merge_new(work, tiers.merged);
    *taken = 1;
    enum status status = finish_source(work, 0);
    if (status != STATUS_ok)
        return status;
    return work->remainders[0].documents ? add_to_newest(work, &work->remainders[0])
                                         : merge_new(work, 0);
}

/* ---- What is left of the others ---- */

static enum status take_remainder(struct work *work, size_t i)
{
    const struct remainder *left = &work->remainders[i];
    enum status status = finish_source(work, i);
    if (status != STATUS_ok || !left->documents)
        return status;
    if (left->is_clone)
        return take_folder(work, left->path);
    ARENA_PUSH(work->arena, &work->made, work->assembly->generations->items[i]);
    return STATUS_ok;
}

static enum status make_all(struct work *work)
{
    const struct assembly *assembly = work->assembly;
    size_t taken;
    removals_end(assembly->removals);
    enum status status = take_new(work, &taken);
    for (size_t i = taken; i < assembly->generations->count && status == STATUS_ok; i++)
        status = take_remainder(work, i);
    if (status == STATUS_ok && !work->made.count) /* nothing is left: an empty index */
        status = merge_new(work, 0);
    return status;
}

enum status assemble(const struct assembly *assembly)
{
    size_t count = assembly->generations->count;
    struct work work = {.assembly = assembly, .arena = arena_new(),
                        .next = generations_next(assembly->generations)};
    work.remainders = ARENA_ARRAY(work.arena, struct remainder, count);
    enum status status = make_all(&work);
    if (status == STATUS_ok)
        status = generations_publish(assembly->folder, &work.made);
    enum status cleaned = generations_clean(assembly->folder);
    arena_free(work.arena);
    return status == STATUS_ok ? cleaned : status;
}
