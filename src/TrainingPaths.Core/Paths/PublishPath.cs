using System.Transactions;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Paths.Rendering;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths;

/// <summary>
/// Turns a package into the path's next version, which new enrolments take; people who already follow an earlier one keep it.
/// A package with errors publishes nothing, and one whose content is that of the last version makes no new one. The folder's files are kept with the version, and so is what a reviewer answers for.
/// </summary>
public sealed class PublishPath(TrainingPathsDbContext db, FileStore files, TimeProvider clock)
{
    /// <exception cref="InvalidOperationException">No unit of work is open: the lock on the path would not hold.</exception>
    public async Task<PublishResult> RunAsync(ContentPackage package, Guid? publishedBy, CancellationToken ct)
    {
        if (Transaction.Current is null)
            throw new InvalidOperationException("A path is published inside a unit of work.");
        var report = PathLinter.Check(package);
        if (report.HasErrors)
            return new PublishResult(PublishOutcome.Refused, null, null, report);

        var content = VersionContent.Of(package);
        // One publication of a path at a time, so that two at once get two numbers, or one of them finds nothing new.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('paths.publish'), hashtext({package.Slug}))", ct);
        var path = await db.TrainingPaths.SingleOrDefaultAsync(p => p.Slug == package.Slug, ct) ?? db.Add(new TrainingPath(package.Slug)).Entity;
        var last = await db.PathVersions.Where(v => v.PathId == path.Id).OrderByDescending(v => v.Number).Select(v => new { v.Id, v.Number, v.ContentHash }).FirstOrDefaultAsync(ct);
        if (last?.ContentHash == content.Hash)
        {
            await CompleteAsync(last.Id, package, ct);
            return new PublishResult(PublishOutcome.Unchanged, last.Id, last.Number, report);
        }

        var version = new PathVersion(path.Id, (last?.Number ?? 0) + 1, content.Header, content.Minutes, content.Hash, content.SearchText, publishedBy, clock.GetUtcNow());
        path.Publish(version);
        AddTree(version, content);
        db.AddRange(report.Waived.Select((waived, i) => new VersionWaiver(version.Id, i + 1, waived)));
        await KeepFilesAsync(version.Id, package, ct);
        await db.SaveChangesAsync(ct);
        return new PublishResult(PublishOutcome.Published, version.Id, version.Number, report);
    }

    private void AddTree(PathVersion version, VersionContent content)
    {
        db.Add(version);
        db.AddRange(content.Modules.Select((module, i) => new PathModule(version.Id, module.Header.Id, i + 1, module.Header.Title, module.Header.Summary)));
        db.AddRange(content.Steps.Select((step, i) => new Step(version.Id, step.StableId, step.ModuleId, i + 1, step.Kind, step.Title, step.Modality, step.Minutes, step.Hash)
        {
            Definition = step.Definition,
            Screens = [.. step.Screens],
            SanitiserVersion = Sanitiser.Version,
        }));
        db.AddRange(content.Sheets.Select((sheet, i) => new Sheet(version.Id, sheet.StableId, i + 1, sheet.Title, sheet.Summary, sheet.Html)));
    }

    // A version of before folders were kept gets its own: what is published is the same, and so is what it was made of, but for its layout.
    private async Task CompleteAsync(Guid versionId, ContentPackage package, CancellationToken ct)
    {
        if (await db.VersionSources.AnyAsync(s => s.PathVersionId == versionId, ct))
            return;
        await KeepFilesAsync(versionId, package, ct);
        await db.SaveChangesAsync(ct);
    }

    // Of two versions most files are the same: they are not written again. Files before rows: a file without a row is waste, a row without its file is a broken picture.
    private async Task KeepFilesAsync(Guid versionId, ContentPackage package, CancellationToken ct)
    {
        using var batch = files.Batch(clock.GetUtcNow());
        foreach (var file in package.Files)
        {
            if (!batch.Renew(file.Content.Sha256))
            {
                await using var from = file.Content.Open();
                await batch.AddAsync(from, file.Content.Length, ct);
            }

            db.Add(new VersionSource(versionId, file.Path, file.Content.Sha256, file.Content.Length));
        }

        await batch.KeepAsync(ct);
        foreach (var media in package.Media)
        {
            await db.Database.ExecuteSqlAsync(
                $"insert into paths.media_file (sha256, content_type, size) values ({media.Sha256}, {media.ContentType}, {media.File.Content.Length}) on conflict do nothing", ct);
        }
    }
}
