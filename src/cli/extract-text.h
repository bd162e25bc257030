/* extract-text.h - what quoth extract found, for people */
#ifndef QUOTH_CLI_EXTRACT_TEXT_H
#define QUOTH_CLI_EXTRACT_TEXT_H

#include "article/article.h"
#include "base/buf.h"
#include "format/terminal.h"

/* Appends the records of an article, whose spans are offsets into the source, to
 * out.  On a terminal, below the file's path, a line "kind span who (how)" and the
 * text, wrapped; else one line a record: path, start-end, kind, who, how and text,
 * separated by tabs.  Who is the speaker, author, photographer or place, how the cue,
 * role, agency or day.  Control characters of the text never come through. */
void extract_text_add(const struct article *article, const struct terminal *terminal,
                      struct buf *out);

#endif
