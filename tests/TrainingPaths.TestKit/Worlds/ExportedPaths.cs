using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Export;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Paths.Rendering;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Writing;
using TrainingPaths.Web.Downloads;

namespace TrainingPaths.TestKit.Worlds;

/// <summary>Paths of the repository as packages for another LMS, without a database: what publishing would have frozen goes straight to the writer.</summary>
public static class ExportedPaths
{
    public static ExportKit Kit { get; } = ExportKits.Load();

    /// <summary>Folders of all paths that come with the application.</summary>
    public static IEnumerable<string> Folders => Directory.EnumerateDirectories(Path.Combine(Root, "content-packages")).Where(folder => File.Exists(Path.Combine(folder, "path.yaml"))).Order(StringComparer.Ordinal);

    public static string FolderOf(string slug) => Path.Combine(Root, "content-packages", slug);

    public static ExportSource Read(string folder)
    {
        var package = ContentPackage.Read(folder);
        var content = VersionContent.Of(package);
        var steps = content.Steps.Select((s, at) => new FrozenStep(
            s.StableId, s.ModuleId, at + 1, s.Kind, s.Title, s.Modality, s.Minutes, s.Screens.Length, s.Definition, null));
        var version = new FrozenVersion(
            Guid.NewGuid(), package.Slug, 1, content.Header, content.Minutes, new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero),
            [.. content.Modules.Select(m => new FrozenModule(m.Header.Id, m.Header.Title, m.Header.Summary))],
            FrozenSteps.Interpreted([.. steps]),
            [.. content.Sheets.Select(s => new SheetLink(s.StableId, s.Title, s.Summary))])
        {
            Texts = new QuestionTexts(package.Links()),
        };
        return new ExportSource(
            version,
            content.Steps.ToDictionary(s => s.StableId, s => (IReadOnlyList<string>)s.Screens),
            [.. content.Sheets.Select(s => new SheetView(s.StableId, s.Title, s.Summary, s.Html))]);
    }

    public static async Task<MemoryStream> WriteAsync(string folder, ScormEdition edition)
    {
        var pictures = ContentPackage.Read(folder).Media.GroupBy(media => media.Sha256).ToDictionary(same => same.Key, same => same.First().File.Bytes);
        var zip = new MemoryStream();
        await PackageWriter.WriteAsync(ExportCourse.Of(Read(folder), edition, Kit, sha => new MemoryStream(pictures[sha])), edition, zip);
        zip.Position = 0;
        return zip;
    }

    private static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TrainingPaths.sln")))
                folder = folder.Parent;
            return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run from a folder of the repository.");
        }
    }
}
