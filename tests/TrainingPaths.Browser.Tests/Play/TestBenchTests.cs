using System.Text.RegularExpressions;
using Microsoft.Playwright;
using TrainingPaths.Browser.Tests.Journeys;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.TestKit.Worlds;
using static Microsoft.Playwright.Assertions;

namespace TrainingPaths.Browser.Tests.Play;

/// <summary>An author's test bench: what the package says, and what is said of it before it is published.</summary>
public sealed class TestBenchTests : Journey
{
    private const string Right = "Bon";
    private const string LookAt = "À regarder";
    private const string NotSeen = "Pas encore vu";

    private readonly Dictionary<string, Guid> packages = [];
    private Guid trainer;

    protected override async Task ArrangeAsync()
    {
        trainer = await Site.World.PersonAsync(await Site.World.StructureAsync());
        await Site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", trainer, (int)FederationRole.Trainer);
        (string, ScormEdition, string)[] courses =
        [
            ("Soigné", ScormEdition.Scorm2004Fourth, TalkingCourse.Good), ("Soigné 1.2", ScormEdition.Scorm12, TalkingCourse.Good),
            ("Fautif", ScormEdition.Scorm2004Fourth, TalkingCourse.Bad), ("Fautif 1.2", ScormEdition.Scorm12, TalkingCourse.Bad),
            ("Muet", ScormEdition.Scorm12, TalkingCourse.Silent),
            ("Storyline", ScormEdition.Scorm12, TalkingCourse.Storyline), ("Rise", ScormEdition.Scorm2004Fourth, TalkingCourse.Rise), ("Captivate", ScormEdition.Scorm12, TalkingCourse.Captivate),
        ];
        foreach (var (title, edition, script) in courses)
            packages[title] = (await Site.World.ImportAsync(await TalkingCourse.ZipAsync(title, edition, script))).Id;
    }

