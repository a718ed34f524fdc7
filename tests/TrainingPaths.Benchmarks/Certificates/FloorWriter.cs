using System.Globalization;
using System.IO.Compression;
using System.Text;
using QRCoder;
using TrainingPaths.Core.Certificates;

namespace TrainingPaths.Benchmarks.Certificates;

/// <summary>
/// The least that a PDF with two embedded faces and a QR code can cost: fonts are compressed once, and each certificate only writes its own text and
/// code. No tags, no attachment, no check of glyphs, no subset: what the product pays beyond this is for those.
/// </summary>
internal sealed class FloorWriter
{
    private readonly byte[][] _fonts = [Font("BricolageGrotesque_600SemiBold"), Font("AtkinsonHyperlegibleNext_400Regular")];

    public byte[] Write(string holder, string address)
    {
        var content = Compressed(Encoding.Latin1.GetBytes(Text(holder) + Code(address)));
        using var file = new MemoryStream();
        var places = new List<long>();
        void Add(string dictionary, byte[]? stream = null)
        {
            places.Add(file.Position);
            file.Write(Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{dictionary}\n")));
            if (stream is not null)
            {
                file.Write("stream\n"u8);
                file.Write(stream);
                file.Write("\nendstream\n"u8);
            }

            file.Write("endobj\n"u8);
        }

        file.Write("%PDF-1.7\n"u8);
        Add("<< /Type /Catalog /Pages 2 0 R >>");
        Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F0 5 0 R /F1 8 0 R >> >> >>");
        Add($"<< /Filter /FlateDecode /Length {content.Length} >>", content);
        foreach (var font in _fonts)
        {
            var first = places.Count + 1;
            Add($"<< /Type /Font /Subtype /TrueType /BaseFont /Face{first} /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 32 /Widths [250] /FontDescriptor {first + 1} 0 R >>");
            Add($"<< /Type /FontDescriptor /FontName /Face{first} /Flags 32 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 /FontFile2 {first + 2} 0 R >>");
            Add($"<< /Filter /FlateDecode /Length {font.Length} >>", font);
        }

        var table = file.Position;
        var end = new StringBuilder($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            end.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        end.Append(CultureInfo.InvariantCulture, $"trailer << /Size {places.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF");
        file.Write(Encoding.Latin1.GetBytes(end.ToString()));
        return file.ToArray();
    }

    private static string Text(string holder) => $"""
        BT /F1 11 Tf 70 780 Td (UNA Formation) Tj 0 -60 Td /F0 15 Tf (Attestation de suivi) Tj 0 -40 Td /F0 26 Tf ({holder}) Tj
        /F1 11 Tf 0 -40 Td (a suivi le parcours) Tj 0 -24 Td (Parcours de mesure, version 3) Tj 0 -24 Td (4 h 12) Tj 0 -24 Td (du 12 janvier au 1er mars 2026) Tj
        0 -24 Td (Association d'aide a domicile du Val-de-Loire) Tj 0 -60 Td (Claire Oeuvrard, directrice de la formation) Tj ET

        """;

    private static string Code(string address)
    {
        using var code = new QRCodeGenerator().CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var drawn = new StringBuilder();
        var size = 85.0 / code.ModuleMatrix.Count;
        for (var row = 0; row < code.ModuleMatrix.Count; row++)
        {
            for (var column = 0; column < code.ModuleMatrix.Count; column++)
            {
                var start = column;
                while (column < code.ModuleMatrix.Count && code.ModuleMatrix[row][column])
                    column++;
                if (column > start)
                    drawn.Append(CultureInfo.InvariantCulture, $"{440 + (start * size):0.##} {180 - (row * size):0.##} {(column - start) * size:0.##} {size:0.##} re\n");
            }
        }

        return drawn.Append("f\n").ToString();
    }

    private static byte[] Font(string face)
    {
        using var file = typeof(CertificatePdf).Assembly.GetManifestResourceStream($"TrainingPaths.Core.Platform.Fonts.{face}.ttf")!;
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return Compressed(bytes);
    }

    private static byte[] Compressed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
            zlib.Write(bytes);
        return packed.ToArray();
    }
}
