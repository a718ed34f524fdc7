using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Platform;
using TrainingPaths.Scorm.Sequencing;
using TrainingPaths.Scorm.Sequencing.States;

namespace TrainingPaths.Core.Tracking;

/// <summary>What a course finds of the things that it shares with the learner's other courses, and what of them it changed.</summary>
public sealed class Recall(TrainingPathsDbContext db, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Terse = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    /// <remarks>Until the transaction ends, no other course of this learner reads or writes these.</remarks>
    internal async Task<Recollection> OfAsync(Registration registration, ActivityTree tree, CancellationToken ct)
    {
        var names = NamesIn(tree);
        if (names.Count == 0)
            return new Recollection(new SharedMemory(), []);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({"tracking.remembered_value " + registration.PersonId}, 0))", ct);
        var isTrial = registration.EnrolmentId is null;
        var targets = names.Keys.Select(name => name.TargetId).Distinct().ToArray();
        var last = await db.RememberedValues.FromSql($"""
            select distinct on (kind, target_id) * from tracking.remembered_value
            where person_id = {registration.PersonId} and is_trial = {isTrial} and target_id = any({targets})
            order by kind, target_id, version desc
            """).AsNoTracking().ToListAsync(ct);
        var known = last.ToDictionary(v => new SharedName(v.Kind, v.TargetId), v => (v.Version, v.Value)).Where(v => names.ContainsKey(v.Key)).ToDictionary();
        // An author who begins a trial anew begins with nothing.
        var memory = registration.IsBegunAnew ? new SharedMemory() : MemoryOf(known, names);
        return new Recollection(memory, known);
    }

    /// <summary>Adds a version of each that changed.</summary>
    internal void Keep(Registration registration, Recollection recalled)
    {
        var now = clock.GetUtcNow();
        var after = TextsOf(recalled.Memory);
        foreach (var name in after.Keys.Union(recalled.Known.Keys))
        {
            var (version, before) = recalled.Known.GetValueOrDefault(name);
            var value = after.GetValueOrDefault(name);
            if (value == before)
                continue;
            db.RememberedValues.Add(new RememberedValue(registration, name, version + 1, value, now));
            recalled.Known[name] = (version + 1, value);
        }
    }

    private static Dictionary<SharedName, string> NamesIn(ActivityTree tree)
    {
        var objectives = tree.ObjectivesGlobalToSystem ? tree.SharedObjectives() : [];
        var stores = tree.SharedDataGlobalToSystem ? tree.SharedStores() : [];
        return objectives.Select(id => (Name: SharedName.Objective(id), Id: id)).Concat(stores.Select(id => (Name: SharedName.Store(id), Id: id))).ToDictionary(named => named.Name, named => named.Id);
    }

    private static SharedMemory MemoryOf(Dictionary<SharedName, (int Version, string? Value)> known, Dictionary<SharedName, string> names)
    {
        var memory = new SharedMemory();
        foreach (var (name, (_, value)) in known)
        {
            if (value is null)
                continue;
            if (name.Kind == SharedKind.Objective)
                memory.Objectives[names[name]] = JsonSerializer.Deserialize<ObjectiveState>(value)!;
            else
                memory.Stores[names[name]] = JsonSerializer.Deserialize<string>(value)!;
        }

        return memory;
    }

    private static Dictionary<SharedName, string?> TextsOf(SharedMemory memory) => memory.Objectives
        .Select(objective => (Name: SharedName.Objective(objective.Key), Text: JsonSerializer.Serialize(objective.Value, Terse)))
        .Concat(memory.Stores.Select(store => (Name: SharedName.Store(store.Key), Text: JsonSerializer.Serialize(store.Value))))
        .ToDictionary(known => known.Name, known => (string?)known.Text);
}

/// <param name="Memory">As the course changes it.</param>
/// <param name="Known">As it was found: of each name the last version, and what it says.</param>
internal sealed record Recollection(SharedMemory Memory, Dictionary<SharedName, (int Version, string? Value)> Known);
