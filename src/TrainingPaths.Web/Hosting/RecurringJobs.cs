using Hangfire;
using TrainingPaths.Core.Accounts.Invitations;
using TrainingPaths.Core.Accounts.Sessions;
using TrainingPaths.Core.Assessment.Analysis;
using TrainingPaths.Core.Certificates;
using TrainingPaths.Core.Notifications;
using TrainingPaths.Core.Paths.Export;
using TrainingPaths.Core.Paths.Links;
using TrainingPaths.Core.Paths.Searches;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress.Analysis;
using TrainingPaths.Core.Tracking;

namespace TrainingPaths.Web.Hosting;

/// <summary>Everything that runs by the clock; hours are UTC. Every node that runs jobs says it at its start, and saying it again changes nothing.</summary>
internal sealed class RecurringJobs(IRecurringJobManager jobs) : IHostedService
{
    internal const string DeleteExpiredPacks = "delete-expired-packs";
    internal const string PruneTracking = "prune-tracking";
    internal const string DropOldExports = "drop-old-exports";
    internal const string SweepFiles = "sweep-files";
    internal const string QuestionFigures = "question-figures";
    internal const string StepFigures = "step-figures";
    internal const string ForgetSearches = "forget-searches";
    internal const string ForgetLinks = "forget-links";
    internal const string ForgetSessions = "forget-sessions";
    internal const string ForgetInvitations = "forget-invitations";
    internal const string MailComments = "mail-comments";
    internal const string MailMessages = "mail-messages";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        jobs.AddOrUpdate<ForgetSearches>(ForgetSearches, job => job.RunAsync(CancellationToken.None), Cron.Daily(2, 15));
        jobs.AddOrUpdate<ForgetLinks>(ForgetLinks, job => job.RunAsync(CancellationToken.None), Cron.Daily(2, 20));
        jobs.AddOrUpdate<ForgetInvitations>(ForgetInvitations, job => job.RunAsync(CancellationToken.None), Cron.Daily(2, 25));
        jobs.AddOrUpdate<ForgetSessions>(ForgetSessions, job => job.RunAsync(CancellationToken.None), Cron.Daily(2, 20));
        jobs.AddOrUpdate<DeleteExpiredPacks>(DeleteExpiredPacks, job => job.RunAsync(CancellationToken.None), Cron.Daily(2, 30));
        jobs.AddOrUpdate<PruneTracking>(PruneTracking, job => job.RunAsync(CancellationToken.None), Cron.Daily(2, 45));
        jobs.AddOrUpdate<DropOldExports>(DropOldExports, job => job.RunAsync(CancellationToken.None), Cron.Daily(3, 0));
        jobs.AddOrUpdate<ComputeQuestionFigures>(QuestionFigures, job => job.RunAsync(CancellationToken.None), Cron.Daily(3, 30));
        jobs.AddOrUpdate<ComputeStepFigures>(StepFigures, job => job.RunAsync(CancellationToken.None), Cron.Daily(3, 45));
        jobs.AddOrUpdate<SweepFiles>(SweepFiles, job => job.RunAsync(CancellationToken.None), Cron.Daily(3, 15));
        jobs.AddOrUpdate<MailComments>(MailComments, job => job.RunAsync(CancellationToken.None), "*/10 * * * *");
        jobs.AddOrUpdate<MailMessages>(MailMessages, job => job.RunAsync(CancellationToken.None), "5/10 * * * *");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
