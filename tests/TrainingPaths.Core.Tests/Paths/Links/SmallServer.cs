using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TrainingPaths.Core.Tests.Paths.Links;

/// <summary>A web server of this machine that stands for the Internet: it answers as it is told, and remembers who was asked what.</summary>
internal sealed class SmallServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Func<string, string?> answer;
    private readonly Task serving;

    /// <param name="answer">From « host/path » to the head of a response; null: silence.</param>
    public SmallServer(Func<string, string?> answer)
    {
        this.answer = answer;
        listener.Start();
        serving = ServeAsync();
    }

    public ConcurrentQueue<string> Asked { get; } = new();

    public async Task<Stream> DialAsync(CancellationToken ct)
    {
        var client = new TcpClient();
        await client.ConnectAsync((IPEndPoint)listener.LocalEndpoint, ct);
        return client.GetStream();
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await serving;
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                _ = AnswerAsync(await listener.AcceptTcpClientAsync(stop.Token));
        }
        catch (Exception why) when (why is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // Closed by its test.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
            var path = (await reader.ReadLineAsync(stop.Token))!.Split(' ')[1];
            var host = "";
            while (await reader.ReadLineAsync(stop.Token) is { Length: > 0 } line)
                host = line.StartsWith("Host: ", StringComparison.OrdinalIgnoreCase) ? line[6..] : host;
            Asked.Enqueue(host + path);
            if (answer(host + path) is { } head)
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {head}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"), stop.Token);
            else
                await Task.Delay(Timeout.Infinite, stop.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }
}
