using System.Net.Mime;

namespace TrainingPaths.Web.Play;

/// <summary>A script that npm built and the server embeds: where authors' content lives nothing of the site's own is served.</summary>
internal sealed class EmbeddedScript(string name)
{
    private readonly byte[] content = Read(name);

    public Task ServeAsync(HttpContext http) => WriteAsync(http, MediaTypeNames.Text.JavaScript, content);

    public static Task WriteAsync(HttpContext http, string type, byte[] content)
    {
        http.Response.ContentType = type + "; charset=utf-8";
        http.Response.ContentLength = content.Length;
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.Body.WriteAsync(content, http.RequestAborted).AsTask();
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(EmbeddedScript).Assembly.GetManifestResourceStream(name);
        if (stream is null)
            return [];   // a build without scripts
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
