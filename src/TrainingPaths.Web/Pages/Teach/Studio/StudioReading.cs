using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>What a file of a draft says, in the words of the fields that its author fills in: nobody has to read keys to see what changed.</summary>
public static class StudioReading
{
    /// <summary>A file as its author edits it; its text where no page of the studio does.</summary>
    public static IEnumerable<object> Of(DraftPlaceKind kind, byte[] bytes) => kind switch
    {
        DraftPlaceKind.Lesson or DraftPlaceKind.Practice when FormatFile.Read<LessonHeader>(bytes) is { } lesson => [TextForm.Of(lesson)],
        DraftPlaceKind.Sheet when FormatFile.Read<SheetHeader>(bytes) is { } sheet => [TextForm.Of(sheet)],
        DraftPlaceKind.Module when FormatFile.Read<ModuleHeader>(bytes) is { } module => [ModuleForm.Of(module.Header)],
        DraftPlaceKind.Path when FormatFile.Read<PathFile>(bytes) is { } path => [PathForm.Of(path.Header)],
        DraftPlaceKind.ActionPlan when FormatFile.Read<ActionPlanFile>(bytes) is { } plan => [PlanForm.Of(plan.Header)],
        DraftPlaceKind.Scorm when FormatFile.Read<ScormFile>(bytes) is { } scorm => [PackageForm.Of(scorm.Header)],
        DraftPlaceKind.Quiz when FormatFile.Read<QuizFile>(bytes) is not null => Of(QuizDocument.Of(kind, bytes)),
        DraftPlaceKind.Positioning when FormatFile.Read<PositioningFile>(bytes) is not null => Of(QuizDocument.Of(kind, bytes)),
        DraftPlaceKind.Final when FormatFile.Read<FinalAssessmentFile>(bytes) is not null => Of(QuizDocument.Of(kind, bytes)),
        _ => [Encoding.UTF8.GetString(bytes)],
    };

    /// <summary>A line for each field that is filled in.</summary>
    /// <param name="names">What ids stand for: <see cref="Names"/>.</param>
    public static string Lines(IEnumerable<object> parts, IReadOnlyDictionary<string, string> names, IStringLocalizer<Strings> words) => string.Join('\n', parts.SelectMany(part => Lines(part, names, words)));

    /// <summary>Titles of steps and words of objectives, by id.</summary>
    public static IReadOnlyDictionary<string, string> Names(IEnumerable<DraftFile> files, IEnumerable<Objective> objectives) =>
        files.Where(f => f.StableId is not null).Select(f => (Id: f.StableId!, Name: f.Title)).Concat(objectives.Select(o => (o.Id, Name: o.Text))).DistinctBy(n => n.Id).ToDictionary(n => n.Id, n => n.Name);

    private static readonly PropertyInfo[] Settings = [.. new[]
    {
        nameof(QuestionForm.Objective), nameof(QuestionForm.Review), nameof(QuestionForm.Points), nameof(QuestionForm.Partial), nameof(QuestionForm.Penalty), nameof(QuestionForm.Tags), nameof(QuestionForm.Example),
    }.Select(name => typeof(QuestionForm).GetProperty(name)!)];

    private static IEnumerable<object> Of(QuizDocument document) => [QuizForm.Of(document), .. document.Questions];

    private static IEnumerable<string> Lines(object part, IReadOnlyDictionary<string, string> names, IStringLocalizer<Strings> words) => part switch
    {
        string text => text.Split('\n'),
        QuizQuestion question => [.. QuizText.Write([question]).Split('\n'), .. Settings.SelectMany(setting => Lines(setting, setting.GetValue(QuestionForm.Of(question)), names, words))],
        _ => part.GetType().GetProperties().SelectMany(property => Lines(property, property.GetValue(part), names, words)),
    };

    private static IEnumerable<string> Lines(PropertyInfo field, object? value, IReadOnlyDictionary<string, string> names, IStringLocalizer<Strings> words)
    {
        if (value is IEnumerable rows and not string)
            return rows.Cast<object>().SelectMany(row => row is string or Enum ? [words["{0}: {1}", words[field.Name].Value, Said(row, names, words)].Value] : Lines(row, names, words));
        if (field.GetCustomAttribute<DisplayAttribute>()?.Name is not { } name || Said(value, names, words) is not { Length: > 0 } said)
            return [];
        return said.Contains('\n', StringComparison.Ordinal) ? said.Split('\n') : [words["{0}: {1}", words[name].Value, said].Value];
    }

    private static string Said(object? value, IReadOnlyDictionary<string, string> names, IStringLocalizer<Strings> words) => value switch
    {
        null or false => "",
        string id when names.TryGetValue(id, out var named) && named.Length > 0 => named,
        true => words["Yes"],
        Enum choice => StudioWords.Of(choice, words),
        IFormattable number => number.ToString(null, CultureInfo.CurrentCulture),
        _ => value.ToString() ?? "",
    };
}
