/* generate.c - writes synthetic news, an article a file
 *
 *   generate [-s SEED] [-b BYTES] DIR FIRST COUNT
 *
 * Articles FIRST to FIRST + COUNT - 1 go to DIR/YEAR-MM-DD/NUMBER.txt, a hundred a day.
 * SEED (1) and a number make an article, whatever else is written: with another seed the
 * same files are other articles.  BYTES (1000) is about their mean length. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "story.h"

enum { ARTICLES_A_DAY = 100, FIRST_DAY = 16436 /* 2015-01-01, in days since 1970 */ };

static void die(const char *what)
{
    fprintf(stderr, "generate: %s: %s\n", what, strerror(errno));
    exit(2);
}

static struct day day_of(unsigned number)
{
    time_t seconds = (time_t)(FIRST_DAY + number / ARTICLES_A_DAY) * 86400;
    struct tm tm;
    gmtime_r(&seconds, &tm);
    return (struct day){(unsigned)tm.tm_year + 1900, (unsigned)tm.tm_mon + 1, (unsigned)tm.tm_mday};
}

static void write_file(const char *path, const struct text *text)
{
    FILE *file = fopen(path, "w");
    if (!file || fwrite(text->bytes, 1, text->size, file) != text->size || fclose(file))
        die(path);
}

static void write_article(const char *dir, uint64_t seed, unsigned number, unsigned mean,
                          struct text *text)
{
    char path[4096];
    struct day day = day_of(number);
    int size =
        snprintf(path, sizeof path - 32, "%s/%04u-%02u-%02u", dir, day.year, day.month, day.day);
    if (size < 0 || (size_t)size >= sizeof path - 32)
        errno = ENAMETOOLONG, die(dir);
    if (mkdir(path, 0777) && errno != EEXIST)
        die(path);
    text->size = 0;
    story_write(text, seed, number, day, mean);
    snprintf(path + size, sizeof path - (size_t)size, "/%07u.txt", number);
    write_file(path, text);
}

int main(int argc, char **argv)
{
    uint64_t seed = 1;
    unsigned mean = 1000;
    int letter;
    while ((letter = getopt(argc, argv, "s:b:")) != -1) {
        if (letter == 's')
            seed = strtoull(optarg, NULL, 10);
        else if (letter == 'b')
            mean = (unsigned)strtoul(optarg, NULL, 10);
        else
            return 2;
    }
    if (argc - optind != 3) {
        fputs("usage: generate [-s SEED] [-b BYTES] DIR FIRST COUNT\n", stderr);
        return 2;
    }
    const char *dir = argv[optind];
    unsigned first = (unsigned)strtoul(argv[optind + 1], NULL, 10);
    unsigned count = (unsigned)strtoul(argv[optind + 2], NULL, 10);
    struct text text = {0};
    if (mkdir(dir, 0777) && errno != EEXIST)
        die(dir);
    for (unsigned i = 0; i < count; i++)
        write_article(dir, seed, first + i, mean, &text);
    free(text.bytes);
    return 0;
}
