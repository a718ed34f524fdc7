using TrainingPaths.Core.Paths.Rendering;

namespace TrainingPaths.Core.Tests.Paths;

public sealed class RenderingTests
{
    private static readonly LinkTargets Links = new(new Dictionary<string, string>
    {
        ["media/a.svg"] = "/media/00ff/a.svg",
        ["sheets/fiche.md"] = "/paths/mon-parcours/sheets/fiche-1",
    });

    [Test]
    public void A_block_becomes_a_section_with_its_class() =>
        Assert.That(Page("::: mistake\n### L'erreur\n\nTexte\n:::"), Does.Contain("<section class=\"block block-mistake\">").And.Contain("<h3>L'erreur</h3>").And.Contain("</section>"));

    [TestCase("Une question : deux points ; et alors ? Oui !", "Une question~: deux points~; et alors~? Oui~!")]
    [TestCase("Le « cadre » commun", "Le «~cadre~» commun")]
    [TestCase("De 7 h 40 à 8 h, 12 min, 10 %, 3 € et 5 km", "De 7~h~40 à 8~h, 12~min, 10~%, 3~€ et 5~km")]
    [TestCase("12 minutes, 3 heures, 5 hommes", "12 minutes, 3 heures, 5 hommes")]
    [TestCase("In English: nothing; really? No! https://example.org/a?b=c", "In English: nothing; really? No! https://example.org/a?b=c")]
    public void A_line_does_not_end_where_French_binds(string typed, string shown) =>
        Assert.That(Typography.Bind(typed), Is.EqualTo(shown.Replace('~', '\u00A0')));

    [Test]
    public void What_an_author_wrote_in_bold_is_bound_too_and_code_is_left_alone() =>
        Assert.That(Page("**Règle** : dire « `a : b` »."), Is.EqualTo("<p><strong>Règle</strong>&nbsp;: dire «&nbsp;<code>a : b</code>&nbsp;».</p>\n"));

    [Test]
    public void A_table_scrolls_is_reached_by_keyboard_and_is_named_by_its_columns()
    {
        var html = Page("| Jour | Minutes |\n|---|--:|\n| Lundi | 15 |");

        Assert.That(html, Does.Contain("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Jour, Minutes\">"));
        Assert.That(html, Does.Contain("<th scope=\"col\">Jour</th>").And.Contain("<td class=\"align-right\">15</td>"));
    }

    [Test]
    public void A_picture_is_served_by_its_content_and_a_sheet_by_its_path() =>
        Assert.That(Page("![Une frise](../../media/a.svg) [fiche](../../sheets/fiche.md)"),
            Does.Contain("<img src=\"/media/00ff/a.svg\" alt=\"Une frise\">").And.Contain("<a href=\"/paths/mon-parcours/sheets/fiche-1\">fiche</a>"));

    [Test]
    public void A_picture_that_only_decorates_is_passed_by_and_says_nothing() =>
        Assert.That(Page("![](../../media/a.svg \"decorative\")"), Does.Contain("<img src=\"/media/00ff/a.svg\" alt=\"\">").And.Not.Contain("decorative"));

    [Test]
    public void A_link_outside_gives_the_other_site_no_hold() =>
        Assert.That(Page("[INRS](https://www.inrs.fr/)"), Does.Contain("<a href=\"https://www.inrs.fr/\" rel=\"noopener\">INRS</a>"));

    [Test]
    public void A_task_is_a_printed_box_and_no_field() =>
        Assert.That(Page("- [ ] à faire\n- [x] fait"), Does.Contain("☐").And.Contain("☑").And.Not.Contain("<input"));

    [Test]
    public void Screens_are_cut_at_headings_and_blocks_and_short_neighbours_are_joined()
    {
        var screens = Screens($"## Un\n\n{Text(100)}\n\n## Deux\n\n{Text(90)}\n\n::: exercise\n{Text(20)}\n:::\n\n::: monday\n{Text(45)}\n:::\n\n## Fin\n\n{Text(100)}\n\n::: monday\n{Text(30)}\n:::");

        Assert.That(screens, Has.Length.EqualTo(4));
        Assert.That(screens[0], Does.Contain("<h2>Un</h2>"));
        Assert.That(screens[1], Does.Contain("<h2>Deux</h2>").And.Contain("block-exercise"));
        Assert.That(screens[2], Does.Contain("block-monday"));
        Assert.That(screens[3], Does.Contain("<h2>Fin</h2>").And.Contain("block-monday"), "a very short end joins what it ends");
    }

