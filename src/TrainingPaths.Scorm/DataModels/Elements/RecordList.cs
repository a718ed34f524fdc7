namespace TrainingPaths.Scorm.DataModels.Elements;

/// <summary>A list of records, numbered from 0 without gaps (RTE 4.1.1.3).</summary>
/// <param name="Spm">How many records every LMS must keep.</param>
/// <param name="Most">How many this one keeps: a runaway loop in content must not fill a database.</param>
/// <param name="Identified">Whether a record begins with its <c>id</c> (2004: error 408 otherwise).</param>
/// <param name="UniqueIds">Whether two records may not have the same id.</param>
/// <param name="FixedIds">Whether an id, once given, stays.</param>
/// <param name="Fixed">Whether only the LMS adds records.</param>
public sealed record RecordList(
    string Name,
    int Spm,
    int Most,
    bool Identified = false,
    bool UniqueIds = false,
    bool FixedIds = false,
    bool Fixed = false);
