using System.Security.Cryptography;

namespace TrainingPaths.Core.Paths.Drafts;

/// <summary>Ids that an editor gives. They are for ever, and results follow them: drawn by lot, so that what was removed never lends its id to something else.</summary>
public static class DraftIds
{
    // Neither vowels nor look-alikes: no word comes out by accident.
    private const string Letters = "bcdfghjkmnpqrstvwxz23456789";

    public static string New(string what) => $"{what}-{RandomNumberGenerator.GetString(Letters, 6)}";
}
