using System.Net.Mime;
using System.Text;
using System.Text.Encodings.Web;
using TrainingPaths.Web.Hosting;

namespace TrainingPaths.Web.Play;

/// <summary>The page around a content, on the content origin: <c>/player</c> and its script.</summary>
internal static class WrapperPage
{
    private static readonly EmbeddedScript Script = new("wrapper.js");

    public static Task ServeAsync(HttpContext http, Origins origins)
    {
        // Written anew for each answer: it is small, and its list of hosts is a setting.
        var hosts = HtmlEncoder.Default.Encode(string.Join(' ', origins.AppAddresses));
        return EmbeddedScript.WriteAsync(http, MediaTypeNames.Text.Html, Encoding.UTF8.GetBytes($$"""
            <!DOCTYPE html>
            <html><head><meta charset="utf-8"><title></title><style>html,body,iframe{margin:0;width:100%;height:100%;border:0;display:block}body{background:#fff}</style></head>
            <body data-hosts="{{hosts}}"><iframe title="" allow="autoplay; fullscreen"></iframe><script src="/player.js"></script></body></html>
            """));
    }

    public static Task ServeScriptAsync(HttpContext http) => Script.ServeAsync(http);
}
