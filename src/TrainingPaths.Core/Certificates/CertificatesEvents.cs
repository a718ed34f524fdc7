namespace TrainingPaths.Core.Certificates;

/// <summary>The file is there: it can be downloaded, and its holder told.</summary>
public sealed record CertificateIssued(Guid CertificateId, Guid PersonId, Guid StructureId);

/// <summary>A team pack is ready to be downloaded by whoever asked for it.</summary>
public sealed record PackReady(Guid PackId, Guid RequestedBy, Guid StructureId);
