using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.WebEncoders;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.Look;

/// <summary>Everything the pages share: languages, appearance, the words of the framework, static files' lifetimes.</summary>
public static class LookModule
{
    public static IServiceCollection AddLook(this IServiceCollection services)
    {
        services.AddOptions<SiteOptions>().BindConfiguration("Site");
        services.TryAddScoped(_ => NavigationModel.Visitor);
        services.TryAddSingleton(TimeProvider.System); // a page of the player tells scripts the hour
        services.AddHttpContextAccessor();

        // Accents as letters, not as &#xE9;: lighter pages, readable source.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));

        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(o =>
        {
            o.SetDefaultCulture("fr").AddSupportedCultures(Preferences.Cultures).AddSupportedUICultures(Preferences.Cultures);
            o.ApplyCurrentCultureToResponseHeaders = true;
        });
        services.AddRazorPages()
            .AddDataAnnotationsLocalization(o => o.DataAnnotationLocalizerProvider = (_, factory) => factory.Create(typeof(Strings)))
            .AddViewOptions(o => o.HtmlHelperOptions.ClientValidationEnabled = false); // the server validates; no script reads data-val
        services.AddOptions<MvcOptions>().Configure<IStringLocalizer<Strings>>((o, l) =>
        {
            BindingMessages.Write(o.ModelBindingMessageProvider, l);
            o.ModelMetadataDetailsProviders.Add(new ValidationMessages());
        });
        return services;
    }

    /// <summary>After authentication, before the pages: languages, then the switches of the header.</summary>
    public static IApplicationBuilder UseLook(this IApplicationBuilder app)
    {
        app.UseRequestLocalization();
        return app.Use(Preferences.RememberAsync);
    }

    /// <summary>Fonts are kept for a year: their names carry a hash, written into the style sheet, which the server's own fingerprints cannot reach.</summary>
    public static TBuilder KeepFonts<TBuilder>(this TBuilder files)
        where TBuilder : IEndpointConventionBuilder
    {
        files.Add(endpoint =>
        {
            if (endpoint is not RouteEndpointBuilder { RequestDelegate: { } serve } file || file.RoutePattern.RawText?.TrimStart('/').StartsWith("dist/fonts/", StringComparison.Ordinal) != true)
                return;
            endpoint.RequestDelegate = http =>
            {
                http.Response.OnStarting(() =>
                {
                    if (http.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
                        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                    return Task.CompletedTask;
                });
                return serve(http);
            };
        });
        return files;
    }
}
