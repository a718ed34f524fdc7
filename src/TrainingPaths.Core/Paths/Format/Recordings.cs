namespace TrainingPaths.Core.Paths.Format;

/// <summary>Audio and video of a folder: by their endings, which their first bytes have to confirm.</summary>
public static class Recordings
{
    /// <summary>An hour of speech at 64 kbit/s.</summary>
    public const int AudioMegabytes = 30;

    /// <summary>Twenty minutes of a filmed conversation in 720 lines.</summary>
    public const int VideoMegabytes = 200;

    public const string Captions = ".vtt";

    public static readonly IReadOnlyList<string> Audio = [".mp3", ".m4a", ".ogg", ".opus"];

    public static readonly IReadOnlyList<string> Video = [".mp4", ".webm"];

    public static bool IsVideo(string path) => Is(path, Video);

    public static bool IsOne(string path) => Is(path, Audio) || IsVideo(path);

    /// <summary>The most that a file of a folder may hold, in bytes.</summary>
    public static long MostBytes(string path) => IsVideo(path) ? VideoMegabytes << 20 : IsOne(path) ? AudioMegabytes << 20 : FileContent.MostInMemory;

    private static bool Is(string path, IReadOnlyList<string> endings) => path.StartsWith("media/", StringComparison.Ordinal) && endings.Contains(Path.GetExtension(path));
}
