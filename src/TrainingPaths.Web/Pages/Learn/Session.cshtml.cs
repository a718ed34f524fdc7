using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.Pages.Learn;

/// <summary>A session that the site does not run yet: what it will be. It is never done by itself and counts for no hours.</summary>
public sealed class SessionModel(Outlines outlines, TrainingPathsDbContext db, IStringLocalizer<Strings> words) : StepPage(outlines, db, words)
{
    public UpcomingDefinition Definition { get; private set; } = null!;

    protected override bool Holds(StepKind kind) => kind == StepKind.Upcoming;

    protected override async Task LoadStepAsync(CancellationToken ct)
    {
        if (Holds(Here.Kind))
            Definition = await StepReading.DefinitionAsync<UpcomingDefinition>(Db, Outline.PathVersionId, StepId, ct);
    }
}
