using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Paths.Rendering;
using TrainingPaths.Core.Tests.Architecture;

namespace TrainingPaths.Core.Tests.Paths;

/// <summary>Questions as they are read: Markdown where their authors wrote some, and never more than the renderer of lessons lets out.</summary>
public sealed class QuestionTextsTests
{
    private readonly QuestionTexts texts = new(new LinkTargets(new Dictionary<string, string> { ["media/plan.svg"] = "/media/abc/plan.svg", ["sheets/appel.md"] = "/paths/p/sheets/appel" }));

    [TestCase("Qui prévenir **en premier** ?", "Qui prévenir <strong>en premier</strong>&nbsp;?", "")]
    [TestCase("Lisez :\n\n- un\n- deux", "Lisez&nbsp;:", "<ul>\n<li>un</li>\n<li>deux</li>\n</ul>\n")]
    [TestCase("- un\n- deux", "", "<ul>\n<li>un</li>\n<li>deux</li>\n</ul>\n")]
    [TestCase("![Le plan](../../media/plan.svg) Où est la sortie ?", "<img src=\"/media/abc/plan.svg\" alt=\"Le plan\"> Où est la sortie&nbsp;?", "")]
    [TestCase("Voir [la fiche](../../sheets/appel.md).", "Voir <a href=\"/paths/p/sheets/appel\">la fiche</a>.", "")]
    [TestCase("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;", "")]
    [TestCase("[x](javascript:alert)", "<a>x</a>", "")]
    public void A_question_names_its_fields_with_its_first_paragraph(string text, string lead, string rest) =>
        Assert.That(texts.Whole(text), Is.EqualTo(new ShownQuestion(lead, rest)));

    [Test]
    public void A_table_stands_below_what_names_the_fields()
    {
        var shown = texts.Whole("Que lit-on ?\n\n| Jour | Visites |\n|---|---|\n| Lundi | 5 |");

        Assert.That(shown.Lead, Is.EqualTo("Que lit-on&nbsp;?"));
        Assert.That(shown.Rest, Does.Contain("<table>").And.Contain("<td>Lundi</td>").And.Contain("aria-label=\"Jour, Visites\""));
    }

    [TestCase("1. Saluer", "1. Saluer")]
    [TestCase("- 5 °C", "- 5 °C")]
    [TestCase("# 3", "# 3")]
    [TestCase("a | b", "a | b")]
    [TestCase("un `code` et *lui*", "un <code>code</code> et <em>lui</em>")]
    [TestCase("<b>gras</b>", "&lt;b&gt;gras&lt;/b&gt;")]
    [TestCase("[1]: voir plus haut", "[1]: voir plus haut")]
    public void An_answer_is_a_line_and_never_a_list_or_a_heading(string text, string html) => Assert.That(texts.Line(text), Is.EqualTo(html));

    [TestCase("**La** responsable", "La responsable")]
    [TestCase("![Le plan](../../media/plan.svg)", "[Le plan]")]
    [TestCase("D'abord & ensuite", "D'abord & ensuite")]
    public void A_native_list_shows_words(string text, string words) => Assert.That(texts.Plain(text), Is.EqualTo(words));

    [Test]
    public void Gaps_of_a_cloze_stay_where_they_are_inside_markup()
    {
        var (isLine, pieces) = texts.Cloze("Le point a lieu **avant {1}**, et {2} est informée.");

        Assert.That(isLine);
        Assert.That(pieces.Select(piece => piece.Gap ?? piece.Html), Is.EqualTo(new[] { "Le point a lieu <strong>avant ", "1", "</strong>, et ", "2", " est informée." }));
        Assert.That(texts.Dotted("Avant **{1}**.").Lead, Is.EqualTo("Avant <strong>[…]</strong>."));
    }

    [TestCase("![plan {1}](../../media/plan.svg) et **{2}**")]
    [TestCase("{1} [a](b \"{2}\") *x*")]
    public void A_gap_that_markup_would_swallow_is_kept_and_the_markup_is_not(string text) =>
        Assert.That(texts.Cloze(text).Pieces.Select(piece => piece.Gap).OfType<string>(), Is.EqualTo(new[] { "1", "2" }));

    [Test]
    public void What_the_renderer_refuses_shows_as_it_was_written()
    {
        var text = new string('[', 30) + "*a*";

        Assert.That((texts.Whole(text).Html, texts.Line(text)), Is.EqualTo((text, text)));
    }

    /// <summary>Everything asked before there was Markdown in questions.</summary>
    [Test]
    public void Questions_of_the_house_read_as_they_did()
    {
        var questions = ContentPackage.ReadAll(Path.Combine(Repository.Root.FullName, "content-packages")).SelectMany(package => package.AllQuestions).ToList();

        Assert.That(questions, Has.Count.GreaterThan(100));
        Assert.That(questions.Where(question => texts.PlainWhole(question.Text) != question.Text).Select(question => question.Text), Is.Empty);
        Assert.That(questions.SelectMany(question => question.Options ?? []).Select(option => option.Text).Where(text => texts.Plain(text) != text), Is.Empty);
    }
}
