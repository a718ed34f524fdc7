using TrainingPaths.Core.Paths.Rendering;

namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>Renders a text of a draft exactly as publishing would, but for its addresses: pictures come from the draft, and links to sheets lead to their editor, or to where they are proof-read.</summary>
public static class DraftRendering
{
    /// <param name="whole">In one piece, as a sheet is; otherwise a screen at a time.</param>
    /// <param name="sheets">Where the address of a sheet begins; null for its editor.</param>
    /// <returns>Nothing for a text that is refused.</returns>
    public static IReadOnlyList<string> Screens(Guid draftId, IReadOnlyList<DraftFile> files, string path, string body, bool whole, string? sheets = null)
    {
        var text = new MarkdownText(path, 0, body);
        if (MarkdownLimits.Refusal(body) is not null)
            return [];
        try
        {
            var renderer = new MarkdownRenderer(Links(draftId, files, sheets ?? $"/teach/drafts/{draftId}/text/"));
            return whole ? [renderer.Page(text)] : renderer.Screens(text);
        }
        catch (ArgumentException)
        {
            return [];
        }
    }

    /// <summary>Shows what questions of a draft hold.</summary>
    public static QuestionTexts Questions(Guid draftId, IReadOnlyList<DraftFile> files, string? sheets = null) => new(Links(draftId, files, sheets ?? $"/teach/drafts/{draftId}/text/"));

    private static LinkTargets Links(Guid draftId, IReadOnlyList<DraftFile> files, string sheets)
    {
        var targets = new Dictionary<string, string>();
        foreach (var file in files)
        {
            if (file.Place.Kind == DraftPlaceKind.Media)
                targets[file.Path] = $"/media/draft/{draftId}/{file.Sha256}/{file.Place.Name}";
            else if (file.Place.Kind == DraftPlaceKind.Sheet)
                targets[file.Path] = sheets + file.StableId;
        }

        return new LinkTargets(targets)
        {
            Sizes = files.Where(file => file.Place.Kind == DraftPlaceKind.Media).DistinctBy(file => targets[file.Path]).ToDictionary(file => targets[file.Path], file => file.Size),
        };
    }
}
