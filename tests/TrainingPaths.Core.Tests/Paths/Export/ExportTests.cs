using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Export;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.Scorm.Packages;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Paths.Export;

public sealed partial class ExportTests
{
    private static readonly ScormEdition[] Editions = [ScormEdition.Scorm12, ScormEdition.Scorm2004Fourth];

    private static IEnumerable<string> Slugs => ExportedPaths.Folders.Select(folder => Path.GetFileName(folder));

    [Test]
    public async Task Every_path_of_the_house_is_read_back_without_a_warning([ValueSource(nameof(Slugs))] string slug, [ValueSource(nameof(Editions))] ScormEdition edition)
    {
        var source = ExportedPaths.Read(ExportedPaths.FolderOf(slug));
        var (reading, files) = await ReadAsync(slug, edition);
        Assert.That(reading.Problems.Errors.Concat(reading.Problems.Warnings).Select(problem => $"{problem}: {problem.Message}"), Is.Empty);
        // The reader makes plain spaces of all others in a title.
        Assert.That((reading.Edition, reading.Title), Is.EqualTo(((ScormEdition?)edition, source.Version.Header.Title.Replace('\u00A0', ' '))));
        Assert.That(reading.Launches, Has.Count.EqualTo(source.Version.Steps.Count(s => s.Kind.Counts())), "each step is launched, what is announced is not");
        Assert.That(Leaving(files), Is.Empty);
    }

    [Test]
    public void A_path_in_order_opens_a_module_after_a_quiz()
    {
        var source = ExportedPaths.Read(ExportedPaths.FolderOf("prevention-et-rps-premieres-bases"));
        var sequential = source with { Version = source.Version with { Header = source.Version.Header with { Sequential = true } } };
        var free = source with { Version = source.Version with { Header = source.Version.Header with { Sequential = false } } };
        var gates = ExportCourse.Of(sequential, ScormEdition.Scorm2004Fourth, ExportedPaths.Kit, _ => Stream.Null).Items.Select(item => item.OpensAfter).ToList();
        Assert.That(gates[0], Is.Null);
        Assert.That(gates.Skip(1), Has.All.Not.Null);
        Assert.That(gates.Skip(1), Is.All.StartsWith("S-"));
        Assert.That(ExportCourse.Of(free, ScormEdition.Scorm2004Fourth, ExportedPaths.Kit, _ => Stream.Null).Items.Select(item => item.OpensAfter), Is.All.Null);
    }

    [Test]
    public async Task A_package_says_its_licence_its_authors_and_what_it_lost()
    {
        var (_, files) = await ReadAsync("animer-une-equipe-a-distance", ScormEdition.Scorm12);
        var source = ExportedPaths.Read(ExportedPaths.FolderOf("animer-une-equipe-a-distance"));
        Assert.That(files["LICENSE.txt"], Does.Contain("CC BY-SA 4.0").And.Contain(source.Version.Header.Authors[0]));
        Assert.That(files["shared/LICENSE.txt"], Does.StartWith("MIT License"));
        Assert.That(files["shared/course.js"], Does.Contain("MIT License"));
        Assert.That(files.Keys, Has.Some.Match("shared/fonts/LICENSE-.*txt"));
        foreach (var session in source.Version.Steps.Where(s => s.Kind == StepKind.Upcoming))
            Assert.That(WebUtility.HtmlDecode(files["about.html"]), Does.Contain(session.Title));
    }

    [Test]
    public void The_words_of_both_languages_are_the_same_sentences()
    {
        var (french, english) = (ExportWords.Of("fr").All, ExportWords.Of("en").All);
        Assert.That(french.Keys, Is.EquivalentTo(english.Keys));
        Assert.That(french.Keys.Where(key => !Holes(french[key]).SetEquals(Holes(english[key]))), Is.Empty);
    }

    [Test]
    public void An_address_that_is_no_picture_of_the_site_stops_the_export()
    {
        var source = ExportedPaths.Read(ExportedPaths.FolderOf("animer-une-equipe-a-distance"));
        var lesson = source.Version.Steps.First(s => s.Kind == StepKind.Lesson).Id;
        var foreign = source with { Screens = source.Screens.ToDictionary(s => s.Key, s => s.Key == lesson ? ["<p><img src=\"https://example.org/a.png\" alt=\"\"></p>"] : s.Value) };
        Assert.Catch<InvalidOperationException>(() => ExportCourse.Of(foreign, ScormEdition.Scorm12, ExportedPaths.Kit, _ => Stream.Null));
    }

    private static HashSet<string> Holes(string words) => [.. Hole().Matches(words).Select(hole => hole.Value)];

    /// <summary>What a browser would fetch from elsewhere, or miss in the package.</summary>
    private static IEnumerable<string> Leaving(Dictionary<string, string> files) =>
        from file in files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal))
        from Match found in Fetched().Matches(file.Value)
        let name = found.Groups["name"].Value
        where name != "data:," && !files.ContainsKey(name)
        select $"{file.Key}: {name}";

    private static async Task<(PackageReading Reading, Dictionary<string, string> Files)> ReadAsync(string slug, ScormEdition edition)
    {
        var files = new Dictionary<string, string>();
        await using var zip = await ExportedPaths.WriteAsync(ExportedPaths.FolderOf(slug), edition);
        var reading = await new PackageReader().ReadAsync(zip, async (name, content, cancel) =>
        {
            using var text = new StreamReader(content, Encoding.UTF8);
            files.Add(name, await text.ReadToEndAsync(cancel));
        });
        return (reading, files);
    }

    [GeneratedRegex("""(src="|<link [^>]*href="|<a href="(?!https?://|#))(?<name>[^"]*)"?""", RegexOptions.ExplicitCapture)]
    private static partial Regex Fetched();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Hole();
}
