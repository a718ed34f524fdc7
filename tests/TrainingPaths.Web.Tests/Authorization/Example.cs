using System.Net.Http.Json;

namespace TrainingPaths.Web.Tests.Authorization;

/// <summary>A request as the site itself would send it, form, file or JSON. Without its token it is the same request from elsewhere.</summary>
/// <param name="Method">Of HTTP.</param>
/// <param name="Address">Path and query.</param>
internal sealed record Example(string Method, string Address)
{
    public IReadOnlyDictionary<string, string>? Form { get; init; }

    public object? Json { get; init; }

    /// <summary>A file that the form sends, after its token.</summary>
    public (string Field, byte[] Content)? File { get; init; }

    /// <summary>It changes whose browser this is: the next request needs a new one.</summary>
    public bool EndsSession { get; init; }

    public static Example Get(string address) => new("GET", address);

    public static Example Post(string address, params (string Name, string Value)[] form) => new("POST", address) { Form = form.ToDictionary(f => f.Name, f => f.Value) };

    public static Example Send(string address, object json) => new("POST", address) { Json = json };

    public static Example Upload(string address, string field, byte[] content) => new("POST", address) { File = (field, content) };

    public HttpRequestMessage ToRequest(string? token)
    {
        var request = new HttpRequestMessage(new HttpMethod(Method), Address);
        if (Json is not null)
        {
            request.Content = JsonContent.Create(Json);
            request.Headers.Add("Accept", "application/json");
            if (token is not null)
                request.Headers.Add("RequestVerificationToken", token);
        }
        else if (File is { } file)
        {
            var form = new MultipartFormDataContent();
            if (token is not null)
                form.Add(new StringContent(token), "__RequestVerificationToken");
            form.Add(new ByteArrayContent(file.Content), file.Field, "fichier.zip");
            request.Content = form;
        }
        else if (Form is not null)
        {
            request.Content = new FormUrlEncodedContent(token is null ? Form : Form.Append(KeyValuePair.Create("__RequestVerificationToken", token)));
        }

        return request;
    }
}
