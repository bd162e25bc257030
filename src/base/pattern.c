/* pattern.c - PCRE2: compile once, find many times, read named groups */
#include "base/pattern.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

/* Far above what the patterns need on honest text (about 20 steps a byte), far
 * below what a person would notice. */
enum { MATCH_LIMIT = 200000, DEPTH_LIMIT = 2000, HEAP_LIMIT_KIB = 4096 };

struct pattern {
    const char *name;
    pcre2_code *code;
    PCRE2_SPTR groups; /* PCRE2's table of names: numbers in two bytes, then the name */
    uint32_t group_count, group_size;
};

static _Thread_local size_t exhausted;

/* One match block and context a thread, made at the first match. */
static _Thread_local pcre2_match_data *match_data;
static _Thread_local pcre2_match_context *match_context;

struct pattern *pattern_new(const char *name, const char *source)
{
    int error;
    PCRE2_SIZE offset;
    pcre2_code *code =
        pcre2_compile((PCRE2_SPTR)source, PCRE2_ZERO_TERMINATED,
                      PCRE2_UTF | PCRE2_EXTENDED | PCRE2_DUPNAMES | PCRE2_NEVER_BACKSLASH_C,
                      &error, &offset, NULL);
    if (!code) {
        PCRE2_UCHAR words[256];
        pcre2_get_error_message(error, words, sizeof words);
        fprintf(stderr, "quoth: pattern %s, offset %zu: %s\n", name, (size_t)offset, words);
        abort();
    }
    pcre2_jit_compile(code, PCRE2_JIT_COMPLETE);
    struct pattern *pattern = xmalloc(sizeof *pattern);
    *pattern = (struct pattern){.name = name, .code = code};
    pcre2_pattern_info(code, PCRE2_INFO_NAMETABLE, &pattern->groups);
    pcre2_pattern_info(code, PCRE2_INFO_NAMECOUNT, &pattern->group_count);
    pcre2_pattern_info(code, PCRE2_INFO_NAMEENTRYSIZE, &pattern->group_size);
    return pattern;
}

void pattern_free(struct pattern *pattern)
{
    if (!pattern)
        return;
    pcre2_code_free(pattern->code);
    free(pattern);
}

static void make_match_block(void)
{
    match_data = pcre2_match_data_create(PATTERN_GROUPS, NULL);
    match_context = pcre2_match_context_create(NULL);
    pcre2_set_match_limit(match_context, MATCH_LIMIT);
    pcre2_set_depth_limit(match_context, DEPTH_LIMIT);
    pcre2_set_heap_limit(match_context, HEAP_LIMIT_KIB);
}

void pattern_thread_end(void)
{
    pcre2_match_data_free(match_data);
    pcre2_match_context_free(match_context);
    match_data = NULL;
    match_context = NULL;
}

bool pattern_find(const struct pattern *pattern, struct str subject, size_t from,
                  struct pattern_match *match)
{
    if (!match_data)
        make_match_block();
    int count = pcre2_match(pattern->code, (PCRE2_SPTR)(subject.bytes ? subject.bytes : ""),
                            subject.size, from, PCRE2_NO_UTF_CHECK, match_data, match_context);
    if (count < 0) {
        exhausted += count != PCRE2_ERROR_NOMATCH;
        return false;
    }
    if (count == 0)
        count = PATTERN_GROUPS;
    match->pattern = pattern;
    match->subject = subject;
    const PCRE2_SIZE *offsets = pcre2_get_ovector_pointer(match_data);
    for (int i = 0; i < PATTERN_GROUPS; i++) {
        match->is_set[i] = i < count && offsets[2 * i] != PCRE2_UNSET;
        if (match->is_set[i])
            match->groups[i] = (struct span){offsets[2 * i], offsets[2 * i + 1]};
    }
    return true;
}

/* Number index of the table of names. */
static PCRE2_SPTR group_at(const struct pattern *pattern, uint32_t index)
{
    return pattern->groups + (size_t)index * pattern->group_size;
}

bool pattern_span(const struct pattern_match *match, const char *name, struct span *span)
{
    for (uint32_t i = 0; i < match->pattern->group_count; i++) {
        PCRE2_SPTR entry = group_at(match->pattern, i);
        const int group = entry[0] << 8 | entry[1];
        if (group < PATTERN_GROUPS && match->is_set[group] &&
            !strcmp((const char *)entry + 2, name)) {
            *span = match->groups[group];
            return true;
        }
    }
    return false;
}

struct str pattern_group(const struct pattern_match *match, const char *name)
{
    struct span span;
    if (!pattern_span(match, name, &span))
        return (struct str){0};
    return str_slice(match->subject, span.start, span.end);
}

size_t pattern_exhausted(void)
{
    size_t count = exhausted;
    exhausted = 0;
    return count;
}

void pattern_each_group(const struct pattern *pattern,
                        void (*see)(const char *name, void *context), void *context)
{
    for (uint32_t i = 0; i < pattern->group_count; i++)
        see((const char *)group_at(pattern, i) + 2, context);
}
