using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Hosting;

namespace TrainingPaths.Web.Accounts;

internal static class SignIn
{
    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("TrainingPaths").PersistKeysToDbContext<TrainingPathsDbContext>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.TryAddSignInManager();
        services.AddScoped<PasswordSignIn>();
        // What the letter with the link promises.
        services.Configure<DataProtectionTokenProviderOptions>(tokens => tokens.TokenLifespan = TimeSpan.FromHours(2));
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<Origins>(Configure);
        services.AddHttpContextAccessor();
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(Policies.Hr, policy => policy.RequireRole(Policies.Hr))
            .AddPolicy(Policies.Author, policy => policy.RequireRole(Policies.Author, Policies.Federation))
            .AddPolicy(Policies.Trainer, policy => policy.RequireRole(Policies.Author))
            .AddPolicy(Policies.Federation, policy => policy.RequireRole(Policies.Federation));
    }

    private static void TryAddSignInManager(this IServiceCollection services)
    {
        services.AddScoped<SignInManager<Account>>();
        services.AddScoped<ISecurityStampValidator, SecurityStampValidator<Account>>();
        services.AddScoped<ITwoFactorSecurityStampValidator, TwoFactorSecurityStampValidator<Account>>();
        services.AddScoped<IUserConfirmation<Account>, DefaultUserConfirmation<Account>>();
    }

    private static void Configure(CookieAuthenticationOptions cookie, Origins origins)
    {
        cookie.Cookie.Name = origins.Secure ? "__Host-tp" : "tp";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = origins.Secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = TimeSpan.FromDays(14);
        cookie.LoginPath = "/sign-in";
        cookie.AccessDeniedPath = "/not-found";
        cookie.ReturnUrlParameter = "returnUrl";
        cookie.Events.OnSigningIn = SessionCookie.BeginAsync;
        cookie.Events.OnValidatePrincipal = CurrentStanding.AttachAsync;
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            // "Not yours" and "not there" are the same answer.
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        };
        cookie.Events.OnRedirectToLogin = context =>
        {
            // A script that saves wants to hear 401, not to be given the sign-in page.
            if (context.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal))
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            else
                context.Response.Redirect(context.RedirectUri);
            return Task.CompletedTask;
        };
    }
}
