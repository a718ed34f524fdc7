using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Drafts.Proofs;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Filters;
using TrainingPaths.Web.Pages.Teach.Studio;

namespace TrainingPaths.Web.Media;

/// <summary>Pictures and recordings of drafts, for those who write or proof-read them.</summary>
internal static class DraftMediaEndpoints
{
    // Opened by itself, an author's drawing runs nothing and reaches nothing.
    private const string Policy = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

    public static void MapDraftMedia(this IEndpointRouteBuilder app) => app
        .MapGet("/media/draft/{draft:guid}/{sha256:regex(^[0-9a-f]{{64}}$)}/{name:regex(^[a-z0-9._-]{{1,120}}$)}", ServeAsync)
        .AddEndpointFilter<UnitOfWorkEndpointFilter>()
        .WithMetadata(new ActsAsAttribute(Scope.Nobody))
        .RequireAuthorization(Policies.Author);

    private static async Task<IResult> ServeAsync(Guid draft, string sha256, string name, HttpContext http, DraftDesk desk, ProofDesk proofs, CancellationToken ct)
    {
        if (!await proofs.MayLookAsync(draft, http.Writer(), ct) || await desk.MediaAsync(draft, sha256, ct) is not { } media)
            return Results.NotFound();
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.CacheControl = "private, max-age=86400, immutable";
        return Results.Stream(media.Content.Open(), media.ContentType, enableRangeProcessing: true);
    }
}
