namespace TrainingPaths.Core.Paths.Drafts.Media;

/// <summary>The most that this site takes, in megabytes; never more than the format does.</summary>
public sealed record RecordingsSettings(int AudioMegabytes = Format.Recordings.AudioMegabytes, int VideoMegabytes = Format.Recordings.VideoMegabytes)
{
    public long MostBytes(string path) => (long)Megabytes(path) << 20;

    public int Megabytes(string path) => Format.Recordings.IsVideo(path) ? VideoMegabytes : AudioMegabytes;

    /// <exception cref="InvalidOperationException">A setting is out of its bounds.</exception>
    public static RecordingsSettings Of(int? audio, int? video) => new(
        Within("Recordings:AudioMegabytes", audio, Format.Recordings.AudioMegabytes), Within("Recordings:VideoMegabytes", video, Format.Recordings.VideoMegabytes));

    private static int Within(string name, int? set, int most) => set switch
    {
        null => most,
        { } given when given >= 1 && given <= most => given,
        _ => throw new InvalidOperationException($"{name} goes from 1 to {most}."),
    };
}
