using System.Globalization;
using System.Text;

namespace TrainingPaths.TestKit.Worlds;

/// <summary>A folder as large as one is asked for, always the same, without a fault for lint: what tools for authors are measured on.</summary>
public static class BigPath
{
    private const int Paragraphs = 3;
    private const int SentencesInParagraph = 8;
    private const int LessonMinutes = 5;
    private const int QuizMinutes = 5;

    /// <summary>Writes <c>path.yaml</c> and its modules below <paramref name="folder"/>, whose name is the path's.</summary>
    /// <param name="modules">Each is a step more, for its quiz.</param>
    /// <param name="lessons">In each module.</param>
    /// <param name="questions">In each module.</param>
    public static void Write(string folder, int modules, int lessons, int questions)
    {
        var words = new BigPathWords();
        Put(folder, "path.yaml", Header + $"durations: {{ selfPaced: {modules * (lessons * LessonMinutes + QuizMinutes)} }}\n");
        for (var m = 1; m <= modules; m++)
        {
            var module = string.Create(CultureInfo.InvariantCulture, $"modules/{m:00}-partie");
            Put(folder, $"{module}/module.yaml", $"id: m{m}\ntitle: Partie {m}\nsummary: Ce que la partie {m} apporte.\n");
            for (var l = 1; l <= lessons; l++)
                Put(folder, string.Create(CultureInfo.InvariantCulture, $"{module}/{l:00}-lecon.md"), Lesson(words, m, l));
            Put(folder, $"{module}/quiz.yaml", $"id: m{m}-quiz\ntitle: Quiz {m}\nminutes: {QuizMinutes}\ndraw: 5\npassMark: 80\nquestions:\n" + string.Concat(Enumerable.Range(1, questions).Select(q => BigPathQuestions.Of(words, m, q))));
        }
    }

    private const string Header = """
        format: 1
        title: Un très grand parcours
        summary: Autant de pages que l'on en demande.
        language: fr
        audience: [Autrices et auteurs]
        prerequisites: Aucun.
        objectives:
          - { id: o1, text: Lire beaucoup }
        qvct: { objective: Mesurer., indicator: Le temps. }
        assessment: Chaque quiz à 80 %.
        order: sequential
        licence: CC-BY-SA-4.0
        authors: [Équipe de test]
        support: { name: Assistance fictive, phone: 01 00 00 00 00, hours: Le matin, delay: Deux jours }

        """;

    private static string Lesson(BigPathWords words, int module, int lesson)
    {
        var text = new StringBuilder();
        for (var p = 1; p <= Paragraphs; p++)
            text.Append(CultureInfo.InvariantCulture, $"\n## Point {p}\n\n{string.Join(' ', Enumerable.Range(0, SentencesInParagraph).Select(_ => words.Sentence()))}\n\n- **{words.Phrase(2)}** : {words.Phrase(5)}\n- [{words.Phrase(4)}](https://example.org/{module}/{lesson}/{p})\n");
        text.Append(CultureInfo.InvariantCulture, $"\n::: exercise\n### À vous\n\n{words.Sentence()}\n:::\n");
        return $"""
            ---
            id: m{module}-l{lesson}
            title: Leçon {lesson} de la partie {module}
            minutes: {"{"} reading: 2, exercise: 3 {"}"}
            objectives: [o1]
            takeaway: Notez une chose.
            sources:
              - title: Guide fictif
                date: 2026-11-02
            verifiedOn: 2026-11-02
            ---

            """ + text;
    }

    private static void Put(string folder, string path, string text)
    {
        var place = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.WriteAllText(place, text.ReplaceLineEndings("\n"));
    }
}
