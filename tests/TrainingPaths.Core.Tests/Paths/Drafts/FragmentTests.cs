using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Drafts.Fragments;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Paths.Rendering;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Paths.Drafts;

public sealed class FragmentTests
{
    private readonly Writer anne = new(Guid.CreateVersion7(), "Anne Le Goff", SeesAll: false);
    private readonly Writer omar = new(Guid.CreateVersion7(), "Omar Haddad", SeesAll: false);
    private World world = null!;
    private Guid draft;
    private string lesson = "";

    [SetUp]
    public async Task StartAsync()
    {
        world = await World.CreateAsync();
        var published = await world.WriteAsync<PublishPath, PublishResult>(Caller.Nobody, p => p.RunAsync(ContentPackage.Read(SampleFolder.Original), null, default));
        Assert.That(published.Outcome, Is.EqualTo(PublishOutcome.Published));
        (draft, lesson) = await BlankAsync(anne);
    }

    [TearDown]
    public async Task StopAsync() => await world.DisposeAsync();

    [Test]
    public async Task Blocks_are_found_by_kind_and_by_words_without_accents()
    {
        var mondays = await FindAsync(new FragmentSearch(Kind: "monday"));
        var words = await FindAsync(new FragmentSearch("TUTRICE remplacante"));
        var sheets = await FindAsync(new FragmentSearch(Kind: Fragment.Sheet));

        Assert.That(mondays.Shown.Select(f => f.Fragment.Kind).Distinct(), Is.EqualTo(new[] { "monday" }));
        Assert.That(mondays.Shown.Select(f => f.Html), Has.All.Contains("block-monday"));
        Assert.That(words.Shown.Select(f => f.Fragment.Markdown), Is.Not.Empty.And.All.Contains("tutrice").IgnoreCase);
        Assert.That((sheets.Found, (await FindAsync(new FragmentSearch("aucune-chance"))).Found), Is.EqualTo((sheets.Shown.Count, 0)));
        Assert.That(sheets.Found, Is.GreaterThan(0));
    }

    [Test]
    public async Task A_fragment_comes_with_its_pictures_its_sources_and_its_authors()
    {
        var method = (await FindAsync(new FragmentSearch("frise"))).Shown.Select(f => f.Fragment).FirstOrDefault() ?? (await FindAsync(new FragmentSearch())).Shown.Select(f => f.Fragment).First(f => f.Markdown.Contains("semaine.svg", StringComparison.Ordinal));

        var edited = await TakeAsync(method.Key);

        var text = FormatFile.Read<LessonHeader>(await BytesAsync(f => f.StableId == lesson))!;
        var path = FormatFile.Read<PathFile>(await BytesAsync(f => f.Path == "path.yaml"))!.Header;
        Assert.That(text.Body, Does.Contain("](../../media/semaine.svg)"));
        Assert.That(await BytesAsync(f => f.Path == "media/semaine.svg"), Is.EqualTo(await File.ReadAllBytesAsync(System.IO.Path.Combine(SampleFolder.Original, "media", "semaine.svg"))));
        Assert.That(text.Header.Sources!.Select(s => s.Title), Does.Contain(Typography.Bind($"« {method.StepTitle} », Accueillir une nouvelle collègue (Équipe de test, CC-BY-SA-4.0)")));
        Assert.That(text.Header.Sources!.Select(s => s.Title), Does.Contain("Guide fictif de l'accueil"));
        Assert.That(text.Header.Sources!.First(s => s.Title.StartsWith('«')), Has.Property("Url").EqualTo($"https://ecole.example/paths/{SampleFolder.Slug}").And.Property("Title").Contains("CC-BY-SA-4.0"));
        Assert.That(path.Authors, Is.EqualTo(new[] { "Anne Le Goff", "Équipe de test" }));

        await TakeAsync(method.Key);
        var twice = FormatFile.Read<LessonHeader>(await BytesAsync(f => f.StableId == lesson))!.Header.Sources!;
        Assert.That(twice, Is.EqualTo(text.Header.Sources), "named once");
        await world.WriteAsync<TakeBack, Draft>(Caller.Nobody, t => t.UndoAsync(draft, anne, edited.Revision + 1, default));
        await world.WriteAsync<TakeBack, Draft>(Caller.Nobody, t => t.UndoAsync(draft, anne, edited.Revision, default));
        Assert.That((await FilesAsync(draft)).Select(f => f.Path), Has.None.StartsWith("media/"));
    }

