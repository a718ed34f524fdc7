namespace TrainingPaths.Scorm.DataModels;

/// <summary>The one element whose access the manifest decides, record by record (RTE 4.3.1).</summary>
internal static class StoreElement
{
    public const string Pattern = "adl.data.n.store";
}
