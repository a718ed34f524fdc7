using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using TrainingPaths.Core.Assessment.Analysis;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress.Analysis;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Assessment.Analysis;

/// <summary>The job of the night on real attempts. Each test owns a path, whose quizzes ask all of their eight questions.</summary>
public sealed class ComputeQuestionFiguresTests
{
    private World world = null!;
    private Guid structure;
    private SmallPath path = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        world = await World.CreateAsync();
        structure = await world.StructureAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await world.DisposeAsync();

    [SetUp]
    public async Task PathAsync() => path = await world.PathAsync(modules: 1, sequential: false, draw: 8);

    [Test]
    public async Task Five_people_are_counted_across_structures_by_their_first_answers_and_by_night()
    {
        await AnsweredAsync(4, "m1-q1");
        var other = await world.StructureAsync();
        var (person, enrolment) = await world.AnswerAsync(other, path, "m1-quiz", "m1-q1", "m1-q2");
        await world.AnswerAsync(Caller.Person(person, other), enrolment, "m1-quiz");
        Assert.That(await AnalysisAsync(), Has.Property(nameof(PathAnalysis.Questions)).Empty.And.Property(nameof(PathAnalysis.Waiting)).EqualTo(8));
        await NightAsync();

        var analysis = await AnalysisAsync();
        var figures = analysis.Questions.ToDictionary(q => q.Question.Id, q => q.Figures!);
        Assert.That(analysis.Questions.Select(q => q.Question.Id).First(), Is.EqualTo("m1-q1"), "the worst first");
        Assert.That((figures["m1-q1"].People, figures["m1-q1"].Right), Is.EqualTo((5, 0)));
        Assert.That((figures["m1-q2"].People, figures["m1-q2"].Right), Is.EqualTo((5, 4)));
        Assert.That(figures["m1-q1"].Options, Is.EqualTo(new[] { new OptionFigures("a", 0, null, null), new OptionFigures("b", 5, null, null) }));
        Assert.That(figures["m1-q1"].Seconds, Is.EqualTo(20));
        Assert.That(analysis.Questions.Single(q => q.Question.Id == "m1-q3").Findings.Single().Kind, Is.EqualTo(QuestionFindingKind.AllRight));
    }

    [Test]
    public async Task Of_four_people_nothing_is_stored()
    {
        await AnsweredAsync(4);
        await NightAsync();
        Assert.That(await StoredAsync(), Is.Zero);
    }

    [Test]
    public async Task Run_twice_it_leaves_the_same_and_whoever_is_erased_is_gone_the_next_night()
    {
        var people = await AnsweredAsync(5);
        await NightAsync();
        var once = await world.Everything.CreateCommand($"select string_agg(figures::text, ' ' order by question_id) from assessment.question_figure where path_id = '{path.Id}'").ExecuteScalarAsync();
        await NightAsync();
        Assert.That(await world.Everything.CreateCommand($"select string_agg(figures::text, ' ' order by question_id) from assessment.question_figure where path_id = '{path.Id}'").ExecuteScalarAsync(), Is.EqualTo(once));
        Assert.That(await StoredAsync(), Is.EqualTo(8));

        foreach (var table in new[] { "answer_event", "answer", "quiz_attempt" })
            await world.ExecuteAsync($"delete from assessment.{table} where person_id = '{people[0].Person}'");
        await NightAsync();
        Assert.That(await StoredAsync(), Is.Zero);
    }

    [Test]
    public async Task A_version_that_leaves_a_question_alone_goes_on_with_its_figures()
    {
        await AnsweredAsync(3);
        await world.ReviseAsync(path);
        await AnsweredAsync(2);
        await NightAsync();
        var analysis = await AnalysisAsync();
        Assert.That(analysis.Questions.Select(q => q.Figures!.People), Is.All.EqualTo(5));
        // The first question has another key since: three and two people, of which nothing is told.
        Assert.That((analysis.Questions.Count, analysis.Questions.Any(q => q.Question.Id == "m1-q1"), analysis.Waiting), Is.EqualTo((7, false, 1)));
    }

    [Test]
    public async Task Of_an_opinion_it_is_told_how_it_spreads_and_it_counts_for_nothing()
    {
        path = await world.PathAsync(modules: 1, sequential: false, bank: new QuizDefinition(1, 80, [Answered.Question, Answered.Question with { Id = "avis", Kind = QuestionKind.Likert }]));
        await AnsweredAsync(5);
        await NightAsync();
        var analysis = await AnalysisAsync();
        Assert.That(analysis.Questions.Select(q => (q.Question.Id, q.Figures!.Right, q.Figures.Discrimination)), Is.EqualTo(new[] { ("q", 5, (double?)null) }));
        Assert.That(analysis.Opinions.Select(o => (o.Question.Id, string.Join(' ', o.Figures.Scale.Select(part => $"{string.Concat(part.Options)}:{part.People}")))), Is.EqualTo(new[] { ("avis", "a:5 b:0 c:0 d:0") }));
    }

    [Test]
    public async Task Where_people_stop_is_told_after_thirty_days()
    {
        await AnsweredAsync(6);
        await NightAsync();
        Assert.That((await AnalysisAsync()).Steps.Select(s => s.Figures.Stopped), Is.All.Null);
        world.Clock.Pass(TimeSpan.FromDays(31));
        await NightAsync();
        Assert.That((await AnalysisAsync()).Steps.Select(s => (s.Step.Id, s.Figures.Opened, s.Figures.Stopped)), Is.EqualTo(new[] { ("m1-quiz", 6, (int?)6) }));
    }

