using System.Text;
using System.Text.RegularExpressions;
using TrainingPaths.Core.Paths.Interchange.Mapping;
using TrainingPaths.Core.Paths.Interchange.Reading;
using TrainingPaths.Core.Paths.Interchange.Writing;

namespace TrainingPaths.Core.Paths.Interchange.Aiken;

/// <summary>Writes single choices in Aiken, which knows nothing else.</summary>
internal sealed partial class AikenWriter(ExportLog log)
{
    private const int Letters = 26;

    public string Write(IEnumerable<ExchangeQuestion> questions)
    {
        var text = new StringBuilder();
        foreach (var question in questions)
        {
            if (question.Kind is not (QuestionKind.Single or QuestionKind.TrueFalse) || question.Options.Count > Letters)
                log.LeftOut(question, "export.kind", $"Aiken n'a pas de question « {Kinds.NameOf(question.Kind)} » : seulement des choix uniques de {Letters} réponses au plus.");
            else if (Looks().IsMatch(question.Text))
                log.LeftOut(question, "export.line", "Une ligne de l'énoncé se lirait comme une réponse ou comme la clé.");
            else
                text.Append(Question(question));
        }
        return text.ToString();
    }

    private string Question(ExchangeQuestion question)
    {
        log.TellPlain(question, points: false, partial: true, outcome: true);
        log.LostIf(question.Feedback != ExchangeFeedback.None || question.Options.Any(option => option.Feedback.Length > 0), question, "export.feedback", "Aiken n'a pas de commentaires.");
        log.LostIf(question.Id.Length > 0 || QuestionMapping.AllTags(question).Any(), question, "export.id", "Aiken n'a ni identifiants ni étiquettes.");
        var text = new StringBuilder(Lines(question.Text)).Append('\n');
        for (var at = 0; at < question.Options.Count; at++)
            text.Append((char)('A' + at)).Append(". ").Append(question.Options[at].Text.Replace('\n', ' ')).Append('\n');
        var right = question.Options.TakeWhile(option => !option.Correct).Count();
        return text.Append("ANSWER: ").Append((char)('A' + right)).Append("\n\n").ToString();
    }

    private static string Lines(string text) => string.Join('\n', text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)));

    [GeneratedRegex(@"^\s*(?:A[.)]\s+\S|ANSWER\s*:)", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Looks();
}
