using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Drafts.Proofs;
using TrainingPaths.Web.Accounts;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>Who proof-reads a draft, how far each is, and everything that was said.</summary>
public sealed class ProofreadingModel(DraftDesk desk, ShareDraft share, AskProofreading ask, CommentOnProof comments, SettleComment settle, ProofGate gate, TimeProvider clock) : StudioPage(desk, share, clock)
{
    [BindProperty]
    public ReaderForm Form { get; set; } = new();

    public IReadOnlyList<ProofStanding> Readings { get; private set; } = [];

    public IReadOnlyList<ProofThread> All { get; private set; } = [];

    /// <summary>The federation asks for one.</summary>
    public bool IsRequired { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAskAsync()
    {
        await LoadAsync(CancellationToken.None);
        if (!ModelState.IsValid)
            return this.Again();
        await ask.RunAsync(DraftId, Me, Form.Mail ?? "", CancellationToken.None);
        return LocalRedirect(Request.Path);
    }

    public async Task<IActionResult> OnPostAgainAsync(Guid reader)
    {
        await ask.RunAsync(DraftId, Me, reader, CancellationToken.None);
        return LocalRedirect(Request.Path);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid reader)
    {
        await ask.WithdrawAsync(DraftId, Me, reader, CancellationToken.None);
        return LocalRedirect(Request.Path);
    }

    public async Task<IActionResult> OnPostAnswerAsync(Guid id, Guid to, string? text, bool all) => await BesideAsync(await comments.AnswerAsync(id, DraftId, Me, to, text, CancellationToken.None), all);

    public async Task<IActionResult> OnPostSettleAsync(Guid comment, bool all) => await BesideAsync(await settle.RunAsync(DraftId, Me, comment, CancellationToken.None), all);

    public async Task<IActionResult> OnPostReopenAsync(Guid comment, bool all) => await BesideAsync(await settle.ReopenAsync(DraftId, Me, comment, CancellationToken.None), all);

    public override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Readings = await gate.ListAsync(DraftId, Files, ct);
        IsRequired = await gate.IsRequiredAsync(ct);
        All = await Desk.Comments.ListAsync(DraftId, Files, null, ct);
    }

    public string? LinkOf(string stepId) => DraftComments.FileOf(Files, stepId) is { } file ? StudioLinks.To(DraftId, file) : null;

    // To the step, beside which the comment stands; or here, where all of them are.
    private async Task<IActionResult> BesideAsync(ProofComment said, bool all)
    {
        var file = all ? null : DraftComments.FileOf(await Desk.FilesAsync(DraftId, CancellationToken.None), said.StepId);
        return LocalRedirect(file is not null && StudioLinks.To(DraftId, file) is { } step ? $"{step}#remarks" : $"{Request.Path}#remarks");
    }
}

public sealed class ReaderForm
{
    [Display(Name = "Mail address of a trainer or an administrator"), MailAddress]
    public string? Mail { get; set; }
}
