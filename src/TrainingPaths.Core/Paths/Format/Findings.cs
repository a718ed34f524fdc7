namespace TrainingPaths.Core.Paths.Format;

/// <summary>Collects findings so that an author sees all of them at once instead of one a run.</summary>
public sealed class Findings
{
    /// <summary>A broken file can break every line that follows; nobody reads further than this.</summary>
    private const int Most = 1_000;

    private readonly List<Finding> all = [];

    public IReadOnlyList<Finding> All => all;

    public void Error(Place place, string rule, string message, string remedy) => Add(Severity.Error, place, rule, message, remedy);

    public void Warning(Place place, string rule, string message, string remedy) => Add(Severity.Warning, place, rule, message, remedy);

    public void AddRange(IEnumerable<Finding> findings) => all.AddRange(findings.Take(Most - all.Count));

    /// <summary>Gives each finding its place and text, and takes out those that are waived.</summary>
    public void Settle(Func<Finding, Finding> locate, Predicate<Finding> isWaived)
    {
        for (var i = 0; i < all.Count; i++)
            all[i] = locate(all[i]);
        all.RemoveAll(isWaived);
    }

    private void Add(Severity severity, Place place, string rule, string message, string remedy)
    {
        if (all.Count < Most)
            all.Add(new Finding(severity, place.File, place.Line, place.Column, rule, message, remedy));
    }
}
