using Microsoft.AspNetCore.Mvc;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Paths.Rendering;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>The questions of a draft, written in line. Each question is saved by itself, so that two authors may each write one.</summary>
public sealed class QuizModel(DraftDesk desk, ShareDraft share, WriteStep write, StepPreviews previews, TimeProvider clock) : WritingPage(desk, share, write, clock, DraftPlace.WithQuestions)
{
    private IReadOnlyList<Objective> objectives = [];
    private QuestionTexts? texts;

    [FromQuery(Name = "mode")]
    public string? Mode { get; set; }

    public QuizForm Form { get; set; } = new();

    /// <summary>What this author typed, where somebody else changed the same question meanwhile.</summary>
    public QuestionForm? Mine { get; private set; }

    /// <summary>The text of all questions as this author typed it, where somebody else changed one meanwhile.</summary>
    public string? Typed { get; private set; }

    public QuizDocument Document { get; private set; } = null!;

    public override IReadOnlyList<Objective> Objectives => objectives;

    /// <summary>Of the module, or of all where the questions belong to the path: what can be read again.</summary>
    public IReadOnlyList<DraftFile> Lessons { get; private set; } = [];

    public bool AsText => Mode == "text";

    /// <summary>A question as its readers see it; empty where that is what its author typed.</summary>
    public string Shown(QuestionKind kind, string? text)
    {
        if (text is null || !Texts.IsMarkdown(text))
            return "";
        var shown = kind == QuestionKind.Cloze ? Texts.Dotted(text) : Texts.Whole(text);
        return shown.IsLine ? $"<p>{shown.Lead}</p>" : shown.Html;
    }

    private QuestionTexts Texts => texts ??= DraftRendering.Questions(DraftId, Files);

    public override string WritingForm => Mine is { } mine ? $"writing-{mine.Id}" : Typed is not null ? "writing-all" : base.WritingForm;

