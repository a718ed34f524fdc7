using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>A text of a draft: a lesson, a practice to share or a practical sheet.</summary>
public sealed class TextModel(DraftDesk desk, ShareDraft share, WriteStep write, AddPicture pictures, StepPreviews previews, IStringLocalizer<Strings> words, TimeProvider clock) : WritingPage(desk, share, write, clock, DraftPlaceKind.Lesson, DraftPlaceKind.Practice, DraftPlaceKind.Sheet)
{
    private IReadOnlyList<Objective> objectives = [];

    [BindProperty]
    public TextForm Form { get; set; } = new();

    public override IReadOnlyList<Objective> Objectives => objectives;

    /// <summary>Sanitised HTML, a screen at a time, as a learner will see it.</summary>
    public IReadOnlyList<string> Screens { get; private set; } = [];

    /// <summary>What a button fills in besides saving: today as the day the sources were verified, or the links of the text as sources.</summary>
    public const string Today = "today";

    public const string Links = "links";

    /// <summary>Where the check sends whoever mends what it found: this field opens and takes the cursor.</summary>
    [FromQuery(Name = "field")]
    public string? Field { get; set; }

    public bool HasLinksToTake => Untaken().Any();

    public bool IsSheet => Step.Place.Kind == DraftPlaceKind.Sheet;

    protected override object Entered => Form;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var bytes = await BytesAsync(ct);
        From = Step.Sha256;
        Form = Read(bytes);
        Screens = previews.Of(Draft, Files, Step, bytes);
    }

    public bool Focus(string field) => Field == field;

    /// <summary>Which field of a source takes the cursor: the first date that is missing, or the first row that is free.</summary>
    public string? FocusOf(int source) => Field switch
    {
        nameof(SourceForm.Date) when source == Form.Sources.FindIndex(s => s.Date is null) => nameof(SourceForm.Date),
        nameof(TextForm.Sources) when source == Form.Sources.Count => nameof(SourceForm.Title),
        _ => null,
    };

    public async Task<IActionResult> OnPostAsync(string? fill)
    {
        await LoadAsync(CancellationToken.None);
        if (!ModelState.IsValid)
            return Refused();
        if (fill == Today)
            Form.VerifiedOn = Words.Today(Clock);
        else if (fill == Links)
            Form.Sources.AddRange(Untaken().Select(source => new SourceForm { Title = source.Title, Url = source.Url }).ToArray());
        var text = IsSheet ? Form.SheetText(StepId!) : Form.LessonText(StepId!);
        if (!Request.IsAutosave())
            Screens = previews.Of(Draft, Files, Step, text.Bytes);
        var saved = await WriteAsync(text, () => FreshAsync(text));
        // What was filled in is looked at where it stands.
        return fill is Today or Links && saved is LocalRedirectResult page ? LocalRedirect($"{page.Url}&field={(fill == Today ? nameof(TextForm.VerifiedOn) : nameof(SourceForm.Date))}") : saved;
    }

    /// <summary>A picture joins the draft; its line of Markdown goes where the author was writing.</summary>
    public async Task<IActionResult> OnPostPictureAsync(IFormFile? picture)
    {
        await LoadAsync(CancellationToken.None);
        if (picture is not { Length: > 0 and <= AddPicture.LargestBytes })
            throw new RuleViolation(DraftsRules.Picture);
        using var bytes = new MemoryStream();
        await picture.CopyToAsync(bytes);
        var path = await pictures.RunAsync(DraftId, Me, picture.FileName, bytes.ToArray(), CancellationToken.None);
        return new JsonResult(new { address = (IsSheet ? "../" : "../../") + path });
    }

    public override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        objectives = await previews.ObjectivesAsync(Files, ct);
    }

    private IEnumerable<Source> Untaken() => LinkedSources.In(Form.Body ?? "").Where(source => !Form.Sources.Any(known => known.Url == source.Url));

    private TextForm Read(byte[] bytes)
    {
        if (IsSheet)
            return FormatFile.Read<SheetHeader>(bytes) is { } sheet ? TextForm.Of(sheet) : throw RuleViolation.NotFound();
        return FormatFile.Read<LessonHeader>(bytes) is { } lesson ? TextForm.Of(lesson) : throw RuleViolation.NotFound();
    }

    private async Task<object> FreshAsync(DraftText text)
    {
        await LoadAsync(CancellationToken.None);
        return new { planned = words["Planned: {0} in all. Reading is counted from the words.", Words.Duration(Step.Minutes)].Value, minutes = Words.Duration(Step.Minutes), title = Step.Title, screens = previews.Of(Draft, Files, Step, text.Bytes) };
    }
}
