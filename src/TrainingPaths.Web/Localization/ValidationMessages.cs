using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace TrainingPaths.Web.Localization;

/// <summary>Gives validation attributes without a message one of ours: the framework localises only messages that are set.</summary>
internal sealed class ValidationMessages : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (attribute.ErrorMessageResourceName is null && MessageOf(attribute) is { } message && (attribute.ErrorMessage is null || HasFrameworkMessage(attribute)))
                attribute.ErrorMessage = message;
        }
    }

    // These three show their own English sentence as if somebody had set it.
    private static bool HasFrameworkMessage(ValidationAttribute attribute) => attribute switch
    {
        EmailAddressAttribute => attribute.ErrorMessage == new EmailAddressAttribute().ErrorMessage,
        UrlAttribute => attribute.ErrorMessage == new UrlAttribute().ErrorMessage,
        PhoneAttribute => attribute.ErrorMessage == new PhoneAttribute().ErrorMessage,
        _ => false,
    };

    // {0} is the field's name; the other places are those of each attribute.
    internal static string? MessageOf(ValidationAttribute attribute) => attribute switch
    {
        RequiredAttribute => "Fill in “{0}”.",
        EmailAddressAttribute => "Write “{0}” like name@example.org.",
        UrlAttribute => "Write “{0}” like https://example.org.",
        PhoneAttribute => "Write “{0}” in figures, like 01 23 45 67 89.",
        CompareAttribute => "“{0}” and “{1}” are not the same.",
        StringLengthAttribute { MinimumLength: > 0 } => "“{0}” takes {2} to {1} characters.",
        StringLengthAttribute or MaxLengthAttribute => "“{0}” takes at most {1} characters.",
        MinLengthAttribute => "“{0}” takes at least {1} characters.",
        RangeAttribute => "“{0}” goes from {1} to {2}.",
        _ => null,
    };
}
