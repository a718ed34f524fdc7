using TrainingPaths.Scorm.Packages.Problems;

namespace TrainingPaths.Scorm.Packages.Zip;

/// <summary>What an entry is refused for before anything of it is read.</summary>
internal static class ZipRules
{
    public static void Check(string name, ZipRecord record, PackageLimits limits)
    {
        if (record.IsEncrypted) throw Refused(ProblemCode.ZipEncrypted, "The file is encrypted.");
        if (record.IsSpecial) throw Refused(ProblemCode.ZipSymlink, "The entry is a link or a device, not a file.");
        if (!record.IsStored && !record.IsDeflated) throw Refused(ProblemCode.ZipMethod, $"The file is compressed by method {record.Method}; only deflate is read.");
        if (record.IsStored && record.Size != record.CompressedSize) throw Refused(ProblemCode.ZipSizeWrong, "The file is not compressed, and says two sizes.");
        if (record.Size > limits.EntryBytes) throw EntryTooLarge(name, limits);
        if (IsBomb(record.Size, record.CompressedSize, limits)) throw Bomb(name, limits);

        PackageRefusedException Refused(string code, string message) => new(code, name, message);
    }

    public static bool IsBomb(long size, long compressed, PackageLimits limits) =>
        size > limits.RatioFromBytes && size > Math.Max(compressed, 1) * (double)limits.Ratio;

    public static PackageRefusedException Bomb(string name, PackageLimits limits) =>
        new(ProblemCode.ZipRatio, name, $"The file grows to more than {limits.Ratio} times its compressed size.");

    public static PackageRefusedException EntryTooLarge(string name, PackageLimits limits) =>
        new(ProblemCode.ZipEntryTooLarge, name, $"The file has more than {limits.EntryBytes >> 20} MB.");

    public static PackageRefusedException TotalTooLarge(string name, PackageLimits limits) =>
        new(ProblemCode.ZipTooLarge, name, $"With this file the package has more than {limits.TotalBytes >> 20} MB.");
}
