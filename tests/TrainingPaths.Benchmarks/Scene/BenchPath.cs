using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using TrainingPaths.Core.Paths;

namespace TrainingPaths.Benchmarks.Scene;

/// <summary>The workload's path: five modules of four lessons of about 5.8 KB, one quiz of ten single-choice questions, and an activity that nobody declares, so that no path completes.</summary>
internal static class BenchPath
{
    public const string Slug = "parcours-de-mesure";
    public const string Title = "Parcours de mesure";
    public const string Quiz = "quiz";
    private const int Modules = 5, LessonsPerModule = 4, ScreensPerLesson = 6, Questions = 10;

    public static readonly Guid PathId = Guid.CreateVersion7();
    public static readonly Guid VersionId = Guid.CreateVersion7();

    public static readonly string[] Lessons = [.. Enumerable.Range(0, Modules * LessonsPerModule).Select(n => string.Create(CultureInfo.InvariantCulture, $"m{(n / LessonsPerModule) + 1}-l{(n % LessonsPerModule) + 1}"))];

    /// <summary>A sentence that only this lesson holds.</summary>
    public static string MarkOf(string lesson) => $"Repère de la leçon {lesson}.";

    public static async Task InsertAsync(NpgsqlDataSource source)
    {
        var header = new PathHeader { Title = Title, Summary = "Pour mesurer.", Durations = new Dictionary<string, int> { ["selfPaced"] = 265 } };
        await RunAsync(source, "insert into paths.training_path (id, slug) values ($1, $2)", PathId, Slug);
        await RunAsync(source, "insert into paths.path_version (id, path_id, number, title, summary, language, header, minutes, content_hash, search_text, published_at) values ($1, $2, 1, $3, $4, 'fr', $5, 265, repeat('a', 64), $3, now())",
            VersionId, PathId, Title, "Pour mesurer.", header);
        await RunAsync(source, "update paths.training_path set current_version_id = $2 where id = $1", PathId, VersionId);
        for (var m = 1; m <= Modules; m++)
            await RunAsync(source, "insert into paths.path_module (path_version_id, stable_id, position, title, summary) values ($1, $2, $3, $4, 'Un module.')", VersionId, $"m{m}", m, $"Module {m}");
        foreach (var (lesson, position) in Lessons.Select((l, i) => (l, i)))
            await StepAsync(source, lesson, lesson[..2], position, StepKind.Lesson, StepDefinitionJson.Write(new LessonDefinition("Notez.", ["o1"], [], null, 3, 5, 2)), Screens(lesson));
        await StepAsync(source, Quiz, "m5", 20, StepKind.Quiz, StepDefinitionJson.Write(Bank()), []);
        await StepAsync(source, "plan", null, 21, StepKind.Activity, StepDefinitionJson.Write(new ActivityDefinition(["o1"], [new ActivityField("f1", "Premier", null)])), []);
    }

    private static Task StepAsync(NpgsqlDataSource source, string id, string? module, int position, StepKind kind, string definition, string[] screens) => RunAsync(source,
        "insert into paths.step (path_version_id, stable_id, module_id, position, kind, title, modality, minutes, hash, definition, screens, sanitiser_version) values ($1, $2, $3, $4, $5, $6, 'selfPaced', $7, repeat('b', 64), $8::jsonb, $9, 1)",
        VersionId, id, (object?)module ?? DBNull.Value, position, (int)kind, $"Étape {id}", kind == StepKind.Activity ? 60 : 10, definition, screens);

    private static string[] Screens(string lesson)
    {
        const string sentence = "Préparer le passage de relais entre deux interventions demande dix minutes et une liste courte, lue à voix haute. ";
        return [.. Enumerable.Range(1, ScreensPerLesson).Select(n => $"<h2>Écran {n}</h2><p>{(n == 1 ? MarkOf(lesson) : "")} {string.Concat(Enumerable.Repeat(sentence, 8))}</p>")];
    }

    private static QuizDefinition Bank() => new(Questions, 80, [.. Enumerable.Range(1, Questions).Select(n => new QuestionDefinition(
        $"q{n}", QuestionKind.Single, "o1", Lessons[n], $"Question numéro {n} ?",
        [new("a", "La bonne réponse", true, "Oui."), new("b", "Une autre", false, "Non."), new("c", "Une troisième", false, "Non."), new("d", "Une quatrième", false, "Non.")]))]);

    private static async Task RunAsync(NpgsqlDataSource source, string sql, params object[] values)
    {
        await using var command = source.CreateCommand(sql);
        foreach (var value in values)
        {
            var parameter = new NpgsqlParameter { Value = value };
            if (value is PathHeader)
                parameter.NpgsqlDbType = NpgsqlDbType.Jsonb;
            if (value is DBNull)
                parameter.NpgsqlDbType = NpgsqlDbType.Text;
            command.Parameters.Add(parameter);
        }

        await command.ExecuteNonQueryAsync();
    }
}
