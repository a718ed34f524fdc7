using System.Xml.Linq;

namespace TrainingPaths.Core.Paths.Sheets;

/// <summary>Writes runs of text: spans, links, line breaks, and spaces that would else be collapsed (OpenDocument 1.3, part 3, 6.1.2 and 6.1.3).</summary>
internal static class OdtRuns
{
    public static IEnumerable<XNode> Of(IEnumerable<SheetRun> runs) => runs.SelectMany(Of);

    private static IEnumerable<XNode> Of(SheetRun run)
    {
        var content = Text(run.Text).ToArray();
        var styles = new[] { (run.Strong, OdtStyleNames.Strong), (run.Emphasis, OdtStyleNames.Emphasis), (run.Code, OdtStyleNames.Code) };
        foreach (var (applies, style) in styles)
        {
            if (applies)
                content = [new XElement(Odf.Text + "span", new XAttribute(Odf.Text + "style-name", style), content)];
        }

        return run.Link is null ? content :
        [
            new XElement(Odf.Text + "a",
                new XAttribute(Odf.XLink + "type", "simple"), new XAttribute(Odf.XLink + "href", run.Link), new XAttribute(Odf.Text + "style-name", OdtStyleNames.Link), content),
        ];
    }

    private static IEnumerable<XNode> Text(string text)
    {
        foreach (var (line, i) in text.Split('\n').Select((line, i) => (line, i)))
        {
            if (i > 0)
                yield return new XElement(Odf.Text + "line-break");
            foreach (var node in Spaced(line))
                yield return node;
        }
    }

    private static IEnumerable<XNode> Spaced(string line)
    {
        for (var at = 0; at < line.Length;)
        {
            var spaces = line.AsSpan(at).IndexOfAnyExcept(' ') is var count && count < 0 ? line.Length - at : count;
            if (spaces > 1 || spaces == 1 && at == 0)
            {
                yield return new XElement(Odf.Text + "s", new XAttribute(Odf.Text + "c", spaces));
                at += spaces;
                continue;
            }

            var end = line.IndexOf("  ", at, StringComparison.Ordinal) is var two && two < 0 ? line.Length : two;
            yield return new XText(line[at..end]);
            at = end;
        }
    }
}
