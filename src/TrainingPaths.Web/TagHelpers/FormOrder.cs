using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace TrainingPaths.Web.TagHelpers;

/// <summary>Where a field stands in its form, which is where its property is declared. What was refused is kept by name, in an order that nobody can follow with the eye.</summary>
internal static class FormOrder
{
    /// <returns>Compared letter by letter; what belongs to no field comes first, what is unknown last.</returns>
    public static string Of(ModelMetadata model, string field)
    {
        var order = "";
        foreach (var part in field.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = part.Split('[')[0];
            var at = model.Properties.Select(p => p.PropertyName).ToList().IndexOf(name);
            if (at < 0)
                return order + "~" + part;
            order += at.ToString("0000", CultureInfo.InvariantCulture);
            model = model.Properties[at];
        }

        return order;
    }
}
