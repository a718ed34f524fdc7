using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace TrainingPaths.Core.Paths.Rendering;

/// <summary>Writes a task list's box as a printed box: an input that nobody can tick and that has no label would only be in the way.</summary>
internal sealed class TickBoxRenderer : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList obj) =>
        renderer.Write(obj.Checked ? "<span class=\"tick-box\" aria-hidden=\"true\">☑</span>" : "<span class=\"tick-box\" aria-hidden=\"true\">☐</span>");
}
