using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Core.Paths.Drafts.Fragments;

/// <summary>The folder that fragments come from: a published version, or a draft of the writer's.</summary>
/// <param name="DraftId">Null where it is published.</param>
/// <param name="Files">Path, hash and size of each.</param>
internal sealed record FragmentOrigin(Guid? DraftId, string Slug, IReadOnlyList<(string Path, string Sha256, long Size)> Files, Func<string, Task<FileContent>> Open)
{
    /// <summary>Null where a file is missing or cannot be read.</summary>
    public async Task<FormatFile<T>?> ReadAsync<T>(string path)
        where T : class => Files.FirstOrDefault(f => f.Path == path) is { Path: not null } file ? FormatFile.Read<T>((await Open(file.Sha256)).Bytes) : null;

    /// <summary>Where its pictures are shown from.</summary>
    public Rendering.LinkTargets Links() => new(Files.Where(IsMedia).ToDictionary(f => f.Path, AddressOf))
    {
        Sizes = Files.Where(IsMedia).DistinctBy(AddressOf).ToDictionary(AddressOf, f => f.Size),
    };

    private static bool IsMedia((string Path, string Sha256, long Size) file) => DraftPlace.Of(file.Path).Kind == DraftPlaceKind.Media;

    private string AddressOf((string Path, string Sha256, long Size) file) => $"/media/{(DraftId is { } draft ? $"draft/{draft}/" : "")}{file.Sha256}/{System.IO.Path.GetFileName(file.Path)}";
}
