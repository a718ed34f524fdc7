using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace TrainingPaths.Web.Pages;

/// <summary>What may name a path in an address. Anything else is not worth a question to the database.</summary>
internal static partial class Slugs
{
    public static bool IsOne([NotNullWhen(true)] string? text) => text is not null && Shape().IsMatch(text);

    [GeneratedRegex(@"\A[a-z0-9-]{1,60}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
