using Microsoft.Playwright;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Browser.Tests.Export;

/// <summary>A film goes along with a path into another LMS, with its captions and what is said in it, and is asked of nobody else.</summary>
[TestFixture(ScormEdition.Scorm12)]
[TestFixture(ScormEdition.Scorm2004Fourth)]
public sealed class ExportedFilmTests(ScormEdition edition) : ExportedCourseTest(edition, Folder)
{
    private const string Captions = "WEBVTT\n\n00:00.000 --> 00:01.000\nBonjour Samira.\n\n00:01.000 --> 00:02.000\nJe t'attendais.\n";
    private const string Block = "\n\n::: video\n[Le premier appel](../../media/appel.webm \"0:02\")\n[Sous-titres](../../media/appel.vtt)\n\nBonjour Samira. Je t'attendais.\n:::\n";

    private static readonly string Folder = WithFilm();

    [Test]
    public async Task It_plays_there_with_its_captions_and_its_text()
    {
        var page = await VisitAsync($"/launch/{PageOf(Source.Version.Steps.First(s => s.Id == "p4b-m1-l1"))}", width: 320);
        var film = Content(page).Locator("video");
        Assert.That(await film.EvaluateAsync<int>("v => v.networkState"), Is.Not.EqualTo(2), "nothing is fetched before it is played");

        await film.EvaluateAsync("v => { v.muted = true; return v.play(); }");

        await Assertions.Expect(film).ToHaveJSPropertyAsync("ended", true);
        Assert.That(await film.EvaluateAsync<string>("v => [...v.textTracks[0].cues].map(c => c.text).join(' ')"), Is.EqualTo("Bonjour Samira. Je t'attendais."));
        Assert.That(await Content(page).Locator("body").InnerTextAsync(), Does.Contain("Lire ce qui est dit"));
    }

    private static string WithFilm()
    {
        var (from, to) = (ExportedPaths.FolderOf(Slug), Path.Combine(TestContext.CurrentContext.WorkDirectory, "a-path-with-a-film"));
        if (Directory.Exists(to))
            Directory.Delete(to, recursive: true);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Directory.CreateDirectory(Path.Combine(to, "media"));
        File.WriteAllBytes(Path.Combine(to, "media", "appel.webm"), SmallFilm.Bytes);
        File.WriteAllText(Path.Combine(to, "media", "appel.vtt"), Captions);
        var lesson = Directory.EnumerateFiles(Path.Combine(to, "modules"), "*.md", SearchOption.AllDirectories).Single(f => File.ReadAllText(f).Contains("id: p4b-m1-l1\n", StringComparison.Ordinal));
        // On the first screen: what stands before the first title.
        var text = File.ReadAllText(lesson);
        File.WriteAllText(lesson, text.Insert(text.IndexOf("\n\n## ", StringComparison.Ordinal), Block.TrimEnd()));
        return to;
    }
}
