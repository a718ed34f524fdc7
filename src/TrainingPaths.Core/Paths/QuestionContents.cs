using System.Globalization;
using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Core.Paths;

/// <summary>Questions as a version stores them.</summary>
internal static class QuestionContents
{
    private const int IdLetters = 8;

    public static QuestionDefinition[] AllOf(IEnumerable<QuizQuestion> questions) => [.. questions.Select(Of)];

    private static QuestionDefinition Of(QuizQuestion question) =>
        new(question.Id, question.Kind, question.Objective, question.Review, question.Text, [.. OptionsOf(question).Select(Option)])
        {
            Slots = SlotsOf(question),
            Number = question.Answer is { } answer ? new NumberKey(answer, question.Tolerance ?? 0, question.Unit) : null,
            Accepted = question.Accepted,
            Feedback = question.Feedback,
            Points = question.Points is 1 ? null : question.Points,
            Partial = question.Partial ?? false,
            Penalty = question.Penalty,
            Grid = question.Grid is { } grid ? [.. grid.Select(criterion => new CriterionDefinition(criterion.Text, criterion.Points))] : null,
            Example = question.Example,
            Tags = question.Tags is { Length: > 0 } tags ? tags : null,
        };

    private static QuizOption[] OptionsOf(QuizQuestion question) => question.Options ?? [.. (question.Scale ?? []).Select(label => new QuizOption(label))];

    private static OptionDefinition Option(QuizOption option, int index) => new(((char)('a' + index)).ToString(), option.Text, option.Correct, option.Feedback ?? "");

    private static SlotDefinition[]? SlotsOf(QuizQuestion question) => question.Kind switch
    {
        QuestionKind.Ordering => Ordering(question.Id, question.Items ?? []),
        QuestionKind.Matching => Matching(question.Id, question.Pairs ?? [], question.Others ?? []),
        QuestionKind.Cloze => [.. (question.Gaps ?? []).Select((gap, at) => Gap(question.Id, gap, at + 1))],
        _ => null,
    };

    private static SlotDefinition[] Ordering(string question, string[] items)
    {
        ChoiceDefinition[] positions = [.. items.Select((_, at) => Number(at + 1)).Select(number => new ChoiceDefinition(number, number))];
        return [.. items.Select((item, at) => new SlotDefinition(IdOf(question, "item", item), item, positions[at].Id, positions))];
    }

    private static SlotDefinition[] Matching(string question, QuizPair[] pairs, string[] others)
    {
        ChoiceDefinition[] matches = [.. pairs.Select(pair => pair.Match).Concat(others).Select(match => new ChoiceDefinition(IdOf(question, "match", match), match))];
        return [.. pairs.Select((pair, at) => new SlotDefinition(IdOf(question, "prompt", pair.Prompt), pair.Prompt, matches[at].Id, matches))];
    }

    private static SlotDefinition Gap(string question, QuizGap gap, int number)
    {
        ChoiceDefinition[] words = [.. gap.Options.Select(word => new ChoiceDefinition(IdOf(question, Number(number), word), word))];
        return new SlotDefinition(Number(number), "", words[0].Id, words);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    // The order of the file is the key: an id counted from it would give the answer to whoever reads the page's source.
    private static string IdOf(string question, string role, string text) => ContentHash.Of(question, role, text)[..IdLetters];
}
