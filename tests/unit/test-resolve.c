#include "reading.h"

#include "quote/resolve.h"

/* Whom the phrase of the last report means, when nobody spoke before. */
static struct identity last_speaker(struct reading *reading, const char *text,
                                    const struct discourse *discourse)
{
    reading_make(reading, str_from(text));
    assert_true(reading->reports.count > 0);
    const struct report *report = &reading->reports.items[reading->reports.count - 1];
    return resolve(&reading->ledger, &reading->frame, &report->subject, report->sentence,
                   discourse);
}

static void assert_speaker(const char *text, enum speaker_kind kind, const char *name)
{
    struct reading r;
    struct discourse discourse = {0};
    struct identity identity = last_speaker(&r, text, &discourse);
    if (identity.kind != kind || !str_equal(identity.name, str_from(name)))
        fail_msg("'%s' is said by '%.*s' (%d)", text, STR_ARGS(identity.name), (int)identity.kind);
    reading_free(&r);
}

static void a_surname_is_its_person(void **state)
{
    (void)state;
    assert_speaker("Mayor Anna Quill left.\n\"No,\" Quill said.", SPEAKER_person, "Anna Quill");
    struct reading r;
    struct discourse discourse = {0};
    struct identity identity =
        last_speaker(&r, "Mayor Anna Quill left.\n\"No,\" Quill said.", &discourse);
    assert_str(identity.role, "Mayor");
    assert_true(identity.person < r.ledger.people.count);
    reading_free(&r);
}

static void each_of_several_is_named_where_one_has_a_name(void **state)
{
    (void)state;
    assert_speaker("Mayor Anna Quill left.\n\"No,\" Quill and other bakers said.", SPEAKER_group,
                   "Anna Quill; other bakers");
    assert_speaker("Mayor Anna Quill left.\n\"No,\" Quill and Marsh Mills said.", SPEAKER_group,
                   "Anna Quill; Marsh Mills");
    assert_speaker("\"No,\" said Anna Quill and Co.", SPEAKER_organisation, "Anna Quill and Co.");
    assert_speaker("\"No,\" Japan and the United States said.", SPEAKER_group,
                   "Japan; United States");
    assert_speaker("Sri Lanka, Indonesia and Japan said no.", SPEAKER_group,
                   "Sri Lanka; Indonesia; Japan");
    assert_speaker("\"No,\" bakers and brewers said.", SPEAKER_group, "bakers and brewers");
    assert_speaker("\"No,\" said Peter Quill and Co analyst Tom Marsh.", SPEAKER_person,
                   "Tom Marsh");
    assert_speaker("\"No,\" said the Office for the Care of Humane Affairs.", SPEAKER_organisation,
                   "Office for the Care of Humane Affairs");
}

static void a_list_of_examples_speaks_with_its_whole(void **state)
{
    (void)state;
    assert_speaker("But countries including Japan, Canada and the United States said no.",
                   SPEAKER_group, "countries including Japan, Canada and the United States");
}

static void analysts_at_a_firm_are_many(void **state)
{
    (void)state;
    assert_speaker("Analysts at Anna Quill said no.", SPEAKER_group, "Analysts at Anna Quill");
}

static void a_name_behind_a_noun_and_a_comma_speaks(void **state)
{
    (void)state;
    assert_speaker("Another parent, Anna Quill, said no.", SPEAKER_person, "Anna Quill");
    assert_speaker("Another board member, Tom Marsh, said no.", SPEAKER_person, "Tom Marsh");
    assert_speaker("The world's biggest market, Ruritania, has said no.", SPEAKER_organisation,
                   "Ruritania");
    assert_speaker("Its parent company, Quill Mills Inc, said no.", SPEAKER_organisation,
                   "Quill Mills Inc");
    assert_speaker("His mother, Anna, said no.", SPEAKER_person, "Anna");
    assert_speaker("Ruritania's Ambassador to the River League, Anna Quill, said no.",
                   SPEAKER_person, "Anna Quill");
    assert_speaker("A spokesman in the capital, Strelsau, said no.", SPEAKER_unnamed,
                   "spokesman in the capital");
    assert_speaker("The biggest market, Ruritania, and traders say no.", SPEAKER_group, "traders");
}

