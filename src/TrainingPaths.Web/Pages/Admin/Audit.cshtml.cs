using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Filters;

namespace TrainingPaths.Web.Pages.Admin;

/// <summary>Who did or looked at what, newest first. What is asked for stands in the address, so that it can be kept or sent.</summary>
[ActsAs(Scope.Federation)]
[ResponseCache(NoStore = true)]
public sealed class AuditModel(ReadAudit read) : PageModel
{
    // Days of the log are those of its readers, who are in metropolitan France.
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    [FromQuery(Name = "act")]
    public string? Act { get; set; }

    [FromQuery(Name = "by")]
    public Guid? By { get; set; }

    [FromQuery(Name = "from")]
    public string? From { get; set; }

    [FromQuery(Name = "to")]
    public string? To { get; set; }

    /// <summary>The last line of the page before: its instant and its id.</summary>
    [FromQuery(Name = "after")]
    public string? After { get; set; }

    public AuditPage Found { get; private set; } = null!;

    public string? Error { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var (from, to) = (Day(From), Day(To));
        Error = from is null && !string.IsNullOrEmpty(From) || to is null && !string.IsNullOrEmpty(To) ? "date" : from > to ? "order" : null;
        var filter = Error is null
            ? new AuditFilter(AuditActions.All.Contains(Act) ? Act : null, By, Begin(from), Begin(to?.AddDays(1)), Cursor(After))
            : new AuditFilter(AuditActions.All.Contains(Act) ? Act : null, By, After: Cursor(After));
        Found = await read.RunAsync(filter, ct);
    }

    public string Address(Guid? by, AuditLine? after = null) => "/admin/audit" + QueryString.Create(new Dictionary<string, string?>
    {
        ["act"] = Act,
        ["by"] = by?.ToString(),
        ["from"] = From,
        ["to"] = To,
        ["after"] = after is null ? null : $"{after.At.UtcTicks.ToString(CultureInfo.InvariantCulture)}.{after.Id}",
    }.Where(part => !string.IsNullOrEmpty(part.Value)));

    private static DateOnly? Day(string? typed) => DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and < 9999 ? day : null;

    private static DateTimeOffset? Begin(DateOnly? day) => day is { } at ? new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(at.ToDateTime(TimeOnly.MinValue), Paris), TimeSpan.Zero) : null;

    private static (DateTimeOffset At, Guid Id)? Cursor(string? after) =>
        after?.Split('.') is [var ticks, var id] && long.TryParse(ticks, CultureInfo.InvariantCulture, out var at) && at > 0 && at < DateTimeOffset.MaxValue.UtcTicks && Guid.TryParse(id, out var line)
            ? (new DateTimeOffset(at, TimeSpan.Zero), line)
            : null;
}
