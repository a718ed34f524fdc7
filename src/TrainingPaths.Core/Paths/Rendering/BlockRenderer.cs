using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace TrainingPaths.Core.Paths.Rendering;

/// <summary>Writes <c>::: example</c> as a section that the stylesheet knows, and a recording as a player.</summary>
internal sealed class BlockRenderer(LinkTargets links) : HtmlObjectRenderer<CustomContainer>
{
    protected override void Write(HtmlRenderer renderer, CustomContainer obj)
    {
        if (RecordingBlock.Is(obj))
        {
            new RecordingRenderer(links).Write(renderer, obj);
            return;
        }

        renderer.EnsureLine();
        var kind = Blocks.KindOf(obj.Info) is { } known ? " " + Blocks.ClassOf(known) : "";
        renderer.WriteLine($"<section class=\"block{kind}\">");
        renderer.WriteChildren(obj);
        renderer.WriteLine("</section>");
    }
}
