using System.Text;

namespace TrainingPaths.Web.Play;

/// <summary>
/// Puts a script before anything of a page's own, on its way out: the stored file stays what the author sent. It stands after what must come first (byte order mark, document type,
/// <c>html</c>, <c>head</c>), so that the page is laid out as it would be without.
/// </summary>
internal static class FirstScript
{
    // Comments of authoring tools included, what stands before the first element of a head is never longer.
    private const int Beginning = 1 << 14;

    private static readonly EmbeddedScript Script = new("sandbox.js");

    public static Task ServeScriptAsync(HttpContext http) => Script.ServeAsync(http);

    public static bool Concerns(string mediaType) => mediaType is "text/html" or "application/xhtml+xml";

    /// <param name="script">Its address.</param>
    public static async Task ServeAsync(HttpContext http, Stream page, string mediaType, string script)
    {
        var head = new byte[Beginning];
        var beginning = head.AsMemory(0, await page.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, http.RequestAborted));
        var insertion = InsertionIn(beginning.Span, script);
        http.Response.ContentType = mediaType;
        http.Response.ContentLength = page.Length + insertion.Text.Length;
        if (HttpMethods.IsHead(http.Request.Method))
            return;
        await http.Response.Body.WriteAsync(beginning[..insertion.At], http.RequestAborted);
        await http.Response.Body.WriteAsync(insertion.Text, http.RequestAborted);
        await http.Response.Body.WriteAsync(beginning[insertion.At..], http.RequestAborted);
        await page.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    /// <summary>Where it goes, in bytes, and how it is written in the page's encoding: the marks that it is looked for by are ASCII in all but UTF-16, which its byte order mark tells.</summary>
    internal static (int At, byte[] Text) InsertionIn(ReadOnlySpan<byte> beginning, string script)
    {
        var (encoding, start) = beginning switch
        {
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.Latin1, 3),
            _ => (Encoding.Latin1, 0),
        };
        var skipped = PageBeginning.Length(encoding.GetString(beginning[start..]));
        return (start + encoding.GetByteCount("<") * skipped, encoding.GetBytes($"<script src=\"{script}\"></script>"));
    }
}
