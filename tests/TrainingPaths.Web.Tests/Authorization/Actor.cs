using TrainingPaths.TestKit.Worlds;

namespace TrainingPaths.Web.Tests.Authorization;

/// <summary>Somebody who asks, in a browser of their own.</summary>
/// <param name="Column">Of the table.</param>
/// <param name="Person">Null for a visitor.</param>
/// <param name="Sees">Marks that this person may meet: their own; for HR, names and documents of the structure.</param>
internal sealed record Actor(string Column, Guid? Person, IReadOnlyList<string> Sees)
{
    public const string Anonymous = "anonymous";
    public const string Own = "participant (own)";
    public const string Federation = "federation";

    /// <summary>Each column of the table, as somebody of the scene. Rows asked for are those of <see cref="TwoStructures.First"/>.</summary>
    public static IReadOnlyList<Actor> Cast(TwoStructures scene) =>
    [
        new(Anonymous, null, []),
        new(Own, scene.First.Id, scene.First.Marks),
        new("participant (same structure)", scene.Colleague.Id, scene.Colleague.Marks),
        new("participant (other structure)", scene.Stranger.Id, scene.Stranger.Marks),
        new("hr (own structure)", scene.Hr.Id, Reach(scene, scene.Hr)),
        new("hr (other structure)", scene.OtherHr.Id, Reach(scene, scene.OtherHr)),
        new("trainer", scene.Trainer, [scene.First.FamilyName, scene.First.Message]),   // in a cohort of theirs
        new(Federation, scene.Administrator, []),
        new("training-body", scene.TrainingBody, []),
    ];

    /// <summary>Marks of this answer that are none of this person's business.</summary>
    public IEnumerable<string> Leaks(TwoStructures scene, AuthzRow row, string answer)
    {
        // Looking people up is logged, and only then may the federation read names and questions.
        IEnumerable<string> logged = Column == Federation && row.Audit is not null ? [.. scene.Followers.SelectMany(f => new[] { f.FamilyName, f.Help }), .. scene.Officers.Select(o => o.FamilyName)] : [];
        return AllMarks(scene).Except(Sees).Except(logged).Where(mark => answer.Contains(mark, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> AllMarks(TwoStructures scene) => [.. scene.Followers.SelectMany(f => f.Marks), .. scene.Officers.SelectMany(o => new[] { o.FamilyName, o.InvitedName, o.PackFile })];

    private static string[] Reach(TwoStructures scene, HrOfficer hr) =>
        [hr.FamilyName, hr.InvitedName, hr.PackFile, .. scene.Followers.Where(f => f.Structure == hr.Structure).SelectMany(f => new[] { f.FamilyName, f.Document })];
}