static void a_pronoun_looks_back_by_gender(void **state)
{
    (void)state;
    assert_speaker("Anna Quill left. Peter Dunmore came.\n\"No,\" she said.", SPEAKER_person,
                   "Anna Quill");
    assert_speaker("Anna Quill left. Peter Dunmore came.\n\"No,\" he said.", SPEAKER_person,
                   "Peter Dunmore");
}

static void a_pronoun_prefers_the_subject(void **state)
{
    (void)state;
    assert_speaker("Peter Dunmore drove to see John Crane.\n\"No,\" he said.", SPEAKER_person,
                   "Peter Dunmore");
    assert_speaker("Peter Dunmore left.\nCiting a plan, which Mr Crane opposed, he said no.",
                   SPEAKER_person, "Peter Dunmore");
}

static void words_behind_words_go_on(void **state)
{
    (void)state;
    struct reading r;
    struct discourse discourse = {0};
    struct identity crane = {.kind = SPEAKER_person, .person = 1, .name = STR("John Crane")};
    discourse_note(&discourse, &crane, (struct str){0}, 0);
    const char *text = "Peter Dunmore is late, said John Crane.\n\"No,\" he said.";
    assert_str(last_speaker(&r, text, &discourse).name, "John Crane");
    reading_free(&r);
    text = "Peter Dunmore is late, said John Crane.\nHe said no.";
    assert_str(last_speaker(&r, text, &discourse).name, "Peter Dunmore");
    reading_free(&r);
}

static void a_pronoun_that_nobody_fits_stays_unnamed(void **state)
{
    (void)state;
    struct reading r;
    struct discourse discourse = {0};
    struct identity identity =
        last_speaker(&r, "The gates are shut.\n\"No,\" he said.", &discourse);
    assert_int_equal(identity.kind, SPEAKER_unnamed);
    assert_int_equal(identity.person, NOBODY);
    reading_free(&r);
}

static void an_unnamed_speaker_has_no_article(void **state)
{
    (void)state;
    assert_speaker("\"No,\" a Pentagon spokesman said.", SPEAKER_unnamed, "Pentagon spokesman");
    assert_speaker("\"No,\" officials said.", SPEAKER_group, "officials");
    assert_speaker("\"No,\" the ministry said.", SPEAKER_organisation, "ministry");
    assert_speaker("\"No,\" the Pentagon said.", SPEAKER_organisation, "Pentagon");
}

static void a_descriptor_is_the_person_who_was_introduced_by_it(void **state)
{
    (void)state;
    assert_speaker("Mayor Anna Quill met farmer Peter Dunmore.\n\"No,\" the mayor said.",
                   SPEAKER_person, "Anna Quill");
}

static void several_names_are_each_a_speaker(void **state)
{
    (void)state;
    struct reading r;
    struct discourse discourse = {0};
    struct identity identity =
        last_speaker(&r, "Anna Quill and Peter Dunmore said no.", &discourse);
    assert_int_equal(identity.kind, SPEAKER_group);
    assert_int_equal(identity.names.count, 2);
    assert_str(identity.names.items[0], "Anna Quill");
    assert_str(identity.names.items[1], "Peter Dunmore");
    assert_str(identity.name, "Anna Quill; Peter Dunmore");
    reading_free(&r);
}

static void firms_are_joined_or_one_by_the_words_between(void **state)
{
    (void)state;
    assert_speaker("Both Orrinco and Tenderco said no.", SPEAKER_group, "Orrinco; Tenderco");
    assert_speaker("The Mill Foundation and the Harbour Institute said no.", SPEAKER_group,
                   "Mill Foundation; Harbour Institute");
    assert_speaker("The Bank of Dunmore and the Harbour Institute said no.", SPEAKER_group,
                   "Bank of Dunmore; Harbour Institute");
    assert_speaker("The Mill and Harbour Institute said no.", SPEAKER_organisation,
                   "Mill and Harbour Institute");
}

