namespace TrainingPaths.Core.Paths.Differences;

/// <summary>Compares what steps of one kind are defined by.</summary>
internal static class DefinitionComparison
{
    public static (IReadOnlyList<FieldDifference> Fields, IReadOnlyList<QuestionDifference> Questions) Between(StepKind kind, string before, string after) => kind switch
    {
        StepKind.Quiz => Quizzes(StepDefinitionJson.Read<QuizDefinition>(before), StepDefinitionJson.Read<QuizDefinition>(after)),
        StepKind.Positioning => Positionings(StepDefinitionJson.Read<PositioningDefinition>(before), StepDefinitionJson.Read<PositioningDefinition>(after)),
        StepKind.Activity => (Activities(StepDefinitionJson.Read<ActivityDefinition>(before), StepDefinitionJson.Read<ActivityDefinition>(after)), []),
        StepKind.Package => (Packages(StepDefinitionJson.Read<PackageDefinition>(before), StepDefinitionJson.Read<PackageDefinition>(after)), []),
        StepKind.Upcoming => (Settings(StepDefinitionJson.Read<UpcomingDefinition>(before), StepDefinitionJson.Read<UpcomingDefinition>(after)), []),
        _ => (Lessons(StepDefinitionJson.Read<LessonDefinition>(before), StepDefinitionJson.Read<LessonDefinition>(after)), []),
    };

    private static (IReadOnlyList<FieldDifference>, IReadOnlyList<QuestionDifference>) Quizzes(QuizDefinition before, QuizDefinition after) =>
        (Settings(before, after, "questions"), QuestionDifference.AllBetween(before.Questions, after.Questions));

    private static (IReadOnlyList<FieldDifference>, IReadOnlyList<QuestionDifference>) Positionings(PositioningDefinition before, PositioningDefinition after) =>
        (FieldDifference.Among([Fields("expectations", before.Expectations, after.Expectations), .. OtherSettings.Between(before, after, "questions", "expectations")]), QuestionDifference.AllBetween(before.Questions, after.Questions));

    private static IReadOnlyList<FieldDifference> Activities(ActivityDefinition before, ActivityDefinition after) =>
        FieldDifference.Among([Fields("fields", before.Fields, after.Fields), .. OtherSettings.Between(before, after, "fields")]);

    private static IReadOnlyList<FieldDifference> Packages(PackageDefinition before, PackageDefinition after) =>
        FieldDifference.Among([FieldDifference.Of("package", before.Sha256, after.Sha256), .. OtherSettings.Between(before, after, "sha256")]);

    private static IReadOnlyList<FieldDifference> Lessons(LessonDefinition before, LessonDefinition after) =>
        FieldDifference.Among([FieldDifference.OfLines("sources", before.Sources.Select(Told), after.Sources.Select(Told)), .. OtherSettings.Between(before, after, "sources")]);

    private static IReadOnlyList<FieldDifference> Settings<T>(T before, T after, params string[] known) => FieldDifference.Among(OtherSettings.Between(before, after, known));

    private static FieldDifference Fields(string key, IEnumerable<ActivityField> before, IEnumerable<ActivityField> after) => FieldDifference.OfLines(key, before.Select(Told), after.Select(Told));

    private static string Told(ActivityField field) => field.Hint is null ? field.Label : $"{field.Label} ({field.Hint})";

    private static string Told(Source source) => $"{source.Title}{(source.Date is { } date ? $", {date:yyyy-MM-dd}" : "")}{(source.Url is null ? "" : $", {source.Url}")}";
}
