using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Differences;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>A page that writes one file of a draft: what somebody else wrote meanwhile is never written over unseen.</summary>
public abstract class WritingPage(DraftDesk desk, ShareDraft share, WriteStep write, TimeProvider clock, params DraftPlaceKind[] kinds) : FilePage(desk, share, clock, kinds)
{
    /// <summary>Mark of what the author started from.</summary>
    [BindProperty]
    public string? From { get; set; }

    /// <summary>What stands there since, where that is something else.</summary>
    public DraftConflict? Conflict { get; private set; }

    /// <summary>Id of the form that holds what the author typed.</summary>
    public virtual string WritingForm => "writing";

    protected WriteStep Write => write;

    /// <summary>What the author typed, in this request.</summary>
    protected abstract object Entered { get; }

    /// <summary>What tells the author's text from the other's: struck out is theirs, put in is the author's own.</summary>
    public TextDifference ToTheirs(IStringLocalizer<Strings> words) => TextDifference.Of(Told(Found(Conflict!.Theirs), words), Told([Entered], words));

    /// <summary>Of the path; none where the page names none.</summary>
    public virtual IReadOnlyList<Objective> Objectives => [];


    private string Told(IEnumerable<object> parts, IStringLocalizer<Strings> words) => StudioReading.Lines(parts, StudioReading.Names(Files, Objectives), words);

    /// <summary>The same part of what stands there now.</summary>
    protected virtual IEnumerable<object> Found(byte[] theirs) => StudioReading.Of(Step.Place.Kind, theirs);

    /// <summary>Writes the whole file.</summary>
    /// <param name="more">What a script shows anew once it is saved.</param>
    protected Task<IActionResult> WriteAsync(DraftText text, Func<Task<object>> more) => TryAsync(async () =>
    {
        var written = await write.RunAsync(DraftId, Me, FileIn, From, text, CancellationToken.None);
        return Saved(written, Request.IsAutosave() ? await more() : null);
    });

    /// <summary>Shows what was written beside what somebody else wrote meanwhile: saving it again is then a decision.</summary>
    protected async Task<IActionResult> TryAsync(Func<Task<IActionResult>> save)
    {
        try
        {
            return await save();
        }
        catch (DraftConflict conflict)
        {
            if (Request.IsAutosave())
                return StatusCode(StatusCodes.Status409Conflict);
            (Conflict, From) = (conflict, conflict.Sha256);
            // What was typed is in the page’s own model; a position of another question must not lend it to that one.
            ModelState.Clear();
            await LoadAsync(CancellationToken.None);
            return this.Again(StatusCodes.Status409Conflict);
        }
    }

    /// <summary>What was typed, with what is wrong about it. Nothing was saved.</summary>
    protected IActionResult Refused() => Request.IsAutosave() ? BadRequest() : this.Again();
}
