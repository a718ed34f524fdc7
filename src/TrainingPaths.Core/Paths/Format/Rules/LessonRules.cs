using TrainingPaths.Core.Paths.Rendering;

namespace TrainingPaths.Core.Paths.Format.Rules;

/// <summary>What a lesson claims beside its text: minutes that hold, facts that have a source, something to keep.</summary>
internal static class LessonRules
{
    private const double LargestGap = 0.25;
    private const int ShortestPractice = 80;
    private const int LongestPractice = 200;

    public static void Check(ContentPackage package, Findings findings)
    {
        foreach (var module in package.Modules)
        {
            foreach (var lesson in module.Lessons)
                CheckLesson(package, lesson, findings);
            if (module.Practice is { } practice)
                CheckPractice(package, practice, findings);
        }
    }

    private static void CheckLesson(ContentPackage package, LessonText lesson, Findings findings)
    {
        var (header, places) = (lesson.Header, package.Places);
        if (!places.WasRead(header))
            return;
        CheckText(package, lesson, findings);
        if (header.Sources is null or [])
            CheckUnsourced(package, lesson, findings);
        else if (header.VerifiedOn is null)
            findings.Error(places.Of(header), "lesson.verified-on", "La date de vérification des sources manque.", "Ajoutez « verifiedOn: AAAA-MM-JJ ».");
    }

    /// <summary>A lesson of method may state no fact; one that names a law or gives a figure does. One that links to where it comes from is advised to say so among its sources.</summary>
    private static void CheckUnsourced(ContentPackage package, LessonText lesson, Findings findings)
    {
        const string Remedy = "Ajoutez « sources: » avec title et date pour chaque fait énoncé.";
        StatedFact[] facts = [.. StatedFacts.Laws(package, lesson.Body), .. StatedFacts.Figures(package, lesson.Body)];
        if (facts.Where(fact => !fact.IsLinked).MinBy(fact => fact.Line) is { } fact)
            findings.Error(package.At(lesson.Body, fact.Line), "lesson.sources", $"« {fact.Words} » énonce un fait, et cette leçon ne cite aucune source.", Remedy);
        else if (facts.FirstOrDefault() is { } linked)
            findings.Warning(package.At(lesson.Body, linked.Line), "lesson.source-linked", $"« {linked.Words} » a un lien dans le texte, et cette leçon ne cite aucune source.", "Reprenez ce lien sous « sources: », avec sa date.");
        else
            findings.Warning(package.Places.Of(lesson.Header), "lesson.no-source", "Cette leçon ne cite aucune source.", Remedy + " Une leçon de méthode peut s'en passer.");
    }

    private static void CheckPractice(ContentPackage package, LessonText practice, Findings findings)
    {
        if (!package.Places.WasRead(practice.Header))
            return;
        CheckText(package, practice, findings);
        var words = package.Parsed(practice.Body)?.Words;
        if (words is < ShortestPractice or > LongestPractice)
            findings.Error(package.At(practice.Body, 1), "practice.words", $"La pratique compte {FrenchCount.Of(words.Value, "mot")}.", $"Racontez-la en {ShortestPractice} à {LongestPractice} mots.");
    }

    private static void CheckText(ContentPackage package, LessonText lesson, Findings findings)
    {
        var (header, places) = (lesson.Header, package.Places);
        if (header.Objectives.Length == 0)
            findings.Error(places.Of(header, "objectives"), "lesson.objectives", "Aucun objectif n'est rattaché.", "Ajoutez « objectives: [o1] » avec un objectif de path.yaml.");
        for (var i = 0; i < (header.ToVerify?.Length ?? 0); i++)
            findings.Error(places.Of(header, "toVerify", i), "lesson.to-verify", $"À vérifier avant publication : {header.ToVerify![i]}", "Trouvez la source et citez-la, ou retirez ce fait, puis effacez cette ligne.");
        foreach (var source in header.Sources ?? [])
        {
            if (source.Url is { } url && !LinkTargets.IsExternal(url))
                findings.Error(places.Of(source, "url"), "lesson.source-url", $"Adresse de source refusée : « {url} ».", "Écrivez une adresse complète en https://, ou retirez la clé.");
        }
        if (package.Parsed(lesson.Body) is { } markdown)
            CheckReading(places.Of(header.Minutes, "reading"), header.Minutes.Reading, markdown, findings);
    }

    private static void CheckReading(Place place, int declared, CheckedMarkdown markdown, Findings findings)
    {
        var counted = Words.ReadingMinutes(markdown.Words, markdown.Seconds);
        var gap = Math.Abs(declared - counted);
        if (gap > 1 && gap > LargestGap * counted)
            findings.Error(place, "lesson.minutes-gap", $"La lecture annonce {FrenchCount.Of(declared, "minute")} ; {FrenchCount.Of(markdown.Words, "mot")}{(markdown.Seconds > 0 ? " et les enregistrements" : "")} en demandent {counted}.", $"Écrivez « reading: {counted} » et ajustez path.yaml, ou changez la longueur du texte.");
    }
}
