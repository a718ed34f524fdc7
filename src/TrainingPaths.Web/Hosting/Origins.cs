namespace TrainingPaths.Web.Hosting;

/// <summary>
/// Which addresses this process answers. The application's origin carries cookies; the content origin never does, so that what
/// authors upload cannot act as whoever opens it. An address that is neither gets 421 before anything else runs.
/// </summary>
internal sealed class Origins(IConfiguration configuration)
{
    private readonly HashSet<string> app = Authorities(configuration["Origins:App"] ?? "http://localhost:5080");
    private readonly HashSet<string> content = Authorities(configuration["Origins:Content"] ?? "http://127.0.0.1:5081");

    /// <summary>The address that goes into mails and certificates.</summary>
    public string PublicAddress { get; } = PublicAddressOf(configuration);

    public bool Secure => PublicAddress.StartsWith("https://", StringComparison.Ordinal);

    public async Task BranchAsync(HttpContext context, RequestDelegate next)
    {
        var authority = context.Request.Host.Value ?? "";
        if (app.Contains(authority))
            await next(context);
        else
            context.Response.StatusCode = content.Contains(authority) ? StatusCodes.Status404NotFound : StatusCodes.Status421MisdirectedRequest;
    }

    internal static string PublicAddressOf(IConfiguration configuration) => (configuration["Origins:App"] ?? "http://localhost:5080").Split(';')[0].TrimEnd('/');

    private static HashSet<string> Authorities(string addresses) =>
        addresses.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(a => new Uri(a).Authority).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
