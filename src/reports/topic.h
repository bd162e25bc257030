/* topic.h - where what was only spoken of ends */
#ifndef QUOTH_REPORTS_TOPIC_H
#define QUOTH_REPORTS_TOPIC_H

#include "reports/clause.h"

/* Where a noun phrase that begins at word i ends, with what is attached to it: at the
 * latest where a content would. */
size_t topic_end(const struct reading *reading, size_t i);

#endif
