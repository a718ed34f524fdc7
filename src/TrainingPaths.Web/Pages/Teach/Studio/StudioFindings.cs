using System.Text.RegularExpressions;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Format;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>
/// What lint says to somebody who edits files, said to somebody who fills in fields: a field has the name that its page gives it, and nobody reads a key, an id or
/// the name of a file. In French, as all findings are.
/// </summary>
internal static partial class StudioFindings
{
    /// <param name="names">Words for the ids that findings name: what objectives, questions and steps say.</param>
    public static (string Message, string Remedy) Say(Finding finding, IReadOnlyDictionary<string, string>? names = null)
    {
        var (message, remedy) = Say(finding);
        return (Named(message, names), Named(remedy, names));
    }

    private static (string Message, string Remedy) Say(Finding finding) => finding.Rule[..finding.Rule.IndexOf('.', StringComparison.Ordinal)] switch
    {
        "yaml" => OfFields(finding),
        "path" or "module" => OfPath(finding),
        "lesson" or "practice" => OfText(finding),
        "quiz" or "question" => OfQuestion(finding),
        "final" or "positioning" => OfAssessment(finding),
        "action-plan" or "scorm" => OfActivity(finding),
        "markdown" or "media" => OfShown(finding),
        "id" => (finding.Message, "Choisissez dans la liste : ce qui était choisi n'existe plus."),
        _ => (finding.Message, finding.Remedy),
    };

    private static (string Message, string Remedy) OfFields(Finding finding) => (finding.Rule, DraftPlace.Of(finding.File).Kind, KeyIn(finding.Message)) switch
    {
        ("yaml.missing-key", DraftPlaceKind.Path, "text") => ("Un objectif n'a pas de texte.", "Écrivez ce que l'on saura faire, dans « Objectifs », ou retirez-le."),
        ("yaml.missing-key", DraftPlaceKind.Path, "objective") => ("Le champ « Ce qui change pour la qualité de vie au travail » est vide.", "Remplissez-le, ou videz aussi « À quoi cela se voit »."),
        ("yaml.missing-key", DraftPlaceKind.Path, "title") => ("Le parcours n'a pas de titre.", "Donnez-lui un titre."),
        ("yaml.missing-key", DraftPlaceKind.Lesson or DraftPlaceKind.Practice, "title") => ("Le titre, ou le nom d'une source, est vide.", "Remplissez-le."),
        ("yaml.missing-key", _, var key) => ($"Le champ « {NameOf(key)} » est vide.", "Remplissez-le."),
        ("yaml.type", _, var key) => ($"Ce que dit le champ « {NameOf(key)} » ne se lit pas.", "Écrivez-le de nouveau."),
        ("yaml.unknown-key" or "yaml.duplicate-key", _, _) => (finding.Message, "Cela vient d'un fichier importé : enregistrez cette page pour l'en retirer."),
        _ => (finding.Message, finding.Remedy),
    };

    private static (string Message, string Remedy) OfPath(Finding finding) => finding.Rule switch
    {
        "path.empty-list" => ($"Le champ « {NameOf(KeyIn(finding.Message))} » est vide.", "Remplissez-le dans la fiche du parcours."),
        "path.programme" => (finding.Message.Replace("qvct", "la qualité de vie au travail", StringComparison.Ordinal).Replace("support", "qui aide", StringComparison.Ordinal)
            .Replace("audience", "à qui il s'adresse", StringComparison.Ordinal).Replace("prerequisites", "les prérequis", StringComparison.Ordinal).Replace("assessment", "l'évaluation", StringComparison.Ordinal),
            "Complétez la fiche du parcours : on la lit avant de s'inscrire."),
        "path.kinds" => ("Les questions se ressemblent.", "Variez : remettre en ordre, relier, un nombre, un mot, une phrase à compléter. Choisir dans une liste dit seulement qui reconnaît."),
        "path.objective-untested" => ("Aucune question ne porte sur cet objectif.", "Choisissez-le sous une question, ou écrivez-en une."),
        "path.objective-untaught" => ("Aucune leçon ne sert cet objectif.", "Cochez-le dans une leçon, ou retirez-le."),
        "path.language" => (finding.Message, "Choisissez « Langue » dans la fiche du parcours."),
        "path.format" => (finding.Message, "Ce brouillon vient d'un site plus récent : il ne se publie pas ici."),
        "path.durations" => ("La durée annoncée n'est pas celle des étapes.", "Enregistrez la fiche du parcours : la durée est comptée de nouveau."),
        "path.no-module" => (finding.Message, "Ajoutez un module sous la liste des étapes."),
        "module.no-lesson" => (finding.Message, "Ajoutez-lui une leçon."),
        "module.no-quiz" => (finding.Message, "Ajoutez-lui un quiz."),
        _ => (finding.Message, finding.Remedy),
    };

