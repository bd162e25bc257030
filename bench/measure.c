/* measure.c - runs a command again and again and tells how long it took
 *
 *   measure [-n RUNS] [-b COMMAND] [-e FILE] [-x STATUS] -- COMMAND [ARGUMENT...]
 *
 * Prints one line: median, 99th percentile and least wall time, the median of the
 * processor's time (all in milliseconds), the peak of resident memory (KiB), the number
 * of runs, and how many ended with a status above STATUS (1) or by a signal.  -b runs a
 * shell command before each run, untimed.  With -e the command runs for each line of
 * FILE, RUNS times over; an argument {} becomes the line, its parts between tabs one
 * argument each.  What the command prints is thrown away. */
#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

enum { MOST_ARGUMENTS = 256 };

struct samples {
    double *wall, *cpu;
    size_t count, capacity;
    long peak;
    unsigned failed;
};

struct options {
    unsigned runs;
    int worst_status;
    const char *before, *each;
    char **command;
};

static void die(const char *what)
{
    fprintf(stderr, "measure: %s: %s\n", what, strerror(errno));
    exit(2);
}

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static double milliseconds(struct timeval time)
{
    return (double)time.tv_sec * 1e3 + (double)time.tv_usec / 1e3;
}

static void keep(struct samples *samples, double wall, const struct rusage *usage)
{
    if (samples->count == samples->capacity) {
        samples->capacity = 2 * samples->capacity + 64;
        samples->wall = realloc(samples->wall, samples->capacity * sizeof *samples->wall);
        samples->cpu = realloc(samples->cpu, samples->capacity * sizeof *samples->cpu);
        if (!samples->wall || !samples->cpu)
            die("memory");
    }
    samples->wall[samples->count] = wall;
    samples->cpu[samples->count++] = milliseconds(usage->ru_utime) + milliseconds(usage->ru_stime);
    if (usage->ru_maxrss > samples->peak)
        samples->peak = usage->ru_maxrss;
}

static void run_once(const struct options *options, char **command, struct samples *samples)
{
    posix_spawn_file_actions_t actions;
    pid_t pid;
    int status;
    struct rusage usage;
    if (options->before && system(options->before) == -1)
        die(options->before);
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
    double start = now();
    errno = posix_spawnp(&pid, command[0], &actions, NULL, command, environ);
    if (errno)
        die(command[0]);
    if (wait4(pid, &status, 0, &usage) < 0)
        die(command[0]);
    keep(samples, now() - start, &usage);
    posix_spawn_file_actions_destroy(&actions);
    if (!WIFEXITED(status) || WEXITSTATUS(status) > options->worst_status)
        samples->failed++;
}

/* Puts the parts of line in the place of {}; line is cut up. */
static void fill(char **command, char *line, char **filled)
{
    size_t count = 0;
    for (; *command && count + 1 < MOST_ARGUMENTS; command++) {
        if (strcmp(*command, "{}") != 0) {
            filled[count++] = *command;
            continue;
        }
        for (char *part; (part = strsep(&line, "\t")) && count + 1 < MOST_ARGUMENTS;)
            filled[count++] = part;
    }
    filled[count] = NULL;
}

static void run_each(const struct options *options, struct samples *samples)
{
    FILE *file = fopen(options->each, "r");
    char *line = NULL, *filled[MOST_ARGUMENTS];
    size_t capacity = 0;
    if (!file)
        die(options->each);
    while (getline(&line, &capacity, file) > 0) {
        line[strcspn(line, "\n")] = '\0';
        fill(options->command, line, filled);
        for (unsigned i = 0; i < options->runs; i++)
            run_once(options, filled, samples);
    }
    free(line);
    fclose(file);
}

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static void print(struct samples *samples)
{
    size_t count = samples->count;
    if (!count) {
        fputs("measure: nothing was run\n", stderr);
        exit(2);
    }
    qsort(samples->wall, count, sizeof *samples->wall, by_size);
    qsort(samples->cpu, count, sizeof *samples->cpu, by_size);
    printf("%.2f %.2f %.2f %.2f %ld %zu %u\n", samples->wall[count / 2],
           samples->wall[(count * 99 + 99) / 100 - 1], samples->wall[0], samples->cpu[count / 2],
           samples->peak, count, samples->failed);
}

static bool read_options(int argc, char **argv, struct options *options)
{
    int letter;
    *options = (struct options){.runs = 1, .worst_status = 1};
    while ((letter = getopt(argc, argv, "+n:b:e:x:")) != -1) {
        switch (letter) {
        case 'n': options->runs = (unsigned)strtoul(optarg, NULL, 10); break;
        case 'b': options->before = optarg; break;
        case 'e': options->each = optarg; break;
        case 'x': options->worst_status = (int)strtol(optarg, NULL, 10); break;
        default: return false;
        }
    }
    options->command = argv + optind;
    return optind < argc;
}

int main(int argc, char **argv)
{
    struct options options;
    struct samples samples = {0};
    if (!read_options(argc, argv, &options)) {
        fputs("usage: measure [-n RUNS] [-b COMMAND] [-e FILE] [-x STATUS] -- COMMAND...\n",
              stderr);
        return 2;
    }
    if (options.each)
        run_each(&options, &samples);
    else
        for (unsigned i = 0; i < options.runs; i++)
            run_once(&options, options.command, &samples);
    print(&samples);
    free(samples.wall);
    free(samples.cpu);
    return 0;
}
