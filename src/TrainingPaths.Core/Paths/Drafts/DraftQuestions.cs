using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>Questions that are still to be written.</summary>
public static class DraftQuestions
{
    public static QuizQuestion New(QuestionKind kind, string? objective, string? review) => kind switch
    {
        QuestionKind.TrueFalse => Empty(kind, objective, review) with { Options = [new QuizOption("Vrai", null, true), new QuizOption("Faux")] },
        QuestionKind.Likert => Empty(kind, objective, null) with { Scale = ["Pas du tout d'accord", "Plutôt pas d'accord", "Plutôt d'accord", "Tout à fait d'accord"] },
        QuestionKind.OpenText => Empty(kind, objective, review) with { Grid = [new QuizCriterion("La réponse part d'une situation vécue", 1), new QuizCriterion("Elle propose une action précise", 1)] },
        _ => Empty(kind, objective, review),
    };

    private static QuizQuestion Empty(QuestionKind kind, string? objective, string? review) => new(DraftIds.New("q"), kind, objective, review, "");
}
