using TrainingPaths.Core.Paths.Drafts;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>Addresses of the studio.</summary>
public static class StudioLinks
{
    public static string To(Guid draft) => $"/teach/drafts/{draft}";

    public static string To(Guid draft, string place) => $"/teach/drafts/{draft}/{place}";

    /// <summary>Where a recording of the draft gets its words, to stand in a lesson.</summary>
    /// <param name="line">Where the author was writing there.</param>
    public static string ToRecording(Guid draft, string step, string path, int? line) => To(draft, $"recording/{step}?file={Uri.EscapeDataString(path)}{(line is null ? "" : $"&at={line}")}");

    /// <summary>Where a file of the draft is edited; null for what has no page of its own.</summary>
    public static string? To(Guid draft, DraftFile file) => file.Place.Kind switch
    {
        DraftPlaceKind.Path => To(draft),
        DraftPlaceKind.Module => To(draft, $"module/{file.StableId}"),
        DraftPlaceKind.Lesson or DraftPlaceKind.Practice or DraftPlaceKind.Sheet => To(draft, $"text/{file.StableId}"),
        DraftPlaceKind.Quiz or DraftPlaceKind.Positioning or DraftPlaceKind.Final => To(draft, $"quiz/{file.StableId}"),
        DraftPlaceKind.ActionPlan => To(draft, $"plan/{file.StableId}"),
        DraftPlaceKind.Scorm => To(draft, $"package/{file.StableId}"),
        _ => null,
    };
}
