using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using TrainingPaths.Core.Paths.Drafts;
using TrainingPaths.Core.Paths.Interchange;

namespace TrainingPaths.Web.Pages.Teach.Studio;

/// <summary>Questions from another system, and for another system. What was taken, changed and refused is said question by question.</summary>
[RequestSizeLimit(LargestBytes)]
public sealed class QuestionsModel(DraftDesk desk, ShareDraft share, TakeQuestions take, DraftPackages packages, TimeProvider clock) : FilePage(desk, share, clock, DraftPlace.WithQuestions)
{
    private const int LargestBytes = 16 << 20;

    [BindProperty]
    public QuestionsForm Form { get; set; } = new();

    public QuizDocument Document { get; private set; } = null!;

    /// <summary>Of the file that was just sent.</summary>
    public TakenQuestions? Taken { get; private set; }

    /// <summary>What each format would leave out or change of these questions.</summary>
    public IReadOnlyDictionary<ExchangeFormat, ExportedQuestions> Exports { get; private set; } = new Dictionary<ExchangeFormat, ExportedQuestions>();

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnGetFileAsync(ExchangeFormat format, CancellationToken ct)
    {
        await LoadAsync(ct);
        var file = Exports[format];
        return File(file.Bytes, file.ContentType, $"{Draft.Slug}-{StepId}{file.Ending}");
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (ModelState.IsValid)
        {
            await LoadAsync(CancellationToken.None);
            using var bytes = new MemoryStream();
            await Form.File!.CopyToAsync(bytes);
            Taken = await take.RunAsync(DraftId, Me, Step.StableId!, Form.File.FileName, bytes.ToArray(), CancellationToken.None);
        }

        await LoadAsync(CancellationToken.None);
        return ModelState.IsValid ? Page() : this.Again();
    }

    public override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Document = QuizDocument.Of(Step.Place.Kind, await BytesAsync(ct));
        var files = (await packages.FilesAsync(Draft, ct)).Where(file => file.Content.IsInMemory).ToDictionary(file => file.Path, file => file.Bytes);
        Exports = Enum.GetValues<ExchangeFormat>().ToDictionary(format => format, format => QuestionExport.Write(Document.Questions, format, path => files.GetValueOrDefault(path)));
    }
}

public sealed class QuestionsForm
{
    [Display(Name = "File of questions"), Required(ErrorMessage = "Choose a file of questions.")]
    public IFormFile? File { get; set; }
}
