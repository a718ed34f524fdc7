using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Tracking;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Sequencing;
using TrainingPaths.Scorm.Writing;

namespace TrainingPaths.TestKit.Worlds;

/// <summary>Packages as somebody plays them, without a browser: what the page around a content would send.</summary>
public static class PlayedPackages
{
    /// <summary>Lessons <c>lesson-1</c>, <c>lesson-2</c>…, each a page of its own that says nothing by itself.</summary>
    public static async Task<byte[]> LessonsAsync(ScormEdition edition, int count, Navigation? navigation = null, decimal? mastery = null, string title = "Deux leçons")
    {
        var lessons = Enumerable.Range(1, count).Select(n => new CourseItem($"lesson-{n}", $"Leçon {n}")
        {
            Content = new CourseContent(IsSco: true, $"{n}.html", [CourseFile.Of($"{n}.html", Encoding.UTF8.GetBytes($"<!doctype html><title>{title} {n}</title>"))]),
            MasteryScore = mastery,
        });
        using var zip = new MemoryStream();
        await PackageWriter.WriteAsync(new Course("course-1", title, [.. lessons]) { Navigation = navigation ?? Navigation.Free }, edition, zip);
        return zip.ToArray();
    }

    /// <summary>The same for SCORM 1.2, the second lesson closed until the first is done (<c>adlcp:prerequisites</c>).</summary>
    public static async Task<byte[]> LessonsThatWaitAsync(string title)
    {
        using var zip = new MemoryStream();
        await zip.WriteAsync(await LessonsAsync(ScormEdition.Scorm12, 2, title: title));
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Update, leaveOpen: true))
        {
            var manifest = archive.GetEntry("imsmanifest.xml")!;
            XDocument document;
            await using (var reading = await manifest.OpenAsync())
                document = await XDocument.LoadAsync(reading, LoadOptions.None, CancellationToken.None);
            var second = document.Descendants().Single(e => e.Name.LocalName == "item" && (string?)e.Attribute("identifier") == "lesson-2");
            XNamespace adlcp = "http://www.adlnet.org/xsd/adlcp_rootv1p2";
            second.Elements().First().AddAfterSelf(new XElement(adlcp + "prerequisites", new XAttribute("type", "aicc_script"), "lesson-1"));
            await using var writing = await manifest.OpenAsync();
            writing.SetLength(0);
            await document.SaveAsync(writing, SaveOptions.None, CancellationToken.None);
        }

        return zip.ToArray();
    }

    public static Task<Stage> LookAsync(this World world, Stage stage, Guid person) =>
        world.ReadAsync<LookAround, Stage>(Caller.Person(person), look => look.RunAsync(stage.RegistrationId, person, CancellationToken.None));

    public static Task<Stage> TryAsync(this World world, Guid package, Guid person, bool anew = false) =>
        world.WriteAsync<OpenTrial, Stage>(Caller.Person(person), open => open.RunAsync(package, person, anew, CancellationToken.None));

    public static Task<Stage> GoAsync(this World world, Stage stage, Guid person, NavigationRequest request) =>
        world.WriteAsync<Navigate, Stage>(Caller.Person(person), go => go.RunAsync(stage.RegistrationId, person, request, CancellationToken.None));

    /// <summary>A commit through its key: the values that the content found, with what it set since.</summary>
    public static async Task<bool> CommitAsync(this World world, LaunchedItem launched, int sequence, CommitKind kind, params (string Element, string Value)[] set)
    {
        var values = new Dictionary<string, string>(launched.State.Values);
        foreach (var (element, value) in set)
            values[element] = value;
        var session = await world.ReadAsync<FindSession, FoundSession?>(Caller.Nobody, find => find.RunAsync(launched.Key, CancellationToken.None)) ?? throw new InvalidOperationException("No session has this key.");
        return await world.WriteAsync<KeepCommit, bool>(session.Caller, keep => keep.RunAsync(session.SessionId, new SentCommit(sequence, kind, values), CancellationToken.None));
    }
}
