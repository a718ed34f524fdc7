using TrainingPaths.Core.Paths.Rendering;

namespace TrainingPaths.Core.Paths.Format;

/// <summary>The Markdown of questions with its places. Most of their texts are words alone, and not among these: there is nothing in them to check or to fetch.</summary>
internal static class QuestionPassages
{
    public static IEnumerable<MarkdownText> Of(ContentPackage package, QuizQuestion question)
    {
        var places = package.Places;
        (string? Text, bool IsLine, Func<Place> At)[] texts =
        [
            (question.Text, false, () => places.Of(question, "text")),
            .. (question.Options ?? []).SelectMany(option => new (string?, bool, Func<Place>)[] { (option.Text, true, () => places.Of(option, "text")), (option.Feedback, false, () => places.Of(option, "feedback")) }),
            .. (question.Pairs ?? []).SelectMany(pair => new (string?, bool, Func<Place>)[] { (pair.Prompt, true, () => places.Of(pair, "prompt")), (pair.Match, true, () => places.Of(pair, "match")) }),
            .. Listed(question.Items, "items"),
            .. Listed(question.Others, "others"),
            .. Listed(question.Scale, "scale"),
            .. (question.Gaps ?? []).SelectMany(gap => gap.Options.Select((word, at) => ((string?)word, true, (Func<Place>)(() => places.Of(gap, "options", at))))),
            .. (question.Grid ?? []).Select(criterion => ((string?)criterion.Text, true, (Func<Place>)(() => places.Of(criterion, "text")))),
            (question.Feedback?.Right, false, () => places.Of(question, "feedback")),
            (question.Feedback?.Wrong, false, () => places.Of(question, "feedback")),
            (question.Example, false, () => places.Of(question, "example")),
        ];
        return texts.Where(text => QuestionTexts.MayHoldMarks(text.Text, text.IsLine)).Select(text => Marked(package, text.Text!, text.IsLine, text.At()));

        IEnumerable<(string?, bool, Func<Place>)> Listed(string[]? lines, string key) => (lines ?? []).Select((line, at) => ((string?)line, true, (Func<Place>)(() => places.Of(question, key, at))));
    }

    private static MarkdownText Marked(ContentPackage package, string text, bool isLine, Place at) =>
        new(at.File[package.ShownPrefix.Length..], at.Line - 1, text) { From = QuestionTexts.From, IsLine = isLine };
}
