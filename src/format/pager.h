/* pager.h - long answers, a screen at a time */
#ifndef QUOTH_FORMAT_PAGER_H
#define QUOTH_FORMAT_PAGER_H

#include <stdbool.h>

#include "format/terminal.h"

/* A pager takes what is written to standard output between pager_open() and
 * pager_close(): $QUOTH_PAGER, else $PAGER (both given to the shell), else less if
 * there is one.  less ends by itself where all fits on the screen (-F), shows
 * colours (-R) and leaves the answer on the terminal (-X); $LESS is set to this for
 * a pager of the reader's own, unless the reader has set it. */
struct pager;

/* NULL where there is none to start: standard output is no terminal, the terminal is
 * dumb, wanted is false, or the reader's pager is empty or "cat".  Look at the terminal
 * (terminal_look) before. */
struct pager *pager_open(bool wanted, const struct terminal *terminal);

/* Waits until the reader has finished and gives standard output back.  A pager that
 * ended before it had read everything is no error.  NULL is allowed. */
void pager_close(struct pager *pager);

#endif
