using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace TrainingPaths.TestKit.Web;

/// <summary>What the site answered, as a tree.</summary>
public sealed record WebPage(Browser Browser, string Address, HttpStatusCode Status, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders, IHtmlDocument Document, byte[] Body)
{
    /// <summary>Where it sends the browser, without the site's own address.</summary>
    public string? Location => Headers.Location?.ToString().Replace("http://localhost", "", StringComparison.Ordinal);

    /// <summary>The words of the page's main part, or of all of it, spaces made single and plain.</summary>
    public string Text => string.Join(' ', (Document.QuerySelector("main") ?? Document.DocumentElement).TextContent.Replace('\u00A0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public string Title => Document.Title ?? "";

    public static async Task<WebPage> ReadAsync(Browser browser, string address, HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsByteArrayAsync();
        var html = response.Content.Headers.ContentType?.MediaType == "text/html" ? System.Text.Encoding.UTF8.GetString(body) : "";
        return new WebPage(browser, address, response.StatusCode, response.Headers, response.Content.Headers, new HtmlParser().ParseDocument(html), body);
    }

    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll("[data-error-summary] li").Select(error => error.TextContent.Replace('\u00A0', ' '))];

    /// <summary>Fills in the form of the page's main part and sends it, with what the page had put there.</summary>
    public Task<WebPage> SubmitAsync(params (string Name, string Value)[] typed) => SubmitAsync("main form[method=post]", typed);

    public Task<WebPage> SubmitAsync(string form, params (string Name, string Value)[] typed)
    {
        var element = Document.QuerySelector(form) as IHtmlFormElement ?? throw new InvalidOperationException($"{Address} has no {form}: {Text}");
        var fields = Controls(element).Where(field => !typed.Any(t => t.Name == field.Key)).Concat(typed.Select(t => KeyValuePair.Create(t.Name, t.Value)));
        return Browser.PostAsync(element.GetAttribute("action") is { Length: > 0 } action ? Absolute(action) : Address, fields);
    }

    private string Absolute(string action) => action.StartsWith('?') ? Address.Split('?')[0] + action : action;

    private static IEnumerable<KeyValuePair<string, string>> Controls(IHtmlFormElement form)
    {
        foreach (var control in form.QuerySelectorAll("[name]").Where(control => !control.HasAttribute("disabled")))
        {
            var name = control.GetAttribute("name")!;
            switch (control)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } choice:
                    if (choice.IsChecked)
                        yield return KeyValuePair.Create(name, choice.Value);
                    break;
                case IHtmlInputElement input:
                    yield return KeyValuePair.Create(name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return KeyValuePair.Create(name, area.Value);
                    break;
                case IHtmlSelectElement select:
                    yield return KeyValuePair.Create(name, select.Value ?? "");
                    break;
            }
        }
    }
}
