namespace TrainingPaths.Core.Paths.Sheets;

/// <summary>What is not cut at the end of a line: letter by letter, since each may need another face.</summary>
internal sealed record PrintedWord(List<PrintedPiece> Pieces, bool BreaksLine = false)
{
    private const int ShortestLeader = 8;

    public static readonly PrintedWord LineBreak = new([], BreaksLine: true);

    /// <summary>Without the spaces that end it: at the end of a line they take no room.</summary>
    public double Width => Pieces.Take(Pieces.FindLastIndex(piece => piece.Text != " ") + 1).Sum(piece => piece.Width);

    /// <summary>Dots to write on: they may be cut anywhere.</summary>
    public bool IsLeader => Pieces.Count(piece => piece.Text == "\u2026") is var dots && dots >= ShortestLeader && dots >= Pieces.Count - 2;
}
