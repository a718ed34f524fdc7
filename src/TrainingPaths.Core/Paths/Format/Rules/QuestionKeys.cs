namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>Each kind of question has keys of its own, and no others.</summary>
internal static class QuestionKeys
{
    /// <returns>False when something is missing: its rules have nothing to look at.</returns>
    public static bool Check(ContentPackage package, QuizQuestion question, Findings findings)
    {
        var (required, optional) = Of(question.Kind);
        var written = Written(question).ToList();
        foreach (var key in written.Except([.. required, .. optional]))
            findings.Error(package.Places.Of(question, key), "question.foreign-key", $"« {key} » n'a pas de sens dans une question « {YamlScalars.NameOf(question.Kind)} ».", $"Cette sorte de question attend : {string.Join(", ", [.. required, .. optional])}.");
        var missing = required.Except(written).ToList();
        foreach (var key in missing)
            findings.Error(package.Places.Of(question), "question.missing-key", $"La clé « {key} » manque à cette question « {YamlScalars.NameOf(question.Kind)} ».", $"Ajoutez « {key}: … » d'après docs/content-format.md.");
        return missing.Count == 0;
    }

    private static (string[] Required, string[] Optional) Of(QuestionKind kind) => kind switch
    {
        QuestionKind.Ordering => (["items"], ["feedback", "points", "partial", "tags"]),
        QuestionKind.Matching => (["pairs"], ["others", "feedback", "points", "partial", "tags"]),
        QuestionKind.Numeric => (["answer"], ["tolerance", "unit", "feedback", "points", "tags"]),
        QuestionKind.ShortAnswer => (["accepted"], ["feedback", "points", "tags"]),
        QuestionKind.Cloze => (["gaps"], ["feedback", "points", "partial", "tags"]),
        QuestionKind.Multiple => (["options"], ["feedback", "points", "partial", "penalty", "tags"]),
        QuestionKind.Likert => (["scale"], ["tags"]),
        QuestionKind.OpenText => (["grid"], ["example", "tags"]),
        _ => (["options"], ["feedback", "points", "tags"]),
    };

    private static IEnumerable<string> Written(QuizQuestion question) =>
        new (string Key, object? Value)[]
        {
            ("options", question.Options), ("items", question.Items), ("pairs", question.Pairs), ("others", question.Others), ("answer", question.Answer), ("tolerance", question.Tolerance),
            ("unit", question.Unit), ("accepted", question.Accepted), ("gaps", question.Gaps), ("feedback", question.Feedback), ("points", question.Points), ("partial", question.Partial),
            ("penalty", question.Penalty), ("scale", question.Scale), ("grid", question.Grid), ("example", question.Example), ("tags", question.Tags),
        }.Where(key => key.Value is not null).Select(key => key.Key);
}
