using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Certificates;

/// <summary>All pages of a pack in one document, for printing in one go. The files beside it are the proofs: this one carries no seal.</summary>
internal sealed class MergedPdf : IDisposable
{
    public const string FileName = "toutes-les-attestations.pdf";

    private readonly PdfDocument _document = new();

    public MergedPdf()
    {
        _ = PrintFonts.Name;
        _document.Info.Title = "Attestations de l’équipe";
        _document.Info.Creator = "TrainingPaths";
        _document.ViewerPreferences.DisplayDocTitle = true;
    }

    public void Add(byte[] pdf)
    {
        using var source = PdfReader.Open(new MemoryStream(pdf), PdfDocumentOpenMode.Import);
        foreach (var page in source.Pages) _document.AddPage(page);
    }

    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        _document.Save(bytes);
        return bytes.ToArray();
    }

    public void Dispose() => _document.Dispose();
}
