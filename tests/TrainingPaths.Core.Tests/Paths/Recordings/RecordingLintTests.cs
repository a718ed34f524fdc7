using System.Text;
using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Core.Tests.Paths.Recordings;

/// <summary>Each case breaks a lesson that shows a film in one way.</summary>
public sealed class RecordingLintTests
{
    private const string Lesson = "modules/01-preparer/01-la-premiere-semaine.md";
    private const string Idea = "## L'idée";
    private const string File = "[Accueillir Samira](../../media/accueil.webm \"0:20\")";
    private const string Captions = "[Sous-titres](../../media/accueil.vtt)";
    private const string Said = "Bonjour Samira, je t'attendais.";
    private const string Block = $"::: video\n{File}\n{Captions}\n\n{Said}\n:::";

    [Test]
    public void A_film_with_captions_and_what_is_said_in_it_has_nothing_wrong()
    {
        using var sample = Film();

        Assert.That(sample.Lint().Findings, Is.Empty);
    }

    [TestCase(File, "", "media.block")]
    [TestCase(File, "Un film.", "media.block")]
    [TestCase("::: video", "::: audio", "media.block")]
    [TestCase("../../media/accueil.webm", "https://example.org/accueil.webm", "media.block")]
    [TestCase("../../media/accueil.webm", "../../media/absent.webm", "markdown.dead-link")]
    [TestCase("Accueillir Samira", "", "media.title")]
    [TestCase(" \"0:20\"", "", "media.length")]
    [TestCase("0:20", "20 secondes", "media.length")]
    [TestCase("0:20", "0:00", "media.length")]
    [TestCase("0:20", "0:75", "media.length")]
    [TestCase("\n" + Captions, "", "media.captions")]
    [TestCase("accueil.vtt", "semaine.svg", "media.captions")]
    [TestCase(Said, "", "media.transcript")]
    [TestCase(Block, File, "media.place")]
    [TestCase(Block, "![Un film](../../media/accueil.webm)", "media.place")]
    public void What_a_block_lacks_is_said_where_it_is(string from, string to, string rule)
    {
        using var sample = Film();

        var found = sample.Edit(Lesson, from, to).Lint().Findings;

        Assert.That(found.Where(f => f.Severity == Severity.Error).Select(f => f.Rule), Does.Contain(rule), string.Join('\n', found.Select(f => f.ToString())));
    }

    [Test]
    public void A_sheet_has_no_film()
    {
        using var sample = Film();
        sample.Write("sheets/semaine-type.md", sample.Read("sheets/semaine-type.md") + "\n" + Block.Replace("../../", "../", StringComparison.Ordinal) + "\n");

        Assert.That(sample.Lint().Findings.Select(f => (f.Rule, f.File)), Does.Contain(("media.place", "sheets/semaine-type.md")));
    }

    [TestCase("<html><script>alert(1)</script></html>", "mp4")]
    [TestCase("<html><script>alert(1)</script></html>", "webm")]
    [TestCase("<html><script>alert(1)</script></html>", "mp3")]
    [TestCase("<html></html>", "m4a")]
    [TestCase("<html></html>", "ogg")]
    [TestCase("<html></html>", "vtt")]
    public void What_is_only_called_a_recording_is_refused(string content, string ending)
    {
        using var sample = new SampleFolder();
        sample.Write("media/piege." + ending, content);

        Assert.That(sample.Lint().Findings.Single().Rule, Is.EqualTo("media.type"));
    }

    [Test]
    public void Each_kind_is_known_by_its_first_bytes_and_never_by_its_name()
    {
        var kinds = new (string Name, byte[] Bytes, string Type)[]
        {
            ("a.mp4", Films.Mp4(), "video/mp4"), ("a.m4a", Films.Mp4("mp4a", "M4A "), "audio/mp4"), ("a.webm", Films.WebM, "video/webm"), ("a.mp3", Films.Mp3, "audio/mpeg"),
            ("a.ogg", Films.Ogg, "audio/ogg"), ("a.opus", Films.Ogg, "audio/ogg"), ("a.vtt", Encoding.UTF8.GetBytes(Films.Captions), "text/vtt"),
        };
        foreach (var (name, bytes, type) in kinds)
            Assert.That(TypeOf(name, bytes), Is.EqualTo(type), name);
        foreach (var (name, _, _) in kinds)
            Assert.That(kinds.Where(other => TypeOf(name, other.Bytes) is { } taken && taken != kinds.First(k => k.Name == name).Type), Is.Empty, name);
    }

