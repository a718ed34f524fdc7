using System.Text.RegularExpressions;
using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>What lint says to somebody who edits files, said to somebody who fills in fields. In French, as all findings are.</summary>
internal static partial class StudioFindings
{
    public static (string Message, string Remedy) Say(Finding finding) => finding.Rule switch
    {
        "yaml.missing-key" => ($"Le champ « {NameOf(KeyIn(finding.Message))} » est vide.", "Remplissez-le."),
        "question.missing-key" => (MissingOf(KeyIn(finding.Message)), "Complétez la question."),
        "path.empty-list" => (finding.Message, "Remplissez la fiche du parcours."),
        "path.programme" => (finding.Message.Replace("qvct", "la qualité de vie au travail", StringComparison.Ordinal).Replace("support", "qui aide", StringComparison.Ordinal)
            .Replace("audience", "à qui il s'adresse", StringComparison.Ordinal).Replace("prerequisites", "les prérequis", StringComparison.Ordinal).Replace("assessment", "l'évaluation", StringComparison.Ordinal),
            "Complétez la fiche du parcours, « Plus de réglages » : on la lit avant de s'inscrire."),
        "path.kinds" => ("Les questions se ressemblent.", "Variez : remettre en ordre, relier, un nombre, un mot, une phrase à compléter. Choisir dans une liste dit seulement qui reconnaît."),
        "lesson.no-source" => (finding.Message, "Citez d'où vient chaque fait, dans « Sources et faits ». Une leçon de méthode peut s'en passer."),
        "lesson.sources" or "practice.sources" => (finding.Message, "Ajoutez sa source, avec sa date, dans « Sources et faits »."),
        "lesson.verified-on" => (finding.Message, "Indiquez dans « Sources et faits » le jour où vous les avez vérifiées."),
        "lesson.objectives" => (finding.Message, "Cochez l'objectif que cette leçon sert."),
        "lesson.to-verify" => (finding.Message, "Trouvez la source et citez-la, ou retirez ce fait ; sinon, répondez-en."),
        "quiz.no-right-answer" => (finding.Message, "Cochez « Juste » devant la bonne réponse."),
        "quiz.two-right-answers" => (finding.Message, "Gardez une seule case « Juste », ou choisissez la sorte « Plusieurs choix justes »."),
        "question.no-feedback" => (finding.Message, "Écrivez un retour sous chaque réponse, ou un seul pour la question, dans « Retours, points et étiquettes »."),
        "question.no-objective" => (finding.Message, "Choisissez l'objectif qu'elle vérifie."),
        "question.no-review" => (finding.Message, "Choisissez la leçon à relire en cas d'erreur."),
        "path.objective-untested" => ("Aucune question ne porte sur cet objectif.", "Choisissez-le sous une question, ou écrivez-en une."),
        "path.objective-untaught" => ("Aucune leçon ne sert cet objectif.", "Cochez-le dans une leçon, ou retirez-le."),
        "lesson.screen-words" => (finding.Message, "Ajoutez un titre (## au début d'une ligne) là où un nouvel écran peut commencer."),
        "quiz.draw" => (finding.Message, "Mettez moins de « Questions posées », ou laissez vide : toutes sont posées."),
        "markdown.sanitised" => (finding.Message, "Retirez-le : seuls les éléments de la barre d'outils sont montrés."),
        "markdown.dead-link" when finding.Message.StartsWith("Image", StringComparison.Ordinal) => (finding.Message, "Envoyez-la par le bouton « Image », ou retirez cette ligne."),
        _ => (finding.Message, finding.Remedy),
    };

    private static string KeyIn(string message) => Quoted().Match(message) is { Success: true } found ? found.Groups[1].Value.Trim() : "";

    private static string NameOf(string key) => key switch
    {
        "title" => "Titre",
        "summary" => "Résumé",
        "text" => "Question",
        "objectives" => "Objectifs",
        "authors" => "Auteurs",
        "package" => "Paquet SCORM",
        "introduction" => "Introduction",
        "name" => "Qui aide",
        "phone" => "Téléphone",
        "hours" => "Quand",
        "delay" => "Dans quel délai",
        _ => key,
    };

    private static string MissingOf(string key) => key switch
    {
        "options" => "Cette question n'a pas encore de réponses.",
        "items" => "Il n'y a encore rien à remettre en ordre.",
        "pairs" => "Il n'y a encore rien à relier.",
        "answer" => "Le nombre attendu manque.",
        "accepted" => "Aucune réponse acceptée n'est écrite.",
        "gaps" => "La phrase n'a pas encore de trous.",
        "scale" => "L'échelle n'a pas encore d'échelons.",
        "grid" => "La grille de correction est vide.",
        _ => $"Il manque « {key} » à cette question.",
    };

    [GeneratedRegex("«[\\s\u00A0]*([^»]+?)[\\s\u00A0]*»", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