static void a_mention_that_is_none_is_nobody(void **state)
{
    (void)state;
    struct reading r;
    struct discourse discourse = {0};
    struct phrase none = {0};
    reading_make(&r, STR("Anna Quill left."));
    struct identity identity = resolve(&r.ledger, &r.frame, &none, 0, &discourse);
    assert_int_equal(identity.kind, SPEAKER_none);
    assert_int_equal(identity.person, NOBODY);
    reading_free(&r);
}

static void who_spoke_unnamed_is_known_again(void **state)
{
    (void)state;
    struct reading r;
    struct discourse discourse = {0};
    struct identity first = {
        .kind = SPEAKER_unnamed, .person = NOBODY, .name = STR("Pentagon spokesman")};
    discourse_note(&discourse, &first, STR("spokesman"), 0);
    assert_str(last_speaker(&r, "\"No,\" the spokesman said.", &discourse).name,
               "Pentagon spokesman");
    reading_free(&r);
    assert_str(last_speaker(&r, "\"No,\" he said.", &discourse).name, "Pentagon spokesman");
    reading_free(&r);
}

static void another_of_the_same_noun_is_somebody_else(void **state)
{
    (void)state;
    struct reading r;
    struct discourse discourse = {0};
    struct identity first = {
        .kind = SPEAKER_organisation, .person = NOBODY, .name = STR("U.S. government")};
    struct identity named = {.kind = SPEAKER_organisation, .person = NOBODY, .name = STR("Orrin")};
    discourse_note(&discourse, &first, STR("government"), 0);
    discourse_note(&discourse, &named, STR("mill"), 0);
    assert_str(last_speaker(&r, "\"No,\" the British government said.", &discourse).name,
               "British government");
    reading_free(&r);
    assert_str(last_speaker(&r, "\"No,\" the U.S. government said.", &discourse).name,
               "U.S. government");
    reading_free(&r);
    assert_str(last_speaker(&r, "\"No,\" the government said.", &discourse).name,
               "U.S. government");
    reading_free(&r);
    assert_str(last_speaker(&r, "\"No,\" the British mill said.", &discourse).name, "Orrin");
    reading_free(&r);
}

static void one_who_speaks_for_many_is_they(void **state)
{
    (void)state;
    struct reading r;
    struct discourse discourse = {0};
    struct identity group = {.kind = SPEAKER_group, .person = NOBODY, .name = STR("bakers")};
    struct identity one = {
        .kind = SPEAKER_unnamed, .person = NOBODY, .name = STR("mill spokesman")};
    discourse_note(&discourse, &group, STR("bakers"), 0);
    discourse_note(&discourse, &one, STR("spokesman"), 0);
    assert_str(last_speaker(&r, "\"No,\" they said.", &discourse).name, "mill spokesman");
    reading_free(&r);
}

static void an_epithet_is_who_was_named_just_now(void **state)
{
    (void)state;
    struct reading r;
    struct discourse discourse = {0};
    const char *text = "Peter Dunmore left. Anna Quill came.\n\"No,\" the 30-year-old said.";
    assert_str(last_speaker(&r, text, &discourse).name, "Anna Quill");
    reading_free(&r);
    text = "Anna Quill came.\n\"Quill lies,\" said the 30-year-old.";
    assert_str(last_speaker(&r, text, &discourse).name, "30-year-old");
    struct identity quill = {
        .kind = SPEAKER_person, .person = 0, .name = r.ledger.people.items[0].name};
    reading_free(&r);
    discourse_note(&discourse, &quill, (struct str){0}, 0);
    text = "Anna Quill met Peter Dunmore.\n\"No,\" the Orrin boss said.";
    assert_str(last_speaker(&r, text, &discourse).name, "Anna Quill");
    reading_free(&r);
    text = "Anna Quill met Peter Dunmore. Dunmore left.\n\"No,\" the Orrin boss said.";
    assert_str(last_speaker(&r, text, &discourse).name, "Orrin boss");
    reading_free(&r);
}

