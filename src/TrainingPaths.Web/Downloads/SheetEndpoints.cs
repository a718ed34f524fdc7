using Microsoft.Net.Http.Headers;
using TrainingPaths.Core.Paths.Sheets;
using TrainingPaths.Core.Platform;
using TrainingPaths.Web.Filters;
using TrainingPaths.Web.Hosting;

namespace TrainingPaths.Web.Downloads;

/// <summary>Practical sheets to print or to change. Open to everybody, as their page is; each file is made once by a process, so asking often costs little.</summary>
internal static class SheetEndpoints
{
    public static void MapSheets(this IEndpointRouteBuilder app)
    {
        Map(app, SheetForm.Pdf);
        Map(app, SheetForm.Odt);
    }

    /// <summary>Where a sheet is taken from. With its mark, an address holds the same bytes for ever.</summary>
    public static string AddressOf(string slug, string sheetId, SheetForm form, string mark) => $"/paths/{slug}/sheets/{sheetId}{SheetFile.EndingOf(form)}?v={mark}";

    private static void Map(IEndpointRouteBuilder app, SheetForm form) => app
        .MapMethods(
            "/paths/{slug}/sheets/{sheetId}" + SheetFile.EndingOf(form), [HttpMethods.Get, HttpMethods.Head],
            (string slug, string sheetId, string? v, HttpResponse response, SheetFiles files, Origins origins, CancellationToken ct) =>
                SendAsync(() => files.FindAsync(slug, sheetId, form, new Uri(origins.PublicAddress), ct), SheetFile.ContentTypeOf(form), v, response))
        .AddEndpointFilter<UnitOfWorkEndpointFilter>()
        .WithMetadata(new ActsAsAttribute(Scope.Nobody))
        .AllowAnonymous();

    private static async Task<IResult> SendAsync(Func<Task<SheetDownload?>> find, string contentType, string? mark, HttpResponse response)
    {
        if (await find() is not { } sheet)
            return Results.NotFound();
        // Without the mark, or with that of an older version, the address outlives what it holds: browsers ask again.
        response.Headers.CacheControl = mark == sheet.Mark ? "public, max-age=31536000, immutable" : "public, no-cache";
        return Results.File(sheet.Content, contentType, sheet.FileName, entityTag: new EntityTagHeaderValue($"\"{sheet.Mark}\""), enableRangeProcessing: true);
    }
}
