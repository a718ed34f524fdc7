namespace TrainingPaths.Core.Paths.Rendering;

/// <summary>A question as sanitised HTML.</summary>
/// <param name="Lead">Its first paragraph, without the element around it, so that it can name a group of fields; empty where it begins otherwise.</param>
/// <param name="Rest">What stands below: lists, tables, other paragraphs; mostly empty.</param>
public sealed record ShownQuestion(string Lead, string Rest)
{
    public bool IsLine => Rest.Length == 0;

    public string Html => IsLine ? Lead : Lead.Length == 0 ? Rest : $"<p>{Lead}</p>\n{Rest}";
}
