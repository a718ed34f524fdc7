using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Paths.Rendering;

namespace TrainingPaths.Core.Paths;

/// <summary>The steps of a package in the order they are followed: the positioning, each module's lessons, practice and quiz, what is announced after it, the final assessment, the action plan last.</summary>
internal sealed class StepContents(ContentPackage package)
{
    private readonly MarkdownRenderer renderer = new(package.Links());

    public StepContent[] All()
    {
        var upcoming = package.Header.Upcoming ?? [];
        var steps = package.Modules.SelectMany(module => (IEnumerable<StepContent>)[.. OfModule(module), .. upcoming.Where(session => session.After == module.Header.Id).Select(Upcoming)]);
        return
        [
            .. package.Positioning is { } positioning ? [Positioning(positioning)] : Array.Empty<StepContent>(),
            .. steps,
            .. package.Final is { } final ? [Final(final)] : Array.Empty<StepContent>(),
            .. package.ActionPlan is { } plan ? [Activity(plan)] : Array.Empty<StepContent>(),
        ];
    }

    private IEnumerable<StepContent> OfModule(PackageModule module)
    {
        var id = module.Header.Id;
        for (var read = 0; read <= module.Lessons.Length; read++)
        {
            foreach (var step in module.Scorm.Where(step => step.After == read))
                yield return Scorm(id, step.File);
            if (read < module.Lessons.Length)
                yield return Lesson(id, StepKind.Lesson, module.Lessons[read]);
        }

        if (module.Practice is { } practice)
            yield return Lesson(id, StepKind.Practice, practice);
        if (module.Quiz is { } quiz)
            yield return Quiz(id, quiz);
    }

    private StepContent Lesson(string moduleId, StepKind kind, LessonText lesson)
    {
        var header = lesson.Header;
        var definition = new LessonDefinition(
            header.Takeaway ?? "", header.Objectives, header.Sources ?? [], header.VerifiedOn, header.Minutes.Reading, header.Minutes.Exercise, header.Minutes.Reflection);
        return Make(header.Id, moduleId, kind, header.Title, Modality.SelfPaced, header.Minutes.Total(), definition, lesson.Body);
    }

    private StepContent Quiz(string moduleId, QuizFile quiz) => Make(
        quiz.Id, moduleId, StepKind.Quiz, quiz.Title, Modality.SelfPaced, quiz.Minutes, new QuizDefinition(quiz.Drawn, quiz.PassMark, QuestionContents.AllOf(quiz.Questions))
        {
            Attempts = quiz.Attempts, TimeLimit = quiz.TimeLimit, InOrder = !quiz.Shuffle,
        },
        null, quiz.Questions);

    /// <summary>Its own questions only: those of the modules' quizzes stand in the same version, and are joined to them when it is read.</summary>
    private StepContent Final(FinalAssessmentFile final) => Make(
        final.Id, null, StepKind.Quiz, final.Title, Modality.SelfPaced, final.Minutes, new QuizDefinition(final.Draw, final.PassMark, QuestionContents.AllOf(final.Questions ?? []))
        {
            Attempts = final.Attempts, TimeLimit = final.TimeLimit, InOrder = !final.Shuffle,
        },
        null, final.Questions ?? []);

    private StepContent Positioning(PositioningFile file) => Make(
        file.Id, null, StepKind.Positioning, file.Title, Modality.SelfPaced, 0, new PositioningDefinition(file.Minutes, QuestionContents.AllOf(file.Questions), file.Expectations), null, file.Questions);

    private StepContent Scorm(string moduleId, ScormFile file) => Make(
        file.Id, moduleId, StepKind.Package, file.Title, Modality.SelfPaced, file.Minutes, new PackageDefinition(file.Package, file.Done, file.Objectives), null);

    private StepContent Activity(ActionPlan plan) => Make(
        plan.File.Id, null, StepKind.Activity, plan.File.Title, plan.File.Modality, plan.File.Minutes, new ActivityDefinition(plan.File.Objectives, plan.File.Fields), plan.Introduction);

    /// <summary>Zero minutes: hours are only credited for what takes place.</summary>
    private StepContent Upcoming(UpcomingSession session) => Make(
        session.Id, null, StepKind.Upcoming, session.Title, session.Modality, 0, new UpcomingDefinition(session.Minutes, session.Description, session.After), null);

    private StepContent Make<T>(string id, string? moduleId, StepKind kind, string title, Modality modality, int minutes, T definition, MarkdownText? text, QuizQuestion[]? questions = null)
    {
        var (named, json) = (YamlScalars.NameOf(modality), StepDefinitionJson.Write(definition));
        var hash = ContentHash.Of(kind, title, named, minutes, json, text?.Text, MediaOf(text, questions));
        return new StepContent(id, moduleId, kind, title, named, minutes, hash, json, text is null ? [] : renderer.Screens(text));
    }

    // A question that shows no picture hashes as it did before any could.
    private string[]? MediaOf(MarkdownText? text, QuizQuestion[]? questions)
    {
        if (text is not null)
            return [.. package.MediaShownIn(text).Select(media => media.Sha256)];
        string[] shown = [.. (questions ?? []).SelectMany(question => QuestionPassages.Of(package, question)).SelectMany(package.MediaShownIn).Select(media => media.Sha256)];
        return shown.Length == 0 ? null : shown;
    }
}
