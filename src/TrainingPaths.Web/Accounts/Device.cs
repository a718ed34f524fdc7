namespace TrainingPaths.Web.Accounts;

/// <summary>What a browser says of itself, in the two names by which its owner recognises it. The rest of what it says is not kept.</summary>
internal static class Device
{
    // The first that fits: nearly every browser also says to be the ones below it.
    private static readonly (string Said, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Said, string Name)[] Systems =
    [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("CrOS", "ChromeOS"), ("Macintosh", "Mac"), ("Linux", "Linux"),
    ];

    public static string? BrowserOf(string userAgent) => Named(Browsers, userAgent);

    public static string? SystemOf(string userAgent) => Named(Systems, userAgent);

    private static string? Named((string Said, string Name)[] known, string userAgent) =>
        known.FirstOrDefault(one => userAgent.Contains(one.Said, StringComparison.Ordinal)).Name;
}
