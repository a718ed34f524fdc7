using Microsoft.Extensions.Localization;

namespace TrainingPaths.Web.Pages.Catalogue;

/// <summary>What stands in content files as a word of the format, said in the reader's language.</summary>
public static class CatalogueWords
{
    public static string Theme(this IStringLocalizer words, string theme) => theme switch
    {
        "management" => words["Leading a team"],
        "prevention" => words["Prevention"],
        "qvct" => words["Quality of working life"],
        _ => theme,
    };

    public static string Modality(this IStringLocalizer words, string modality) => modality switch
    {
        "selfPaced" => words["At your own pace, online"],
        "workplace" => words["In your structure"],
        "virtualClass" => words["Online class"],
        "inPerson" => words["In a room"],
        "coaching" => words["Individual appointment"],
        _ => modality,
    };
}
