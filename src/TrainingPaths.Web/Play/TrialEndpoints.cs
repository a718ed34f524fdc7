using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Packages;
using TrainingPaths.Core.Tracking.Trials;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Filters;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.Play;

/// <summary>What the test bench beside a trial asks (<c>Assets/trial.ts</c>): what all that was seen so far means.</summary>
internal static class TrialEndpoints
{
    // A long trial of content that talks much; whoever sends more has no trial.
    private const long MostBytes = 4 << 20;

    public static void MapTrials(this IEndpointRouteBuilder app) =>
        app.MapPost("/play/trial/{package:guid}/verdict", JudgeAsync).WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MostBytes)).AddEndpointFilter<UnitOfWorkEndpointFilter>().RequireAuthorization(Policies.Author);

    private static async Task<IResult> JudgeAsync(Guid package, SeenBody body, HttpContext http, JudgeTrial judge, IStringLocalizer<Strings> words)
    {
        if (body.Launches is not { } launches || launches.Any(launch => launch?.Calls is not { } calls || calls.Any(call => call is not { Name: not null, Element: not null, Value: not null, Error: not null })))
            return Results.BadRequest();
        var check = await judge.RunAsync(package, http.SignedIn().PersonId, launches, body.Keeps, CancellationToken.None);
        return Results.Ok(check.Findings.Select(finding => FindingView.Of(finding, words)));
    }

    private sealed record SeenBody(bool Keeps, IReadOnlyList<TracedLaunch>? Launches);
}

/// <summary>A finding as an author reads it; its mark is one of <c>right</c>, <c>lookAt</c>, <c>notSeen</c>.</summary>
public sealed record FindingView(string Verdict, string Outcome, string Title, string Text)
{
    public static FindingView Of(Finding finding, IStringLocalizer<Strings> words) => Empty(finding.Verdict, words) with { Title = TrialWords.Title(finding.Scenario, words), Text = TrialWords.Text(finding, words) };

    /// <summary>To be filled in by the script of the page.</summary>
    public static FindingView Empty(Verdict verdict, IStringLocalizer<Strings> words) => verdict switch
    {
        Core.Packages.Verdict.Right => new FindingView("right", words["Right"], "", ""),
        Core.Packages.Verdict.LookAt => new FindingView("lookAt", words["To look at"], "", ""),
        _ => new FindingView("notSeen", words["Not seen yet"], "", ""),
    };
}
