using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Tests.Paths;

public sealed class PublishPathTests
{
    private const string Lesson = "modules/01-preparer/01-la-premiere-semaine.md";
    private PathsHost host = null!;
    private int samples;

    [OneTimeSetUp]
    public async Task StartAsync() => host = await PathsHost.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await host.DisposeAsync();

    [Test]
    public async Task A_package_becomes_a_version_with_its_steps_in_order()
    {
        using var sample = Sample();

        var result = await host.PublishAsync(sample);

        Assert.That((result.Outcome, result.Number), Is.EqualTo((PublishOutcome.Published, 1)));
        var steps = await StepsAsync(result);
        Assert.That(steps.Select(s => (s.StableId, s.ModuleId, s.Kind, s.Minutes)), Is.EqualTo(new (string, string?, StepKind, int)[]
        {
            ("acc-positionnement", null, StepKind.Positioning, 0),
            ("acc-m1-l1", "acc-m1", StepKind.Lesson, 8),
            ("acc-m1-pratique", "acc-m1", StepKind.Practice, 4),
            ("acc-m1-quiz", "acc-m1", StepKind.Quiz, 4),
            ("acc-visio", null, StepKind.Upcoming, 0),
            ("acc-m2-l1", "acc-m2", StepKind.Lesson, 11),
            ("acc-m2-quiz", "acc-m2", StepKind.Quiz, 4),
            ("acc-final", null, StepKind.Quiz, 5),
            ("acc-plan", null, StepKind.Activity, 20),
        }));
        Assert.That(await MinutesAsync(result), Is.EqualTo(56));
    }

    [Test]
    public async Task What_a_reviewer_answers_for_is_kept_with_the_version_and_listed_facts_first()
    {
        using var sample = Sample();
        sample.Edit(Lesson, "verifiedOn: 2026-11-02", "verifiedOn: 2026-11-02\ntoVerify: [Le chiffre du guide]").Edit(Lesson, "[guide complet](", "[ici](");
        Assert.That((await host.PublishAsync(sample)).Outcome, Is.EqualTo(PublishOutcome.Refused), "control");
        foreach (var finding in sample.Lint().Findings)
            sample.Write(Waiving.File, Waiving.Add(File.Exists(Path.Combine(sample.Place, Waiving.File)) ? sample.Read(Waiving.File) : null, finding, "Confirmé par téléphone.", "Camille Martin", new DateOnly(2026, 11, 23)));

        var first = await host.PublishAsync(sample);
        Assert.That(await ListedAsync(sample), Is.EqualTo(new[] { (1, true, true, "Le chiffre du guide"), (1, true, false, "Le ici et la fiche de") }));

        // Nothing is waived any more: another version, and the list still tells of the first, that people may follow.
        sample.Edit(Lesson, "toVerify: [Le chiffre du guide]\n", "").Edit(Lesson, "[ici](", "[guide complet](");
        sample.Delete(Waiving.File);
        var second = await host.PublishAsync(sample);

        Assert.That((first.Number, second.Number, second.Outcome), Is.EqualTo((1, 2, PublishOutcome.Published)));
        Assert.That(await ListedAsync(sample), Is.EqualTo(new[] { (1, false, true, "Le chiffre du guide"), (1, false, false, "Le ici et la fiche de") }));
    }

    [TestCase("update paths.version_waiver set reason = ''")]
    [TestCase("delete from paths.version_waiver")]
    public void What_was_waived_is_never_rewritten(string sql) =>
        Assert.That(async () => await host.ReadAsync(async services => await services.GetRequiredService<TrainingPathsDbContext>().Database.ExecuteSqlRawAsync(sql)), Throws.TypeOf<Npgsql.PostgresException>());

    private async Task<(int Version, bool IsCurrent, bool IsFact, string Covers)[]> ListedAsync(SampleFolder sample) =>
        [.. (await host.ReadAsync(services => services.GetRequiredService<ListWaivers>().RunAsync(CancellationToken.None))).Where(w => w.Slug == Path.GetFileName(sample.Place)).Select(w => (w.Version, w.IsCurrent, w.IsFact, w.Covers[..Math.Min(w.Covers.Length, w.IsFact ? 100 : 21)]))];

