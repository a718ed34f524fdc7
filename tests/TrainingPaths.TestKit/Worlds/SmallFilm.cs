namespace TrainingPaths.TestKit.Worlds;

/// <summary>A film of two seconds with sound (VP8, Opus), recorded by a browser: a square goes over a green ground.</summary>
public static class SmallFilm
{
    public static byte[] Bytes { get; } = Read();

    private static byte[] Read()
    {
        using var from = typeof(SmallFilm).Assembly.GetManifestResourceStream("TrainingPaths.TestKit.Worlds.SmallFilm.webm")!;
        using var bytes = new MemoryStream();
        from.CopyTo(bytes);
        return bytes.ToArray();
    }
}
