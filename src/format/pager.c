/* pager.c - long answers, a screen at a time */
#include "format/pager.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdio_ext.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/arena.h"

extern char **environ;

struct pager {
    pid_t process;
    int terminal; /* where standard output led */
    struct sigaction interrupt, quit, pipe;
};

static const char *own_pager(void)
{
    const char *pager = getenv("QUOTH_PAGER");
    return pager ? pager : getenv("PAGER");
}

/* Starts the pager with its input from a descriptor; 0 or an error number. */
static int spawn(const char *command, int input, pid_t *process)
{
    const char *const shell[] = {"sh", "-c", command, NULL};
    const char *const less[] = {"less", "-FRX", NULL};
    const char *const *arguments = command ? shell : less;
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    sigset_t defaults;

    sigemptyset(&defaults);
    sigaddset(&defaults, SIGINT);
    sigaddset(&defaults, SIGQUIT);
    sigaddset(&defaults, SIGPIPE);
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setsigdefault(&attributes, &defaults);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    setenv("LESS", "FRX", 0);
    int error = posix_spawnp(process, arguments[0], &actions, &attributes,
                             (char *const *)(uintptr_t)arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    return error;
}

/* While the reader reads, the keyboard's signals are the pager's. */
static void leave_signals(struct pager *pager)
{
    const struct sigaction ignore = {.sa_handler = SIG_IGN};
    sigaction(SIGINT, &ignore, &pager->interrupt);
    sigaction(SIGQUIT, &ignore, &pager->quit);
    sigaction(SIGPIPE, &ignore, &pager->pipe);
}

static struct pager *start(const char *command)
{
    int ends[2];
    struct pager *pager = xmalloc(sizeof *pager);
    fflush(stdout);
    pager->terminal = dup(STDOUT_FILENO);
    if (pager->terminal < 0 || pipe2(ends, O_CLOEXEC)) {
        free(pager);
        return NULL;
    }
    fcntl(pager->terminal, F_SETFD, FD_CLOEXEC);
    int error = spawn(command, ends[0], &pager->process);
    close(ends[0]);
    if (error) {
        close(ends[1]);
        close(pager->terminal);
        free(pager);
        return NULL;
    }
    dup2(ends[1], STDOUT_FILENO);
    close(ends[1]);
    leave_signals(pager);
    return pager;
}

struct pager *pager_open(bool wanted, const struct terminal *terminal)
{
    const char *term = getenv("TERM"), *command = own_pager();
    if (!wanted || !terminal->is_terminal || !term || !strcmp(term, "dumb"))
        return NULL;
    if (command && (!*command || !strcmp(command, "cat")))
        return NULL;
    return start(command);
}

void pager_close(struct pager *pager)
{
    int ended;
    if (!pager)
        return;
    if (fflush(stdout))
        __fpurge(stdout);
    clearerr(stdout);
    dup2(pager->terminal, STDOUT_FILENO); /* closes the pipe: the pager sees the end */
    close(pager->terminal);
    while (waitpid(pager->process, &ended, 0) < 0 && errno == EINTR)
        ;
    sigaction(SIGINT, &pager->interrupt, NULL);
    sigaction(SIGQUIT, &pager->quit, NULL);
    sigaction(SIGPIPE, &pager->pipe, NULL);
    free(pager);
}
