namespace TrainingPaths.Core.Paths.Sheets;

/// <summary>A practical sheet as what it says, without how it looks: the PDF and the text document are both written from this, so that they hold the same words as the page.</summary>
/// <param name="Language">ISO 639-1, of the path.</param>
/// <param name="Imprint">What each page says of where it comes from: path, version, licence.</param>
/// <param name="Day">Of publication; dates the files, never the clock.</param>
public sealed record SheetDocument(string Title, string Summary, string Language, IReadOnlyList<string> Authors, string Imprint, DateOnly Day, IReadOnlyList<SheetBlock> Blocks)
{
    /// <summary>Each run of text in reading order, as far as it is words.</summary>
    internal IEnumerable<SheetRun> Runs => Blocks.SelectMany(block => block.Runs);
}

public abstract record SheetBlock
{
    internal abstract IEnumerable<SheetRun> Runs { get; }
}

/// <param name="Level">2 to 4: the title is 1.</param>
public sealed record SheetHeading(int Level, IReadOnlyList<SheetRun> Text) : SheetBlock
{
    internal override IEnumerable<SheetRun> Runs => Text;
}

public sealed record SheetParagraph(IReadOnlyList<SheetRun> Text) : SheetBlock
{
    /// <summary>What introduces the next block, and is not left alone at the foot of a page: a line in bold, or one that ends in a colon.</summary>
    internal bool Introduces => Text.All(run => run.Strong) || Text[^1].Text.TrimEnd() is [.., ':'];

    internal override IEnumerable<SheetRun> Runs => Text;
}

/// <param name="Start">First number; null when the list has none.</param>
public sealed record SheetList(int? Start, IReadOnlyList<SheetItem> Items) : SheetBlock
{
    internal override IEnumerable<SheetRun> Runs => Items.SelectMany(item => item.Blocks).SelectMany(block => block.Runs);
}

/// <param name="Box">U+2610 or U+2611 for a task, else null.</param>
public sealed record SheetItem(char? Box, IReadOnlyList<SheetBlock> Blocks);

/// <summary>Every row has as many cells as there are columns.</summary>
public sealed record SheetTable(IReadOnlyList<SheetRow> Head, IReadOnlyList<SheetRow> Body, IReadOnlyList<SheetAlignment> Columns) : SheetBlock
{
    internal IEnumerable<SheetRow> Rows => [.. Head, .. Body];

    internal override IEnumerable<SheetRun> Runs => Rows.SelectMany(row => row.Cells).SelectMany(cell => cell);
}

public sealed record SheetRow(IReadOnlyList<IReadOnlyList<SheetRun>> Cells);

public enum SheetAlignment
{
    Left,
    Center,
    Right,
}

/// <summary>A teaching block (<c>::: example</c>) or, without a kind, a quotation.</summary>
public sealed record SheetFrame(string? Kind, IReadOnlyList<SheetBlock> Blocks) : SheetBlock
{
    internal override IEnumerable<SheetRun> Runs => Blocks.SelectMany(block => block.Runs);
}

/// <summary>A picture by the address that the page shows it under, with what it shows in words.</summary>
public sealed record SheetFigure(string Address, string Description) : SheetBlock
{
    internal override IEnumerable<SheetRun> Runs => [];
}

public sealed record SheetRule : SheetBlock
{
    internal override IEnumerable<SheetRun> Runs => [];
}

/// <summary>Text in one style. A line break is <c>\n</c>.</summary>
/// <param name="Link">An absolute address, or null.</param>
public sealed record SheetRun(string Text, bool Strong = false, bool Emphasis = false, bool Code = false, string? Link = null)
{
    internal static readonly char[] Boxes = ['\u2610', '\u2611'];
}
