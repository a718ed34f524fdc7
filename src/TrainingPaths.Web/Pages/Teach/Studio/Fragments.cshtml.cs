using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Drafts.Fragments;
using TrainingPaths.Web.Hosting;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>Passages and blocks of other paths, to be found, read as learners see them, and copied into a lesson. What is looked for stays in the address.</summary>
public sealed class FragmentsModel(DraftDesk desk, ShareDraft share, FragmentLibrary library, TakeFragment take, IConfiguration configuration, IStringLocalizer<Strings> words, TimeProvider clock) : FilePage(desk, share, clock, DraftPlaceKind.Lesson, DraftPlaceKind.Practice)
{
    /// <summary>Line where the author was writing.</summary>
    [FromQuery(Name = "at")]
    public int? At { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "Words of the text"), StringLength(200)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "Kind"), StringLength(20)]
    public string? Kind { get; set; }

    public FragmentAnswer Answer { get; private set; } = new([], 0);

    public IEnumerable<SelectListItem> Kinds => [new(words["All kinds"], ""), .. Fragment.Kinds.Select(kind => new SelectListItem(StudioWords.OfFragment(kind, words), kind, kind == Kind))];

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(Guid? source, string? slug, string? step, int number)
    {
        var key = new FragmentKey(source, slug ?? "", step ?? "", number);
        await take.RunAsync(DraftId, Me, StepId!, At, key, path => $"{Origins.PublicAddressOf(configuration)}/paths/{path}", CancellationToken.None);
        return LocalRedirect(StudioLinks.To(DraftId, $"text/{StepId}"));
    }

    public override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Answer = await library.RunAsync(DraftId, Me, new FragmentSearch(Q, Kind), ct);
    }
}
