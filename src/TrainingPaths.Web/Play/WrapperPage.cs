using System.Net.Mime;
using System.Text;
using System.Text.Encodings.Web;
using TrainingPaths.Web.Hosting;

namespace TrainingPaths.Web.Play;

/// <summary>The page around a content, on the content origin: <c>/player</c> and its script. Built by npm and embedded, as nothing of the site's own is served there.</summary>
internal static class WrapperPage
{
    private static readonly byte[] Script = Embedded("wrapper.js");

    public static Task ServeAsync(HttpContext http, Origins origins)
    {
        // Written anew for each answer: it is small, and its list of hosts is a setting.
        var hosts = HtmlEncoder.Default.Encode(string.Join(' ', origins.AppAddresses));
        return WriteAsync(http, MediaTypeNames.Text.Html, Encoding.UTF8.GetBytes($$"""
            <!DOCTYPE html>
            <html><head><meta charset="utf-8"><title></title><style>html,body,iframe{margin:0;width:100%;height:100%;border:0;display:block}body{background:#fff}</style></head>
            <body data-hosts="{{hosts}}"><iframe title="" allow="autoplay; fullscreen"></iframe><script src="/player.js"></script></body></html>
            """));
    }

    public static Task ServeScriptAsync(HttpContext http) => WriteAsync(http, MediaTypeNames.Text.JavaScript, Script);

    private static Task WriteAsync(HttpContext http, string type, byte[] content)
    {
        http.Response.ContentType = type + "; charset=utf-8";
        http.Response.ContentLength = content.Length;
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.Body.WriteAsync(content, http.RequestAborted).AsTask();
    }

    private static byte[] Embedded(string name)
    {
        using var stream = typeof(WrapperPage).Assembly.GetManifestResourceStream(name);
        if (stream is null)
            return [];   // a build without scripts
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
