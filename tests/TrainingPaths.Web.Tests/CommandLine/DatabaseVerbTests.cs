namespace TrainingPaths.Web.Tests.CommandLine;

/// <summary>The verbs on the database of an installation where the demonstration was published and seeded.</summary>
public sealed class DatabaseVerbTests
{
    private VerbDatabase database = null!;
    private Command seeded = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        database = await VerbDatabase.CreateAsync();
        Assert.That((await database.RunAsync("publish", PackageCopy.Originals)).Code, Is.Zero);
        seeded = await database.RunAsync("seed-demo");
        Assert.That(seeded.Code, Is.Zero, seeded.Errors);
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await database.DisposeAsync();

    [Test]
    public async Task A_package_with_errors_is_not_published_and_holds_back_no_other()
    {
        await using var empty = await VerbDatabase.CreateAsync();
        using var broken = new PackageCopy().WithoutLine("animer-une-equipe-a-distance/path.yaml", "summary:");

        var run = await empty.RunAsync("publish", broken.Folder);

        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Errors, Does.Contain("animer-une-equipe-a-distance: not published"));
        Assert.That(run.Output, Does.Contain("prevention-et-rps-premieres-bases: version 1 published"));
        Assert.That(await empty.NumberAsync("select count(*) from paths.path_version"), Is.EqualTo(Directory.GetDirectories(PackageCopy.Originals).Length - 1));
    }

    [Test]
    public async Task Publishing_again_changes_nothing()
    {
        var versions = await database.NumberAsync("select count(*) from paths.path_version");

        var again = await database.RunAsync("publish", PackageCopy.Originals);

        Assert.That(again.Code, Is.Zero);
        Assert.That(again.Output.TrimEnd().Split('\n'), Has.All.Contain(": version 1 unchanged"));
        Assert.That(await database.NumberAsync("select count(*) from paths.path_version"), Is.EqualTo(versions));
    }

    [Test]
    public void Seeding_says_how_to_sign_in() =>
        Assert.That(seeded.Output, Does.Contain("Demo-2026!").And.Contain("manager@demo.example").And.Contain("rh40@demo.example"));

    [Test]
    public async Task Seeding_again_changes_nothing()
    {
        var rows = await RowsAsync();

        var again = await database.RunAsync("seed-demo");

        Assert.That(again.Code, Is.Zero);
        Assert.That(again.Output, Does.StartWith("The demo people are already there."));
        Assert.That(await RowsAsync(), Is.EqualTo(rows).And.All.Positive);
    }

    [Test]
    public async Task Progress_is_what_its_log_says()
    {
        var run = await database.RunAsync("recompute-progress");

        Assert.That((run.Code, run.Output.Trim()), Is.EqualTo((0, "44 people with a path, 0 differences")), run.Errors);
    }

    [Test]
    public async Task Progress_that_was_tampered_with_is_found_and_repaired()
    {
        await database.ExecuteAsync("update progress.path_progress set minutes_credited = minutes_credited + 60 where enrolment_id = (select enrolment_id from progress.path_progress limit 1)");
        await database.ExecuteAsync("delete from progress.step_progress where (enrolment_id, step_id) = (select enrolment_id, step_id from progress.step_progress where completed_at is not null limit 1)");

        var found = await database.RunAsync("recompute-progress");
        var repaired = await database.RunAsync("recompute-progress", "--repair");
        var after = await database.RunAsync("recompute-progress");

        Assert.That((found.Code, repaired.Code, after.Code), Is.EqualTo((1, 0, 0)));
        Assert.That(found.Output, Does.Contain("path minutes_credited: shown").And.Contain("completed_at: shown nothing, logged"));
        Assert.That(after.Output, Does.Contain(" 0 differences"));
    }

    [Test]
    public async Task Without_a_database_a_verb_says_what_to_set()
    {
        var run = await Command.RunAsync("seed-demo");

        Assert.That(run.Code, Is.EqualTo(78));
        Assert.That(run.Errors, Does.Contain("ConnectionStrings__Default"));
    }

    private async Task<long[]> RowsAsync()
    {
        string[] tables = ["accounts.account", "accounts.person", "accounts.membership", "enrolments.enrolment", "enrolments.assignment", "progress.progress_event",
            "progress.step_progress", "progress.note", "assessment.answer_event", "certificates.certificate"];
        return [.. await Task.WhenAll(tables.Select(table => database.NumberAsync($"select count(*) from {table}")))];
    }
}
