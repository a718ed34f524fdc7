using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Core.Tests.Paths;

/// <summary>The kinds of questions, the positioning, the final assessment and the text to be recorded, as their authors write them.</summary>
public sealed class QuestionFormatTests
{
    private const string Quiz = "modules/02-accompagner/quiz.yaml";
    private const string Final = "final-assessment.yaml";
    private const string Positioning = "positioning.yaml";
    private const string Audio = "modules/01-preparer/audio-script.md";

    [TestCase(Quiz, "items: [Demander ce qui va, Écouter sans répondre, Convenir d'une date]", "items: [Demander, Écouter]", "question.ordering")]
    [TestCase(Quiz, "Écouter sans répondre", "demander ce qui va.", "question.duplicate")]
    [TestCase(Quiz, "      - { prompt: La tutrice, match: Complète par un exemple }\n", "", "question.matching")]
    [TestCase(Quiz, "others: [Choisit la voiture]", "others: [Raconte sa semaine]", "question.duplicate")]
    [TestCase(Quiz, "others: [Choisit la voiture]", "others: [a, b, c, d, e]", "question.matching")]
    [TestCase(Quiz, "answer: 15", "answer: 12,5", "yaml.type")]
    [TestCase(Quiz, "answer: 15", "items: [a, b, c]", "question.missing-key")]
    [TestCase(Quiz, "answer: 15", "answer: 15\n    accepted: [quinze]", "question.foreign-key")]
    [TestCase(Quiz, "tolerance: 2.5", "tolerance: -1", "question.numeric")]
    [TestCase(Quiz, "accepted: [vendredi, le vendredi]", "accepted: ['…']", "question.short-answer")]
    [TestCase(Quiz, "accepted: [vendredi, le vendredi]", "accepted: [vendredi, ' Véndredi. ']", "question.duplicate")]
    [TestCase(Quiz, "{2} en garde", "{3} en garde", "question.cloze")]
    [TestCase(Quiz, "{1} la première", "avant la première", "question.cloze")]
    [TestCase(Quiz, "options: [avant, après]", "options: [avant]", "question.cloze")]
    [TestCase(Quiz, "options: [avant, après]", "options: [avant, Avant]", "question.duplicate")]
    [TestCase(Quiz, "feedback: { right: Oui. Chacune son rôle., wrong", "feedback: { wrong", "yaml.missing-key")]
    [TestCase(Final, "draw: 4", "draw: 40", "final.pool")]
    [TestCase(Final, "draw: 4", "draw: 0", "final.draw")]
    [TestCase(Final, "minutes: 5", "minutes: 0", "final.minutes")]
    [TestCase(Final, "draw: 4", "draw: 4\npassMark: 120", "final.pass-mark")]
    [TestCase(Final, "review: acc-m1-l1", "review: acc-m9-l1", "id.unknown-review")]
    [TestCase(Final, "id: acc-f1", "id: acc-m1-q1", "id.duplicate")]
    [TestCase(Final, "    answer: 5\n", "", "question.missing-key")]
    [TestCase(Final, "text: La semaine d'accueil compte cinq jours, avec une visite en binôme par jour. Combien de visites en binôme ?", "text: Que préparez-vous en premier ?", "quiz.duplicate-question")]
    [TestCase(Positioning, "minutes: 5", "minutes: 0", "positioning.minutes")]
    [TestCase(Positioning, "objective: o1", "objective: o8", "id.unknown-objective")]
    [TestCase(Positioning, "accepted: [point d'étape, le point d'étape]", "accepted: []", "question.short-answer")]
    [TestCase(Audio, "Prenez le temps", "- Prenez le temps", "audio.spoken")]
    [TestCase(Audio, "Prenez le temps", "[Prenez](https://example.org) le temps", "audio.spoken")]
    [TestCase(Audio, "minutes: 3", "minutes: 8", "audio.minutes")]
    [TestCase(Audio, "Lundi, sept heures", "<b>Lundi</b>, sept heures", "markdown.raw-html")]
    public void What_is_wrong_stops_publication(string file, string from, string to, string rule)
    {
        using var sample = new SampleFolder();

        var found = sample.Edit(file, from, to).Lint().Findings;

        Assert.That(found.Where(finding => finding.Severity == Severity.Error).Select(finding => (finding.Rule, finding.File)), Does.Contain((rule, file)), string.Join('\n', found));
    }

