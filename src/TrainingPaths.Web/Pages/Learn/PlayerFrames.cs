using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Paths;
using TrainingPaths.Web.Localization;
using TrainingPaths.Web.Look;
using TrainingPaths.Web.Look.Streets;
using CoreOutline = TrainingPaths.Core.Progress.Outline;
using CoreStep = TrainingPaths.Core.Progress.OutlineStep;

namespace TrainingPaths.Web.Pages.Learn;

/// <summary>From what the course engine knows to what the player's frame and the street draw.</summary>
internal static class PlayerFrames
{
    public static PlayerFrame Around(CoreOutline outline, CoreStep here, IStringLocalizer words)
    {
        var module = outline.Modules.FirstOrDefault(m => m.Id == here.ModuleId);
        return new PlayerFrame("/", module is null ? outline.Title : module.Title, OutlineOf(outline, here, words), Neighbour(outline, outline.Before(here)), Next(outline, here)) { Language = outline.Language };
    }

    // Never a step that is not open yet: the way to it is the quiz that holds it back.
    private static PlayerStep? Next(CoreOutline outline, CoreStep here) =>
        here.LockedBy is null && outline.After(here) is { LockedBy: null } next ? Neighbour(outline, next) : null;

    public static Street StreetOf(CoreOutline outline, string? justDone = null) => new(outline.Slug,
        [.. outline.Modules.Select(m => new House([.. outline.Steps.Where(s => s.ModuleId == m.Id).Select(s => WindowOf(outline, s, justDone))]))]);

    private static Window WindowOf(CoreOutline outline, CoreStep step, string? justDone) =>
        step.Done ? step.Id == justDone ? Window.JustLit : Window.Lit
        : step.Id == outline.Current?.Id ? Window.Here
        : Window.Dark;

    private static Look.Outline OutlineOf(CoreOutline outline, CoreStep here, IStringLocalizer words)
    {
        var groups = new List<Look.OutlineModule>();
        // Said once, on the first locked step: one quiz holds back all that follows.
        var firstLocked = outline.Steps.FirstOrDefault(s => s.LockedBy is not null)?.Id;
        if (outline.Steps.Where(s => s.Kind == StepKind.Positioning).ToList() is { Count: > 0 } entry)
            groups.Add(new Look.OutlineModule(words["Before you start"], Steps(outline, entry, here, firstLocked, words), OfPath: false));
        foreach (var module in outline.Modules)
            groups.Add(new Look.OutlineModule(module.Title, Steps(outline, outline.Steps.Where(s => s.ModuleId == module.Id), here, firstLocked, words)));
        if (outline.Steps.Where(s => s.IsFinal).ToList() is { Count: > 0 } final)
            groups.Add(new Look.OutlineModule(words["The whole path"], Steps(outline, final, here, firstLocked, words), OfPath: false));
        CoreStep[] rest = [.. outline.Steps.Where(s => s is { ModuleId: null, IsFinal: false } && s.Kind != StepKind.Positioning)];
        if (rest.Length > 0)
            groups.Add(new Look.OutlineModule(words["In your structure"], Steps(outline, rest, here, firstLocked, words), OfPath: false));
        return new Look.Outline(groups);
    }

    private static List<Look.OutlineStep> Steps(CoreOutline outline, IEnumerable<CoreStep> steps, CoreStep here, string? firstLocked, IStringLocalizer words) =>
        [.. steps.Select(s =>
        {
            var state = s.Id == here.Id ? OutlineState.Here : s.Done ? OutlineState.Done : s.LockedBy is not null ? OutlineState.Locked : OutlineState.Open;
            return s.Id == firstLocked && s.LockedBy is { } gate
                ? new Look.OutlineStep(s.Title, s.Minutes, state, outline.LinkTo(s), Reason(gate, words), new PlayerStep(words["Go to this quiz"], null, outline.LinkTo(gate)))
                : new Look.OutlineStep(s.Title, s.Minutes, state, outline.LinkTo(s));
        })];

    public static string Reason(CoreStep gate, IStringLocalizer words) => words["Opens after “{0}” (about {1}).", gate.Title, Words.Duration(gate.Minutes)];

    private static PlayerStep? Neighbour(CoreOutline outline, CoreStep? step) =>
        step is null ? null : new PlayerStep(step.Title, step.Minutes > 0 ? step.Minutes : null, outline.LinkTo(step));
}
