using PdfSharp.UniversalAccessibility;

namespace TrainingPaths.Core.Paths.Sheets;

/// <summary>Prints the blocks of a sheet one below the other. What announces something stays with it.</summary>
/// <param name="pictures">The bytes of a picture by its address; null for one that is not there.</param>
internal sealed class SheetPrinter(SheetPages pages, SheetBookmarks bookmarks, Func<string, byte[]?> pictures)
{
    private const double Indent = 17, FrameIndent = 12;

    public void Title(string title)
    {
        bookmarks.Add(1, title, 0);
        Lines(PdfBlockLevelElementTag.Heading1, [new SheetRun(title)], PrintedStyle.Heading1, SheetPages.Left, SheetPages.Right - SheetPages.Left);
        pages.Top += 6;
    }

    public void Print(IReadOnlyList<SheetBlock> blocks, double left, double width)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (!pages.AtTop)
                pages.Top += SpaceBefore(block, first: i == 0);
            if (block is SheetHeading or SheetParagraph { Introduces: true })
                pages.Need(HeightOf(block, width) + (i + 1 < blocks.Count ? SpaceBefore(blocks[i + 1], first: false) + FirstHeightOf(blocks[i + 1], width) : 0));
            Print(block, left, width);
        }
    }

    private void Print(SheetBlock block, double left, double width)
    {
        switch (block)
        {
            case SheetHeading heading:
                bookmarks.Add(heading.Level, string.Concat(heading.Text.Select(run => run.Text)), pages.Top);
                Lines(TagOf(heading.Level), heading.Text, PrintedStyle.Heading(heading.Level), left, width);
                break;
            case SheetParagraph paragraph:
                Lines(PdfBlockLevelElementTag.Paragraph, paragraph.Text, PrintedStyle.Body, left, width);
                break;
            case SheetList list:
                List(list, left, width);
                break;
            case SheetTable table:
                new TablePrinter(pages, table, left, width).Print();
                break;
            case SheetFrame frame:
                Frame(frame, left, width);
                break;
            case SheetFigure figure:
                new FigurePrinter(pages, pictures).Print(figure, left, width);
                break;
            case SheetRule:
                pages.Decoration(() => pages.Graphics.DrawLine(new(PrintedStyle.Line, 0.6), left, pages.Top, left + width, pages.Top));
                break;
        }
    }

    private void Lines(PdfBlockLevelElementTag tag, IReadOnlyList<SheetRun> runs, PrintedStyle style, double left, double width)
    {
        var lines = new PrintedText(style).Lines(runs, width);
        // Three lines stay together; of more, no single one is left on a page.
        pages.Need(style.LineHeight * (lines.Count <= 3 ? lines.Count : 2));
        pages.Block(tag, () =>
        {
            for (var i = 0; i < lines.Count; i++)
            {
                pages.Need(style.LineHeight * (i == lines.Count - 2 && i > 1 ? 2 : 1));
                pages.Line(lines[i], style, left, pages.Top);
                pages.Top += style.LineHeight;
            }
        });
    }

    private void List(SheetList list, double left, double width) => pages.Block(PdfBlockLevelElementTag.List, () =>
    {
        var number = list.Start;
        foreach (var item in list.Items)
        {
            if (item != list.Items[0])
                pages.Top += item.Box is null ? 2.5 : 4;
            pages.Need(item.Blocks.Count > 0 ? FirstHeightOf(item.Blocks[0], width - Indent) : PrintedStyle.Body.LineHeight);
            pages.Block(PdfBlockLevelElementTag.ListItem, () =>
            {
                pages.Block(PdfBlockLevelElementTag.Label, () => Label(item, number, left));
                pages.Block(PdfBlockLevelElementTag.ListBody, () => Print(item.Blocks, left + Indent, width - Indent));
            });
            if (item.Blocks.Count == 0)
                pages.Top += PrintedStyle.Body.LineHeight;
            number++;
        }
    });

    private void Label(SheetItem item, int? number, double left)
    {
        if (item.Box is { } box)
            pages.Box(box, PrintedStyle.Body, left + 1, pages.Top);
        else
            pages.Line(new PrintedText(PrintedStyle.Body).Lines([new SheetRun(number is { } n ? $"{n}." : "•", Strong: number is null)], Indent)[0], PrintedStyle.Body, left + (number is null ? 4 : 0), pages.Top);
    }

    private void Frame(SheetFrame frame, double left, double width)
    {
        pages.Need(frame.Blocks.Count > 0 ? FirstHeightOf(frame.Blocks[0], width - FrameIndent) : 0);
        pages.Structure.BeginElement(frame.Kind is null ? PdfGroupingElementTag.BlockQuotation : PdfGroupingElementTag.Section);
        pages.BesideBar(left, () => Print(frame.Blocks, left + FrameIndent, width - FrameIndent));
        pages.Structure.End();
    }

    private static double SpaceBefore(SheetBlock block, bool first) => block switch
    {
        _ when first => 0,
        SheetHeading { Level: 2 } => 15,
        SheetHeading => 10,
        SheetFrame or SheetRule => 11,
        SheetTable or SheetFigure => 8,
        SheetList => 5,
        _ => 7,
    };

    private static double HeightOf(SheetBlock block, double width) => block switch
    {
        SheetHeading heading => PrintedStyle.Heading(heading.Level) is var style ? new PrintedText(style).Lines(heading.Text, width).Count * style.LineHeight : 0,
        _ => new PrintedText(PrintedStyle.Body).Lines(block.Runs, width).Count * PrintedStyle.Body.LineHeight,
    };

    /// <summary>How much of a block must be on the page of what announces it.</summary>
    private double FirstHeightOf(SheetBlock block, double width) => block switch
    {
        SheetTable table => new TablePrinter(pages, table, 0, width).FirstHeight,
        SheetList list => list.Items.Count > 0 && list.Items[0].Blocks.Count > 0 ? FirstHeightOf(list.Items[0].Blocks[0], width - Indent) : PrintedStyle.Body.LineHeight,
        SheetFrame frame => frame.Blocks.Count > 0 ? FirstHeightOf(frame.Blocks[0], width - FrameIndent) : 0,
        SheetFigure figure => new FigurePrinter(pages, pictures).HeightOf(figure, width),
        SheetHeading heading => PrintedStyle.Heading(heading.Level).LineHeight * 2,
        _ => Math.Min(HeightOf(block, width), 2 * PrintedStyle.Body.LineHeight),
    };

    private static PdfBlockLevelElementTag TagOf(int level) => level switch
    {
        2 => PdfBlockLevelElementTag.Heading2,
        3 => PdfBlockLevelElementTag.Heading3,
        _ => PdfBlockLevelElementTag.Heading4,
    };
}
