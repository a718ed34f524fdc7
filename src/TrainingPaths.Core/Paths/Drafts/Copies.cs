using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>A step like another, under ids of its own.</summary>
internal static class Copies
{
    private const string Suffix = " (copie)";

    public static DraftText Of(DraftPlaceKind kind, byte[] bytes) => kind switch
    {
        DraftPlaceKind.Lesson => Markdown(Read<LessonHeader>(bytes), h => h with { Id = DraftIds.New("lecon"), Title = h.Title + Suffix }),
        DraftPlaceKind.Sheet => Markdown(Read<SheetHeader>(bytes), h => h with { Id = DraftIds.New("fiche"), Title = h.Title + Suffix }),
        DraftPlaceKind.Scorm => DraftText.Of(FormatText.Yaml(Read<ScormFile>(bytes).Header with { Id = DraftIds.New("paquet") })),
        _ => throw RuleViolation.NotFound(),
    };

    private static FormatFile<T> Read<T>(byte[] bytes)
        where T : class => FormatFile.Read<T>(bytes) ?? throw new RuleViolation(DraftsRules.NotText);

    private static DraftText Markdown<T>(FormatFile<T> file, Func<T, T> renamed)
        where T : class => DraftText.Of(FormatText.Markdown(renamed(file.Header), file.Body));
}
