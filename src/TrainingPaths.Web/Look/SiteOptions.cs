namespace TrainingPaths.Web.Look;

/// <summary>Whose site this is and who answers the telephone: section <c>Site</c> of the configuration. What is empty is not shown.</summary>
public sealed class SiteOptions
{
    public string Name { get; set; } = "TrainingPaths";
    public string? Federation { get; set; }
    public string? HelpName { get; set; }
    public string? HelpPhone { get; set; }

    /// <summary>« Du lundi au vendredi, de 9 h à 17 h »</summary>
    public string? HelpHours { get; set; }

    /// <summary>« Réponse sous deux jours ouvrés »</summary>
    public string? HelpDelay { get; set; }

    /// <summary>The number as a link: « 01 23 45 67 89 » gives <c>tel:0123456789</c>.</summary>
    public string? HelpPhoneLink => HelpPhone is null ? null : "tel:" + string.Concat(HelpPhone.Where(c => char.IsAsciiDigit(c) || c == '+'));
}
