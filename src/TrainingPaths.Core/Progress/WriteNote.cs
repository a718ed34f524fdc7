using Microsoft.EntityFrameworkCore;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Core.Progress;

/// <summary>A text typed on a device.</summary>
/// <param name="WrittenAt">Milliseconds since 1970 on the server's clock, as the device has learned it.</param>
public sealed record WrittenNote(string Step, string Field, string Text, long WrittenAt);

/// <summary>Keeps what a learner writes in an exercise, an activity or a positioning. Sending it again changes nothing; the later text wins.</summary>
public sealed class WriteNote(TrainingPathsDbContext db, TimeProvider clock)
{
    public const string Takeaway = "takeaway";

    public async Task RunAsync(Guid enrolmentId, Guid personId, WrittenNote note, CancellationToken ct)
    {
        var text = Texts.Checked(note.Text, Note.LongestText);
        var gate = await StepGate.ReadAsync(db, enrolmentId, personId, ct) ?? throw RuleViolation.NotFound();
        var kind = gate.Check(note.Step);
        if (!await HasFieldAsync(enrolmentId, note, kind, ct))
            throw RuleViolation.NotFound();

        var writtenAt = Math.Min(note.WrittenAt, clock.GetUtcNow().ToUnixTimeMilliseconds() + 2000);
        await db.Database.ExecuteSqlAsync($"""
            insert into progress.note (enrolment_id, step_id, field, structure_id, person_id, text, written_at)
            select e.id, {note.Step}, {note.Field}, e.structure_id, e.person_id, {text}, {writtenAt}
            from enrolments.enrolment e where e.id = {enrolmentId} and e.person_id = {personId}
            on conflict (enrolment_id, step_id, field) do update set text = excluded.text, written_at = excluded.written_at
            where excluded.written_at >= note.written_at
            """, ct);
    }

    private async Task<bool> HasFieldAsync(Guid enrolmentId, WrittenNote note, StepKind kind, CancellationToken ct)
    {
        if (kind is StepKind.Lesson or StepKind.Practice)
            return note.Field == Takeaway;
        if (kind is not (StepKind.Activity or StepKind.Positioning))
            return false;
        var definition = await db.Enrolments.Where(e => e.Id == enrolmentId)
            .Join(db.Steps, e => e.PathVersionId, s => s.PathVersionId, (e, s) => s).Where(s => s.StableId == note.Step).Select(s => s.Definition).FirstAsync(ct);
        var fields = kind == StepKind.Activity ? StepDefinitionJson.Read<ActivityDefinition>(definition).Fields : StepDefinitionJson.Read<PositioningDefinition>(definition).Expectations;
        return fields.Any(f => f.Id == note.Field);
    }
}
