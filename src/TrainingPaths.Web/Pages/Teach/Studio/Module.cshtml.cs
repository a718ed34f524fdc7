using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>The name of a module and what it is about.</summary>
public sealed class ModuleModel(DraftDesk desk, ShareDraft share, WriteStep write, TimeProvider clock) : StudioPage(desk, share, clock)
{
    [FromRoute(Name = "id")]
    public string ModuleId { get; set; } = "";

    [BindProperty]
    public ModuleForm Form { get; set; } = new();

    [BindProperty]
    public string? From { get; set; }

    public DraftFile Step { get; private set; } = null!;

    public override string? Here => ModuleId;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        From = Step.Sha256;
        var read = FormatFile.Read<ModuleHeader>(await Desk.BytesAsync(Step, ct))?.Header ?? throw RuleViolation.NotFound();
        Form = new ModuleForm { Title = read.Title, Summary = read.Summary };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync(CancellationToken.None);
        if (!ModelState.IsValid)
            return Request.IsAutosave() ? BadRequest() : this.Again();
        try
        {
            var text = DraftText.Of(FormatText.Yaml(new ModuleHeader(ModuleId, TextForm.Line(Form.Title), TextForm.Line(Form.Summary))));
            return Saved(await write.RunAsync(DraftId, Me, folder => folder.WithId(ModuleId), From, text, CancellationToken.None), new { title = Form.Title });
        }
        catch (DraftConflict conflict)
        {
            From = conflict.Sha256;
            return await ConflictAsync(conflict);
        }
    }

    public override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Step = Files.FirstOrDefault(f => f.StableId == ModuleId && f.Place.Kind == DraftPlaceKind.Module) ?? throw RuleViolation.NotFound();
    }
}

public sealed class ModuleForm
{
    [Display(Name = "Title"), StringLength(150)]
    public string? Title { get; set; }

    [Display(Name = "Summary"), StringLength(300)]
    public string? Summary { get; set; }
}
