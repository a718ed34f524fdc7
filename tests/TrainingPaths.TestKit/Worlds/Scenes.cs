using Microsoft.EntityFrameworkCore;
using Npgsql;
using TrainingPaths.Core.Accounts;
using TrainingPaths.Core.Paths;

namespace TrainingPaths.TestKit.Worlds;

/// <summary>People, structures and a small published path, put straight into the database: what a test starts from, not what it proves.</summary>
public static class Scenes
{
    public static async Task<Guid> StructureAsync(this World world, string? name = null, string zone = "Europe/Paris")
    {
        var id = Guid.CreateVersion7();
        await world.InsertAsync("insert into accounts.structure (id, name, town, time_zone) values ($1, $2, 'Blois', $3)", id, name ?? $"Aide à domicile {id:N}", zone);
        return id;
    }

    public static async Task<Guid> PersonAsync(this World world, Guid structure, StructureRole role = StructureRole.Participant, string given = "Karima", string family = "Benali")
    {
        var id = Guid.CreateVersion7();
        var mail = $"{id:N}@example.org";
        await world.InsertAsync("""
            insert into accounts.account (id, email, normalized_email, user_name, normalized_user_name, email_confirmed, phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count, security_stamp)
            values ($1, $2, upper($2), $2, upper($2), true, false, false, true, 0, $3)
            """, id, mail, Guid.NewGuid().ToString());
        await world.InsertAsync("insert into accounts.person (id, given_name, family_name) values ($1, $2, $3)", id, given, family);
        await world.JoinAsync(id, structure, role);
        return id;
    }

    public static Task JoinAsync(this World world, Guid person, Guid structure, StructureRole role) => world.InsertAsync(
        "insert into accounts.membership (id, structure_id, person_id, role, since) values ($1, $2, $3, $4, now())", Guid.CreateVersion7(), structure, person, (int)role);

    /// <summary>A second version of a path, under another title and with nothing in it: what whoever starts today gets.</summary>
    public static async Task PublishAgainAsync(this World world, SmallPath path, string title)
    {
        await using var db = OwnerContexts.SeeAll(world);
        var published = await db.TrainingPaths.SingleAsync(p => p.Slug == path.Slug);
        var newer = new PathVersion(published.Id, 2, new PathHeader { Title = title, Summary = "Autrement." }, 30, new string('c', 64), "", null, world.Clock.GetUtcNow());
        published.Publish(newer);
        db.Add(newer);
        await db.SaveChangesAsync();
    }

    /// <summary>A path of modules with two lessons of 10 minutes and a quiz of 5 each, then an activity of 30; its bank has 8 questions whose right answer is always <c>a</c>.</summary>
    /// <param name="assessed">With a <c>positionnement</c> of 4 questions first, and a <c>finale</c> of 20 minutes that draws 6.</param>
    /// <param name="bank">Of every quiz, instead of those questions.</param>
    /// <param name="package">SHA-256 of a SCORM package that is a step of the first module, <c>m1-scorm</c>.</param>
    public static async Task<SmallPath> PathAsync(this World world, int modules = 2, bool sequential = true, int draw = 5, string title = "Un petit parcours", string? package = null, PackageGoal goal = PackageGoal.Completed, QuizDefinition? bank = null, bool assessed = false)
    {
        var path = new TrainingPath($"parcours-{Guid.NewGuid():N}"[..40]);
        var header = new PathHeader { Title = title, Summary = "Pour les essais.", Sequential = sequential, Objectives = assessed ? [new("o1", "Prévenir à temps"), new("o2", "Tenir le lien")] : [] };
        var steps = new List<(string Id, string? Module, StepKind Kind, int Minutes, string Definition, int Screens)>();
        if (assessed)
            steps.Add(("positionnement", null, StepKind.Positioning, 0, StepDefinitionJson.Write(new PositioningDefinition(8, Ask("p", 4, 1), [new ActivityField("attente", "Ce que vous attendez", null)])), 0));
        for (var m = 1; m <= modules; m++)
        {
            for (var l = 1; l <= 2; l++)
                steps.Add(($"m{m}-l{l}", $"m{m}", StepKind.Lesson, 10, StepDefinitionJson.Write(new LessonDefinition("Notez.", ["o1"], [], null, 3, 5, 2)), 3));
            if (m == 1 && package is not null)
                steps.Add(("m1-scorm", "m1", StepKind.Package, 15, StepDefinitionJson.Write(new PackageDefinition(package, goal, ["o1"])), 0));
            steps.Add(($"m{m}-quiz", $"m{m}", StepKind.Quiz, 5, StepDefinitionJson.Write(bank ?? Quiz(m, draw)), 0));
        }

        if (assessed)
            steps.Add(("finale", null, StepKind.Quiz, 20, StepDefinitionJson.Write(new QuizDefinition(6, 80, Ask("f", 2, 1))), 0));
        steps.Add(("plan", null, StepKind.Activity, 30, StepDefinitionJson.Write(new ActivityDefinition(["o1"], [new ActivityField("f1", "Premier", null), new ActivityField("f2", "Second", null)])), 1));
        steps.Add(("classe", null, StepKind.Upcoming, 0, StepDefinitionJson.Write(new UpcomingDefinition(180, null, null)), 0));

        var version = new PathVersion(path.Id, 1, header, steps.Sum(s => s.Minutes), new string('a', 64), "sécurité des données", null, world.Clock.GetUtcNow());
        path.Publish(version);
        await using var db = OwnerContexts.SeeAll(world);
        db.Add(path);
        db.Add(version);
        for (var m = 1; m <= modules; m++)
            db.Add(new PathModule(version.Id, $"m{m}", m, $"Module {m}", ""));
        foreach (var (step, position) in steps.Select((s, i) => (s, i)))
        {
            db.Add(new Step(version.Id, step.Id, step.Module, position, step.Kind, $"Étape {step.Id}", "selfPaced", step.Minutes, new string('b', 64))
            {
                Definition = step.Definition,
                Screens = [.. Enumerable.Range(1, step.Screens).Select(s => $"<p>Écran {s}</p>")],
            });
        }

        await db.SaveChangesAsync();
        return new SmallPath(path.Id, version.Id, path.Slug, [.. steps.Select(s => s.Id)]);
    }

    public static async Task InsertAsync(this World world, string sql, params object[] values)
    {
        await using var command = world.Everything.CreateCommand(sql);
        command.Parameters.AddRange(values.Select(v => new NpgsqlParameter { Value = v }).ToArray());
        await command.ExecuteNonQueryAsync();
    }

    private static QuizDefinition Quiz(int module, int draw) => new(draw, 80, Ask($"m{module}-q", 8, module));

    // Two objectives in turn, each with a lesson of its own.
    private static QuestionDefinition[] Ask(string prefix, int count, int module) => [.. Enumerable.Range(1, count).Select(n => new QuestionDefinition(
        $"{prefix}{n}", n == 8 ? QuestionKind.TrueFalse : QuestionKind.Single, $"o{(n % 2) + 1}", $"m{module}-l{(n % 2) + 1}", $"Question {n} ?",
        [new OptionDefinition("a", "Juste", true, "Oui."), new OptionDefinition("b", "Faux", false, "Non.")]))];
}

public sealed record SmallPath(Guid Id, Guid VersionId, string Slug, IReadOnlyList<string> Steps);
