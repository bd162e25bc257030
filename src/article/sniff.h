/* sniff.h - what a source is: plain text, or a format that is not */
#ifndef QUOTH_ARTICLE_SNIFF_H
#define QUOTH_ARTICLE_SNIFF_H

#include "base/str.h"

/* What source looks like ("gzip", "HTML", "JSON", "a binary file"), static; the
 * absent text for plain text.  It goes by the content, never by a name.  A NUL byte
 * alone does not make a source binary; many control characters do. */
struct str sniff_source(struct str source);

/* The same for what may only be judged in decoded text (markup, JSON, a mailbox). */
struct str sniff_text(struct str text);

#endif
