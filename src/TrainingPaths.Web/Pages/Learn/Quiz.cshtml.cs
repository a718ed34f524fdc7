using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Enrolments.Cohorts;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;
using TrainingPaths.Core.Progress;
using TrainingPaths.Web.Localization;
using TrainingPaths.Web.Look;

namespace TrainingPaths.Web.Pages.Learn;

/// <summary>A quiz, a final assessment or a positioning: before it, while it is open, and its result. One form holds all questions, so that it works without script; with script each choice is saved when made.</summary>
public sealed class QuizModel(Outlines outlines, TrainingPathsDbContext db, IStringLocalizer<Strings> words, StartQuiz start, RecordAnswers record, SubmitQuiz submit, QuizAttempts attempts, OwnCohorts cohorts, WriteNote writeNote, TimeProvider clock)
    : StepPage(outlines, db, words)
{
    // After a form the focus goes to the title, and not to the top of the window: the browser does it by itself.
    private const string Heading = "#title";
    private const string Prefix = "q.";

    public QuizDefinition Definition { get; private set; } = null!;

    /// <summary>The latest attempt; null when the quiz was never started.</summary>
    public AttemptView? Attempt { get; private set; }

    /// <summary>What this person may do here, as far as it is known before they begin.</summary>
    public QuizLimits Limits { get; private set; } = new(null, null);

    /// <summary>The time of an open attempt is over: what was answered in time waits to be handed in.</summary>
    public bool TimeIsUp => Attempt is { SubmittedAt: null, DueAt: { } due } && clock.GetUtcNow() > due + QuizLimits.Grace;

    /// <summary>It asks for a text, or one waits, and no trainer accompanies this person: who is to read it is to be found first.</summary>
    public bool NobodyReads { get; private set; }

    public bool IsPositioning => base.Here.Kind == StepKind.Positioning;

    /// <summary>Where the learner stands by objective: the result of a positioning, and what a final assessment sets beside it.</summary>
    public IReadOnlyList<ObjectiveRow> Rows { get; private set; } = [];

    /// <summary>Of a positioning: private notes.</summary>
    public IReadOnlyList<NoteField> Expectations { get; private set; } = [];

    /// <summary>
    /// The learner pressed "finish" with questions unanswered: they are named before anything is submitted. It is an address of its own, so that going back or
    /// reloading asks nobody to send a form again.
    /// </summary>
    public bool AsksToConfirm => Request.Query["confirm"] == "1" && Attempt is { SubmittedAt: null } open && open.Unanswered.Any();

    public DateTimeOffset? SavedAt { get; private set; }

    public async Task<IActionResult> OnPostStartAsync()
    {
        await CheckKindAsync();
        await start.RunAsync(EnrolmentId, Me, StepId, CancellationToken.None);
        return Redirect(Here() + Heading);
    }

    /// <summary>Without script: keeps what is ticked and stays on the page.</summary>
    public async Task<IActionResult> OnPostSaveAsync(Guid attempt)
    {
        var bank = await BankOfAsync(attempt);
        if (await IsTooLateAsync(attempt, bank))
            return Redirect(Here() + Heading);
        await KeepGivenAsync(attempt, bank);
        if (!ModelState.IsValid)
            return await ShowAgainAsync();
        await LoadAsync(CancellationToken.None);
        SavedAt = clock.GetUtcNow();
        return Page();
    }

    public async Task<IActionResult> OnPostFinishAsync(Guid attempt, bool confirmed)
    {
        var bank = await BankOfAsync(attempt);
        // With script, choices are already saved, in the order in which they were made; the form's copy may be older than another tab's.
        var late = await IsTooLateAsync(attempt, bank);
        if (Request.Form["scripted"] != "1" && !late)
            await KeepGivenAsync(attempt, bank);
        if (!ModelState.IsValid)
            return await ShowAgainAsync();
        var view = await attempts.FindAsync(attempt, Me, CancellationToken.None) ?? throw RuleViolation.NotFound();
        if (view.SubmittedAt is null && !confirmed && !late && view.Unanswered.Any())
            return Redirect(Here() + "?confirm=1#unanswered");

        await submit.RunAsync(attempt, Me, CancellationToken.None);
        return Redirect(Here() + Heading);
    }

    /// <summary>Without script: keeps what the learner expects of the path.</summary>
    public async Task<IActionResult> OnPostNotesAsync()
    {
        await CheckKindAsync();
        foreach (var (key, value) in Request.Form.Where(f => f.Key.StartsWith("n.", StringComparison.Ordinal)))
            await KeepNoteAsync(writeNote, key, key[2..], value.ToString(), clock.GetUtcNow().ToUnixTimeMilliseconds());
        return ModelState.IsValid ? Redirect(Here() + Heading) : await ShowAgainAsync();
    }

    /// <summary>What the page shows: what is kept, or what was just sent and could not be.</summary>
    public bool IsChosen(QuestionView question, string value, bool kept) => ModelState.IsValid || !Request.HasFormContentType ? kept : Request.Form[Prefix + question.Id].Contains(value);

    public string? WhatIsWrong(string name) => ModelState.GetValueOrDefault(name)?.Errors.FirstOrDefault()?.ErrorMessage;

    protected override bool Holds(StepKind kind) => kind is StepKind.Quiz or StepKind.Positioning;

    protected override async Task LoadStepAsync(CancellationToken ct)
    {
        if (!Holds(base.Here.Kind))
            return;
        var version = await FrozenVersions.FindAsync(Db, Outline.PathVersionId, ct);
        Definition = version.Find(StepId)!.Quiz!;
        Attempt = await attempts.LatestAsync(EnrolmentId, Me, StepId, ct);
        // Passed, and yet to do: a newer version of the path asks it again, and begins anew.
        if (Attempt is { SubmittedAt: not null, Passed: true } && !base.Here.Done)
            Attempt = null;
        if (Attempt is null)
            Limits = await attempts.LimitsAsync(Definition, EnrolmentId, StepId, ct);
        NobodyReads = AsksForText && !await cohorts.HasTrainerAsync(Me, EnrolmentId, ct);
        if (IsPositioning)
        {
            Rows = ObjectiveRows.Of(Outline, version.Header.Objectives, Attempt, now: null);
            await LoadExpectationsAsync(StepDefinitionJson.Read<PositioningDefinition>(version.Find(StepId)!.Definition), ct);
        }
        else if (base.Here.IsFinal && Attempt is { SubmittedAt: not null })
        {
            var entry = Outline.Steps.FirstOrDefault(s => s is { Kind: StepKind.Positioning, Done: true }) is { } first ? await attempts.LatestAsync(EnrolmentId, Me, first.Id, ct) : null;
            Rows = ObjectiveRows.Of(Outline, version.Header.Objectives, entry, Attempt);
        }
    }

    private bool AsksForText => Attempt switch
    {
        null => Definition.Questions.Any(q => q.Kind == QuestionKind.OpenText),
        { SubmittedAt: null } => Attempt.Questions.Any(q => q.Kind == QuestionKind.OpenText),
        _ => Attempt.ToMark,
    };

    private async Task LoadExpectationsAsync(PositioningDefinition positioning, CancellationToken ct)
    {
        var notes = await Db.Notes.AsNoTracking().Where(n => n.EnrolmentId == EnrolmentId && n.StepId == StepId).ToDictionaryAsync(n => n.Field, ct);
        Expectations = [.. positioning.Expectations.Select(e => new NoteField(this, $"n.{e.Id}", e.Id, e.Label, Rows: 3) { Hint = e.Hint, HintLanguage = Outline.Language, Kept = notes.GetValueOrDefault(e.Id) })];
    }

    // Below the mark, the thing to do is the quiz again, and not what comes after it.
    protected override PlayerFrame Frame() => Attempt is { SubmittedAt: not null, Passed: false, ToMark: false, Left: null or > 0 } && !IsPositioning
        ? base.Frame() with { Instead = new PlayerAction(base.Here.IsFinal ? Words["Take the final assessment again"] : Words["Take the quiz again"], Here() + "?handler=Start") }
        : base.Frame();

    public IEnumerable<(Core.Progress.OutlineStep Lesson, int Count)> ToReview() => Attempt!.Questions.Where(q => q.Right == false && q.Review is not null)
        .GroupBy(q => q.Review!).Select(g => (Outline.Find(g.Key), g.Count())).Where(r => r.Item1 is not null).Select(r => (r.Item1!, r.Item2));

    private new string Here() => $"/learn/{EnrolmentId}/{StepId}/quiz";

    // Asked for quizzes with a limit only: most have none.
    private async Task<bool> IsTooLateAsync(Guid attempt, QuizDefinition bank) =>
        bank.TimeLimit is not null && await attempts.FindAsync(attempt, Me, CancellationToken.None) is { SubmittedAt: null, DueAt: { } due } && clock.GetUtcNow() > due + QuizLimits.Grace;

    // An attempt belongs to one quiz: at the address of another step it is not there.
    private async Task<QuizDefinition> BankOfAsync(Guid attempt)
    {
        var version = await Db.QuizAttempts.Where(a => a.Id == attempt && a.EnrolmentId == EnrolmentId && a.StepId == StepId && a.PersonId == Me).Select(a => (Guid?)a.PathVersionId).FirstOrDefaultAsync() ?? throw RuleViolation.NotFound();
        return (await FrozenVersions.FindAsync(Db, version, CancellationToken.None)).Find(StepId)?.Quiz ?? throw RuleViolation.NotFound();
    }

    private async Task KeepGivenAsync(Guid attempt, QuizDefinition bank)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var asked = Request.Form["asked"].OfType<string>().Select(id => Prefix + id);
        var given = Request.Form.Keys.Where(key => key.StartsWith(Prefix, StringComparison.Ordinal)).Union(asked)
            // A list where nothing is chosen and a field where nothing is typed send an empty text.
            .Select(key => (Question: key[Prefix.Length..], Options: Request.Form[key].OfType<string>().Select(value => value.Trim()).Where(value => value != "").ToArray()))
            .Select(f => new ChosenAnswer(IdOf(attempt, f.Question, f.Options, now), f.Question, f.Options, now)).ToArray();
        foreach (var answer in given)
            CheckTyped(bank.Questions.FirstOrDefault(q => q.Id == answer.Question), answer.Options);
        if (given.Length > 0 && ModelState.IsValid)
            await record.RunAsync(EnrolmentId, attempt, Me, given, CancellationToken.None);
    }

    // Somebody's typing error is said at its field; what no form of ours sends is refused by the use case.
    private void CheckTyped(QuestionDefinition? question, string[] given)
    {
        if (question is { Kind: QuestionKind.Numeric or QuestionKind.ShortAnswer or QuestionKind.OpenText } && !Grading.CanAnswer(question, given))
            ModelState.AddModelError(Prefix + question.Id, Words[AssessmentRules.Malformed(question.Kind).Text]);
    }

    // A form has no device to make ids: the same choice in the same millisecond is the same event.
    private static Guid IdOf(Guid attempt, string question, string[] options, long at) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{attempt}|{question}|{string.Join(',', options)}|{at}")).AsSpan(0, 16));
}
