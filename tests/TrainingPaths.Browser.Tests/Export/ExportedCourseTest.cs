using System.Globalization;
using System.Text.Json;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Export;
using TrainingPaths.Scorm.DataModels;
using TrainingPaths.Scorm.DataModels.Results;
using TrainingPaths.Scorm.Manifests;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Browser.Tests.Export;

/// <summary>An exported path in another LMS, in one edition.</summary>
[Category("Browser")]
public abstract class ExportedCourseTest(ScormEdition edition, string folder = ExportedCourseTest.Slug)
{
    protected const string Slug = "prevention-et-rps-premieres-bases";
    private readonly List<string> requests = [];
    private OtherLms lms = null!;

    protected ExportSource Source { get; } = ExportedPaths.Read(ExportedPaths.FolderOf(folder));

    protected ScormEdition Edition => edition;

    protected virtual FrozenStep Quiz => Source.Version.Steps.First(s => s.Kind == StepKind.Quiz);

    protected FrozenStep Lesson => Source.Version.Steps.First(s => s.Kind == StepKind.Lesson && s.Screens > 2);

    protected static string PageOf(FrozenStep step) => $"step-{step.Id}.html";

    [OneTimeSetUp]
    public async Task StartAsync() => lms = await OtherLms.StartAsync(folder, edition);

    [OneTimeTearDown]
    public async Task StopAsync() => await lms.DisposeAsync();

    [TearDown]
    public void Nothing_was_asked_of_anybody_else()
    {
        Assert.That(requests, Is.Not.Empty);
        Assert.That(requests.Where(url => !url.StartsWith(lms.Address, StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal)), Is.Empty);
        requests.Clear();
    }

    protected async Task<IPage> VisitAsync(string address, int width = 1280, ColorScheme theme = ColorScheme.Light)
    {
        var computer = await Chromium.NewComputerAsync(new BrowserNewContextOptions { BaseURL = lms.Address, ViewportSize = new ViewportSize { Width = width, Height = 800 }, ColorScheme = theme, Locale = "fr-FR" });
        var page = await computer.NewPageAsync();
        page.Request += (_, request) => requests.Add(request.Url);
        await page.GotoAsync(address);
        return page;
    }

    protected static IFrameLocator Content(IPage page) => page.FrameLocator("iframe");

    /// <summary>What the LMS holds of a step, by the rules of an LMS.</summary>
    protected async Task<SessionResults> ResultsAsync(IPage page, FrozenStep step)
    {
        Assert.That(await page.EvaluateAsync<string[]>("window.refused"), Is.Empty, "an LMS refused what the package said");
        var kept = await page.EvaluateAsync<string>("page => localStorage.getItem(page) ?? '{}'", PageOf(step));
        var model = edition == ScormEdition.Scorm12 ? RunTimeModel.Scorm12 : RunTimeModel.Scorm2004;
        return SessionResults.Of(model, new RunTimeState(JsonSerializer.Deserialize<Dictionary<string, string>>(kept)!, []));
    }

    /// <summary>Answers every question of the attempt, the first <paramref name="wrong"/> of them wrong, and finishes.</summary>
    protected async Task AnswerAsync(IPage page, int wrong)
    {
        var content = Content(page);
        for (var n = 0; n < Quiz.Quiz!.Draw; n++)
        {
            var asked = await content.Locator(".cloze").CountAsync() > 0 ? content.Locator(".cloze") : content.Locator("legend");
            var words = await asked.InnerTextAsync();
            var question = Quiz.Quiz.Questions.Single(q => words.StartsWith(q.Text.Split('{')[0].Trim(), StringComparison.Ordinal));
            await AnswerAsync(page, question, right: n >= wrong);
            await content.GetByRole(AriaRole.Button, new FrameLocatorGetByRoleOptions { Name = n + 1 < Quiz.Quiz.Draw ? "Question suivante" : "Terminer le quiz" }).ClickAsync();
        }
    }

    private static async Task AnswerAsync(IPage page, QuestionDefinition question, bool right)
    {
        var content = Content(page);
        foreach (var option in question.Options.Where(option => option.Correct == right).Take(question.Kind == QuestionKind.Multiple ? int.MaxValue : 1))
            await content.Locator(".choice").Filter(new LocatorFilterOptions { Has = page.FrameLocator("iframe").GetByText(option.Text, new FrameLocatorGetByTextOptions { Exact = true }) }).Locator("input").CheckAsync();
        foreach (var slot in question.Slots ?? [])
        {
            var list = content.GetByLabel(question.Kind == QuestionKind.Cloze ? $"Trou {slot.Id}" : slot.Text, new FrameLocatorGetByLabelOptions { Exact = true });
            var choice = slot.Choices.First(c => question.Kind == QuestionKind.Ordering && !right ? c.Id == (int.Parse(slot.Right, CultureInfo.InvariantCulture) % slot.Choices.Count + 1).ToString(CultureInfo.InvariantCulture) : c.Id == slot.Right == right);
            await list.SelectOptionAsync(new SelectOptionValue { Label = choice.Text });
        }

        if (question.Number is { } number)
            await content.Locator("#typed").FillAsync((number.Answer + (right ? 0 : number.Tolerance + 1)).ToString(CultureInfo.GetCultureInfo("fr-FR")));
        if (question.Accepted is [var first, ..])
            await content.Locator("#typed").FillAsync(right ? $" {first.ToUpperInvariant()}. " : "autre chose");
    }

    protected static async Task AssertAccessibleAsync(IPage page)
    {
        var found = await page.RunAxe(new Deque.AxeCore.Commons.AxeRunOptions
        {
            RunOnly = new Deque.AxeCore.Commons.RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        });
        Assert.That(found.Violations.Select(v => $"{page.Url}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}"), Is.Empty);
        Assert.That(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), Is.True, $"{page.Url} scrolls sideways");
    }
}