    [Test]
    public async Task Definitions_hold_what_the_files_say()
    {
        using var sample = Sample();
        var steps = (await StepsAsync(await host.PublishAsync(sample))).ToDictionary(s => s.StableId);

        var lesson = steps["acc-m1-l1"].Definition<LessonDefinition>();
        var quiz = steps["acc-m1-quiz"].Definition<QuizDefinition>();
        var activity = steps["acc-plan"].Definition<ActivityDefinition>();
        var upcoming = steps["acc-visio"].Definition<UpcomingDefinition>();

        Assert.That((lesson.ReadingMinutes, lesson.ExerciseMinutes, lesson.ReflectionMinutes), Is.EqualTo((1, 5, 2)));
        Assert.That(lesson.Sources.Single(), Is.EqualTo(new Source("Guide fictif de l'accueil", "https://example.org/guide", new DateOnly(2026, 11, 2))));
        Assert.That((quiz.Draw, quiz.PassMark, quiz.Questions.Count), Is.EqualTo((2, 80, 5)));
        Assert.That(quiz.Questions[2].Options.Select(o => (o.Id, o.Text, o.Correct)), Is.EqualTo(new[] { ("a", "Vrai", false), ("b", "Faux", true) }));
        Assert.That(activity.Fields.Select(f => f.Id), Is.EqualTo(new[] { "tutrice", "trous" }));
        Assert.That(upcoming, Is.EqualTo(new UpcomingDefinition(90, "Un échange en petit groupe sur les premières semaines.", "acc-m1")));
    }

    [Test]
    public async Task The_same_content_makes_no_second_version_whatever_its_layout()
    {
        using var sample = Sample();
        var first = await host.PublishAsync(sample);
        sample.Edit("path.yaml", "audience: [Responsables de secteur, Tutrices et tuteurs]", "# qui\naudience:\n  - \"Responsables de secteur\"\n  - Tutrices et tuteurs");
        sample.Write(Lesson, sample.Read(Lesson).Replace("\n", "\r\n", StringComparison.Ordinal));

        var second = await host.PublishAsync(sample);

        Assert.That((second.Outcome, second.VersionId, second.Number), Is.EqualTo((PublishOutcome.Unchanged, first.VersionId, 1)));
    }

    [Test]
    public async Task A_change_makes_the_next_version_and_leaves_the_first_as_it_was()
    {
        using var sample = Sample();
        var first = await host.PublishAsync(sample);
        var before = await StepsAsync(first);

        var second = await host.PublishAsync(sample.Edit(Lesson, "jour par jour", "heure par heure"));

        Assert.That((second.Outcome, second.Number), Is.EqualTo((PublishOutcome.Published, 2)));
        Assert.That((await StepsAsync(first)).Select(s => (s.StableId, s.Hash, Html: string.Concat(s.Screens))), Is.EqualTo(before.Select(s => (s.StableId, s.Hash, Html: string.Concat(s.Screens)))));
        var changed = (await StepsAsync(second)).Where(s => before.Single(b => b.StableId == s.StableId).Hash != s.Hash);
        Assert.That(changed.Select(s => s.StableId), Is.EqualTo(new[] { "acc-m1-l1" }));
        var current = await host.ReadAsync(s => s.GetRequiredService<TrainingPathsDbContext>().TrainingPaths.Where(p => p.CurrentVersionId == second.VersionId).CountAsync());
        Assert.That(current, Is.EqualTo(1));
    }

    [Test]
    public async Task Another_picture_under_the_same_name_changes_the_lesson_that_shows_it()
    {
        using var sample = Sample();
        var before = await StepsAsync(await host.PublishAsync(sample));

        var after = await StepsAsync(await host.PublishAsync(sample.Edit("media/semaine.svg", "#0a5", "#0a6")));

        Assert.That(after.Where(s => before.All(b => b.Hash != s.Hash)).Select(s => s.StableId), Is.EqualTo(new[] { "acc-m1-l1" }));
    }