static void a_word_in_capitals_alone_is_a_firm(void **state)
{
    (void)state;
    assert_speaker("Orrinco said the mill would close.", SPEAKER_organisation, "Orrinco");
    assert_speaker("Mr Orrinco said the mill would close.", SPEAKER_person, "Orrinco");
    assert_speaker("Orrinco said the mill would close. He was sure of it, and so was his son.",
                   SPEAKER_person, "Orrinco");
}

static void a_firm_has_its_whole_name_without_what_it_is(void **state)
{
    (void)state;
    assert_speaker("The metals group Orrin Mills said no.", SPEAKER_organisation, "Orrin Mills");
    assert_speaker("Tender Quarry Mills said no.", SPEAKER_organisation, "Tender Quarry Mills");
    assert_speaker("The National Association of Mill Owners said no.", SPEAKER_organisation,
                   "National Association of Mill Owners");
}

static void initials_stand_for_the_name(void **state)
{
    (void)state;
    assert_speaker("The Harbour Rescue Board (HRB) met.\n\"No,\" the HRB said.",
                   SPEAKER_organisation, "Harbour Rescue Board (HRB)");
}

static void many_are_a_group(void **state)
{
    (void)state;
    assert_speaker("Dealers said the mill would close.", SPEAKER_group, "Dealers");
    assert_speaker("\"No,\" local refiners said.", SPEAKER_group, "local refiners");
    assert_speaker("\"No,\" two small companies said.", SPEAKER_group, "two small companies");
    assert_speaker("\"No,\" her boss said.", SPEAKER_unnamed, "her boss");
}

/* Who is meant where a firm of that name spoke before. */
static void assert_behind_firm(const char *firm, const char *text, const char *name)
{
    struct reading r;
    struct discourse discourse = {0};
    struct identity spoke = {
        .kind = SPEAKER_organisation, .person = NOBODY, .name = str_from(firm)};
    discourse_note(&discourse, &spoke, (struct str){0}, 0);
    assert_str(last_speaker(&r, text, &discourse).name, name);
    reading_free(&r);
}

static void a_firm_is_it_and_the_company(void **state)
{
    (void)state;
    assert_behind_firm("Orrin Mills Inc", "\"No,\" the company said.", "Orrin Mills Inc");
    assert_behind_firm("Orrin Mills Inc", "\"No,\" it said.", "Orrin Mills Inc");
    assert_behind_firm("Orrin Mills Inc", "\"No,\" a company said.", "company");
    assert_behind_firm("Orrin Mills Inc", "\"No,\" the ministry said.", "ministry");
    assert_behind_firm("Harbour Ministry", "\"No,\" the ministry said.", "Harbour Ministry");
    assert_behind_firm("Harbour Ministry", "\"No,\" the company said.", "company");
    assert_behind_firm("Orrin Mills Inc", "They said no.", "Orrin Mills Inc");
    assert_behind_firm("Russia", "They said no.", "They");
}

static void who_did_not_speak_yet_is_the_subject_before(void **state)
{
    (void)state;
    assert_speaker("A spokesman for the mill declined to comment. \"No,\" he said.",
                   SPEAKER_unnamed, "spokesman for the mill");
    assert_speaker("A spokeswoman for the mill declined to comment. \"No,\" he said.",
                   SPEAKER_unnamed, "");
    assert_speaker("Orrinco shut the mill. It said the price was low.", SPEAKER_organisation,
                   "Orrinco");
    assert_speaker("Orrinco shut the mill. The company said the price was low.",
                   SPEAKER_organisation, "Orrinco");
    assert_speaker("Local dealers met here. They said the price was low.", SPEAKER_group,
                   "Local dealers");
    assert_speaker("The price was low. They said so.", SPEAKER_group, "They");
}

