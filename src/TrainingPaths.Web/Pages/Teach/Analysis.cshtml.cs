using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Assessment.Analysis;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress.Analysis;
using TrainingPaths.Web.Filters;
using TrainingPaths.Web.Pages.Teach.Studio;

namespace TrainingPaths.Web.Pages.Teach;

/// <summary>What answers say of the questions of a path, worst first, and where people stop. Counted by night; no people's data.</summary>
[ActsAs(Scope.Nobody)]
public sealed class AnalysisModel(ReadAnalysis read, DraftDesk desk) : PageModel
{
    [FromRoute]
    public string Slug { get; set; } = "";

    public PathAnalysis Analysis { get; private set; } = null!;

    /// <summary>The draft where this path is written on; null while the reader has none open.</summary>
    public Guid? DraftId { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Analysis = await read.RunAsync(Slug, ct);
        DraftId = await desk.Reached(HttpContext.Writer()).Where(d => d.Slug == Slug && d.PutAwayAt == null).Select(d => (Guid?)d.Id).FirstOrDefaultAsync(ct);
    }

    /// <summary>Steps where five people or more stand still, most first.</summary>
    public IReadOnlyList<AnalysedStep> Stops => [.. Analysis.Steps.Where(s => s.Figures.Stopped is not null).OrderByDescending(s => s.Figures.Stopped)];

    /// <summary>Questions whose wording or key is in doubt.</summary>
    public int ToReread => Analysis.Questions.Count(q => q.Verdict == Verdict.Reread);
}