    private static (string Message, string Remedy) OfText(Finding finding) => finding.Rule switch
    {
        "lesson.no-source" => (finding.Message, "Citez d'où vient chaque fait, dans « Sources et faits ». Une leçon de méthode peut s'en passer."),
        "lesson.sources" or "practice.sources" => (finding.Message, "Ajoutez sa source, avec sa date, dans « Sources et faits »."),
        "lesson.source-linked" => (finding.Message, "Reprenez-le dans « Sources et faits », par « Reprendre les liens du texte »."),
        "lesson.source-undated" => (finding.Message, "Remplissez « Date du texte, ou jour de lecture » ; sinon on lit « date non indiquée »."),
        "lesson.source-date" => (finding.Message, "Relisez-la et mettez à jour « Sources vérifiées le », ou corrigez la date de la source."),
        "lesson.source-url" => (finding.Message, "Écrivez une adresse complète en https://, ou videz « Adresse »."),
        "lesson.verified-on" => (finding.Message, "Indiquez dans « Sources et faits » le jour où vous les avez vérifiées."),
        "lesson.objectives" => (finding.Message, "Cochez l'objectif que ce texte sert."),
        "lesson.to-verify" => (finding.Message, "Trouvez la source et citez-la, ou retirez ce fait ; sinon, répondez-en."),
        "lesson.empty" => (finding.Message, "Écrivez-la."),
        "lesson.minutes-gap" => (finding.Message, "Changez un mot et enregistrez : la lecture est comptée de nouveau."),
        "lesson.screen-words" => (finding.Message, "Ajoutez un titre (## au début d'une ligne) là où un nouvel écran peut commencer."),
        _ => (finding.Message, finding.Remedy),
    };

    private static (string Message, string Remedy) OfQuestion(Finding finding) => finding.Rule switch
    {
        "question.missing-key" => (MissingOf(KeyIn(finding.Message)), "Complétez la question."),
        "question.foreign-key" => ("Cette question garde une réponse d'une autre sorte de question.", "Enregistrez-la de nouveau : ce qui n'a pas de sens ici s'en va."),
        "question.no-feedback" => (finding.Message, finding.Remedy.Contains("chaque réponse", StringComparison.Ordinal)
            ? "Écrivez un retour sous chaque réponse, ou un seul pour la question, dans « Retours, points et étiquettes »."
            : "Écrivez un retour dans « Retours, points et étiquettes »."),
        "question.no-objective" => (finding.Message, "Choisissez l'objectif qu'elle vérifie."),
        "question.no-review" => (finding.Message, "Choisissez la leçon à relire en cas d'erreur."),
        "question.tags" => ("Trop d'étiquettes, ou une étiquette vide ou trop longue.", finding.Remedy.Replace("mots-clés", "étiquettes", StringComparison.Ordinal)),
        "question.numeric" when finding.Message.StartsWith("La tolérance", StringComparison.Ordinal) => ("L'écart accepté est négatif.", "Écrivez l'écart admis, par exemple 0,5, ou videz « Écart accepté »."),
        "question.penalty" when finding.Remedy.Contains("partial", StringComparison.Ordinal) => (finding.Message, "Cochez « Compter une réponse juste en partie », ou videz « Pour cent perdus par mauvais choix »."),
        "question.penalty-low" => (finding.Message, "Augmentez « Pour cent perdus par mauvais choix », ou videz ce champ : tout cocher ne rapporte alors rien."),
        "quiz.no-right-answer" => (finding.Message, "Cochez « Juste » devant la bonne réponse."),
        "quiz.two-right-answers" => (finding.Message, "Gardez une seule case « Juste », ou choisissez la sorte « Plusieurs choix justes »."),
        "quiz.true-false" => (finding.Message, "Gardez deux réponses, ou choisissez la sorte « Un seul choix juste »."),
        "quiz.no-question" => (finding.Message, "Ajoutez une question : un avis sur une échelle ne compte pas."),
        "quiz.draw" => (finding.Message, "Mettez moins de « Questions posées », ou laissez vide : toutes sont posées."),
        "quiz.review-locked" => (finding.Message, "Choisissez une leçon de ce module ou d'un module précédent, ou l'ordre « Tout est ouvert » dans la fiche du parcours."),
        _ => Limits(finding),
    };

