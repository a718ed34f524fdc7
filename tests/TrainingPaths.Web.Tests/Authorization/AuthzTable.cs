namespace TrainingPaths.Web.Tests.Authorization;

/// <summary>
/// docs/authz.csv: who may do what, written by people and compared with the site. It stands among the documents, not among the tests: it is what
/// somebody who answers for people's data reads and signs.
/// <para>
/// One row an endpoint: method, route without its constraints, and the handler where a page has several. Columns say who asks, by their relation
/// to whose row it is; on addresses that name nobody, it is each one's own. <c>allow</c>: the door is open, though a rule may still refuse (409, 422);
/// <c>sign-in</c>: sent to sign in, or 401; <c>hidden</c>: 404, as if it were not there. <c>csrf</c>: refused without the form's token.
/// <c>audit</c>: the line written when it is not one's own.
/// </para>
/// </summary>
internal static class AuthzTable
{
    public static readonly IReadOnlyList<AuthzRow> Rows = Read(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Authorization", "authz.csv")));

    public static IReadOnlyList<AuthzRow> Read(string[] lines)
    {
        var columns = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => Row(columns, line.Split(',')))];
    }

    private static AuthzRow Row(string[] columns, string[] cells)
    {
        var who = columns[1..^2].Zip(cells[1..^2]).ToDictionary(cell => cell.First, cell => Parse(cell.Second));
        return new AuthzRow(cells[0], who, Csrf: cells[^2] switch { "yes" => true, "no" => false, var other => throw new FormatException(other) }, Audit: cells[^1] == "-" ? null : cells[^1]);
    }

    private static Access Parse(string cell) => cell switch
    {
        "allow" => Access.Allow,
        "sign-in" => Access.SignIn,
        "hidden" => Access.Hidden,
        _ => throw new FormatException($"{cell} is neither allow nor sign-in nor hidden."),
    };
}

/// <param name="Endpoint">E.g. <c>POST /team?handler=pack</c>.</param>
/// <param name="Who">By column.</param>
internal sealed record AuthzRow(string Endpoint, IReadOnlyDictionary<string, Access> Who, bool Csrf, string? Audit)
{
    public string Method => Endpoint.Split(' ')[0];

    public bool OnlyReads => Method is "GET" or "HEAD";
}

internal enum Access
{
    Allow,
    SignIn,
    Hidden,

    /// <summary>What the site must never answer: an error, a refusal of another kind.</summary>
    Other,
}
