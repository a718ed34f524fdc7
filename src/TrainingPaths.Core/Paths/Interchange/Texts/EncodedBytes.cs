namespace TrainingPaths.Core.Paths.Interchange.Texts;

/// <summary>Bytes written as letters; null when they are not.</summary>
internal static class EncodedBytes
{
    public static byte[]? Of(string text)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
