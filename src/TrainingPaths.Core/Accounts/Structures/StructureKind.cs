namespace TrainingPaths.Core.Accounts.Structures;

/// <summary>What a structure is authorised to do. Stored as a number.</summary>
/// <remarks>Décret n° 2023-608 of 13 July 2023 made home services one family (« services autonomie à domicile »); names of before stay readable, and are not given any more.</remarks>
public enum StructureKind
{
    Unknown = 0,

    /// <summary>« SAD aide »: help, no care (CASF art. L. 313-1-3).</summary>
    Help = 1,

    /// <summary>« SAD mixte »: help and care.</summary>
    HelpAndCare = 2,

    /// <summary>« SSIAD »: care alone.</summary>
    Care = 3,

    /// <summary>« CCAS » or « CIAS »: the social service of a town or of several.</summary>
    MunicipalCentre = 4,

    Other = 9,

    /// <summary>« SAAD », before 2023.</summary>
    FormerHelp = 11,

    /// <summary>« SPASAD », before 2023.</summary>
    FormerHelpAndCare = 12,
}

/// <summary>How many people a structure employs, in the bands that funders ask for. Stored as a number.</summary>
public enum HeadcountBand
{
    Unknown = 0,
    Below11 = 1,
    From11To49 = 2,
    From50To299 = 3,
    From300 = 4,
}
