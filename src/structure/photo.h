/* photo.h - the credit of a photo: "Jane Roe/AFP/Getty Images" */
#ifndef QUOTH_STRUCTURE_PHOTO_H
#define QUOTH_STRUCTURE_PHOTO_H

#include "article/record.h"
#include "base/arena.h"

/* Finds the photo credit at the end of a paragraph.  True with *credit, its span, and
 * photographer and agency in caption (absent where the credit names none).  Linear:
 * only the last bytes are looked at. */
bool photo_credit(struct arena *arena, struct str text, struct span *credit,
                  struct caption *caption);

#endif
