using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.Localization;
using TrainingPaths.Web.Accounts;

namespace TrainingPaths.Web.Localization;

/// <summary>The framework translates the messages of its own attributes only; this one of ours would speak English on a French page.</summary>
internal sealed class OwnValidation : IValidationAttributeAdapterProvider
{
    private readonly ValidationAttributeAdapterProvider framework = new();

    public IAttributeAdapter? GetAttributeAdapter(System.ComponentModel.DataAnnotations.ValidationAttribute attribute, IStringLocalizer? stringLocalizer) =>
        attribute is MailAddressAttribute mail ? new MailAddressAdapter(mail, stringLocalizer) : framework.GetAttributeAdapter(attribute, stringLocalizer);

    private sealed class MailAddressAdapter(MailAddressAttribute attribute, IStringLocalizer? words) : AttributeAdapterBase<MailAddressAttribute>(attribute, words)
    {
        public override string GetErrorMessage(ModelValidationContextBase validationContext) => GetErrorMessage(validationContext.ModelMetadata, validationContext.ModelMetadata.GetDisplayName());

        // Nothing is checked in the browser: the server says it, in its own words.
        public override void AddValidation(ClientModelValidationContext context)
        {
        }
    }
}
