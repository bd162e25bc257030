/* quoted.c - who is quoted as saying, and by whom */
#include "reports/quoted.h"

#include "reports/cue.h"
#include "reports/subjects.h"

enum { MOST_QUOTED = 24 }; /* words from "quoted" to "as saying" */

/* The word that quotes, of "quoted Kerry as saying" with "saying" at v; v if there is none. */
static size_t quoting_before(const struct view *view, size_t v)
{
    if (v < view->first + 3 || !text_is(view, v - 1, STR("as")))
        return v;
    for (size_t i = v - 1; i-- > view->first && v - i <= MOST_QUOTED;) {
        if (view->words[i].kind == WORD_quote || view->words[i].kind == WORD_semicolon)
            break;
        if (word_is(&view->words[i], LEX(quoting)))
            return i;
    }
    return v;
}

/* Who quotes by a passive: behind "by", before the cue or behind it. */
static struct phrase quoted_by(const struct view *view, size_t quoting, const struct report *report)
{
    for (size_t i = quoting + 1; i < report->first; i++)
        if (text_is(view, i, STR("by")))
            return phrase_at(view->frame, i + 1, report->first - 1);
    size_t by = report->last; /* "as saying late on Sunday by" */
    while (by < view->last && view->words[by].kind == WORD_word &&
           (word_is(&view->words[by], LEX(time)) || text_is(view, by, STR("on")) ||
            text_is(view, by, STR("late")) || text_is(view, by, STR("early"))))
        by++;
    return text_is(view, by, STR("by")) ? phrase_at(view->frame, by + 1, view->last)
                                        : (struct phrase){0};
}

/* Whom the verb before word first quotes: "quoted him" too, which is no subject elsewhere. */
static struct phrase quoted_at(const struct view *view, size_t first, size_t last)
{
    const bool is_pronoun = last == first + 1 &&
                            word_is(&view->words[first], LEX(male) | LEX(female) | LEX(plural)) &&
                            !word_is(&view->words[first], LEX(group_noun));
    return is_pronoun ? (struct phrase){.kind = PHRASE_pronoun,
                                        .first = first,
                                        .last = last,
                                        .head = first}
                      : phrase_at(view->frame, first, last);
}

bool read_quoted(const struct view *view, const struct sentence *sentence,
                 const struct reports *reports, struct report *report)
{
    const size_t quoting = quoting_before(view, report->first);
    if (quoting == report->first)
        return false;
    if (cue_is_passive(view, quoting)) {
        report->subject = subject_left(view, sentence, reports, quoting);
        report->via = quoted_by(view, quoting, report);
    } else {
        report->subject = quoted_at(view, quoting + 1, report->first - 1);
        report->via = subject_left(view, sentence, reports, quoting);
        if (report->via.kind == PHRASE_none)
            report->via = clause_subject(view->frame, sentence, quoting);
    }
    report->form = REPORT_finite;
    return report->subject.kind != PHRASE_none;
}

bool quotes_another(const struct view *view, size_t v, size_t last)
{
    if (!word_is(&view->words[v], LEX(quoting)))
        return false;
    for (size_t i = last; i + 1 < view->last && i < v + MOST_QUOTED; i++)
        if (text_is(view, i, STR("as")) && text_is(view, i + 1, STR("saying")))
            return true;
    return false;
}
