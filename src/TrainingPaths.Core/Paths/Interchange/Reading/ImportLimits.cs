namespace TrainingPaths.Core.Paths.Interchange;

/// <summary>How much of a file of questions is read before it is refused. A path has 500 questions at most in practice; a bank of ten years has a few thousand.</summary>
public static class ImportLimits
{
    /// <summary>Of the file, and of a zip file once unpacked.</summary>
    public const int MostBytes = 20 << 20;

    public const int MostQuestions = 5_000;

    /// <summary>Characters of one text: as many as a Markdown text of ours may have bytes.</summary>
    public const int LongestText = 65_536;

    /// <summary>Options, pairs, accepted answers… of one question.</summary>
    public const int MostParts = 100;

    /// <summary>Elements of a text's HTML within each other.</summary>
    public const int DeepestHtml = 100;

    /// <summary>Elements of the XML within each other.</summary>
    public const int DeepestXml = 200;

    public const int MostNodes = 1_000_000;

    /// <summary>Of one picture: what a file of our format may have.</summary>
    public const int MostPictureBytes = 1 << 20;

    /// <summary>Notes that are kept of each sort.</summary>
    public const int MostNotes = 1_000;
}
