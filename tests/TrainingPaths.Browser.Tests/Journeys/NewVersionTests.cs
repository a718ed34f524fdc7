using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Browser.Tests.Journeys;

/// <summary>A second version while people are half-way: who is not moved finds everything as it was, who is moved reads what is to be done again and does it.</summary>
public sealed class NewVersionTests : Journey
{
    private Guid structure;
    private Guid trainer;

    protected override async Task ArrangeAsync()
    {
        structure = await Site.World.StructureAsync();
        trainer = await Site.World.PersonAsync(structure, family: "Martin");
        await Site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", trainer, (int)FederationRole.Trainer);
    }

    [TestCase(1280, ColorScheme.Light)]
    [TestCase(320, ColorScheme.Dark)]
    public async Task A_learner_half_way_stays_or_is_moved(int width, ColorScheme theme)
    {
        var path = await Site.World.PathAsync(sequential: false);
        var learners = new List<(Guid Person, Guid Enrolment)>();
        for (var i = 0; i < 6; i++)
            learners.Add(await HalfWayAsync(path));
        await Site.World.ReviseAsync(path);

        var learner = await VisitAsync(width: width, theme: theme);
        await SignInAsync(learner, learners[0].Person);
        await learner.GotoAsync($"/paths/{path.Slug}");
        await Assertions.Expect(learner.Locator("#start")).ToContainTextAsync("Vous suivez la version 1");

        var author = await VisitAsync(width: width, theme: theme);
        await SignInAsync(author, trainer);
        await MoveAsync(author, path);

        await learner.GotoAsync($"/paths/{path.Slug}");
        await Assertions.Expect(learner.Locator("#start")).ToContainTextAsync("vous suivez maintenant la version 2");
        await AssertAccessibleAsync(learner);
        await learner.GotoAsync($"/learn/{learners[0].Enrolment}/m1-quiz/quiz");
        await PostAsync(learner, learner.Locator("main button[type=submit]").First);
        await Assertions.Expect(learner.Locator("[data-quiz]")).ToBeVisibleAsync();
    }

    private static async Task MoveAsync(IPage author, SmallPath path)
    {
        await author.GotoAsync("/teach");
        await author.Locator($"a[href='/teach/paths/{path.Slug}/versions']").ClickAsync();
        await ArriveAsync(author, new Regex("/versions$"));
        await author.Locator(".difference-steps details > summary").First.ClickAsync();
        await author.Locator(".difference-steps details > summary").Nth(1).ClickAsync();
        await AssertAccessibleAsync(author);

        await author.Locator("a[href$='/versions/1/move']").ClickAsync();
        await ArriveAsync(author, new Regex("/move$"));
        await Assertions.Expect(author.Locator("#plan")).ToContainTextAsync("6 personnes, 6 perdraient un résultat de quiz.");
        await author.Locator("form details > summary").First.ClickAsync();
        await AssertAccessibleAsync(author);
        await author.Locator("button[name=confirm]").ClickAsync();
        await ArriveAsync(author, new Regex("confirm=1"));
        await AssertAccessibleAsync(author);
        await PostAsync(author, author.Locator("main form[method=post] button"));
        await ArriveAsync(author, new Regex("/versions#moves$"));

        // The page looks again by itself until the job is done.
        var report = author.Locator("#moves");
        await Assertions.Expect(report).ToContainTextAsync("redemandée à 6", new LocatorAssertionsToContainTextOptions { Timeout = 60_000 });
        await Assertions.Expect(report.Locator("form button")).ToHaveTextAsync("Revenir en arrière");
        await AssertAccessibleAsync(author);
    }

    private async Task<(Guid Person, Guid Enrolment)> HalfWayAsync(SmallPath path)
    {
        var person = await Site.World.PersonAsync(structure);
        var enrolment = await Site.World.EnrolAsync(person, structure, path);
        await Site.World.PassAsync(enrolment, Caller.Person(person, structure), "m1-quiz");
        return (person, enrolment);
    }
}