static void a_body_is_called_by_a_noun_of_its_name(void **state)
{
    (void)state;
    assert_speaker("News\nThe Tern Harbour Board met. It rained.\n\"No,\" the board said.",
                   SPEAKER_organisation, "Tern Harbour Board");
    assert_speaker("News\nThe Bank of Dunmore met. It rained.\n\"No,\" the bank said.",
                   SPEAKER_organisation, "Bank of Dunmore");
    assert_speaker("News\nIt was at the Tern Film Festival. It rained.\n\"No,\" the festival said.",
                   SPEAKER_organisation, "Tern Film Festival");
    assert_speaker("News\nIt came from the mills Orrinco and Dunmore.\n\"No,\" the mills said.",
                   SPEAKER_group, "mills");
    assert_speaker("News\nShe leads the Center for Humane Studies. It rained.\nThe center said no.",
                   SPEAKER_organisation, "Center for Humane Studies");
    assert_speaker("News\nIt is Tern Mill Union Corp's.\n\"No,\" the union said.",
                   SPEAKER_organisation, "union");
    assert_behind_firm("Tern Harbour Authority", "\"No,\" the agency said.",
                       "Tern Harbour Authority");
}

static void a_firm_is_called_by_what_it_was_said_to_be(void **state)
{
    (void)state;
    assert_speaker("News\nShares in brewing group Orrinco fell.\n\"No,\" the company said.",
                   SPEAKER_organisation, "Orrinco");
    assert_speaker("News\nProfits of Orrinco, a brewer in Reno, fell.\n\"No,\" the brewer said.",
                   SPEAKER_organisation, "Orrinco");
    assert_speaker("News\nOrrinco's new ale is late. It rained.\n\"No,\" the company said.",
                   SPEAKER_organisation, "Orrinco");
    assert_speaker("News\nWhile Orrinco's ales are new, the company said no.", SPEAKER_organisation,
                   "Orrinco");
    assert_speaker("News\nRevenues have risen. It rained.\n\"No,\" the company said.",
                   SPEAKER_organisation, "company");
    assert_speaker("News\nOrrinco, the company's unit, met.\n\"No,\" the company said.",
                   SPEAKER_organisation, "company");
    assert_behind_firm("Orrin Herald", "\"No,\" the company said.", "company");
}

static void it_is_what_the_clause_above_is_about(void **state)
{
    (void)state;
    assert_behind_firm("Quarryco", "Orrinco shut the mill after it said no.", "Orrinco");
    assert_speaker("The council shut the mill because they said no.", SPEAKER_organisation,
                   "council");
    assert_behind_firm("Quarryco", "Quarryco said that Orrinco would close, it added.", "Quarryco");
    assert_speaker("Orrinco shut the mill. Prices fell in May.\nIt said no.", SPEAKER_organisation,
                   "Orrinco");
}

static void a_source_is_nobody_who_was_named(void **state)
{
    (void)state;
    struct reading r;
    struct discourse discourse = {0};
    reading_make(&r, STR("Anna Quill left.\n\"No,\" she said. \"Yes,\" the source said."));
    discourse.last_speaker = (struct identity){
        .kind = SPEAKER_person, .person = 0, .name = r.ledger.people.items[0].name};
    const struct report *report = &r.reports.items[r.reports.count - 1];
    struct identity identity =
        resolve(&r.ledger, &r.frame, &report->subject, report->sentence, &discourse);
    assert_str(identity.name, "source");
    assert_int_equal(identity.kind, SPEAKER_unnamed);
    reading_free(&r);
}

static void what_somebody_is_stands_for_the_name(void **state)
{
    (void)state;
    assert_speaker("Harbour Secretary Anna Quill met harbour master Peter Dunmore.\n"
                   "\"No,\" the Harbour Secretary said.",
                   SPEAKER_person, "Anna Quill");
    assert_speaker("Anna Quill, a dentist, met Peter Dunmore, an engineer at the mill.\n"
                   "\"No,\" the engineer said.",
                   SPEAKER_person, "Peter Dunmore");
    assert_speaker("Sen. Peter Dunmore left.\n\"No,\" the Texas Democrat said.", SPEAKER_person,
                   "Peter Dunmore");
}