    [Test]
    public async Task Whoever_failed_a_quiz_stopped_there()
    {
        await AnsweredAsync(5, "m1-q1", "m1-q2", "m1-q3", "m1-q4");
        Assert.That(await world.CountAsync($"select count(*) from assessment.quiz_attempt where passed and path_version_id = '{path.VersionId}'"), Is.Zero);
        world.Clock.Pass(TimeSpan.FromDays(31));
        await NightAsync();
        Assert.That((await AnalysisAsync()).Steps.Select(s => (s.Step.Id, s.Figures.Stopped)), Is.EqualTo(new[] { ("m1-quiz", (int?)5) }));
    }

    [Test]
    public async Task Whoever_waits_for_a_mark_has_not_stopped()
    {
        path = await world.MarkedPathAsync();
        var waiting = new List<Sitting>();
        for (var i = 0; i < 5; i++)
            waiting.Add(await (await (await Sitting.BeginAsync(world, structure, path)).AnswerAsync(("t-text", [Sitting.Text]))).SubmitAsync());
        world.Clock.Pass(TimeSpan.FromDays(31));
        await NightAsync();
        Assert.That((await AnalysisAsync()).Steps.Select(s => (s.Step.Id, s.Figures.Stopped)), Is.EqualTo(new[] { ("m1-quiz", (int?)null) }));

        foreach (var at in waiting)
            await at.MarkAsync([0, 0]);
        await NightAsync();
        Assert.That((await AnalysisAsync()).Steps.Select(s => (s.Step.Id, s.Figures.Stopped)), Is.EqualTo(new[] { ("m1-quiz", (int?)5) }));
    }

    [Test]
    public async Task A_path_whose_attempts_cannot_be_read_keeps_no_other_from_its_figures()
    {
        var broken = await world.PathAsync(modules: 1, sequential: false, draw: 8);
        for (var i = 0; i < 5; i++)
            await world.AnswerAsync(structure, broken, "m1-quiz");
        await AnsweredAsync(5);
        await world.ExecuteAsync($"update assessment.quiz_attempt set asked = '{{}}' where path_version_id = '{broken.VersionId}'");
        await Assert.CatchAsync<AggregateException>(() => NightAsync());
        await world.ExecuteAsync($"delete from assessment.answer_event; delete from assessment.answer; delete from assessment.quiz_attempt where path_version_id = '{broken.VersionId}'");
        Assert.That(await StoredAsync(), Is.EqualTo(8));
    }

    // Of a path among many, all that is read comes by an index of its table.
    [TestCase(AttemptsOfPath.AttemptsSql, "assessment.quiz_attempt")]
    [TestCase(AttemptsOfPath.AnswersSql, "assessment.answer")]
    [TestCase(AttemptsOfPath.ChosenSql, "assessment.answer_event")]
    [TestCase(ComputeStepFigures.OpeningsSql, "assessment.quiz_attempt")]
    [TestCase(ComputeStepFigures.LastSeenSql, "assessment.quiz_attempt")]
    [TestCase(ComputeStepFigures.ReadingsSql, "progress.progress_event")]
    public async Task No_table_is_read_from_end_to_end(string sql, string table)
    {
        await AnsweredAsync(2);
        await using var connection = await world.Everything.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var begin = new NpgsqlCommand($"set local enable_seqscan = off; set local enable_bitmapscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off; set local enable_material = off; {FiguresRole.TellSql.Replace("$1", $"'{path.Id}'").Replace("$2", "'m1-q1'")}", connection, transaction))
            await begin.ExecuteNonQueryAsync();
        await using var explain = new NpgsqlCommand($"explain {sql.Replace("$1", $"'{path.Id}'")}", connection, transaction);
        var plan = new List<string>();
        await using var reader = await explain.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            plan.Add(reader.GetString(0));

        var scan = plan.FindIndex(line => line.Contains($" on {table.Split('.')[1]} ", StringComparison.Ordinal));
        Assert.That(string.Join('\n', plan), Does.Not.Contain("Seq Scan"));
        Assert.That(plan[scan + 1], Does.Contain("Index Cond: "), string.Join('\n', plan));
    }

    private async Task<List<(Guid Person, Guid Enrolment)>> AnsweredAsync(int people, params string[] wrong)
    {
        var all = new List<(Guid, Guid)>();
        for (var i = 0; i < people; i++)
            all.Add(await world.AnswerAsync(structure, path, "m1-quiz", wrong));
        return all;
    }

    private Task<bool> NightAsync() => world.InScopeAsync(async services =>
    {
        await services.GetRequiredService<ComputeQuestionFigures>().RunAsync(CancellationToken.None);
        await services.GetRequiredService<ComputeStepFigures>().RunAsync(CancellationToken.None);
        return true;
    });

    private Task<PathAnalysis> AnalysisAsync() => world.ReadAsync<ReadAnalysis, PathAnalysis>(Caller.Nobody, read => read.RunAsync(path.Slug, CancellationToken.None));

    private Task<long> StoredAsync() => world.CountAsync($"select count(*) from assessment.question_figure where path_id = '{path.Id}'");
}
