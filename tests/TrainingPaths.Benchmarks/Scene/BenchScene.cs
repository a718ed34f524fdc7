using Npgsql;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Served;
using Microsoft.AspNetCore.Identity;

namespace TrainingPaths.Benchmarks.Scene;

/// <summary>2,000 learners in 20 structures on one path, most of them somewhere in it, and the HR officer of the first structure.</summary>
/// <param name="Learners">Of all structures in turn.</param>
internal sealed record BenchScene(IReadOnlyList<EnrolledLearner> Learners, string HrMail)
{
    public const int Structures = 20;
    public const int People = 2000;

    public static async Task<BenchScene> SeedAsync(DurableServer server)
    {
        await using var source = Database.BuildSource(server.Superuser);
        await BenchPath.InsertAsync(source);
        var hash = new PasswordHasher<Account>().HashPassword(new Account(Guid.Empty, ""), LearnersScene.Password);
        await using (var people = source.CreateCommand(PeopleSql))
        {
            people.CommandTimeout = 300;
            people.Parameters.Add(new NpgsqlParameter { Value = hash });
            people.Parameters.Add(new NpgsqlParameter { Value = BenchPath.VersionId });
            people.Parameters.Add(new NpgsqlParameter { Value = BenchPath.PathId });
            await people.ExecuteNonQueryAsync();
        }

        await using (var progress = source.CreateCommand(ProgressSql))
            await progress.ExecuteNonQueryAsync();
        await server.RunAsync("vacuum analyze");
        return new BenchScene(await LearnersAsync(source), "hr@bench.example");
    }

    private static async Task<List<EnrolledLearner>> LearnersAsync(NpgsqlDataSource source)
    {
        var found = new List<EnrolledLearner>();
        await using var command = source.CreateCommand("select e.person_id, e.id, a.email from enrolments.enrolment e join accounts.account a on a.id = e.person_id order by a.email");
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            found.Add(new(reader.GetGuid(0), reader.GetGuid(1), reader.GetString(2)));
        return found;
    }

    private const string PeopleSql = """
        with structure as (
          insert into accounts.structure (id, name, town, time_zone)
          select gen_random_uuid(), 'Structure ' || n, 'Blois', 'Europe/Paris' from generate_series(0, 19) n returning id, substr(name, 11)::int as n
        ), wanted as (
          select gen_random_uuid() as id, n, 'learner' || lpad(n::text, 4, '0') || '@bench.example' as mail, n % 20 as structure from generate_series(0, 1999) n
          union all select gen_random_uuid(), -1, 'hr@bench.example', 0
        ), account as (
          insert into accounts.account (id, email, normalized_email, user_name, normalized_user_name, email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count, security_stamp, password_hash)
          select id, mail, upper(mail), mail, upper(mail), true, false, false, true, 0, id::text, $1 from wanted
        ), person as (
          insert into accounts.person (id, given_name, family_name) select id, 'Prénom' || n, 'Nom' || n from wanted
        ), membership as (
          insert into accounts.membership (id, structure_id, person_id, role, since)
          select gen_random_uuid(), s.id, w.id, case when w.n = -1 then 2 else 1 end, now() from wanted w join structure s on s.n = w.structure
        )
        insert into enrolments.enrolment (id, structure_id, person_id, path_id, path_version_id, period, origin, visible_to_structure, enrolled_at, programme_accepted_at)
        select gen_random_uuid(), s.id, w.id, $3, $2, 1, 2, true, now() - interval '30 days', now() - interval '30 days' from wanted w join structure s on s.n = w.structure where w.n >= 0
        """;

    // The log first, and what is shown computed from it: recompute-progress finds no difference.
    private const string ProgressSql = """
        with reached as (
          select e.id as enrolment_id, e.structure_id, e.person_id, s.stable_id as step_id, s.minutes, now() - interval '1 day' + s.position * interval '10 minutes' as at
          from (select e.*, (row_number() over (order by e.id)) % 16 as upto from enrolments.enrolment e) e
          join paths.step s on s.path_version_id = e.path_version_id and s.kind = 1 and s.position < e.upto
        ), logged as (
          insert into progress.progress_event (id, structure_id, enrolment_id, person_id, step_id, kind, screen, happened_at, recorded_at)
          select gen_random_uuid(), structure_id, enrolment_id, person_id, step_id, 2, 0, at, at from reached
        ), steps as (
          insert into progress.step_progress (enrolment_id, step_id, structure_id, person_id, screen, seen_at, completed_at)
          select enrolment_id, step_id, structure_id, person_id, 0, at, at from reached
        )
        insert into progress.path_progress (enrolment_id, structure_id, person_id, steps_done, minutes_credited, last_step_id, started_at, seen_at)
        select enrolment_id, structure_id, person_id, count(*), sum(minutes), (array_agg(step_id order by at desc))[1], min(at), max(at) from reached group by 1, 2, 3
        """;
}
