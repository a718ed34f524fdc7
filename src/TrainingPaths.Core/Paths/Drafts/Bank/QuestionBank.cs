using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Paths.Drafts.Bank;

/// <summary>
/// The questions of all published paths and of the writer's own drafts, to be found and used again. There is no table of it: paths hold their questions, and the bank reads
/// them there, so that it never says otherwise. Four statements, however many questions, once a node knows the versions.
/// </summary>
public sealed class QuestionBank(TrainingPathsDbContext db, DraftDesk desk)
{
    /// <summary>More than a page that is read; what is looked for is narrowed by words.</summary>
    public const int Shown = 30;

    public async Task<BankAnswer> RunAsync(Writer writer, BankSearch search, CancellationToken ct)
    {
        var published = await PublishedAsync(ct);
        var known = published.Select(use => (use.Slug, use.Question.Id, use.Wording)).ToHashSet();
        // A draft that leaves a question as it is published is no second use of it.
        BankUse[] all = [.. published, .. (await DraftedAsync(writer, ct)).Where(use => !known.Contains((use.Slug, use.Question.Id, use.Wording)))];
        var found = all.Where(use => IsOn(search, use, writer) && search.Finds(use)).Select(use => use.Wording).ToHashSet();
        var questions = all.Where(use => found.Contains(use.Wording)).GroupBy(use => use.Wording).OrderBy(uses => uses.First().Question.Text, StringComparer.CurrentCulture).Take(Shown).Select(uses => uses.ToArray()).ToArray();
        var since = await SinceAsync([.. questions.SelectMany(uses => uses).Where(use => use.Path is not null)], ct);
        return new BankAnswer(
            [.. questions.Select(uses => new BankQuestion(uses[0].Question, uses, since))], found.Count,
            [.. all.SelectMany(use => use.Question.Tags ?? []).Distinct().Order(StringComparer.CurrentCulture)]);
    }

    private static bool IsOn(BankSearch search, BankUse use, Writer writer) => search.Shelf switch
    {
        BankShelf.Mine => use.DraftId is not null || use.Path?.PublishedBy == writer.Id,
        BankShelf.Path => use.Slug == search.Slug,
        BankShelf.Federation => use.Path is not null,
        _ => true,
    };

    private async Task<List<BankUse>> PublishedAsync(CancellationToken ct)
    {
        var paths = await db.TrainingPaths.AsNoTracking().Join(db.PathVersions, p => p.CurrentVersionId, v => v.Id, (p, v) => new PublishedBank(p.Id, v.Id, v.Number, v.PublishedBy)).ToListAsync(ct);
        var uses = new List<BankUse>();
        foreach (var path in paths)
        {
            var version = await FrozenVersions.FindAsync(db, path.VersionId, ct);
            var objectives = Texts(version.Header.Objectives);
            uses.AddRange(version.Steps.Where(step => step.Quiz is not null).SelectMany(step => Own(step).Select(question =>
                new BankUse(question, version.Slug, version.Header.Title, step.Id, step.Title, Objective(question, objectives), path, null, version.Texts))));
        }

        return uses;
    }

    // A final assessment borrows what is found where it is written.
    private static IEnumerable<QuestionDefinition> Own(FrozenStep step) => step.IsFinal ? step.Quiz!.Questions.Take(step.Quiz.Own) : step.Quiz!.Questions;

    private async Task<List<BankUse>> DraftedAsync(Writer writer, CancellationToken ct)
    {
        var files = await desk.Reached(writer with { SeesAll = false }).Where(d => d.PutAwayAt == null).SelectMany(d => db.DraftFiles.Where(f => f.DraftId == d.Id && (f.Questions > 0 || f.Path == "path.yaml" || f.Path.StartsWith("media/") || f.Path.StartsWith("sheets/"))), (d, f) => new { d.Slug, d.Title, File = f })
            .Join(db.DraftBlobs, x => new { x.File.DraftId, x.File.Sha256 }, b => new { b.DraftId, b.Sha256 }, (x, b) => new { x.Slug, x.Title, x.File, Bytes = x.File.Questions > 0 || x.File.Path == "path.yaml" ? b.Bytes : null }).AsNoTracking().ToListAsync(ct);
        return [.. files.GroupBy(f => f.File.DraftId).SelectMany(draft =>
        {
            var objectives = Texts(draft.Where(f => f.File.Path == "path.yaml").Select(f => FormatFile.Read<PathFile>(f.Bytes!)?.Header.Objectives).FirstOrDefault() ?? []);
            var texts = DraftRendering.Questions(draft.Key, [.. draft.Select(f => f.File)]);
            return draft.Where(f => f.File.Questions > 0).SelectMany(f => QuestionContents.AllOf(QuizDocument.Of(f.File.Place.Kind, f.Bytes!).Questions.Where(IsWritten))
                .Select(q => new BankUse(q, f.Slug, f.Title, f.File.StableId ?? "", f.File.Title, Objective(q, objectives), null, draft.Key, texts)));
        })];
    }

    // A draft holds what nobody has finished: there is nothing to find again in what asks nothing yet, or has a gap with no word for it.
    private static bool IsWritten(QuizQuestion question) => !string.IsNullOrWhiteSpace(question.Text) && (question.Gaps ?? []).All(gap => gap.Options.Length > 0);

    // From the current version backwards, as long as it was the same: versions are read once by a node, and most questions end the way soon.
    private async Task<Dictionary<BankUse, int>> SinceAsync(BankUse[] uses, CancellationToken ct)
    {
        Guid[] paths = [.. uses.Select(use => use.Path!.Id).Distinct()];
        var versions = await db.PathVersions.AsNoTracking().Where(v => paths.Contains(v.PathId)).Select(v => new { v.PathId, v.Number, v.Id }).ToDictionaryAsync(v => (v.PathId, v.Number), v => v.Id, ct);
        var since = uses.ToDictionary(use => use, use => use.Path!.Number);
        foreach (var ofPath in uses.GroupBy(use => use.Path!))
        {
            BankUse[] same = [.. ofPath];
            for (var number = ofPath.Key.Number - 1; same.Length > 0 && versions.TryGetValue((ofPath.Key.Id, number), out var id); number--)
            {
                var before = await FrozenVersions.FindAsync(db, id, ct);
                same = [.. same.Where(use => StoodIn(before, use))];
                foreach (var use in same)
                    since[use] = number;
            }
        }

        return since;
    }

    private static bool StoodIn(FrozenVersion version, BankUse use) =>
        version.Find(use.StepId)?.Quiz?.Questions.FirstOrDefault(q => q.Id == use.Question.Id) is { } question && QuestionIdentity.Of(question) == use.Wording;

    private static Dictionary<string, string> Texts(IEnumerable<Objective> objectives) => objectives.DistinctBy(o => o.Id).ToDictionary(o => o.Id, o => o.Text);

    private static string Objective(QuestionDefinition question, Dictionary<string, string> texts) => question.Objective is { } id ? texts.GetValueOrDefault(id, id) : "";
}
