using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Packages;

/// <summary>
/// Keeps a zip file that a trainer sends, and asks a job to read it. Runs its own unit of work, once the file is whole: an upload lasts longer than a
/// transaction may. The same file sent again is the same package; where its import stopped or was refused, it is tried again.
/// </summary>
public sealed class AcceptUpload(TrainingPathsDbContext db, UnitOfWork work, FileStore files, Jobs jobs, PackagesSettings settings, TimeProvider clock)
{
    /// <param name="fileName">As the browser gave it.</param>
    /// <param name="zip">Read once, to its end or to the limit; never held in memory.</param>
    /// <exception cref="RuleViolation">Too large, empty, or no room on this server. Nothing is kept.</exception>
    public async Task<AcceptedUpload> RunAsync(Caller caller, string fileName, Stream zip, CancellationToken ct)
    {
        var stored = await KeepAsync(zip, ct);
        // The file is whole: whoever sent it has sent it, even if they leave now.
        return await work.WriteAsync(caller, () => RecordAsync(caller.PersonId!.Value, NameOf(fileName), stored, CancellationToken.None), CancellationToken.None);
    }

    private async Task<StoredFile> KeepAsync(Stream zip, CancellationToken ct)
    {
        try
        {
            var stored = await files.SaveAsync(zip, settings.LargestBytes, ct);
            return stored.Bytes > 0 ? stored : throw new RuleViolation(PackagesRules.Empty);
        }
        catch (FileTooLargeException)
        {
            throw new RuleViolation(PackagesRules.TooLarge, settings.LargestMegabytes);
        }
        catch (IOException full) when (FileStore.HasNoRoom(full))
        {
            throw new RuleViolation(PackagesRules.NoRoom);
        }
    }

    private async Task<AcceptedUpload> RecordAsync(Guid trainer, string fileName, StoredFile file, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var added = await db.Database.ExecuteSqlAsync($"""
            insert into packages.scorm_package (id, sha256, file_name, bytes, state, warnings, files, uploaded_by, uploaded_at)
            values ({id}, {file.Sha256}, {fileName}, {file.Bytes}, {(int)PackageState.Importing}, '[]', 0, {trainer}, {now})
            on conflict (sha256) do nothing
            """, ct);
        if (added == 0)
            id = await db.ScormPackages.Where(p => p.Sha256 == file.Sha256).Select(p => p.Id).SingleAsync(ct);
        // A reader of today may understand what one of last year refused.
        var again = added == 0 ? await db.ScormPackages.Where(p => p.Id == id && (p.State == PackageState.Refused || p.State == PackageState.Stopped))
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.State, PackageState.Importing).SetProperty(p => p.Files, 0), ct) : 0;
        if (added + again > 0)
            jobs.Enqueue<ImportPackage>(job => job.RunAsync(id, CancellationToken.None), Queues.Now);
        return new AcceptedUpload(id, IsNew: added + again > 0);
    }

    // Some browsers give a whole path; none of it is ever used but to be read by people.
    private static string NameOf(string given)
    {
        var last = given.Split('/', '\\')[^1].Trim();
        var name = PackageProblem.Kept(string.Concat(last.Where(c => !char.IsControl(c))));
        return name.Length is > 0 and <= ScormPackage.LongestFileName ? name : name.Length == 0 ? "package.zip" : string.Concat(name.EnumerateRunes().Take(ScormPackage.LongestFileName / 2));
    }
}

/// <param name="IsNew">False when this very file was sent before and need not be read again.</param>
public sealed record AcceptedUpload(Guid PackageId, bool IsNew);
