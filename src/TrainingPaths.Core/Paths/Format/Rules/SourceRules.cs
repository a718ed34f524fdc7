using System.Globalization;

namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>A fact is checked after its source was written, and a practice that states one gives its source as a lesson does.</summary>
internal static class SourceRules
{
    public static void Check(ContentPackage package, Findings findings)
    {
        foreach (var header in package.Texts.Select(text => text.Header).Where(header => header.VerifiedOn is not null))
        {
            foreach (var source in (header.Sources ?? []).Where(source => source.Date > header.VerifiedOn))
                findings.Error(package.Places.Of(source, "date"), "lesson.source-date", $"Cette source est du {Day(source.Date!.Value)}, après la vérification du {Day(header.VerifiedOn!.Value)}.", "Relisez-la et mettez « verifiedOn » à jour, ou corrigez la date.");
        }
        foreach (var source in package.Texts.SelectMany(text => text.Header.Sources ?? []).Where(source => source.Date is null && package.Places.WasRead(source)))
            findings.Warning(package.Places.Of(source), "lesson.source-undated", $"La date de cette source n'est pas indiquée : « {source.Title} ».", "Ajoutez « date: » : celle du texte, ou le jour de lecture.");
        foreach (var practice in package.Modules.Select(module => module.Practice).OfType<LessonText>().Where(practice => practice.Header.Sources is null or []))
        {
            if (StatedFacts.Laws(package, practice.Body).FirstOrDefault(stated => !stated.IsLinked) is { } fact)
                findings.Error(package.At(practice.Body, fact.Line), "practice.sources", $"« {fact.Words} » énonce un fait, et cette pratique ne cite aucune source.", "Ajoutez « sources: » avec title et date, ou retirez ce fait.");
        }
    }

    /// <summary>« 1er novembre 2026 »: findings are French whoever reads them.</summary>
    private static string Day(DateOnly day) => $"{day.Day}{(day.Day == 1 ? "er" : "")} {day.ToString("MMMM yyyy", CultureInfo.GetCultureInfo("fr-FR"))}";
}
