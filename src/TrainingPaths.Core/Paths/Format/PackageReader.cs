using System.Text.RegularExpressions;
using TrainingPaths.Core.Paths.Rendering;

namespace TrainingPaths.Core.Paths.Format;

/// <summary>Reads a folder into a <see cref="ContentPackage"/>. It never throws on what the files contain: it collects findings.</summary>
internal sealed partial class PackageReader
{
    private readonly Findings findings = new();
    private readonly Places places = new();
    private readonly Dictionary<string, SourceFile> files;
    private readonly HashSet<string> read = [];
    private readonly string shownPrefix;
    private readonly string slug;

    private PackageReader(string slug, string shownPrefix, Func<PackageFolder, SourceFile[]> read)
    {
        this.shownPrefix = shownPrefix;
        this.slug = slug;
        files = read(new PackageFolder(shownPrefix, findings)).ToDictionary(file => file.Path);
    }

    public static ContentPackage Read(string directory, string shownPrefix) =>
        new PackageReader(new DirectoryInfo(directory).Name, shownPrefix, folder => folder.Read(directory)).Package();

    public static ContentPackage Read(string slug, IEnumerable<FolderFile> files) => new PackageReader(slug, "", folder => folder.Read(files)).Package();

    private ContentPackage Package()
    {
        var package = new ContentPackage
        {
            Slug = slug,
            Header = Required<PathFile>("path.yaml"),
            Modules = [.. Folders().Select(Module)],
            Positioning = Optional<PositioningFile>("positioning.yaml"),
            Final = Optional<FinalAssessmentFile>("final-assessment.yaml"),
            ActionPlan = ReadActionPlan(),
            Waivers = Optional<WaiversFile>(Waiving.File),
            Sheets = [.. Matching(SheetPath()).Select(Sheet)],
            Media = [.. Matching(MediaPath()).Select(file => PackageMediaTypes.Read(file, findings)).OfType<PackageMedia>()],
            Files = [.. files.Values.Where(file => !IgnoredPath().IsMatch(file.Path)).OrderBy(file => file.Path, StringComparer.Ordinal)],
            Reading = findings,
            Places = places,
            ShownPrefix = shownPrefix,
        };
        foreach (var file in package.Files.Where(file => !read.Contains(file.Path)))
            findings.Error(file.Start, "folder.unexpected-file", "Ce fichier n'a pas sa place ici : il serait ignoré.", "Renommez-le ou déplacez-le selon docs/content-format.md, ou supprimez-le.");
        return package;
    }

    private IEnumerable<string> Folders() =>
        files.Keys.Select(path => ModulePath().Match(path)).Where(match => match.Success).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    private PackageModule Module(string folder)
    {
        var header = Required<ModuleHeader>(folder + "module.yaml");
        SourceFile[] lessons = [.. Named(folder, LessonName())];
        return new PackageModule(
            header,
            [.. lessons.Select(Lesson).OfType<LessonText>()],
            [.. Named(folder, ScormName()).ToArray().Select(file => new ScormStep(Optional<ScormFile>(file.Path)!, lessons.Count(lesson => string.CompareOrdinal(lesson.Path, file.Path) < 0)))],
            files.TryGetValue(folder + "practice.md", out var practice) ? Lesson(practice) : null,
            Optional<QuizFile>(folder + "quiz.yaml"),
            files.TryGetValue(folder + "audio-script.md", out var audio) ? Script(audio) : null);
    }

    private IEnumerable<SourceFile> Named(string folder, Regex name) =>
        files.Values.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal) && name.IsMatch(file.Path[folder.Length..]));

    private LessonText Lesson(SourceFile file)
    {
        var (header, body) = Markdown<LessonHeader>(file);
        return new LessonText(header, body);
    }

    private AudioScript Script(SourceFile file)
    {
        var (header, body) = Markdown<AudioScriptHeader>(file);
        return new AudioScript(header, body);
    }

    private SheetText Sheet(SourceFile file)
    {
        var (header, body) = Markdown<SheetHeader>(file);
        return new SheetText(header, body);
    }

    private (T Header, MarkdownText Body) Markdown<T>(SourceFile file) where T : class
    {
        read.Add(file.Path);
        var front = FrontMatter.Read(file, findings);
        return (new YamlBinder(findings, places).Bind<T>(front.Header, file.Shown), new MarkdownText(file.Path, front.LinesBeforeBody, front.Body));
    }

    private ActionPlan? ReadActionPlan()
    {
        var plan = Optional<ActionPlanFile>("action-plan.yaml");
        if (plan is null)
            return null;
        // A block text (« | ») starts on the line after its key, so its first line is one further than the place of the value.
        return new ActionPlan(plan, new MarkdownText("action-plan.yaml", places.Of(plan, "introduction").Line, plan.Introduction));
    }

    private T Required<T>(string path) where T : class
    {
        if (Optional<T>(path) is { } found)
            return found;
        findings.Error(Place.StartOf(shownPrefix + path), "folder.missing-file", $"Le fichier {path} manque.", "Créez-le d'après docs/content-format.md.");
        return new YamlBinder(findings, places).Bind<T>(null, shownPrefix + path);
    }

    private T? Optional<T>(string path) where T : class
    {
        if (!files.TryGetValue(path, out var file))
            return null;
        read.Add(path);
        var map = file.Text(findings) is { } text ? YamlTree.Read(text, file.Shown, linesBefore: 0, findings) : null;
        return new YamlBinder(findings, places).Bind<T>(map, file.Shown);
    }

    private IEnumerable<SourceFile> Matching(Regex pattern) => files.Values.Where(file => pattern.IsMatch(file.Path) && read.Add(file.Path));

    [GeneratedRegex(@"\Amodules/\d\d-[a-z0-9-]+/", RegexOptions.CultureInvariant)]
    private static partial Regex ModulePath();

    [GeneratedRegex(@"\A\d\d-[a-z0-9-]+\.md\z", RegexOptions.CultureInvariant)]
    private static partial Regex LessonName();

    [GeneratedRegex(@"\A\d\d-[a-z0-9-]+\.scorm\.yaml\z", RegexOptions.CultureInvariant)]
    private static partial Regex ScormName();

    [GeneratedRegex(@"\Asheets/[a-z0-9-]+\.md\z", RegexOptions.CultureInvariant)]
    private static partial Regex SheetPath();

    [GeneratedRegex(@"\Amedia/[a-z0-9._-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex MediaPath();

    [GeneratedRegex(@"\A(?:README\.md|LICENSE(?:\.(?:md|txt))?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex IgnoredPath();
}
