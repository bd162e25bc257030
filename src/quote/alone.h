/* alone.h - a quotation that stands alone, without an attribution in its sentence */
#ifndef QUOTH_QUOTE_ALONE_H
#define QUOTH_QUOTE_ALONE_H

#include "quote/attributor.h"

/* Decides for the quotation at word q of the frame: it goes on with the one before, is
 * signed below, was announced by a colon, or goes to whom the sentence before reports or is
 * about; else to nobody. */
void take_alone(struct work *work, struct attribution *a, size_t q);

#endif
