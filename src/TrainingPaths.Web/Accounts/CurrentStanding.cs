using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Hosting;

namespace TrainingPaths.Web.Accounts;

/// <summary>The cookie says who; what they may do is read again on the server, so that a role taken away is gone at once.</summary>
internal static class CurrentStanding
{
    private const string Stamp = "AspNet.Identity.SecurityStamp";

    public static async Task AttachAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        if (http.IsWithoutDatabase())
        {
            // Nobody can be recognised now; the cookie stays good for later.
            context.RejectPrincipal();
            return;
        }

        var cookie = context.Principal;
        var key = cookie?.FindFirstValue(SessionCookie.Key);
        var standing = Guid.TryParse(cookie?.FindFirstValue(ClaimTypes.NameIdentifier), out var personId) ? await FindAsync(http, personId, cookie!.FindFirstValue(Stamp), key) : null;
        if (standing is null || SessionCookie.Find(standing, key) is not { } session)
        {
            context.RejectPrincipal();
            await http.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        await SessionCookie.NoteVisitAsync(http, personId, session);
        http.Features.Set(standing);
        http.Features.Set(session);
        context.ReplacePrincipal(new ClaimsPrincipal(new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, personId.ToString()),
                new Claim(ClaimTypes.Name, standing.FullName),
                new Claim(Stamp, standing.Stamp ?? ""),
                new Claim(SessionCookie.Key, key!),
                .. Roles(standing).Select(role => new Claim(ClaimTypes.Role, role)),
            ],
            IdentityConstants.ApplicationScheme)));
        context.ShouldRenew = false;
    }

    private static async Task<Standing?> FindAsync(HttpContext http, Guid personId, string? stamp, string? key)
    {
        var services = http.RequestServices;
        var standings = services.GetRequiredService<Standings>();
        Task<Standing?> ReadAsync() => standings.FindAsync(personId, services.GetRequiredService<UnitOfWork>(), services.GetRequiredService<TrainingPathsDbContext>(), http.RequestAborted);

        var standing = await ReadAsync();
        if (standing is not null && (standing.Stamp != stamp || SessionCookie.Find(standing, key) is null))
        {
            // A password changed, or a session began, on another node: what this one remembers may be older than the cookie.
            standings.Forget(personId);
            standing = await ReadAsync();
        }

        return standing?.Stamp == stamp ? standing : null;
    }

    /// <summary>Who is signed in; null for a visitor.</summary>
    public static Standing? Standing(this HttpContext http) => http.Features.Get<Standing>();

    /// <exception cref="InvalidOperationException">The route let a visitor in.</exception>
    public static Standing SignedIn(this HttpContext http) => http.Standing() ?? throw new InvalidOperationException("Nobody is signed in on this route.");

    /// <summary>The caller of this request in a scope. A scope that the person does not have sees nothing.</summary>
    public static Caller CallerIn(this HttpContext http, Scope scope) => (http.Standing(), scope) switch
    {
        (null, _) or (_, Scope.Nobody) => Caller.Nobody,
        ({ } who, Scope.Person) => Caller.Person(who.PersonId, who.ParticipatesIn),
        ({ } who, Scope.Structures) => Caller.Hr(who.PersonId, who.HrOf),
        ({ } who, Scope.Federation) when who.Roles.Contains(FederationRole.Administrator) => Caller.Federation(who.PersonId),
        ({ } who, Scope.Trainer) when who.Roles.Contains(FederationRole.Trainer) => Caller.Trainer(who.PersonId),
        _ => Caller.Nobody,
    };

    private static IEnumerable<string> Roles(Standing standing)
    {
        if (standing.HrOf.Length > 0)
            yield return Policies.Hr;
        if (standing.Roles.Contains(FederationRole.Trainer))
            yield return Policies.Author;
        if (standing.Roles.Contains(FederationRole.Administrator))
            yield return Policies.Federation;
    }
}
