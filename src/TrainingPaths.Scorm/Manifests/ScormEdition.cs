namespace TrainingPaths.Scorm.Manifests;

/// <summary>The editions of SCORM that differ in what a manifest may say or in what an LMS must do with it.</summary>
public enum ScormEdition
{
    /// <summary>SCORM 1.2 (2001): no sequencing; prerequisites in aicc_script.</summary>
    Scorm12,

    /// <summary>SCORM 2004 2nd Edition (CAM 1.3).</summary>
    Scorm2004Second,

    /// <summary>SCORM 2004 3rd Edition (2006).</summary>
    Scorm2004Third,

    /// <summary>SCORM 2004 4th Edition (2009).</summary>
    Scorm2004Fourth,
}
