using System.Globalization;
using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Assessment.Analysis;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Rendering;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.Pages.Teach;

/// <summary>Figures as sentences: whoever writes questions is no statistician.</summary>
public static class AnalysisWords
{
    // How far a correlation is from nothing, as test builders judge items.
    private const double Clear = 0.3;
    private const double Little = 0.1;

    public static string Of(Verdict verdict, IStringLocalizer<Strings> words) => verdict switch
    {
        Verdict.Reread => words["To be read again"],
        Verdict.Improve => words["To be improved"],
        Verdict.TooEarly => words["Too early to judge"],
        _ => words["Good question"],
    };

    public static string Of(QuestionFinding finding, IStringLocalizer<Strings> words) => finding.Kind switch
    {
        QuestionFindingKind.KeyDoubted => words["The best results have it wrong more often than the others: check which answer is marked as right."],
        QuestionFindingKind.BetterAreWrong => words["{0} of {1} of the best results have it wrong too: read the question again.", finding.Count, finding.Of],
        QuestionFindingKind.NobodyRight => words["Nobody has it right: check the question and which answer is marked as right."],
        QuestionFindingKind.RarelyRight => words["Only {0} of {1} have it right: is it taught before it is asked?", finding.Count, finding.Of],
        QuestionFindingKind.AllRight => words["Everybody has it right: the question tells nothing about the group."],
        QuestionFindingKind.TellsLittle => words["Having it right goes with nothing else in the quiz: is it asked about what the module teaches?"],
        _ => words["“{0}”: nobody chooses this answer, so it does not help.", finding.Option ?? ""],
    };

    /// <summary>« 7 sur 15 répondent juste. »</summary>
    public static string Difficulty(QuestionFigures figures, IStringLocalizer<Strings> words) => words["{0} of {1} have it right.", figures.Right, figures.People];

    /// <summary>Null where nothing can be said.</summary>
    public static string? Discrimination(QuestionFigures figures, IStringLocalizer<Strings> words) => figures.Discrimination switch
    {
        null => null,
        >= Clear => words["Those who do well elsewhere have it right more often ({0}).", Number(figures)].Value,
        >= Little => words["Those who do well elsewhere have it right a little more often ({0}).", Number(figures)].Value,
        > -Little => words["It hardly tells those who do well elsewhere from the others ({0}).", Number(figures)].Value,
        _ => words["Those who do well elsewhere have it wrong more often ({0}).", Number(figures)].Value,
    };

    /// <summary>Of the thirds; null where they are too small to be told.</summary>
    public static string? Thirds(OptionFigures option, QuestionFigures figures, IStringLocalizer<Strings> words) =>
        option is { Better: { } better, Weaker: { } weaker } && figures is { Better: { } best, Weaker: { } others }
            ? words["best results {0} of {1}, lowest {2} of {3}", better, best.People, weaker, others.People].Value
            : null;

    /// <summary>What is to be placed, matched or filled.</summary>
    public static string NameOf(SlotDefinition slot, QuestionDefinition question, IStringLocalizer<Strings> words) =>
        question.Kind == QuestionKind.Cloze ? words["Gap {0}", slot.Id].Value : slot.Text;

    /// <summary>« 9 sur 15 le mettent à sa place, la 2. »</summary>
    public static string Rightly(SlotDefinition slot, SlotFigures part, QuestionDefinition question, QuestionFigures figures, IStringLocalizer<Strings> words) => question.Kind switch
    {
        QuestionKind.Ordering => words["{0} of {1} put it at its place, number {2}.", part.Right, figures.People, TextOf(slot, slot.Right)],
        QuestionKind.Matching => words["{0} of {1} match it with “{2}”, which is right.", part.Right, figures.People, TextOf(slot, slot.Right)],
        _ => words["{0} of {1} choose “{2}”, which is right.", part.Right, figures.People, TextOf(slot, slot.Right)],
    };

    /// <summary>What it is most often taken for; null where no wrong choice was given twice.</summary>
    public static string? Wrongly(SlotDefinition slot, SlotFigures part, QuestionDefinition question, QuestionFigures figures, IStringLocalizer<Strings> words) => (part.Confused, question.Kind) switch
    {
        (null, _) => null,
        ({ } choice, QuestionKind.Ordering) => words["Otherwise most often at place {0}: {1} of {2}.", TextOf(slot, choice), part.Confusing, figures.People].Value,
        ({ } choice, QuestionKind.Matching) => words["Most often confused with “{0}”: {1} of {2}.", TextOf(slot, choice), part.Confusing, figures.People].Value,
        ({ } choice, _) => words["Otherwise most often filled with “{0}”: {1} of {2}.", TextOf(slot, choice), part.Confusing, figures.People].Value,
    };

    /// <summary>Labels of a scale that are told together.</summary>
    public static string LabelsOf(ScaleFigures part, QuestionDefinition question, QuestionTexts texts, IStringLocalizer<Strings> words) =>
        string.Join(words[" or "], part.Options.Select(id => words["“{0}”", texts.Plain(question.Options.FirstOrDefault(o => o.Id == id)?.Text ?? "")].Value));

    /// <summary>A share of a bar of a hundred, for an attribute.</summary>
    public static string Percent(int part, int whole) => Math.Min(100, 100.0 * part / whole).ToString("0.#", CultureInfo.InvariantCulture);

    private static string TextOf(SlotDefinition slot, string choice) => slot.Choices.FirstOrDefault(c => c.Id == choice)?.Text ?? "";

    private static string Number(QuestionFigures figures) => figures.Discrimination!.Value.ToString("0.00", CultureInfo.CurrentCulture);
}