static void a_judge_is_nobody_with_another_office(void **state)
{
    (void)state;
    assert_speaker("Anna Quill left.\n\"No,\" the judge said.", SPEAKER_person, "Anna Quill");
    assert_speaker("Mayor Anna Quill left.\n\"No,\" the judge said.", SPEAKER_unnamed, "judge");
    assert_speaker("Anna Quill, a mill owner, left.\n\"No,\" the prime minister said.",
                   SPEAKER_unnamed, "prime minister");
    assert_speaker("President Anna Quill left.\n\"No,\" the leader said.", SPEAKER_person,
                   "Anna Quill");
    assert_speaker("Anna Quill left. It rained. It rained. It rained. It rained. It rained.\n"
                   "\"No,\" the baker said.",
                   SPEAKER_unnamed, "baker");
}

static void a_headline_calls_somebody_by_the_whole_role(void **state)
{
    (void)state;
    assert_speaker("Harbour board chairman says no\nHarbour board chairman Anna Quill left.",
                   SPEAKER_person, "Anna Quill");
    assert_speaker("Harbour chairman says no\nHarbour board chairman Anna Quill left.",
                   SPEAKER_unnamed, "Harbour chairman");
    assert_speaker("Board member says no\nBoard member Anna Quill met board member Tom Marsh.",
                   SPEAKER_unnamed, "Board member");
}

static void a_national_is_who_spoke_of_late(void **state)
{
    (void)state;
    assert_speaker("Peter Dunmore left.\n\"No,\" the Austrian said.", SPEAKER_person,
                   "Peter Dunmore");
    assert_speaker("Peter Dunmore left.\n\"No,\" the UK chancellor said.", SPEAKER_person,
                   "Peter Dunmore");
    assert_speaker("Peter Dunmore left.\n\"No,\" the French said.", SPEAKER_organisation, "French");
}

static void he_is_nobody_who_cannot_be_one(void **state)
{
    (void)state;
    assert_speaker("Peter Dunmore left for Tender Orrin Mills.\n\"No,\" he said.", SPEAKER_person,
                   "Peter Dunmore");
    assert_speaker("It was in Far Dunmore.\n\"No,\" he said.", SPEAKER_unnamed, "");
}

static void an_apposition_tells_a_person(void **state)
{
    (void)state;
    assert_speaker("Zorbo Quenby, an engineer at the mill, left.\n\"No,\" he said.", SPEAKER_person,
                   "Zorbo Quenby");
    assert_speaker("Zorbo Quenby closed the mill.\n\"No,\" he said.", SPEAKER_unnamed, "");
}

static void he_is_nobody_whom_he_speaks_of(void **state)
{
    (void)state;
    assert_speaker("John Crane came. Peter Dunmore left.\n\"Dunmore is late,\" he said.",
                   SPEAKER_person, "John Crane");
    assert_speaker("John Crane came. Peter Dunmore left.\nHe said that Dunmore was late.",
                   SPEAKER_person, "John Crane");
}

static void one_of_many_is_who_has_that_role(void **state)
{
    (void)state;
    assert_speaker("Anna Quill, the mill's secretary, left.\n\"No,\" the Quarry secretary said.",
                   SPEAKER_unnamed, "Quarry secretary");
    assert_speaker("Anna Quill, chairman of Orrinco, left.\n\"No,\" the Orrinco chairman said.",
                   SPEAKER_person, "Anna Quill");
    assert_speaker("Dunmore secretary Anna Quill left.\n\"No,\" the Quarry secretary said.",
                   SPEAKER_unnamed, "Quarry secretary");
}

static void a_surname_is_whom_the_article_is_about(void **state)
{
    (void)state;
    assert_speaker("The mill\nAnna Quill left. Her father is Peter Quill. Anna Quill is 40.\n"
                   "\"No,\" Quill said.",
                   SPEAKER_person, "Anna Quill");
    assert_speaker("The mill\nAnna Quill left. Her father is Peter Quill.\n\"No,\" Mr Quill said.",
                   SPEAKER_person, "Peter Quill");
    assert_speaker("The mill\nPeter Quill left. Then Quill said no.", SPEAKER_person,
                   "Peter Quill");
}

