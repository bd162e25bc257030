/* lock.c - one writer at a time */
#include "index/lock.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

#include "base/arena.h"

enum { TRY_MILLISECONDS = 50 };

struct lock {
    int file;
};

static long long now_milliseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (long long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static bool try_for(int file, long wait)
{
    long long end = now_milliseconds() + (long long)wait * 1000;
    while (flock(file, LOCK_EX | LOCK_NB)) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            return false;
        if (now_milliseconds() >= end) {
            errno = EWOULDBLOCK;
            return false;
        }
        nanosleep(&(struct timespec){.tv_nsec = TRY_MILLISECONDS * 1000000}, NULL);
    }
    return true;
}

static enum status failed(const char *folder, int file)
{
    if (errno != EWOULDBLOCK)
        return fail(STATUS_system, "%s/lock: %s", folder, strerror(errno));
    char holder[32] = {0};
    if (pread(file, holder, sizeof holder - 1, 0) <= 0)
        holder[0] = '\0';
    return fail(STATUS_locked,
                "%s: process %ld is writing to the index; try again when it has ended, or "
                "raise --lock-wait",
                folder, strtol(holder, NULL, 10));
}

enum status lock_take(const char *folder, long wait, struct lock **lock)
{
    char path[4096], pid[32];
    if (snprintf(path, sizeof path, "%s/lock", folder) >= (int)sizeof path)
        return fail(STATUS_system, "%s: %s", folder, strerror(ENAMETOOLONG));
    int file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (file < 0)
        return fail(STATUS_system, "%s: %s", path, strerror(errno));
    if (!try_for(file, wait)) {
        enum status status = failed(folder, file);
        close(file);
        return status;
    }
    int size = snprintf(pid, sizeof pid, "%ld\n", (long)getpid());
    if (ftruncate(file, 0) || pwrite(file, pid, (size_t)size, 0) != size) {
        enum status status = fail(STATUS_system, "%s: %s", path, strerror(errno));
        close(file);
        return status;
    }
    *lock = xmalloc(sizeof **lock);
    (*lock)->file = file;
    return STATUS_ok;
}

void lock_release(struct lock *lock)
{
    if (!lock)
        return;
    close(lock->file);
    free(lock);
}
