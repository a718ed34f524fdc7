using System.Net;
using System.Net.Sockets;
using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Core.Paths.Links;

/// <summary>Asks every outside address that folders name whether it still answers. Redirections are followed by hand, each step looked at as the first; cookies, proxies and bodies are left alone.</summary>
public sealed class CheckLinks : IDisposable
{
    private const int MostSteps = 5;
    private const int AtOnce = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpMessageInvoker web;

    public CheckLinks() : this(OutsideConnection.Usual)
    {
    }

    public CheckLinks(OutsideConnection connection) => web = new HttpMessageInvoker(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        MaxResponseHeadersLength = 32,
        MaxResponseDrainSize = 0,
        PooledConnectionLifetime = TimeSpan.Zero,
        ConnectCallback = async (context, ct) => await connection.OpenAsync(context.DnsEndPoint, ct),
    });

    public void Dispose() => web.Dispose();

    /// <summary>In the order of the addresses.</summary>
    public async Task<IReadOnlyList<LinkAnswer>> RunAsync(IEnumerable<ContentPackage> packages, CancellationToken ct)
    {
        var links = OutsideLinks.Of(packages).OrderBy(link => link.Key, StringComparer.Ordinal).ToArray();
        var answers = new LinkAnswer[links.Length];
        await Parallel.ForAsync(0, links.Length, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct }, async (i, stop) =>
        {
            answers[i] = await AskAsync(links[i].Key, [.. links[i]], stop);
        });
        return answers;
    }

    /// <summary>One address, which need not be one: what an author wrote may be anything.</summary>
    public async Task<LinkAnswer> AskAsync(string address, IReadOnlyList<Place> places, CancellationToken ct)
    {
        var (state, status, detail) = await AskAsync(address, ct);
        return new LinkAnswer(address, state, status, detail, places);
    }

    private async Task<(LinkState State, int? Status, string? Detail)> AskAsync(string address, CancellationToken stop)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(stop);
        time.CancelAfter(Patience);
        try
        {
            return await FollowAsync(new Uri(address), time.Token);
        }
        catch (HttpRequestException why) when (why.InnerException is RefusedAddress refused)
        {
            return (LinkState.Refused, null, refused.Message);
        }
        catch (HttpRequestException why) when (why.InnerException is SocketException { SocketErrorCode: SocketError.TryAgain or SocketError.NetworkUnreachable or SocketError.NetworkDown or SocketError.AccessDenied })
        {
            return (LinkState.NoWayOut, null, why.Message);
        }
        catch (Exception why) when (why is HttpRequestException or IOException or UriFormatException || why is OperationCanceledException && !stop.IsCancellationRequested)
        {
            return (LinkState.Unreachable, null, why is OperationCanceledException ? $"{Patience.TotalSeconds:0} s" : why.Message);
        }
    }

    private async Task<(LinkState State, int? Status, string? Detail)> FollowAsync(Uri address, CancellationToken ct)
    {
        var (here, forGood) = (address, true);
        for (var step = 0; step <= MostSteps; step++)
        {
            if (here.Scheme is not ("http" or "https") || here.UserInfo.Length > 0)
                return (LinkState.Refused, null, here.Scheme);
            using var request = new HttpRequestMessage(HttpMethod.Get, here);
            request.Headers.UserAgent.ParseAdd("TrainingPaths-check-links");
            request.Headers.Accept.ParseAdd("*/*");
            // Disposed once its headers are there: the body is never read.
            using var response = await web.SendAsync(request, ct);
            var status = (int)response.StatusCode;
            if (status is < 300 or >= 400 || response.Headers.Location is not { } next)
                return (StateOf(response.StatusCode, moved: forGood && here != address), status, here == address ? null : here.AbsoluteUri);
            forGood &= status is 301 or 308;
            here = next.IsAbsoluteUri ? next : new Uri(here, next);
        }
        return (LinkState.Refused, null, $"{MostSteps} redirections");
    }

    private static LinkState StateOf(HttpStatusCode status, bool moved) => status switch
    {
        HttpStatusCode.NotFound or HttpStatusCode.Gone => LinkState.Gone,
        >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => moved ? LinkState.Moved : LinkState.Answers,
        _ => LinkState.Unsure,
    };
}
