using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using TrainingPaths.Core.Packages;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Accounts;
using TrainingPaths.Web.Filters;
using TrainingPaths.Web.Localization;
using TrainingPaths.Web.Packages;

namespace TrainingPaths.Web.Pages.Teach;

/// <summary>
/// SCORM packages: sending one, what became of it, and all others. An upload outlasts any transaction and is not read by the framework, so the page runs
/// its own units of work and checks the token of its form itself, before it reads the file.
/// </summary>
[OutsideUnitOfWork, IgnoreAntiforgeryToken, NoFormBinding]
public sealed class PackagesModel(FindPackages find, AcceptUpload accept, PackagesSettings settings, UnitOfWork work, IAntiforgery antiforgery, TimeProvider clock, IStringLocalizer<Strings> words) : PageModel
{
    /// <summary>How long the end of an import is told as news.</summary>
    private static readonly TimeSpan News = TimeSpan.FromMinutes(10);

    /// <summary>The package that was just sent and was already there.</summary>
    [FromQuery(Name = "known")]
    public Guid? Known { get; set; }

    /// <summary>Only the shape of the form: its file is read as it comes in.</summary>
    public UploadForm Form { get; } = new();

    public PackagesSettings Settings => settings;

    public IReadOnlyList<FoundPackage> Packages { get; private set; } = [];

    public IEnumerable<FoundPackage> Open => Packages.Where(p => p.State is PackageState.Importing or PackageState.Stopped);

    public IEnumerable<FoundPackage> Closed => Packages.Except(Open);

    public bool IsBusy => Open.Any();

    public IEnumerable<FoundPackage> JustRead => Packages.Where(p => p.ReadAt > clock.GetUtcNow() - News && !Open.Contains(p));

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            if (HttpContext.Request.ContentLength > settings.LargestBytes + (1 << 20))
                throw new RuleViolation(PackagesRules.TooLarge, settings.LargestMegabytes);
            if (await UploadedFile.FromAsync(HttpContext, antiforgery) is not { Name.Length: > 0 } file)
                return await RefuseAsync("Form.Zip", words["Choose the zip file of the package."]);
            var sent = await accept.RunAsync(HttpContext.CallerIn(Scope.Person), file.Name, file.Content, HttpContext.RequestAborted);
            return LocalRedirect(sent.IsNew ? "/teach/packages" : $"/teach/packages?known={sent.PackageId}");
        }
        catch (RuleViolation refused)
        {
            await LoadAsync(HttpContext.RequestAborted);
            return this.Again(refused, words);
        }
        catch (AntiforgeryValidationException)
        {
            return await RefuseAsync("", words["The page is too old to be sent. Reload it and try again."]);
        }
        catch (Exception broken) when (UploadedFile.IsBroken(broken))
        {
            return await RefuseAsync("Form.Zip", words["The file did not arrive whole. Send it again."]);
        }
    }

    /// <summary>What became of a package that was read, in a sentence.</summary>
    public string Say(FoundPackage package) => package.State == PackageState.Accepted
        ? words["“{0}” was accepted.", package.Title ?? package.FileName]
        : words["“{0}” was refused.", package.Title ?? package.FileName];

    private async Task<IActionResult> RefuseAsync(string field, string why)
    {
        await LoadAsync(HttpContext.RequestAborted);
        ModelState.AddModelError(field, why);
        return this.Again();
    }

    private async Task LoadAsync(CancellationToken ct) => Packages = await work.ReadAsync(HttpContext.CallerIn(Scope.Nobody), () => find.RunAsync(ct), ct);
}

/// <summary>The field of the form; nothing is bound to it.</summary>
public sealed record UploadForm
{
    [Display(Name = "Zip file of the package")]
    public IFormFile Zip { get; init; } = null!;
}
