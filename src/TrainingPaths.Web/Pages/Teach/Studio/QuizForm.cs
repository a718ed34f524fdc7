using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using TrainingPaths.Core.Paths.Drafts;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>What holds for all questions of a quiz.</summary>
public sealed class QuizForm
{
    [Display(Name = "Title"), StringLength(150)]
    public string? Title { get; set; }

    [Display(Name = "Minutes"), Range(0, 600)]
    public int? Minutes { get; set; }

    [Display(Name = "Questions asked"), Range(1, 200)]
    public int? Draw { get; set; }

    [Display(Name = "Pass mark, in percent"), Range(1, 100)]
    public int? PassMark { get; set; }

    [Display(Name = "Most attempts"), Range(1, 50)]
    public int? Attempts { get; set; }

    [Display(Name = "Time limit, in minutes"), Range(1, 240)]
    public int? TimeLimit { get; set; }

    [Display(Name = "Shuffle questions and answers")]
    public bool Shuffle { get; set; }

    [Display(Name = "What the learner is asked to say, one a line"), DataType(DataType.MultilineText), StringLength(1000)]
    public string? Expectations { get; set; }

    public static QuizForm Of(QuizDocument document) => document switch
    {
        QuizDocument.OfModule { File: var f } => new QuizForm { Title = f.Title, Minutes = f.Minutes, Draw = f.Draw, PassMark = f.PassMark, Attempts = f.Attempts, TimeLimit = f.TimeLimit, Shuffle = f.Shuffle },
        QuizDocument.OfPath { File: var f } => new QuizForm { Title = f.Title, Minutes = f.Minutes, Draw = f.Draw, PassMark = f.PassMark, Attempts = f.Attempts, TimeLimit = f.TimeLimit, Shuffle = f.Shuffle },
        QuizDocument.OfEntry { File: var f } => new QuizForm { Title = f.Title, Minutes = f.Minutes, Expectations = string.Join('\n', f.Expectations.Select(e => e.Label)) },
        _ => new QuizForm(),
    };

    /// <summary>What the settings say, to know whether somebody changed them meanwhile.</summary>
    [JsonIgnore]
    public string Mark => DraftText.Of(JsonSerializer.Serialize(this)).Sha256;

    /// <param name="from">Mark of what the author started from; null to write over it.</param>
    /// <exception cref="DraftConflict">Somebody else changed the settings meanwhile.</exception>
    public QuizDocument On(QuizDocument document, string? from)
    {
        var (now, wanted) = (Of(document), On(document));
        if (from is not null && from != now.Mark && now.Mark != Of(wanted).Mark)
            throw new DraftConflict(document.Text.Bytes, now.Mark, "");
        return wanted;
    }

    private QuizDocument On(QuizDocument document) => document switch
    {
        QuizDocument.OfModule { File: var f } => new QuizDocument.OfModule(f with { Title = TextForm.Line(Title), Minutes = Minutes ?? 0, Draw = Draw, PassMark = PassMark ?? 80, Attempts = Attempts, TimeLimit = TimeLimit, Shuffle = Shuffle }),
        QuizDocument.OfPath { File: var f } => new QuizDocument.OfPath(f with { Title = TextForm.Line(Title), Minutes = Minutes ?? 0, Draw = Draw ?? f.Draw, PassMark = PassMark ?? 80, Attempts = Attempts, TimeLimit = TimeLimit, Shuffle = Shuffle }),
        QuizDocument.OfEntry { File: var f } => new QuizDocument.OfEntry(f with { Title = TextForm.Line(Title), Minutes = Minutes ?? 0, Expectations = Prompts.On(f.Expectations, Expectations, "attente") }),
        _ => document,
    };
}
