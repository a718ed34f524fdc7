namespace TrainingPaths.Core.Paths.Sheets;

/// <summary>The styles of a sheet, under the names that word processors know and translate: whoever changes one changes the whole sheet.</summary>
internal static class OdtStyleNames
{
    public const string Body = "Text_20_body", Strong = "Strong_20_Emphasis", Emphasis = "Emphasis", Code = "Source_20_Text", Link = "Internet_20_link", Rule = "Horizontal_20_Line", Foot = "Footer";

    public const string Bullets = "List_20_1", Numbers = "Numbering_20_1", Boxes = "Boxes";

    public const string Table = "SheetTable", Row = "SheetRow", Cell = "SheetCell", HeadCell = "SheetHeadCell", Block = "SheetBlock", Quotation = "SheetQuotation", Picture = "Graphics";

    public static string Heading(int level) => $"Heading_20_{level}";

    /// <summary>Of the paragraph in a cell.</summary>
    public static string CellText(bool head, SheetAlignment alignment) => $"{(head ? "Table_20_Heading" : "Table_20_Contents")}{(alignment == SheetAlignment.Left ? "" : "_20_" + alignment.ToString().ToLowerInvariant())}";
}
