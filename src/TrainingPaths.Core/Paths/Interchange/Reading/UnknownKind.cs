namespace TrainingPaths.Core.Paths.Interchange.Reading;

/// <summary>Refuses a kind of question that we do not have, by its name and with what an author can make of it.</summary>
internal static class UnknownKind
{
    private const string OnPicture = "on y répond sur une image : faites-en un choix ou un appariement, l'image dans l'énoncé";
    private const string Computed = "ses nombres ou sa correction se calculent : faites-en une question à nombre, avec des valeurs fixes";
    private const string Upload = "on y dépose un fichier ou un dessin : faites-en une question ouverte";
    private const string Statements = "faites de chaque affirmation une question vrai ou faux";
    private const string Drawn = "elle tire d'autres questions au sort : exportez ces questions elles-mêmes";

    private static readonly Dictionary<string, string> Advice = new(StringComparer.OrdinalIgnoreCase)
    {
        ["calculated"] = Computed, ["calculatedsimple"] = Computed, ["calculatedmulti"] = Computed, ["formulas"] = Computed, ["stack"] = Computed, ["calculated_question"] = Computed,
        ["ddimageortext"] = OnPicture, ["ddmarker"] = OnPicture, ["hot_spot_question"] = OnPicture, ["Hot Spot"] = OnPicture, ["response_xy"] = OnPicture, ["hotspotInteraction"] = OnPicture,
        ["selectPointInteraction"] = OnPicture, ["positionObjectInteraction"] = OnPicture, ["graphicOrderInteraction"] = OnPicture, ["graphicAssociateInteraction"] = OnPicture, ["graphicGapMatchInteraction"] = OnPicture,
        ["file_upload_question"] = Upload, ["File Upload"] = Upload, ["uploadInteraction"] = Upload, ["drawingInteraction"] = Upload, ["recordrtc"] = Upload,
        ["mtf"] = Statements, ["kprime"] = Statements, ["matrix"] = Statements,
        ["random"] = Drawn, ["randomsamatch"] = Drawn,
        ["associateInteraction"] = "faites-en un appariement",
        ["hottextInteraction"] = "faites-en un choix",
        ["sliderInteraction"] = "faites-en une question à nombre",
        ["categorization_question"] = "faites-en un choix pour chaque élément à classer",
        ["Jumbled Sentence"] = "faites-en un texte à trous",
        ["Fill in the Blank Plus"] = "faites une question de chaque mot à taper",
    };

    /// <param name="type">As the file names it.</param>
    public static ItemRefusedException Of(string type, At? at = null) =>
        new("import.kind", $"Le type de question « {Shown.Of(type)} » n'existe pas chez nous ; {Advice.GetValueOrDefault(type, "refaites-la avec un de nos types, ou laissez-la de côté")}.", at);
}
