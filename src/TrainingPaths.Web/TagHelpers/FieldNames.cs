using Microsoft.AspNetCore.Mvc.Rendering;

namespace TrainingPaths.Web.TagHelpers;

/// <summary>The ids that tie a label, a hint, an error and the summary to one input.</summary>
internal static class FieldNames
{
    public static string Id(string name) => TagBuilder.CreateSanitizedId(name, "_");
    public static string Hint(string name) => Id(name) + "-hint";
    public static string Error(string name) => Id(name) + "-error";
}
