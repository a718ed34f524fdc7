using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>
/// What an author finds in a new draft: one module with a lesson and a quiz, and everything filled in that a sensible author would not want to be asked.
/// Titles and texts that only they can write are empty; lint says so.
/// </summary>
internal static class BlankPath
{
    public const string Objective = "o1";

    private const int PassMark = 80;
    private const int QuizMinutes = 5;

    public static IEnumerable<(string Path, DraftText Text)> Files(string author, SupportContact? support)
    {
        yield return ("path.yaml", Yaml(new PathFile(
            1, "", "", [new Objective(Objective, "")], "CC-BY-SA-4.0", [author], null, null, null, Support: support, Audience: ["Responsables de secteur"],
            Prerequisites: "Aucun.", Assessment: $"Chaque quiz de module à {PassMark} %.", Order: PathOrder.Sequential)));
        foreach (var file in Module("modules/01-module/", 1))
            yield return file;
    }

    public static IEnumerable<(string Path, DraftText Text)> Module(string folder, int number)
    {
        yield return (folder + "module.yaml", Yaml(new ModuleHeader(DraftIds.New("module"), $"Module {number}", "")));
        var lesson = DraftIds.New("lecon");
        yield return ($"{folder}01-lecon.md", Lesson(GivenTitles.FirstLesson, lesson));
        yield return (folder + "quiz.yaml", Quiz($"Quiz du module {number}", lesson));
    }

    public static DraftText Lesson(string title, string? id = null) => DraftText.Of(FormatText.Markdown(
        new LessonHeader(id ?? DraftIds.New("lecon"), title, new LessonMinutes(1), [Objective], null, null, null, "Notez ce que vous allez essayer dans votre équipe."), ""));

    /// <summary>With a first question to be written.</summary>
    public static DraftText Quiz(string title, string? review = null) => Yaml(new QuizFile(DraftIds.New("quiz"), title, QuizMinutes, [DraftQuestions.New(QuestionKind.Single, Objective, review)]));

    public static DraftText Practice() => DraftText.Of(FormatText.Markdown(
        new LessonHeader(DraftIds.New("pratique"), GivenTitles.Practice, new LessonMinutes(1), [Objective], null, null, null, "Et chez vous, comment faites-vous ?"), ""));

    public static DraftText Package() => Yaml(new ScormFile(DraftIds.New("paquet"), "Paquet SCORM", 10, [Objective], ""));

    public static DraftText ActionPlan() => Yaml(new ActionPlanFile(
        DraftIds.New("plan"), "Passer à l'action", 30, Modality.Workplace, [Objective], "Choisissez une action à mener dans votre structure.", [new ActivityField("action", "Ce que je vais faire", null)]));

    public static DraftText Sheet(string title) => DraftText.Of(FormatText.Markdown(new SheetHeader(DraftIds.New("fiche"), title, ""), ""));

    public static DraftText Positioning() => Yaml(new PositioningFile(
        DraftIds.New("positionnement"), "Où en êtes-vous ?", 5, [], [new ActivityField("attente", "Ce que vous attendez de ce parcours", null)]));

    public static DraftText Final() => Yaml(new FinalAssessmentFile(DraftIds.New("evaluation"), "Évaluation finale", 20, null));

    private static DraftText Yaml(object record) => DraftText.Of(FormatText.Yaml(record));
}
