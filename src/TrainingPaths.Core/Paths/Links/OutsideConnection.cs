using System.Net;
using System.Net.Sockets;

namespace TrainingPaths.Core.Paths.Links;

/// <summary>Connects to addresses on the Internet alone. The name is resolved once, and what was looked at is what is connected to: a second answer of the name server changes nothing.</summary>
/// <param name="resolve">The addresses of a name.</param>
/// <param name="dial">Opens a stream to an address that was accepted.</param>
public sealed class OutsideConnection(Func<string, CancellationToken, Task<IPAddress[]>> resolve, Func<IPEndPoint, CancellationToken, Task<Stream>> dial)
{
    private static readonly int[] WebPorts = [80, 443];

    public static OutsideConnection Usual { get; } = new((name, ct) => Dns.GetHostAddressesAsync(name, ct), DialAsync);

    /// <exception cref="RefusedAddress">A port that no web site has, or a name that leads into a private network, be it by one of its addresses.</exception>
    public async Task<Stream> OpenAsync(DnsEndPoint to, CancellationToken ct)
    {
        if (!WebPorts.Contains(to.Port))
            throw new RefusedAddress($"port {to.Port}");
        var addresses = await resolve(to.Host, ct);
        if (addresses.Length == 0)
            throw new SocketException((int)SocketError.HostNotFound);
        if (addresses.FirstOrDefault(address => !PublicAddresses.IsPublic(address)) is { } inside)
            throw new RefusedAddress(inside.ToString());
        return await dial(new IPEndPoint(addresses[0], to.Port), ct);
    }

    private static async Task<Stream> DialAsync(IPEndPoint to, CancellationToken ct)
    {
        var socket = new Socket(to.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(to, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>An address that the server does not ask.</summary>
public sealed class RefusedAddress(string address) : IOException($"Not on the Internet: {address}");
