namespace TrainingPaths.Core.Certificates;

/// <summary>What reading a file can conclude. Whether the certificate was revoked since is the register's to say, not the file's.</summary>
public enum PdfFinding
{
    /// <summary>Sealed by a known key, and the page says exactly what was sealed.</summary>
    Genuine,

    /// <summary>Something was changed after the seal.</summary>
    Altered,

    /// <summary>Sealed, but not by a key that we were given.</summary>
    UnknownKey,

    /// <summary>Not a certificate's PDF as it was delivered: another document, a scan, a print to PDF, a damaged file.</summary>
    NotACertificate,
}

/// <summary>One thing looked at, in the words of the person who asked.</summary>
public sealed record PdfCheck(string French, string English, bool Passed);

/// <summary>The answer to « is this file genuine? », in words, with what was looked at; the facts are there only when the file is genuine.</summary>
public sealed record PdfVerdict(PdfFinding Finding, string French, string English, IReadOnlyList<PdfCheck> Checks, CertificatePayload? Facts = null, string? HolderName = null);
