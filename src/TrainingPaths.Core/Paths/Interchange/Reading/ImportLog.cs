namespace TrainingPaths.Core.Paths.Interchange.Reading;

/// <summary>Gathers what is said of a file; a hostile one may give reason for millions of notes, so the first are kept and the rest counted.</summary>
internal sealed class ImportLog
{
    private readonly List<ImportNote> changed = [];
    private readonly List<ImportNote> refused = [];

    public IReadOnlyList<ImportNote> AllChanged => changed;

    public IReadOnlyList<ImportNote> AllRefused => refused;

    public int LeftOut { get; private set; }

    public void Changed(At at, string title, string rule, string how) => Add(changed, at, title, rule, how);

    public void Refused(At at, string title, string rule, string why) => Add(refused, at, title, rule, why);

    private void Add(List<ImportNote> notes, At at, string title, string rule, string text)
    {
        if (notes.Count >= ImportLimits.MostNotes)
            LeftOut++;
        else
            notes.Add(new ImportNote(Math.Max(1, at.Line), Math.Max(1, at.Column), Shown.Of(title), rule, text));
    }
}
