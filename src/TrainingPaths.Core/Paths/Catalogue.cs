using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths;

/// <summary>Reads published paths. Open to visitors: it holds no people's data.</summary>
public sealed class Catalogue(TrainingPathsDbContext db)
{
    private const string Vector = "SearchVector";
    private const string Configuration = "public.fr_unaccent";

    // Measured on our ten paths: « planing » has 0.60, « prevantion » 0.57, « comunication » 0.33; « comptabilite » 0.31, « gateau » 0.29, « football » 0.11.
    private const float Alike = 0.32f;

    /// <summary>The current versions that match, best match first, else by title. Where none does, those where the last word begins another; else those whose title, summary or modules have a word much like what was typed.</summary>
    public async Task<CatalogueAnswer> LookForAsync(CatalogueSearch search, CancellationToken ct)
    {
        var found = await SearchAsync(search, ct);
        if (found.Count > 0 || SearchWords.Of(search.Words) is not { } words)
            return new(found, IsNear: false);
        var begun = await BegunAsync(search, words, ct);
        return begun.Count > 0 ? new(begun, IsNear: false) : new(await NearAsync(search, words, ct), IsNear: true);
    }

    /// <summary>How long the published paths are, in planned minutes, each length once.</summary>
    public async Task<IReadOnlyList<int>> LengthsAsync(CancellationToken ct) =>
        await db.TrainingPaths.Join(db.PathVersions, path => path.CurrentVersionId, version => version.Id, (_, version) => version.Minutes).Distinct().ToListAsync(ct);

    /// <summary>The current versions that match, best match first, else by title.</summary>
    public async Task<IReadOnlyList<PathCard>> SearchAsync(CatalogueSearch search, CancellationToken ct)
    {
        var found = Current(search);
        var byTitle = found.OrderBy(p => EF.Functions.Collate(p.Version.Title, "fr-FR-x-icu")).ThenBy(p => p.Slug);
        if (SearchWords.Of(search.Words) is not { } words)
            return await CardsAsync(byTitle, ct);
        return await CardsAsync(found
            .Where(p => EF.Property<NpgsqlTsVector>(p.Version, Vector).Matches(EF.Functions.WebSearchToTsQuery(Configuration, words)))
            .OrderByDescending(p => EF.Property<NpgsqlTsVector>(p.Version, Vector).Rank(EF.Functions.WebSearchToTsQuery(Configuration, words)))
            .ThenBy(p => p.Slug), ct);
    }

    // The beginning of a stem is short (« données » has « don »): asked for with every search, it would find « donner » for them.
    private async Task<IReadOnlyList<PathCard>> BegunAsync(CatalogueSearch search, string words, CancellationToken ct)
    {
        if (SearchWords.Unfinished(words) is not var (before, last))
            return [];
        var found = Current(search).Where(p => EF.Property<NpgsqlTsVector>(p.Version, Vector).Matches(EF.Functions.ToTsQuery(Configuration, last)));
        if (before.Length > 0)
            found = found.Where(p => EF.Property<NpgsqlTsVector>(p.Version, Vector).Matches(EF.Functions.WebSearchToTsQuery(Configuration, before)));
        return await CardsAsync(found.OrderByDescending(p => EF.Property<NpgsqlTsVector>(p.Version, Vector).Rank(EF.Functions.ToTsQuery(Configuration, last))).ThenBy(p => p.Slug), ct);
    }

    private async Task<IReadOnlyList<PathCard>> NearAsync(CatalogueSearch search, string words, CancellationToken ct)
    {
        var near = await db.Database.SqlQuery<Guid>($"""
            select id as "Value" from (
              select v.id, public.likeness({words}, concat_ws(' ', v.title, v.header ->> 'summary', (select string_agg(m.title, ' ') from paths.path_module m where m.path_version_id = v.id))) as alike
              from paths.path_version v join paths.training_path p on p.current_version_id = v.id) near
            where alike >= {Alike} order by alike desc, id limit 5
            """).ToListAsync(ct);
        if (near.Count == 0)
            return [];
        var cards = await CardsAsync(Current(search).Where(p => near.Contains(p.Version.Id)), ct);
        return [.. cards.OrderBy(c => near.IndexOf(c.VersionId))];
    }

    private IQueryable<PublishedVersion> Current(CatalogueSearch search)
    {
        var found = db.TrainingPaths.AsNoTracking().Join(db.PathVersions, path => path.CurrentVersionId, version => version.Id, (path, version) => new PublishedVersion { Slug = path.Slug, Version = version });
        if (search.Theme is { } theme)
            found = found.Where(p => p.Version.Themes.Contains(theme));
        if (search.AtMostMinutes is { } minutes)
            found = found.Where(p => p.Version.Minutes <= minutes);
        return found;
    }

    private async Task<IReadOnlyList<PathCard>> CardsAsync(IQueryable<PublishedVersion> ordered, CancellationToken ct)
    {
        // The header is a document: it is read whole, and looked into here.
        var cards = await ordered
            .Select(p => new { p.Slug, p.Version.Id, p.Version.Header, p.Version.Minutes, p.Version.Themes, Modules = db.PathModules.Count(m => m.PathVersionId == p.Version.Id) })
            .ToListAsync(ct);
        return [.. cards.Select(c => new PathCard(c.Slug, c.Id, c.Header.Title, c.Header.Summary, c.Header.Language, c.Minutes, c.Themes, c.Header.Audience, c.Modules))];
    }

    /// <summary>The page of a path: its current version. Null when there is none under this name.</summary>
    public async Task<PathPage?> FindAsync(string slug, CancellationToken ct)
    {
        var found = await db.TrainingPaths.AsNoTracking().Where(path => path.Slug == slug)
            .Select(path => new { path.CurrentVersionId, HasFolder = db.VersionSources.Any(s => s.PathVersionId == path.CurrentVersionId) }).FirstOrDefaultAsync(ct);
        return found?.CurrentVersionId is { } versionId ? await OfVersionAsync(slug, versionId, ct) with { HasFolder = found.HasFolder } : null;
    }

    /// <summary>The page of a path in one version, which need not be the current one: whoever follows it reads what they accepted.</summary>
    /// <exception cref="RuleViolation">There is no such version: 404.</exception>
    public async Task<PathPage> OfVersionAsync(string slug, Guid versionId, CancellationToken ct)
    {
        var version = await FrozenVersions.FindAsync(db, versionId, ct);
        return new PathPage(slug, versionId, version.Number, version.Header, version.Minutes, version.PublishedAt, OutlineOf(version), version.Sheets) { QuizLosses = Export.ExportedQuiz.Losses(version) };
    }

    /// <summary>The tree of one version, which need not be the current one.</summary>
    /// <exception cref="RuleViolation">There is no such version: 404.</exception>
    public async Task<PathOutline> OutlineAsync(Guid versionId, CancellationToken ct) => OutlineOf(await FrozenVersions.FindAsync(db, versionId, ct));

    private static PathOutline OutlineOf(FrozenVersion version)
    {
        PathOutlineStep[] steps = [.. version.Steps.Select(s => new PathOutlineStep(s.Id, s.ModuleId, s.Position, s.Kind, s.Title, s.Modality, s.Minutes))];
        return new PathOutline(
            version.Id,
            [.. version.Modules.Select(m => new PathOutlineModule(m.Id, m.Title, m.Summary, [.. steps.Where(s => s.ModuleId == m.Id)]))],
            [.. steps.Where(s => s.ModuleId is null)]);
    }

    private sealed class PublishedVersion
    {
        public required string Slug { get; init; }

        public required PathVersion Version { get; init; }
    }
}
