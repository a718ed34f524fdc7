using Hangfire;
using Hangfire.States;
using Microsoft.Extensions.DependencyInjection;
using TrainingPaths.Core.Platform;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Platform;

public sealed class JobRetriesTests
{
    [Test]
    public void Tries_go_on_for_about_a_day_and_begin_quickly()
    {
        var waits = Enumerable.Range(1, JobRetries.Waits.Count).Select(attempt => TimeSpan.FromSeconds(JobRetries.SecondsBefore(attempt))).ToList();
        Assert.That(waits[0], Is.LessThan(TimeSpan.FromSeconds(15)));
        Assert.That(waits.Take(4).Aggregate((all, wait) => all + wait), Is.LessThan(TimeSpan.FromMinutes(10)));
        Assert.That(waits.Aggregate((all, wait) => all + wait), Is.InRange(TimeSpan.FromHours(19), TimeSpan.FromHours(29)));
    }

    [Test]
    public void What_failed_together_does_not_come_back_together() =>
        Assert.That(Enumerable.Range(0, 100).Select(_ => JobRetries.SecondsBefore(10)).Distinct().Count(), Is.GreaterThan(50));

    [Test]
    public async Task A_job_that_fails_waits_for_its_next_try_and_is_not_given_up()
    {
        await using var world = await World.CreateAsync(services => services.AddScoped<FailingJob>());
        var id = await world.WriteAsync<Jobs, string>(Caller.Nobody, jobs => Task.FromResult(jobs.Enqueue<FailingJob>(job => job.RunAsync())));

        await world.RunJobsAsync();

        using var connection = world.Get<JobStorage>().GetConnection();
        Assert.That(connection.GetStateData(id).Name, Is.EqualTo(ScheduledState.StateName));
        Assert.That(connection.GetStateData(id).Reason, Does.Contain($"of {JobRetries.Waits.Count}"));
    }

    [Test]
    public async Task The_last_try_knows_that_it_is_the_last()
    {
        var told = new List<bool>();
        await using var world = await World.CreateAsync(services => services.AddSingleton(told).AddScoped<AskingJob>());
        await world.WriteAsync<Jobs, string>(Caller.Nobody, jobs => Task.FromResult(jobs.Enqueue<AskingJob>(job => job.RunAsync())));
        var last = await world.WriteAsync<Jobs, string>(Caller.Nobody, jobs => Task.FromResult(jobs.Schedule<AskingJob>(job => job.RunAsync(), TimeSpan.FromDays(1))));
        await world.RunJobsAsync();
        using (var connection = world.Get<JobStorage>().GetConnection())
            connection.SetJobParameter(last, "RetryCount", $"{JobRetries.Waits.Count}");
        new BackgroundJobClient(world.Get<JobStorage>()).ChangeState(last, new EnqueuedState(Queues.Default));
        await world.RunJobsAsync();

        Assert.That(told, Is.EqualTo(new[] { false, true }));
    }

    public sealed class AskingJob(List<bool> told)
    {
        public Task RunAsync()
        {
            told.Add(LastTry.IsNow);
            return Task.CompletedTask;
        }
    }

    public sealed class FailingJob(TimeProvider clock)
    {
        public Task RunAsync() => throw new InvalidOperationException($"The mail server is away at {clock.GetUtcNow()}.");
    }
}
