using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>What a step of a draft looks like to a learner: the renderer of published lessons, on the text as it is now.</summary>
public sealed class StepPreviews(DraftDesk desk)
{
    public async Task<IReadOnlyList<Objective>> ObjectivesAsync(IReadOnlyList<DraftFile> files, CancellationToken ct) =>
        files.FirstOrDefault(f => f.Path == "path.yaml") is { } path && FormatFile.Read<PathFile>(await desk.BytesAsync(path, ct)) is { } read ? read.Header.Objectives : [];

    /// <returns>Nothing for a text beyond what can be shown: the check says why.</returns>
    public IReadOnlyList<string> Of(Draft draft, IReadOnlyList<DraftFile> files, DraftFile file, byte[] bytes)
    {
        var body = file.Place.Kind == DraftPlaceKind.Sheet ? FormatFile.Read<SheetHeader>(bytes)?.Body : FormatFile.Read<LessonHeader>(bytes)?.Body;
        return body is null ? [] : DraftRendering.Screens(draft.Id, files, file.Path, body, whole: file.Place.Kind == DraftPlaceKind.Sheet);
    }
}
