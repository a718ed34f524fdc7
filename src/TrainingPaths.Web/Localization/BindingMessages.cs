using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;

namespace TrainingPaths.Web.Localization;

/// <summary>What the framework says when a value has the wrong shape, in plain words and in the reader's language.</summary>
internal static class BindingMessages
{
    public static void Write(DefaultModelBindingMessageProvider messages, IStringLocalizer localizer)
    {
        messages.SetValueMustNotBeNullAccessor(_ => localizer["Fill in this field."]);
        messages.SetMissingBindRequiredValueAccessor(_ => localizer["Fill in this field."]);
        messages.SetMissingKeyOrValueAccessor(() => localizer["Fill in this field."]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => localizer["Nothing was received. Try again."]);
        messages.SetAttemptedValueIsInvalidAccessor((value, field) => localizer["“{0}” does not suit “{1}”.", value, field]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => localizer["“{0}” does not suit this field.", value]);
        messages.SetUnknownValueIsInvalidAccessor(field => localizer["What was given does not suit “{0}”.", field]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => localizer["What was given does not suit this field."]);
        messages.SetValueIsInvalidAccessor(value => localizer["“{0}” does not suit this field.", value]);
        messages.SetValueMustBeANumberAccessor(field => localizer["Write “{0}” in figures.", field]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => localizer["Write a number in figures."]);
    }
}
