namespace TrainingPaths.Core.Paths.Export;

/// <summary>Zip files made from published versions. A version never changes, so what is made of it is kept until the program writes it otherwise.</summary>
/// <param name="settings">Where they are kept.</param>
public sealed class ExportCache(ExportSettings settings)
{
    /// <param name="kind">What is made of the version: letters, digits, points and hyphens.</param>
    /// <param name="program">Changes with what the program writes.</param>
    /// <param name="fileName">For whoever saves it.</param>
    /// <param name="writeAsync">Called where there is none yet. The stream can seek.</param>
    internal async Task<ExportedPackage> FindAsync(Guid versionId, string kind, string program, string fileName, Func<Stream, Task> writeAsync)
    {
        var kept = $"{versionId:n}-{kind}-";
        var place = Path.Combine(settings.Folder, kept + program + ".zip");
        if (!File.Exists(place))
            await MakeAsync(place, kept, writeAsync);
        return new ExportedPackage(place, fileName, kept + program);
    }

    private async Task MakeAsync(string place, string kept, Func<Stream, Task> writeAsync)
    {
        Directory.CreateDirectory(settings.Folder);
        // Written aside, then renamed: who comes at the same moment gets the whole file or makes the same one.
        var aside = Path.Combine(settings.Folder, $".{Guid.NewGuid():n}");
        try
        {
            await using (var zip = new FileStream(aside, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, useAsync: true))
                await writeAsync(zip);
            File.Move(aside, place, overwrite: true);
        }
        finally
        {
            File.Delete(aside);
        }

        foreach (var older in Directory.EnumerateFiles(settings.Folder, kept + "*.zip").Where(file => file != place))
            File.Delete(older);
    }
}

/// <param name="Folder">A cache: it may be emptied at any time.</param>
public sealed record ExportSettings(string Folder);

/// <param name="Path">On disk.</param>
/// <param name="FileName">For whoever saves it.</param>
/// <param name="Mark">The same for the same bytes.</param>
public sealed record ExportedPackage(string Path, string FileName, string Mark);
