namespace TrainingPaths.Web.Hosting;

/// <summary>
/// Where authors' content lives, and what keeps it from the site: a host of its own or, where there is no second host, a sandbox that gives each document an origin that is nobody's.
/// Whatever differs between the two is said here.
/// </summary>
/// <param name="Address">Before its paths, without a slash at the end; empty on the site's own host.</param>
/// <param name="FrameSource">What the page that shows content may frame, as a content security policy writes it.</param>
/// <param name="Sandbox">What content in that frame may do (HTML, « sandbox »).</param>
/// <param name="Headers">Of every answer there, 404 too.</param>
/// <param name="Paths">Which paths of the site's own host are content's.</param>
/// <param name="FirstScript">What each page of content runs before anything of its own; null: nothing.</param>
public sealed record ContentPlace(string Address, string FrameSource, string Sandbox, IReadOnlyList<KeyValuePair<string, string>> Headers, IReadOnlyList<string> Paths, string? FirstScript)
{
    private const string Allowed = "allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads";

    // No script-src: what authoring tools make runs inline and calls eval.
    private const string Policy = "object-src 'none'; base-uri 'self'";

    /// <summary>Whether the browser keeps content and site apart by their hosts.</summary>
    public bool IsApart => FirstScript is null;

    /// <summary>A host of its own: frames of one package find each other and the API, and keep what they store.</summary>
    internal static ContentPlace Apart(string address, IReadOnlyList<string> sites) => new(
        address,
        address,
        $"{Allowed} allow-same-origin",
        // Frames within frames are usual in content, hence 'self'.
        [new("Content-Security-Policy", $"frame-ancestors 'self' {string.Join(' ', sites)}; {Policy}"), new("Cross-Origin-Resource-Policy", "same-site")],
        [],
        FirstScript: null);

    /// <summary>
    /// The site's own host. The header alone holds, whoever opens the address and however; without an origin content is a stranger to its own files too, hence what is allowed to
    /// any origin: the token in the address is what opens them. No frame-ancestors: nothing names an ancestor without an origin, and content frames content.
    /// </summary>
    internal static ContentPlace Sandboxed(IReadOnlyList<string> sites) => new(
        "",
        // Neither the site nor a stranger in the frame that is given a session's key.
        string.Join(' ', sites.Select(site => $"{site}/p/")),
        Allowed,
        [
            new("Content-Security-Policy", $"sandbox {Allowed}; {Policy}"), new("Cross-Origin-Resource-Policy", "cross-origin"),
            new("Access-Control-Allow-Origin", "*"), new("Access-Control-Allow-Methods", "GET, HEAD"), new("Access-Control-Allow-Headers", "*"),
        ],
        ["/p", "/commit", "/sandbox.js"],
        "/sandbox.js");

    internal bool Claims(PathString path) => Paths.Any(claimed => path.StartsWithSegments(claimed, StringComparison.Ordinal));

    /// <summary>
    /// Of a sandbox: the site's own pages show content in a frame and take nothing else of it. What their policy calls 'self' would otherwise be any file that an author sent.
    /// Browsers say who asks (Fetch Metadata); content itself has no origin, so that it is never the same.
    /// </summary>
    internal bool Refuses(HttpRequest request) =>
        !IsApart && request.Headers["Sec-Fetch-Site"] == "same-origin" && request.Headers["Sec-Fetch-Dest"].ToString() is not ("iframe" or "document");
}