    private static (string Message, string Remedy) OfAssessment(Finding finding) => finding.Rule switch
    {
        "final.draw" => (finding.Message, "Remplissez « Questions posées »."),
        "final.objective" => (finding.Message, "Ajoutez-en à l'évaluation finale : les autres objectifs prendraient sa place."),
        "positioning.open-text" => (finding.Message, "Demandez-le dans « Ce que l'on demande d'exprimer », ou dans un quiz."),
        _ => Limits(finding),
    };

    private static (string Message, string Remedy) Limits(Finding finding) => finding.Rule[(finding.Rule.IndexOf('.', StringComparison.Ordinal) + 1)..] switch
    {
        "attempts" => (finding.Message, "Écrivez 1 ou plus, ou videz « Nombre de tentatives au plus » : il est alors libre."),
        "time-limit" => (finding.Message, "Écrivez de 1 à 240 minutes, ou videz « Durée limite, en minutes » : c'est plus accessible."),
        _ => (finding.Message, finding.Remedy),
    };

    private static (string Message, string Remedy) OfActivity(Finding finding) => finding.Rule switch
    {
        "action-plan.modality" => (finding.Message, "Ce plan vient d'un fichier importé : supprimez-le et ajoutez-en un ici."),
        "scorm.package" => ("Aucun paquet n'est choisi.", "Choisissez-le dans « Paquet SCORM »."),
        _ => (finding.Message, finding.Remedy),
    };

    private static (string Message, string Remedy) OfShown(Finding finding) => finding.Rule switch
    {
        "media.captions" when finding.Message.StartsWith("Cette vidéo", StringComparison.Ordinal) => (finding.Message, "Envoyez ses sous-titres avec elle, par « Vidéo ou audio »."),
        "markdown.sanitised" => (finding.Message, "Retirez-le : seuls les éléments de la barre d'outils sont montrés."),
        "markdown.dead-link" when finding.Message.StartsWith("Image", StringComparison.Ordinal) => (finding.Message, "Envoyez-la par le bouton « Image », ou retirez cette ligne."),
        "markdown.dead-link" => (finding.Message, "Corrigez l'adresse, ou retirez le lien."),
        "markdown.link-scheme" => (finding.Message, "Écrivez une adresse complète en https://."),
        "markdown.image-alt" => (finding.Message, "Écrivez entre crochets ce que l'image montre ; ou envoyez-la de nouveau par le bouton « Image », comme décorative."),
        "markdown.decorative-text" => (finding.Message, "Envoyez-la de nouveau par le bouton « Image » et décrivez-la, ou retirez le texte du dessin."),
        _ => (finding.Message, finding.Remedy),
    };

    /// <summary>« o1 » is nobody's word for an objective.</summary>
    private static string Named(string text, IReadOnlyDictionary<string, string>? names) =>
        names is null ? text : Quoted().Replace(text, quoted => names.TryGetValue(quoted.Groups[1].Value, out var name) && name.Length > 0 ? $"« {name} »" : quoted.Value);

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
        "fields" => "Ce qui est à écrire",
        "expectations" => "Ce que l'on demande d'exprimer",
        "name" => "Qui aide",
        "phone" => "Téléphone",
        "hours" => "Quand",
        "delay" => "Dans quel délai",
        "indicator" => "À quoi cela se voit",
        "audience" => "Pour qui",
        "prerequisites" => "Prérequis",
        "assessment" => "Évaluation",
        "language" => "Langue",
        "order" => "Ordre",
        "minutes" or "reading" => "Minutes",
        "draw" => "Questions posées",
        "passMark" => "Seuil de réussite",
        "attempts" => "Nombre de tentatives au plus",
        "timeLimit" => "Durée limite",
        "sources" => "Sources et faits",
        "verifiedOn" => "Sources vérifiées le",
        "toVerify" => "À vérifier encore",
        "takeaway" => "Ce que l'on note pour soi",
        "date" => "Date du texte, ou jour de lecture",
        "url" => "Adresse",
        "kind" => "Sorte",
        "points" => "Points",
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
        _ => $"Il manque « {NameOf(key)} » à cette question.",
    };

    [GeneratedRegex("«[\\s\u00A0]*([^»]+?)[\\s\u00A0]*»", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
