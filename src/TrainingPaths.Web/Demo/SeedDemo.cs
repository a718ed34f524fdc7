using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Enrolments;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Web.Demo;

/// <summary>
/// Fills an empty database with the demonstration, or goes on where a run was cut short: each person, and each path of a person, is one unit of work.
/// Passwords being public, it refuses a database where other people were first.
/// </summary>
internal sealed class SeedDemo(IServiceScopeFactory scopes, DemoClock clock)
{
    private readonly DateTimeOffset today = clock.Now;

    public async Task<Seeded> RunAsync(CancellationToken ct)
    {
        if (await IsOthersAsync(ct))
            return new(SeedOutcome.NotEmpty, []);

        string[] published = await InAsync<TrainingPathsDbContext, string[]>(Caller.Nobody, db => db.TrainingPaths.Where(p => p.CurrentVersionId != null).Select(p => p.Slug).ToArrayAsync(ct), ct);
        var changed = false;
        foreach (var person in DemoPeople.All)
        {
            clock.Set(DemoDiary.Asked(today).AddDays(-30));
            changed |= await InAsync<AddDemoPerson, bool>(Caller.Federation(), add => add.RunAsync(person, ct), ct);
            foreach (var journey in person.Journeys.Where(journey => published.Contains(journey.Slug)))
                await FollowAsync(person, journey, ct);
        }

        return new(changed ? SeedOutcome.Added : SeedOutcome.AlreadyThere, [.. DemoPeople.Slugs.Except(published)]);
    }

    private async Task<bool> IsOthersAsync(CancellationToken ct)
    {
        Guid[] ours = [.. DemoPeople.All.Select(person => person.Id)];
        return await InAsync<TrainingPathsDbContext, bool>(Caller.Nobody, async db => await db.Users.AnyAsync(ct) && !await db.Users.AnyAsync(account => ours.Contains(account.Id), ct), ct);
    }

    private async Task FollowAsync(DemoPerson person, DemoJourney journey, CancellationToken ct)
    {
        var structure = person.Structure!.Id;
        var self = Caller.Person(person.Id, structure);
        if (await EnrolmentAsync(self, journey, ct) is not { } enrolment)
        {
            if (journey.ChosenAlone)
            {
                clock.Set(DemoDiary.Chosen(today, journey.LastDay));
                await InAsync<EnrolOnPath, Guid>(self, enrol => enrol.RunAsync(person.Id, structure, journey.Slug, programmeAccepted: true, ct), ct);
            }
            else
            {
                clock.Set(DemoDiary.Asked(today));
                var hr = DemoPeople.All.First(p => p.Structure == person.Structure && p.Roles.Contains(StructureRole.HrOfficer)).Id;
                await InAsync<AssignPath, int>(Caller.Hr(hr, structure), assign => assign.RunAsync(hr, structure, journey.Slug, [person.Id], ct), ct);
            }

            enrolment = (await EnrolmentAsync(self, journey, ct))!.Value;
        }

        if (journey.Steps > 0)
            await InAsync<FollowPath, bool>(self, async follow => { await follow.RunAsync(enrolment, person, journey, today, ct); return true; }, ct);
    }

    private Task<Guid?> EnrolmentAsync(Caller self, DemoJourney journey, CancellationToken ct) => InAsync<TrainingPathsDbContext, Guid?>(self, db => db.Enrolments
        .Where(e => e.PersonId == self.PersonId && db.TrainingPaths.Any(p => p.Id == e.PathId && p.Slug == journey.Slug)).Select(e => (Guid?)e.Id).FirstOrDefaultAsync(ct), ct);

    private async Task<T> InAsync<TUseCase, T>(Caller caller, Func<TUseCase, Task<T>> use, CancellationToken ct)
        where TUseCase : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        var useCase = scope.ServiceProvider.GetRequiredService<TUseCase>();
        return await scope.ServiceProvider.GetRequiredService<UnitOfWork>().WriteAsync(caller, () => use(useCase), ct);
    }
}

/// <param name="NotPublished">Paths that nobody could follow.</param>
internal sealed record Seeded(SeedOutcome Outcome, IReadOnlyList<string> NotPublished);

internal enum SeedOutcome
{
    Added,
    AlreadyThere,

    /// <summary>Other people were first: nothing was changed.</summary>
    NotEmpty,
}
