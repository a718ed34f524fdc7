namespace TrainingPaths.Core.Paths.Format;

/// <summary>What lint knows of one of its rules.</summary>
/// <param name="Waivable">Judgements of content may be answered for by a named reviewer; rules of form may not: without them a file does not say what its author believes.</param>
public sealed record LintRule(string Id, Severity Severity, bool Waivable)
{
    /// <summary>What it is about; <c>docs/content-format.md</c> lists rules by family.</summary>
    public string Family => Id[..Id.IndexOf('.', StringComparison.Ordinal)];
}

/// <summary>Every rule of lint, in one place.</summary>
public static class LintRules
{
    private const string Form = """
        folder: missing missing-file unexpected-file name link too-deep too-many-files unreadable
        file: too-big encoding control-character
        yaml: syntax empty front-matter unknown-key missing-key duplicate-key type alias too-deep
        id: form folder duplicate unknown-objective unknown-review unknown-module
        path: format language title-glyph summary-length empty-list no-module durations
        module: no-lesson no-quiz
        lesson: empty minutes-gap objectives source-url
        question: missing-key foreign-key ordering matching cloze numeric short-answer likert open-text duplicate points penalty tags
        final: pool draw minutes pass-mark attempts time-limit
        positioning: questions expectations minutes open-text
        audio: minutes
        scorm: package minutes
        quiz: no-question draw minutes pass-mark attempts time-limit options true-false no-right-answer two-right-answers duplicate-option duplicate-question
        action-plan: modality minutes fields
        markdown: limits too-deep heading-one heading-skipped heading-empty block-heading unknown-block nested-block unclosed-block empty-block raw-html link-scheme dead-link image-alt sanitised
        media: type svg coding place block title length transcript captions
        waiver: rule covers reason
        """;

    private const string Judgement = """
        lesson: screen-words sources verified-on to-verify source-date
        practice: words sources
        audio: words spoken
        quiz: review-locked
        action-plan: words
        """;

    private const string Advice = """
        path: programme kinds objective-untested objective-untaught
        lesson: long-sentences long-sentence repeats no-source source-linked source-undated acronym
        final: objective
        positioning: objective copied
        question: penalty-low no-objective no-review no-feedback
        quiz: pool longest-is-right all-or-none negation similar-options empty-feedback
        markdown: image-alt-useless decorative-text heading-bold link-text link-same-text
        sheet: glyph picture
        media: unused contrast
        """;

    private const string Notice = "waiver: unused";

    public static IReadOnlyDictionary<string, LintRule> All { get; } =
        new[] { Rules(Form, Severity.Error, waivable: false), Rules(Judgement, Severity.Error, waivable: true), Rules(Advice, Severity.Warning, waivable: true), Rules(Notice, Severity.Warning, waivable: false) }
            .SelectMany(rules => rules).ToDictionary(rule => rule.Id);

    private static IEnumerable<LintRule> Rules(string lines, Severity severity, bool waivable) =>
        lines.Split('\n').Select(line => line.Split(": ")).SelectMany(line => line[1].Split(' ').Select(name => new LintRule($"{line[0]}.{name}", severity, waivable)));
}
