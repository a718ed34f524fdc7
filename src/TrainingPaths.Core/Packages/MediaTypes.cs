namespace TrainingPaths.Core.Packages;

/// <summary>Media types by ending. No character set: packages say their own, and many are older than UTF-8.</summary>
public static class MediaTypes
{
    /// <summary>What is not in the table: browsers save it and run nothing.</summary>
    public const string Unknown = "application/octet-stream";

    private static readonly Dictionary<string, string> ByEnding = new(StringComparer.OrdinalIgnoreCase)
    {
        [".html"] = "text/html", [".htm"] = "text/html", [".xhtml"] = "application/xhtml+xml", [".xht"] = "application/xhtml+xml",
        [".js"] = "text/javascript", [".mjs"] = "text/javascript", [".css"] = "text/css", [".wasm"] = "application/wasm",
        [".json"] = "application/json", [".map"] = "application/json", [".webmanifest"] = "application/manifest+json",
        [".xml"] = "text/xml", [".xsd"] = "text/xml", [".xsl"] = "text/xml", [".xslt"] = "text/xml", [".dtd"] = "application/xml-dtd",
        [".txt"] = "text/plain", [".csv"] = "text/csv", [".vtt"] = "text/vtt", [".srt"] = "text/plain", [".md"] = "text/plain",
        [".png"] = "image/png", [".apng"] = "image/apng", [".jpg"] = "image/jpeg", [".jpeg"] = "image/jpeg", [".gif"] = "image/gif", [".webp"] = "image/webp",
        [".avif"] = "image/avif", [".svg"] = "image/svg+xml", [".bmp"] = "image/bmp", [".ico"] = "image/x-icon", [".cur"] = "image/x-icon", [".tif"] = "image/tiff", [".tiff"] = "image/tiff",
        [".mp3"] = "audio/mpeg", [".m4a"] = "audio/mp4", [".aac"] = "audio/aac", [".wav"] = "audio/wav", [".oga"] = "audio/ogg", [".ogg"] = "audio/ogg", [".opus"] = "audio/ogg", [".weba"] = "audio/webm",
        [".mp4"] = "video/mp4", [".m4v"] = "video/mp4", [".webm"] = "video/webm", [".ogv"] = "video/ogg", [".mov"] = "video/quicktime", [".m3u8"] = "application/vnd.apple.mpegurl", [".ts"] = "video/mp2t",
        [".woff"] = "font/woff", [".woff2"] = "font/woff2", [".ttf"] = "font/ttf", [".otf"] = "font/otf", [".eot"] = "application/vnd.ms-fontobject",
        [".pdf"] = "application/pdf", [".zip"] = "application/zip", [".epub"] = "application/epub+zip",
        [".doc"] = "application/msword", [".xls"] = "application/vnd.ms-excel", [".ppt"] = "application/vnd.ms-powerpoint",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".pptx"] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        [".odt"] = "application/vnd.oasis.opendocument.text", [".ods"] = "application/vnd.oasis.opendocument.spreadsheet", [".odp"] = "application/vnd.oasis.opendocument.presentation",
    };

    public static string Of(string name) => ByEnding.GetValueOrDefault(Path.GetExtension(name), Unknown);
}
