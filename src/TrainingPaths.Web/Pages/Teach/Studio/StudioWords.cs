using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Paths.Interchange;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>Kinds and acts as authors call them.</summary>
public static class StudioWords
{
    public static string Of(QuestionKind kind, IStringLocalizer<Strings> words) => kind switch
    {
        QuestionKind.Single => words["One right answer"],
        QuestionKind.Multiple => words["Several right answers"],
        QuestionKind.TrueFalse => words["True or false"],
        QuestionKind.Ordering => words["Put in order"],
        QuestionKind.Matching => words["Match"],
        QuestionKind.Numeric => words["A number"],
        QuestionKind.ShortAnswer => words["A word or two"],
        QuestionKind.Cloze => words["Fill the gaps"],
        QuestionKind.Likert => words["An opinion on a scale"],
        _ => words["A text marked by a trainer"],
    };

    /// <summary>A choice of a form's list.</summary>
    public static string Of(Enum choice, IStringLocalizer<Strings> words) => choice switch
    {
        PathOrder.Sequential => words["One module after the other"],
        PathOrder.Free => words["Everything is open"],
        PackageGoal.Completed => words["When the package says it is completed"],
        PackageGoal.Passed => words["When it also says that it was passed"],
        QuestionKind kind => Of(kind, words),
        _ => choice.ToString(),
    };

    /// <summary>Names of formats are names: the same in every language.</summary>
    /// <summary>A block, or what stands between them.</summary>
    public static string OfFragment(string kind, IStringLocalizer<Strings> words) => kind switch
    {
        "situation" => words["Situation"],
        "example" => words["Example"],
        "mistake" => words["Mistake to avoid"],
        "exercise" => words["Exercise"],
        "monday" => words["Monday morning"],
        "video" => words["Video"],
        "audio" => words["Audio"],
        Core.Paths.Drafts.Fragments.Fragment.Sheet => words["Of a practical sheet"],
        _ => words["Passage"],
    };

    public static string Of(ExchangeFormat format) => format switch
    {
        ExchangeFormat.Gift => "GIFT",
        ExchangeFormat.Aiken => "Aiken",
        ExchangeFormat.MoodleXml => "Moodle XML",
        ExchangeFormat.Qti12 => "QTI 1.2",
        ExchangeFormat.Qti22 => "QTI 2.2",
        _ => "CSV",
    };

    public static string Of(DraftAct act, IStringLocalizer<Strings> words) => act switch
    {
        DraftAct.Started => words["Started"],
        DraftAct.Wrote => words["Wrote"],
        DraftAct.Added => words["Added"],
        DraftAct.Moved => words["Moved"],
        DraftAct.Duplicated => words["Duplicated"],
        DraftAct.Removed => words["Deleted"],
        DraftAct.TookBack => words["Undid"],
        DraftAct.Restored => words["Restored"],
        DraftAct.Imported => words["Imported"],
        DraftAct.Published => words["Published"],
        DraftAct.ChangedKind => words["Changed the kind of a question"],
        _ => words["Took from the original"],
    };
}
