/* sure.h - the rules of attribution that leave no doubt worth weighing */
#ifndef QUOTH_QUOTE_SURE_H
#define QUOTH_QUOTE_SURE_H

#include "quote/attributor.h"

/* Decides for the quotation at word q of the frame where one of them holds; before is the
 * report that introduces it, or NO_REPORT.  False where candidates are to be weighed. */
bool take_sure(struct work *work, struct attribution *a, size_t q, size_t before);

#endif
