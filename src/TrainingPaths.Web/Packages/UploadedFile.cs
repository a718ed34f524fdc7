using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace TrainingPaths.Web.Packages;

/// <summary>
/// The file of a form, read as it comes in: neither memory nor a second copy on the disk holds it. The form's token must come before the file, in a
/// header or as the first field: nothing of the file is read without it.
/// </summary>
/// <param name="Name">As the browser gave it; empty when no file was chosen.</param>
/// <param name="Content">Read once, while the request lasts.</param>
internal sealed record UploadedFile(string Name, Stream Content)
{
    private const string TokenHeader = "RequestVerificationToken";
    private const string TokenField = "__RequestVerificationToken";
    private const int LongestField = 8192;
    private const int MostFields = 10;

    /// <returns>Null when the form holds no file.</returns>
    /// <exception cref="AntiforgeryValidationException">The token is wrong, or not where it must be.</exception>
    /// <exception cref="BadHttpRequestException">This is no form with a file.</exception>
    public static async Task<UploadedFile?> FromAsync(HttpContext http, IAntiforgery antiforgery)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = null;   // whoever keeps the file counts, and says so in words
        var sections = new MultipartReader(BoundaryOf(http.Request), http.Request.Body);
        var trusted = http.Request.Headers.ContainsKey(TokenHeader) && await IsTrustedAsync(http, antiforgery);
        for (var fields = 0; fields < MostFields && await NextAsync(sections, http.RequestAborted) is { } section; fields++)
        {
            var field = section.GetContentDispositionHeader();
            if (field?.IsFileDisposition() == true)
                return trusted ? new UploadedFile(field.FileNameStar.Value ?? field.FileName.Value ?? "", section.Body) : throw new AntiforgeryValidationException("The token comes after the file.");
            if (field?.Name == TokenField && !trusted)
            {
                http.Request.Headers[TokenHeader] = await TextAsync(section, http.RequestAborted);
                trusted = await IsTrustedAsync(http, antiforgery);
            }
        }

        return trusted ? null : throw new AntiforgeryValidationException("The form has no token.");
    }

    /// <summary>Whether reading failed because the form ends too early or is none: what a line that broke looks like.</summary>
    public static bool IsBroken(Exception failure) => failure is BadHttpRequestException or InvalidDataException || failure is IOException { Source: "Microsoft.AspNetCore.WebUtilities" };

    private static async Task<bool> IsTrustedAsync(HttpContext http, IAntiforgery antiforgery) =>
        await antiforgery.IsRequestValidAsync(http) ? true : throw new AntiforgeryValidationException("The token is wrong.");

    private static string BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType == "multipart/form-data" && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 and <= 200 } boundary
            ? boundary
            : throw new BadHttpRequestException("A form with a file is multipart/form-data.");

    private static async Task<MultipartSection?> NextAsync(MultipartReader sections, CancellationToken ct)
    {
        try
        {
            return await sections.ReadNextSectionAsync(ct);
        }
        catch (Exception broken) when (broken is InvalidDataException || IsBroken(broken))
        {
            throw new BadHttpRequestException("The form ends too early.", broken);
        }
    }

    private static async Task<string> TextAsync(MultipartSection section, CancellationToken ct)
    {
        var text = new char[LongestField];
        using var reader = new StreamReader(section.Body, leaveOpen: true);
        return new string(text, 0, await reader.ReadBlockAsync(text, ct)).Trim();
    }
}
