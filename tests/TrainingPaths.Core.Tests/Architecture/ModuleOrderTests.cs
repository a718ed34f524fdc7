using System.Reflection;
using System.Xml.Linq;
using NetArchTest.Rules;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Tests.Architecture;

/// <summary>The modules of the house, in order: calls go down this list, events go up it.</summary>
[Category("Architecture")]
public sealed class ModuleOrderTests
{
    private static readonly string[] HighestFirst = ["Notifications", "Certificates", "Progress", "Assessment", "Tracking", "Packages", "Enrolments", "Paths", "Library", "Accounts", "Platform"];

    private static readonly Assembly Core = typeof(TrainingPathsDbContext).Assembly;

    // The database context is the composition: one context knows the tables of all modules, each in a partial file that its module owns.
    // The compiler sees one type in Platform. Generated migrations describe those same tables.
    private static readonly string[] Composition = [typeof(TrainingPathsDbContext).FullName!, typeof(TrainingPathsDbContext).Namespace + ".Migrations."];

    [Test]
    public void A_module_uses_only_modules_below_it() =>
        Assert.That(CallsUpwards(Core, "TrainingPaths.Core", HighestFirst).Where(call => !Composition.Any(call.StartsWith)), Is.Empty);

    [Test]
    public void The_control_that_calls_upwards_is_reported() =>
        Assert.That(CallsUpwards(typeof(ModuleOrderTests).Assembly, "TrainingPaths.Core.Tests.Architecture.Samples", ["Upper", "Lower"]), Is.EqualTo(new[] { $"{typeof(Samples.Lower.Cellar)} uses Upper" }));

    [Test]
    public void Every_type_belongs_to_a_module()
    {
        var strays = Core.GetTypes().Where(type => type.Namespace?.StartsWith("TrainingPaths.Core", StringComparison.Ordinal) == true)
            .Where(type => !HighestFirst.Contains(type.Namespace!.Split('.').ElementAtOrDefault(2)));
        Assert.That(strays, Is.Empty);
    }

    [Test]
    public void The_core_knows_no_web_server()
    {
        // Sign-in and its keys are rows too: their stores for EF Core are the two packages of ASP.NET that the core may use.
        string[] stores = ["Microsoft.AspNetCore.Identity.EntityFrameworkCore", "Microsoft.AspNetCore.DataProtection.EntityFrameworkCore"];
        var web = Core.GetReferencedAssemblies().Select(reference => reference.Name!).Where(name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
        Assert.That(web.Except(stores), Is.Empty);
    }

    [TestCase("TrainingPaths.Scorm", new string[0])]
    [TestCase("TrainingPaths.Core", new[] { "TrainingPaths.Scorm" })]
    [TestCase("TrainingPaths.Web", new[] { "TrainingPaths.Core", "TrainingPaths.Scorm" })]
    public void A_project_uses_only_projects_below_it(string project, string[] below)
    {
        var file = XDocument.Load(Path.Combine(Repository.Root.FullName, "src", project, project + ".csproj"));
        var used = file.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
        Assert.That(used, Is.SubsetOf(below));
    }

    private static IEnumerable<string> CallsUpwards(Assembly assembly, string root, string[] highestFirst)
    {
        foreach (var (module, place) in highestFirst.Select((module, place) => (module, place)))
        {
            foreach (var above in highestFirst[..place])
            {
                var result = Types.InAssembly(assembly).That().ResideInNamespace($"{root}.{module}").ShouldNot().HaveDependencyOn($"{root}.{above}").GetResult();
                foreach (var type in result.FailingTypeNames ?? [])
                    yield return $"{type} uses {above}";
            }
        }
    }
}
