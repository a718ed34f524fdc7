using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>Keeps a picture in the draft's folder. Its kind is told from its bytes and not from its name; sent again, it is the one that is there.</summary>
public sealed class AddPicture(DraftDesk desk)
{
    public const int LargestBytes = 1_048_576;

    /// <returns>The address to write in a text, seen from a lesson.</returns>
    public async Task<string> RunAsync(Guid draftId, Writer writer, string fileName, byte[] bytes, CancellationToken ct)
    {
        var findings = new Findings();
        var name = MediaNames.Of(fileName);
        var source = new SourceFile("media/" + name, "media/" + name, bytes);
        if (bytes.Length is 0 or > LargestBytes || PackageMediaTypes.Read(source, findings) is not { IsPicture: true } || findings.All.Count > 0)
            throw new RuleViolation(DraftsRules.Picture);
        var text = new DraftText(bytes);
        var path = "";
        await desk.EditAsync(draftId, writer, DraftAct.Added, folder =>
        {
            path = MediaNames.Keep(folder, name, text).Path;
            return Task.FromResult(name);
        }, ct);
        return path;
    }
}
