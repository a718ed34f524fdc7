using System.Globalization;
using System.Text.RegularExpressions;

namespace TrainingPaths.Core.Paths.Interchange.Writing;

/// <summary>Whether a question has what its kind needs. A draft holds questions that are not written to the end yet, and no format has a form for those.</summary>
internal static partial class WholeQuestion
{
    public static bool Is(ExchangeQuestion question) => question.Text.Length > 0 && question.Kind switch
    {
        QuestionKind.Single or QuestionKind.Multiple or QuestionKind.TrueFalse => question.Options.Count > 1,
        QuestionKind.Ordering => question.Items.Count > 1,
        QuestionKind.Matching => question.Pairs.Count > 0,
        QuestionKind.Numeric => question.Number is not null,
        QuestionKind.ShortAnswer => question.Accepted.Count > 0,
        QuestionKind.Cloze => question.Gaps.Count > 0 && question.Gaps.All(gap => gap.Count > 0) && Marks().Matches(question.Text).All(mark => HasGap(question, mark.Groups[1].Value)),
        QuestionKind.Likert => question.Scale.Count > 1,
        _ => true,
    };

    private static bool HasGap(ExchangeQuestion question, string mark) =>
        int.TryParse(mark, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= question.Gaps.Count;

    [GeneratedRegex(@"\{([0-9]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
