using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace TrainingPaths.Web.Accounts;

/// <summary>A mail address as far as one can tell without writing to it: one @, a domain, no space, nothing that cannot be kept or written to.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed partial class MailAddressAttribute : DataTypeAttribute
{
    public const int Longest = 254;   // RFC 5321, 4.5.3.1.3

    public MailAddressAttribute()
        : base(DataType.EmailAddress) => ErrorMessage = "Write “{0}” like name@example.org.";

    // What is absent is the business of [Required].
    public override bool IsValid(object? value) => value is not string { Length: > 0 } text || (text.Trim().Length <= Longest && Shape().IsMatch(text) && MimeKit.MailboxAddress.TryParse(text.Trim(), out var box) && box.Address == text.Trim());

    [GeneratedRegex(@"\A\s*[^\s@\p{C}]+@[^\s@\p{C}]+\.[^\s@\p{C}]+\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
