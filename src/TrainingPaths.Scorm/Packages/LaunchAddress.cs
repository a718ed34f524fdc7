namespace TrainingPaths.Scorm.Packages;

/// <summary>Joins a resource's address and an item's parameters (CAM 3.4.1.10).</summary>
public static class LaunchAddress
{
    /// <param name="path">Decoded, as <see cref="Manifests.Resource.Href"/>.</param>
    /// <param name="query">From <c>?</c> or <c>#</c> on, as <see cref="Manifests.Resource.Query"/>.</param>
    /// <param name="parameters">As <see cref="Manifests.Item.Parameters"/>.</param>
    public static string Join(string path, string? query, string? parameters)
    {
        var address = string.Join('/', path.Split('/').Select(Uri.EscapeDataString)) + query;
        var rest = parameters?.TrimStart('?', '&') ?? "";
        if (rest.Length == 0) return address;
        if (rest[0] == '#') return address.AsSpan().IndexOfAny('?', '#') >= 0 ? address : address + rest;

        // The rule appends blindly; behind a fragment no content would ever see its parameters.
        var fragment = address.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? address[at..] : "";
        var front = address[..^fragment.Length];
        return front + (front.Contains('?', StringComparison.Ordinal) ? "&" : "?") + rest + fragment;
    }
}
