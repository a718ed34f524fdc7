using TrainingPaths.TestKit.Database;
using TrainingPaths.TestKit.Web;

namespace TrainingPaths.Web.Tests.Authorization;

/// <summary>The same walk without the query filters: row-level security alone gives the same answers.</summary>
[Category("Authorization")]
public sealed class SecondWallTests
{
    [Test]
    public async Task Without_query_filters_everybody_still_gets_what_the_table_says()
    {
        await using var stage = await Stage.BuildAsync(filtersOff: true);
        Assert.That(await new Walk(stage).RunAsync(AuthzTable.Rows), Is.Empty);
    }

    [Test]
    public async Task Without_policies_the_query_filters_hold_too()
    {
        await using var stage = await Stage.BuildAsync(policiesOff: true);
        Assert.That(await new Walk(stage).RunAsync(AuthzTable.Rows), Is.Empty);
    }

    [Test]
    public async Task The_control_with_neither_wall_leaks()
    {
        await using var stage = await Stage.BuildAsync(filtersOff: true, policiesOff: true);
        var findings = await new Walk(stage).RunAsync(AuthzTable.Rows);
        Assert.That(findings, Has.Some.Contains("GET /certificates/{id}.pdf as hr (other structure): shows"));
        Assert.That(findings, Has.Some.Contains("GET /team/packs/{id}.zip as hr (other structure): shows"));
    }

    [Test]
    public async Task The_site_starts_with_no_login_that_policies_do_not_bind()
    {
        await using var database = await TestDatabase.CreateAsync();
        foreach (var login in new[] { database.OwnerConnectionString, database.SuperuserConnectionString })
        {
            await using var site = await TestSite.StartAsync(host => host.UseSetting("ConnectionStrings:Default", login));
            Assert.That(() => site.Services, Throws.InvalidOperationException.With.Message.Contains("use 'tp_app'"));
        }
    }
}
