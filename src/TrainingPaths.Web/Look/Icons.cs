using System.Collections.Frozen;
using System.Text.Json;

namespace TrainingPaths.Web.Look;

/// <summary>Lucide icons named in <c>Assets/icons.json</c>, embedded by the build and inlined in pages: no request, the colour of the text.</summary>
public static class Icons
{
    // A build without assets has no icon; every icon stands beside its word, so nothing is lost but the drawing.
    private static readonly FrozenDictionary<string, string>? Drawings = Load();

    public static string Svg(string name, string? cssClass = null)
    {
        if (Drawings is null)
            return "";
        if (!Drawings.TryGetValue(name, out var drawing))
            throw new ArgumentException($"Icon '{name}' is not listed in Assets/icons.json.", nameof(name));
        return $"<svg class=\"icon{(cssClass is null ? "" : " " + cssClass)}\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\">{drawing}</svg>";
    }

    private static FrozenDictionary<string, string>? Load()
    {
        using var stream = typeof(Icons).Assembly.GetManifestResourceStream("icons.json");
        return stream is null ? null : JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary();
    }
}
