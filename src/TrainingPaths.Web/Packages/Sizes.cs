using Microsoft.Extensions.Localization;
using TrainingPaths.Web.Localization;

namespace TrainingPaths.Web.Packages;

internal static class Sizes
{
    /// <summary>« 12 Mo », "340 KB": rounded up, so that nothing is of no size.</summary>
    public static string Say(long bytes, IStringLocalizer<Strings> words) => bytes < 1 << 20
        ? words["{0} KB", Words.Number((int)((bytes + 1023) >> 10))]
        : words["{0} MB", Words.Number((int)((bytes + (1 << 20) - 1) >> 20))];
}
