using TrainingPaths.Core.Paths.Rendering;

namespace TrainingPaths.Core.Paths.Format;

/// <summary>The front matter of <c>audio-script.md</c>.</summary>
public sealed record AudioScriptHeader(string Title, int Minutes);

/// <summary>A text to be read aloud, and the transcript of its recording. Nobody sees it until it is recorded, so no version holds it.</summary>
public sealed record AudioScript(AudioScriptHeader Header, MarkdownText Body);
