using TrainingPaths.Scorm.Tests.Cases;

namespace TrainingPaths.Scorm.Tests.Adl;

/// <summary>ADL's LMS test cases of the 4th edition, one test a case, without a browser.</summary>
[Category(AdlCases.Category)]
[Parallelizable(ParallelScope.Children)]
public sealed class SequencingOfAdlTests
{
    // ADL's tester is one learner, who goes through the packages in their order: these look at what earlier ones left.
    private static readonly HashSet<(string Name, string Earlier)> Needs = [("OB-03c", "OB-03a"), ("OB-09b", "OB-09a"), ("CO-07b", "CO-07a"), ("SX-11c", "SX-11a"), ("SX-11c", "SX-11b")];

    private static readonly Lazy<Dictionary<string, SequencingCase>> Cases = new(() =>
        SequencingCase.ReadAll(Path.Combine(AdlCases.Folder!, "cases.json")));

    // DDMa and DDMb are the two packages of one case.
    private static IEnumerable<string> Names() => AdlCases.Folder is null ? [""] : Cases.Value.Keys.Where(name => name != "DDMb");

    [TestCaseSource(nameof(Names))]
    public void A_case_of_ADL_is_sequenced_as_ADL_asks(string name)
    {
        var folder = AdlCases.Required;
        var learner = "{}";
        foreach (var earlier in Cases.Value.Keys.Where(other => Needs.Contains((name, other))).Append(name))
        {
            learner = new CasePlayer(earlier, Cases.Value[earlier], package => Path.Combine(folder, "manifests", $"{package}.xml")).Play(learner);
        }
    }

}
