/* make-vocabulary.h - the words of vocabulary.tbl, titles.tbl and cues.tbl to tables */
#ifndef QUOTH_WORDS_MAKE_VOCABULARY_H
#define QUOTH_WORDS_MAKE_VOCABULARY_H

/* Prints vocabulary_table and vocabulary_cues (tables.h). */
void make_vocabulary(void);

#endif
