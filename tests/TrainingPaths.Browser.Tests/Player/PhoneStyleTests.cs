using Microsoft.Playwright;

namespace TrainingPaths.Browser.Tests.Player;

/// <summary>What a telephone of 320 px shows of the styles alone, under a finger and not a mouse.</summary>
[Category("Browser")]
public sealed class PhoneStyleTests
{
    // Once nothing fades any more.
    private const string Background = """
        async element => {
          await new Promise(requestAnimationFrame);
          await Promise.allSettled(document.getAnimations().map(fade => fade.finished));
          return getComputedStyle(element).backgroundColor;
        }
        """;
    private const string Scrolls = "element => element.scrollWidth > element.clientWidth";
    private IBrowserContext telephone = null!;

    [SetUp]
    public async Task Open() => telephone = await Chromium.NewComputerAsync(new BrowserNewContextOptions
    {
        ViewportSize = new ViewportSize { Width = 320, Height = 700 },
        HasTouch = true,
        IsMobile = true,
    });

    [TearDown]
    public Task Close() => telephone.CloseAsync();

    [TestCase(2, false)]
    [TestCase(3, true)]
    [TestCase(6, true)]
    public async Task A_table_of_two_columns_wraps_and_a_wider_one_scrolls_with_a_shaded_edge(int columns, bool scrolls)
    {
        var cells = string.Concat(Enumerable.Repeat("<td>Une réponse assez longue pour un téléphone</td>", columns));
        var page = await ShowAsync($"""<article class="lesson"><div class="table-scroll" tabindex="0"><table><tbody><tr>{cells}</tr></tbody></table></div></article>""");
        var frame = page.Locator(".table-scroll");
        Assert.That(await frame.EvaluateAsync<bool>(Scrolls), Is.EqualTo(scrolls));
        Assert.That(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), Is.True, "the page itself never does");
        Assert.That(await ShadeOf(frame), Does.Contain("linear-gradient"));
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.That(await ShadeOf(frame), Is.EqualTo("none"));
    }

    [Test]
    public async Task A_choice_that_was_touched_and_unticked_looks_like_the_others()
    {
        var page = await ShowAsync("""
            <fieldset class="choices">
              <label class="choice"><input type="checkbox"><span>Une</span></label>
              <label class="choice"><input type="checkbox"><span>Deux</span></label>
            </fieldset>
            """);
        var (first, second) = (page.Locator(".choice").First, page.Locator(".choice").Last);
        var plain = await second.EvaluateAsync<string>(Background);
        await first.TapAsync();
        Assert.That(await first.EvaluateAsync<string>(Background), Is.Not.EqualTo(plain), "chosen");
        await first.TapAsync();
        Assert.That(await first.EvaluateAsync<string>(Background), Is.EqualTo(plain));
    }

    private static Task<string> ShadeOf(ILocator frame) => frame.EvaluateAsync<string>("element => getComputedStyle(element).backgroundImage");

    private async Task<IPage> ShowAsync(string body)
    {
        var page = await telephone.NewPageAsync();
        await page.SetContentAsync($"""<!DOCTYPE html><html lang="fr"><head><meta name="viewport" content="width=device-width"></head><body>{body}</body></html>""");
        await page.AddStyleTagAsync(new PageAddStyleTagOptions { Path = Path.Combine(BuiltScripts.Folder, "app.css") });
        return page;
    }
}
