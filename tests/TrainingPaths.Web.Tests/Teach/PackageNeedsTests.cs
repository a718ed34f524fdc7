using TrainingPaths.Core.Accounts;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Teach;

/// <summary>What a package cannot do on a site with one host only is told there, and nowhere else.</summary>
public sealed class PackageNeedsTests
{
    private const string Framed = "<frameset><frame src=index.html></frameset>";

    [TestCase("sandbox", true)]
    [TestCase("http://content.example", false)]
    public async Task A_trainer_reads_which_package_needs_a_content_origin_where_there_is_none(string content, bool told)
    {
        await using var site = await TestSite.StartAsync(host => host.UseSetting("Origins:Content", content));
        var person = await site.World.PersonAsync(await site.World.StructureAsync());
        await site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", person, (int)FederationRole.Trainer);
        await site.World.ImportAsync(await SamplePackage.ZipAsync("Cadres", more: ("cadres.htm", Framed)));
        await site.World.ImportAsync(await SamplePackage.ZipAsync("Simple"));
        using var trainer = await site.SignInAsync(person);

        var page = await trainer.GetAsync("/teach/packages");
        var cards = page.Document.QuerySelectorAll("#packages .card").ToDictionary(card => card.QuerySelector("h2")!.TextContent, card => card.TextContent);
        Assert.That(page.Text.Contains("Ce site n'a pas d'origine de contenu", StringComparison.Ordinal), Is.EqualTo(told));
        Assert.That(cards["Cadres"].Contains("A besoin d'une origine de contenu.", StringComparison.Ordinal) && cards["Cadres"].Contains("cadres.htm", StringComparison.Ordinal), Is.EqualTo(told));
        Assert.That(cards["Simple"], Does.Not.Contain("origine de contenu"));

        await site.World.ExecuteAsync("update packages.scorm_package set manifest = manifest - 'Needs' - 'needs'");
        var old = await trainer.GetAsync("/teach/packages");
        Assert.That(old.Text.Contains("avant que les paquets soient examinés", StringComparison.Ordinal), Is.EqualTo(told));
    }
}
