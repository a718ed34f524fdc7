using System.Text;
using TrainingPaths.Scorm.Packages.Problems;
using TrainingPaths.Scorm.Tests.Packages.Kit;

namespace TrainingPaths.Scorm.Tests.Packages.Zips;

/// <summary>Zip files made to harm, each with the code it must be refused with.</summary>
internal static class HostileZips
{
    private static readonly TestEntry Manifest = TestEntry.Text("imsmanifest.xml", TestManifest.Scorm2004.ToString());
    private static readonly TestEntry Index = TestEntry.Text("index.html");

    public static IEnumerable<TestCaseData> All() =>
        Names().Concat(Kinds()).Concat(Structures()).Concat(Bombs())
            .Select(one => new TestCaseData(one.Zip, one.Code).SetName($"A zip file with {one.What} is refused with {one.Code}"));

    private static IEnumerable<(string What, string Code, TestZip Zip)> Names()
    {
        var bad = new (string What, string Name, string Code)[]
        {
            ("a path that climbs", "../evil.txt", ProblemCode.ZipNamePath),
            ("a path that climbs later", "a/../../evil.txt", ProblemCode.ZipNamePath),
            ("a path that climbs and comes back", "a/../index2.html", ProblemCode.ZipNamePath),
            ("two dots alone", "..", ProblemCode.ZipNamePath),
            ("two dots at the end", "a/..", ProblemCode.ZipNamePath),
            ("a path that climbs by backslashes", @"..\evil.txt", ProblemCode.ZipNamePath),
            ("a path that climbs by both slashes", @"a/..\../evil.txt", ProblemCode.ZipNamePath),
            ("an absolute path", "/etc/passwd", ProblemCode.ZipNamePath),
            ("an absolute path of Windows", @"\windows\evil.txt", ProblemCode.ZipNamePath),
            ("a network path", @"\\server\share\evil.txt", ProblemCode.ZipNamePath),
            ("a drive", @"C:\evil.txt", ProblemCode.ZipNamePath),
            ("a drive without slash", "c:evil.txt", ProblemCode.ZipNamePath),
            ("a drive and a slash", "D:/evil.txt", ProblemCode.ZipNamePath),
            ("an empty name", "", ProblemCode.ZipNamePath),
            ("NUL in a name", "index.html\0.png", ProblemCode.ZipNameCharacters),
            ("a line feed in a name", "a\nb.html", ProblemCode.ZipNameCharacters),
            ("an escape in a name", "a\u001b[2J.html", ProblemCode.ZipNameCharacters),
            ("a delete in a name", "a\u007f.html", ProblemCode.ZipNameCharacters),
            ("a name of 300 characters", new string('a', 300) + ".html", ProblemCode.ZipNameLength),
            ("a name of 121 e with accents", new string('é', 121), ProblemCode.ZipNameLength),
            ("a name of 60,000 characters", new string('a', 60_000), ProblemCode.ZipNameLength),
            ("a device", "CON", ProblemCode.ZipNamePath),
            ("a device with an extension", "media/aux.html", ProblemCode.ZipNamePath),
            ("a device as folder", "lpt1/index.html", ProblemCode.ZipNamePath),
        };
        foreach (var (what, name, code) in bad) yield return (what, code, With(TestEntry.Text(name)));
        yield return ("a name that is not the UTF-8 it says", ProblemCode.ZipNameCharacters, With(TestEntry.Bytes([0x61, 0xFF, 0xFE], [1])));
        yield return ("the same name twice", ProblemCode.ZipDuplicate, With(TestEntry.Text("a.html"), TestEntry.Text("a.html", "y")));
        yield return ("twins in upper and lower case", ProblemCode.ZipDuplicate, With(TestEntry.Text("A.html"), TestEntry.Text("a.html")));
        yield return ("twins by slash", ProblemCode.ZipDuplicate, With(TestEntry.Text("a/b.html"), TestEntry.Text(@"a\b.html")));
        yield return ("twins by dot", ProblemCode.ZipDuplicate, With(TestEntry.Text("a/b.html"), TestEntry.Text("./a//b.html")));
        yield return ("twins by Unicode's forms", ProblemCode.ZipDuplicate, With(TestEntry.Text("\u00e9.html"), TestEntry.Text("e\u0301.html")));
        yield return ("two manifests", ProblemCode.ZipDuplicate, With(TestEntry.Text("IMSMANIFEST.XML")));
    }

