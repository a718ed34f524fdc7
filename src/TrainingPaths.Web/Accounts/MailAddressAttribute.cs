using System.ComponentModel.DataAnnotations;
using TrainingPaths.Core.Platform;

namespace TrainingPaths.Web.Accounts;

/// <summary>See <see cref="MailAddress"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MailAddressAttribute : DataTypeAttribute
{
    public MailAddressAttribute()
        : base(DataType.EmailAddress) => ErrorMessage = "Write “{0}” like name@example.org.";

    // What is absent is the business of [Required].
    public override bool IsValid(object? value) => value is not string { Length: > 0 } text || MailAddress.IsOne(text.Trim());
}
