using System.Text.RegularExpressions;

namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>Ids are for ever: results follow them from one version to the next, so they are well formed and unique.</summary>
internal static partial class IdRules
{
    private const int Longest = 60;

    public static void Check(ContentPackage package, Findings findings)
    {
        Unique(package, findings, OfPath(package));
        Unique(package, findings, package.Header.Objectives.Select(objective => (objective.Id, (object)objective)));
        if (package.Positioning is { } positioning)
            Unique(package, findings, positioning.Expectations.Select(field => (field.Id, (object)field)));
        if (package.ActionPlan is { } plan)
            Unique(package, findings, plan.File.Fields.Select(field => (field.Id, (object)field)));
        if (!Form().IsMatch(package.Slug) || package.Slug.Length > Longest)
            findings.Error(Place.StartOf(package.ShownPrefix + "path.yaml"), "id.folder", $"Le nom du dossier, « {package.Slug} », devient l'adresse du parcours : il ne convient pas.", Remedy);
    }

    private const string Remedy = "Utilisez des lettres sans accent en minuscules, des chiffres et des tirets, 60 caractères au plus.";

    private static IEnumerable<(string Id, object Record)> OfPath(ContentPackage package)
    {
        foreach (var module in package.Modules)
        {
            yield return (module.Header.Id, module.Header);
            foreach (var text in module.Texts)
                yield return (text.Header.Id, text.Header);
            foreach (var step in module.Scorm)
                yield return (step.File.Id, step.File);
            if (module.Quiz is { } quiz)
                yield return (quiz.Id, quiz);
        }
        if (package.Final is { } final)
            yield return (final.Id, final);
        if (package.Positioning is { } positioning)
            yield return (positioning.Id, positioning);
        foreach (var question in package.AllQuestions)
            yield return (question.Id, question);
        if (package.ActionPlan is { } plan)
            yield return (plan.File.Id, plan.File);
        foreach (var session in package.Header.Upcoming ?? [])
            yield return (session.Id, session);
        foreach (var sheet in package.Sheets)
            yield return (sheet.Header.Id, sheet.Header);
    }

    private static void Unique(ContentPackage package, Findings findings, IEnumerable<(string Id, object Record)> ids)
    {
        var seen = new Dictionary<string, Place>();
        // An empty id was reported as missing.
        foreach (var (id, record) in ids.Where(pair => pair.Id != ""))
        {
            var place = package.Places.Of(record, "id");
            if (!Form().IsMatch(id) || id.Length > Longest)
                findings.Error(place, "id.form", $"Identifiant refusé : « {id} ».", Remedy);
            if (!seen.TryAdd(id, place))
                findings.Error(place, "id.duplicate", $"L'identifiant « {id} » sert déjà dans {seen[id].File}, ligne {seen[id].Line}.", "Donnez un identifiant neuf à l'élément ajouté en dernier.");
        }
    }

    [GeneratedRegex(@"\A[a-z0-9]+(?:-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
