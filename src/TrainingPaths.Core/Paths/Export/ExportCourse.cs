using System.Text;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Writing;

namespace TrainingPaths.Core.Paths.Export;

/// <summary>A published version as a course that any LMS can launch: a module is a chapter, a step a lesson of it. Pure, so that the same version gives the same package.</summary>
public static class ExportCourse
{
    /// <param name="open">Opens a picture or a recording by its SHA-256.</param>
    /// <exception cref="ArgumentException">The version has no step that this site runs.</exception>
    public static Course Of(ExportSource source, ScormEdition edition, ExportKit kit, Func<string, Stream> open)
    {
        var version = source.Version;
        var page = new ExportPage(source, edition == ScormEdition.Scorm12 ? "1.2" : "2004");
        var links = new ExportLinks(version.Slug, source.Phrases);
        var (steps, reading) = (new ExportSteps(source, page, links), new ExportReading(source, page, links));
        var items = ItemsOf(version, step => ItemOf(step, steps)).ToList();
        CourseFile[] read =
        [
            CourseFile.Of("LICENSE.txt", Encoding.UTF8.GetBytes(reading.LicenceFile())),
            Page("about.html", reading.About()),
            .. source.Sheets.Select(sheet => Page(SheetFile(sheet.Id), reading.Sheet(sheet))),
        ];
        return new Course("TP-" + version.Slug, version.Header.Title, items)
        {
            // All pages are written by now: what they show is known.
            SharedFiles = [.. read, .. kit.Files, .. links.Files.Select(media => new CourseFile(media.Key, () => open(media.Value)))],
        };
    }

    internal static string SheetFile(string id) => $"sheet-{id}.html";

    /// <summary>Where order matters, a module opens after the quiz of the one before, and the activity after the last one's.</summary>
    private static IEnumerable<CourseItem> ItemsOf(FrozenVersion version, Func<FrozenStep, CourseItem> itemOf)
    {
        string? gate = null;
        foreach (var module in version.Modules)
        {
            var steps = version.Steps.Where(s => s.ModuleId == module.Id && ExportSource.IsExported(s)).ToList();
            if (steps.Count == 0)
                continue;
            yield return new CourseItem("M-" + module.Id, module.Title) { Items = [.. steps.Select(itemOf)], OpensAfter = gate };
            gate = version.Header.Sequential && steps.LastOrDefault(s => s.Kind == StepKind.Quiz) is { } quiz ? Identifier(quiz) : gate;
        }

        foreach (var step in version.Steps.Where(s => s.ModuleId is null && ExportSource.IsExported(s)))
            yield return itemOf(step) with { OpensAfter = gate };
    }

    private static CourseItem ItemOf(FrozenStep step, ExportSteps pages)
    {
        var name = $"step-{step.Id}.html";
        return new CourseItem(Identifier(step), step.Title)
        {
            Content = new CourseContent(IsSco: true, name, [Page(name, pages.Of(step))]),
            MasteryScore = step.Quiz?.PassMark,
            CountsForSuccess = step.Kind == StepKind.Quiz,
        };
    }

    private static string Identifier(FrozenStep step) => "S-" + step.Id;

    private static CourseFile Page(string name, string html) => CourseFile.Of(name, Encoding.UTF8.GetBytes(html));
}
