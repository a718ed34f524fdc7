using System.Collections.Concurrent;
using TrainingPaths.Core.Paths.Rendering;

namespace TrainingPaths.Core.Paths.Format;

/// <summary>A training path as its author wrote it. It may be wrong: <see cref="PathLinter"/> says how, and <c>PublishPath</c> refuses it then.</summary>
public sealed class ContentPackage
{
    /// <summary>The folder's name, and the path's address.</summary>
    public required string Slug { get; init; }

    public required PathFile Header { get; init; }

    /// <summary>In order.</summary>
    public required PackageModule[] Modules { get; init; }

    public required PositioningFile? Positioning { get; init; }

    public required FinalAssessmentFile? Final { get; init; }

    public required ActionPlan? ActionPlan { get; init; }

    /// <summary>What a reviewer answers for, although lint finds it.</summary>
    public WaiversFile? Waivers { get; init; }

    public required SheetText[] Sheets { get; init; }

    public required PackageMedia[] Media { get; init; }

    /// <summary>Every file of the folder as it lies on disk, by path; hidden ones, and what the format leaves aside (a README, a licence), are not among them.</summary>
    public required SourceFile[] Files { get; init; }

    private readonly ConcurrentDictionary<MarkdownText, CheckedMarkdown?> parsed = new();
    private MarkdownText[]? questionMarkdown;

    /// <summary>What was already wrong when the files were read.</summary>
    internal Findings Reading { get; init; } = new();

    internal Places Places { get; init; } = new();

    /// <summary>The folder's name with a slash when findings name files of a tree of packages, else nothing.</summary>
    internal string ShownPrefix { get; init; } = "";

    public IEnumerable<LessonText> Texts => Modules.SelectMany(module => module.Texts);

    public IEnumerable<QuizFile> Quizzes => Modules.Select(module => module.Quiz).OfType<QuizFile>();

    /// <summary>All questions of the modules' quizzes and of the final assessment.</summary>
    public IEnumerable<QuizQuestion> Bank => Quizzes.SelectMany(quiz => quiz.Questions).Concat(Final?.Questions ?? []);

    /// <summary>What a final assessment can draw: its own questions, and what chance may draw from the modules' quizzes.</summary>
    public IEnumerable<QuizQuestion> Pool =>
        Quizzes.SelectMany(quiz => quiz.Questions).Where(question => question.Kind is not (QuestionKind.Likert or QuestionKind.OpenText)).Concat((Final?.Questions ?? []).Where(question => question.IsGraded));

    public IEnumerable<QuizQuestion> AllQuestions => Bank.Concat(Positioning?.Questions ?? []);

    public IEnumerable<AudioScript> AudioScripts => Modules.Select(module => module.Audio).OfType<AudioScript>();

    public IEnumerable<ScormFile> Scorm => Modules.SelectMany(module => module.Scorm).Select(step => step.File);

    /// <summary>What questions hold that is more than words.</summary>
    internal IEnumerable<MarkdownText> QuestionMarkdown => questionMarkdown ??= [.. AllQuestions.SelectMany(question => QuestionPassages.Of(this, question))];

    /// <summary>Every text that is rendered.</summary>
    internal IEnumerable<MarkdownText> AllMarkdown => PageMarkdown.Concat(QuestionMarkdown);

    /// <summary>Texts that have a page, or a part of a page, for themselves.</summary>
    internal IEnumerable<MarkdownText> PageMarkdown =>
    [
        .. Texts.Select(text => text.Body),
        .. Sheets.Select(sheet => sheet.Body),
        .. AudioScripts.Select(script => script.Body),
        .. ActionPlan is { } plan ? [plan.Introduction] : Array.Empty<MarkdownText>(),
    ];

    internal LinkTargets Links() => new(
        Media.Select(media => (media.File.Path, Address: $"/media/{media.Sha256}/{media.Name}"))
            .Concat(Sheets.Select(sheet => (sheet.Body.Path, Address: $"/paths/{Slug}/sheets/{sheet.Header.Id}")))
            .ToDictionary(target => target.Path, target => target.Address))
    {
        Language = Header.Language,
        Sizes = Media.DistinctBy(media => (media.Sha256, media.Name)).ToDictionary(media => $"/media/{media.Sha256}/{media.Name}", media => media.File.Content.Length),
    };

