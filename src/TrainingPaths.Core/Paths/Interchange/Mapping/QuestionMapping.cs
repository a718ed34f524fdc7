using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Paths.Interchange.Reading;

namespace TrainingPaths.Core.Paths.Interchange.Mapping;

/// <summary>Between questions of any format and those of ours: the one place that knows both.</summary>
internal static class QuestionMapping
{
    private const int MostTags = 10;
    private const int LongestTag = 40;
    private const string ObjectiveTag = "objective:";
    private const string ReviewTag = "review:";
    private const string RightAnswer = "Bonne réponse.";
    private const string WrongAnswer = "Ce n'est pas la bonne réponse.";

    public static ImportedQuestion Ours(ReadQuestion read, QuestionIds ids)
    {
        var (source, item) = (read.Question, read.Item);
        var graded = source.Kind != QuestionKind.Likert;
        var question = new QuizQuestion(
            ids.Of(source.Id, source.Title.Length > 0 ? source.Title : source.Text),
            source.Kind,
            graded ? Tagged(source.Objective, ObjectiveTag, source.Tags) : null,
            graded ? Tagged(source.Review, ReviewTag, source.Tags) : null,
            source.Text,
            Options: Some(source.Options.Select(option => new QuizOption(option.Text, Words(option.Feedback), option.Correct))),
            Items: Some(source.Items),
            Pairs: Some(source.Pairs.Select(pair => new QuizPair(pair.Prompt, pair.Match))),
            Others: Some(source.Others),
            Answer: source.Number?.Answer,
            Tolerance: source.Number is { Tolerance: > 0 } number ? number.Tolerance : null,
            Unit: Words(source.Number?.Unit ?? ""),
            Accepted: Some(source.Accepted),
            Gaps: Some(source.Gaps.Select(gap => new QuizGap([.. gap]))),
            Feedback: graded ? Feedback(source.Feedback, item) : null,
            Points: graded && source.Kind != QuestionKind.OpenText && source.Points != 1 ? (int)source.Points : null,
            Partial: source.Partial && HasParts(source.Kind) ? true : null,
            Penalty: source is { Kind: QuestionKind.Multiple, Partial: true, Penalty: { } penalty } ? (int)Math.Clamp(penalty, 0, 100) : null,
            Scale: Some(source.Scale),
            Grid: source.Kind == QuestionKind.OpenText ? GridOf(source, item) : null,
            Example: Words(source.Example),
            Tags: TagsOf(source.Tags, item));
        return new ImportedQuestion(source, question, item.Pictures.All);
    }

    /// <summary>What is known of ours in other formats' words: objective and lesson travel as tags.</summary>
    public static ExchangeQuestion Theirs(QuizQuestion question) => new(question.Kind, question.Text)
    {
        Id = question.Id,
        Options = [.. (question.Options ?? []).Select(option => new ExchangeOption(option.Text, option.Correct, option.Feedback ?? "", Fractions.Of(question, option)))],
        Items = question.Items ?? [],
        Pairs = [.. (question.Pairs ?? []).Select(pair => new QuizPairText(pair.Prompt, pair.Match))],
        Others = question.Others ?? [],
        Accepted = question.Accepted ?? [],
        Gaps = [.. (question.Gaps ?? []).Select(gap => gap.Options)],
        Number = question.Answer is { } answer ? new ExchangeNumber(answer, question.Tolerance ?? 0, question.Unit ?? "") : null,
        Scale = question.Scale ?? [],
        Grid = [.. (question.Grid ?? []).Select(criterion => new ExchangeCriterion(criterion.Text, criterion.Points))],
        Example = question.Example ?? "",
        Feedback = question.Feedback is { } said ? new ExchangeFeedback("", said.Right, said.Wrong) : ExchangeFeedback.None,
        Points = question.Grid is { Length: > 0 } grid ? grid.Sum(criterion => criterion.Points) : question.Points ?? 1,
        Partial = question.Partial ?? false,
        Penalty = question.Penalty,
        Tags = question.Tags ?? [],
        Objective = question.Objective ?? "",
        Review = question.Review ?? "",
    };

    /// <summary>All tags of a question that goes out in a format without columns of ours.</summary>
    public static IEnumerable<string> AllTags(ExchangeQuestion question) =>
        [.. question.Tags, .. Tag(ObjectiveTag, question.Objective), .. Tag(ReviewTag, question.Review)];

    private static IEnumerable<string> Tag(string name, string value) => value.Length > 0 ? [name + value] : [];

    private static string? Tagged(string own, string name, IEnumerable<string> tags) =>
        own.Length > 0 ? own : tags.FirstOrDefault(tag => tag.StartsWith(name, StringComparison.Ordinal)) is { } tag ? Words(tag[name.Length..]) : null;

    private static string? Words(string text) => text.Length > 0 ? text : null;

    private static T[]? Some<T>(IEnumerable<T> all) => all.ToArray() is { Length: > 0 } some ? some : null;

    private static bool HasParts(QuestionKind kind) => kind is QuestionKind.Multiple or QuestionKind.Matching or QuestionKind.Ordering or QuestionKind.Cloze;

    /// <summary>Ours says something after either outcome, or nothing.</summary>
    private static AnswerFeedback? Feedback(ExchangeFeedback said, ItemReading item)
    {
        var (right, wrong) = (Joined(said.Right, said.General), Joined(said.Wrong, said.General));
        if (right.Length == 0 && wrong.Length == 0)
            return null;
        if (right.Length == 0 || wrong.Length == 0)
            item.Changed("import.feedback-missing", right.Length == 0 ? $"Rien n'était dit d'une bonne réponse : « {RightAnswer} » a été ajouté." : $"Rien n'était dit d'une mauvaise réponse : « {WrongAnswer} » a été ajouté.");
        return new AnswerFeedback(right.Length > 0 ? right : RightAnswer, wrong.Length > 0 ? wrong : WrongAnswer);
    }

    private static string Joined(string own, string general) => own.Length == 0 || own == general ? general : general.Length == 0 ? own : $"{own}\n\n{general}";

    private static QuizCriterion[] GridOf(ExchangeQuestion source, ItemReading item)
    {
        if (source.Grid.Count > 0)
            return [.. source.Grid.Select(criterion => new QuizCriterion(criterion.Text, criterion.Points))];
        item.Changed("import.grid", "La question ouverte n'avait pas de grille : un critère unique a été ajouté, à préciser.");
        return [new QuizCriterion("La réponse convient", (int)source.Points)];
    }

    private static string[]? TagsOf(IReadOnlyList<string> all, ItemReading item)
    {
        string[] tags = [.. all.Where(tag => !tag.StartsWith(ObjectiveTag, StringComparison.Ordinal) && !tag.StartsWith(ReviewTag, StringComparison.Ordinal)).Select(tag => tag.Trim()).Where(tag => tag.Length > 0).Distinct()];
        string[] kept = [.. tags.Where(tag => tag.Length <= LongestTag).Take(MostTags)];
        if (kept.Length < tags.Length)
            item.Changed("import.tags", $"{tags.Length - kept.Length} étiquette(s) ne sont pas reprises : {MostTags} au plus, de {LongestTag} caractères au plus.");
        return kept.Length > 0 ? kept : null;
    }
}
