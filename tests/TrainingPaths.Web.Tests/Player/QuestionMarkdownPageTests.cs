using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Paths;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Player;

/// <summary>Questions whose texts are Markdown, as their learner meets them without script.</summary>
public sealed class QuestionMarkdownPageTests
{
    private static readonly QuizDefinition Bank = new(3, 100,
    [
        new("k-single", QuestionKind.Single, "o1", "m1-l1", "Que faire **d'abord** ?\n\n- chez la personne\n- au bureau", [new("a", "*Écouter*", true, "Oui : **le reste** vient après."), new("b", "<b>Partir</b>", false, "Non.")]),
        new("k-matching", QuestionKind.Matching, "o1", "m1-l1", "- un\n- deux", [])
        {
            Slots = [new("p1", "La `tutrice`", "m1", [new("m1", "**Montre**"), new("m2", "Décide")]), new("p2", "La responsable", "m2", [new("m1", "**Montre**"), new("m2", "Décide")])],
            Feedback = new AnswerFeedback("Oui :\n\n1. elle montre\n2. elle décide", "Relisez."),
        },
        new("k-cloze", QuestionKind.Cloze, "o1", "m1-l1", "La visite a lieu **{1} la reprise**.", [])
        {
            Slots = [new("1", "", "w1", [new("w1", "avant"), new("w2", "après")])],
            Feedback = new AnswerFeedback("Oui.", "Non."),
        },
    ])
    {
        InOrder = true,
    };

    private TestSite site = null!;
    private Browser browser = null!;
    private string address = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        site = await TestSite.StartAsync();
        var structure = await site.World.StructureAsync();
        var person = await site.World.PersonAsync(structure);
        var enrolment = await site.World.EnrolAsync(person, structure, await site.World.PathAsync(modules: 1, bank: Bank));
        browser = await site.SignInAsync(person);
        address = $"/learn/{enrolment}/m1-quiz/quiz";
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        browser.Dispose();
        await site.DisposeAsync();
    }

    [Test]
    public async Task Questions_and_results_show_what_their_author_meant_and_grade_what_was_written()
    {
        await (await browser.GetAsync(address)).SubmitAsync("form[action*=Start]");
        var asked = (await browser.GetAsync(address)).Document;
        var (single, matching, cloze) = (asked.QuerySelector("[data-question=k-single]")!, asked.QuerySelector("[data-question=k-matching]")!, asked.QuerySelector("[data-question=k-cloze]")!);

        Assert.That(single.QuerySelector("legend")!.InnerHtml, Is.EqualTo("Que faire <strong>d'abord</strong>&nbsp;?"));
        Assert.That(single.QuerySelectorAll(".question-text li").Select(li => li.TextContent), Is.EqualTo(new[] { "chez la personne", "au bureau" }));
        Assert.That(single.QuerySelector("fieldset")!.GetAttribute("aria-describedby"), Is.EqualTo(single.QuerySelector(".question-text")!.Id), "what stands below is told with the group");
        Assert.That(single.QuerySelectorAll(".choice em").Single().TextContent, Is.EqualTo("Écouter"));
        Assert.That(single.QuerySelectorAll("b"), Is.Empty, "raw HTML is words");
        Assert.That(matching.QuerySelector("legend")!.TextContent, Is.EqualTo("Question 2"), "a list names no group");
        Assert.That(matching.QuerySelector("option[value$=m1]")!.TextContent, Is.EqualTo("Montre"));
        Assert.That(matching.QuerySelector("label code")!.TextContent, Is.EqualTo("tutrice"));
        Assert.That(cloze.QuerySelector(".cloze strong select"), Is.Not.Null);

        var answered = await browser.GetAsync(address);
        await answered.SubmitAsync("form.quiz", ("q.k-single", "a"), ("q.k-matching", SlotChoice.Of("p1", "m1")), ("q.k-matching", SlotChoice.Of("p2", "m2")), ("q.k-cloze", SlotChoice.Of("1", "w1")), ("finish", "1"));
        var result = (await browser.GetAsync(address)).Document;

        Assert.That(result.QuerySelector(".quiz-result")!.TextContent, Does.Contain("Acquis"));
        Assert.That(result.QuerySelectorAll(".answers > li > p strong").Select(strong => strong.TextContent), Does.Contain("Question 2"));
        Assert.That(result.QuerySelectorAll(".answers p.muted strong").Select(strong => strong.TextContent), Does.Contain("le reste"));
        Assert.That(result.QuerySelectorAll(".answers div.muted ol li"), Has.Length.EqualTo(2));
        Assert.That(result.QuerySelectorAll(".answers .is-chosen strong").Select(strong => strong.TextContent), Does.Contain("Montre"));
        Assert.That(result.Body!.TextContent, Does.Contain("[…] la reprise").And.Not.Contain("**"));
    }
}
