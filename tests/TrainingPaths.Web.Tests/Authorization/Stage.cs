using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Web;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Authorization;

/// <summary>The site as it is run in production, on a database with two structures, and a signed-in browser for everybody.</summary>
internal sealed class Stage : IAsyncDisposable
{
    public const string Sheet = "fiche";

    private readonly Dictionary<string, Browser> browsers = [];
    private readonly Dictionary<string, string> tokens = [];

    private Stage(TestSite site, TwoStructures scene, string media) => (Site, Scene, Media) = (site, scene, media);

    public TestSite Site { get; }

    public TwoStructures Scene { get; }

    /// <summary>Address of a picture.</summary>
    public string Media { get; }

    /// <summary>A path with two versions, and a move from one to the other that can be taken back.</summary>
    public required (SmallPath Path, Guid Second, Guid Move) Revised { get; init; }

    /// <summary>A text of <see cref="TwoStructures.First"/> that waits for the trainer of the scene, on a path of its own.</summary>
    public required (CohortOfTests Cohort, Guid Enrolment, Guid Attempt) Text { get; init; }

    /// <summary>Of the trainer of the scene, with <see cref="TwoStructures.First"/> in it: to leave and to close.</summary>
    public required CohortOfTests SpareCohort { get; init; }

    /// <param name="filtersOff">Without the first wall: what is still hidden is hidden by row-level security.</param>
    /// <param name="policiesOff">Without the second wall; for the control.</param>
    public static async Task<Stage> BuildAsync(bool filtersOff = false, bool policiesOff = false)
    {
        var site = await TestSite.StartAsync(host =>
        {
            host.UseProduction().UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "None");
            if (filtersOff)
                host.ConfigureTestServices(services => services.AddSingleton<QueryFiltersOff>());
        });
        var scene = await site.World.TwoStructuresAsync();
        var media = await site.World.Get<FileStore>().SaveAsync(new byte[] { 1 }, CancellationToken.None);
        await site.World.InsertAsync("insert into paths.media_file (sha256, content_type, size) values ($1, 'image/png', 1)", media);
        await site.World.InsertAsync("insert into paths.sheet (path_version_id, stable_id, position, title, summary, html) values ($1, $2, 1, 'Fiche', '', '<p>Fiche</p>')", scene.Path.VersionId, Sheet);
        await site.World.InsertAsync("insert into paths.version_source (path_version_id, path, sha256, size) values ($1, 'path.yaml', $2, 1)", scene.Path.VersionId, media);
        if (policiesOff)
        {
            foreach (var table in TrainingPathsDbContext.PeopleTables)
                await site.World.ExecuteAsync($"alter table {table.Name} disable row level security");
        }

        return new Stage(site, scene, media) 
        {
            Revised = await ReviseAsync(site.World, scene.Trainer),
            Text = await WriteTextAsync(site.World, scene),
            SpareCohort = await site.World.AccompanyAsync(scene.Trainer, scene.First.Enrolment),
        };
    }

    private static async Task<(SmallPath Path, Guid Second, Guid Move)> ReviseAsync(World world, Guid trainer)
    {
        var path = await world.PathAsync();
        var (second, move) = (await world.ReviseAsync(path), Guid.CreateVersion7());
        await world.InsertAsync("""
            insert into progress.version_migration (id, path_id, from_version_id, to_version_id, requested_by, requested_at, with_open_quizzes, state, total, moved, completed, stayed_completed, stayed_quiz_open, moved_back, went_on)
            values ($1, $2, $3, $4, $5, now(), false, 2, 1, 1, 0, 0, 0, 0, 0)
            """, move, path.Id, path.VersionId, second, trainer);
        return (path, second, move);
    }

    private static async Task<(CohortOfTests Cohort, Guid Enrolment, Guid Attempt)> WriteTextAsync(World world, TwoStructures scene)
    {
        var first = scene.First;
        var enrolment = await world.EnrolAsync(first.Id, first.Structure, await world.MarkedPathAsync());
        var attempt = await world.WriteTextAsync(enrolment, first.Caller, "Lundi, nous avons dit ce qui va.");
        return (await world.AccompanyAsync(scene.Trainer, enrolment), enrolment, attempt);
    }

    /// <summary>An invitation to a structure with nobody in it, and the key of its letter.</summary>
    public async Task<(Guid Structure, string Key)> InviteAsync(string mail)
    {
        var (structure, bytes) = (await Site.World.StructureAsync($"Aide à domicile {Guid.NewGuid():n}"), RandomNumberGenerator.GetBytes(32));
        await Site.World.InsertAsync("""
            insert into accounts.invitation (id, structure_id, mail, given_name, family_name, invited_by, key_hash, sent_at)
            values ($1, $2, $3, 'Karima', 'Nouvelle', $4, $5, now())
            """, Guid.CreateVersion7(), structure, mail, Scene.Hr.Id, SHA256.HashData(bytes));
        return (structure, Base64Url.EncodeToString(bytes));
    }

    /// <summary>The browser of somebody who is signed in, with the token of its forms. A visitor's is new each time: a visitor has no past.</summary>
    public async Task<(Browser Browser, string Token)> BrowserOfAsync(Actor actor)
    {
        if (actor.Person is not { } person)
            return await WithTokenAsync(Site.Visit(), "/sign-in");
        if (!browsers.TryGetValue(actor.Column, out var browser))
            (browsers[actor.Column], tokens[actor.Column]) = await WithTokenAsync(browser = await Site.SignInAsync(person), "/account");
        return (browser, tokens[actor.Column]);
    }

    public void EndSession(Actor actor)
    {
        if (browsers.Remove(actor.Column, out var browser))
            browser.Dispose();
    }

    /// <summary>Somebody whose account a visitor may open.</summary>
    public async Task<Guid> SpareAsync()
    {
        var person = await Site.World.PersonAsync(Scene.First.Structure);
        using var _ = await Site.SignInAsync(person);
        return person;
    }

    public async Task<string> FamilyNameAsync(Guid person)
    {
        await using var command = Site.World.Everything.CreateCommand($"select family_name from accounts.person where id = '{person}'");
        return (string)(await command.ExecuteScalarAsync())!;
    }

    public async Task<string> PasswordTokenAsync(Guid person)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Core.Accounts.Account>>();
        return await accounts.GeneratePasswordResetTokenAsync((await accounts.FindByIdAsync(person.ToString()))!);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var browser in browsers.Values)
            browser.Dispose();
        await Site.DisposeAsync();
    }

    private static async Task<(Browser, string)> WithTokenAsync(Browser browser, string page) =>
        (browser, (await browser.GetAsync(page)).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
}
