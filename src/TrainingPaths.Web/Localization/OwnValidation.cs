using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.Localization;

namespace TrainingPaths.Web.Localization;

/// <summary>The framework translates the messages of its own attributes only; ours would speak English on a French page.</summary>
internal sealed class OwnValidation : IValidationAttributeAdapterProvider
{
    private readonly ValidationAttributeAdapterProvider framework = new();

    public IAttributeAdapter? GetAttributeAdapter(ValidationAttribute attribute, IStringLocalizer? stringLocalizer) =>
        attribute.GetType().Assembly == typeof(OwnValidation).Assembly ? new OwnAdapter(attribute, stringLocalizer) : framework.GetAttributeAdapter(attribute, stringLocalizer);

    private sealed class OwnAdapter(ValidationAttribute attribute, IStringLocalizer? words) : AttributeAdapterBase<ValidationAttribute>(attribute, words)
    {
        public override string GetErrorMessage(ModelValidationContextBase validationContext) => GetErrorMessage(validationContext.ModelMetadata, validationContext.ModelMetadata.GetDisplayName());

        // Nothing is checked in the browser: the server says it, in its own words.
        public override void AddValidation(ClientModelValidationContext context)
        {
        }
    }
}
