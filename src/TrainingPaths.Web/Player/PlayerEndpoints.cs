using System.Text.Json;
using System.Text.Json.Serialization;
using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Filters;

namespace TrainingPaths.Web.Player;

/// <summary>What the browser's outbox sends. Every answer of the server means: these ids are on disk, forget them.</summary>
internal static class PlayerEndpoints
{
    public static void MapPlayer(this IEndpointRouteBuilder app)
    {
        var player = app.MapGroup("/learn/{enrolment:guid}").AddEndpointFilter<UnitOfWorkEndpointFilter>();
        player.MapPost("/events", KeepProgressAsync).WithMetadata(new OutsideUnitOfWorkAttribute());
        player.MapPost("/notes", KeepNotesAsync);
        player.MapPost("/answers/{attempt:guid}", KeepAnswersAsync);
    }

    private static async Task<IResult> KeepProgressAsync(Guid enrolment, Sent<ProgressItem> sent, HttpContext http, ProgressLane lane, TimeProvider clock)
    {
        var caller = http.CallerIn(Scope.Person);
        SeenProgress[] events = [.. sent.Items.Select(i => new SeenProgress(i.Id, i.Step, i.Done ? ProgressKind.Completed : ProgressKind.ScreenReached, i.Screen, i.At))];
        if (!await lane.KeepAsync(caller, enrolment, events))
            await AloneAsync(http.RequestServices, caller, enrolment, events);
        return Kept(events.Select(e => e.Id), clock);
    }

    // Asked for here only: a save that shares a lane needs no context of its own.
    private static Task AloneAsync(IServiceProvider services, Caller caller, Guid enrolment, SeenProgress[] events) =>
        services.GetRequiredService<UnitOfWork>().WriteAsync(caller, () => services.GetRequiredService<RecordProgress>().RunAsync(enrolment, caller.PersonId!.Value, events, CancellationToken.None), CancellationToken.None);

    private static async Task<IResult> KeepNotesAsync(Guid enrolment, Sent<NoteItem> sent, HttpContext http, WriteNote write, TimeProvider clock)
    {
        foreach (var item in sent.Items.Take(RecordAnswers.MostAtOnce))
            await write.RunAsync(enrolment, http.SignedIn().PersonId, new WrittenNote(item.Step, item.Field, item.Text, item.At), CancellationToken.None);
        return Kept(sent.Items.Take(RecordAnswers.MostAtOnce).Select(i => i.Id), clock);
    }

    private static async Task<IResult> KeepAnswersAsync(Guid enrolment, Guid attempt, Sent<AnswerItem> sent, HttpContext http, RecordAnswers record, TimeProvider clock)
    {
        await record.RunAsync(enrolment, attempt, http.SignedIn().PersonId, [.. sent.Items.Select(i => new ChosenAnswer(i.Id, i.Question, i.Options, i.At))], CancellationToken.None);
        return Kept(sent.Items.Select(i => i.Id), clock);
    }

    private static IResult Kept(IEnumerable<Guid> ids, TimeProvider clock) => Results.Ok(new Acknowledgement([.. ids], clock.GetUtcNow().ToUnixTimeMilliseconds()));

    /// <param name="Acked">Ids that are committed.</param>
    /// <param name="Now">The server's clock, so that the device corrects its own.</param>
    private sealed record Acknowledgement(Guid[] Acked, long Now);

    /// <summary>What an outbox sends at once. A list that is missing or has a hole is not this JSON: 400, like any other.</summary>
    private sealed record Sent<T>
        where T : class
    {
        [JsonConstructor]
        public Sent(T[] items) => Items = items.Contains(null) ? throw new JsonException("A list without holes is expected.") : items;

        public T[] Items { get; }
    }

    private sealed record ProgressItem(Guid Id, string Step, int Screen, bool Done, long At);

    private sealed record NoteItem(Guid Id, string Step, string Field, string Text, long At);

    private sealed record AnswerItem(Guid Id, string Question, string[] Options, long At);
}
