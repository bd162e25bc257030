/* queue.c - from one thread to others: a bounded queue, and the first failure */
#include "index/queue.h"

#include <assert.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"

struct queue {
    pthread_mutex_t mutex;
    pthread_cond_t has_item, has_room;
    void **items;
    size_t first, count, most;
    bool is_closed;
};

struct queue *queue_new(size_t most)
{
    struct queue *queue = xmalloc(sizeof *queue);
    *queue = (struct queue){.items = xmalloc(most * sizeof(void *)), .most = most};
    pthread_mutex_init(&queue->mutex, NULL);
    pthread_cond_init(&queue->has_item, NULL);
    pthread_cond_init(&queue->has_room, NULL);
    return queue;
}

void queue_free(struct queue *queue)
{
    assert(!queue->count);
    pthread_mutex_destroy(&queue->mutex);
    pthread_cond_destroy(&queue->has_item);
    pthread_cond_destroy(&queue->has_room);
    free(queue->items);
    free(queue);
}

void queue_push(struct queue *queue, void *item)
{
    pthread_mutex_lock(&queue->mutex);
    while (queue->count == queue->most)
        pthread_cond_wait(&queue->has_room, &queue->mutex);
    queue->items[(queue->first + queue->count++) % queue->most] = item;
    pthread_cond_signal(&queue->has_item);
    pthread_mutex_unlock(&queue->mutex);
}

void *queue_pop(struct queue *queue)
{
    void *item = NULL;
    pthread_mutex_lock(&queue->mutex);
    while (!queue->count && !queue->is_closed)
        pthread_cond_wait(&queue->has_item, &queue->mutex);
    if (queue->count) {
        item = queue->items[queue->first];
        queue->first = (queue->first + 1) % queue->most;
        queue->count--;
        pthread_cond_signal(&queue->has_room);
    }
    pthread_mutex_unlock(&queue->mutex);
    return item;
}

void queue_close(struct queue *queue)
{
    pthread_mutex_lock(&queue->mutex);
    queue->is_closed = true;
    pthread_cond_broadcast(&queue->has_item);
    pthread_mutex_unlock(&queue->mutex);
}

struct failure {
    pthread_mutex_t mutex;
    enum status status;
    char message[2048];
};

struct failure *failure_new(void)
{
    struct failure *failure = xmalloc(sizeof *failure);
    *failure = (struct failure){.status = STATUS_ok};
    pthread_mutex_init(&failure->mutex, NULL);
    return failure;
}

void failure_free(struct failure *failure)
{
    pthread_mutex_destroy(&failure->mutex);
    free(failure);
}

void failure_note(struct failure *failure, enum status status)
{
    if (status == STATUS_ok)
        return;
    pthread_mutex_lock(&failure->mutex);
    if (failure->status == STATUS_ok) {
        failure->status = status;
        snprintf(failure->message, sizeof failure->message, "%s", fail_message());
    }
    pthread_mutex_unlock(&failure->mutex);
}

bool failure_seen(struct failure *failure)
{
    pthread_mutex_lock(&failure->mutex);
    bool is_seen = failure->status != STATUS_ok;
    pthread_mutex_unlock(&failure->mutex);
    return is_seen;
}

enum status failure_raise(struct failure *failure)
{
    return failure->status == STATUS_ok ? STATUS_ok
                                        : fail(failure->status, "%s", failure->message);
}
