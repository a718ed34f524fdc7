namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>A question teaches: it says what it tests, what to read again and why an answer is right. Advice, never a refusal.</summary>
internal static class TeachingRules
{
    public static void Check(ContentPackage package, QuizQuestion question, Findings findings)
    {
        if (!question.IsGraded)
            return;
        var place = package.Places.Of(question);
        if (question.Objective is null)
            findings.Warning(place, "question.no-objective", "Cette question ne dit pas quel objectif elle évalue.", "Ajoutez « objective: o1 » avec un objectif de path.yaml.");
        if (question.Review is null)
            findings.Warning(place, "question.no-review", "Cette question ne renvoie à aucune leçon.", "Ajoutez « review: … » : qui se trompe saura quoi relire.");
        if (question.Kind == QuestionKind.OpenText || question.Feedback is not null)
            return;
        // What is put in order, matched or typed has no answers to speak of one by one.
        if (question.Options is not { } options)
            findings.Warning(place, "question.no-feedback", "Cette question n'explique pas sa réponse.", "Écrivez « feedback: { right: …, wrong: … } ».");
        else if (!options.All(option => option.Feedback is not null))
            findings.Warning(place, "question.no-feedback", "Cette question n'explique pas toutes ses réponses.", "Écrivez « feedback » sous chaque réponse, ou « feedback: { right: …, wrong: … } » pour la question.");
    }
}
