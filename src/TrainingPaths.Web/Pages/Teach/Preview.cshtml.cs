using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Rendering;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Filters;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.Pages.Teach;

/// <summary>A step as learners see it, and what they do not: the key of a quiz. Nothing is recorded.</summary>
[ActsAs(Scope.Nobody)]
public sealed class PreviewModel(TrainingPathsDbContext db, Core.Paths.Catalogue catalogue, IStringLocalizer<Strings> localizer) : PageModel
{
    private QuestionTexts texts = QuestionTexts.Unlinked();

    public PathPage Path { get; private set; } = null!;

    public PathOutlineStep Here { get; private set; } = null!;

    /// <summary>Sanitised HTML, what a learner meets one screen at a time.</summary>
    public IReadOnlyList<string> Screens { get; private set; } = [];

    /// <summary>One of the definitions of its kind.</summary>
    public object Definition { get; private set; } = null!;

    public async Task OnGetAsync(string slug, string step, CancellationToken ct)
    {
        Path = await catalogue.FindAsync(slug, ct) ?? throw RuleViolation.NotFound();
        var found = await db.Steps.AsNoTracking().FirstOrDefaultAsync(s => s.PathVersionId == Path.VersionId && s.StableId == step, ct) ?? throw RuleViolation.NotFound();
        PathOutlineStep[] steps = [.. Path.Steps()];
        Here = steps.First(s => s.Id == step);
        Screens = Lessons.ScreensOf(found);
        var version = found.Kind is StepKind.Quiz or StepKind.Positioning ? await FrozenVersions.FindAsync(db, Path.VersionId, ct) : null;
        texts = version?.Texts ?? texts;
        Definition = found.Kind switch
        {
            // A final assessment also asks what the modules' quizzes ask.
            StepKind.Quiz => version!.Find(step)!.Quiz!,
            StepKind.Positioning => found.Definition<PositioningDefinition>(),
            StepKind.Activity => found.Definition<ActivityDefinition>(),
            StepKind.Upcoming => found.Definition<UpcomingDefinition>(),
            StepKind.Package => found.Definition<PackageDefinition>(),
            _ => found.Definition<LessonDefinition>(),
        };
        PreviewFrames.Around(Path, Here, localizer).Into(ViewData);
    }

    public QuestionsPreview Show(IReadOnlyList<QuestionDefinition> questions) => new(Path.Header.Language, questions, texts, TitleOf);

    private string TitleOf(string stepId) => Path.Steps().FirstOrDefault(s => s.Id == stepId)?.Title ?? stepId;
}

/// <summary>Questions with their key, for those who write or proof-read them.</summary>
/// <param name="Texts">Shows what they hold.</param>
/// <param name="TitleOf">Of a step, by its id.</param>
public sealed record QuestionsPreview(string Language, IReadOnlyList<QuestionDefinition> Questions, QuestionTexts Texts, Func<string, string> TitleOf);
