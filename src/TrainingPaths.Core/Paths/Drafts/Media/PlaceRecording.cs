using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Paths.Format.Rules;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Drafts.Media;

/// <summary>What is written around a recording.</summary>
/// <param name="Path">Of its file in the draft.</param>
/// <param name="Length">« 3:20 ».</param>
/// <param name="Captions">WebVTT, with the name it came under; null for none.</param>
/// <param name="Transcript">Markdown; empty to take the words of the captions.</param>
public sealed record RecordingText(string Path, string Title, string Length, (string Name, byte[] Bytes)? Captions, string Transcript);

/// <summary>Writes the block of a recording into a lesson, with its captions beside it in the folder: one edit, which can be taken back.</summary>
public sealed class PlaceRecording(DraftDesk desk)
{
    /// <param name="line">Where the author was writing, from 1; null for the end.</param>
    /// <exception cref="RuleViolation">There is no such lesson or recording in reach, or the captions cannot be shown.</exception>
    public async Task<Draft> RunAsync(Guid draftId, Writer writer, string stepId, int? line, RecordingText recording, CancellationToken ct)
    {
        var captions = recording.Captions is { } given ? Checked(given.Bytes) : null;
        return await desk.EditAsync(draftId, writer, DraftAct.Added, async folder =>
        {
            var lesson = folder.WithId(stepId) ?? throw RuleViolation.NotFound();
            if (lesson.Place.Kind is not (DraftPlaceKind.Lesson or DraftPlaceKind.Practice) || !Format.Recordings.IsOne(recording.Path) || folder.At(recording.Path) is null)
                throw RuleViolation.NotFound();
            var track = captions is null ? null : MediaNames.Keep(folder, NameOf(recording.Captions!.Value.Name), new DraftText(recording.Captions.Value.Bytes)).Path;
            var body = TextPlace.Insert(FormatFile.Read<LessonHeader>(await desk.BytesAsync(lesson, ct))?.Body ?? "", line, Block(recording, track, captions));
            folder.Write(lesson, await TextPlace.RewrittenAsync(desk, lesson, body, ct));
            return lesson.Title;
        }, ct);
    }

    /// <exception cref="RuleViolation">They are no captions that can be shown, with the line and why.</exception>
    private static string Checked(byte[] bytes)
    {
        var (findings, path) = (new Findings(), "media/x" + Format.Recordings.Captions);
        var file = new SourceFile(path, path, bytes);
        if (bytes.Length > FileContent.MostInMemory || PackageMediaTypes.Read(file, findings) is null || file.Text(findings) is not { } text)
            throw new RuleViolation(DraftsRules.Captions, 1, "WEBVTT");
        return WebVtt.Fault(text.Split('\n')) is var (line, why) ? throw new RuleViolation(DraftsRules.Captions, line, why) : text;
    }

    private static string NameOf(string given) => MediaNames.Of(given.EndsWith(Format.Recordings.Captions, StringComparison.OrdinalIgnoreCase) ? given : given + Format.Recordings.Captions);

    private static string Block(RecordingText recording, string? track, string? captions)
    {
        var said = recording.Transcript.Trim() is { Length: > 0 } written ? FormatText.Clean(written) : captions is null ? "" : WebVtt.Words(captions);
        var label = track is null ? "" : $"\n[Sous-titres](../../{track})";
        return $"::: {(Format.Recordings.IsVideo(recording.Path) ? "video" : "audio")}\n[{Words(recording.Title)}](../../{recording.Path} \"{recording.Length}\"){label}\n\n{said}\n:::";
    }

    // Brackets would end the title where Markdown reads it.
    private static string Words(string title) => string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace('[', '(').Replace(']', ')');
}
