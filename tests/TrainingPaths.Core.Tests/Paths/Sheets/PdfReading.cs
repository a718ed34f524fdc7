using System.Text;
using System.Text.RegularExpressions;
using TrainingPaths.Core.Paths.Sheets;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace TrainingPaths.Core.Tests.Paths.Sheets;

/// <summary>A sheet's PDF read back: what a screen reader is given, page by page, without decorations.</summary>
internal sealed partial class PdfReading : IDisposable
{
    private static readonly string[] Labels = ["Lbl"];

    private readonly byte[] bytes;

    public PdfReading(SheetFile sheet)
    {
        bytes = sheet.Write(SheetForm.Pdf);
        Document = PdfDocument.Open(bytes);
        Raw = Encoding.Latin1.GetString(bytes);
    }

    public PdfDocument Document { get; }

    /// <summary>As it lies in the file: the objects of structure are not compressed.</summary>
    public string Raw { get; }

    public IEnumerable<Page> Pages => Document.GetPages();

    /// <summary>Without spaces, labels of lists and boxes to tick, whose places are lines and drawings here.</summary>
    public string Words => string.Concat(Pages.Select(WordsOf));

    public static string WordsOf(Page page) => Squeezed(string.Concat(Marks(page).Where(mark => !Labels.Contains(mark.Tag)).SelectMany(mark => mark.Letters).Select(letter => letter.Value)));

    public static string Squeezed(string text) => White().Replace(text.Normalize(), "").Replace('\u2011', '-');

    /// <summary>How many elements of the structure have this type.</summary>
    public int CountOf(string type) => Regex.Count(Raw, $@"/S/{type}\b");

    /// <summary>Whether text objects and marks are opened and closed like brackets (ISO 32000-1, 14.6.1).</summary>
    public bool MarksNest()
    {
        using var file = PdfSharp.Pdf.IO.PdfReader.Open(new MemoryStream(bytes), PdfSharp.Pdf.IO.PdfDocumentOpenMode.Modify);
        return file.Pages.Cast<PdfSharp.Pdf.PdfPage>().All(page => Nests(Encoding.Latin1.GetString(page.Contents.CreateSingleContent().Stream!.UnfilteredValue)));
    }

    public void Dispose() => Document.Dispose();

    private static bool Nests(string content)
    {
        var open = new Stack<string>();
        foreach (Match token in Bracket().Matches(content))
        {
            if (token.Value is "BT" or "BDC" or "BMC")
                open.Push(token.Value == "BT" ? "ET" : "EMC");
            else if (open.Count == 0 || open.Pop() != token.Value)
                return false;
        }

        return open.Count == 0;
    }

    private static IEnumerable<MarkedContentElement> Marks(Page page) => page.GetMarkedContents().Where(mark => !mark.IsArtifact && mark.Tag != "Artifact");

    [GeneratedRegex(@"(?<=^|\s)(?:BT|ET|BDC|BMC|EMC)(?=\s|$)|(?<=>>)BDC")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"[\s\u00A0\u202F\u2610\u2611]+")]
    private static partial Regex White();
}
