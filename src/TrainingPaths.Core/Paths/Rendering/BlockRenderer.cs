using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace TrainingPaths.Core.Paths.Rendering;

/// <summary>Writes <c>::: example</c> as a section that the stylesheet knows.</summary>
internal sealed class BlockRenderer : HtmlObjectRenderer<CustomContainer>
{
    protected override void Write(HtmlRenderer renderer, CustomContainer obj)
    {
        renderer.EnsureLine();
        var kind = Blocks.Kinds.Contains(obj.Info) ? " " + Blocks.ClassOf(obj.Info!) : "";
        renderer.WriteLine($"<section class=\"block{kind}\">");
        renderer.WriteChildren(obj);
        renderer.WriteLine("</section>");
    }
}
