using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingPaths.Core.Assessment;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Filters;

namespace TrainingPaths.Web.Pages.Teach.Cohorts;

/// <summary>One open text with its question, its grid and an example: points by criterion, a comment, and on to the next one.</summary>
[ActsAs(Scope.Trainer)]
public sealed class MarkModel(TextsToMark texts, MarkOpenText mark) : PageModel, IShowAgain
{
    [FromRoute(Name = "cohort")]
    public Guid CohortId { get; set; }

    [FromRoute(Name = "attempt")]
    public Guid AttemptId { get; set; }

    [FromRoute(Name = "question")]
    public string QuestionId { get; set; } = "";

    [BindProperty]
    public MarkForm Form { get; set; } = new();

    [TempData]
    public string? JustMarked { get; set; }

    public MarkableText Text { get; private set; } = null!;

    /// <summary>Texts that wait, this one included.</summary>
    public int Waiting { get; private set; }

    private Guid Me => HttpContext.SignedIn().PersonId;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Text.Mark is { } given)
            Form = new MarkForm { From = given.Number, Points = [.. given.Points], Comment = given.Comment };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync(CancellationToken.None);
        if (!ModelState.IsValid)
            return this.Again(StatusCodes.Status422UnprocessableEntity);
        // A criterion that nobody chose points for is no zero: the grid refuses it.
        await mark.RunAsync(Me, AttemptId, QuestionId, [.. Form.Points.Select(p => p ?? -1)], Form.Comment, Form.From ?? 0, CancellationToken.None);
        JustMarked = $"{AttemptId}/{QuestionId}";
        var next = await texts.ListAsync(Me, CohortId, CancellationToken.None) is [var first, ..] ? $"/{first.AttemptId}/{first.QuestionId}" : "";
        return LocalRedirect($"/teach/cohorts/{CohortId}/texts{next}");
    }

    public async Task LoadAsync(CancellationToken ct)
    {
        Text = await texts.FindAsync(Me, CohortId, AttemptId, QuestionId, ct) ?? throw RuleViolation.NotFound();
        Waiting = (await texts.ListAsync(Me, CohortId, ct)).Count;
    }
}

public sealed record MarkForm
{
    /// <summary>Number of the mark that the trainer saw; zero for none.</summary>
    public int? From { get; init; }

    /// <summary>By criterion; null where nothing was chosen.</summary>
    public List<int?> Points { get; init; } = [];

    [Display(Name = "Comment to the learner"), DataType(DataType.MultilineText), StringLength(MarkOpenText.LongestComment)]
    public string? Comment { get; init; }
}
