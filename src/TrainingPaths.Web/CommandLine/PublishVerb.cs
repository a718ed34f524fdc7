using TrainingPaths.Core.Packages;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Web.CommandLine;

/// <summary>Publishes each package of a folder that has no error. One with errors publishes nothing, and holds back no other.</summary>
internal static class PublishVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        var words = VerbWords.Parse(args, operands: 1);
        var directory = Path.GetFullPath(words.Operands[0]);
        var packages = ContentPackage.ReadAll(directory);
        if (packages.Length == 0)
        {
            await Console.Error.WriteLineAsync(LintWords.Text(PathLinter.Lint(directory)));
            return 1;
        }

        using var host = VerbHost.Services(words.Settings);
        var refused = false;
        foreach (var package in packages)
        {
            var result = await PublishAsync(host.Services, package);
            refused |= result.Outcome == PublishOutcome.Refused;
            await TellAsync(package.Slug, result);
        }

        return refused ? 1 : 0;
    }

    private static async Task<PublishResult> PublishAsync(IServiceProvider services, ContentPackage package)
    {
        await using var scope = services.CreateAsyncScope();
        var publish = scope.ServiceProvider.GetRequiredService<PublishPath>();
        var find = scope.ServiceProvider.GetRequiredService<FindPackages>();
        return await scope.ServiceProvider.GetRequiredService<UnitOfWork>().WriteAsync(Caller.Federation(), async () =>
        {
            // Paths know no packages: whether those that a path names can be played is asked here, above both.
            await RequireAsync(package, find);
            return await publish.RunAsync(package, publishedBy: null, CancellationToken.None);
        }, CancellationToken.None);
    }

    private static async Task RequireAsync(ContentPackage package, FindPackages find)
    {
        if (!package.Scorm.Any())
            return;
        var playable = (await find.RunAsync(CancellationToken.None)).Where(p => p.State == PackageState.Accepted).Select(p => p.Sha256).ToHashSet();
        if (package.Scorm.FirstOrDefault(step => !playable.Contains(step.Package)) is { } missing)
            throw new VerbFailure(VerbFailure.BadInput, $"{package.Slug}: the SCORM package of the step {missing.Id} ({missing.Package}) was not sent, or was refused. Send it on the page \"SCORM packages\", then publish again.");
    }

    private static async Task TellAsync(string slug, PublishResult result)
    {
        if (result.Outcome == PublishOutcome.Refused)
        {
            foreach (var finding in result.Report.Findings)
                await Console.Error.WriteLineAsync(LintWords.Line(finding));
            await Console.Error.WriteLineAsync($"{slug}: not published, because of the errors above");
            return;
        }

        var warnings = LintWords.Warnings(result.Report) is > 0 and var count ? $" ({count} to improve: see lint)" : "";
        await Console.Out.WriteLineAsync($"{slug}: version {result.Number} {(result.Outcome == PublishOutcome.Published ? "published" : "unchanged")}{warnings}");
    }
}