    [Test]
    public async Task What_leads_to_a_sheet_that_stays_behind_is_only_its_words()
    {
        var all = (await FindAsync(new FragmentSearch())).Shown.Select(f => f.Fragment).First(f => f.Markdown.Contains("../../sheets/", StringComparison.Ordinal));

        await TakeAsync(all.Key);

        var body = FormatFile.Read<LessonHeader>(await BytesAsync(f => f.StableId == lesson))!.Body;
        Assert.That(body, Does.Not.Contain("sheets/"));
        Assert.That(PathLinter.Check(ContentPackage.Read("x", [("modules/01-a/01-b.md", await BytesAsync(f => f.StableId == lesson))])).Findings.Select(f => f.Rule), Has.None.EqualTo("markdown.dead-link"));
    }

    [Test]
    public async Task A_draft_of_somebody_else_gives_nothing()
    {
        var (theirs, step) = await BlankAsync(omar);
        await WriteAsync(omar, theirs, step, "## Secret\n\nLe mot zygomatique ne se lit qu'ici.");

        var found = await FindAsync(new FragmentSearch("zygomatique"));
        var refused = await Assert.CatchAsync<RuleViolation>(() => TakeAsync(new FragmentKey(theirs, "", step, 1)));

        Assert.That((found.Found, refused!.Rule.Status), Is.EqualTo((0, 404)));
        Assert.That((await world.ReadAsync<FragmentLibrary, FragmentAnswer>(Caller.Nobody, l => l.RunAsync(draft, anne with { SeesAll = true }, new FragmentSearch("zygomatique"), default))).Found, Is.EqualTo(1), "the control");
    }

    [Test]
    public async Task A_licence_that_forbids_it_is_respected()
    {
        var (other, step) = await BlankAsync(anne);
        await WriteAsync(anne, other, step, "## Réservé\n\nUn texte sous une autre licence.");
        var file = (await FilesAsync(other)).First(f => f.Path == "path.yaml");
        var header = FormatFile.Read<PathFile>(await world.ReadAsync<DraftDesk, byte[]>(Caller.Nobody, d => d.BytesAsync(file, default)))!.Header with { Licence = "CC-BY-NC-ND-4.0" };
        await world.WriteAsync<WriteStep, StepWritten>(Caller.Nobody, w => w.RunAsync(other, anne, f => f.At("path.yaml"), null, DraftText.Of(FormatText.Yaml(header)), default));
        var found = (await FindAsync(new FragmentSearch("autre licence"))).Shown.Single().Fragment;

        Assert.That((await Assert.CatchAsync<RuleViolation>(() => TakeAsync(found.Key)))!.Rule, Is.EqualTo(DraftsRules.Licence));
    }

    private Task<FragmentAnswer> FindAsync(FragmentSearch search) => world.ReadAsync<FragmentLibrary, FragmentAnswer>(Caller.Nobody, l => l.RunAsync(draft, anne, search, default));

    private Task<Draft> TakeAsync(FragmentKey key) => world.WriteAsync<TakeFragment, Draft>(Caller.Nobody, t => t.RunAsync(draft, anne, lesson, null, key, slug => $"https://ecole.example/paths/{slug}", default));

    private Task<StepWritten> WriteAsync(Writer writer, Guid id, string step, string body) => world.WriteAsync<WriteStep, StepWritten>(Caller.Nobody, w => w.ChangeAsync(
        id, writer, f => f.WithId(step), bytes => DraftText.Of(FormatText.Markdown(FormatFile.Read<LessonHeader>(bytes)!.Header, body)), default));

    private async Task<(Guid, string)> BlankAsync(Writer writer)
    {
        var id = (await world.WriteAsync<StartDraft, Draft>(Caller.Nobody, s => s.BlankAsync(writer, null, default))).Id;
        return (id, (await FilesAsync(id)).First(f => f.Place.Kind == DraftPlaceKind.Lesson).StableId!);
    }

    private async Task<byte[]> BytesAsync(Func<DraftFile, bool> which)
    {
        var file = (await FilesAsync(draft)).First(which);
        return await world.ReadAsync<DraftDesk, byte[]>(Caller.Nobody, d => d.BytesAsync(file, default));
    }

    private Task<IReadOnlyList<DraftFile>> FilesAsync(Guid id) => world.ReadAsync<DraftDesk, IReadOnlyList<DraftFile>>(Caller.Nobody, d => d.FilesAsync(id, default));
}
