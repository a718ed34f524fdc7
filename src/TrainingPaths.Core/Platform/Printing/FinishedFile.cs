using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TrainingPaths.Core.Platform;

/// <summary>
/// Corrects what PDFsharp 6.5.0 writes, object by object. Its compressed streams lack their checksum (RFC 1950): readers forgive it,
/// <c>qpdf --check</c> reports it, and a paper kept for ten years should need no forgiveness. Its identifiers are drawn at random and its
/// attachments dated by the clock: here they come from what is printed, so that the same content is made again under the same hash.
/// </summary>
/// <param name="seed">32 hexadecimal digits or more that stand for the content.</param>
/// <param name="day">The date that the document bears.</param>
internal sealed partial class FinishedFile(string seed, DateOnly day)
{
    private readonly Dictionary<string, string> _fontTags = [];
    private readonly string _uuid = $"uuid:{seed[..8]}-{seed[8..12]}-{seed[12..16]}-{seed[16..20]}-{seed[20..32]}";

    public byte[] Rewrite(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var tableStart = int.Parse(TableStart().Match(text, text.Length - 64).Groups[1].Value, CultureInfo.InvariantCulture);
        var starts = TableEntry().Matches(text[tableStart..]).Where(entry => entry.Groups[2].Value == "n")
            .Select(entry => int.Parse(entry.Groups[1].Value, CultureInfo.InvariantCulture)).Order().ToList();

        using var file = new MemoryStream(pdf.Length + 256);
        file.Write(pdf, 0, starts[0]);
        Dictionary<int, long> moved = [];
        foreach (var (start, end) in starts.Zip(starts.Skip(1).Append(tableStart)))
        {
            moved[start] = file.Position;
            WriteObject(file, pdf.AsSpan(start, end - start), text[start..end]);
        }
        var newTableStart = file.Position;
        var table = TableEntry().Replace(text[tableStart..], entry => entry.Groups[2].Value == "n"
            ? $"{moved[int.Parse(entry.Groups[1].Value, CultureInfo.InvariantCulture)]:0000000000}{entry.Value[10..]}"
            : entry.Value);
        file.Write(Encoding.Latin1.GetBytes(Named(TableStart().Replace(table, $"startxref\n{newTableStart}\n%%EOF"))));
        return file.ToArray();
    }

    private void WriteObject(MemoryStream file, ReadOnlySpan<byte> bytes, string text)
    {
        var stream = StreamStart().Match(text);
        var isCompressed = stream.Success && text.AsSpan(0, stream.Index).Contains("/FlateDecode", StringComparison.Ordinal);
        if (!isCompressed)
        {
            file.Write(Encoding.Latin1.GetBytes(Named(text)));
            return;
        }
        var bodyStart = stream.Index + stream.Length;
        var length = int.Parse(StreamLength().Match(text, 0, stream.Index).Groups[1].Value, CultureInfo.InvariantCulture);
        var body = bytes.Slice(bodyStart, length);
        file.Write(Encoding.Latin1.GetBytes(StreamLength().Replace(text[..bodyStart], $"/Length {length + 4}", 1)));
        file.Write(body);
        file.Write(ZlibChecksum.Of(body));
        file.Write(bytes[(bodyStart + length)..]);
    }

    // Each replacement is as long as what it replaces: an uncompressed stream keeps its length.
    private string Named(string text)
    {
        text = FileId().Replace(text, $"/ID[<{seed[..32]}><{seed[..32]}>]");
        text = Uuid().Replace(text, _uuid);
        text = ClockDate().Replace(text, date => $"{date.Groups[1].Value}(D:{day:yyyyMMdd}120000");
        return FontTag().Replace(text, tag => _fontTags.TryGetValue(tag.Value, out var known) ? known : _fontTags[tag.Value] = $"/TPFON{(char)('A' + _fontTags.Count)}+");
    }

    [GeneratedRegex(@"startxref\s+(\d+)\s+%%EOF")]
    private static partial Regex TableStart();

    [GeneratedRegex(@"(\d{10}) \d{5} ([nf])")]
    private static partial Regex TableEntry();

    [GeneratedRegex(@"(?<=>>\s*)stream\r?\n")]
    private static partial Regex StreamStart();

    [GeneratedRegex(@"/Length (\d+)")]
    private static partial Regex StreamLength();

    [GeneratedRegex(@"/ID\s*\[<[0-9A-Fa-f]{32}><[0-9A-Fa-f]{32}>\]")]
    private static partial Regex FileId();

    [GeneratedRegex("uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Uuid();

    [GeneratedRegex(@"(/CreationDate|/ModDate)\(D:\d{14}")]
    private static partial Regex ClockDate();

    [GeneratedRegex(@"/[A-Z]{6}\+")]
    private static partial Regex FontTag();
}
