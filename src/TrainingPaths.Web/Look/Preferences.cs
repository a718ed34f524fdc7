using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Localization;

namespace TrainingPaths.Web.Look;

/// <summary>
/// <c>?culture=en</c> and <c>?appearance=dark</c> on any page remember the choice in a cookie and come back without the word in the address.
/// Plain links, so that the switches work without script.
/// </summary>
public static class Preferences
{
    public const string CultureQuery = "culture";
    public static readonly string[] Cultures = ["fr", "en"];

    /// <summary>The address of the present page asking for another language or appearance.</summary>
    public static string Link(HttpRequest request, string name, string value)
    {
        var kept = request.Query.Where(q => q.Key is not (CultureQuery or Appearance.Query));
        return Here(request) + QueryString.Create(kept).Add(name, value);
    }

    private static void RememberCulture(HttpResponse response, string culture) =>
        Remember(response, CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(new CultureInfo(culture))));

    internal static Task RememberAsync(HttpContext http, RequestDelegate next)
    {
        var request = http.Request;
        var (culture, appearance) = (request.Query[CultureQuery].ToString(), request.Query[Appearance.Query].ToString());
        if (!HttpMethods.IsGet(request.Method) || (culture.Length == 0 && appearance.Length == 0))
            return next(http);

        if (Cultures.Contains(culture))
            RememberCulture(http.Response, culture);
        if (appearance is "light" or "dark")
            Remember(http.Response, Appearance.Cookie, appearance);
        else if (appearance == "system")
            http.Response.Cookies.Delete(Appearance.Cookie);

        var kept = request.Query.Where(q => q.Key is not (CultureQuery or Appearance.Query));
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Redirect(Here(request) + QueryString.Create(kept));
        return Task.CompletedTask;
    }

    // "//host" would leave for another site. The decoded value: decoding once more would choke on /verify/%2500.
    private static string Here(HttpRequest request) =>
        UriHelper.BuildRelative(request.PathBase, new PathString("/" + request.Path.Value?.TrimStart('/', '\\')));

    private static void Remember(HttpResponse response, string name, string value) => response.Cookies.Append(name, value, new CookieOptions
    {
        HttpOnly = true,
        IsEssential = true, // asked for by the person: no consent to collect
        MaxAge = TimeSpan.FromDays(365),
        SameSite = SameSiteMode.Lax,
        Secure = response.HttpContext.Request.IsHttps,
    });
}
