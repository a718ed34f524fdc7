using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Platform.SecondWall;

/// <summary>What each scope reaches by direct SQL: row-level security alone, without a query filter or a condition.</summary>
[Category("Authorization")]
public sealed class ReachTests
{
    private static readonly string[] TheLearnersAlone =
    [
        "assessment.quiz_attempt", "assessment.answer", "assessment.answer_event", "progress.note", "progress.progress_event", "progress.step_progress",
        "certificates.certificate_holder", "enrolments.version_change", "tracking.registration", "tracking.learner_session", "tracking.stored_commit", "tracking.remembered_value", "tracking.interaction",
    ];

    private World world = null!;
    private TwoStructures scene = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        world = await World.CreateAsync();
        scene = await world.TwoStructuresAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await world.DisposeAsync();

    [Test]
    public async Task The_scene_has_rows_in_every_table_of_people()
    {
        var empty = new List<string>();
        foreach (var table in TrainingPathsDbContext.PeopleTables)
        {
            if (await world.CountAsync($"select count(*) from {table.Name}") == 0)
                empty.Add(table.Name);
        }

        Assert.That(empty, Is.Empty, "A new table of people's data belongs into TwoStructuresScene: an empty table leaks nothing whatever its policies say.");
    }

    [Test]
    public async Task Nobody_reaches_what_is_another_s() => Assert.That(await FindingsAsync(world, scene), Is.Empty);

    [Test]
    public async Task The_control_without_policies_reaches_everything()
    {
        await using var open = await World.CreateAsync();
        var same = await open.TwoStructuresAsync();
        foreach (var table in TrainingPathsDbContext.PeopleTables)
            await open.ExecuteAsync($"alter table {table.Name} disable row level security");

        var tables = (await FindingsAsync(open, same)).Select(finding => finding.Split(' ')[0]).Distinct();
        Assert.That(tables, Is.EquivalentTo(TrainingPathsDbContext.PeopleTables.Select(table => table.Name)));
    }

    [Test]
    public async Task Everybody_reaches_their_own()
    {
        var hidden = new List<string>();
        foreach (var table in TrainingPathsDbContext.PeopleTables.Where(table => table.Person is not null && table.Name != "enrolments.cohort"))   // read by whoever holds its link: TrainerTests
        {
            if (await world.CountAsync(scene.First.Caller, $"select count(*) from {table.Name}") == 0)
                hidden.Add(table.Name);
        }

        Assert.That(hidden, Is.Empty);
    }

    [TestCaseSource(nameof(TheLearnersAlone))]
    public async Task Neither_HR_nor_the_federation_reads_scores_answers_or_notes(string table)
    {
        Assert.That(await world.CountAsync(scene.Hr.Caller, $"select count(*) from {table}"), Is.Zero);
        Assert.That(await world.CountAsync(Caller.Federation(scene.Administrator), $"select count(*) from {table}"), Is.Zero);
    }

    [TestCase("enrolments.enrolment", 2)]
    [TestCase("progress.path_progress", 2)]
    [TestCase("certificates.certificate", 2)]
    public async Task HR_reaches_the_paths_it_asked_for_and_none_that_somebody_chose_alone(string table, int askedFor)
    {
        Assert.That(await world.CountAsync(scene.Hr.Caller, $"select count(*) from {table}"), Is.EqualTo(askedFor));
        Assert.That(await world.CountAsync($"select count(*) from {table} where structure_id = '{scene.Hr.Structure}'"), Is.EqualTo(2 * askedFor));
    }

    [Test]
    public async Task The_next_transaction_of_the_same_connection_is_nobody_s_again()
    {
        await world.CountAsync(scene.Hr.Caller, "select count(*) from accounts.person");
        await using var source = Core.Platform.Database.BuildSource(world.Connection);
        var left = await source.TextsAsync("select current_user::text || coalesce(current_setting('app.person', true), '') || coalesce(current_setting('app.structures', true), '')");
        Assert.That(left, Is.EqualTo(new[] { DatabaseRoles.App }));
    }

    // One line for each table and caller that reaches a row it should not.
    private static async Task<List<string>> FindingsAsync(World world, TwoStructures scene)
    {
        var findings = new List<string>();
        foreach (var table in TrainingPathsDbContext.PeopleTables)
        {
            var columns = await ColumnsAsync(world, table);
            foreach (var (who, caller, foreign) in Questions(scene, table, columns))
            {
                if (await world.CountAsync(caller, $"select count(*) from {table.Name} where {foreign}") is var rows and > 0)
                    findings.Add($"{table.Name} shows {rows} rows to {who}");
            }
        }

        return findings;
    }

    private static IEnumerable<(string Who, Caller Caller, string Foreign)> Questions(TwoStructures scene, PeopleTable table, IReadOnlyList<string> columns)
    {
        var person = table.Name == "accounts.person" ? "id" : columns.Contains("person_id") ? "person_id" : columns.Contains("trainer_id") ? "trainer_id" : "requested_by";
        yield return ("nobody", Caller.Nobody, "true");
        foreach (var follower in scene.Followers)
            yield return ("a participant", follower.Caller, table.Person is null ? "true" : $"{person} <> '{follower.Id}'");
        foreach (var officer in scene.Officers)
            yield return ("HR", officer.Caller, table.Structures is null ? "true" : ForeignTo(officer.Structure, person, columns));
        yield return ("a trainer", Caller.Trainer(scene.Trainer), table.Trainer is null ? "true" : $"{person} not in ('{scene.First.Id}', '{scene.Trainer}')");
        yield return ("somebody who only says to be a trainer", Caller.Trainer(scene.Administrator), "true");
        if (table.Federation is null)
            yield return ("the federation", Caller.Federation(scene.Administrator), "true");
        yield return ("somebody who only says to be HR of nothing", Caller.Hr(scene.Hr.Id), "true");
    }

    private static string ForeignTo(Guid structure, string person, IReadOnlyList<string> columns) => columns.Contains("structure_id")
        ? $"structure_id <> '{structure}'"
        : $"{person} not in (select person_id from accounts.membership where structure_id = '{structure}')";

    private static Task<IReadOnlyList<string>> ColumnsAsync(World world, PeopleTable table) =>
        world.Everything.TextsAsync($"select attname::text from pg_attribute where attrelid = '{table.Name}'::regclass and attnum > 0");
}
