using Npgsql;
using NpgsqlTypes;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Enrolments;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Team;

/// <summary>A structure with its HR officer, and people put on one path at the stage that a test needs; certificates come from the real events and jobs.</summary>
internal sealed class TeamScene(TestSite site, Guid structure, Guid hrOfficer, SmallPath path)
{
    public Guid Structure => structure;

    public Guid HrOfficer => hrOfficer;

    public SmallPath Path => path;

    private World World => site.World;

    public static async Task<TeamScene> CreateAsync(TestSite site, SmallPath path)
    {
        var structure = await site.World.StructureAsync();
        return new(site, structure, await site.World.PersonAsync(structure, StructureRole.HrOfficer, "Hélène", "Roux"), path);
    }

    /// <summary>Asked by HR, nothing begun.</summary>
    public async Task<(Guid Person, Guid Enrolment)> AskAsync(string given, string family)
    {
        var person = await World.PersonAsync(structure, given: given, family: family);
        await World.WriteAsync<AssignPath, int>(Caller.Hr(hrOfficer, structure), assign => assign.RunAsync(hrOfficer, structure, path.Slug, [person], CancellationToken.None));
        return (person, await EnrolmentOfAsync(person));
    }

    /// <summary>Another path beside the first, nothing begun.</summary>
    public Task<int> AlsoAskAsync(Guid person, SmallPath other) =>
        World.WriteAsync<AssignPath, int>(Caller.Hr(hrOfficer, structure), assign => assign.RunAsync(hrOfficer, structure, other.Slug, [person], CancellationToken.None));

    /// <summary>Chosen by the person alone, and begun.</summary>
    public async Task<Guid> ChooseAloneAsync(string given, string family)
    {
        var person = await World.PersonAsync(structure, given: given, family: family);
        var enrolment = await World.WriteAsync<EnrolOnPath, Guid>(Caller.Person(person, structure), enrol => enrol.RunAsync(person, structure, path.Slug, true, CancellationToken.None));
        await SetProgressAsync(person, enrolment, steps: 3, World.Clock.GetUtcNow(), completed: false);
        return person;
    }

    public async Task<Guid> UnderWayAsync(string given, string family, int daysAgo = 1)
    {
        var (person, enrolment) = await AskAsync(given, family);
        await SetProgressAsync(person, enrolment, steps: 3, World.Clock.GetUtcNow().AddDays(-daysAgo), completed: false);
        return person;
    }

    /// <summary>Completed, and the document made, unless the next one's jobs make it too.</summary>
    public async Task<(Guid Person, Guid Certificate)> CertifiedAsync(string given, string family, bool makeNow = true)
    {
        var (person, enrolment) = await AskAsync(given, family);
        var now = World.Clock.GetUtcNow();
        await SetProgressAsync(person, enrolment, path.Steps.Count - 1, now, completed: true);
        await World.WriteAsync<Events>(Caller.Person(person, structure), events => events.PublishAsync(new PathCompleted(enrolment, person, structure, now), CancellationToken.None));
        if (makeNow)
            await World.RunJobsAsync();
        return (person, await IdAsync("select id from certificates.certificate where person_id = $1", person));
    }

    public Task<Guid> EnrolmentOfAsync(Guid person) => IdAsync("select id from enrolments.enrolment where person_id = $1", person);

    public async Task<string> SerialOfAsync(Guid certificate)
    {
        await using var command = World.Everything.CreateCommand("select serial from certificates.certificate where id = $1");
        command.Parameters.Add(new NpgsqlParameter { Value = certificate });
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private async Task<Guid> IdAsync(string sql, Guid about)
    {
        await using var command = World.Everything.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter { Value = about });
        return (Guid)(await command.ExecuteScalarAsync())!;
    }

    private async Task SetProgressAsync(Guid person, Guid enrolment, int steps, DateTimeOffset seen, bool completed)
    {
        await using var command = World.Everything.CreateCommand("""
            insert into progress.path_progress (enrolment_id, structure_id, person_id, steps_done, minutes_credited, last_step_id, started_at, seen_at, completed_at)
            values ($1, $2, $3, $4, 25, 'm1-l1', $5, $5, $6)
            """);
        foreach (object value in new object[] { enrolment, structure, person, steps, seen })
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        command.Parameters.Add(new NpgsqlParameter { Value = completed ? seen : DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        await command.ExecuteNonQueryAsync();
    }
}
