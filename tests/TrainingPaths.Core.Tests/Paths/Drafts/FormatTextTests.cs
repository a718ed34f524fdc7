using System.Text;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Core.Tests.Paths.Drafts;

public sealed class FormatTextTests
{
    private static IEnumerable<string> Folders => ExportedPaths.Folders;

    [TestCaseSource(nameof(Folders))]
    public void What_is_written_of_a_path_is_read_as_the_same_path(string folder)
    {
        var before = ContentPackage.Read(folder);
        var after = ContentPackage.Read(before.Slug, before.Files.Select(file => (file.Path, Rewritten(file))));

        Assert.That(VersionContent.Of(after).Hash, Is.EqualTo(VersionContent.Of(before).Hash));
        Assert.That(after.Files.Count(file => !file.Bytes.SequenceEqual(before.Files.First(f => f.Path == file.Path).Bytes)), Is.GreaterThan(5), "Nothing was written anew: the test says nothing.");
    }

    [TestCase("oui : non")]
    [TestCase("# pas un commentaire")]
    [TestCase("- pas une liste")]
    [TestCase("true")]
    [TestCase("12.5")]
    [TestCase("{1} commence par une accolade")]
    [TestCase("une ligne\net une autre\n\n  décalée")]
    [TestCase("« guillemets », l'apostrophe et \"doubles\" \\ barre")]
    [TestCase("*étoile* & esperluette ! point")]
    [TestCase("emoji 🏠 et accents éèçœ")]
    public void Any_text_comes_back_as_it_was(string text)
    {
        var header = new SheetHeader("fiche", text, "Résumé");

        var read = FormatFile.Read<SheetHeader>(Encoding.UTF8.GetBytes(FormatText.Markdown(header, "Texte.")));

        // Spaces that may not break are put in when a text is read.
        Assert.That(read?.Header.Title.Replace('\u00A0', ' '), Is.EqualTo(text));
        Assert.That(read?.Body, Is.EqualTo("Texte."));
    }

    private static byte[] Rewritten(SourceFile file)
    {
        string? text = file.Path switch
        {
            "path.yaml" => Yaml<PathFile>(file),
            "positioning.yaml" => Yaml<PositioningFile>(file),
            "final-assessment.yaml" => Yaml<FinalAssessmentFile>(file),
            "action-plan.yaml" => Yaml<ActionPlanFile>(file),
            _ when file.Path.EndsWith("/quiz.yaml", StringComparison.Ordinal) => Yaml<QuizFile>(file),
            _ when file.Path.EndsWith("/module.yaml", StringComparison.Ordinal) => Yaml<ModuleHeader>(file),
            _ when file.Path.StartsWith("sheets/", StringComparison.Ordinal) => Markdown<SheetHeader>(file),
            _ when file.Path.EndsWith("audio-script.md", StringComparison.Ordinal) => null,
            _ when file.Path.EndsWith(".md", StringComparison.Ordinal) => Markdown<LessonHeader>(file),
            _ => null,
        };
        return text is null ? file.Bytes : Encoding.UTF8.GetBytes(text);
    }

    private static string Yaml<T>(SourceFile file)
        where T : class => FormatText.Yaml(FormatFile.Read<T>(file.Bytes)!.Header);

    private static string Markdown<T>(SourceFile file)
        where T : class => FormatFile.Read<T>(file.Bytes) is { } read ? FormatText.Markdown(read.Header, read.Body) : "";
}
