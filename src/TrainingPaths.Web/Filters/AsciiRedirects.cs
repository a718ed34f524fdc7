using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace TrainingPaths.Web.Filters;

/// <summary>Writes the address of a redirect as a header can carry it (RFC 9110 5.5): Kestrel refuses any other letter, and the reader would get an error page.</summary>
internal sealed class AsciiRedirects : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        switch (context.Result)
        {
            case RedirectResult redirect:
                redirect.Url = Ascii(redirect.Url);
                break;
            case LocalRedirectResult redirect:
                redirect.Url = Ascii(redirect.Url);
                break;
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }

    private static string Ascii(string address)
    {
        if (System.Text.Ascii.IsValid(address))
            return address;
        var ascii = new StringBuilder(address.Length + 16);
        foreach (var rune in address.EnumerateRunes())
            ascii.Append(rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        return ascii.ToString();
    }
}
