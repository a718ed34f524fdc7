using System.Text.RegularExpressions;
using System.Xml.Linq;
using TrainingPaths.Web.Look.Streets;

namespace TrainingPaths.Web.Tests.Look;

public sealed class StreetTests
{
    [TestCase("wa")]
    [TestCase("wb")]
    [TestCase("ra")]
    [TestCase("rc")]
    [TestCase("chimney")]
    public void A_path_keeps_its_houses_at_every_size(string tone)
    {
        var sizes = Enum.GetValues<StreetSize>().Select(size => Regex.Count(Tone(Drawn(Sample("p1", houses: 8), size), tone), "M")).ToArray();
        Assert.That(sizes, Is.All.EqualTo(sizes[0]));
    }

    [Test]
    public void Two_paths_have_two_streets() =>
        Assert.That(StreetDrawing.Svg(Sample("p1"), StreetSize.Band), Is.Not.EqualTo(StreetDrawing.Svg(Sample("p2"), StreetSize.Band)));

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(5)]
    [TestCase(12)]
    [TestCase(30)]
    public void Every_step_has_its_window(int steps)
    {
        foreach (var seed in Enumerable.Range(0, 40))
        {
            var svg = Drawn(new Street($"s{seed}", [new House(Enumerable.Repeat(Window.Lit, steps).ToArray())]), StreetSize.Strip);
            Assert.That(Regex.Count(Tone(svg, "lit"), "M"), Is.EqualTo(steps), $"seed {seed}");
        }
    }

    [Test]
    public void A_street_is_decoration_for_a_screen_reader() => Assert.That(Drawn(Sample("p1"), StreetSize.Strip).Attribute("aria-hidden")!.Value, Is.EqualTo("true"));

    [TestCase(StreetSize.Strip)]
    [TestCase(StreetSize.Header)]
    public void A_path_without_modules_is_an_empty_street(StreetSize size) => Assert.That(Drawn(new Street("none", []), size).Elements(), Is.Not.Empty);

    [Test]
    public void A_long_street_stays_light() => Assert.That(StreetDrawing.Svg(Sample("p1", houses: 8), StreetSize.Header), Has.Length.LessThan(12_000));

    private static Street Sample(string seed, int houses = 4) =>
        new(seed, [.. Enumerable.Range(0, houses).Select(i => House.Of(Window.Lit, i == 1 ? Window.Here : Window.Lit, Window.Dark, Window.Dark))]);

    private static XElement Drawn(Street street, StreetSize size) => XElement.Parse(StreetDrawing.Svg(street, size));

    private static string Tone(XElement svg, string tone) => svg.Elements("path").Single(p => p.Attribute("class")!.Value == tone).Attribute("d")!.Value;
}
