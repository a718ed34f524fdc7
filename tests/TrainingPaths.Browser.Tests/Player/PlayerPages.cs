namespace TrainingPaths.Browser.Tests.Player;

/// <summary>The smallest pages that honour the player's markup.</summary>
internal static class PlayerPages
{
    private const string SaveLine = """
        <p class="save-line" role="status" data-state="none" data-saved="Enregistré à {0}" data-hour="{H} h {mm}" data-saving="Enregistrement…" data-offline="Pas encore enregistré : réseau."
           data-kept="Pas encore enregistré : gardé ici." data-refused="Refusé."><span data-save-text></span></p>
        """;

    public static string Of(string page, string who, string token, IEnumerable<Delivery> kept) => $$"""
        <!DOCTYPE html>
        <html lang="fr">
        <head>
          <meta charset="utf-8">
          <title>{{page}}</title>
          <meta name="person" content="{{who}}">
          <meta name="request-token" content="{{token}}">
          <meta name="server-now" content="{{DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()}}">
        </head>
        <body>
          <header class="player-bar">{{SaveLine}}</header>
          <main>
            <p data-notice="session-over" hidden>Votre session a expiré. <a href="/sign-in">Se connecter</a></p>
            <p data-notice="not-sent" hidden>Rien n'a été envoyé.</p>
            <p data-notice="fragile" hidden>Cet appareil ne peut rien garder.</p>
            {{page switch { "quiz" => Quiz([.. kept]), "lesson" => Lesson, _ => Activity }}}
          </main>
          <script type="module" src="/dist/player.js"></script>
        </body>
        </html>
        """;

    private static string Quiz(Delivery[] kept) => $"""
        <form method="post" action="/learn/e1/quiz/finish" data-quiz data-attempt="a1" data-url="/learn/e1/answers/a1">
          <input type="hidden" name="scripted" value="0">
          {string.Concat(Enumerable.Range(1, 3).Select(n => Question(n, kept.LastOrDefault(d => d.Address.Contains("/answers/", StringComparison.Ordinal) && d.Question == $"q{n}")?.Options ?? [])))}
          <p data-over hidden><a href="/learn/e1/quiz">Voir le résultat</a></p>
          <button type="button" data-previous hidden>Précédente</button>
          <button type="button" data-next hidden>Suivante</button>
          <button type="submit" data-save>Enregistrer mes réponses</button>
          <button type="submit" name="finish" value="1" data-finish>Terminer</button>
        </form>
        """;

    // The third one takes several answers.
    private static string Question(int number, string[] chosen) => $"""
        <section class="question" data-question="q{number}" id="question-{number}">
          <fieldset class="choices">
            <legend>Question {number}</legend>
            {string.Concat("abc".Select(option => $"""
            <label class="choice"><input type="{(number == 3 ? "checkbox" : "radio")}" name="q.q{number}" value="{option}"{(chosen.Contains($"{option}") ? " checked" : "")}><span>{number}{option}</span></label>
            """))}
            {SaveLine}
          </fieldset>
        </section>
        """;

    private static string Lesson => $"""
        <p data-position-text>Écran 2 sur 3</p>
        <article class="lesson" data-lesson data-url="/learn/e1/events" data-step="charte" data-screen="2">
          {string.Concat(Enumerable.Range(1, 3).Select(n => $"""
          <section class="screen" data-screen="{n}" data-position="Écran {n} sur 3"{(n == 2 ? "" : " hidden")}><h2>Partie {n}</h2></section>
          """))}
        </article>
        <form method="post" action="/learn/e1/lesson/finish" data-waits>
          <textarea aria-label="Note" data-note data-url="/learn/e1/notes" data-step="charte" data-field="takeaway"></textarea>{SaveLine}
          <button type="submit" data-previous-screen>Précédent</button>
          <button type="submit" data-next-screen>Suivant</button>
          <button type="submit" data-last-screen hidden>Terminer</button>
        </form>
        """;

    private static string Activity => $"""
        <form method="post" action="/learn/e1/activity/finish" data-waits>
          <textarea aria-label="Note" data-note data-url="/learn/e1/notes" data-step="essai" data-field="f1"></textarea>{SaveLine}
          <textarea aria-label="Autre" data-note data-url="/learn/e1/notes" data-step="essai" data-field="f2"></textarea>{SaveLine}
          <button type="submit" data-save>Enregistrer</button>
          <button type="submit" name="done" value="1">C'est fait</button>
        </form>
        """;
}
