using PdfSharp.Drawing;

namespace TrainingPaths.Core.Paths.Sheets;

/// <summary>Opens a PNG or JPEG picture of a sheet.</summary>
internal static class SheetPicture
{
    /// <returns>Null for any other kind, and for a file that begins like one and is broken further on: a sheet is written whatever its pictures are.</returns>
    public static XImage? Open(byte[]? bytes)
    {
        if (bytes is not ([0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..]))
            return null;
        try
        {
            return XImage.FromStream(new MemoryStream(bytes));
        }
        // The library throws whatever its reading stumbles on.
        catch (Exception)
        {
            return null;
        }
    }
}