static void the_latest_speakers_are_remembered(void **state)
{
    (void)state;
    struct discourse discourse = {0};
    struct identity nobody = {.kind = SPEAKER_none, .person = NOBODY};
    struct identity group = {.kind = SPEAKER_group, .person = NOBODY, .name = STR("farmers")};
    discourse_note(&discourse, &nobody, (struct str){0}, 1);
    assert_int_equal(discourse.last_speaker.kind, SPEAKER_none);
    discourse_note(&discourse, &group, STR("farmers"), 2);
    assert_str(discourse.last_group.name, "farmers");
    assert_int_equal(discourse.last_sentence, 2);
    for (size_t i = 0; i < 100; i++) {
        struct identity one = {.kind = SPEAKER_unnamed, .person = NOBODY, .name = STR("aide")};
        discourse_note(&discourse, &one, STR("aide"), i);
    }
    assert_int_equal(discourse.unnamed_count, sizeof discourse.unnamed / sizeof *discourse.unnamed);
    assert_str(discourse.last_speaker.name, "aide");
    assert_str(discourse.last_group.name, "farmers");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_surname_is_its_person),
        cmocka_unit_test(each_of_several_is_named_where_one_has_a_name),
        cmocka_unit_test(a_list_of_examples_speaks_with_its_whole),
        cmocka_unit_test(analysts_at_a_firm_are_many),
        cmocka_unit_test(a_name_behind_a_noun_and_a_comma_speaks),
        cmocka_unit_test(a_pronoun_looks_back_by_gender),
        cmocka_unit_test(a_pronoun_prefers_the_subject),
        cmocka_unit_test(words_behind_words_go_on),
        cmocka_unit_test(a_pronoun_that_nobody_fits_stays_unnamed),
        cmocka_unit_test(an_unnamed_speaker_has_no_article),
        cmocka_unit_test(a_descriptor_is_the_person_who_was_introduced_by_it),
        cmocka_unit_test(several_names_are_each_a_speaker),
        cmocka_unit_test(firms_are_joined_or_one_by_the_words_between),
        cmocka_unit_test(a_mention_that_is_none_is_nobody),
        cmocka_unit_test(who_spoke_unnamed_is_known_again),
        cmocka_unit_test(another_of_the_same_noun_is_somebody_else),
        cmocka_unit_test(one_who_speaks_for_many_is_they),
        cmocka_unit_test(an_epithet_is_who_was_named_just_now),
        cmocka_unit_test(a_word_in_capitals_alone_is_a_firm),
        cmocka_unit_test(a_firm_has_its_whole_name_without_what_it_is),
        cmocka_unit_test(initials_stand_for_the_name),
        cmocka_unit_test(many_are_a_group),
        cmocka_unit_test(a_firm_is_it_and_the_company),
        cmocka_unit_test(who_did_not_speak_yet_is_the_subject_before),
        cmocka_unit_test(a_body_is_called_by_a_noun_of_its_name),
        cmocka_unit_test(a_firm_is_called_by_what_it_was_said_to_be),
        cmocka_unit_test(it_is_what_the_clause_above_is_about),
        cmocka_unit_test(a_source_is_nobody_who_was_named),
        cmocka_unit_test(what_somebody_is_stands_for_the_name),
        cmocka_unit_test(a_judge_is_nobody_with_another_office),
        cmocka_unit_test(a_headline_calls_somebody_by_the_whole_role),
        cmocka_unit_test(a_national_is_who_spoke_of_late),
        cmocka_unit_test(he_is_nobody_who_cannot_be_one),
        cmocka_unit_test(an_apposition_tells_a_person),
        cmocka_unit_test(he_is_nobody_whom_he_speaks_of),
        cmocka_unit_test(one_of_many_is_who_has_that_role),
        cmocka_unit_test(a_surname_is_whom_the_article_is_about),
        cmocka_unit_test(the_latest_speakers_are_remembered),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
