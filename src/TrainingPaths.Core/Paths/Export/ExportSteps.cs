using System.Text.Json;
using static TrainingPaths.Core.Paths.Export.ExportPage;

namespace TrainingPaths.Core.Paths.Export;

/// <summary>The pages of steps: a lesson or a practice, a quiz, an activity.</summary>
internal sealed class ExportSteps(ExportSource source, ExportPage page, ExportLinks links)
{
    private ExportWords Phrases => page.Phrases;

    public string Of(FrozenStep step) => step.Kind switch
    {
        StepKind.Quiz => Quiz(step, step.Quiz!),
        StepKind.Activity => Activity(step, StepDefinitionJson.Read<ActivityDefinition>(step.Definition)),
        _ => Lesson(step, StepDefinitionJson.Read<LessonDefinition>(step.Definition)),
    };

    private string Lesson(FrozenStep step, LessonDefinition definition)
    {
        var screens = string.Concat(source.Screens[step.Id].Select(screen => $"""<section class="screen" tabindex="-1">{links.Rewrite(screen)}</section>"""));
        return page.Sco("lesson", step.Title, $"""
            <p class="muted" data-position></p>
            <article class="lesson">
            <h1>{Text(step.Title)}</h1>
            {screens}
            </article>
            <div class="stack course-step" data-last-screen>
            {(definition.Takeaway == "" ? "" : Field("takeaway", definition.Takeaway, Phrases["noteHint"], 4))}
            {Sources(definition.Sources)}
            {Done()}
            </div>
            """, $"""
            <nav class="bottom-bar" aria-label="{Text(Phrases["bar"])}" data-bar hidden><ul>
            <li class="is-previous"><button class="button button-quiet" type="button" data-previous-screen hidden>{Icons.Left}{Text(Phrases["previousScreen"])}</button></li>
            <li class="is-next"><button class="button" type="button" data-next-screen hidden><span>{Text(Phrases["nextScreen"])}</span>{Icons.Right}</button><span data-last-screen hidden>{Finish("finishStep")}</span></li>
            </ul></nav>
            """);
    }

    private string Quiz(FrozenStep step, QuizDefinition quiz)
    {
        var titles = source.Version.Steps.ToDictionary(s => s.Id, s => s.Title);
        var asked = ExportedQuiz.Of(quiz)!;
        var bank = new
        {
            asked.Draw,
            asked.PassMark,
            asked.Own,
            asked.InOrder,
            Questions = asked.Questions.Select(question => new
            {
                Kind = JsonNamingPolicy.CamelCase.ConvertName(question.Kind.ToString()),
                question.Objective,
                Review = question.Review is { } lesson ? titles.GetValueOrDefault(lesson) : null,
                question.Text,
                Options = question.Options.Select(option => new { option.Text, option.Correct, option.Feedback }),
                Slots = question.Slots?.Select(slot => new { slot.Text, Choices = slot.Choices.Select(choice => choice.Text), Right = slot.Choices.TakeWhile(choice => choice.Id != slot.Right).Count() }),
                question.Number,
                question.Accepted,
                question.Feedback,
                Points = question.Points ?? 1,
                question.Partial,
                question.Penalty,
            }),
        };
        return page.Sco("quiz", step.Title, $"""
            {new ExportedTexts(source.Version.Texts, links).Templates(asked.Questions)}
            <div class="stack">
            <h1>{Text(step.Title)}</h1>
            <div class="stack" data-quiz><noscript><p>{Text(Phrases["noScript"])}</p></noscript></div>
            <p><button class="button" type="button" data-go-on hidden>{Text(Phrases["goOn"])}{Icons.Right}</button></p>
            </div>
            """, "", bank);
    }

    private string Activity(FrozenStep step, ActivityDefinition definition) => page.Sco("activity", step.Title, $"""
        <article class="lesson">
        <h1>{Text(step.Title)}</h1>
        {string.Concat(source.Screens[step.Id].Select(links.Rewrite))}
        </article>
        <div class="stack course-step">
        <p class="muted">{Text(Phrases["activityHint"])}</p>
        {string.Concat(definition.Fields.Select(field => Field(field.Id, field.Label, field.Hint, 3)))}
        <p class="field-error" id="first-field" role="alert" hidden>{Text(Phrases["firstField"])}</p>
        {Done()}
        <p>{Finish("declare")}</p>
        </div>
        """, "");

    private static string Field(string name, string label, string? hint, int rows) => $"""
        <div class="field lesson-note">
        <label class="field-label" for="n-{name}">{Text(label)}</label>
        {(hint is null ? "" : $"""<p class="field-hint" id="n-{name}-hint">{Text(hint)}</p>""")}
        <textarea class="input" id="n-{name}" name="{name}" rows="{rows}" aria-describedby="{(hint is null ? "" : $"n-{name}-hint ")}n-{name}-line" data-note></textarea>
        <p class="field-error" id="n-{name}-line" role="status"></p>
        </div>
        """;

    private string Sources(IReadOnlyList<Source> sources) => sources.Count == 0 ? "" : $"""
        <section class="sources"><h2>{Text(Phrases["sources"])}</h2><ul>
        {string.Concat(sources.Select(s => $"<li>{(s.Url is null ? Text(s.Title) : links.Rewrite($"<a href=\"{Text(s.Url)}\">{Text(s.Title)}</a>"))} ({Text(s.Date is { } date ? Phrases.Day(date) : Phrases["undated"])})</li>"))}
        </ul></section>
        """;

    private string Done() => $"""<div class="notice notice-success" data-done hidden>{Icons.Check}<div><p>{Text(Phrases["done"])}</p></div></div>""";

    private string Finish(string words) => $"""
        <button class="button" type="button" data-finish hidden>{Text(Phrases[words])}</button><button class="button" type="button" data-go-on hidden>{Text(Phrases["goOn"])}{Icons.Right}</button>
        """;
}
