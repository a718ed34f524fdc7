namespace TrainingPaths.Core.Accounts;

/// <summary>
/// A learner asked for help. Kept because technical and pedagogical assistance is one of the three things that make
/// distance learning a training action (Code du travail, art. D.6313-3-1, 1°, read 2026-11).
/// </summary>
public sealed class HelpRequest
{
    public const int LongestText = 2000;

    private HelpRequest()
    {
    }

    public HelpRequest(Guid id, Guid personId, string page, string text, DateTimeOffset now)
    {
        Id = id;
        PersonId = personId;
        Page = page;
        Text = text;
        At = now;
    }

    /// <summary>Made by the form, so that sending it twice asks once.</summary>
    public Guid Id { get; private set; }

    public Guid PersonId { get; private set; }

    public string Page { get; private set; } = "";

    public string Text { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
