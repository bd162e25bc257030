/* queue.h - from one thread to others: a bounded queue, and the first failure */
#ifndef QUOTH_INDEX_QUEUE_H
#define QUOTH_INDEX_QUEUE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/status.h"

/* Pointers, first in, first out; any number of threads at both ends. */
struct queue;

struct queue *queue_new(size_t most);
void queue_free(struct queue *queue); /* it must be empty */

/* Waits while the queue is full. */
void queue_push(struct queue *queue, void *item);

/* Waits for an item; NULL when the queue is closed and empty. */
void *queue_pop(struct queue *queue);

/* Nothing more will be pushed. */
void queue_close(struct queue *queue);

/* The first failure of some threads: each notes its own, one raises it again. */
struct failure;

struct failure *failure_new(void);
void failure_free(struct failure *failure);
void failure_note(struct failure *failure, enum status status); /* with fail_message() */
bool failure_seen(struct failure *failure);
enum status failure_raise(struct failure *failure); /* STATUS_ok if there was none */

#endif