    private static IEnumerable<(string What, string Code, TestZip Zip)> Kinds()
    {
        var file = TestEntry.Text("a.html", "content");
        yield return ("a symbolic link", ProblemCode.ZipSymlink, With(TestEntry.Stored("link", "/etc/passwd"u8.ToArray()) with { Attributes = 0xA1FF0000 }));
        yield return ("a device node", ProblemCode.ZipSymlink, With(file with { Attributes = 0x61B60000 }));
        yield return ("a pipe", ProblemCode.ZipSymlink, With(file with { Attributes = 0x11B60000 }));
        yield return ("an encrypted file", ProblemCode.ZipEncrypted, With(file with { Flags = 0x801 }));
        yield return ("a strongly encrypted file", ProblemCode.ZipEncrypted, With(file with { Flags = 0x841 }));
        yield return ("an encrypted directory", ProblemCode.ZipEncrypted, With(file with { Flags = 0x2800 }));
        yield return ("an AES file", ProblemCode.ZipEncrypted, With(file with { Method = 99 }));
        yield return ("a file by Deflate64", ProblemCode.ZipMethod, With(file with { Method = 9 }));
        yield return ("a file by LZMA", ProblemCode.ZipMethod, With(file with { Method = 14 }));
        yield return ("a stored file of two sizes", ProblemCode.ZipSizeWrong, With(TestEntry.Stored("a.html", [1, 2]) with { Size = 3 }));
        yield return ("a file longer than it says", ProblemCode.ZipSizeWrong, With(file with { Size = 3 }));
        yield return ("a file shorter than it says", ProblemCode.ZipSizeWrong, With(file with { Size = 99 }));
        yield return ("a wrong checksum", ProblemCode.ZipChecksum, With(file with { Crc = 1 }));
        yield return ("damaged content", ProblemCode.ZipUnreadable, With(file with { Raw = [0xFF, 0xFF, 0xFF, 0xFF] }));
        yield return ("content that ends too early", ProblemCode.ZipSizeWrong, With(file with { Raw = file.Raw[..4] }));
        yield return ("two names for one file", ProblemCode.ZipUnreadable, With(file with { LocalName = "b.html"u8.ToArray() }));
    }

    private static IEnumerable<(string What, string Code, TestZip Zip)> Structures()
    {
        var good = new TestZip(Manifest, Index);
        yield return ("something before it", ProblemCode.ZipPrefix, good with { Prefix = Encoding.ASCII.GetBytes("#!/bin/sh\n") });
        yield return ("something before it and offsets that know", ProblemCode.ZipPrefix, Shifted(good));
        yield return ("something after it", ProblemCode.ZipUnreadable, good with { Suffix = [1, 2, 3] });
        yield return ("fewer entries than it says", ProblemCode.ZipUnreadable, good with { SaidEntries = 5 });
        yield return ("more entries than it says", ProblemCode.ZipUnreadable, good with { SaidEntries = 1 });
        yield return ("a directory beyond its end", ProblemCode.ZipUnreadable, good with { SaidDirectory = 900_000 });
        yield return ("several volumes", ProblemCode.ZipUnreadable, good with { Disk = 3 });
        yield return ("a billion entries by its 64-bit record", ProblemCode.ZipTooManyEntries, good with { IsWide = true, SaidEntries = 1_000_000_000 });
        yield return ("a 64-bit record that is not there", ProblemCode.ZipUnreadable, good with { IsWide = true, SaidWideRecord = 3 });
        yield return ("a 64-bit record beyond its end", ProblemCode.ZipUnreadable, good with { IsWide = true, SaidWideRecord = long.MaxValue });
        yield return ("a 64-bit directory of negative offset", ProblemCode.ZipUnreadable, good with { IsWide = true, SaidDirectory = -1 });
        yield return ("an entry of 4 GB without its size", ProblemCode.ZipUnreadable, With(Index with { Name = "a"u8.ToArray(), Size = uint.MaxValue }));
        yield return ("an entry of negative size", ProblemCode.ZipUnreadable, With(Index with { Name = "a"u8.ToArray(), Size = uint.MaxValue, Extra = [1, 0, 8, 0, .. BitConverter.GetBytes(-5L)] }));
        yield return ("an entry beyond the directory", ProblemCode.ZipOverlap, With(Index with { Name = "a"u8.ToArray(), LocalName = "a"u8.ToArray(), CompressedSize = 5_000_000 }));
        yield return ("an entry whose end is beyond all numbers", ProblemCode.ZipOverlap, With(Index with { Name = "a"u8.ToArray(), Offset = uint.MaxValue, Extra = [1, 0, 8, 0, .. BitConverter.GetBytes(long.MaxValue - 5)] }));
        yield return ("overlapping entries", ProblemCode.ZipOverlap, With(Index with { Name = "a"u8.ToArray(), Offset = 0 }));
    }

    private static IEnumerable<(string What, string Code, TestZip Zip)> Bombs()
    {
        yield return ("10 MB of zeros", ProblemCode.ZipRatio, With(TestEntry.Zeros("zeros.bin", 10)));
        yield return ("10 MB of zeros said to be 1,000 bytes", ProblemCode.ZipSizeWrong, With(TestEntry.Zeros("zeros.bin", 10) with { Size = 1000 }));
        yield return ("a manifest of zeros", ProblemCode.ZipRatio, new TestZip(TestEntry.Zeros("imsmanifest.xml", 10), Index));
        yield return ("201 MB said of one file", ProblemCode.ZipEntryTooLarge, With(Index with { Name = "a"u8.ToArray(), LocalName = "a"u8.ToArray(), Size = 201L << 20 }));
        yield return ("20,001 entries", ProblemCode.ZipTooManyEntries, new TestZip([.. Enumerable.Range(0, 20_001).Select(n => TestEntry.Stored($"{n}", []))]));
    }

    private static TestZip With(params TestEntry[] more) => new([Manifest, Index, .. more]);

    private static TestZip Shifted(TestZip zip)
    {
        var moved = zip.Entries.Select(entry => entry with { Raw = entry.Raw }).ToArray();
        var offset = 10L;
        for (var i = 0; i < moved.Length; i++)
        {
            moved[i] = moved[i] with { Offset = offset };
            offset += 30 + moved[i].Name.Length + moved[i].Raw.Length;
        }

        return new TestZip(moved) { Prefix = new byte[10], SaidDirectory = offset };
    }
}
