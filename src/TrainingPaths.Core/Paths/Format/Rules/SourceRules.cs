namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>A fact is checked after its source was written, and a practice that states one gives its source as a lesson does.</summary>
internal static class SourceRules
{
    public static void Check(ContentPackage package, Findings findings)
    {
        foreach (var header in package.Texts.Select(text => text.Header).Where(header => header.VerifiedOn is not null))
        {
            foreach (var source in (header.Sources ?? []).Where(source => source.Date > header.VerifiedOn))
                findings.Error(package.Places.Of(source, "date"), "lesson.source-date", $"Cette source est du {source.Date:dd/MM/yyyy}, après la vérification du {header.VerifiedOn:dd/MM/yyyy}.", "Relisez-la et mettez « verifiedOn » à jour, ou corrigez la date.");
        }
        foreach (var practice in package.Modules.Select(module => module.Practice).OfType<LessonText>().Where(practice => practice.Header.Sources is null or []))
        {
            if (LessonRules.FactIn(practice.Body) is var (line, fact))
                findings.Error(package.At(practice.Body, line), "practice.sources", $"« {fact} » énonce un fait, et cette pratique ne cite aucune source.", "Ajoutez « sources: » avec title et date, ou retirez ce fait.");
        }
    }
}
