using System.Globalization;
using System.Text.RegularExpressions;

namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>What lies where in a folder of the format: told from a file's path.</summary>
/// <param name="Module">The module's folder with its slash, for what lies in one.</param>
/// <param name="Number">Of a lesson or a package: its place in the module.</param>
/// <param name="Name">The file's name without that number.</param>
public sealed partial record DraftPlace(DraftPlaceKind Kind, string? Module, int Number, string Name)
{
    public static readonly DraftPlaceKind[] WithQuestions = [DraftPlaceKind.Quiz, DraftPlaceKind.Positioning, DraftPlaceKind.Final];

    public bool HasQuestions => WithQuestions.Contains(Kind);

    public static DraftPlace Of(string path)
    {
        if (ModuleFile().Match(path) is { Success: true } found)
            return InModule(found.Groups["folder"].Value, found.Groups["name"].Value);
        return new DraftPlace(
            path switch
            {
                "path.yaml" => DraftPlaceKind.Path,
                "positioning.yaml" => DraftPlaceKind.Positioning,
                "final-assessment.yaml" => DraftPlaceKind.Final,
                "action-plan.yaml" => DraftPlaceKind.ActionPlan,
                _ when path.StartsWith("sheets/", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.Ordinal) => DraftPlaceKind.Sheet,
                _ when path.StartsWith("media/", StringComparison.Ordinal) => DraftPlaceKind.Media,
                _ => DraftPlaceKind.Other,
            },
            null,
            0,
            path[(path.LastIndexOf('/') + 1)..]);
    }

    /// <summary>The number of a module's folder.</summary>
    public static int NumberOf(string moduleFolder) => int.Parse(moduleFolder.AsSpan("modules/".Length, 2), CultureInfo.InvariantCulture);

    private static DraftPlace InModule(string folder, string name)
    {
        if (Numbered().Match(name) is { Success: true } numbered)
        {
            var rest = numbered.Groups["rest"].Value;
            var kind = rest.EndsWith(".scorm.yaml", StringComparison.Ordinal) ? DraftPlaceKind.Scorm : DraftPlaceKind.Lesson;
            return new DraftPlace(kind, folder, int.Parse(numbered.Groups["number"].Value, CultureInfo.InvariantCulture), rest);
        }

        return new DraftPlace(
            name switch
            {
                "module.yaml" => DraftPlaceKind.Module,
                "practice.md" => DraftPlaceKind.Practice,
                "quiz.yaml" => DraftPlaceKind.Quiz,
                "audio-script.md" => DraftPlaceKind.Audio,
                _ => DraftPlaceKind.Other,
            },
            folder,
            0,
            name);
    }

    [GeneratedRegex(@"\A(?<folder>modules/\d\d-[a-z0-9-]+/)(?<name>[^/]+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex ModuleFile();

    [GeneratedRegex(@"\A(?<number>\d\d)-(?<rest>[a-z0-9-]+(?:\.md|\.scorm\.yaml))\z", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}

/// <summary>What a file of a folder holds, in the order in which a learner meets it inside a module.</summary>
public enum DraftPlaceKind
{
    Path,
    Positioning,
    Module,
    Lesson,
    Scorm,
    Practice,
    Quiz,
    Audio,
    Final,
    ActionPlan,
    Sheet,
    Media,
    Other,
}
