namespace TrainingPaths.Core.Paths.Format;

/// <summary>Splits a Markdown file into its YAML front matter, between two <c>---</c> lines, and its text. No header: it could not be read, and was reported.</summary>
internal sealed record FrontMatter(YamlMap? Header, string Body, int LinesBeforeBody)
{
    private const string Fence = "---\n";

    public static FrontMatter Read(SourceFile source, Findings findings)
    {
        var file = source.Shown;
        if (source.Text(findings) is not { } text)
            return new FrontMatter(null, "", 0);
        var end = text.StartsWith(Fence, StringComparison.Ordinal) ? text.IndexOf("\n" + Fence, Fence.Length - 1, StringComparison.Ordinal) : -1;
        if (end < 0)
        {
            findings.Error(Place.StartOf(file), "yaml.front-matter", "L'en-tête entre deux lignes « --- » manque.", "Commencez le fichier par « --- », les clés, puis une ligne « --- ».");
            return new FrontMatter(null, text, 0);
        }
        var yaml = text[Fence.Length..(end + 1)];
        var bodyStart = end + 1 + Fence.Length;
        return new FrontMatter(YamlTree.Read(yaml, file, linesBefore: 1, findings), text[bodyStart..], text.AsSpan(0, bodyStart).Count('\n'));
    }
}
