using System.Text;
using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Core.Paths;

/// <summary>A package turned into what a version stores; pure, so that the same package always gives the same hash.</summary>
public sealed record VersionContent(PathHeader Header, int Minutes, string Hash, string SearchText, PackageModule[] Modules, StepContent[] Steps, SheetContent[] Sheets)
{
    public static VersionContent Of(ContentPackage package)
    {
        var header = HeaderOf(package);
        var steps = new StepContents(package).All();
        var sheets = SheetContent.AllOf(package);
        // Hashes cover what authors write, not the HTML: a newer renderer makes no new version.
        object?[] content =
        [
            header,
            package.Modules.Select(module => module.Header),
            steps.Select(step => new { step.StableId, step.ModuleId, step.Hash }),
            sheets.Select(sheet => new { sheet.StableId, sheet.Hash }),
        ];
        // What a reviewer answers for belongs to the version. Without any, the hash is that of before waivers existed.
        var hash = ContentHash.Of(package.Waivers is { Waivers: { Length: > 0 } waivers } ? [.. content, waivers] : content);
        return new VersionContent(header, steps.Sum(step => step.Minutes), hash, SearchTextOf(package), package.Modules, steps, sheets);
    }

    private static PathHeader HeaderOf(ContentPackage package) => HeaderOf(package.Header) with
    {
        // What an author says again is checked against the steps before anything is published.
        Durations = new SortedDictionary<string, int> { ["selfPaced"] = PlannedTime.SelfPaced(package), ["workplace"] = PlannedTime.Workplace(package) },
    };

    private static PathHeader HeaderOf(PathFile file) => new()
    {
        Title = file.Title,
        Summary = file.Summary,
        Language = file.Language,
        Audience = file.Audience ?? [],
        Prerequisites = file.Prerequisites ?? "",
        Objectives = file.Objectives,
        Qvct = file.Qvct,
        Assessment = file.Assessment ?? "",
        Themes = [.. (file.Themes ?? []).Select(YamlScalars.NameOf).Order(StringComparer.Ordinal)],
        Sequential = file.Order == PathOrder.Sequential,
        Framework = file.Framework,
        Licence = file.Licence,
        Authors = file.Authors,
        Support = file.Support,
    };

    private static string SearchTextOf(ContentPackage package)
    {
        var text = new StringBuilder().AppendLine(package.Header.Title).AppendLine(package.Header.Summary).AppendJoin('\n', package.Header.Audience ?? []).AppendLine();
        text.AppendJoin('\n', package.Header.Objectives.Select(objective => objective.Text)).AppendLine();
        foreach (var module in package.Modules)
            text.AppendLine(module.Header.Title).AppendLine(module.Header.Summary);
        foreach (var lesson in package.Texts)
            text.AppendLine(lesson.Header.Title).AppendJoin('\n', package.Parsed(lesson.Body)!.Texts).AppendLine();
        foreach (var sheet in package.Sheets)
            text.AppendLine(sheet.Header.Title).AppendLine(sheet.Header.Summary);
        return text.ToString();
    }
}