    [Test]
    public void Joining_loses_no_word()
    {
        var text = string.Concat(Enumerable.Range(1, 12).Select(i => $"## Partie {i}\n\n{Text(i * 11 % 70)}\n\n"));

        Assert.That(Words.Count(string.Concat(Screens(text)).Replace("<", " <", StringComparison.Ordinal)), Is.GreaterThanOrEqualTo(Enumerable.Range(1, 12).Sum(i => 2 + i * 11 % 70)));
        Assert.That(Screens(text), Has.Length.LessThan(12));
    }

    [Test]
    public void A_screen_that_begins_with_a_block_has_no_gap_in_its_headings()
    {
        var screens = Screens($"## Un\n\n{Text(100)}\n\n::: example\n### Exemple\n\n{Text(100)}\n\n#### Détail\n:::");

        Assert.That(screens[1], Does.Contain("<h2>Exemple</h2>").And.Contain("<h3>Détail</h3>"));
    }

    [Test]
    public void Blocks_that_were_equals_stay_equals_on_a_screen_of_their_own()
    {
        var screens = Screens($"## Un\n\n{Text(110)}\n\n::: mistake\n### L'erreur\n\n{Text(50)}\n:::\n\n::: exercise\n### À vous\n\n{Text(50)}\n:::");

        Assert.That(screens[1], Does.Contain("<h2>L'erreur</h2>").And.Contain("<h2>À vous</h2>"));
    }

    [TestCase("[x](javascript:alert(1))")]
    [TestCase("<javascript:alert(1)>")]
    [TestCase("![x](data:image/svg+xml;base64,PHN2Zz4=)")]
    [TestCase("![x](https://example.org/pixel.png)")]
    [TestCase("<script>alert(1)</script>")]
    [TestCase("<img src=x onerror=alert(1)>")]
    [TestCase("<svg><script>alert(1)</script></svg>")]
    [TestCase("<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">")]
    [TestCase("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">")]
    [TestCase("texte {onclick=alert(1)}")]
    [TestCase("[x]: javascript:alert(1)\n\n[x]")]
    [TestCase("[x](vbscript:alert(1)) [y](DATA:text/html,x) [z](java\nscript:alert(1))")]
    [TestCase("[x](https://a.example/ \"title\\\" onmouseover=alert(1)\")")]
    [TestCase("| a |\n|---|\n| <iframe src=\"https://example.org\"> |")]
    [TestCase("<style>@import url(https://example.org)</style>")]
    public void Nothing_active_comes_out(string markdown)
    {
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Page(markdown));

        Assert.That(document.QuerySelectorAll("script, svg, math, style, iframe, noscript, input"), Is.Empty);
        Assert.That(document.All.SelectMany(element => element.Attributes).Where(a => a.Name.StartsWith("on", StringComparison.Ordinal) || a.Name == "style"), Is.Empty);
        Assert.That(document.QuerySelectorAll("[href]").Select(a => a.GetAttribute("href")), Is.All.StartsWith("https://"));
        Assert.That(document.QuerySelectorAll("img[src]"), Is.Empty);
    }

    [Test]
    public void The_sanitiser_says_what_it_dropped()
    {
        var dropped = new List<string>();

        var html = Sanitiser.Clean("<p class=\"block x\" style=\"color:red\">a</p><script>b</script>", dropped.Add);

        Assert.That(html, Is.EqualTo("<p class=\"block\">a</p>"));
        Assert.That(dropped, Is.EquivalentTo(new[] { "class=\"x\"", "<p style=\"color:red\">", "<script>" }));
    }

    [Test]
    public void A_text_beyond_the_limits_is_not_parsed() =>
        Assert.That(() => Page(new string('a', MarkdownLimits.MostBytes + 1)), Throws.ArgumentException);

    [TestCase("Trois mots ici", 3)]
    [TestCase("L'équipe, « unie » : oui !", 3)]
    [TestCase("15 minutes — pas plus", 4)]
    [TestCase("  ", 0)]
    public void French_spaced_punctuation_is_no_word(string text, int words) => Assert.That(Words.Count(text), Is.EqualTo(words));

    [TestCase(0, 1)]
    [TestCase(269, 1)]
    [TestCase(270, 2)]
    [TestCase(540, 3)]
    public void Reading_takes_a_minute_for_180_words(int words, int minutes) => Assert.That(Words.ReadingMinutes(words), Is.EqualTo(minutes));

    private static string Text(int words) => string.Join(' ', Enumerable.Repeat("mot", words));

    private static string Page(string markdown) => new MarkdownRenderer(Links).Page(new MarkdownText("modules/01-a/01-a.md", 0, markdown));

    private static string[] Screens(string markdown) => new MarkdownRenderer(Links).Screens(new MarkdownText("modules/01-a/01-a.md", 0, markdown));
}
