using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Drafts.Proofs;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Filters;
using TrainingPaths.Web.Pages.Teach.Studio;

namespace TrainingPaths.Web.Pages.Teach.Proofs;

/// <summary>A draft before somebody who was asked to proof-read it: what learners will see, step by step, with room for comments. Nothing here changes the draft.</summary>
[ActsAs(Scope.Nobody)]
public sealed class ReadModel(ProofDesk proofs, DraftDesk desk, ShowStep show, AnswerProofreading answer, CommentOnProof comments) : PageModel, IShowAgain
{
    [FromRoute(Name = "draft")]
    public Guid DraftId { get; set; }

    /// <summary>Id of the step; null for the path as a whole.</summary>
    [FromRoute(Name = "step")]
    public string? StepId { get; set; }

    [BindProperty]
    public CommentForm Form { get; set; } = new();

    public ProofTask Reading { get; private set; } = null!;

    public ProofOutline Outline { get; private set; } = null!;

    public ShownStep Shown { get; private set; } = null!;

    public IReadOnlyList<ProofThread> Threads { get; private set; } = [];

    /// <summary>Of the draft's content.</summary>
    public string Language { get; private set; } = "fr";

    public string Address => ProofOutline.LinkTo(DraftId, StepId ?? "");

    private Writer Me => HttpContext.Writer();

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostBeginAsync()
    {
        await answer.BeginAsync(DraftId, Me, CancellationToken.None);
        await LoadAsync(CancellationToken.None);
        return LocalRedirect(Outline.After is { } first ? ProofOutline.LinkTo(DraftId, first.StableId!) : Address);
    }

    public async Task<IActionResult> OnPostDeclineAsync()
    {
        await answer.DeclineAsync(DraftId, Me, CancellationToken.None);
        return LocalRedirect("/teach");
    }

    /// <param name="seen">Mark of the draft that this page showed.</param>
    public async Task<IActionResult> OnPostFinishAsync(string? seen, string? word)
    {
        await answer.FinishAsync(DraftId, Me, seen ?? "", word, CancellationToken.None);
        return LocalRedirect(ProofOutline.LinkTo(DraftId, ""));
    }

    public async Task<IActionResult> OnPostCommentAsync()
    {
        var id = Form.Id ?? Guid.CreateVersion7();
        await comments.RunAsync(id, DraftId, Me, StepId, Form.Quote, Form.Text, CancellationToken.None);
        return LocalRedirect($"{Address}#c-{id}");
    }

    public async Task<IActionResult> OnPostAnswerAsync(Guid id, Guid to, string? text)
    {
        await proofs.FindAsync(DraftId, Me, CancellationToken.None);   // an administrator who was not asked answers in the studio
        var first = await comments.AnswerAsync(id, DraftId, Me, to, text, CancellationToken.None);
        return LocalRedirect($"{ProofOutline.LinkTo(DraftId, first.StepId)}#c-{first.Id}");
    }

    public async Task LoadAsync(CancellationToken ct)
    {
        Reading = await proofs.FindAsync(DraftId, Me, ct);
        var files = await desk.FilesAsync(DraftId, ct);
        var file = DraftComments.FileOf(files, StepId ?? "") ?? throw RuleViolation.NotFound();
        Outline = ProofOutline.Of(Reading, files, file, await desk.Comments.CountAsync(DraftId, ct));
        Shown = await show.RunAsync(file, files, ct);
        if (Shown.Path is { } header)
            Language = header.Language;
        else if (DraftComments.FileOf(files, "") is { } path && FormatFile.Read<PathFile>(await desk.BytesAsync(path, ct)) is { } read)
            Language = read.Header.Language;
        if (Outline.Comments.ContainsKey(StepId ?? ""))
            Threads = await desk.Comments.ListAsync(DraftId, files, StepId ?? "", ct);
        Form.Id ??= Guid.CreateVersion7();
        ViewData[nameof(ReadModel)] = this;
    }
}
