using System.ComponentModel.DataAnnotations;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Paths.Rendering;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>A lesson, a practice or a sheet as its author edits it. What was typed is kept as it is, however unfinished: the check says what is missing.</summary>
public sealed class TextForm
{
    [Display(Name = "Title"), StringLength(200)]
    public string? Title { get; set; }

    [Display(Name = "Text"), DataType(DataType.MultilineText), MaxLength(60_000)]
    public string? Body { get; set; }

    [Display(Name = "Summary"), StringLength(200)]
    public string? Summary { get; set; }

    [Display(Name = "Minutes of exercise"), Range(0, 600)]
    public int? Exercise { get; set; }

    [Display(Name = "Minutes of reflection"), Range(0, 600)]
    public int? Reflection { get; set; }

    [Display(Name = "What the reader writes down for themselves"), DataType(DataType.MultilineText), StringLength(400)]
    public string? Takeaway { get; set; }

    public string[] Objectives { get; set; } = [];

    public List<SourceForm> Sources { get; set; } = [];

    [Display(Name = "Sources verified on")]
    public DateOnly? VerifiedOn { get; set; }

    [Display(Name = "Still to verify, one statement a line"), DataType(DataType.MultilineText), StringLength(4000)]
    public string? ToVerify { get; set; }

    public static TextForm Of(FormatFile<LessonHeader> file) => new()
    {
        Title = file.Header.Title,
        Body = file.Body,
        Exercise = file.Header.Minutes.Exercise,
        Reflection = file.Header.Minutes.Reflection,
        Takeaway = file.Header.Takeaway,
        Objectives = file.Header.Objectives,
        Sources = [.. (file.Header.Sources ?? []).Select(source => new SourceForm { Title = source.Title, Url = source.Url, Date = source.Date })],
        VerifiedOn = file.Header.VerifiedOn,
        ToVerify = string.Join('\n', file.Header.ToVerify ?? []),
    };

    public static TextForm Of(FormatFile<SheetHeader> file) => new() { Title = file.Header.Title, Summary = file.Header.Summary, Body = file.Body };

    /// <summary>Reading takes as long as the words say: nobody has to count them.</summary>
    public DraftText LessonText(string id)
    {
        var body = FormatText.Clean(Body ?? "");
        var minutes = new LessonMinutes(MarkdownWords.ReadingMinutes(body), Exercise ?? 0, Reflection ?? 0);
        var sources = Sources.Where(source => Line(source.Title).Length + Line(source.Url).Length > 0).Select(source => source.Source()).ToArray();
        return DraftText.Of(FormatText.Markdown(
            new LessonHeader(id, Line(Title), minutes, Objectives, sources.Length == 0 ? null : sources, VerifiedOn, Lines(ToVerify) is { Length: > 0 } open ? open : null, Line(Takeaway) is { Length: > 0 } takeaway ? takeaway : null), body));
    }

    public DraftText SheetText(string id) => DraftText.Of(FormatText.Markdown(new SheetHeader(id, Line(Title), Line(Summary)), FormatText.Clean(Body ?? "")));

    internal static string Line(string? text) => FormatText.Line(text);

    internal static string[] Lines(string? text) => [.. (text ?? "").Split('\n').Select(Line).Where(line => line.Length > 0)];
}

/// <summary>Where a fact comes from.</summary>
public sealed class SourceForm
{
    [Display(Name = "Source"), StringLength(300)]
    public string? Title { get; set; }

    [Display(Name = "Address"), StringLength(1000)]
    public string? Url { get; set; }

    [Display(Name = "Date of the text, or day it was read")]
    public DateOnly? Date { get; set; }

    internal Source Source() =>
        new(TextForm.Line(Title), TextForm.Line(Url) is { Length: > 0 } url ? url : null, Date);
}
