namespace TrainingPaths.Web.Hosting;

/// <summary>
/// Which addresses this process answers. The application's origin carries cookies; the content origin never does, so that what
/// authors upload cannot act as whoever opens it; where there is one host only, a few paths of it stand for that origin. An address that is neither gets 421 before anything else runs.
/// </summary>
internal sealed class Origins(IConfiguration configuration)
{
    private const string DefaultApp = "http://localhost:5080";
    private const string DefaultContent = "http://127.0.0.1:5081";

    // Instead of an address: there is one host only.
    private const string Sandbox = "sandbox";

    private readonly HashSet<string> app = Authorities(configuration["Origins:App"] ?? DefaultApp);
    private readonly HashSet<string> content = IsSandbox(configuration) ? [] : Authorities(configuration["Origins:Content"] ?? DefaultContent);

    /// <summary>The address that goes into mails and certificates.</summary>
    public string PublicAddress { get; } = PublicAddressOf(configuration);

    public bool Secure => PublicAddress.StartsWith("https://", StringComparison.Ordinal);

    /// <summary>Where authors' content is found, and what it may do.</summary>
    public ContentPlace Content { get; } = IsSandbox(configuration)
        ? ContentPlace.Sandboxed(Sites(configuration))
        : ContentPlace.Apart((configuration["Origins:Content"] ?? DefaultContent).Split(';')[0].TrimEnd('/'), Sites(configuration));

    /// <summary>Who may show authors' content in a frame, as a content security policy writes it.</summary>
    public IReadOnlyList<string> AppAddresses { get; } = Sites(configuration);

    /// <summary>Browsers send cookies to every port of a host: authors' content needs a host of its own.</summary>
    /// <exception cref="InvalidOperationException">Both origins have a host in common.</exception>
    public void AssertApart()
    {
        var hosts = Hosts(app).Intersect(Hosts(content), StringComparer.OrdinalIgnoreCase).ToList();
        if (hosts.Count > 0)
            throw new InvalidOperationException($"Origins:App and Origins:Content share the host '{hosts[0]}': give authors' content another host name, best under another domain.");
    }

    public async Task BranchAsync(HttpContext context, RequestDelegate toApp, RequestDelegate toContent)
    {
        var authority = context.Request.Host.Value ?? "";
        if (app.Contains(authority))
            await (Content.Claims(context.Request.Path) ? toContent : toApp)(context);
        else if (content.Contains(authority))
            await toContent(context);
        else
            context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
    }

    internal static string PublicAddressOf(IConfiguration configuration) => (configuration["Origins:App"] ?? DefaultApp).Split(';')[0].TrimEnd('/');

    private static bool IsSandbox(IConfiguration configuration) => string.Equals(configuration["Origins:Content"], Sandbox, StringComparison.OrdinalIgnoreCase);

    private static IReadOnlyList<string> Sites(IConfiguration configuration) => [.. Addresses(configuration["Origins:App"] ?? DefaultApp).Select(address => address.GetLeftPart(UriPartial.Authority))];

    private static IEnumerable<string> Hosts(IEnumerable<string> authorities) => authorities.Select(authority => new Uri("http://" + authority).Host);

    private static HashSet<string> Authorities(string addresses) =>
        Addresses(addresses).Select(address => address.Authority).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<Uri> Addresses(string addresses) =>
        addresses.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(address => new Uri(address));
}
