using System.Net;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Paths.Links;

namespace TrainingPaths.Core.Tests.Paths.Links;

/// <summary>Outside addresses are asked one by one, on the Internet alone, by whatever name or redirection they are reached.</summary>
public sealed class CheckLinksTests
{
    private const string Lesson = "modules/01-preparer/01-la-premiere-semaine.md";
    private const string Guide = "https://example.org/guide";
    private static readonly IPAddress Outside = IPAddress.Parse("93.184.216.34");

    [TestCase("200 OK", LinkState.Answers, 200)]
    [TestCase("404 Not Found", LinkState.Gone, 404)]
    [TestCase("410 Gone", LinkState.Gone, 410)]
    [TestCase("403 Forbidden", LinkState.Unsure, 403)]
    [TestCase("500 Internal Server Error", LinkState.Unsure, 500)]
    public async Task An_answer_is_told_as_it_is(string head, LinkState state, int status)
    {
        await using var server = new SmallServer(_ => head);

        var answer = await AskAsync("http://site.example/page", server);

        Assert.That((answer.State, answer.Status, answer.Detail), Is.EqualTo((state, status, (string?)null)));
        Assert.That(server.Asked, Is.EqualTo(new[] { "site.example/page" }));
    }

    [Test]
    public async Task An_address_that_moved_for_good_is_told_with_the_new_one_and_one_that_moved_for_now_is_not()
    {
        await using var server = new SmallServer(asked => asked switch
        {
            "site.example/old" => "301 Moved Permanently\r\nLocation: /older",
            "site.example/older" => "308 Permanent Redirect\r\nLocation: http://new.example/page",
            "site.example/now" => "302 Found\r\nLocation: http://new.example/page",
            _ => "200 OK",
        });

        var forGood = await AskAsync("http://site.example/old", server);
        var forNow = await AskAsync("http://site.example/now", server);

        Assert.That((forGood.State, forGood.Detail), Is.EqualTo((LinkState.Moved, "http://new.example/page")));
        Assert.That(forNow.State, Is.EqualTo(LinkState.Answers));
    }

    [TestCase("http://inside.example/")]
    [TestCase("http://127.0.0.1/")]
    [TestCase("http://169.254.169.254/latest/meta-data/")]
    [TestCase("http://[::1]/")]
    [TestCase("http://[::ffff:10.0.0.1]/")]
    [TestCase("http://2130706433/")]
    [TestCase("http://both.example/")]
    [TestCase("http://site.example:22/")]
    [TestCase("http://site.example:5432/")]
    [TestCase("http://somebody:secret@site.example/")]
    public async Task An_address_of_the_house_is_never_asked(string address)
    {
        await using var server = new SmallServer(_ => "200 OK");

        var answer = await AskAsync(address, server);

        Assert.That((answer.State, answer.IsBroken), Is.EqualTo((LinkState.Refused, true)));
        Assert.That(server.Asked, Is.Empty);
    }

    [TestCase("http://127.0.0.1/")]
    [TestCase("http://inside.example/")]
    [TestCase("http://site.example:8080/")]
    [TestCase("file:///etc/passwd")]
    [TestCase("gopher://site.example/")]
    public async Task A_redirection_into_the_house_is_not_followed(string target)
    {
        await using var server = new SmallServer(_ => $"302 Found\r\nLocation: {target}");

        var answer = await AskAsync("http://site.example/door", server);

        Assert.That(answer.State, Is.EqualTo(LinkState.Refused));
        Assert.That(server.Asked, Is.EqualTo(new[] { "site.example/door" }));
    }

    [Test]
    public async Task A_name_that_changes_its_answer_between_two_looks_is_connected_where_it_was_looked_at()
    {
        await using var server = new SmallServer(_ => "200 OK");
        var looks = 0;
        var dialled = new List<IPAddress>();
        using var check = new CheckLinks(new OutsideConnection((_, _) => Task.FromResult(new[] { looks++ == 0 ? Outside : IPAddress.Loopback }), (to, ct) =>
        {
            dialled.Add(to.Address);
            return server.DialAsync(ct);
        }));

        var answers = await check.RunAsync([Package("http://rebinding.example/")], CancellationToken.None);

        Assert.That(answers.Single(a => a.Address.Contains("rebinding", StringComparison.Ordinal)).State, Is.EqualTo(LinkState.Answers));
        Assert.That((looks, dialled), Is.EqualTo((1, new[] { Outside })));
    }

    [Test]
    public async Task Redirections_in_circles_end()
    {
        await using var server = new SmallServer(_ => "302 Found\r\nLocation: /again");

        var answer = await AskAsync("http://site.example/again", server);

        Assert.That((answer.State, server.Asked.Count), Is.EqualTo((LinkState.Refused, 6)));
    }

    [Test]
    public async Task A_name_that_does_not_exist_is_unreachable()
    {
        await using var server = new SmallServer(_ => "200 OK");

        Assert.That((await AskAsync("http://nobody.example/", server)).State, Is.EqualTo(LinkState.Unreachable));
    }

    [Test]
    public async Task Silence_ends_after_ten_seconds()
    {
        await using var server = new SmallServer(_ => null);

        var answer = await AskAsync("http://site.example/", server);

        Assert.That((answer.State, answer.Detail), Is.EqualTo((LinkState.Unreachable, "10 s")));
    }

    [Test]
    public void Links_of_texts_and_of_sources_are_found_with_their_places()
    {
        using var sample = new SampleFolder();

        var links = OutsideLinks.Of([sample.Package()]);

        Assert.That(links.Select(link => link.Key), Is.EqualTo(new[] { Guide }));
        Assert.That(links[Guide], Is.EquivalentTo(new[] { new Place(Lesson, 20, 67), new Place(Lesson, 9, 10) }));
    }

    private static async Task<LinkAnswer> AskAsync(string address, SmallServer server)
    {
        using var check = new CheckLinks(new OutsideConnection(ResolveAsync, (_, ct) => server.DialAsync(ct)));
        return (await check.RunAsync([Package(address)], CancellationToken.None)).Single();
    }

    private static Task<IPAddress[]> ResolveAsync(string name, CancellationToken ct) => Task.FromResult<IPAddress[]>(name switch
    {
        "nobody.example" => [],
        "inside.example" => [IPAddress.Parse("192.168.1.20")],
        "both.example" => [Outside, IPAddress.Parse("fd00::1")],
        _ when IPAddress.TryParse(name.Trim('[', ']'), out var address) => [address],
        _ => [Outside],
    });

    private static ContentPackage Package(string address)
    {
        using var sample = new SampleFolder();
        return sample.Edit(Lesson, $"    url: {Guide}\n", "").Edit(Lesson, Guide, address).Package();
    }
}
