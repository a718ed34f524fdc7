using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Accounts.Sessions;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Web.Accounts;

/// <summary>Ties each cookie to a session that its owner can close.</summary>
internal static class SessionCookie
{
    public const string Key = "tp-session";

    /// <summary>However somebody signs in, the cookie carries a session: one without is not let in.</summary>
    public static async Task BeginAsync(CookieSigningInContext context)
    {
        var http = context.HttpContext;
        var services = http.RequestServices;
        var identity = (ClaimsIdentity)context.Principal!.Identity!;
        var person = Guid.Parse(context.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!);
        var says = http.Request.Headers.UserAgent.ToString();
        var key = await services.GetRequiredService<UnitOfWork>().WriteAsync(
            Caller.Person(person),
            () => services.GetRequiredService<BeginSession>().RunAsync(person, Device.BrowserOf(says), Device.SystemOf(says), http.OpenSession()?.Id, CancellationToken.None),
            CancellationToken.None);
        identity.AddClaim(new Claim(Key, key));
    }

    public static OpenSession? Find(Standing standing, string? key)
    {
        if (key is null)
            return null;
        var hash = BrowserSession.HashOf(key);
        return standing.Sessions.FirstOrDefault(session => session.KeyHash.AsSpan().SequenceEqual(hash));
    }

    /// <summary>The session of this browser; null for a visitor.</summary>
    public static OpenSession? OpenSession(this HttpContext http) => http.Features.Get<OpenSession>();

    public static async Task NoteVisitAsync(HttpContext http, Guid person, OpenSession session)
    {
        var note = http.RequestServices.GetRequiredService<NoteVisit>();
        if (note.IsDue(session))
            await http.RequestServices.GetRequiredService<UnitOfWork>().WriteAsync(Caller.Person(person), () => note.RunAsync(person, session.Id, http.RequestAborted), http.RequestAborted);
    }
}
