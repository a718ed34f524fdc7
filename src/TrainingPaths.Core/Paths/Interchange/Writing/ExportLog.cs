namespace TrainingPaths.Core.Paths.Interchange.Writing;

/// <summary>Gathers what questions lose on their way out.</summary>
internal sealed class ExportLog
{
    private readonly List<ExportNote> notes = [];

    public IReadOnlyList<ExportNote> All => notes;

    public void LeftOut(ExchangeQuestion question, string rule, string why) => notes.Add(new ExportNote(question.Id, rule, why, LeftOut: true));

    public void Lost(ExchangeQuestion question, string rule, string what) => notes.Add(new ExportNote(question.Id, rule, what, LeftOut: false));

    public void LostIf(bool lost, ExchangeQuestion question, string rule, string what)
    {
        if (lost)
            Lost(question, rule, what);
    }

    public void TellPictures(IEnumerable<ExchangeQuestion> questions)
    {
        foreach (var question in questions.Where(question => question.Text.Contains("](../../media/", StringComparison.Ordinal)))
            Lost(question, "export.picture", "Les images ne sont pas transportées par ce format : leur description reste.");
    }

    /// <summary>What Markdown loses as HTML, for formats that know no other form.</summary>
    /// <param name="plainStays">Whether words alone go out as words, or as HTML too.</param>
    public void TellMarkup(ExchangeQuestion question, bool plainStays) =>
        LostIf(TextsOf(question).Any(text => !(plainStays && HtmlOut.IsPlain(text)) && !HtmlOut.Keeps(text)), question, "export.markdown", "La mise en forme passe en HTML : des espaces, des retours à la ligne ou des signes de Markdown n'y restent pas tels quels.");

    private static IEnumerable<string> TextsOf(ExchangeQuestion question) =>
    [
        question.Text, question.Feedback.Right, question.Feedback.Wrong, .. question.Options.SelectMany(option => new[] { option.Text, option.Feedback }), .. question.Items,
        .. question.Pairs.SelectMany(pair => new[] { pair.Prompt, pair.Match }), .. question.Others, .. question.Scale, .. question.Gaps.SelectMany(gap => gap),
    ];

    /// <summary>What formats without points, credit for parts or comments on the outcome lose.</summary>
    public void TellPlain(ExchangeQuestion question, bool points, bool partial, bool outcome)
    {
        LostIf(!points && question.Points != 1, question, "export.points", "Les points ne se disent pas dans ce format.");
        LostIf(!partial && question.Partial, question, "export.partial", "Les points partiels ne se disent pas dans ce format.");
        LostIf(!outcome && question.Feedback != ExchangeFeedback.None && question.Feedback.Right != question.Feedback.Wrong, question, "export.feedback", "Ce format n'a pas de commentaire distinct pour une réponse juste et pour une fausse.");
    }
}
