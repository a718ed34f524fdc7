namespace TrainingPaths.Scorm.Sequencing;

/// <summary>Which controls a player may offer now: valid requests, less those that the manifest hides (<c>adlnav:hideLMSUI</c>, CAM 5.2.1).</summary>
public sealed record PlayerControls(bool Continue, bool Previous, bool Exit, bool ExitAll, bool Abandon, bool AbandonAll, bool SuspendAll);
