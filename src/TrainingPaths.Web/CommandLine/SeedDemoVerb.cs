using TrainingPaths.Web.Demo;

namespace TrainingPaths.Web.CommandLine;

/// <summary>Puts fictional people into an empty database, and says how to sign in as them.</summary>
internal static class SeedDemoVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        var words = VerbWords.Parse(args, operands: 0);
        using var host = VerbHost.Services(words.Settings, services => services.AddDemo());
        var seeded = await host.Services.GetRequiredService<SeedDemo>().RunAsync(CancellationToken.None);
        if (seeded.Outcome == SeedOutcome.NotEmpty)
        {
            // Anybody can read these passwords: they never enter a database that real people use.
            Console.WriteLine("This database holds people of its own: no demo people were added.");
            return 0;
        }

        Console.WriteLine(seeded.Outcome == SeedOutcome.AlreadyThere ? "The demo people are already there." : $"{DemoPeople.All.Count} demo people in {DemoPeople.Structures.Count} structures.");
        foreach (var slug in seeded.NotPublished)
            Console.WriteLine($"Nobody follows {slug}: it is not published. Publish it, then run seed-demo again.");
        Console.WriteLine($"\nSign in as one of these, with the password {DemoPeople.Password}");
        foreach (var person in DemoPeople.All.Where(person => person.Presented is not null))
            Console.WriteLine($"  {person.Mail,-26}{person.Presented}");
        return 0;
    }
}
