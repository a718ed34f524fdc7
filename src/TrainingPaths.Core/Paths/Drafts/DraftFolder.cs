using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>
/// The files of a draft while one edit is made: each change is done here, and <see cref="Changes"/> says what the edit did to whom. Names follow the format:
/// two digits give a lesson its place, the practice and the quiz come last.
/// </summary>
public sealed class DraftFolder(Guid draftId, IEnumerable<DraftFile> files)
{
    private const int Most = 99;

    /// <summary>Of a text, in bytes. More is refused when the folder is checked: an author would have to find out why.</summary>
    private const int LargestText = FileContent.MostInMemory;

    private readonly List<DraftFile> all = [.. files];
    private readonly Dictionary<Guid, (string Path, string Sha256)> before = files.ToDictionary(f => f.Id, f => (f.Path, f.Sha256));
    private readonly Dictionary<string, DraftText> written = [];

    public IReadOnlyList<DraftFile> Files => all;

    /// <summary>What was written in this edit, by hash.</summary>
    public IReadOnlyCollection<DraftText> Written => written.Values;

    public IEnumerable<DraftFile> Gone(IEnumerable<DraftFile> known) => known.Where(f => !all.Contains(f));

    /// <summary>Folders of the modules, in order.</summary>
    public IReadOnlyList<string> Modules => [.. all.Select(f => f.Place.Module).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    public DraftFile? At(string path) => all.FirstOrDefault(f => f.Path == path);

    public DraftFile? WithFileId(Guid id) => all.FirstOrDefault(f => f.Id == id);

    public DraftFile? WithId(string stableId) => all.FirstOrDefault(f => f.StableId == stableId);

    public IEnumerable<DraftFile> In(string moduleFolder) => all.Where(f => f.Place.Module == moduleFolder).OrderBy(f => f.Path, StringComparer.Ordinal);

    /// <summary>Lessons and packages of a module, in order.</summary>
    public IReadOnlyList<DraftFile> Numbered(string moduleFolder) => [.. In(moduleFolder).Where(f => f.Place.Number > 0)];

    public DraftFile Add(string path, DraftText text, Guid? id = null)
    {
        if (At(path) is not null)
            throw new RuleViolation(DraftsRules.NameTaken);
        return Restore(path, text, id);
    }

    /// <summary>The same where another file may have its name by now: <see cref="PartNamesakes"/> comes after.</summary>
    public DraftFile Restore(string path, DraftText text, Guid? id)
    {
        var file = new DraftFile(draftId, path, Keep(text), id);
        all.Add(file);
        return file;
    }

    public void Write(DraftFile file, DraftText text) => file.Write(Keep(text));

    public void Remove(DraftFile file) => all.Remove(file);

    /// <summary>Gives the lessons and packages of a module this order.</summary>
    public static void Order(string moduleFolder, IEnumerable<DraftFile> inOrder)
    {
        var number = 0;
        foreach (var file in inOrder)
            file.Move($"{moduleFolder}{Two(++number)}-{file.Place.Name}");
    }

    /// <summary>What comes back may find its number taken: where two share one, their module is counted anew.</summary>
    /// <exception cref="RuleViolation">Two files still have one name.</exception>
    public void PartNamesakes()
    {
        foreach (var module in Modules.Where(module => Numbered(module).DistinctBy(f => f.Place.Number).Count() < Numbered(module).Count))
            Order(module, Numbered(module));
        if (all.DistinctBy(f => f.Path).Count() < all.Count)
            throw new RuleViolation(DraftsRules.ChangedSince);
    }

    /// <summary>Gives the modules this order: their folders are renamed, with all that lies in them.</summary>
    public void OrderModules(IEnumerable<string> inOrder)
    {
        var moves = inOrder.SelectMany((folder, i) => In(folder).Select(f => (File: f, Path: $"modules/{Two(i + 1)}{folder["modules/00".Length..]}{f.Path[folder.Length..]}"))).ToArray();
        foreach (var (file, path) in moves)
            file.Move(path);
    }

    /// <summary>The folder of a module that comes after another, which is the last one where none is given.</summary>
    public string NewModule(string name) => $"modules/{Two(Modules.Count == 0 ? 1 : DraftPlace.NumberOf(Modules[^1]) + 1)}-{name}/";

    /// <summary>The path of a new lesson or package at the end of its module.</summary>
    public string NewNumbered(string moduleFolder, string name) =>
        $"{moduleFolder}{Two(Numbered(moduleFolder) is [.., var last] ? last.Place.Number + 1 : 1)}-{name}";

    /// <exception cref="RuleViolation">The folder would hold more than the format takes.</exception>
    public void CheckLimits()
    {
        if (all.Count > PackageFolder.MostFiles)
            throw new RuleViolation(DraftsRules.TooManyFiles, PackageFolder.MostFiles);
        if (all.Any(f => f.Place.Kind != DraftPlaceKind.Media && f.Size > LargestText && written.ContainsKey(f.Sha256)))
            throw new RuleViolation(DraftsRules.TextTooLong);
    }

    public IEnumerable<DraftEditFile> Changes()
    {
        foreach (var file in all)
        {
            if (!before.TryGetValue(file.Id, out var was))
                yield return new DraftEditFile(file.Id, null, null, file.Path, file.Sha256);
            else if (was != (file.Path, file.Sha256))
                yield return new DraftEditFile(file.Id, was.Path, was.Sha256, file.Path, file.Sha256);
        }

        foreach (var (id, was) in before.Where(known => all.TrueForAll(f => f.Id != known.Key)))
            yield return new DraftEditFile(id, was.Path, was.Sha256, null, null);
    }

    private DraftText Keep(DraftText text) => written[text.Sha256] = text;

    private static string Two(int number) => number <= Most ? number.ToString("00", System.Globalization.CultureInfo.InvariantCulture) : throw new RuleViolation(DraftsRules.TooMany, Most);
}
