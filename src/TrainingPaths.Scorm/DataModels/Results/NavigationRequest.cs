namespace TrainingPaths.Scorm.DataModels.Results;

/// <summary>Where content asked to go when it ends: <c>adl.nav.request</c> (SN 5.6.3).</summary>
/// <param name="Kind"><c>continue</c>, <c>previous</c>, <c>choice</c>, <c>jump</c>, <c>exit</c>, <c>exitAll</c>, <c>abandon</c>, <c>abandonAll</c> or <c>suspendAll</c>.</param>
/// <param name="Target">The activity's identifier, for <c>choice</c> and <c>jump</c>.</param>
public sealed record NavigationRequest(string Kind, string? Target)
{
    /// <summary>Null for none: unset or <c>_none_</c>.</summary>
    public static NavigationRequest? Parse(string? value)
    {
        const string open = "{target=";
        if (value is null or "_none_") return null;
        if (!value.StartsWith(open, StringComparison.Ordinal)) return new NavigationRequest(value, null);
        var close = value.LastIndexOf('}');
        return new NavigationRequest(value[(close + 1)..], value[open.Length..close]);
    }
}