    [TestCase(Positioning, "objective: o2", "objective: o1", "positioning.objective", Positioning)]
    [TestCase(Positioning, "text: Une première semaine se raconte jour par jour avant l'arrivée.", "text: Une tutrice suffit, sans remplacante", "positioning.copied", Positioning)]
    [TestCase("path.yaml", "    text: Conduire un point d'étape de quinze minutes", "    text: Conduire un point d'étape\n  - id: o3\n    text: Rien", "final.objective", Final)]
    public void What_is_weak_is_said_and_stops_nothing(string file, string from, string to, string rule, string where)
    {
        using var sample = new SampleFolder();

        var report = sample.Edit(file, from, to).Lint();

        Assert.That(report.Findings.Select(finding => (finding.Rule, finding.File, finding.Severity)), Does.Contain((rule, where, Severity.Warning)), string.Join('\n', report.Findings));
        Assert.That(report.HasErrors, Is.False);
    }

    [Test]
    public void A_path_that_only_lets_choose_from_lists_is_advised_to_vary()
    {
        using var sample = new SampleFolder();
        var text = sample.Read(Quiz);
        sample.Write(Quiz, text[..text.IndexOf("  - id: acc-m2-q6", StringComparison.Ordinal)]);
        sample.Write(Final, sample.Read(Final).Split("questions:")[0]);
        sample.Edit("path.yaml", "order: sequential", "order: free");

        Assert.That(sample.Lint().Findings.Select(finding => (finding.Rule, finding.Severity)), Is.EqualTo(new[] { ("path.kinds", Severity.Warning) }));
    }

    [Test]
    public void A_recording_takes_about_three_minutes()
    {
        using var sample = new SampleFolder();
        var text = sample.Read(Audio);
        sample.Write(Audio, text[..(text.Length / 2)]);

        Assert.That(sample.Lint().Findings.Select(finding => (finding.Rule, finding.Line)), Is.EqualTo(new[] { ("audio.words", 5) }));
    }

    [Test]
    public void A_recording_changes_no_version()
    {
        using var sample = new SampleFolder();
        var before = VersionContent.Of(sample.Package());
        sample.Edit(Audio, "Prenez le temps", "Prenez tout le temps");

        Assert.That(VersionContent.Of(sample.Package()).Hash, Is.EqualTo(before.Hash));
    }

    [Test]
    public void Each_path_says_what_its_assessments_draw_from()
    {
        using var sample = new SampleFolder();

        var path = sample.Lint().Paths.Single();

        Assert.That((path.PositioningQuestions, path.AudioScripts, path.FinalAssessment!.Draw, path.FinalAssessment.Pool), Is.EqualTo((2, 1, 4, 16)));
        Assert.That(path.FinalAssessment.ByObjective, Is.EquivalentTo(new Dictionary<string, int> { ["o1"] = 6, ["o2"] = 10 }));
        Assert.That(path.Questions.Keys, Is.EquivalentTo(Enum.GetValues<QuestionKind>().Except([QuestionKind.Likert, QuestionKind.OpenText])));
    }

    [Test]
    public void What_is_published_gives_no_answer_away_by_its_ids_or_their_order()
    {
        using var sample = new SampleFolder();
        var questions = QuestionsOf(sample);

        var cloze = questions.Single(q => q.Kind == QuestionKind.Cloze).Slots!;
        var ordering = questions.Single(q => q.Kind == QuestionKind.Ordering).Slots!;
        var matching = questions.Single(q => q.Kind == QuestionKind.Matching).Slots!;

        Assert.That(ordering.Select(slot => slot.Right), Is.EqualTo(new[] { "1", "2", "3" }));
        Assert.That(matching.Select(slot => slot.Choices.Count), Is.All.EqualTo(4));
        Assert.That(matching.Concat(cloze).Select(slot => slot.Choices.Count(choice => choice.Id == slot.Right)), Is.All.EqualTo(1));
        Assert.That(matching.Concat(cloze).SelectMany(slot => slot.Choices).Concat(ordering.Select(slot => new ChoiceDefinition(slot.Id, slot.Text))).Select(choice => choice.Id), Has.All.Match("^[0-9a-f]{8}$"));
    }

    [Test]
    public void A_question_that_is_chosen_from_a_list_is_stored_as_before_there_were_other_kinds()
    {
        using var sample = new SampleFolder();

        var json = StepDefinitionJson.Write(QuestionsOf(sample).First(q => q.Kind == QuestionKind.TrueFalse));

        Assert.That(json, Does.StartWith("""{"id":"acc-m1-q3","kind":3,"objective":"o1","review":"acc-m1-l1","text":""").And.EndsWith(""""options":[{"id":"a","text":"Vrai","correct":false,"feedback":"Non. Elle peut \u00EAtre absente."},{"id":"b","text":"Faux","correct":true,"feedback":"Oui. On en nomme deux."}]}""""));
    }

    private static List<QuestionDefinition> QuestionsOf(SampleFolder sample) =>
        [.. VersionContent.Of(sample.Package()).Steps.Where(step => step.Kind == StepKind.Quiz).SelectMany(step => StepDefinitionJson.Read<QuizDefinition>(step.Definition).Questions)];
}
