using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Filters;
using TrainingPaths.Web.Localization;
using TrainingPaths.Web.Look;
using TrainingPaths.Web.Pages;

namespace TrainingPaths.Web.Hosting;

internal static class PagesModule
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddLook();
        services.AddScoped<Pages.Teach.Studio.StepPreviews>();
        services.AddScoped(sp => NavigationOf(sp.GetRequiredService<IHttpContextAccessor>().HttpContext?.Standing(), sp.GetRequiredService<IStringLocalizer<Strings>>()));
        services.Configure<RazorPagesOptions>(Conventions.StateGuards);
        services.Configure<MvcOptions>(mvc =>
        {
            mvc.Filters.Add<UnitOfWorkPageFilter>();
            mvc.Filters.Add<AsciiRedirects>();
        });
        services.AddOptions<AntiforgeryOptions>().Configure<Origins>((antiforgery, origins) => antiforgery.Cookie.SecurePolicy = origins.Secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest);
        services.AddSingleton<IValidationAttributeAdapterProvider, OwnValidation>();
        services.AddProblemDetails();
        // What a script must send is what the server's records say: nothing missing, nothing null that may not be.
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.RespectNullableAnnotations = true;
            json.SerializerOptions.RespectRequiredConstructorParameters = true;
        });
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false);
        services.AddScoped<UnitOfWorkEndpointFilter>();
    }

    private static NavigationModel NavigationOf(Standing? who, IStringLocalizer<Strings> words)
    {
        if (who is null)
            return NavigationModel.Visitor;

        var links = new List<NavigationLink> { new(words["My space"], "/"), new(words["Paths"], "/paths"), new(words["Certificates"], "/certificates") };
        if (who.HrOf.Length > 0)
            links.Add(new(words["Team"], "/team"));
        if (who.Roles.Contains(FederationRole.Trainer))
            links.Add(new(words["Teach"], "/teach"));
        if (who.Roles.Contains(FederationRole.Administrator))
            links.Add(new(words["Administration"], "/admin"));
        return new NavigationModel(who.FullName, links);
    }
}
