using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Format;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>The name of a module and what it is about.</summary>
public sealed class ModuleModel(DraftDesk desk, ShareDraft share, WriteStep write, TimeProvider clock) : WritingPage(desk, share, write, clock, DraftPlaceKind.Module)
{
    [BindProperty]
    public ModuleForm Form { get; set; } = new();

    protected override object Entered => Form;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        From = Step.Sha256;
        Form = ModuleForm.Of(FormatFile.Read<ModuleHeader>(await BytesAsync(ct))?.Header ?? throw RuleViolation.NotFound());
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync(CancellationToken.None);
        if (!ModelState.IsValid)
            return Refused();
        return await WriteAsync(DraftText.Of(FormatText.Yaml(new ModuleHeader(Step.StableId!, TextForm.Line(Form.Title), TextForm.Line(Form.Summary)))), () => Task.FromResult<object>(new { title = Form.Title }));
    }
}

public sealed class ModuleForm
{
    [Display(Name = "Title"), StringLength(150)]
    public string? Title { get; set; }

    [Display(Name = "Summary"), StringLength(300)]
    public string? Summary { get; set; }

    public static ModuleForm Of(ModuleHeader header) => new() { Title = header.Title, Summary = header.Summary };
}
