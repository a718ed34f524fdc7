namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>Replaces the files of a draft by those of a folder that was edited elsewhere: one edit, which can be taken back. What is the same stays as it is.</summary>
public sealed class TakeFolder(DraftDesk desk)
{
    public Task<Draft> RunAsync(Guid draftId, Writer writer, DraftArchive archive, CancellationToken ct) => desk.EditAsync(draftId, writer, DraftAct.Imported, folder =>
    {
        var there = archive.Files.ToDictionary(file => file.Path, file => new DraftText(file.Content));
        foreach (var file in folder.Files.ToArray())
        {
            if (!there.Remove(file.Path, out var text))
                folder.Remove(file);
            else if (file.Sha256 != text.Sha256)
                folder.Write(file, text);
        }

        foreach (var (path, text) in there)
            folder.Add(path, text);
        return Task.FromResult(folder.At("path.yaml")?.Title ?? "");
    }, ct);
}
