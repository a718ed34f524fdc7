using System.Text.Json.Serialization;
using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Packages;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Tracking;
using TrainingPaths.Scorm.Sequencing;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Filters;
using TrainingPaths.Web.Hosting;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.Play;

/// <summary>What the player of SCORM packages asks for: to open a course, and to go somewhere in it. Each answers with what is to be shown.</summary>
internal static class PlayEndpoints
{
    public static void MapPlay(this IEndpointRouteBuilder app)
    {
        app.MapPost("/play/trial/{package:guid}", TryAsync).AddEndpointFilter<UnitOfWorkEndpointFilter>().RequireAuthorization(Policies.Author);
        app.MapTrials();
        app.MapPost("/play/step/{enrolment:guid}/{step}", OpenStepAsync).AddEndpointFilter<UnitOfWorkEndpointFilter>();
        app.MapPost("/play/{registration:guid}", GoAsync).AddEndpointFilter<UnitOfWorkEndpointFilter>();
        app.MapPost("/play/{registration:guid}/look", LookAsync).AddEndpointFilter<UnitOfWorkEndpointFilter>();
        app.MapPost("/play/{registration:guid}/unsent", BringHomeAsync).AddEndpointFilter<UnitOfWorkEndpointFilter>();
        app.MapPost("/play/{registration:guid}/renew", RenewAsync).AddEndpointFilter<UnitOfWorkEndpointFilter>();
    }

    private static async Task<IResult> TryAsync(Guid package, OpenBody body, HttpContext http, OpenTrial open, OpenLaunch launch, Origins origins, IStringLocalizer<Strings> words)
    {
        var stage = await open.RunAsync(package, http.SignedIn().PersonId, body.Anew, CancellationToken.None);
        var files = await launch.RunAsync(package, CancellationToken.None);
        return Results.Ok(StageView.Of(stage, ($"{origins.Content.Address}/p/{files.Token}/", files.LaunchId), words));
    }

    private static async Task<IResult> OpenStepAsync(Guid enrolment, string step, HttpContext http, OpenStep open, OpenLaunch launch, Origins origins, IStringLocalizer<Strings> words)
    {
        var (package, stage) = await open.RunAsync(enrolment, http.SignedIn().PersonId, step, CancellationToken.None);
        var files = await launch.RunAsync(package, CancellationToken.None);
        return Results.Ok(StageView.Of(stage, ($"{origins.Content.Address}/p/{files.Token}/", files.LaunchId), words));
    }

    private static async Task<IResult> GoAsync(Guid registration, GoBody body, HttpContext http, Navigate navigate, IStringLocalizer<Strings> words)
    {
        var request = NavigationRequest.FromContent(body.Request) ?? throw new RuleViolation(TrackingRules.Request);
        return Results.Ok(StageView.Of(await navigate.RunAsync(registration, http.SignedIn().PersonId, request, CancellationToken.None), files: null, words));
    }

    private static async Task<IResult> LookAsync(Guid registration, HttpContext http, LookAround look, IStringLocalizer<Strings> words) =>
        Results.Ok(StageView.Of(await look.RunAsync(registration, http.SignedIn().PersonId, CancellationToken.None), files: null, words));

    // What a page kept because it could not send it. The learner's own session vouches for it, where the content's origin has a key.
    private static async Task<IResult> BringHomeAsync(Guid registration, UnsentBody body, HttpContext http, FindSession find, CommitPace pace, KeepCommit keep)
    {
        if (body.Values is null || body.Values.ContainsValue(null!) || !Enum.IsDefined(body.Kind))
            return Results.BadRequest();
        var session = await find.OfLaunchAsync(registration, http.SignedIn().PersonId, body.Epoch, CancellationToken.None);
        if (!pace.Allows(session, body.Values))
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        return Results.Ok(new { Kept = await keep.RunAsync(session, new SentCommit(body.Sequence, body.Kind, body.Values), CancellationToken.None) });
    }

    private static async Task<IResult> RenewAsync(Guid registration, RenewBody body, HttpContext http, FindSession find, RenewLaunch renew)
    {
        var package = await find.PackageOfAsync(registration, http.SignedIn().PersonId, CancellationToken.None);
        return Results.Ok(new { Open = await renew.RunAsync(body.Launch, package, CancellationToken.None) });
    }

    private sealed record UnsentBody(int Epoch, int Sequence, [property: JsonConverter(typeof(JsonStringEnumConverter<CommitKind>))] CommitKind Kind, Dictionary<string, string>? Values);

    private sealed record RenewBody(Guid Launch);

    private sealed record OpenBody(bool Anew);

    /// <param name="Request">As content writes <c>adl.nav.request</c>.</param>
    private sealed record GoBody(string Request);
}
