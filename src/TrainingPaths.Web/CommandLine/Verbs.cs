using System.Globalization;
using Npgsql;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Development;
using TrainingPaths.Web.Hosting;

namespace TrainingPaths.Web.CommandLine;

/// <summary>The same binary is web node, worker and command line: the first word says which.</summary>
public static class Verbs
{
    private sealed record Verb(string Name, string Usage, string Purpose, Func<string[], Task<int>> RunAsync);

    private static readonly Verb[] All =
    [
        new("serve", "serve", "the site, and the jobs unless Jobs:RunServer is false", ServeAsync),
        new("migrate", "migrate", "bring the database to this version (needs ConnectionStrings:Owner)", MigrateVerb.RunAsync),
        new("lint", "lint DIR [--json]", "what is wrong in a path's folder, or in a folder of paths; exit code 1 with errors", LintVerb.RunAsync),
        new("check-links", "check-links DIR [--json]", "do the outside addresses of a path's folder, or of a folder of paths, still answer? exit code 1 when one does not", CheckLinksVerb.RunAsync),
        new("sheets", "sheets DIR --out FOLDER", "the practical sheets of a path's folder as PDF and as text documents, to check them on paper", SheetsVerb.RunAsync),
        new("scorm-check", "scorm-check FILE... [--json]", "can these SCORM packages be imported? exit code 1 when one is refused", ScormCheckVerb.RunAsync),
        new("questions-check", "questions-check FILE [--json]", "what an import would understand of a file of questions (GIFT, Aiken, Moodle XML, QTI, CSV); exit code 1 when something is refused", QuestionsCheckVerb.RunAsync),
        new("questions-export", $"questions-export DIR --format {QuestionsExportVerb.Formats} --out FILE", "the questions of a path's folder in another format, and what it cannot say", QuestionsExportVerb.RunAsync),
        new("publish", "publish DIR", "publish the paths of a folder that have no error", PublishVerb.RunAsync),
        new("export", "export PATH --out DIR", "the folder that a path was published from, to edit and publish again; PATH is its name in addresses", ExportVerb.RunAsync),
        new("diff", "diff DIR [--json]", "what a path's folder, or a folder of paths, changes of what is published; exit code 0 when nothing", DiffVerb.RunAsync),
        new("seed-demo", "seed-demo", "fictional people, in an empty database only", SeedDemoVerb.RunAsync),
        new("recompute-progress", "recompute-progress [--repair]", "compare progress with its log; exit code 1 where they differ and --repair was not asked", RecomputeProgressVerb.RunAsync),
        new("add-structure", "add-structure NAME TOWN [--territory Orne] [--time-zone Europe/Paris]", "a structure that people may choose when they open an account", AddStructureVerb.RunAsync),
        new("appoint", $"appoint MAIL {AppointVerb.Roles} [--structure NAME [--town TOWN]]", "give somebody with an account a role; hr needs the structure", AppointVerb.RunAsync),
        new("revoke", "revoke NUMBER --reason TEXT", "a certificate does not hold any more, for ever; the reason is kept and never public", RevokeVerb.RunAsync),
        new("erase-person", "erase-person MAIL|ID [--yes]", "forget somebody who asked for it, keeping what proves their training; says what it would do unless --yes", ErasePersonVerb.RunAsync),
        new("verify", "verify FILE.pdf [--keys FILE.json]", "is this file a certificate as it was delivered? exit code 0 only then", VerifyVerb.RunAsync),
        new("new-seal-key", "new-seal-key", "another key for the certificates to come; those delivered stay verifiable", NewSealKeyVerb.RunAsync),
        new("dev", "dev " + DevOptions.Usage, "the whole product in this checkout, with a private database: what scripts/run starts", args => DevRun.RunAsync(args, RunAsync)),
        new("once", "once [--data DIR] VERB …", "a verb on the database of this checkout: what scripts/trainingpaths starts", args => DevRun.OnceAsync(args, RunAsync)),
    ];

    public static Task<int> RunAsync(string[] args)
    {
        // Options without a verb are those of the host: what test hosts and service managers pass.
        if (args.Length == 0 || args[0].StartsWith('-') && args[0] is not ("-h" or "--help"))
            return ServeAsync(args);
        return All.FirstOrDefault(v => v.Name == args[0]) is { } verb ? RunAsync(verb, args[1..]) : HelpAsync(args[0]);
    }

    private static async Task<int> RunAsync(Verb verb, string[] args)
    {
        try
        {
            return await verb.RunAsync(args);
        }
        catch (VerbFailure failure)
        {
            var usage = failure.Code == VerbFailure.WrongUsage ? $"\nUsage: trainingpaths {verb.Usage}" : "";
            return await RefuseAsync(failure.Code, failure.Message + usage);
        }
        catch (RuleViolation refused)
        {
            return await RefuseAsync(VerbFailure.BadInput, string.Format(CultureInfo.InvariantCulture, refused.Rule.Text, [.. refused.Values]));
        }
        catch (PostgresException old) when (old.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn or PostgresErrorCodes.InvalidSchemaName)
        {
            return await RefuseAsync(VerbFailure.NotConfigured, $"The database is not at this version: run the migrate verb first. ({old.MessageText})");
        }
        catch (PostgresException busy) when (busy.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            return await RefuseAsync(VerbFailure.TryAgain, $"The database is busy, and was not made to wait: run this again in a moment. ({busy.MessageText})");
        }
        catch (NpgsqlException unreachable) when (unreachable is not PostgresException)
        {
            return await RefuseAsync(VerbFailure.Unavailable, $"The database cannot be reached. {unreachable.Message}");
        }
    }

    private static async Task<int> ServeAsync(string[] args)
    {
        await using var app = Site.Build(args);
        await app.RunAsync();
        return 0;
    }

    private static async Task<int> RefuseAsync(int code, string why)
    {
        await Console.Error.WriteLineAsync(why);
        return code;
    }

    private static async Task<int> HelpAsync(string asked)
    {
        var known = asked is "help" or "-h" or "--help";
        var output = known ? Console.Out : Console.Error;
        if (!known)
            await output.WriteLineAsync($"Unknown verb '{asked}'.");
        await output.WriteLineAsync("Usage: trainingpaths VERB");
        foreach (var verb in All)
            await output.WriteLineAsync($"  {verb.Usage}\n      {verb.Purpose}");
        return known ? 0 : VerbFailure.WrongUsage;
    }
}
