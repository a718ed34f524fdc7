namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>Every id that is named exists. Nothing is said while a file cannot be read: what it defines would seem unknown.</summary>
internal static class ReferenceRules
{
    public static void Check(ContentPackage package, Findings findings)
    {
        if (!package.IsWhole)
            return;
        var objectives = package.Header.Objectives.Select(objective => objective.Id).ToHashSet();
        var lessons = package.Texts.Select(text => text.Header.Id).ToHashSet();
        var modules = package.Modules.Select(module => module.Header.Id).ToHashSet();
        foreach (var text in package.Texts)
            Objectives(package, text.Header, text.Header.Objectives, objectives, findings);
        foreach (var step in package.Scorm)
            Objectives(package, step, step.Objectives, objectives, findings);
        if (package.ActionPlan is { } plan)
            Objectives(package, plan.File, plan.File.Objectives, objectives, findings);
        foreach (var question in package.AllQuestions)
        {
            Known(package.Places.Of(question, "objective"), "id.unknown-objective", "objectif", question.Objective, objectives, findings);
            Known(package.Places.Of(question, "review"), "id.unknown-review", "leçon à revoir", question.Review, lessons, findings);
        }
        foreach (var session in package.Header.Upcoming ?? [])
            Known(package.Places.Of(session, "after"), "id.unknown-module", "module", session.After, modules, findings);
    }

    private static void Objectives(ContentPackage package, object record, string[] named, HashSet<string> known, Findings findings)
    {
        for (var i = 0; i < named.Length; i++)
            Known(package.Places.Of(record, "objectives", i), "id.unknown-objective", "objectif", named[i], known, findings);
    }

    private static void Known(Place place, string rule, string what, string? id, HashSet<string> known, Findings findings)
    {
        if (id is not (null or "") && !known.Contains(id))
            findings.Error(place, rule, $"Identifiant inconnu ({what}) : « {id} ».", $"Choisissez parmi : {string.Join(", ", known.Order(StringComparer.Ordinal).Take(30))}.");
    }
}
