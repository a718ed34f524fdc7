using System.Text.RegularExpressions;
using MimeKit;

namespace TrainingPaths.Core.Platform;

/// <summary>A mail address as far as one can tell without writing to it: one @, a domain, no space, nothing that cannot be kept or written to.</summary>
public static partial class MailAddress
{
    public const int Longest = 254;   // RFC 5321, 4.5.3.1.3

    public static bool IsOne(string text) =>
        text.Length <= Longest && Shape().IsMatch(text) && MailboxAddress.TryParse(text, out var box) && box.Address == text;

    [GeneratedRegex(@"\A[^\s@\p{C}]+@[^\s@\p{C}]+\.[^\s@\p{C}]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
