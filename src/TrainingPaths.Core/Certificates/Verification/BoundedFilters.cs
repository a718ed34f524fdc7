using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace TrainingPaths.Core.Certificates;

/// <summary>
/// Decompresses what our own files use (Flate, once) and no more: a stranger's file of a few kilobytes could otherwise unfold into gigabytes.
/// </summary>
internal sealed class BoundedFilters : IFilterProvider, IFilter
{
    private const int LargestTotal = 8 * 1024 * 1024;

    private long _left = LargestTotal;

    public bool IsSupported => true;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) =>
        dictionary.TryGet(NameToken.Filter, out var filter) || dictionary.TryGet(NameToken.F, out filter)
            ? filter switch
            {
                NameToken name => GetNamedFilters([name]),
                ArrayToken names => GetNamedFilters([.. names.Data.OfType<NameToken>()]),
                _ => throw new NotACertificateFile(),
            }
            : [];

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
        names.Count <= 1 && names.All(name => name.Data is "FlateDecode") ? [.. names.Select(_ => this)] : throw new NotACertificateFile();

    public IReadOnlyList<IFilter> GetAllFilters() => [this];

    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        using var inflated = new MemoryStream();
        using var zlib = new ZLibStream(new MemoryStream(input.ToArray()), CompressionMode.Decompress);
        var buffer = new byte[16 * 1024];
        for (int read; (read = zlib.Read(buffer)) > 0; inflated.Write(buffer, 0, read))
            if ((_left -= read) < 0) throw new NotACertificateFile();
        return inflated.ToArray();
    }
}

/// <summary>The file uses something that no certificate of ours does.</summary>
internal sealed class NotACertificateFile() : Exception("This file is not built as a certificate is.");
