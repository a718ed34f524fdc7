using System.Text;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>A named reviewer answers for something that the check found, or takes that back. It stays in sight, in the draft and with the version.</summary>
public sealed class WaiveFinding(DraftDesk desk, DraftPackages packages, TimeProvider clock)
{
    /// <param name="finding">As <see cref="KeyOf(Finding)"/> gives it: the text may have changed since the page was read, and then nothing is waived.</param>
    public async Task<Draft> RunAsync(Guid draftId, Writer writer, string finding, string reason, CancellationToken ct)
    {
        var report = PathLinter.Check(await packages.ReadAsync(await desk.FindAsync(draftId, writer, ct), ct));
        var found = report.Findings.FirstOrDefault(f => KeyOf(f) == finding) ?? throw new RuleViolation(DraftsRules.ChangedSince);
        if (!LintRules.All.TryGetValue(found.Rule, out var rule) || !rule.Waivable)
            throw new RuleViolation(DraftsRules.NotWaivable);
        if (reason.Trim().Length < DraftsRules.ShortestReason)
            throw new RuleViolation(DraftsRules.ReasonTooShort, DraftsRules.ShortestReason);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return await WriteAsync(draftId, writer, text => Waiving.Add(text, found, Texts.Checked(reason, 500), writer.Name, today), ct);
    }

    public async Task<Draft> TakeBackAsync(Guid draftId, Writer writer, string finding, CancellationToken ct)
    {
        var report = PathLinter.Check(await packages.ReadAsync(await desk.FindAsync(draftId, writer, ct), ct));
        var waived = report.Waived.FirstOrDefault(w => KeyOf(w.Finding) == finding) ?? throw new RuleViolation(DraftsRules.ChangedSince);
        return await WriteAsync(draftId, writer, text => Waiving.Remove(text, waived.Waiver), ct);
    }

    public static string KeyOf(Finding finding) => $"{finding.Rule}|{finding.File}|{finding.Id}|{finding.Fingerprint}";

    private Task<Draft> WriteAsync(Guid draftId, Writer writer, Func<string?, string> change, CancellationToken ct) => desk.EditAsync(draftId, writer, DraftAct.Wrote, async folder =>
    {
        var file = folder.At(Waiving.File);
        var text = DraftText.Of(Changed(change, file is null ? null : Encoding.UTF8.GetString(await desk.BytesAsync(file, ct))));
        if (file is null)
            folder.Add(Waiving.File, text);
        else
            folder.Write(file, text);
        return "";
    }, ct);

    private static string Changed(Func<string?, string> change, string? text)
    {
        try
        {
            return change(text);
        }
        catch (FormatException unreadable)
        {
            throw new RuleViolation(DraftsRules.Unreadable, $"{Waiving.File}: {unreadable.Message}");
        }
    }
}
