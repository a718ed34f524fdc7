using TrainingPaths.Web.Development;
using TrainingPaths.Web.Hosting;

namespace TrainingPaths.Web.CommandLine;

/// <summary>The same binary is web node, worker and command line: the first word says which.</summary>
public static class Verbs
{
    private sealed record Verb(string Name, string Usage, Func<string[], Task<int>> RunAsync);

    private static readonly Verb[] All =
    [
        new("serve", "serve                     the site, and the jobs unless Jobs:RunServer is false", ServeAsync),
        new("migrate", "migrate                   bring the database to this version (needs ConnectionStrings:Owner)", MigrateVerb.RunAsync),
        new("dev", "dev [options]             the whole product in this checkout, with a private database: what scripts/run starts", args => DevRun.RunAsync(args, RunAsync)),
        new("once", "once VERB                 a verb on the database of this checkout", args => DevRun.OnceAsync(args, RunAsync)),
    ];

    public static Task<int> RunAsync(string[] args)
    {
        // Options without a verb are those of the host: what test hosts and service managers pass.
        if (args.Length == 0 || args[0].StartsWith('-') && args[0] is not ("-h" or "--help"))
            return ServeAsync(args);
        return All.FirstOrDefault(v => v.Name == args[0]) is { } verb ? verb.RunAsync(args[1..]) : HelpAsync(args[0]);
    }

    private static async Task<int> ServeAsync(string[] args)
    {
        await using var app = Site.Build(args);
        await app.RunAsync();
        return 0;
    }

    private static async Task<int> HelpAsync(string asked)
    {
        var known = asked is "help" or "-h" or "--help";
        var output = known ? Console.Out : Console.Error;
        if (!known)
            await output.WriteLineAsync($"Unknown verb '{asked}'.");
        await output.WriteLineAsync("Usage: trainingpaths VERB");
        foreach (var verb in All)
            await output.WriteLineAsync("  " + verb.Usage);
        return known ? 0 : 64;
    }
}
