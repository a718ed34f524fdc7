namespace TrainingPaths.Scorm.Tests.DataModels.Elements;

/// <summary>SCORM 2004 4th Edition, RTE 4.2 and 4.3, SN 5.6.</summary>
internal static class Rows2004
{
    public static IReadOnlyList<ElementRow> All { get; } = ElementRow.Parse("""
        cmi._version                              | r  | 1.0 |
        cmi.comments_from_learner._children       | r  | comment,location,timestamp |
        cmi.comments_from_learner._count          | r  | 0 |
        cmi.comments_from_learner.n.comment       | rw | ∅ ~ hello ~ {lang=fr}bonjour ~ {lang=en-GB}hello | {lang=}x = 406 ~ {lang=zz}x = 406
        cmi.comments_from_learner.n.location      | rw | ∅ ~ page 1 |
        cmi.comments_from_learner.n.timestamp     | rw | 2004 ~ 2004-06 ~ 2004-06-30T14:00:00.10+05:59 | ∅ = 406 ~ 1969 = 406 ~ 2039 = 406 ~ 2004-13 = 406 ~ 2004-06-31 = 406 ~ 2004-06-30T24 = 406
        cmi.comments_from_lms._children           | r  | comment,location,timestamp |
        cmi.comments_from_lms._count              | r  | 1 |
        cmi.comments_from_lms.n.comment           | r  | Well done |
        cmi.comments_from_lms.n.location          | r  | page 3 |
        cmi.comments_from_lms.n.timestamp         | r  | 2026-01-02 |
        cmi.completion_status                     | rw | completed ~ incomplete ~ not attempted ~ unknown | ∅ = 406 ~ passed = 406 ~ Completed = 406
        cmi.completion_threshold                  | r  | 0.8 |
        cmi.credit                                | r  | credit |
        cmi.entry                                 | r  | ab-initio |
        cmi.exit                                  | w  | ∅ ~ time-out ~ suspend ~ logout ~ normal | exit = 406
        cmi.interactions._children                | r  | id,type,objectives,timestamp,correct_responses,weighting,learner_response,result,latency,description |
        cmi.interactions._count                   | r  | 1 |
        cmi.interactions.n.id                     | rw | i1 ~ urn:adl:interaction-id:1234 ~ Question 1 | ∅ = 406 ~ urn: = 406 ~ a[b = 406
        cmi.interactions.n.type                   | rw | true-false ~ choice ~ fill-in ~ long-fill-in ~ likert ~ matching ~ performance ~ sequencing ~ numeric ~ other | ∅ = 406 ~ quiz = 406
        cmi.interactions.n.objectives._count      | r  | 0 |
        cmi.interactions.n.objectives.n.id        | rw | o1 ~ urn:adl:x | ∅ = 406 ~ urn: = 406
        cmi.interactions.n.timestamp              | rw | 2004 ~ 2004-06-30T14:00:00.1Z | 2004-06-30T14:00:00Z = 406 ~ ∅ = 406
        cmi.interactions.n.correct_responses._count | r | 0 |
        cmi.interactions.n.correct_responses.n.pattern | rw | a ~ a[,]b ~ ∅ | a[,]a = 406 ~ [,] = 406 ~ {a} = 406
        cmi.interactions.n.weighting              | rw | 0 ~ -3.25 ~ .5 ~ 5. | ∅ = 406 ~ 1,5 = 406 ~ 1e3 = 406 ~ +1 = 406
        cmi.interactions.n.learner_response       | rw | a ~ a[,]b ~ ∅ | a[,]a = 406 ~ [,] = 406
        cmi.interactions.n.result                 | rw | correct ~ incorrect ~ unanticipated ~ neutral ~ -0.35 | ∅ = 406 ~ wrong = 406
        cmi.interactions.n.latency                | rw | PT0S ~ P1Y2M3DT4H5M6.07S ~ PT1.5S | ∅ = 406 ~ P = 406 ~ PT = 406 ~ P1DT = 406 ~ 00:01:00 = 406
        cmi.interactions.n.description            | rw | ∅ ~ {lang=fr}oui | {lang=zz}x = 406
        cmi.launch_data                           | r  | seed |
        cmi.learner_id                            | r  | learner-7 |
        cmi.learner_name                          | r  | Doe, Jeanne |
        cmi.learner_preference._children          | r  | audio_level,language,delivery_speed,audio_captioning |
        cmi.learner_preference.audio_level        | rw | 0 ~ 1.5 ~ 100 | -0.1 = 407 ~ loud = 406
        cmi.learner_preference.language           | rw | ∅ ~ fr ~ fra ~ en-GB ~ i-klingon ~ x-mine | zz = 406 ~ french = 406
        cmi.learner_preference.delivery_speed     | rw | 0 ~ 2 | -1 = 407 ~ ∅ = 406
        cmi.learner_preference.audio_captioning   | rw | -1 ~ 0 ~ 1 | 2 = 406 ~ ∅ = 406
        cmi.location                              | rw | ∅ ~ page-7 ~ 第七頁 |
        cmi.max_time_allowed                      | r  | PT1H |
        cmi.mode                                  | r  | normal |
        cmi.objectives._children                  | r  | id,score,success_status,completion_status,progress_measure,description |
        cmi.objectives._count                     | r  | 1 |
        cmi.objectives.n.id                       | rw | o1 | ∅ = 406 ~ urn: = 406 ~ o2 = 351
        cmi.objectives.n.score._children          | r  | scaled,raw,min,max |
        cmi.objectives.n.score.scaled             | rw | -1 ~ 0 ~ 1.0 | 1.1 = 407 ~ -1.0000001 = 407 ~ ∅ = 406
        cmi.objectives.n.score.raw                | rw | -7 ~ 120.5 | ∅ = 406 ~ x = 406
        cmi.objectives.n.score.min                | rw | -7 ~ 120.5 | ∅ = 406 ~ x = 406
        cmi.objectives.n.score.max                | rw | -7 ~ 120.5 | ∅ = 406 ~ x = 406
        cmi.objectives.n.success_status           | rw | passed ~ failed ~ unknown | completed = 406 ~ ∅ = 406
        cmi.objectives.n.completion_status        | rw | completed ~ incomplete ~ not attempted ~ unknown | passed = 406 ~ ∅ = 406
        cmi.objectives.n.progress_measure         | rw | 0 ~ 0.5 ~ 1 | 1.1 = 407 ~ -0.1 = 407 ~ ∅ = 406
        cmi.objectives.n.description              | rw | ∅ ~ {lang=fr}but | {lang=zz}x = 406
        cmi.progress_measure                      | rw | 0 ~ 0.5 ~ 1 | 1.1 = 407 ~ -0.1 = 407 ~ ∅ = 406
        cmi.scaled_passing_score                  | r  | 0.5 |
        cmi.score._children                       | r  | scaled,raw,min,max |
        cmi.score.scaled                          | rw | -1 ~ 0 ~ 1.0 | 1.1 = 407 ~ -1.0000001 = 407 ~ ∅ = 406
        cmi.score.raw                             | rw | -7 ~ 120.5 | ∅ = 406 ~ x = 406
        cmi.score.min                             | rw | -7 ~ 120.5 | ∅ = 406 ~ x = 406
        cmi.score.max                             | rw | -7 ~ 120.5 | ∅ = 406 ~ x = 406
        cmi.session_time                          | w  | PT0S ~ PT1H30M ~ PT1.234S | ∅ = 406 ~ 90 = 406
        cmi.success_status                        | rw | passed ~ failed ~ unknown | completed = 406 ~ ∅ = 406
        cmi.suspend_data                          | rw | ∅ ~ {"page":7} |
        cmi.time_limit_action                     | r  | exit,message |
        cmi.total_time                            | r  | PT0H0M0S |
        adl.nav.request                           | rw | continue ~ previous ~ exit ~ exitAll ~ abandon ~ abandonAll ~ suspendAll ~ _none_ ~ {target=activity_2}choice ~ {target=a.b}jump | ∅ = 406 ~ choice = 406 ~ {target=}choice = 406 ~ {target=a}exit = 406
        adl.nav.request_valid.continue            | r  | true |
        adl.nav.request_valid.previous            | r  | false |
        adl.nav.request_valid.choice.{target}     | r  | true |
        adl.nav.request_valid.jump.{target}       | r  | false |
        adl.data._children                        | r  | id,store |
        adl.data._count                           | r  | 1 |
        adl.data.n.id                             | r  | store-a |
        adl.data.n.store                          | rw | x ~ anything at all |
        """);
}
