using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace TrainingPaths.Web.Tests.Localization;

public sealed partial class TranslationTests
{
    [Test]
    public void Every_text_of_the_interface_has_its_French() => Assert.That(Missing(UsedKeys(), French()), Is.Empty);

    [Test]
    public void No_French_text_is_kept_for_nothing() => Assert.That(French().Keys.Except(UsedKeys()), Is.Empty);

    [Test]
    public void A_translation_has_the_places_of_its_English() =>
        Assert.That(French().Where(t => !Places(t.Key).SetEquals(Places(t.Value))).Select(t => t.Key), Is.Empty);

    [Test]
    public void French_double_signs_follow_a_no_break_space() =>
        Assert.That(French().Values.Where(v => BreakingSpace().IsMatch(v)), Is.Empty);

    [TestCase("""<p>@L["A text nobody translated"]</p>""", "A text nobody translated")]
    [TestCase("""@L["Left: {0}", minutes]""", "Left: {0}")]
    [TestCase("""localizer.Count(people.Count(), "{0} person", "{0} persons")""", "{0} person", "{0} persons")]
    [TestCase("""[Display(Name = "Family name"), Required]""", "Family name")]
    [TestCase("""[Required(ErrorMessage = "Say who")]""", "Say who")]
    [TestCase("""public static readonly Rule Full = new("session.full", "This session is full.", 409);""", "This session is full.")]
    [TestCase("""L["He said \"yes\""]""", "He said \"yes\"")]
    public void Control_a_text_without_French_is_seen(string source, params string[] expected)
    {
        var found = SourceText.KeysIn(source).ToArray();
        Assert.That(found, Is.EquivalentTo(expected));
        Assert.That(Missing(found, new Dictionary<string, string>()), Is.EquivalentTo(expected));
    }

    [Test]
    public void Control_a_lost_place_is_seen() => Assert.That(Places("{0} of {1}").SetEquals(Places("{0} sur")), Is.False);

    private static string[] UsedKeys() => [.. SourceText.Files(".cshtml", ".cs").SelectMany(f => SourceText.KeysIn(File.ReadAllText(f))).Distinct()];

    private static Dictionary<string, string> French() =>
        XDocument.Load(Path.Combine(SourceText.Root(), "src", "TrainingPaths.Web", "Localization", "Strings.fr.resx")).Root!.Elements("data")
            .ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);

    private static IEnumerable<string> Missing(IEnumerable<string> used, Dictionary<string, string> french) => used.Where(k => !french.TryGetValue(k, out var v) || v.Length == 0);

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();

    [GeneratedRegex(" [;:?!»]|« ")]
    private static partial Regex BreakingSpace();
}
