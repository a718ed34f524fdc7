using System.Globalization;
using System.Xml.Linq;
using TrainingPaths.Scorm.DataModels.Launching;

namespace TrainingPaths.Scorm.Tests.DataModels.Adl;

/// <summary>What a manifest says of an activity's data model: enough of it for these cases.</summary>
internal sealed class LaunchedActivity
{
    private static readonly XNamespace Adlcp = "http://www.adlnet.org/xsd/adlcp_v1p3";
    private static readonly XNamespace Imsss = "http://www.imsglobal.org/xsd/imsss";
    private readonly XElement item;

    private LaunchedActivity(XElement item) => this.item = item;

    /// <summary>Whether stores outlive the package's attempt.</summary>
    public bool KeepsStores => (bool?)item.Parent!.Attribute(Adlcp + "sharedDataGlobalToSystem") ?? true;

    public IEnumerable<(string TargetId, bool CanRead, bool CanWrite)> Stores =>
        item.Descendants(Adlcp + "map").Select(map => (
            map.Attribute("targetID")!.Value,
            (bool?)map.Attribute("readSharedData") ?? true,
            (bool?)map.Attribute("writeSharedData") ?? true));

    private string? LaunchText => item.Element(Adlcp + "dataFromLMS")?.Value.Trim();

    private decimal? Threshold =>
        item.Element(Adlcp + "completionThreshold") is { } element ? (decimal?)element.Attribute("minProgressMeasure") ?? 1.0m : null;

    private decimal? PassingScore
    {
        get
        {
            var objective = item.Descendants(Imsss + "primaryObjective").SingleOrDefault();
            if (objective is null || (bool?)objective.Attribute("satisfiedByMeasure") != true) return null;
            return (decimal?)objective.Element(Imsss + "minNormalizedMeasure") ?? 1.0m;
        }
    }

    public static LaunchedActivity Find(string folder, string package, string activity)
    {
        var manifest = XDocument.Load(Path.Combine(folder, "manifests", package + ".xml"));
        return new LaunchedActivity(manifest.Descendants()
            .Single(element => element.Attribute("parameters")?.Value.EndsWith($"act={activity}", true, CultureInfo.InvariantCulture) == true));
    }

    public LaunchState Launch() => new()
    {
        LearnerId = "learner-7",
        LearnerName = "Doe, Jeanne",
        LaunchData = LaunchText,
        TimeLimitAction = item.Element(Adlcp + "timeLimitAction")?.Value.Trim(),
        CompletionThreshold = Threshold,
        ScaledPassingScore = PassingScore,

        // What sequencing says in these cases: the first activity stands alone until a choice, and there is no Continue or Previous.
        Requests = new RequestValidity(false, false, ["activity_2"], ["activity_2"]),
    };
}
