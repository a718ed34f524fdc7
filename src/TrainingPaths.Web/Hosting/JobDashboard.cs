using Hangfire;
using TrainingPaths.Web.Accounts;

namespace TrainingPaths.Web.Hosting;

internal static class JobDashboard
{
    // The default filter trusts every "local" request: behind a proxy on the same host that is everybody. Authorisation is the route's.
    public static void MapJobDashboard(this IEndpointRouteBuilder app) => app
        .MapHangfireDashboard("/admin/jobs", new DashboardOptions
        {
            Authorization = [],
            AppPath = "/admin",
            DashboardTitle = "TrainingPaths",
            DisplayStorageConnectionString = false,
        })
        .RequireAuthorization(Policies.Federation);
}
