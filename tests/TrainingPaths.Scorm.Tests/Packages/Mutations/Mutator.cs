using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace TrainingPaths.Scorm.Tests.Packages.Mutations;

/// <summary>Spoils manifests: in their bytes, in their words, in their tree.</summary>
internal sealed partial class Mutator(Random random)
{
    private static readonly string[] Words =
    [
        "", " ", "-1", "0", "1e999", "NaN", "99999999999999999999", "true", "maybe", "../../x", "%00", "%2e%2e/", "C:\\x", "http://x/", "R1", "a b", "\u0001", "\uFFFF", "&amp;", "&#x0;",
        "]]>", "<!--", "<![CDATA[", "<!DOCTYPE x>", "P9999999999999Y", "é́", "𐍈", "(((((((((", "2*{", "~~~~~", "xml:base", new string('x', 5000), new string('/', 3000), "?#?#",
    ];

    public byte[] Spoil(byte[] manifest)
    {
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            manifest = random.Next(3) switch
            {
                0 => Bytes(manifest),
                1 => Encoding.UTF8.GetBytes(Tokens(Encoding.UTF8.GetString(manifest))),
                _ => Tree(manifest),
            };
        }

        return manifest;
    }

    private byte[] Bytes(byte[] manifest)
    {
        var bytes = manifest.ToList();
        if (bytes.Count < 2) return manifest;
        var at = random.Next(bytes.Count);
        var length = random.Next(1, Math.Min(200, bytes.Count - at) + 1);
        switch (random.Next(6))
        {
            case 0: for (var n = random.Next(1, 10); n > 0; n--) bytes[random.Next(bytes.Count)] = (byte)random.Next(256); break;
            case 1: bytes.RemoveRange(at, length); break;
            case 2: bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length)); break;
            case 3: bytes.InsertRange(at, Enumerable.Range(0, length).Select(_ => (byte)random.Next(256))); break;
            case 4: bytes.RemoveRange(at, bytes.Count - at); break;
            default: bytes.InsertRange(0, (byte[])[0xFF, 0xFE]); break;
        }

        return [.. bytes];
    }

    private string Tokens(string text)
    {
        var tokens = Token().Matches(text);
        if (tokens.Count == 0) return text;
        var one = tokens[random.Next(tokens.Count)];
        var other = tokens[random.Next(tokens.Count)].Value;
        var word = random.Next(2) == 0 ? other : Words[random.Next(Words.Length)];
        var put = random.Next(3) switch
        {
            0 => one.Value.StartsWith('"') ? $"\"{word}\"" : word,
            1 => string.Concat(Enumerable.Repeat(one.Value, random.Next(2, 600))),
            _ => "",
        };
        return text[..one.Index] + put + text[(one.Index + one.Length)..];
    }

    private byte[] Tree(byte[] manifest)
    {
        try
        {
            var document = XDocument.Load(new MemoryStream(manifest));
            var all = document.Descendants().Skip(1).ToList();
            if (all.Count < 2) return manifest;
            Change(all[random.Next(all.Count)], all[random.Next(all.Count)]);
            return Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting));
        }
        catch (Exception e) when (e is System.Xml.XmlException or ArgumentException)
        {
            return manifest;
        }
    }

    private void Change(XElement one, XElement other)
    {
        switch (random.Next(7))
        {
            case 0: one.Remove(); break;
            case 1: one.AddAfterSelf(Enumerable.Range(0, random.Next(1, 40)).Select(_ => new XElement(one))); break;
            case 2: other.Add(new XElement(one)); break;
            case 3: other.ReplaceWith(new XElement(one)); break;
            case 4: one.Name = other.Name; break;
            case 5: one.Add(other.Attributes().Where(attribute => one.Attribute(attribute.Name) is null)); break;
            default: Nest(one, random.Next(2, 600)); break;
        }
    }

    private static void Nest(XElement element, int depth)
    {
        var inner = new XElement(element);
        for (var level = 0; level < depth; level++) inner = new XElement(element.Name, element.Attributes(), inner);
        element.ReplaceWith(inner);
    }

    [GeneratedRegex("""<[^<>]{1,400}>|"[^"]*"|[\w:.-]+""")]
    private static partial Regex Token();
}
