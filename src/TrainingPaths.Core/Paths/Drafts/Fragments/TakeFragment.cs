using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Paths.Rendering;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Drafts.Fragments;

/// <summary>
/// Copies a fragment into a lesson, with the pictures that it shows, its lesson's sources and what its licence asks: where it comes from stands among the lesson's sources, and its
/// authors among those of the path. One edit, which can be taken back; from then on each text goes its own way.
/// </summary>
public sealed class TakeFragment(DraftDesk desk, FragmentLibrary library, TimeProvider clock)
{
    // What may be taken into a path under any of these: the licence of the path asks at least as much.
    private static readonly string[] Free = ["CC0-1.0", "CC-BY-4.0"];

    /// <param name="line">Where the author was writing, from 1; null for the end.</param>
    /// <param name="addressOf">The public page of a published path, by its slug.</param>
    /// <exception cref="RuleViolation">No such fragment or lesson within reach (404), or its licence does not allow it here.</exception>
    public async Task<Draft> RunAsync(Guid draftId, Writer writer, string stepId, int? line, FragmentKey key, Func<string, string> addressOf, CancellationToken ct)
    {
        var (fragment, origin) = await library.FindAsync(key, writer, ct);
        var from = (await origin.ReadAsync<PathFile>("path.yaml"))?.Header ?? throw RuleViolation.NotFound();
        var lesson = (await origin.ReadAsync<LessonHeader>(fragment.Path))?.Header;
        return await desk.EditAsync(draftId, writer, DraftAct.Added, async folder =>
        {
            var into = folder.WithId(stepId) ?? throw RuleViolation.NotFound();
            if (into.Place.Kind is not (DraftPlaceKind.Lesson or DraftPlaceKind.Practice) || folder.At("path.yaml") is not { } pathYaml)
                throw RuleViolation.NotFound();
            var path = FormatFile.Read<PathFile>(await desk.BytesAsync(pathYaml, ct))?.Header ?? throw new RuleViolation(DraftsRules.NotText);
            if (from.Licence != path.Licence && !Free.Contains(from.Licence))
                throw new RuleViolation(DraftsRules.Licence, from.Licence);
            var names = await CopyMediaAsync(folder, fragment, origin);
            var body = TextPlace.Insert(FormatFile.Read<LessonHeader>(await desk.BytesAsync(into, ct))?.Body ?? "", line, FragmentCopy.Rewritten(fragment, names));
            var source = Origin(fragment, from, key.DraftId is null ? addressOf(origin.Slug) : null, lesson?.VerifiedOn ?? Today);
            folder.Write(into, await TextPlace.RewrittenAsync(desk, into, body, ct, header => Credited(header, source, fragment.Kind == Fragment.Sheet ? null : lesson)));
            if (from.Authors.Except(path.Authors).ToArray() is { Length: > 0 } authors)
                folder.Write(pathYaml, DraftText.Of(FormatText.Yaml(path with { Authors = [.. path.Authors, .. authors] })));
            return into.Title;
        }, ct);
    }

    private static async Task<Dictionary<string, string>> CopyMediaAsync(DraftFolder folder, Fragment fragment, FragmentOrigin origin)
    {
        var names = new Dictionary<string, string>();
        foreach (var path in FragmentCopy.MediaOf(fragment))
        {
            if (origin.Files.FirstOrDefault(f => f.Path == path) is { Path: not null } file)
                names[path] = MediaNames.Keep(folder, Path.GetFileName(path), new DraftText(await origin.Open(file.Sha256))).Path;
        }

        return names;
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private static Source Origin(Fragment fragment, PathFile from, string? address, DateOnly date) =>
        // As it is read back from the file: taken twice, it is named once.
        new(Typography.Bind($"« {fragment.StepTitle} », {from.Title} ({string.Join(", ", from.Authors)}, {from.Licence})"), address, date);

    // What is true in one lesson is so in the other for the same reasons. Where it was looked at later than the rest, the check asks for another look.
    private LessonHeader Credited(LessonHeader header, Source origin, LessonHeader? from)
    {
        Source[] known = header.Sources ?? [];
        Source[] brought = [origin, .. from?.Sources ?? []];
        string[] open = [.. (header.ToVerify ?? []).Union(from?.ToVerify ?? [])];
        return header with
        {
            Sources = [.. known, .. brought.Where(source => !known.Any(k => k.Title == source.Title && k.Url == source.Url))],
            VerifiedOn = header.VerifiedOn ?? from?.VerifiedOn ?? Today,
            ToVerify = open.Length > 0 ? open : null,
        };
    }
}
