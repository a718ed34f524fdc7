using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths;

/// <summary>Reads published paths. Open to visitors: it holds no people's data.</summary>
public sealed class Catalogue(TrainingPathsDbContext db)
{
    private const string Configuration = "public.fr_unaccent";

    /// <summary>The current versions that match, best match first, else by title.</summary>
    public async Task<IReadOnlyList<PathCard>> SearchAsync(CatalogueSearch search, CancellationToken ct)
    {
        var found = db.TrainingPaths.AsNoTracking().Join(db.PathVersions, path => path.CurrentVersionId, version => version.Id, (path, version) => new { path.Slug, Version = version });
        if (search.Theme is { } theme)
            found = found.Where(p => p.Version.Themes.Contains(theme));
        if (search.AtMostMinutes is { } minutes)
            found = found.Where(p => p.Version.Minutes <= minutes);
        var byTitle = found.OrderBy(p => EF.Functions.Collate(p.Version.Title, "fr-FR-x-icu")).ThenBy(p => p.Slug);
        var ordered = SearchWords.Of(search.Words) is not { } words ? byTitle : found
            .Where(p => EF.Property<NpgsqlTsVector>(p.Version, "SearchVector").Matches(EF.Functions.WebSearchToTsQuery(Configuration, words)))
            .OrderByDescending(p => EF.Property<NpgsqlTsVector>(p.Version, "SearchVector").Rank(EF.Functions.WebSearchToTsQuery(Configuration, words)))
            .ThenBy(p => p.Slug);
        // The header is a document: it is read whole, and looked into here.
        var cards = await ordered
            .Select(p => new { p.Slug, p.Version.Id, p.Version.Header, p.Version.Minutes, p.Version.Themes, Modules = db.PathModules.Count(m => m.PathVersionId == p.Version.Id) })
            .ToListAsync(ct);
        return [.. cards.Select(c => new PathCard(c.Slug, c.Id, c.Header.Title, c.Header.Summary, c.Header.Language, c.Minutes, c.Themes, c.Header.Audience, c.Modules))];
    }

    /// <summary>The page of a path: its current version. Null when there is none under this name.</summary>
    public async Task<PathPage?> FindAsync(string slug, CancellationToken ct)
    {
        if (await db.TrainingPaths.AsNoTracking().Where(path => path.Slug == slug).Select(path => path.CurrentVersionId).FirstOrDefaultAsync(ct) is not { } versionId)
            return null;
        return await OfVersionAsync(slug, versionId, ct);
    }

    /// <summary>The page of a path in one version, which need not be the current one: whoever follows it reads what they accepted.</summary>
    /// <exception cref="RuleViolation">There is no such version: 404.</exception>
    public async Task<PathPage> OfVersionAsync(string slug, Guid versionId, CancellationToken ct)
    {
        var version = await FrozenVersions.FindAsync(db, versionId, ct);
        return new PathPage(slug, versionId, version.Number, version.Header, version.Minutes, version.PublishedAt, OutlineOf(version), version.Sheets);
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
}
