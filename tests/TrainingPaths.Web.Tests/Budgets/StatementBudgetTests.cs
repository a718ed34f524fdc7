using System.Net;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Enrolments;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Drafts.Proofs;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Budgets;

/// <summary>
/// How many statements a page may send. Each is a round trip: a page that grows one for each path, step or person is slow for everybody. Counted are also the two that
/// say who asks: one opens the unit of work, and one in five seconds reads the person's standing, in a unit of its own.
/// </summary>
public sealed class StatementBudgetTests
{
    private readonly StatementLog log = new();
    private TestSite site = null!;
    private SmallPath path = null!;
    private Guid enrolment;
    private Guid author;
    private Browser learner = null!;
    private Browser hr = null!;
    private Browser trainer = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        site = await TestSite.StartAsync();
        var structure = await site.World.StructureAsync();
        var person = await site.World.PersonAsync(structure);
        // Three paths: what costs a statement for each of them shows.
        for (var i = 0; i < 3; i++)
        {
            path = await site.World.PathAsync(sequential: false);
            enrolment = await site.World.WriteAsync<EnrolOnPath, Guid>(Caller.Person(person, structure), use => use.RunAsync(person, structure, path.Slug, programmeAccepted: true, CancellationToken.None));
        }

        learner = await site.SignInAsync(person);
        await (await learner.GetAsync(Address("/learn/{enrolment}/m1-quiz/quiz"))).SubmitAsync();
        author = await site.World.PersonAsync(structure);
        await site.World.InsertAsync("insert into accounts.appointment (person_id, role) values ($1, $2)", author, (int)FederationRole.Trainer);
        trainer = await site.SignInAsync(author);
        hr = await site.SignInAsync(await site.World.PersonAsync(structure, StructureRole.HrOfficer));
        for (var i = 0; i < 12; i++)
            await FollowedAsync(structure);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        learner.Dispose();
        hr.Dispose();
        trainer.Dispose();
        await site.DisposeAsync();
        log.Dispose();
    }

    [TestCase("/", 5)]
    [TestCase("/account/sessions", 4)]
    [TestCase("/cohorts", 5)]
    [TestCase("/paths", 4)]
    [TestCase("/paths?q=parcous", 8)]
    [TestCase("/paths/{slug}", 5)]
    [TestCase("/learn/{enrolment}/m1-l1", 5)]
    [TestCase("/learn/{enrolment}/m1-quiz/quiz", 5)]
    [TestCase("/certificates", 4)]
    public async Task A_page_sends_no_more_statements_than_its_budget(string page, int budget)
    {
        Assert.That(await CountAsync(learner, Address(page)), Has.Count.LessThanOrEqualTo(budget));
    }

    [TestCase("/team", 10)]
    [TestCase("/team/people", 6)]
    public async Task The_team_page_sends_as_many_statements_for_twelve_people_as_for_one(string page, int budget)
    {
        Assert.That(await CountAsync(hr, page), Has.Count.LessThanOrEqualTo(budget));
    }

    [TestCase("/teach/paths/{slug}/analysis", 7)]
    public async Task The_analysis_sends_as_many_statements_for_sixteen_questions_as_for_one(string page, int budget) =>
        Assert.That(await CountAsync(trainer, Address(page)), Has.Count.LessThanOrEqualTo(budget));

    [TestCase("", 8)]
    [TestCase("/text/{lesson}", 9)]
    [TestCase("/quiz/{quiz}", 9)]
    [TestCase("/check", 9)]
    [TestCase("/publish", 13)]
    [TestCase("/history", 9)]
    [TestCase("/proofreading", 10)]
    [TestCase("/recordings/{lesson}", 8)]
    [TestCase("/fragments/{lesson}", 14)]
    public async Task The_studio_sends_as_many_statements_for_two_hundred_steps_as_for_two(string page, int budget)
    {
        var draft = await BigDraftAsync();
        var address = $"/teach/drafts/{draft.Id}" + page.Replace("{lesson}", draft.Lesson, StringComparison.Ordinal).Replace("{quiz}", draft.Quiz, StringComparison.Ordinal);
        Assert.That(await CountAsync(trainer, address), Has.Count.LessThanOrEqualTo(budget));
    }

    [TestCase("/teach/proofreading/{draft}/{lesson}", 11)]
    [TestCase("/teach/drafts/{draft}/text/{lesson}", 11)]
    [TestCase("/teach/drafts/{draft}/proofreading", 12)]
    public async Task Pages_of_a_proof_reading_send_as_many_statements_for_twenty_quotations_as_for_one(string page, int budget)
    {
        var draft = await BigDraftAsync();
        var reader = new Writer(author, "Anne", SeesAll: false);
        // Who writes it reads it too, which only rows can make: one person opens all three pages.
        await site.World.InsertAsync("insert into paths.proofreading (draft_id, reader_id, reader_name, asked_by, asked_at, state, word) values ($1, $2, 'Anne', $2, now(), 1, '')", draft.Id, author);
        var files = await site.World.ReadAsync<DraftDesk, IReadOnlyList<DraftFile>>(Caller.Nobody, d => d.FilesAsync(draft.Id, CancellationToken.None));
        foreach (var lesson in files.Where(f => f.Place.Kind == DraftPlaceKind.Lesson).Take(20))
            await site.World.WriteAsync<CommentOnProof>(Caller.Nobody, c => c.RunAsync(Guid.NewGuid(), draft.Id, reader, lesson.StableId, lesson.Title, "À revoir.", CancellationToken.None));
        Assert.That(await CountAsync(trainer, page.Replace("{draft}", draft.Id.ToString(), StringComparison.Ordinal).Replace("{lesson}", draft.Lesson, StringComparison.Ordinal)), Has.Count.LessThanOrEqualTo(budget));
    }

    [TestCase("/teach/questions", 7)]
    public async Task The_question_bank_sends_as_many_statements_for_three_paths_as_for_one(string page, int budget) =>
        Assert.That(await CountAsync(trainer, page), Has.Count.LessThanOrEqualTo(budget));

    [TestCase("/teach/searches", 4)]
    public async Task What_people_look_for_takes_as_many_statements_for_thirty_words_as_for_one(string page, int budget)
    {
        await site.World.ExecuteAsync("insert into paths.search_day (day, words, found, sessions) select current_date, 'mot ' || n, n % 2 = 0, 5 from generate_series(1, 30) n on conflict do nothing");
        Assert.That(await CountAsync(trainer, page), Has.Count.LessThanOrEqualTo(budget));
    }

    [TestCase("/teach/packages", 4)]
    public async Task The_packages_page_sends_as_many_statements_for_three_packages_as_for_one(string page, int budget)
    {
        for (var i = 0; i < 3; i++)
            await site.World.SendAsync(Guid.NewGuid().ToByteArray());
        Assert.That(await CountAsync(trainer, page), Has.Count.LessThanOrEqualTo(budget));
    }

    [TestCase("/teach/paths/{slug}/versions", 18)]
    [TestCase("/teach/paths/{slug}/versions/1/move", 20)]
    public async Task The_pages_of_versions_send_as_many_statements_for_twelve_people_as_for_one(string page, int budget)
    {
        if (await site.World.CountAsync($"select count(*) from paths.path_version where path_id = '{path.Id}'") == 1)
            await site.World.ReviseAsync(path);
        Assert.That(await CountAsync(trainer, Address(page)), Has.Count.LessThanOrEqualTo(budget));
    }

    [TestCase("/teach/cohorts", 7)]
    [TestCase("/teach/cohorts/{cohort}", 5)]
    [TestCase("/teach/cohorts/{cohort}/texts", 5)]
    [TestCase("/teach/cohorts/{cohort}/messages", 6)]
    public async Task The_pages_of_groups_send_as_many_statements_for_twelve_people_as_for_one(string page, int budget)
    {
        var cohort = await site.World.AccompanyAsync(author, enrolment);
        await site.World.ExecuteAsync($"""
            insert into enrolments.cohort_member (cohort_id, trainer_id, cohort_name, trainer_name, structure_id, enrolment_id, person_id, joined_at)
            select c.id, c.trainer_id, c.name, c.trainer_name, e.structure_id, e.id, e.person_id, now()
            from enrolments.cohort c join enrolments.enrolment e on e.path_id = c.path_id where c.id = '{cohort.Id}' on conflict do nothing
            """);
        Assert.That(await CountAsync(trainer, page.Replace("{cohort}", cohort.Id.ToString(), StringComparison.Ordinal)), Has.Count.LessThanOrEqualTo(budget));
    }

    private async Task<(Guid Id, string Lesson, string Quiz)> BigDraftAsync()
    {
        var folder = Directory.CreateTempSubdirectory("tp-big-");
        try
        {
            var place = Path.Combine(folder.FullName, "un-grand-parcours");
            BigPath.Write(place, modules: 40, lessons: 4, questions: 13);
            var files = ContentPackage.Read(place).Files.Select(f => (f.Path, f.Bytes)).ToArray();
            var draft = await site.World.WriteAsync<StartDraft, Draft>(Caller.Nobody, s => s.OfFolderAsync(null, files.Select(f => new FolderFile(f.Path, f.Bytes)), new Writer(author, "Anne", SeesAll: false), CancellationToken.None));
            var there = await site.World.ReadAsync<DraftDesk, IReadOnlyList<DraftFile>>(Caller.Nobody, d => d.FilesAsync(draft.Id, CancellationToken.None));
            return (draft.Id, there.First(f => f.Place.Kind == DraftPlaceKind.Lesson).StableId!, there.First(f => f.Place.Kind == DraftPlaceKind.Quiz).StableId!);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task FollowedAsync(Guid structure)
    {
        var person = await site.World.PersonAsync(structure);
        var followed = await site.World.WriteAsync<EnrolOnPath, Guid>(Caller.Person(person, structure), use => use.RunAsync(person, structure, path.Slug, programmeAccepted: true, CancellationToken.None));
        await site.World.InsertAsync("update enrolments.enrolment set visible_to_structure = true where id = $1", followed);
    }

    private string Address(string page) => page.Replace("{slug}", path.Slug, StringComparison.Ordinal).Replace("{enrolment}", enrolment.ToString(), StringComparison.Ordinal);

    private async Task<IReadOnlyCollection<string>> CountAsync(Browser browser, string address)
    {
        // Once to warm up; then as somebody who has read for a while.
        await browser.GetAsync(address);
        site.World.Clock.Pass(TimeSpan.FromSeconds(6));
        var (trace, statements) = log.Follow();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("traceparent", trace);
        var answer = await browser.SendAsync(request);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(statements, Is.Not.Empty, "nothing was traced: this proves nothing");
        return statements;
    }
}
