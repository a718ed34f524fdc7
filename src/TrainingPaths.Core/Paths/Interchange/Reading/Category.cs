namespace TrainingPaths.Core.Paths.Interchange.Reading;

/// <summary>Banks of other systems sort questions into a tree of categories; ours have tags.</summary>
internal static class Category
{
    /// <summary>The last name of <c>$course$/top/Sécurité/Gestes</c>; a doubled slash is a slash of a name.</summary>
    public static string Tag(string path)
    {
        var name = path.Replace("//", "\u0001", StringComparison.Ordinal).Split('/')[^1].Replace('\u0001', '/').Trim();
        return name is "top" or "$course$" or "$system$" or "$module$" ? "" : name;
    }
}
