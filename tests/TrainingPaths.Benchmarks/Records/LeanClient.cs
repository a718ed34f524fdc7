using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TrainingPaths.Benchmarks.Records;

/// <summary>
/// One kept connection that posts JSON and reads what comes back. Whoever asks runs on the processors that are measured: pgbench is a small program in C,
/// and what it is compared with must not pay for a client that a learner would bring along.
/// </summary>
internal sealed class LeanClient : IDisposable
{
    private static readonly byte[] EndOfChunks = "0\r\n\r\n"u8.ToArray();

    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] received = new byte[16 << 10];

    public static async Task<LeanClient> ConnectAsync(Uri address)
    {
        var client = new LeanClient();
        await client.socket.ConnectAsync(new IPEndPoint(IPAddress.Parse(address.Host), address.Port));
        return client;
    }

    /// <param name="head">Request line and headers, each with its line end, without the length.</param>
    /// <param name="mark">What the right answer holds: a fast error is an error.</param>
    /// <exception cref="HttpRequestException">Something else came back.</exception>
    public async Task PostAsync(string head, string body, string mark)
    {
        await socket.SendAsync(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{head}Content-Length: {body.Length}\r\n\r\n{body}")));
        var length = 0;
        do
        {
            var read = await socket.ReceiveAsync(received.AsMemory(length));
            if (read == 0)
                throw new HttpRequestException("The connection was closed.");
            length += read;
        }
        while (!IsWhole(received.AsSpan(0, length)));

        var answer = Encoding.UTF8.GetString(received, 0, length);
        if (!answer.StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal) || !answer.Contains(mark, StringComparison.Ordinal))
            throw new HttpRequestException(answer);
    }

    public void Dispose() => socket.Dispose();

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0)
            return false;
        var head = Encoding.ASCII.GetString(answer[..end]);
        const string Length = "Content-Length: ";
        var at = head.IndexOf(Length, StringComparison.Ordinal);
        return at < 0
            ? answer.EndsWith(EndOfChunks)
            : answer.Length - end - 4 >= int.Parse(head.AsSpan(at + Length.Length).ToString().Split('\r')[0], CultureInfo.InvariantCulture);
    }
}
