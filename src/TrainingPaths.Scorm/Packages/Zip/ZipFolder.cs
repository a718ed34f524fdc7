using TrainingPaths.Scorm.Packages.Problems;

namespace TrainingPaths.Scorm.Packages.Zip;

/// <summary>All files of a small zip file at once, under the rules that packages are held to: for formats that are a handful of files and no course.</summary>
public static class ZipFolder
{
    /// <summary>The files by their names, in the order of the zip file's directory.</summary>
    /// <param name="zip">Seekable; not closed.</param>
    /// <exception cref="PackageRefusedException">The zip file breaks a limit or a rule, or is damaged.</exception>
    public static IReadOnlyList<(string Name, byte[] Bytes)> Read(Stream zip, PackageLimits limits)
    {
        var file = ZipFile.Open(zip, limits, new ProblemLog());
        return [.. file.Files.Select(entry => (entry.Name, Content(file, entry)))];
    }

    /// <summary>The same where files may be too large to be held: each is given as a stream, to be read before the next.</summary>
    public static async Task<IReadOnlyList<(string Name, T Kept)>> ReadAsync<T>(Stream zip, PackageLimits limits, Func<string, Stream, Task<T>> keep)
    {
        var file = ZipFile.Open(zip, limits, new ProblemLog());
        var all = new List<(string, T)>();
        foreach (var entry in file.Files)
        {
            await using var content = file.Read(entry);
            all.Add((entry.Name, await keep(entry.Name, content)));
        }

        return all;
    }

    private static byte[] Content(ZipFile file, ZipEntry entry)
    {
        using var content = file.Read(entry);
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }
}
