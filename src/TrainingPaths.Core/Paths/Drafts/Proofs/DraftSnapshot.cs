using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Core.Paths.Drafts.Proofs;

/// <summary>
/// What a draft was at a moment, file by file, without its bytes. The number of the last edit would not do: an edit goes on for some minutes under one number.
/// Waivers are left out: whoever answers for a finding changes nothing that is read.
/// </summary>
/// <param name="Lines">Path, hash and step of each file.</param>
public sealed record DraftSnapshot(string[] Lines)
{
    public static DraftSnapshot Of(IEnumerable<DraftFile> files) =>
        new([.. files.Where(f => f.Path != Waiving.File).Select(f => $"{f.Path}\t{f.Sha256}\t{KeyOf(f)}").Order(StringComparer.Ordinal)]);

    /// <summary>Sixty-four letters that say whether two are the same.</summary>
    public string Mark => ContentHash.Of(Lines);

    /// <summary>The steps that were changed, moved, added or removed between two moments; files that belong to no step count by themselves.</summary>
    public IReadOnlySet<string> ChangedTo(DraftSnapshot other) =>
        Lines.Except(other.Lines).Concat(other.Lines.Except(Lines)).Select(line => line[(line.LastIndexOf('\t') + 1)..]).ToHashSet();

    /// <summary>How a step is called here: by its id, or by its path where it has none.</summary>
    public static string KeyOf(DraftFile file) => file.StableId ?? file.Path;
}
