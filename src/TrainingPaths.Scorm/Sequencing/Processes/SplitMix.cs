namespace TrainingPaths.Scorm.Sequencing.Processes;

/// <summary>Steele, Lea and Flood's SplitMix64: the same numbers from the same seed on every platform and version, which <see cref="Random"/> does not promise.</summary>
internal sealed class SplitMix(ulong seed)
{
    private ulong state = seed;

    /// <summary>0 to <paramref name="limit"/> - 1; the bias is below limit / 2⁶⁴.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    private ulong Next()
    {
        var mixed = state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
