using System.Net;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;

namespace TrainingPaths.Core.Paths.Rendering;

/// <summary>
/// Writes a recording with its length and its size before anything of it is fetched: nothing is loaded until somebody plays it, whatever their phone pays for a megabyte.
/// What is said in it is there to be read instead.
/// </summary>
internal sealed class RecordingRenderer(LinkTargets links)
{
    public void Write(HtmlRenderer renderer, CustomContainer container)
    {
        var block = RecordingBlock.Of(container);
        var words = RecordingWords.Of(links.Language);
        renderer.EnsureLine();
        renderer.WriteLine($"<figure class=\"recording recording-{block.Kind}\">");
        if (block.File is { Url: { } address })
            renderer.WriteLine(Player(block, address, words));
        renderer.WriteLine($"<figcaption><strong>{Encode(block.Title)}</strong> <span>{Encode(words.Facts(block.IsVideo, block.Seconds, links.SizeOf(block.File?.Url)))}</span></figcaption>");
        renderer.WriteLine($"<details class=\"transcript\"><summary>{words.Transcript}</summary>");
        foreach (var child in block.Transcript)
            renderer.Render(child);
        renderer.WriteLine("</details>");
        renderer.WriteLine("</figure>");
    }

    private string Player(RecordingBlock block, string address, RecordingWords words)
    {
        var captions = block.Captions is { Url: { } track }
            ? $"<track kind=\"captions\" src=\"{Encode(track)}\" srclang=\"{Encode(links.Language)}\" label=\"{Encode(Words.Text(block.Captions) is { Length: > 0 } label ? label : words.Captions)}\" default>"
            : "";
        return $"<{block.Kind} controls preload=\"none\"{(block.IsVideo ? " playsinline" : "")} src=\"{Encode(address)}\" aria-label=\"{Encode(block.Title)}\">{captions}</{block.Kind}>";
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
