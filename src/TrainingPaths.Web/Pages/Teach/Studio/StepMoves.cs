using TrainingPaths.Core.Paths.Drafts;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>Where a step or a module can still go: a button that would do nothing says so beforehand.</summary>
/// <param name="QuizFollows">What stands after it stays there: the quiz of its module.</param>
internal sealed record StepMoves(bool IsFirst, bool IsLast, bool QuizFollows)
{
    public static StepMoves Of(IReadOnlyList<DraftFile> files, DraftFile file)
    {
        string[] modules = [.. files.Select(f => f.Place.Module).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        var module = Array.IndexOf(modules, file.Place.Module);
        if (file.Place.Kind == DraftPlaceKind.Module)
            return new StepMoves(module == 0, module == modules.Length - 1, false);
        DraftFile[] beside = [.. files.Where(f => f.Place.Module == file.Place.Module && f.Place.Number > 0).OrderBy(f => f.Path, StringComparer.Ordinal)];
        var at = Array.IndexOf(beside, file);
        return new StepMoves(module == 0 && at == 0, module == modules.Length - 1 && at == beside.Length - 1, at == beside.Length - 1 && files.Any(f => f.Place.Module == file.Place.Module && f.Place.Kind == DraftPlaceKind.Quiz));
    }
}
