using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Web.Pages.Catalogue;

/// <summary>The lesson that anyone may read before deciding. Nothing of the reading is kept: the page says so.</summary>
public sealed class FirstLessonModel(Core.Paths.Catalogue catalogue, Lessons lessons) : PageModel
{
    [FromRoute]
    public string Slug { get; set; } = "";

    public PathPage Path { get; private set; } = null!;

    public LessonView Lesson { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Path = await catalogue.FindAsync(Slug, ct) ?? throw RuleViolation.NotFound();
        Lesson = Path.Outline.OpenLesson is { } open && await lessons.FindAsync(Path.VersionId, open.Id, ct) is { } lesson ? lesson : throw RuleViolation.NotFound();
    }
}
