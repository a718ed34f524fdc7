using System.Diagnostics;
using TrainingPaths.Core.Certificates;

namespace TrainingPaths.Benchmarks.Certificates;

/// <summary>Certificates a second of one core, and those of the floor beside it.</summary>
/// <param name="Bytes">Of one certificate.</param>
internal sealed record CertificateBench(double PerSecond, double FloorPerSecond, int Bytes)
{
    public double Ratio => PerSecond / FloorPerSecond;

    public static CertificateBench Run(Pace pace)
    {
        var key = SealKey.New();
        var sample = Sample(key, 0);
        var bytes = CertificatePdf.Render(sample).Length;
        var floor = new FloorWriter();
        return new CertificateBench(
            PerSecondOf(pace.Part, n => CertificatePdf.Render(Sample(key, n))),
            PerSecondOf(pace.Part / 2, n => floor.Write($"Prénom{n} Nom{n}", sample.QrAddress)),
            bytes);
    }

    // Of processor time, not of the clock: what else the machine does then costs nothing here. Nothing else runs in this process by now.
    private static double PerSecondOf(TimeSpan time, Action<int> one)
    {
        // Until the code is compiled for good.
        for (var n = 0; n < 60; n++)
            one(n);
        Thread.Sleep(500);
        for (var n = 0; n < 60; n++)
            one(n);
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var count = 0;
        for (var begun = Stopwatch.StartNew(); begun.Elapsed < time; count++)
            one(count);
        process.Refresh();
        return count / (process.TotalProcessorTime - before).TotalSeconds;
    }

    private static SealedCertificate Sample(SealKey key, int n)
    {
        var salt = HolderCommitment.NewSalt();
        var holder = PrintedName.Of($"Prénom{n} Nom{n}");
        return SealedCertificate.Of(new CertificatePayload
        {
            Kind = CertificateKind.FollowUpStatement,
            Serial = Serial.New(),
            Issuer = new("UNA Formation", "11 75 00000 75", "000 000 000 00018", "Claire Œuvrard", "Directrice de la formation"),
            StructureName = "Association d’aide à domicile du Val-de-Loire",
            TrainingPath = new("parcours-de-mesure", "Parcours de mesure", 3, new string('a', 64), [5, 4, 4, 3]),
            Minutes = 252,
            StartedOn = new(2026, 1, 12),
            CompletedOn = new(2026, 3, 1),
            IssuedOn = new(2026, 3, 2),
            HolderCommitment = HolderCommitment.Of(holder.Text, salt),
            VerifyAt = new("https://formation.example.org/verify"),
            Template = CertificatePdf.Template,
            KeyId = key.Id,
        }, holder, salt, key);
    }
}
