using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Player;

/// <summary>A device that comes back with an older choice, or an older text, learns from the page that a later one was made elsewhere.</summary>
public sealed class AnotherDeviceTests
{
    [Test]
    public async Task The_page_says_when_the_choice_and_the_text_that_it_shows_were_made()
    {
        await using var site = await TestSite.StartAsync();
        var structure = await site.World.StructureAsync();
        var person = await site.World.PersonAsync(structure);
        var enrolment = await site.World.EnrolAsync(person, structure, await site.World.PathAsync());
        var attempt = await site.World.WriteAsync<StartQuiz, Guid>(Caller.Person(person, structure), use => use.RunAsync(enrolment, person, "m1-quiz", CancellationToken.None));
        using var telephone = await site.SignInAsync(person);
        var quiz = await telephone.GetAsync($"/learn/{enrolment}/m1-quiz/quiz");
        var question = quiz.Document.QuerySelector("[data-question]")!;
        Assert.That(question.GetAttribute("data-at"), Is.Empty, "nothing chosen yet");

        var at = site.World.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        await telephone.PostJsonAsync(quiz, $"/learn/{enrolment}/answers/{attempt}", $$"""{"items":[{"id":"{{Guid.NewGuid()}}","question":"{{question.GetAttribute("data-question")}}","options":["a"],"at":{{at}}}]}""");
        await telephone.PostJsonAsync(quiz, $"/learn/{enrolment}/notes", $$"""{"items":[{"id":"{{Guid.NewGuid()}}","step":"m1-l1","field":"takeaway","text":"du téléphone","at":{{at}}}]}""");

        using var office = await site.SignInAsync(person);
        var shown = (await office.GetAsync($"/learn/{enrolment}/m1-quiz/quiz")).Document.QuerySelector("[data-question]")!;
        var note = (await office.GetAsync($"/learn/{enrolment}/m1-l1")).Document.QuerySelector("[data-note]")!;
        Assert.That((shown.GetAttribute("data-at"), note.GetAttribute("data-at"), note.TextContent.Trim()), Is.EqualTo(($"{at}", $"{at}", "du téléphone")));
    }
}
