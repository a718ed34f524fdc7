namespace TrainingPaths.Core.Paths.Format;

/// <summary>What <c>waivers.yaml</c> says.</summary>
public sealed record WaiversFile(Waiver[] Waivers);

/// <summary>A named reviewer answers for something that lint finds. It says where by file and nearest id, and is void once what it covers changes.</summary>
/// <param name="Text">What it covers, for people; what is compared when there is no <paramref name="Fingerprint"/>.</param>
/// <param name="Fingerprint">As lint gives it: 16 characters.</param>
/// <param name="By">A person's name.</param>
public sealed record Waiver(string Rule, string File, string? Id, string? Text, string? Fingerprint, string Reason, string By, DateOnly On);

/// <summary>A finding that stops nothing, because somebody answers for it.</summary>
public sealed record WaivedFinding(Finding Finding, Waiver Waiver);