    [Test]
    public async Task A_package_with_errors_publishes_nothing()
    {
        using var sample = Sample();
        sample.Edit(Lesson, "objectives: [o1]", "objectives: [o9]");

        var result = await host.PublishAsync(sample);

        Assert.That((result.Outcome, result.VersionId, result.Report.Findings.Single().Rule), Is.EqualTo((PublishOutcome.Refused, (Guid?)null, "id.unknown-objective")));
        var slug = Path.GetFileName(sample.Place);
        Assert.That(await host.ReadAsync(s => s.GetRequiredService<TrainingPathsDbContext>().TrainingPaths.CountAsync(p => p.Slug == slug)), Is.Zero);
    }

    [Test]
    public async Task Pictures_are_kept_by_content_and_named_by_the_screens()
    {
        using var sample = Sample();
        var result = await host.PublishAsync(sample);
        var sha256 = sample.Package().Media.Single().Sha256;

        var media = await host.ReadAsync(s => s.GetRequiredService<Lessons>().FindMediaAsync(sha256, CancellationToken.None));

        Assert.That((media!.ContentType, media.Size), Is.EqualTo(("image/svg+xml", (long)sample.Read("media/semaine.svg").Length)));
        Assert.That(await host.Files.ReadAsync(sha256, CancellationToken.None), Is.EqualTo(sample.Package().Media.Single().File.Bytes));
        Assert.That(string.Concat((await StepsAsync(result)).Single(s => s.StableId == "acc-m1-l1").Screens), Does.Contain($"src=\"/media/{sha256}/semaine.svg\""));
    }

    [Test]
    public async Task Publications_at_once_take_different_numbers()
    {
        var slug = NextSlug();
        var folders = Enumerable.Range(1, 6).Select(i => new SampleFolder(slug).Edit(Lesson, "jour par jour", $"jour par jour, version {i}")).ToArray();

        var results = await Task.WhenAll(folders.Select(folder => Task.Run(() => host.PublishAsync(folder))));

        Assert.That(results.Select(r => r.Number).Order(), Is.EqualTo(new int?[] { 1, 2, 3, 4, 5, 6 }));
        Array.ForEach(folders, folder => folder.Dispose());
    }

    [Test]
    public async Task The_same_package_twice_at_once_makes_one_version()
    {
        using var sample = Sample();

        var results = await Task.WhenAll(Enumerable.Range(1, 4).Select(_ => Task.Run(() => host.PublishAsync(sample))));

        Assert.That(results.Select(r => r.Outcome), Has.Exactly(1).EqualTo(PublishOutcome.Published).And.Exactly(3).EqualTo(PublishOutcome.Unchanged));
    }

    [Test]
    public void Outside_a_unit_of_work_nothing_is_published()
    {
        using var sample = Sample();
        using var scope = host.CreateScope();

        Assert.That(() => scope.ServiceProvider.GetRequiredService<PublishPath>().RunAsync(sample.Package(), null, CancellationToken.None), Throws.InvalidOperationException);
    }

    private SampleFolder Sample() => new(NextSlug());

    private string NextSlug() => $"accueil-{Interlocked.Increment(ref samples)}";

    private Task<List<Step>> StepsAsync(PublishResult result) => host.ReadAsync(s =>
        s.GetRequiredService<TrainingPathsDbContext>().Steps.AsNoTracking().Where(step => step.PathVersionId == result.VersionId).OrderBy(step => step.Position).ToListAsync());

    private Task<int> MinutesAsync(PublishResult result) => host.ReadAsync(s =>
        s.GetRequiredService<TrainingPathsDbContext>().PathVersions.Where(v => v.Id == result.VersionId).Select(v => v.Minutes).SingleAsync());
}
