using System.Xml.Linq;

namespace TrainingPaths.Scorm.Writing;

/// <summary>Namespaces of the manifests that are written.</summary>
internal static class Schema
{
    public static readonly XNamespace Content12 = "http://www.imsproject.org/xsd/imscp_rootv1p1p2";
    public static readonly XNamespace Adl12 = "http://www.adlnet.org/xsd/adlcp_rootv1p2";
    public static readonly XNamespace Content2004 = "http://www.imsglobal.org/xsd/imscp_v1p1";
    public static readonly XNamespace Adl2004 = "http://www.adlnet.org/xsd/adlcp_v1p3";
    public static readonly XNamespace Sequencing = "http://www.imsglobal.org/xsd/imsss";
    public static readonly XNamespace AdlSequencing = "http://www.adlnet.org/xsd/adlseq_v1p3";
}
