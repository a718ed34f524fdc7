using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Core.Tests.Paths.Lint;

/// <summary>A named person answers for a finding: it stops nothing, stays in sight, and comes back as soon as what it is about changes.</summary>
public sealed class WaiverTests
{
    private const string Lesson = "modules/01-preparer/01-la-premiere-semaine.md";
    private const string Quiz = "modules/01-preparer/quiz.yaml";
    private const string Reason = "Confirmé par téléphone avec l'auteur du guide.";
    private static readonly DateOnly Day = new(2026, 11, 23);

    [Test]
    public void A_fact_to_verify_that_a_reviewer_answers_for_stops_nothing_and_stays_in_sight()
    {
        using var sample = ToVerify();
        Assert.That(sample.Lint().HasErrors);

        Waive(sample);

        var report = sample.Lint();
        Assert.That((report.HasErrors, report.Findings), Is.EqualTo((false, Array.Empty<Finding>())));
        var (finding, waiver) = report.Waived.Single();
        Assert.That((finding.Rule, finding.File, finding.Line, finding.Id, finding.Covers), Is.EqualTo(("lesson.to-verify", Lesson, 12, "acc-m1-l1", "Le chiffre du guide")));
        Assert.That((waiver.Reason, waiver.By, waiver.On), Is.EqualTo((Reason, "Camille Martin", Day)));
    }

    [Test]
    public void It_survives_edits_of_other_lines()
    {
        using var sample = ToVerify();
        Waive(sample);

        sample.Edit(Lesson, "title: La première semaine", "# relu\ntitle: La semaine première").Edit(Lesson, "jour par jour", "heure par heure");

        Assert.That(sample.Lint().Findings, Is.Empty);
    }

    [Test]
    public void It_is_void_once_the_sentence_changes_and_says_so()
    {
        using var sample = ToVerify();
        Waive(sample);

        sample.Edit(Lesson, "Le chiffre du guide", "Le chiffre du guide de 2025");

        Assert.That(sample.Lint().Findings.Select(finding => (finding.Rule, finding.Severity)), Is.EqualTo(new[] { ("lesson.to-verify", Severity.Error), ("waiver.unused", Severity.Warning) }));
    }

    [Test]
    public void It_covers_one_sentence_and_not_its_neighbour()
    {
        using var sample = new SampleFolder();
        sample.Edit(Lesson, "verifiedOn: 2026-11-02", "verifiedOn: 2026-11-02\ntoVerify:\n  - Le premier chiffre\n  - Le second chiffre");
        Waive(sample);

        Assert.That(sample.Lint().Findings.Select(finding => finding.Covers), Is.EqualTo(new[] { "Le second chiffre" }));
    }

    [Test]
    public void A_waiver_of_a_question_is_void_once_any_of_its_options_changes_and_survives_the_next_question()
    {
        using var sample = new SampleFolder();
        sample.Edit(Quiz, "- text: Le pot de départ", "- text: Aucune de ces réponses");
        Waive(sample);
        Assert.That(sample.Lint().Waived.Single().Finding.Id, Is.EqualTo("acc-m1-q1"));

        sample.Edit(Quiz, "feedback: Oui, chaque jour.", "feedback: Oui, tous les jours.");
        Assert.That(sample.Lint().Findings, Is.Empty);

        sample.Edit(Quiz, "feedback: Il peut attendre.", "feedback: Rien ne presse.");
        Assert.That(sample.Lint().Findings.Select(finding => finding.Rule), Is.EquivalentTo(new[] { "quiz.all-or-none", "waiver.unused" }));
    }

    [Test]
    public void A_waiver_of_a_paragraph_follows_it_down_the_page()
    {
        using var sample = new SampleFolder();
        sample.Edit(Lesson, "[guide complet](https://example.org/guide)", "[ici](https://example.org/guide)");
        Waive(sample);

        sample.Edit(Lesson, "## L'idée", "## L'idée\n\nEn deux mots.");
        Assert.That(sample.Lint().Findings, Is.Empty);

        sample.Edit(Lesson, "jour par jour", "pas à pas");
        Assert.That(sample.Lint().Findings.Select(finding => finding.Rule), Is.EquivalentTo(new[] { "markdown.link-text", "waiver.unused" }));
    }

    [Test]
    public void A_waiver_typed_by_hand_copies_the_sentence()
    {
        using var sample = ToVerify();
        sample.Write("waivers.yaml", $"waivers:\n  - rule: lesson.to-verify\n    file: {Lesson}\n    text: Le chiffre du guide\n    reason: {Reason}\n    by: Camille Martin\n    on: 2026-11-23\n");

        Assert.That((sample.Lint().Findings.Length, sample.Lint().Waived.Length), Is.EqualTo((0, 1)));
    }

