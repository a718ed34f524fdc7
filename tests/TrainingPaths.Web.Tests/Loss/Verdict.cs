using Npgsql;

namespace TrainingPaths.Web.Tests.Loss;

/// <summary>What the database holds, against what was acknowledged and refused. Reads as a superuser: row-level security hides nothing.</summary>
internal sealed record Verdict(int Acked, int Lost, int Doubled, int Altered, int WrongChoice, int RefusedKept)
{
    public static async Task<Verdict> OfAsync(string superuser, IReadOnlyCollection<SavedItem> acked, IReadOnlyCollection<SavedItem> refused)
    {
        await using var source = NpgsqlDataSource.Create(superuser);
        var kept = (await EventsAsync(source)).ToLookup(k => k.Id);
        var choices = await ChoicesAsync(source);
        var latest = acked.Where(a => a.Kind == SavedKind.Answer).GroupBy(a => (a.Owner, a.About)).Select(g => g.MaxBy(a => a.At)!);
        var ackedIds = acked.Select(a => a.Id).ToHashSet();
        return new Verdict(
            acked.Count,
            Lost: acked.Count(a => !kept.Contains(a.Id)),
            Doubled: acked.Count(a => kept[a.Id].Count() > 1),
            Altered: acked.Count(a => kept.Contains(a.Id) && kept[a.Id].Any(k => k != a)),
            WrongChoice: latest.Count(a => choices.GetValueOrDefault((a.Owner, a.About)) != (a.Content, a.At)),
            RefusedKept: refused.Count(r => !ackedIds.Contains(r.Id) && kept.Contains(r.Id)));
    }

    private static async Task<List<SavedItem>> EventsAsync(NpgsqlDataSource source)
    {
        var found = new List<SavedItem>();
        await using var command = source.CreateCommand("""
            select id, 0, attempt_id, question_id, array_to_string(options, ','), chosen_at from assessment.answer_event
            union all
            select id, 1, enrolment_id, step_id, case when kind = 2 then '0' else screen::text end, (extract(epoch from happened_at) * 1000)::bigint from progress.progress_event
            """);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            found.Add(new(reader.GetGuid(0), (SavedKind)reader.GetInt32(1), reader.GetGuid(2), reader.GetString(3), reader.GetString(4), reader.GetInt64(5)));
        return found;
    }

    private static async Task<Dictionary<(Guid Attempt, string Question), (string, long)>> ChoicesAsync(NpgsqlDataSource source)
    {
        var found = new Dictionary<(Guid, string), (string, long)>();
        await using var command = source.CreateCommand("select attempt_id, question_id, array_to_string(options, ','), chosen_at from assessment.answer");
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            found[(reader.GetGuid(0), reader.GetString(1))] = (reader.GetString(2), reader.GetInt64(3));
        return found;
    }
}
