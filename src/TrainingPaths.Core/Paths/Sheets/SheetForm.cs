namespace TrainingPaths.Core.Paths.Sheets;

/// <summary>The forms that a sheet is taken away in, besides its page.</summary>
public enum SheetForm
{
    /// <summary>To print and fill in by hand.</summary>
    Pdf,

    /// <summary>OpenDocument text, to change and make one's own.</summary>
    Odt,
}

/// <summary>A sheet ready to be written in either form. Nothing is written before it is asked for.</summary>
/// <param name="Name">Of the file, without its ending.</param>
/// <param name="Document">What the sheet says.</param>
/// <param name="Pictures">The bytes of a picture by its address; null for one that is not there.</param>
public sealed record SheetFile(string Name, SheetDocument Document, Func<string, byte[]?> Pictures)
{
    public static string EndingOf(SheetForm form) => form == SheetForm.Pdf ? ".pdf" : ".odt";

    public static string ContentTypeOf(SheetForm form) => form == SheetForm.Pdf ? "application/pdf" : OdtPackage.ContentType;

    public string NameIn(SheetForm form) => Name + EndingOf(form);

    /// <summary>The same sheet gives the same bytes.</summary>
    public byte[] Write(SheetForm form) => form == SheetForm.Pdf ? SheetPdf.Render(Document, Pictures) : OdtPackage.Write(Document, Pictures);
}
