using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace TrainingPaths.Benchmarks.Records;

/// <summary>
/// The least that could save progress over HTTP: no sign-in, no token, no rights, no rules, and the three writes of pgbench in one round trip.
/// Nothing written in .NET on this machine does better: what stands between it and the site is what the site's care costs.
/// </summary>
internal static class BareEndpoint
{
    public static Process Start(string connection, out Uri address)
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        address = new Uri($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}");
        return Process.Start(Environment.ProcessPath!, [typeof(BareEndpoint).Assembly.Location, "--bare", address.GetLeftPart(UriPartial.Authority), connection]);
    }

    public static async Task WaitAsync(HttpClient client)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                (await client.GetAsync(new Uri("/", UriKind.Relative))).Dispose();
                return;
            }
            catch (HttpRequestException) when (tries < 200)
            {
                await Task.Delay(50);
            }
        }
    }

    /// <summary>Serves until its parent ends it: a process of its own, as the site has.</summary>
    public static async Task ServeAsync(string address, string connection)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 20 });
        var app = builder.Build();
        app.MapGet("/", () => Results.Ok());
        app.MapPost("/save", async (Saved saved) =>
        {
            await SaveAsync(source, saved);
            return Results.Ok(saved.Id);
        });
        await app.RunAsync();
    }

    public static Task PostAsync(LeanClient client, Uri address, Random random)
    {
        var id = Guid.NewGuid();
        return client.PostAsync($"POST /save HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/json; charset=utf-8\r\n",
            string.Create(CultureInfo.InvariantCulture, $$"""{"id":"{{id}}","enrolment":{{random.Next(1, 2001)}},"step":{{random.Next(1, 21)}}}"""), id.ToString());
    }

    // One batch is one transaction, durable before it answers.
    private static async Task SaveAsync(NpgsqlDataSource source, Saved saved)
    {
        await using var batch = source.CreateBatch();
        batch.BatchCommands.Add(Command("insert into bench.step_progress values ($1, $2, 1, now()) on conflict (enrolment_id, step_id) do update set screen = excluded.screen, seen_at = excluded.seen_at", saved.Enrolment, saved.Step));
        var log = Command("insert into bench.progress_event values ($3, $1, $2, 1, 1, now(), now())", saved.Enrolment, saved.Step);
        log.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = saved.Id });
        batch.BatchCommands.Add(log);
        batch.BatchCommands.Add(Command("update bench.path_progress set steps_done = steps_done + 1, last_step_id = $2, seen_at = now() where enrolment_id = $1", saved.Enrolment, saved.Step));
        await batch.ExecuteNonQueryAsync();
    }

    private static NpgsqlBatchCommand Command(string sql, params int[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = value });
        return command;
    }

    private sealed record Saved(Guid Id, int Enrolment, int Step);
}
