using TrainingPaths.Core.Paths.Rendering;
using static TrainingPaths.Core.Paths.Export.ExportPage;

namespace TrainingPaths.Core.Paths.Export;

/// <summary>
/// What of a quiz is more than words, as templates of its page: the program copies elements and never turns a text into markup. It finds each by what its author wrote,
/// which is what it grades by.
/// </summary>
internal sealed class ExportedTexts(QuestionTexts texts, ExportLinks links)
{
    public string Templates(IEnumerable<QuestionDefinition> questions)
    {
        QuestionDefinition[] all = [.. questions];
        var asked = all.DistinctBy(question => question.Text).Select(question => (question.Text, Shown: question.Kind == QuestionKind.Cloze ? texts.Sentence(question.Text) : texts.Whole(question.Text)));
        var said = all.SelectMany(question => question.Options.Select(option => option.Feedback).Append(question.Feedback?.Right).Append(question.Feedback?.Wrong)).OfType<string>().Select(text => (Text: text, Shown: texts.Whole(text)));
        var lines = all.SelectMany(question => question.Options.Select(option => option.Text).Concat((question.Slots ?? []).SelectMany(slot => slot.Choices.Select(choice => choice.Text).Prepend(slot.Text)))).Distinct();
        return string.Concat(asked.Concat(said).DistinctBy(text => text.Text).Select(text => Whole(text.Text, text.Shown))) + string.Concat(lines.Select(Line));
    }

    private string Whole(string text, ShownQuestion shown) => shown.Html == Text(text)
        ? ""
        : $"""<template data-whole="{Text(text)}"><span>{links.Rewrite(shown.Lead)}</span><div class="lesson question-text">{links.Rewrite(shown.Rest)}</div></template>""";

    private string Line(string text) => texts.Line(text) is var shown && shown == Text(text)
        ? ""
        : $"""<template data-line="{Text(text)}" data-words="{Text(texts.Plain(text))}"><span>{links.Rewrite(shown)}</span></template>""";
}
