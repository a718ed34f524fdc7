using System.Text.RegularExpressions;

namespace TrainingPaths.Core.Paths.Format;

/// <summary>Reads a folder's files with limits, following no link: a package comes from people, and the reader may run on a server.</summary>
internal sealed partial class PackageFolder(string shownPrefix, Findings findings)
{
    public const int MostFiles = 500;
    private const int Deepest = 3;
    private const string NameRemedy = "Utilisez des lettres sans accent en minuscules, des chiffres et des tirets (80 caractères au plus).";
    private const string DepthRemedy = "Suivez l'arborescence décrite dans docs/content-format.md.";

    private readonly List<SourceFile> files = [];

    public SourceFile[] Read(string directory)
    {
        Walk(new DirectoryInfo(directory), "", depth: 1);
        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>Files that lie in no folder of a disk, under the same limits.</summary>
    public SourceFile[] Read(IEnumerable<FolderFile> given)
    {
        foreach (var (path, content) in given.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            var names = path.Split('/');
            if (names.Any(name => !FileName().IsMatch(name)))
                findings.Error(At(path), "folder.name", $"Nom refusé : « {path} ».", NameRemedy);
            else if (names.Length > Deepest)
                findings.Error(At(path), "folder.too-deep", "Dossier trop profond.", DepthRemedy);
            else if (HasRoomFor(path, content.Length))
                files.Add(new SourceFile(path, shownPrefix + path, content));
        }

        return [.. files];
    }

    private void Walk(DirectoryInfo directory, string path, int depth)
    {
        try
        {
            foreach (var entry in directory.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
                Visit(entry, path + entry.Name, depth);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Error(At(path), "folder.unreadable", "Ce dossier ne peut pas être lu.", "Vérifiez les droits d'accès.");
        }
    }

    private void Visit(FileSystemInfo entry, string path, int depth)
    {
        if (entry.Name.StartsWith('.'))
            return;
        if (entry.LinkTarget is not null)
            findings.Error(At(path), "folder.link", "Les liens symboliques sont refusés.", "Copiez le fichier lui-même dans le dossier.");
        else if (!FileName().IsMatch(entry.Name))
            findings.Error(At(path), "folder.name", $"Nom refusé : « {entry.Name} ».", NameRemedy);
        else if (entry is DirectoryInfo && depth >= Deepest)
            findings.Error(At(path), "folder.too-deep", "Dossier trop profond.", DepthRemedy);
        else if (entry is DirectoryInfo inner)
            Walk(inner, path + "/", depth + 1);
        else
            Take((FileInfo)entry, path);
    }

    private void Take(FileInfo file, string path)
    {
        if (HasRoomFor(path, file.Length))
            files.Add(new SourceFile(path, shownPrefix + path, file.Length > FileContent.MostInMemory ? FileContent.Lying(file.Length, file.OpenRead) : ReadAtMost(file)));
    }

    private bool HasRoomFor(string path, long bytes)
    {
        if (files.Count >= MostFiles)
            findings.Error(At(path), "folder.too-many-files", $"Plus de {MostFiles} fichiers.", "Découpez le parcours ou retirez les fichiers inutiles.");
        else if (bytes > Recordings.MostBytes(path))
            findings.Error(At(path), "file.too-big", $"Fichier de plus de {Recordings.MostBytes(path) >> 20} Mo.", Recordings.IsOne(path) ? "Réexportez-le plus léger, ou découpez-le en plusieurs." : "Allégez l'image ou découpez le texte.");
        else
            return true;
        return false;
    }

    private static byte[] ReadAtMost(FileInfo file)
    {
        using var stream = file.OpenRead();
        // The length was checked, and what a file grows by meanwhile is left for the next reading.
        var bytes = new byte[Math.Min(file.Length, FileContent.MostInMemory)];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return bytes[..read];
    }

    private Place At(string path) => Place.StartOf(shownPrefix + path);

    [GeneratedRegex(@"\A(?:[a-z0-9][a-z0-9._-]{0,79}|README\.md|LICENSE(?:\.(?:md|txt))?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex FileName();
}
