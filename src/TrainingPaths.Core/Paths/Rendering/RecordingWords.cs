namespace TrainingPaths.Core.Paths.Rendering;

/// <summary>What is said beside a recording, in the language of its path: it is part of what a version keeps.</summary>
internal sealed record RecordingWords(string Video, string Audio, string Transcript, string Captions, string Megabytes, string Kilobytes)
{
    private const char Bound = '\u00A0';

    private static readonly RecordingWords French = new("Vidéo", "Audio", "Lire ce qui est dit", "Sous-titres", "Mo", "Ko");
    private static readonly RecordingWords English = new("Video", "Audio", "Read what is said", "Captions", "MB", "KB");

    public static RecordingWords Of(string language) => language == "fr" ? French : English;

    /// <summary>« Vidéo, 3 min 20 s, 12 Mo »: what it will take to play it.</summary>
    /// <param name="bytes">Null where the file is not known.</param>
    public string Facts(bool isVideo, int? seconds, long? bytes) =>
        string.Join(", ", new[] { isVideo ? Video : Audio, seconds is { } length ? Length(length) : null, bytes is { } size ? Size(size) : null }.OfType<string>());

    private static string Length(int seconds)
    {
        var (hours, minutes, left) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        return string.Join(Bound, new[] { hours > 0 ? $"{hours}{Bound}h" : null, minutes > 0 ? $"{minutes}{Bound}min" : null, left > 0 && hours == 0 ? $"{left}{Bound}s" : null }.OfType<string>());
    }

    // Rounded up, so that nothing is of no size.
    private string Size(long bytes) => bytes < 1 << 20 ? $"{(bytes + 1023) >> 10}{Bound}{Kilobytes}" : $"{(bytes + (1 << 20) - 1) >> 20}{Bound}{Megabytes}";
}