    /// <summary>Each text is parsed once, however many rules look at it; null when it must not or cannot be parsed.</summary>
    internal CheckedMarkdown? Parsed(MarkdownText text) => parsed.GetOrAdd(text, CheckedMarkdown.Of);

    /// <summary>True when no file is missing or unreadable: only then do sums and references say anything about the author's intent.</summary>
    internal bool IsWhole => Places.AllWereRead && !Reading.All.Any(finding => finding.Rule is "file.encoding" or "file.control-character" or "folder.missing-file" or "yaml.syntax");

    /// <summary>What kept a file or a folder out of <see cref="Files"/>.</summary>
    internal IEnumerable<Finding> Unread => Reading.All.Where(finding => finding.Rule is "folder.unreadable" or "folder.link" or "folder.name" or "folder.too-deep" or "folder.too-many-files" or "file.too-big");

    /// <summary>The pictures and recordings that a text shows, in its order.</summary>
    internal IEnumerable<PackageMedia> MediaShownIn(MarkdownText text) =>
        (Parsed(text)?.Shown ?? []).Select(url => LinkTargets.PackagePath(text.From, url)).Join(Media, path => path, media => media.File.Path, (_, media) => media);

    internal Place At(MarkdownText text, int line, int column = 1) => new(ShownPrefix + text.Path, text.LinesBefore + line, column);

    public static ContentPackage Read(string directory) => PackageReader.Read(directory, shownPrefix: "");

    /// <summary>The same from files that lie on no disk: a draft, an archive that was sent. Each path once.</summary>
    public static ContentPackage Read(string slug, IEnumerable<FolderFile> files) => PackageReader.Read(slug, files);

    public static ContentPackage Read(string slug, IEnumerable<(string Path, byte[] Bytes)> files) => Read(slug, files.Select(file => new FolderFile(file.Path, file.Bytes)));

    /// <summary>A folder that holds <c>path.yaml</c> or <c>modules</c> is one path; any other is a folder of paths, taken in the order of their names.</summary>
    public static ContentPackage[] ReadAll(string directory)
    {
        if (!Directory.Exists(directory))
            return [];
        if (File.Exists(Path.Combine(directory, "path.yaml")) || Directory.Exists(Path.Combine(directory, "modules")))
            return [Read(directory)];
        var folders = Directory.GetDirectories(directory).Where(inner => !Path.GetFileName(inner).StartsWith('.')).Order(StringComparer.Ordinal);
        return [.. folders.Select(inner => PackageReader.Read(inner, Path.GetFileName(inner) + "/"))];
    }
}

/// <summary>Lessons, with SCORM packages among them, one practice to share, one quiz, and a text to be recorded.</summary>
public sealed record PackageModule(ModuleHeader Header, LessonText[] Lessons, ScormStep[] Scorm, LessonText? Practice, QuizFile? Quiz, AudioScript? Audio)
{
    public IEnumerable<LessonText> Texts => Practice is null ? Lessons : [.. Lessons, Practice];
}

/// <summary>A lesson or a practice: its front matter and its Markdown.</summary>
public sealed record LessonText(LessonHeader Header, MarkdownText Body);

/// <summary>A practical sheet: its front matter and its Markdown.</summary>
public sealed record SheetText(SheetHeader Header, MarkdownText Body);

/// <summary>The activity to carry out in the structure; its introduction is Markdown.</summary>
public sealed record ActionPlan(ActionPlanFile File, MarkdownText Introduction);

/// <summary>A picture, a recording or its captions. It is addressed by its content, so that a published version keeps its own.</summary>
public sealed record PackageMedia(SourceFile File, string ContentType, string Sha256)
{
    public string Name => System.IO.Path.GetFileName(File.Path);

    public bool IsPicture => ContentType.StartsWith("image/", StringComparison.Ordinal);
}
