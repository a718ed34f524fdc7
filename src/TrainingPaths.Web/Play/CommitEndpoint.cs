using System.Text.Json;
using System.Text.Json.Serialization;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Tracking;

namespace TrainingPaths.Web.Play;

/// <summary>
/// <c>POST /commit</c> on the content origin. 200: it is on disk. 409: another window is newer. 404: no such session, or its key is worn out. The key is in the body, since a
/// letter that a closing page leaves behind has no headers; the answer says nothing that content could read of anybody else.
/// </summary>
internal static class CommitEndpoint
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() }, MaxDepth = 4 };

    public static async Task KeepAsync(HttpContext http)
    {
        http.Response.StatusCode = await ReadAsync(http) is { } body ? await KeepAsync(http, body) : StatusCodes.Status400BadRequest;
    }

    private static async Task<int> KeepAsync(HttpContext http, Body body)
    {
        var services = http.RequestServices;
        var work = services.GetRequiredService<UnitOfWork>();
        var find = services.GetRequiredService<FindSession>();
        var session = await work.ReadAsync(Caller.Nobody, () => find.RunAsync(body.Key, http.RequestAborted), http.RequestAborted);
        if (session is null)
            return StatusCodes.Status404NotFound;
        if (!services.GetRequiredService<CommitPace>().Allows(session.SessionId, body.Values))
            return StatusCodes.Status429TooManyRequests;
        try
        {
            var keep = services.GetRequiredService<KeepCommit>();
            var sent = new SentCommit(body.Sequence, body.Kind, body.Values);
            // Not the request's token: a page that closes has sent what it had to send.
            return await work.WriteAsync(session.Caller, () => keep.RunAsync(session.SessionId, sent, CancellationToken.None), CancellationToken.None)
                ? StatusCodes.Status200OK
                : StatusCodes.Status409Conflict;
        }
        catch (RuleViolation refused)
        {
            return refused.Rule.Status;
        }
    }

    private static async Task<Body?> ReadAsync(HttpContext http)
    {
        try
        {
            var body = await JsonSerializer.DeserializeAsync<Body>(http.Request.Body, Shape, http.RequestAborted);
            return body is { Key: not null, Values: not null } && !body.Values.ContainsValue(null!) && Enum.IsDefined(body.Kind) ? body : null;
        }
        catch (Exception bad) when (bad is JsonException or BadHttpRequestException)
        {
            return null;
        }
    }

    private sealed record Body(string Key, int Sequence, CommitKind Kind, Dictionary<string, string> Values);
}