    protected override object Entered => Mine?.Question() ?? Typed ?? (object)Form;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Form = QuizForm.Of(Document);
    }

    /// <summary>How the questions are read, for the page where they are typed as one text.</summary>
    public async Task<IActionResult> OnGetUnderstoodAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        return Partial("_Understood", Document.Questions);
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "Form")] QuizForm form)
    {
        Form = form;
        await LoadAsync(CancellationToken.None);
        if (!ModelState.IsValid)
            return Refused();
        return await TryAsync(async () =>
        {
            var written = await ChangeAsync(document => Form.On(document, From));
            await LoadAsync(CancellationToken.None);
            return Saved(written with { Sha256 = QuizForm.Of(Document).Mark }, new { title = Form.Title });
        });
    }

    /// <param name="prefix">Of the names of its fields: each question of the page has its own, so that each label finds its field.</param>
    public async Task<IActionResult> OnPostQuestionAsync(string prefix)
    {
        var question = new QuestionForm();
        await TryUpdateModelAsync(question, prefix);
        await LoadAsync(CancellationToken.None);
        Form = QuizForm.Of(Document);
        Mine = question;
        question.Become(Document.Questions.FirstOrDefault(q => q.Id == question.Id)?.Kind ?? question.Kind);
        if (!ModelState.IsValid)
            return Refused();
        return await TryAsync(async () =>
        {
            var asked = question.Question();
            var act = Document.Questions.FirstOrDefault(q => q.Id == asked.Id)?.Kind == asked.Kind ? DraftAct.Wrote : DraftAct.ChangedKind;
            var written = await ChangeAsync(document => document.Questions.Any(q => q.Id == asked.Id) ? document.Replacing(asked, From) : throw RuleViolation.NotFound(), act);
            if (Request.IsAutosave())
                return Saved(written with { Sha256 = QuizDocument.MarkOf(asked) }, new { shown = Shown(asked.Kind, asked.Text) });
            return act == DraftAct.ChangedKind ? Undoable(Request.Path, "#" + asked.Id) : LocalRedirect($"{Request.Path}#{asked.Id}");
        });
    }

    public async Task<IActionResult> OnPostAddAsync(QuestionKind kind)
    {
        await LoadAsync(CancellationToken.None);
        var question = DraftQuestions.New(kind, Objectives is [var aim, ..] ? aim.Id : null, Lessons is [var lesson, ..] ? lesson.StableId : null);
        await ChangeAsync(document => document.With([.. document.Questions, question]), DraftAct.Added);
        return LocalRedirect($"{Request.Path}#{question.Id}");
    }

    public Task<IActionResult> OnPostRemoveAsync(string question) => RearrangeAsync(question, DraftAct.Removed, (all, at) => all.RemoveAt(at));

    public Task<IActionResult> OnPostUpAsync(string question) => RearrangeAsync(question, DraftAct.Moved, (all, at) => (all[at], all[Math.Max(0, at - 1)]) = (all[Math.Max(0, at - 1)], all[at]));

    public Task<IActionResult> OnPostDownAsync(string question) => RearrangeAsync(question, DraftAct.Moved, (all, at) => (all[at], all[Math.Min(all.Count - 1, at + 1)]) = (all[Math.Min(all.Count - 1, at + 1)], all[at]));

    public Task<IActionResult> OnPostDuplicateAsync(string question) => RearrangeAsync(question, DraftAct.Duplicated, (all, at) => all.Insert(at + 1, all[at] with { Id = DraftIds.New("q") }));

    /// <summary>All questions from one text.</summary>
    public async Task<IActionResult> OnPostTextAsync(string? text)
    {
        await LoadAsync(CancellationToken.None);
        (Form, Mode, Typed) = (QuizForm.Of(Document), "text", text);
        var (objective, review) = (Objectives is [var aim, ..] ? aim.Id : null, Lessons is [var lesson, ..] ? lesson.StableId : null);
        return await TryAsync(async () =>
        {
            var written = await ChangeAsync(document => document.WithText(text ?? "", From, objective, review));
            await LoadAsync(CancellationToken.None);
            return Saved(written with { Sha256 = Document.Mark });
        });
    }

    protected override IEnumerable<object> Found(byte[] theirs)
    {
        if (Mine is not null)
            return FormatFile.Read<QuizQuestion>(theirs) is { } question ? [question.Header] : base.Found(theirs);
        var document = QuizDocument.Of(Step.Place.Kind, theirs);
        return Typed is null ? [QuizForm.Of(document)] : [QuizText.Write(document.Questions)];
    }

    public override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Document = QuizDocument.Of(Step.Place.Kind, await BytesAsync(ct));
        objectives = await previews.ObjectivesAsync(Files, ct);
        Lessons = [.. Files.Where(f => f.Place.Kind is DraftPlaceKind.Lesson or DraftPlaceKind.Scorm && (Step.Place.Module is null || f.Place.Module == Step.Place.Module)).OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    private async Task<IActionResult> RearrangeAsync(string questionId, DraftAct act, Action<List<QuizQuestion>, int> change)
    {
        await LoadAsync(CancellationToken.None);
        await ChangeAsync(document =>
        {
            var all = document.Questions.ToList();
            var at = all.FindIndex(q => q.Id == questionId);
            if (at < 0)
                throw RuleViolation.NotFound();
            change(all, at);
            return document.With(all);
        }, act, Document.Questions.FirstOrDefault(q => q.Id == questionId)?.Text);
        return Undoable(Request.Path, "#" + questionId);
    }

    private Task<StepWritten> ChangeAsync(Func<QuizDocument, QuizDocument> change, DraftAct act = DraftAct.Wrote, string? subject = null) =>
        Write.ChangeAsync(DraftId, Me, FileIn, bytes => change(QuizDocument.Of(Step.Place.Kind, bytes)).Text, CancellationToken.None, act, subject);
}
