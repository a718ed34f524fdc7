using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Assessment.Analysis;
using TrainingPaths.Core.Paths;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Drafts.Bank;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Filters;
using TrainingPaths.Web.Localization;
using TrainingPaths.Web.Pages.Teach.Studio;

namespace TrainingPaths.Web.Pages.Teach;

/// <summary>Questions that are there already, to be found and used again. What is looked for stays in the address, and so does the quiz that takes them.</summary>
[ActsAs(Scope.Nobody)]
public sealed class BankModel(QuestionBank bank, TakeFromBank take, DraftDesk desk, TrainingPathsDbContext db, IStringLocalizer<Strings> words) : PageModel, IShowAgain
{
    [BindProperty(SupportsGet = true), Display(Name = "Words of the question"), StringLength(200)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "Kind")]
    public QuestionKind? Kind { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "Tag"), StringLength(60)]
    public string? Tag { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "Words of the objective"), StringLength(200)]
    public string? Objective { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "Whose questions")]
    public BankShelf Shelf { get; set; }

    /// <summary>The draft whose quiz takes questions; null to look only.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Into { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Quiz { get; set; }

    /// <summary>Number of the edit that has just brought a question.</summary>
    [FromQuery(Name = "added")]
    public int? Added { get; set; }

    public Draft? Draft { get; private set; }

    public DraftFile? Target { get; private set; }

    public BankAnswer Answer { get; private set; } = null!;

    private IReadOnlyList<QuestionFigure> Figures { get; set; } = [];

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAddAsync(Guid? draft, string slug, string step, string question)
    {
        var edit = await take.RunAsync(Into ?? throw RuleViolation.NotFound(), HttpContext.Writer(), Quiz ?? "", new BankKey(draft, slug, step, question), CancellationToken.None);
        return LocalRedirect(Address(("added", edit.ToString(System.Globalization.CultureInfo.InvariantCulture))));
    }

    public async Task LoadAsync(CancellationToken ct)
    {
        if (Into is { } into)
        {
            Draft = await desk.FindAsync(into, HttpContext.Writer(), ct);
            Target = (await desk.FilesAsync(into, ct)).FirstOrDefault(f => f.StableId == Quiz && f.Place.HasQuestions) ?? throw RuleViolation.NotFound();
        }

        Answer = await bank.RunAsync(HttpContext.Writer(), new BankSearch(Q, Kind, Tag, Objective, Shelf, Draft?.Slug), ct);
        Guid[] paths = [.. Answer.Questions.SelectMany(q => q.Uses).Select(use => use.Path?.Id).OfType<Guid>().Distinct()];
        string[] wordings = [.. Answer.Questions.Select(q => q.Uses[0].Wording)];
        Figures = await db.QuestionFigures.AsNoTracking().Where(f => paths.Contains(f.PathId) && wordings.Contains(f.Wording)).ToListAsync(ct);
    }

    /// <summary>Of the use that most people have answered.</summary>
    public QuestionFigures? FiguresOf(BankQuestion question) =>
        Figures.Where(f => question.Uses.Any(use => use.Path?.Id == f.PathId && use.Question.Id == f.QuestionId && use.Wording == f.Wording)).MaxBy(f => f.Figures.People)?.Figures;

    /// <summary>This page with what is looked for, and something more.</summary>
    public string Address(params (string Name, string Value)[] more)
    {
        var asked = new[] { ("q", Q), ("kind", Kind?.ToString()), ("tag", Tag), ("objective", Objective), ("shelf", Shelf == BankShelf.All ? null : Shelf.ToString()), ("into", Into?.ToString()), ("quiz", Quiz) }
            .Where(p => !string.IsNullOrEmpty(p.Item2)).Concat(more.Select(m => (m.Name, (string?)m.Value)));
        return "/teach/questions" + QueryString.Create(asked.Select(p => new KeyValuePair<string, string?>(p.Item1, p.Item2)));
    }

    public IEnumerable<SelectListItem> Kinds =>
        [new(words["All kinds"], ""), .. Enum.GetValues<QuestionKind>().Select(kind => new SelectListItem(StudioWords.Of(kind, words), kind.ToString(), kind == Kind))];

    public IEnumerable<SelectListItem> Tags =>
        [new(words["All tags"], ""), .. Answer.Tags.Select(tag => new SelectListItem(tag, tag, tag == Tag))];

    public IEnumerable<SelectListItem> Shelves =>
    [
        new(words["All"], nameof(BankShelf.All)), new(words["Mine"], nameof(BankShelf.Mine)), .. Draft is null ? Array.Empty<SelectListItem>() : [new SelectListItem(words["This path's"], nameof(BankShelf.Path))],
        new(words["All that is published in the federation"], nameof(BankShelf.Federation)),
    ];
}
