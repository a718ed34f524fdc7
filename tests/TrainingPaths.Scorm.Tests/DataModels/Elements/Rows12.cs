namespace TrainingPaths.Scorm.Tests.DataModels.Elements;

/// <summary>SCORM 1.2, RTE 3.4.4.</summary>
internal static class Rows12
{
    public static IReadOnlyList<ElementRow> All { get; } = ElementRow.Parse("""
        cmi._version                              | r  | 3.4 |
        cmi.core._children                        | r  | student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time |
        cmi.core.student_id                       | r  | learner-7 |
        cmi.core.student_name                     | r  | Doe, Jeanne |
        cmi.core.lesson_location                  | rw | ∅ ~ page 7 |
        cmi.core.credit                           | r  | credit |
        cmi.core.lesson_status                    | rw | passed ~ completed ~ failed ~ incomplete ~ browsed ~ not attempted | ∅ = 405 ~ unknown = 405 ~ Passed = 405
        cmi.core.entry                            | r  | ab-initio |
        cmi.core.score._children                  | r  | raw,max,min |
        cmi.core.score.raw                        | rw | 0 ~ 100 ~ 66.67 ~ ∅ | -1 = 405 ~ 100.5 = 405 ~ x = 405
        cmi.core.score.max                        | rw | 0 ~ 100 ~ ∅ | -1 = 405 ~ 101 = 405
        cmi.core.score.min                        | rw | 0 ~ 100 ~ ∅ | -1 = 405 ~ 101 = 405
        cmi.core.total_time                       | r  | 0000:00:00.00 |
        cmi.core.lesson_mode                      | r  | normal |
        cmi.core.exit                             | w  | ∅ ~ time-out ~ suspend ~ logout | normal = 405
        cmi.core.session_time                     | w  | 0000:00:00 ~ 0001:30:00.5 ~ 00:05:00 ~ 1:00:00 | ∅ = 405 ~ PT5M = 405 ~ 00:05 = 405
        cmi.suspend_data                          | rw | ∅ ~ a=1;b=2 |
        cmi.launch_data                           | r  | seed |
        cmi.comments                              | rw | ∅ ~ nice |
        cmi.comments_from_lms                     | r  | Well done |
        cmi.objectives._children                  | r  | id,score,status |
        cmi.objectives._count                     | r  | 1 |
        cmi.objectives.n.id                       | rw | o1 ~ o2 ~ Objectif 1 | ∅ = 405
        cmi.objectives.n.score._children          | r  | raw,max,min |
        cmi.objectives.n.score.raw                | rw | 0 ~ 100 ~ ∅ | -1 = 405 ~ 101 = 405
        cmi.objectives.n.score.max                | rw | 0 ~ 100 ~ ∅ | -1 = 405 ~ 101 = 405
        cmi.objectives.n.score.min                | rw | 0 ~ 100 ~ ∅ | -1 = 405 ~ 101 = 405
        cmi.objectives.n.status                   | rw | passed ~ completed ~ failed ~ incomplete ~ browsed ~ not attempted | ∅ = 405 ~ unknown = 405
        cmi.student_data._children                | r  | mastery_score,max_time_allowed,time_limit_action |
        cmi.student_data.mastery_score            | r  | 60 |
        cmi.student_data.max_time_allowed         | r  | PT1H |
        cmi.student_data.time_limit_action        | r  | exit,message |
        cmi.student_preference._children          | r  | audio,language,speed,text |
        cmi.student_preference.audio              | rw | -1 ~ 0 ~ 100 | -2 = 405 ~ 101 = 405 ~ 1.5 = 405
        cmi.student_preference.language           | rw | ∅ ~ français |
        cmi.student_preference.speed              | rw | -100 ~ 100 | -101 = 405 ~ x = 405
        cmi.student_preference.text               | rw | -1 ~ 0 ~ 1 | 2 = 405
        cmi.interactions._children                | r  | id,objectives,time,type,correct_responses,weighting,student_response,result,latency |
        cmi.interactions._count                   | r  | 1 |
        cmi.interactions.n.id                     | w  | i1 ~ Question 1 | ∅ = 405
        cmi.interactions.n.objectives._count      | r  | 0 |
        cmi.interactions.n.objectives.n.id        | w  | o1 | ∅ = 405
        cmi.interactions.n.time                   | w  | 23:59:59 ~ 00:00:00.5 | 24:00:00 = 405 ~ 12:00 = 405
        cmi.interactions.n.type                   | w  | true-false ~ choice ~ fill-in ~ matching ~ performance ~ sequencing ~ likert ~ numeric | other = 405 ~ ∅ = 405
        cmi.interactions.n.correct_responses._count | r | 0 |
        cmi.interactions.n.correct_responses.n.pattern | w | ∅ ~ a,b ~ {a.1,b.2} |
        cmi.interactions.n.weighting              | w  | 1 ~ -0.5 | ∅ = 405 ~ x = 405
        cmi.interactions.n.student_response       | w  | ∅ ~ a,b |
        cmi.interactions.n.result                 | w  | correct ~ wrong ~ unanticipated ~ neutral ~ 3.5 | incorrect = 405 ~ ∅ = 405
        cmi.interactions.n.latency                | w  | 00:00:05.25 | 5 = 405
        """);
}
