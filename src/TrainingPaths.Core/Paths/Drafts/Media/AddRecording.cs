using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Drafts.Media;

/// <summary>
/// Keeps a film or a sound in the draft's folder. It is written to the file store as it comes in and never held in memory; runs its own units of work, for an upload lasts
/// longer than a transaction may. Its kind is told from its bytes.
/// </summary>
public sealed class AddRecording(DraftDesk desk, FileStore store, RecordingsSettings settings, UnitOfWork work)
{
    /// <param name="fileName">As the browser gave it.</param>
    /// <param name="content">Read once, to its end or to the limit.</param>
    /// <returns>Its path in the folder.</returns>
    /// <exception cref="RuleViolation">Too large, no recording, or one that many browsers do not play: no draft names it.</exception>
    public async Task<string> RunAsync(Caller caller, Guid draftId, Writer writer, string fileName, Stream content, CancellationToken ct)
    {
        await work.ReadAsync(caller, () => desk.FindAsync(draftId, writer, ct), ct);
        var name = MediaNames.Of(fileName);
        if (!Format.Recordings.IsOne("media/" + name))
            throw new RuleViolation(DraftsRules.Recording);
        var text = new DraftText(await KeepAsync("media/" + name, content, ct));
        Check("media/" + name, text);
        // The file is whole: whoever sent it has sent it, even if they leave now.
        return await work.WriteAsync(caller, () => NameAsync(draftId, writer, name, text), CancellationToken.None);
    }

    private async Task<FileContent> KeepAsync(string path, Stream content, CancellationToken ct)
    {
        try
        {
            var stored = await store.SaveAsync(content, settings.MostBytes(path), ct);
            return store.ContentOf(stored.Sha256, stored.Bytes);
        }
        catch (FileTooLargeException)
        {
            throw new RuleViolation(DraftsRules.RecordingTooLarge, settings.Megabytes(path));
        }
        catch (IOException full) when (FileStore.HasNoRoom(full))
        {
            throw new RuleViolation(DraftsRules.NoRoom);
        }
    }

    private static void Check(string path, DraftText text)
    {
        var findings = new Findings();
        var media = PackageMediaTypes.Read(new SourceFile(path, path, text.Content), findings);
        if (findings.All.Any(finding => finding.Rule == "media.coding"))
            throw new RuleViolation(DraftsRules.RecordingCoding);
        if (media is null)
            throw new RuleViolation(DraftsRules.Recording);
    }

    private async Task<string> NameAsync(Guid draftId, Writer writer, string name, DraftText text)
    {
        var path = "";
        await desk.EditAsync(draftId, writer, DraftAct.Added, folder => { path = MediaNames.Keep(folder, name, text).Path; return Task.FromResult(name); }, CancellationToken.None);
        return path;
    }
}