    [TestCase("Soigné", 1280)]
    [TestCase("Soigné 1.2", 320)]
    public async Task A_good_package_is_right_in_all_once_it_was_failed_and_passed(string title, int width)
    {
        var page = await TryAsync(title, width);
        await Expect(ContentOf(page).Locator("#shown")).ToHaveTextAsync("1");
        await ContentOf(page).Locator("#page").ClickAsync();
        await CheckAsync(page);
        await AssertSaysAsync(page, Right, Right, NotSeen, Right, Right);
        await Expect(Findings(page).Nth(2)).ToContainTextAsync("Jouez-le jusqu'à un quiz échoué");
        await Expect(ContentOf(page).Locator("#shown")).ToHaveTextAsync("2");

        // The verdict follows what is played.
        await ContentOf(page).Locator("#fail").ClickAsync();
        await Expect(Findings(page).Nth(2)).ToContainTextAsync("n'a pas dit « réussi » depuis");
        await ContentOf(page).Locator("#pass").ClickAsync();
        await AssertSaysAsync(page, Right, Right, Right, Right, Right);
        await AssertAccessibleAsync(page);

        await page.GotoAsync("/teach/packages");
        var card = page.Locator("li.card", new PageLocatorOptions { Has = page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = title, Exact = true }) });
        await Expect(card).ToContainTextAsync(new Regex(@"Vérifié le .*2026\. Bon\s:\s5\s; à regarder\s:\s0\s; pas encore vu\s:\s0"));
        await AssertAccessibleAsync(page);
    }

    [TestCase("Fautif", "SetValue cmi.location", "70 000", "64 000")]
    [TestCase("Fautif 1.2", "LMSSetValue cmi.core.lesson_location", "5 000", "4 096")]
    public async Task A_package_that_misbehaves_is_told_what_is_wrong(string title, string early, string kept, string allowed)
    {
        var page = await TryAsync(title);
        await CheckAsync(page);
        await Expect(Findings(page).Nth(0)).ToContainTextAsync($"un appel ({early}) avant de dire bonjour");
        await Expect(Findings(page).Nth(1)).ToContainTextAsync("repartir de zéro");
        await Expect(Findings(page).Nth(3)).ToContainTextAsync("deux fois à la plateforme");
        await Expect(Findings(page).Nth(4)).ToContainTextAsync($"{kept} caractères, et sa version de SCORM en permet {allowed}");

        await AssertSaysAsync(page, LookAt, LookAt, NotSeen, LookAt, LookAt);

        // Only what was refused, then all; the long value shortened, and whole when it is asked for.
        var lines = page.Locator("[data-trace] > li");
        await page.Locator("[data-errors-only]").CheckAsync();
        await Expect(lines.Locator("visible=true").Filter(new LocatorFilterOptions { HasText = "Initialize(" })).ToHaveCountAsync(0);
        await Expect(lines.Filter(new LocatorFilterOptions { HasText = "erreur" }).First).ToBeVisibleAsync();
        await page.Locator("[data-errors-only]").UncheckAsync();
        var whole = page.Locator(".trace-long").First;
        await whole.Locator("summary").ClickAsync();
        await Expect(whole.Locator(".trace-whole")).ToContainTextAsync(new string('x', 5000));
    }

    [Test]
    public async Task A_silent_package_is_no_right_one()
    {
        var page = await TryAsync("Muet");
        await CheckAsync(page);
        await AssertSaysAsync(page, LookAt, NotSeen, NotSeen, NotSeen, NotSeen);
        await Expect(Findings(page).First).ToContainTextAsync("Il n'a rien dit à la plateforme");
    }

    [TestCase("Storyline", Right, Right, Right)]
    [TestCase("Rise", Right, Right, Right)]
    [TestCase("Captivate", Right, Right, LookAt)]
    public async Task Packages_with_the_habits_of_authoring_tools_start_resume_and_close(string title, string start, string resume, string size)
    {
        var page = await TryAsync(title);
        await CheckAsync(page);
        await AssertSaysAsync(page, start, resume, NotSeen, Right, size);
    }

    [Test]
    public async Task From_zero_nothing_is_known_any_longer()
    {
        var page = await TryAsync("Soigné", 1280, "en");
        await Expect(ContentOf(page).Locator("#shown")).Not.ToHaveTextAsync("-");
        await ContentOf(page).Locator("#page").ClickAsync();
        await Expect(page.Locator("[data-trace]")).ToContainTextAsync("SetValue(\"cmi.location\"");
        await page.Locator("[data-anew]").ClickAsync();
        await Expect(page.Locator("[data-bench-status]")).ToHaveTextAsync("All that the trial had kept is forgotten.");
        await Expect(page.Locator(".trace-launch")).ToHaveCountAsync(1);
        await Expect(page.Locator("[data-trace]")).ToContainTextAsync("→ \"ab-initio\"");
        await Expect(ContentOf(page).Locator("#shown")).ToHaveTextAsync("1");
        await page.Locator(".trace-decisions summary").First.ClickAsync();
        await Expect(page.Locator(".trace-steps").First).ToContainTextAsync("NB.2.1");
        await AssertAccessibleAsync(page);
    }

    [Test]
    public async Task All_of_it_can_be_copied()
    {
        var page = await TryAsync("Soigné");
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await Expect(ContentOf(page).Locator("#shown")).Not.ToHaveTextAsync("-");
        await page.Locator("[data-copy]").ClickAsync();
        await Expect(page.Locator("[data-bench-status]")).ToHaveTextAsync("Copié.");
        Assert.That(await page.EvaluateAsync<string>("navigator.clipboard.readText()"), Does.Contain("Initialize(\"\") → \"true\"").And.Contain("NB.2.1"));
    }

    private async Task<IPage> TryAsync(string title, int width = 1280, string language = "fr")
    {
        var page = await VisitAsync(language, width);
        await SignInAsync(page, trainer);
        await page.GotoAsync($"/teach/packages/{packages[title]}/try");
        return page;
    }

    private static async Task CheckAsync(IPage page)
    {
        await page.Locator("[data-verify]").ClickAsync();
        await Expect(page.Locator("[data-bench-status]")).ToContainTextAsync("Vérifié.");
    }

    private static async Task AssertSaysAsync(IPage page, params string[] outcomes) =>
        await Expect(page.Locator("[data-verdict] [data-outcome-word]")).ToHaveTextAsync(outcomes);

    private static ILocator Findings(IPage page) => page.Locator("[data-verdict] > li");
}
