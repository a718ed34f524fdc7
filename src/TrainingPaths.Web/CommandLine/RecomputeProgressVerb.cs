using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;

namespace TrainingPaths.Web.CommandLine;

/// <summary>
/// Computes everybody's progress again from the log and compares it with what is shown; with <c>--repair</c>, writes what the log says.
/// Step rows are their learner's alone, for the database too: each person is looked at on their own behalf, and only ids are printed.
/// </summary>
internal static class RecomputeProgressVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        var words = VerbWords.Parse(args, operands: 0, "--repair");
        var repair = words.Has("--repair");
        using var host = VerbHost.Services(words.Settings);
        var people = await PeopleAsync(host.Services);
        var found = 0;
        foreach (var person in people)
        {
            foreach (var difference in await CheckAsync(host.Services, person, repair))
            {
                found++;
                await Console.Out.WriteLineAsync($"{difference.EnrolmentId} {difference.Where}: shown {difference.Shown}, logged {difference.Logged}");
            }
        }

        await Console.Out.WriteLineAsync($"{people.Count} people with a path, {found} differences{(repair && found > 0 ? ", repaired" : "")}");
        return found > 0 && !repair ? 1 : 0;
    }

    private static async Task<List<Guid>> PeopleAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TrainingPathsDbContext>();
        return await scope.ServiceProvider.GetRequiredService<UnitOfWork>()
            .ReadAsync(Caller.Federation(), () => db.Enrolments.Select(e => e.PersonId).Distinct().Order().ToListAsync(), CancellationToken.None);
    }

    private static async Task<IReadOnlyList<ProgressDifference>> CheckAsync(IServiceProvider services, Guid person, bool repair)
    {
        await using var scope = services.CreateAsyncScope();
        var recompute = scope.ServiceProvider.GetRequiredService<RecomputeProgress>();
        return await scope.ServiceProvider.GetRequiredService<UnitOfWork>()
            .WriteAsync(Caller.Person(person), () => recompute.RunAsync(person, repair, CancellationToken.None), CancellationToken.None);
    }
}
