namespace TrainingPaths.Scorm.Tests.Cases;

/// <summary>Our own cases, in ADL's shape: they hold where ADL's are absent.</summary>
public sealed class OwnCasesTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases");
    private static readonly Dictionary<string, SequencingCase> Cases = SequencingCase.ReadAll(Path.Combine(Folder, "cases.json"));

    private static string[] Names() => [.. Cases.Keys];

    [TestCaseSource(nameof(Names))]
    public void A_case_is_sequenced_as_it_says(string name) =>
        new CasePlayer(name, Cases[name], played => Path.Combine(Folder, "Packages", $"{played.Split('.')[0]}.xml")).Play();
}
