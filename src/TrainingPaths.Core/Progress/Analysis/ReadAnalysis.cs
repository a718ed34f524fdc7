using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Assessment.Analysis;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Rendering;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Progress.Analysis;

/// <param name="Step">Where the question is written.</param>
/// <param name="Figures">Null where fewer than five people have answered this wording.</param>
public sealed record AnalysedQuestion(FrozenStep Step, QuestionDefinition Question, QuestionFigures? Figures, IReadOnlyList<QuestionFinding> Findings)
{
    public Verdict Verdict => Figures is null ? Verdict.TooEarly : QuestionFindings.VerdictOf(Figures, Findings);
}

/// <summary>An opinion that was asked: no verdict, for nothing is right.</summary>
public sealed record AnalysedOpinion(FrozenStep Step, QuestionDefinition Question, QuestionFigures Figures);

public sealed record AnalysedStep(FrozenStep Step, StepFigures Figures);

/// <summary>What a path's current version has taught its authors.</summary>
/// <param name="ComputedAt">The night of the figures; null while there are none.</param>
/// <param name="Questions">Those with figures, worst first.</param>
/// <param name="Waiting">Questions of which too little is known.</param>
/// <param name="Steps">In the order of the path.</param>
/// <param name="Texts">Shows what its questions hold.</param>
public sealed record PathAnalysis(string Slug, string Title, DateTimeOffset? ComputedAt, IReadOnlyList<AnalysedQuestion> Questions, int Waiting, IReadOnlyList<AnalysedStep> Steps, QuestionTexts Texts)
{
    /// <summary>Opinions that five people or more gave, in the order of the path.</summary>
    public IReadOnlyList<AnalysedOpinion> Opinions { get; init; } = [];
}

/// <summary>Reads what was counted by night. No people's data: whoever writes paths may see it. Four statements, however many questions.</summary>
public sealed class ReadAnalysis(TrainingPathsDbContext db)
{
    /// <exception cref="RuleViolation">No path of this name is published: 404.</exception>
    public async Task<PathAnalysis> RunAsync(string slug, CancellationToken ct)
    {
        var path = await db.TrainingPaths.AsNoTracking().FirstOrDefaultAsync(p => p.Slug == slug && p.CurrentVersionId != null, ct) ?? throw RuleViolation.NotFound();
        var version = await FrozenVersions.FindAsync(db, path.CurrentVersionId!.Value, ct);
        var questions = await db.QuestionFigures.AsNoTracking().Where(f => f.PathId == path.Id).ToListAsync(ct);
        var steps = await db.StepFigures.AsNoTracking().Where(f => f.PathId == path.Id).ToListAsync(ct);
        AnalysedQuestion[] all = [.. version.Steps.SelectMany(step => OwnOf(step).Where(ItemAnalysis.CanTell).Select(question => Analysed(step, question, questions)))];
        return new PathAnalysis(
            slug, version.Header.Title, questions.Select(f => (DateTimeOffset?)f.ComputedAt).Concat(steps.Select(f => (DateTimeOffset?)f.ComputedAt)).Max(),
            [.. all.Where(q => q.Figures is not null).OrderBy(q => q.Verdict).ThenBy(q => q.Findings is [var worst, ..] ? worst.Kind : 0).ThenBy(q => q.Figures!.Share)],
            all.Count(q => q.Figures is null),
            [.. version.Steps.Join(steps, s => s.Id, f => f.StepId, (step, figure) => new AnalysedStep(step, figure.Figures))], version.Texts)
        {
            Opinions = [.. version.Steps.SelectMany(step => OwnOf(step).Where(q => q.Kind == QuestionKind.Likert).Select(q => (Step: step, Question: q, Figures: FiguresOf(q, questions))))
                .Where(o => o.Figures is not null).Select(o => new AnalysedOpinion(o.Step, o.Question, o.Figures!))],
        };
    }

    // A final assessment borrows the others' questions: they are told of where they are written.
    private static IEnumerable<QuestionDefinition> OwnOf(FrozenStep step) => step.Quiz is not { } quiz ? [] : step.IsFinal ? quiz.Questions.Take(quiz.Own) : quiz.Questions;

    private static QuestionFigures? FiguresOf(QuestionDefinition question, IReadOnlyCollection<QuestionFigure> figures)
    {
        var wording = QuestionIdentity.Of(question);
        return figures.FirstOrDefault(f => f.QuestionId == question.Id && f.Wording == wording)?.Figures;
    }

    private static AnalysedQuestion Analysed(FrozenStep step, QuestionDefinition question, IReadOnlyCollection<QuestionFigure> figures)
    {
        var found = FiguresOf(question, figures);
        return new AnalysedQuestion(step, question, found, found is null ? [] : QuestionFindings.Of(question, found));
    }
}
