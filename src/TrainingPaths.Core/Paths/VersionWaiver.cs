using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Core.Paths;

/// <summary>What a version was published with although lint found it, and who answers for it: administrators see all of them.</summary>
public sealed class VersionWaiver
{
    private VersionWaiver()
    {
    }

    public VersionWaiver(Guid pathVersionId, int position, WaivedFinding waived)
    {
        var (finding, waiver) = waived;
        PathVersionId = pathVersionId;
        Position = position;
        Rule = finding.Rule;
        File = waiver.File;
        StableId = finding.Id;
        Message = finding.Message;
        Covers = finding.Covers;
        Reason = waiver.Reason;
        WaivedBy = waiver.By;
        WaivedOn = waiver.On;
    }

    public Guid PathVersionId { get; private set; }

    /// <summary>From 1, in the order of files and lines.</summary>
    public int Position { get; private set; }

    public string Rule { get; private set; } = "";

    /// <summary>Within the folder.</summary>
    public string File { get; private set; } = "";

    /// <summary>Of the nearest step or question; null where none is near.</summary>
    public string? StableId { get; private set; }

    /// <summary>What lint said, in French.</summary>
    public string Message { get; private set; } = "";

    /// <summary>The beginning of what it was said of.</summary>
    public string Covers { get; private set; } = "";

    public string Reason { get; private set; } = "";

    /// <summary>A name, as its author wrote it.</summary>
    public string WaivedBy { get; private set; } = "";

    public DateOnly WaivedOn { get; private set; }
}
