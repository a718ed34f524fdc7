using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;
using TrainingPaths.Core.Tracking;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.Pages.Learn;

/// <summary>A SCORM package as a step: what it is, what completes it, how far this learner is; the course itself has a page of its own.</summary>
public sealed class CourseModel(Outlines outlines, TrainingPathsDbContext db, IStringLocalizer<Strings> words) : StepPage(outlines, db, words)
{
    public PackageDefinition Definition { get; private set; } = null!;

    /// <summary>Null before it was opened.</summary>
    public Registration? Registration { get; private set; }

    protected override bool Holds(StepKind kind) => kind == StepKind.Package;

    protected override async Task LoadStepAsync(CancellationToken ct)
    {
        if (!Holds(Here.Kind))
            return;
        Definition = await StepReading.DefinitionAsync<PackageDefinition>(Db, Outline.PathVersionId, StepId, ct);
        // Before somebody was moved to a newer version of the path, the step may have been another package.
        Registration = await Db.Registrations.AsNoTracking().SingleOrDefaultAsync(
            r => r.EnrolmentId == EnrolmentId && r.StepId == StepId && Db.ScormPackages.Any(p => p.Id == r.PackageId && p.Sha256 == Definition.Sha256), ct);
    }

    protected override Look.PlayerFrame Frame() => base.Frame() with { PageHasMainButton = !Here.Done };
}
