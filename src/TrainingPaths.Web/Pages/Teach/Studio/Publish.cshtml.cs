using Microsoft.AspNetCore.Mvc;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Differences;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Drafts.Proofs;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Paths.Links;
using TrainingPaths.Core.Progress.Migrating;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>One page before a version exists: what the check says, what changes, and what happens to those who are under way.</summary>
public sealed class PublishModel(DraftDesk desk, ShareDraft share, DraftPackages packages, PublishDraft publish, CompareVersions compare, VersionsOfPath versions, ProofGate gate, ReadLinks links, TimeProvider clock) : StudioPage(desk, share, clock)
{
    public DraftFindings Found { get; private set; } = null!;

    /// <summary>With the published version; null before the first, and while errors keep it from being made.</summary>
    public DifferenceView? Difference { get; private set; }

    /// <summary>Who follows a version of it and has not finished; null where nothing is published.</summary>
    public int? UnderWay { get; private set; }

    /// <summary>Somebody published another version since this draft began.</summary>
    public bool IsBehind { get; private set; }

    /// <summary>Who was asked to proof-read it, and how far that holds now.</summary>
    public IReadOnlyList<ProofStanding> Readings { get; private set; } = [];

    /// <summary>The federation asks for a proof-reading, and none stands for the draft as it is.</summary>
    public bool IsUnread { get; private set; }

    /// <summary>How many outside addresses did not answer when they were last asked: said, never in the way.</summary>
    public int DeadLinks { get; private set; }

    /// <summary>It asks for a text that somebody has to read, and only trainers of a group do. Whose groups there are is nobody's business here: it is said to all.</summary>
    public bool HoldsTextToMark { get; private set; }

    /// <summary>The version that was just published; null on the way there.</summary>
    [FromQuery(Name = "done")]
    public int? Done { get; set; }

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(bool overNewer)
    {
        var result = await publish.RunAsync(DraftId, Me, overNewer, CancellationToken.None);
        return LocalRedirect($"{Request.Path}?done={result.Number}{(result.Outcome == PublishOutcome.Unchanged ? "&same=1" : "")}");
    }

    public override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        IsBehind = await publish.IsBehindAsync(Draft, ct);
        Readings = await gate.ListAsync(DraftId, Files, ct);
        IsUnread = !Readings.Any(r => r.Covers) && await gate.IsRequiredAsync(ct);
        var package = await packages.ReadAsync(Draft, ct);
        var report = PathLinter.Check(package);
        Found = DraftFindings.Of(DraftId, Files, package, report);
        HoldsTextToMark = package.AllQuestions.Any(question => question.Kind == QuestionKind.OpenText);
        DeadLinks = (await links.RunAsync(package, ct)).Broken;
        UnderWay = Draft.IsNamed && await versions.RunAsync(Draft.Slug, ct) is { } path ? path.Versions.Sum(v => v.UnderWay) : null;
        if (!report.HasErrors && VersionContent.Of(package) is var content && await compare.WithPublishedAsync(Draft.Slug, content, ct) is { } difference)
            Difference = DifferenceView.Of(difference, content.Header);
    }
}
