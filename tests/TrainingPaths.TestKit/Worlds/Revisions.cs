using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths;

namespace TrainingPaths.TestKit.Worlds;

/// <summary>Further versions of a small path, put straight into the database.</summary>
public static class Revisions
{
    /// <summary>Publishes the steps of the current version as <paramref name="change"/> leaves them; a step that it does not touch keeps its hash.</summary>
    /// <returns>The new version's id.</returns>
    public static async Task<Guid> ReviseAsync(this World world, SmallPath path, Func<IReadOnlyList<StepContent>, IEnumerable<StepContent>> change)
    {
        await using var db = OwnerContexts.SeeAll(world);
        var published = await db.TrainingPaths.SingleAsync(p => p.Slug == path.Slug);
        var last = await db.PathVersions.AsNoTracking().SingleAsync(v => v.Id == published.CurrentVersionId);
        var modules = await db.PathModules.AsNoTracking().Where(m => m.PathVersionId == last.Id).OrderBy(m => m.Position).ToListAsync();
        var before = await db.Steps.AsNoTracking().Where(s => s.PathVersionId == last.Id).OrderBy(s => s.Position)
            .Select(s => new StepContent(s.StableId, s.ModuleId, s.Kind, s.Title, s.Modality, s.Minutes, s.Hash, s.Definition, s.Screens.ToArray())).ToListAsync();
        StepContent[] after = [.. change(before).Select(s => before.Contains(s) ? s : s with { Hash = ContentHash.Of(s with { Hash = "" }) })];

        var version = new PathVersion(published.Id, last.Number + 1, last.Header, after.Sum(s => s.Minutes), ContentHash.Of(after.Select(s => s.Hash)), "", null, world.Clock.GetUtcNow());
        published.Publish(version);
        db.Add(version);
        db.AddRange(modules.Select(m => new PathModule(version.Id, m.StableId, m.Position, m.Title, m.Summary)));
        db.AddRange(after.Select((s, i) => new Step(version.Id, s.StableId, s.ModuleId, i, s.Kind, s.Title, s.Modality, s.Minutes, s.Hash) { Definition = s.Definition, Screens = [.. s.Screens] }));
        await db.SaveChangesAsync();
        return version.Id;
    }

    /// <summary>
    /// As a trainer would revise it: other words in <c>m1-l1</c>, another right answer in <c>m1-quiz</c>, <c>m1-l2</c> gone, <c>m2-l3</c> of 15 minutes new, all else as it was.
    /// </summary>
    /// <param name="attempts">At <c>m1-quiz</c> from then on; null for no limit.</param>
    public static Task<Guid> ReviseAsync(this World world, SmallPath path, int? attempts = null) => world.ReviseAsync(path, steps => steps.Where(s => s.StableId != "m1-l2").SelectMany(step => step.StableId switch
    {
        "m1-l1" => [step with { Screens = ["<p>D’autres mots.</p>"] }],
        "m1-quiz" => [step with { Definition = AnotherKey(step.Definition, attempts) }],
        "m2-quiz" => [Lesson("m2-l3", "m2", 15), step],
        _ => (StepContent[])[step],
    }));

    public static StepContent Lesson(string id, string module, int minutes) => new(
        id, module, StepKind.Lesson, $"Étape {id}", "selfPaced", minutes, "", StepDefinitionJson.Write(new LessonDefinition("Notez.", ["o1"], [], null, minutes, 0, 0)), ["<p>Du nouveau.</p>"]);

    /// <summary>In the first question, what was wrong is right.</summary>
    public static string AnotherKey(string definition, int? attempts = null)
    {
        var quiz = StepDefinitionJson.Read<QuizDefinition>(definition);
        var first = quiz.Questions[0];
        return StepDefinitionJson.Write(quiz with { Attempts = attempts, Questions = [first with { Options = [.. first.Options.Select(o => o with { Correct = !o.Correct })] }, .. quiz.Questions.Skip(1)] });
    }
}
