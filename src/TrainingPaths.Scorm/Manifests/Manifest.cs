namespace TrainingPaths.Scorm.Manifests;

/// <summary>What an <c>imsmanifest.xml</c> says, of any edition, in one shape: identifiers trimmed, addresses composed, defaults filled in.</summary>
/// <param name="Identifier">The manifest's own identifier.</param>
/// <param name="Edition">The edition it declares, or the one its namespaces betray.</param>
/// <param name="Organizations">At least one; the default one is <see cref="Default"/>.</param>
/// <param name="DefaultIdentifier">The identifier in <c>organizations/@default</c>; null where the manifest names none.</param>
/// <param name="Resources">Every resource, sub-manifests' included.</param>
public sealed record Manifest(
    string Identifier,
    ScormEdition Edition,
    IReadOnlyList<Organization> Organizations,
    string? DefaultIdentifier,
    IReadOnlyList<Resource> Resources)
{
    /// <summary>The organization that an LMS launches (CAM 3.4.1.8): the default one, else the first.</summary>
    public Organization Default => Organizations.FirstOrDefault(organization => organization.Identifier == DefaultIdentifier) ?? Organizations[0];
}
