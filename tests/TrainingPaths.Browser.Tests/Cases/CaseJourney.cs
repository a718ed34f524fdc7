using TrainingPaths.Browser.Tests.Journeys;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Packages;
using TrainingPaths.Scorm.Tests.Cases;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Browser.Tests.Cases;

/// <summary>Cases in ADL's shape in a real browser: their packages go through the product's import, and each case has a learner of its own.</summary>
public abstract class CaseJourney : Journey
{
    private readonly Dictionary<string, Guid> packages = [];
    private Guid structure;

    private protected async Task ImportAsync(IEnumerable<(string Package, string ManifestFile)> all)
    {
        structure = await Site.World.StructureAsync();
        foreach (var (package, file) in all)
            packages[package] = (await Site.World.SendAsync(CasePackage.Zip(file), $"{package}.zip")).PackageId;
        await Site.World.RunJobsAsync();
        var accepted = (await Site.World.ReadAsync<FindPackages, IReadOnlyList<FoundPackage>>(Core.Platform.Caller.Nobody, find => find.RunAsync(CancellationToken.None))).Where(p => p.State == PackageState.Accepted).Select(p => p.Id);
        Assert.That(packages.Where(p => !accepted.Contains(p.Value)).Select(p => p.Key), Is.Empty, "not accepted");
    }

    /// <summary>One learner plays the cases one after the other.</summary>
    private protected async Task PlayAsync(IEnumerable<(string Name, SequencingCase Played)> cases, Func<string, string>? packageOf = null)
    {
        var learner = await Site.World.PersonAsync(structure, given: "Karima", family: "Benali");
        await Site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", learner, (int)FederationRole.Trainer);
        var page = await VisitAsync();
        await using var computer = page.Context;
        await SignInAsync(page, learner);
        var tester = await CaseTester.AtAsync(page, learner, "Benali, Karima");
        foreach (var (at, played) in cases)
            await new BrowserCase(at, played, tester, package => $"/teach/packages/{packages[packageOf?.Invoke(package) ?? package]}/try").PlayAsync();
    }
}