    [Test]
    public void A_film_that_many_telephones_cannot_play_is_refused_and_so_is_a_picture_in_its_boxes()
    {
        using var sample = new SampleFolder();
        sample.Write("media/hevc.mp4", Films.Mp4("hvc1"));
        sample.Write("media/photo.mp4", Films.Mp4(brand: "heic"));
        sample.Write("media/vu.mp4", Films.Mp4());

        Assert.That(sample.Lint().Findings.Where(f => f.Severity == Severity.Error).Select(f => (f.Rule, f.File)), Is.EquivalentTo(new[] { ("media.coding", "media/hevc.mp4"), ("media.type", "media/photo.mp4") }));
    }

    [Test]
    public void A_film_may_be_larger_than_a_text_and_not_larger_than_its_limit()
    {
        using var sample = new SampleFolder();
        sample.Write("media/grand.webm", [.. Films.WebM, .. new byte[3 << 20]]);
        sample.Write("media/long.mp3", [.. Films.Mp3, .. new byte[30 << 20]]);

        var found = sample.Lint().Findings;

        Assert.That(found.Where(f => f.Severity == Severity.Error).Select(f => (f.Rule, f.File)), Is.EqualTo(new[] { ("file.too-big", "media/long.mp3") }));
        Assert.That(sample.Package().Media.Single(m => m.Name == "grand.webm").File.Content.IsInMemory, Is.False);
    }

    [Test]
    public void A_film_takes_its_time_of_reading_and_what_is_written_of_it_does_not()
    {
        using var sample = Film();
        sample.Edit(Lesson, "0:20", "9:40").Edit(Lesson, Said, string.Join(' ', Enumerable.Repeat("Bonjour.", 400)));
        var found = sample.Lint().Findings;

        Assert.That(found.Select(f => f.Rule), Does.Contain("lesson.minutes-gap").And.None.EqualTo("lesson.screen-words"));
        Assert.That(found.First(f => f.Rule == "lesson.minutes-gap").Remedy, Does.Contain("reading: 10"));
    }

    [TestCase("WEBVTT\n\n", 1)]
    [TestCase("WEBVTT\nSTYLE\n::cue { color: red }\n\n00:00.000 --> 00:01.000\nBonjour.\n", 2)]
    [TestCase("WEBVTT\n\nSTYLE\n::cue { color: red }\n", 4)]
    [TestCase("WEBVTT\n\n00:00.000 --> 00:01.000\n<c.red>Bonjour</c>\n", 4)]
    [TestCase("WEBVTT\n\n00:00.000 --> 00:01.000\n<script>alert(1)</script>\n", 4)]
    [TestCase("WEBVTT\n\n00:00.000 --> 00:01.000\n", 3)]
    [TestCase("WEBVTT\n\n00:02.000 --> 00:01.000\nBonjour.\n", 3)]
    [TestCase("WEBVTT\n\n00:02.000 --> 00:03.000\nDeux.\n\n00:01.000 --> 00:04.000\nUn.\n", 6)]
    [TestCase("WEBVTT\n\n00:00:00,000 --> 00:00:01,000\nBonjour.\n", 3)]
    [TestCase("WEBVTT\n\nBonjour.\n", 3)]
    public void Captions_are_plain_words_in_order(string captions, int line)
    {
        using var sample = Film();
        sample.Write("media/accueil.vtt", captions);

        Assert.That(sample.Lint().Findings.Where(f => f.Rule == "media.captions").Select(f => (f.File, f.Line)), Does.Contain(("media/accueil.vtt", line)));
    }

    private static string? TypeOf(string name, byte[] bytes) =>
        ContentPackage.Read("x", [("media/" + name, bytes)]).Media.SingleOrDefault()?.ContentType;

    internal static SampleFolder Film()
    {
        var sample = new SampleFolder();
        sample.Write("media/accueil.webm", Films.WebM);
        sample.Write("media/accueil.vtt", Films.Captions);
        return sample.Edit(Lesson, Idea, Block + "\n\n" + Idea);
    }
}
