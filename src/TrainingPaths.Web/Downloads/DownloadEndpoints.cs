using TrainingPaths.Core.Certificates;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Accounts;

namespace TrainingPaths.Web.Downloads;

/// <summary>Files that people take away. Each opens its own unit of work: taking somebody else's document is a GET that writes a line of the log.</summary>
internal static class DownloadEndpoints
{
    public static void MapDownloads(this IEndpointRouteBuilder app)
    {
        app.MapGet("/certificates/{id:guid}.pdf", CertificateAsync);
        app.MapGet("/team/packs/{id:guid}.zip", PackAsync).RequireAuthorization(Policies.Hr);
        app.MapGet("/.well-known/tp-keys.json", Keys).AllowAnonymous();
    }

    /// <summary>One's own first; else as HR officer, which is logged.</summary>
    private static async Task<IResult> CertificateAsync(Guid id, HttpContext http, UnitOfWork work, DownloadCertificate download, FileStore files)
    {
        var who = http.SignedIn();
        foreach (var scope in who.HrOf.Length > 0 ? [Scope.Person, Scope.Structures] : new[] { Scope.Person })
        {
            try
            {
                return Private(http, await work.WriteAsync(http.CallerIn(scope), () => download.RunAsync(id, who.PersonId, http.RequestAborted), http.RequestAborted), files, "application/pdf");
            }
            catch (RuleViolation refused) when (refused.Rule == PlatformRules.NotFound)
            {
                // Not within this scope: the next one, or nothing.
            }
        }

        return Results.NotFound();
    }

    private static async Task<IResult> PackAsync(Guid id, HttpContext http, UnitOfWork work, DownloadPack download, FileStore files)
    {
        try
        {
            var zip = await work.WriteAsync(http.CallerIn(Scope.Structures), () => download.RunAsync(id, http.SignedIn().PersonId, http.RequestAborted), http.RequestAborted);
            return Private(http, zip, files, "application/zip");
        }
        catch (RuleViolation refused) when (refused.Rule == PlatformRules.NotFound)
        {
            return Results.NotFound();
        }
    }

    private static IResult Keys(HttpContext http, SealKeyRing keys)
    {
        // Public on purpose: anyone's page may check a certificate, years later.
        http.Response.Headers.AccessControlAllowOrigin = "*";
        http.Response.Headers.CacheControl = "public, max-age=3600";
        return Results.Text(PublicSealKeySet.ToJson(keys.PublicKeys()), "application/json");
    }

    private static IResult Private(HttpContext http, StoredDocument document, FileStore files, string type)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(files.Open(document.Sha256), type, document.FileName);
    }
}
