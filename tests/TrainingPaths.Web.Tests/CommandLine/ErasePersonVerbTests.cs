using System.Text;
using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Certificates;
using TrainingPaths.Core.Notifications;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.CommandLine;

/// <summary>Somebody is forgotten: nothing that names them is left in any row, and what proves their training is.</summary>
public sealed class ErasePersonVerbTests
{
    private World world = null!;
    private TwoStructures scene = null!;

    [SetUp]
    public async Task Start()
    {
        // With a help desk, which a request for help names the person to.
        world = await World.CreateAsync(services => services.AddSingleton(new MailSettings("http://localhost", "TrainingPaths", "formation@example.org", null, "", "assistance@example.org")));
        scene = await world.TwoStructuresAsync();
        await world.RunJobsAsync();
    }

    [TearDown]
    public async Task Stop() => await world.DisposeAsync();

    [Test]
    public async Task Without_agreement_it_says_what_it_would_do_and_changes_nothing()
    {
        var before = await TracesAsync(scene.First);
        Assert.That(before, Has.Some.StartsWith("accounts.person").And.Some.StartsWith("progress.note").And.Some.StartsWith("certificates.certificate_holder").And.Some.StartsWith("notifications.mail"), "control: the search finds what is there");

        var run = await EraseAsync(TestSite.MailOf(scene.First.Id));

        Assert.That(run.Code, Is.Zero, run.Errors);
        Assert.That(run.Output, Does.Contain(scene.First.FamilyName).And.Contain("notes: 1").And.Contain("attempts at quizzes, with every answer: 1").And.Contain("names on certificates, with the PDF: 2").And.Contain("requests for help: 1").And.Contain("Nothing was changed"));
        Assert.That(await TracesAsync(scene.First), Is.EqualTo(before));
        Assert.That(world.Get<FileStore>().Has(Hash(scene.First.Document)));
    }

    [Test]
    public async Task No_row_and_no_file_names_an_erased_person_and_their_proof_is_whole()
    {
        var proof = await ProofAsync();
        var colleague = await TracesAsync(scene.Colleague);

        var run = await EraseAsync(TestSite.MailOf(scene.First.Id), "--yes");

        Assert.That(run.Code, Is.Zero, run.Errors);
        Assert.That(await TracesAsync(scene.First), Is.Empty);
        foreach (var table in new[] { "assessment.answer_event", "assessment.quiz_attempt", "tracking.registration", "tracking.stored_commit", "tracking.remembered_value", "tracking.interaction" })
        {
            Assert.That(await world.CountAsync($"select count(*) from {table} where person_id = '{scene.First.Id}'"), Is.Zero, table);
            Assert.That(await world.CountAsync($"select count(*) from {table} where person_id = '{scene.Colleague.Id}'"), Is.Positive, table);
        }

        Assert.That(await ProofAsync(), Is.EqualTo(proof).And.All.Positive);
        Assert.That(await TracesAsync(scene.Colleague), Is.EqualTo(colleague));
        var files = world.Get<FileStore>();
        Assert.That(new[] { scene.First.Document, scene.First.AloneDocument, scene.Hr.PackFile }.Where(mark => files.Has(Hash(mark))), Is.Empty);
        Assert.That(new[] { scene.Colleague.Document, scene.OtherHr.PackFile }.Where(mark => !files.Has(Hash(mark))), Is.Empty);
        var verified = await world.ReadAsync<VerifySerial, PublicCertificate?>(Caller.Nobody, verify => verify.RunAsync(scene.First.Serial, CancellationToken.None));
        Assert.That(verified?.State, Is.EqualTo(RegisterState.Valid));
        Assert.That((await Command.RunAsync(Settings, "recompute-progress")).Code, Is.Zero);
    }

    [Test]
    public async Task Erasing_again_by_the_id_that_was_noted_changes_nothing()
    {
        await EraseAsync(TestSite.MailOf(scene.First.Id), "--yes");
        var again = await EraseAsync(scene.First.Id.ToString(), "--yes");
        var gone = await EraseAsync(TestSite.MailOf(scene.First.Id), "--yes");

        Assert.That((again.Code, gone.Code), Is.EqualTo((0, 65)), again.Errors);
        Assert.That(again.Output, Does.StartWith("Personne effacée, no address").And.Not.Contain("notes:"));
        Assert.That(gone.Errors, Does.StartWith("No account has this address"));
    }

    private Dictionary<string, string> Settings => new() { ["ConnectionStrings__Default"] = world.Connection, ["Folder"] = world.Folder };

    private Task<Command> EraseAsync(params string[] words) => Command.RunAsync(Settings, ["erase-person", .. words]);

    private static string Hash(string content) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    // Every row of every table, as text.
    private async Task<IReadOnlyList<string>> TracesAsync(Follower who)
    {
        var traces = new List<string>();
        foreach (var table in await TextsAsync("select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') order by 1"))
        {
            foreach (var mark in who.Marks.Append(TestSite.MailOf(who.Id)).Append(TestSite.MailOf(who.Id).ToUpperInvariant()))
            {
                if (await world.CountAsync($"select count(*) from {table} t where t::text like '%{mark}%'") is var rows and > 0)
                    traces.Add($"{table}: {mark}, {rows}");
            }
        }

        return traces;
    }

    private async Task<long[]> ProofAsync()
    {
        string[] tables = ["enrolments.enrolment", "progress.progress_event", "progress.path_progress", "progress.step_progress", "certificates.certificate"];
        var kept = new List<long> { await world.CountAsync("select count(*) from certificates.register_entry") };
        foreach (var table in tables)
            kept.Add(await world.CountAsync($"select count(*) from {table} where person_id = '{scene.First.Id}'"));
        return [.. kept];
    }

    private async Task<List<string>> TextsAsync(string sql)
    {
        await using var command = world.Everything.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
