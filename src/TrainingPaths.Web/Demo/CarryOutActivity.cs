using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Progress;

namespace TrainingPaths.Web.Demo;

/// <summary>Writes what the activity asks for at least, and declares it carried out.</summary>
internal sealed class CarryOutActivity(WriteNote write, DeclareActivity declare, DemoClock clock)
{
    public async Task RunAsync(Guid enrolmentId, Guid personId, DemoStep step, CancellationToken ct)
    {
        clock.Pass(TimeSpan.FromMinutes(step.Minutes));
        if (StepDefinitionJson.Read<ActivityDefinition>(step.Definition).Fields is [var first, ..])
            await write.RunAsync(enrolmentId, personId, new WrittenNote(step.Id, first.Id, "Relu en réunion d’équipe, testé depuis deux semaines.", clock.Now.ToUnixTimeMilliseconds()), ct);
        await declare.RunAsync(DemoIds.Of($"{enrolmentId}/{step.Id}/declared"), enrolmentId, personId, step.Id, ct);
    }
}
