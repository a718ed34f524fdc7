namespace TrainingPaths.Web.Tests.Authorization;

/// <summary>Every endpoint, asked by everybody: the site does what docs/authz.csv says, no more and no less.</summary>
[Category("Authorization")]
public sealed class AuthorizationTests
{
    private Stage stage = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => stage = await Stage.BuildAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await stage.DisposeAsync();

    [Test]
    public async Task The_table_lists_every_endpoint_once_and_nothing_else() =>
        Assert.That(AuthzTable.Rows.Select(row => row.Endpoint), Is.EquivalentTo(await SiteEndpoints.ListAsync(stage.Site.Services)));

    [Test]
    public async Task Everybody_gets_what_the_table_says()
    {
        var walk = new Walk(stage);
        Assert.That(await walk.RunAsync(AuthzTable.Rows), Is.Empty);
        Assert.That(walk.Requests, Is.EqualTo(AuthzTable.Rows.Count * AuthzTable.Rows[0].Who.Count));
    }

    [Test]
    public async Task Nothing_is_written_without_the_token_of_a_form() => Assert.That(await new Walk(stage).RunWithoutTokensAsync(AuthzTable.Rows), Is.Empty);

    [TestCase("cross-site")]
    [TestCase("same-site")]
    public async Task Nothing_is_written_for_another_site_even_with_the_token(string from) => Assert.That(await new Walk(stage).RunFromAsync(from, AuthzTable.Rows), Is.Empty);

    [Test]
    public void Whatever_is_not_read_asks_for_a_token_unless_it_changes_nothing() =>
        Assert.That(AuthzTable.Rows.Where(row => !row.OnlyReads && !row.Csrf).Select(row => row.Endpoint), Is.EquivalentTo(new[] { "POST /error/{status}", "* /health/live", "* /health/ready", "* /{**path}" }));

    [TestCase("GET /account", "participant (own)", "Hidden")]
    [TestCase("GET /certificates/{id}.pdf", "hr (other structure)", "Allow")]
    [TestCase("GET /learn/{enrolment}", "anonymous", "Allow")]
    public async Task The_control_with_another_right_in_the_table_is_reported(string endpoint, string column, string wrong)
    {
        var row = AuthzTable.Rows.Single(row => row.Endpoint == endpoint);
        var changed = row with { Who = row.Who.ToDictionary(cell => cell.Key, cell => cell.Key == column ? Enum.Parse<Access>(wrong) : cell.Value) };
        Assert.That(await new Walk(stage).RunAsync([changed]), Has.Some.StartsWith($"{endpoint} as {column}:"));
    }

    [Test]
    public void The_control_with_a_word_that_is_no_right_is_refused() =>
        Assert.That(() => AuthzTable.Read(["endpoint,anonymous,csrf,audit", "GET /,allowed,no,-"]), Throws.TypeOf<FormatException>());
}
