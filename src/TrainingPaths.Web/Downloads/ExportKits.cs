using TrainingPaths.Core.Paths.Export;

namespace TrainingPaths.Web.Downloads;

/// <summary>What the build put into this assembly for exported packages; nothing in a build without scripts and styles.</summary>
internal static class ExportKits
{
    private const string Prefix = "course/";

    public static ExportKit Load()
    {
        var assembly = typeof(ExportKits).Assembly;
        return ExportKit.Of(assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(name => name[Prefix.Length..].Replace('\\', '/'), name => // as the machine that built it writes folders
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                var content = new byte[stream.Length];
                stream.ReadExactly(content);
                return content;
            }));
    }
}
