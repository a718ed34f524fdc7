namespace TrainingPaths.Core.Paths.Format;

/// <summary>One file of the format, for an editor: its record, and its text where it is Markdown.</summary>
/// <param name="Body">Empty for a file of keys alone.</param>
public sealed record FormatFile<T>(T Header, string Body)
    where T : class;

/// <summary>Reads one file by itself, without its folder.</summary>
public static class FormatFile
{
    /// <returns>Null when it is no clean text, or its keys cannot be read: only lint can say why.</returns>
    public static FormatFile<T>? Read<T>(byte[] bytes)
        where T : class
    {
        var findings = new Findings();
        var source = new SourceFile("", "", bytes);
        if (source.Text(findings) is not { } text)
            return null;
        if (!text.StartsWith("---\n", StringComparison.Ordinal))
            return Bound<T>(YamlTree.Read(text, "", linesBefore: 0, findings), "");
        var front = FrontMatter.Read(source, findings);
        return Bound<T>(front.Header, front.Body);
    }

    private static FormatFile<T>? Bound<T>(YamlMap? map, string body)
        where T : class => map is null ? null : new FormatFile<T>(new YamlBinder(new Findings(), new Places()).Bind<T>(map, ""), body.Trim('\n'));
}
