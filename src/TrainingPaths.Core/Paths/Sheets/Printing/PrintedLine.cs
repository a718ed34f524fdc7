using PdfSharp.Drawing;

namespace TrainingPaths.Core.Paths.Sheets;

/// <summary>Letters in one face, or a box to tick. Widths are points.</summary>
/// <param name="Box">U+2610 or U+2611, drawn and not written: the faces have neither.</param>
internal sealed record PrintedPiece(string Text, XFont Font, double Width, string? Link, char? Box)
{
    public bool Joins(PrintedPiece next) => ReferenceEquals(Font, next.Font) && Link == next.Link && Box is null && next.Box is null;
}

/// <summary>One line of a paragraph or of a cell.</summary>
internal sealed class PrintedLine
{
    private readonly List<PrintedPiece> pieces = [];

    public IReadOnlyList<PrintedPiece> Pieces => pieces;

    public double Width { get; private set; }

    public void Add(PrintedPiece piece)
    {
        Width += piece.Width;
        if (pieces.Count > 0 && pieces[^1].Joins(piece))
            pieces[^1] = pieces[^1] with { Text = pieces[^1].Text + piece.Text, Width = pieces[^1].Width + piece.Width };
        else
            pieces.Add(piece);
    }
}
