namespace TrainingPaths.Web.Look;

/// <summary>Light, dark, or what the system asks for; kept in a cookie so that the server writes it on the first byte and nothing flashes.</summary>
public static class Appearance
{
    public const string Cookie = "theme";
    public const string Query = "appearance";

    /// <summary>« light », « dark », or null when the system decides.</summary>
    public static string? Of(HttpRequest request) => request.Cookies[Cookie] is "light" or "dark" ? request.Cookies[Cookie] : null;
}
