using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Drafts;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>What a learner is asked to write, a prompt a line. Their texts are filed under its id: a prompt that is still there, or only changed its words, keeps it.</summary>
internal static class Prompts
{
    /// <param name="prefix">Of the ids of new ones.</param>
    public static ActivityField[] On(ActivityField[] before, string? lines, string prefix)
    {
        var labels = TextForm.Lines(lines);
        var free = before.Where(field => !labels.Contains(field.Label)).ToList();
        return [.. labels.Select((label, i) => before.FirstOrDefault(field => field.Label == label) ?? Reworded(label, i) ?? new ActivityField(DraftIds.New(prefix), label, null)).DistinctBy(field => field.Id)];

        // The one that stood in this place, unless it is still there under its own words.
        ActivityField? Reworded(string label, int place) => labels.Length == before.Length && free.Contains(before[place]) && free.Remove(before[place]) ? before[place] with { Label = label } : null;
    }
}
