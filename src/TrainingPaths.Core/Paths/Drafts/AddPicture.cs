using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>Keeps a picture in the draft's folder. Its kind is told from its bytes and not from its name; sent again, it is the one that is there.</summary>
public sealed class AddPicture(DraftDesk desk)
{
    public const int LargestBytes = 1_048_576;

    private const int LongestName = 60;

    /// <returns>The address to write in a text, seen from a lesson.</returns>
    public async Task<string> RunAsync(Guid draftId, Writer writer, string fileName, byte[] bytes, CancellationToken ct)
    {
        var findings = new Findings();
        var name = NameOf(fileName);
        var source = new SourceFile("media/" + name, "media/" + name, bytes);
        if (bytes.Length is 0 or > LargestBytes || PackageMediaTypes.Read(source, findings) is null || findings.All.Count > 0)
            throw new RuleViolation(DraftsRules.Picture);
        var text = new DraftText(bytes);
        var path = "";
        await desk.EditAsync(draftId, writer, DraftAct.Added, folder =>
        {
            var same = folder.Files.FirstOrDefault(f => f.Place.Kind == DraftPlaceKind.Media && f.Sha256 == text.Sha256);
            path = (same ?? folder.Add(Free(folder, name), text)).Path;
            return Task.FromResult(name);
        }, ct);
        return path;
    }

    private static string NameOf(string fileName)
    {
        var dot = fileName.LastIndexOf('.');
        var (stem, extension) = dot < 0 ? (fileName, "") : (fileName[..dot], fileName[dot..].ToLowerInvariant());
        return AsciiName.Of(stem, LongestName).ToLowerInvariant() + (extension == ".jpeg" ? ".jpg" : extension);
    }

    private static string Free(DraftFolder folder, string name)
    {
        var dot = name.LastIndexOf('.');
        for (var copy = 1; ; copy++)
        {
            var path = copy == 1 ? $"media/{name}" : $"media/{name[..dot]}-{copy}{name[dot..]}";
            if (folder.At(path) is null)
                return path;
        }
    }
}