    [TestCase("by: Camille Martin", "by: ''", "yaml.missing-key")]
    [TestCase("on: 2026-11-23", "on: hier", "yaml.type")]
    [TestCase(Reason, "Bien sûr !", "waiver.reason")]
    [TestCase("rule: lesson.to-verify", "rule: lesson.to-verifier", "waiver.rule")]
    [TestCase("rule: lesson.to-verify", "rule: yaml.missing-key", "waiver.rule")]
    [TestCase("fingerprint: ", "fingerprint: x", "waiver.covers")]
    public void A_waiver_that_nobody_answers_for_covers_nothing(string from, string to, string rule)
    {
        using var sample = ToVerify();
        Waive(sample);

        var found = sample.Edit("waivers.yaml", from, to).Lint().Findings.Select(finding => finding.Rule).ToList();

        Assert.That(found, Does.Contain(rule).And.Contain("lesson.to-verify"));
    }

    [Test]
    public void A_waiver_of_another_file_or_step_covers_nothing()
    {
        using var elsewhere = ToVerify();
        Waive(elsewhere);
        elsewhere.Edit("waivers.yaml", Lesson, "modules/01-preparer/practice.md");
        using var other = ToVerify();
        Waive(other);
        other.Edit("waivers.yaml", "id: acc-m1-l1", "id: acc-m1-l2");

        foreach (var sample in new[] { elsewhere, other })
            Assert.That(sample.Lint().Findings.Select(finding => finding.Rule), Is.EquivalentTo(new[] { "lesson.to-verify", "waiver.unused" }));
    }

    [Test]
    public void In_a_tree_of_paths_a_waiver_names_its_file_within_its_own_path()
    {
        using var sample = ToVerify();
        Waive(sample);

        var report = PathLinter.Lint(Path.GetDirectoryName(sample.Place)!);

        Assert.That((report.Findings.Length, report.Waived.Single().Finding.File), Is.EqualTo((0, $"{SampleFolder.Slug}/{Lesson}")));
    }

    [Test]
    public void A_waiver_taken_back_brings_the_finding_back()
    {
        using var sample = ToVerify();
        Waive(sample);
        var text = Waiving.Remove(sample.Read(Waiving.File), sample.Lint().Waived.Single().Waiver);
        sample.Write(Waiving.File, text);

        Assert.That(text, Is.EqualTo("waivers: []\n"));
        Assert.That(sample.Lint().Findings.Select(finding => finding.Rule), Is.EqualTo(new[] { "lesson.to-verify" }));
    }

    [Test]
    public void Signed_again_a_waiver_replaces_the_one_before()
    {
        using var sample = ToVerify();
        var finding = sample.Lint().Findings.Single();
        var first = Waiving.Add(null, finding, Reason, "Camille Martin", Day);
        var second = Waiving.Add(first, finding, "Le guide a paru depuis : la page 12 le dit.", "Sacha « S » Petit: #1", Day.AddDays(1));
        sample.Write(Waiving.File, second);

        Assert.That(sample.Lint().Waived.Select(waived => (waived.Waiver.By, waived.Waiver.On)), Is.EqualTo(new[] { ("Sacha « S » Petit: #1".Replace("« ", "«\u00A0", StringComparison.Ordinal).Replace(" »", "\u00A0»", StringComparison.Ordinal), Day.AddDays(1)) }));
    }

    [Test]
    public void A_file_that_cannot_be_read_is_not_overwritten()
    {
        using var sample = ToVerify();

        Assert.That(() => Waiving.Add("waivers: [oops", sample.Lint().Findings.Single(), Reason, "Camille Martin", Day), Throws.TypeOf<FormatException>());
    }

    [Test]
    public void A_waiver_belongs_to_the_version()
    {
        using var sample = new SampleFolder();
        var before = VersionContent.Of(sample.Package()).Hash;
        sample.Write(Waiving.File, "waivers: []\n");
        Assert.That(VersionContent.Of(sample.Package()).Hash, Is.EqualTo(before));

        using var waived = ToVerify();
        var without = VersionContent.Of(waived.Package()).Hash;
        Waive(waived);
        Assert.That(VersionContent.Of(waived.Package()).Hash, Is.Not.EqualTo(without));
    }

    private static SampleFolder ToVerify() => new SampleFolder().Edit(Lesson, "verifiedOn: 2026-11-02", "verifiedOn: 2026-11-02\ntoVerify: [Le chiffre du guide]");

    private static void Waive(SampleFolder sample) => sample.Write(Waiving.File, Waiving.Add(null, sample.Lint().Findings[0], Reason, "Camille Martin", Day));
}
