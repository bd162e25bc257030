/* fts5.c - SQLite's full text search as a peer: articles as rows, words by Porter's stem
 *
 *   fts5 build DATABASE DIR     indexes every file below DIR
 *   fts5 search DATABASE QUERY  prints the best 20 paths
 *   fts5 time DATABASE FILE     runs each line of FILE, prints median and p99 (ms) */
#include <fts.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#define SEARCH "SELECT path FROM news WHERE news MATCH ? ORDER BY rank LIMIT 20"

static void die(sqlite3 *db, const char *what)
{
    fprintf(stderr, "fts5: %s: %s\n", what, db ? sqlite3_errmsg(db) : "failed");
    exit(2);
}

static void run(sqlite3 *db, const char *sql)
{
    if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK)
        die(db, sql);
}

static sqlite3_stmt *prepare(sqlite3 *db, const char *sql)
{
    sqlite3_stmt *statement;
    if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK)
        die(db, sql);
    return statement;
}

static char *read_file(const char *path, size_t size)
{
    char *text = malloc(size + 1);
    FILE *file = fopen(path, "r");
    if (!file || !text || fread(text, 1, size, file) != size)
        die(NULL, path);
    fclose(file);
    return text;
}

static void build(sqlite3 *db, char *dir)
{
    char *roots[] = {dir, NULL};
    run(db, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN;"
            "CREATE VIRTUAL TABLE news USING fts5(path UNINDEXED, body, "
            "tokenize = 'porter unicode61')");
    sqlite3_stmt *insert = prepare(db, "INSERT INTO news VALUES (?, ?)");
    FTS *fts = fts_open(roots, FTS_PHYSICAL, NULL);
    for (FTSENT *entry; fts && (entry = fts_read(fts));) {
        if (entry->fts_info != FTS_F)
            continue;
        size_t size = (size_t)entry->fts_statp->st_size;
        char *text = read_file(entry->fts_accpath, size);
        sqlite3_bind_text(insert, 1, entry->fts_path, -1, SQLITE_TRANSIENT);
        sqlite3_bind_text(insert, 2, text, (int)size, free);
        if (sqlite3_step(insert) != SQLITE_DONE)
            die(db, entry->fts_path);
        sqlite3_reset(insert);
    }
    fts_close(fts);
    sqlite3_finalize(insert);
    run(db, "COMMIT");
}

static void search(sqlite3_stmt *statement, const char *query, FILE *output)
{
    sqlite3_bind_text(statement, 1, query, -1, SQLITE_TRANSIENT);
    while (sqlite3_step(statement) == SQLITE_ROW)
        if (output)
            fprintf(output, "%s\n", sqlite3_column_text(statement, 0));
    sqlite3_reset(statement);
}

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* The first round warms, the second is timed. */
static void time_queries(sqlite3 *db, const char *path)
{
    enum { MOST = 10000 };
    static double times[MOST];
    sqlite3_stmt *statement = prepare(db, SEARCH);
    char *line = NULL;
    size_t capacity = 0, count = 0;
    for (int round = 0; round < 2; round++) {
        FILE *file = fopen(path, "r");
        if (!file)
            die(NULL, path);
        for (count = 0; count < MOST && getline(&line, &capacity, file) > 0; count++) {
            line[strcspn(line, "\n")] = '\0';
            double start = now();
            search(statement, line, NULL);
            times[count] = now() - start;
        }
        fclose(file);
    }
    qsort(times, count, sizeof *times, by_size);
    if (count)
        printf("%.3f %.3f\n", times[count / 2], times[(count * 99 + 99) / 100 - 1]);
    free(line);
    sqlite3_finalize(statement);
}

int main(int argc, char **argv)
{
    sqlite3 *db;
    if (argc != 4) {
        fputs("usage: fts5 build|search|time DATABASE DIR|QUERY|FILE\n", stderr);
        return 2;
    }
    if (sqlite3_open(argv[2], &db) != SQLITE_OK)
        die(db, argv[2]);
    if (strcmp(argv[1], "build") == 0)
        build(db, argv[3]);
    else if (strcmp(argv[1], "time") == 0)
        time_queries(db, argv[3]);
    else {
        sqlite3_stmt *statement = prepare(db, SEARCH);
        search(statement, argv[3], stdout);
        sqlite3_finalize(statement);
    }
    sqlite3_close(db);
    return 0;
}
