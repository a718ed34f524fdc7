using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Core.Tests.Paths.Lint;

/// <summary>What a lesson without sources may say, and what it has to back.</summary>
public sealed class FactTests
{
    private const string Lesson = "modules/02-accompagner/01-le-point-d-etape.md";
    private const string Sources = "sources:\n  - title: Guide fictif de l'accueil\n    date: 2026-11-02\nverifiedOn: 2026-11-02\n";

    [TestCase("L'INRS en parle.")]
    [TestCase("Voir [l'INRS](https://www.inrs.fr/risques/article-l-4121-1).")]
    [TestCase("Lisez [ce dossier][loi].\n\n[loi]: https://example.org/loi-n°-2005")]
    [TestCase("Une réunion un jour sur deux, une fois sur trois le lundi.")]
    [TestCase("Prenez un temps sur deux jours, un point sur trois sujets.")]
    [TestCase("Portez un regard neuf sur une situation.")]
    [TestCase("Comptez trois quarts d'heure, ou la moitié de la matinée.")]
    [TestCase("::: exemple\nUn salarié sur deux est en arrêt.\n:::")]
    public void A_lesson_of_method_is_only_pointed_at(string text) => Assert.That(FoundIn(text), Is.EqualTo(("lesson.no-source", Severity.Warning)));

    [TestCase("C'est dans le Code du travail.")]
    [TestCase("C'est l'article L. 4121-1.")]
    [TestCase("Près d'une embauche sur trois échoue.")]
    [TestCase("Un salarié sur deux est concerné.")]
    [TestCase("Un salarié sur deux dans les services.")]
    [TestCase("La moitié des accidents arrive le matin.")]
    [TestCase("Deux tiers des salariées le disent.")]
    [TestCase("En France, 40 % des chutes sont évitables.")]
    [TestCase("Neuf personnes sur dix restent.")]
    public void A_law_or_a_figure_without_a_source_is_refused(string text) => Assert.That(FoundIn(text), Is.EqualTo(("lesson.sources", Severity.Error)));

    [TestCase("C'est [l'article L. 4121-1](https://www.legifrance.gouv.fr/).")]
    [TestCase("Un salarié sur deux est concerné : <https://example.org/enquete>")]
    public void A_fact_whose_passage_links_to_another_site_is_only_pointed_at(string text) => Assert.That(FoundIn(text), Is.EqualTo(("lesson.source-linked", Severity.Warning)));

    [Test]
    public void What_is_quoted_holds_the_words_that_are_spoken_of()
    {
        var before = string.Join(' ', Enumerable.Repeat("Le point se prépare à deux, avec la tutrice.", 8));
        using var sample = Sample($"{before} Un salarié sur deux part [dès la première année](https://example.invalid/a)... {before}", "https://example.invalid/a)", "../../sheets/semaine-type.md)");

        var found = sample.Lint().Findings.Single(found => found.Rule == "lesson.sources");

        Assert.That(found.Message, Does.StartWith("« Un salarié sur deux »"));
        Assert.That(found.Covers, Is.EqualTo("Un salarié sur deux part dès la première année..."));
    }

    [Test]
    public void An_endless_sentence_is_cut_around_its_words()
    {
        var words = string.Join(' ', Enumerable.Repeat("et encore", 60));
        using var sample = Sample($"Tout {words} un salarié sur deux {words} rien.");

        var found = sample.Lint().Findings.Single(found => found.Rule == "lesson.sources");

        Assert.That(found.Covers, Does.Contain("un salarié sur deux").And.StartsWith("…").And.EndsWith("…"));
    }

    [Test]
    public void A_source_without_a_date_is_pointed_at_and_published_without_one()
    {
        using var sample = new SampleFolder();

        var found = sample.Edit(Lesson, "    date: 2026-11-02\n", "").Lint().Findings;

        Assert.That(found.Select(finding => (finding.Rule, finding.Severity)), Is.EqualTo(new[] { ("lesson.source-undated", Severity.Warning) }));
    }

    [Test]
    public void A_date_is_said_in_words()
    {
        using var sample = new SampleFolder();

        Assert.That(sample.Edit(Lesson, "    date: 2026-11-02", "    date: 2026-12-01").Lint().Findings.Single().Message, Is.EqualTo("Cette source est du 1er décembre 2026, après la vérification du 2 novembre 2026."));
    }

    [TestCase("Prévenez le centre ([CSTB](https://example.org/une-adresse-bien-plus-longue-que-soixante-lettres-en-tout)).", false)]
    [TestCase("Prévenez le [CSTB](https://example.org/).", true)]
    [TestCase("Prévenez le [centre du bâtiment](https://example.org/CSTB).", false)]
    [TestCase("Prévenez le CSTB, lisez [ceci tout au long](https://example.org/CSTB).", true)]
    public void An_acronym_is_looked_for_in_the_words_of_a_link_and_never_in_its_address(string text, bool isAsked)
    {
        using var sample = Sample(text);

        Assert.That(sample.Lint().Findings.Count(found => found.Rule == "lesson.acronym"), Is.EqualTo(isAsked ? 1 : 0));
    }

    private static (string, Severity) FoundIn(string text)
    {
        using var sample = Sample(text);
        return sample.Lint().Findings.Where(found => found.Rule.StartsWith("lesson.", StringComparison.Ordinal) && found.Rule.Contains("source", StringComparison.Ordinal)).Select(found => (found.Rule, found.Severity)).Single();
    }

    private static SampleFolder Sample(string text, string from = "\0", string to = "")
    {
        var sample = new SampleFolder();
        sample.Edit(Lesson, Sources, "");
        sample.Write(Lesson, sample.Read(Lesson).TrimEnd() + "\n\n" + text.Replace(from, to, StringComparison.Ordinal) + "\n");
        return sample;
    }
}
