using TrainingPaths.Core.Paths.Rendering;

namespace TrainingPaths.Core.Tests.Paths.Recordings;

public sealed class RecordingRenderingTests
{
    private static readonly LinkTargets Links = new(new Dictionary<string, string> { ["media/a.mp4"] = "/media/00ff/a.mp4", ["media/a.vtt"] = "/media/00aa/a.vtt", ["media/b.mp3"] = "/media/00bb/b.mp3" })
    {
        Sizes = new Dictionary<string, long> { ["/media/00ff/a.mp4"] = (11 << 20) + 1, ["/media/00bb/b.mp3"] = 900_000 },
    };

    [Test]
    public void A_film_is_announced_before_anything_of_it_is_loaded()
    {
        var html = Page("::: video\n[Accueillir](../../media/a.mp4 \"3:20\")\n[Sous-titres](../../media/a.vtt)\n\nBonjour.\n:::");

        Assert.That(html, Does.Contain("<video controls=\"\" preload=\"none\" playsinline=\"\" src=\"/media/00ff/a.mp4\" aria-label=\"Accueillir\">"));
        Assert.That(html, Does.Contain("<track kind=\"captions\" src=\"/media/00aa/a.vtt\" srclang=\"fr\" label=\"Sous-titres\" default=\"\">"));
        Assert.That(html.Replace("&nbsp;", " ", StringComparison.Ordinal), Does.Contain("<strong>Accueillir</strong> <span>Vidéo, 3 min 20 s, 12 Mo</span>"));
        Assert.That(html, Does.Contain("<summary>Lire ce qui est dit</summary>").And.Contain("<p>Bonjour.</p>"));
    }

    [Test]
    public void A_recording_is_heard_with_what_is_said_in_it()
    {
        var html = Page("::: audio\n[L'avis de Nadia](../../media/b.mp3 \"1:05:00\")\n\n**Nadia** : le point du vendredi.\n:::").Replace("&nbsp;", " ", StringComparison.Ordinal);

        Assert.That(html, Does.Contain("<audio controls=\"\" preload=\"none\" src=\"/media/00bb/b.mp3\" aria-label=\"L'avis de Nadia\">").And.Contain("Audio, 1 h 5 min, 879 Ko").And.Not.Contain("<track"));
    }

    [Test]
    public void What_comes_from_elsewhere_is_not_played() =>
        Assert.That(Page("::: video\n[Ailleurs](https://example.org/a.mp4 \"3:20\")\n\nBonjour.\n:::"), Does.Not.Contain("example.org"));

    [Test]
    public void A_film_joins_the_screen_that_announces_it() =>
        Assert.That(new MarkdownRenderer(Links).Screens(Text($"## Un\n\n{string.Join(' ', Enumerable.Repeat("mot", 140))}\n\n::: video\n[A](../../media/a.mp4 \"3:20\")\n\n{string.Join(' ', Enumerable.Repeat("mot", 140))}\n:::")), Has.Length.EqualTo(1));

    [TestCase("0:20", 20)]
    [TestCase("3:05", 185)]
    [TestCase("1:02:03", 3723)]
    [TestCase("3:60", null)]
    [TestCase("0:00", null)]
    [TestCase("200", null)]
    public void A_length_is_minutes_and_seconds(string written, int? seconds) => Assert.That(RecordingBlock.SecondsOf(written), Is.EqualTo(seconds));

    private static string Page(string text) => new MarkdownRenderer(Links).Page(Text(text));

    private static MarkdownText Text(string text) => new("modules/01-x/01-y.md", 0, text);
}
