using System.Numerics;

namespace TrainingPaths.Core.Assessment;

/// <summary>Points as a fraction: a third of a point three times is a point, so that nobody misses a pass mark by rounding.</summary>
public readonly record struct Points : IComparable<Points>
{
    private readonly long parts;

    // One less than the denominator, so that the value of a struct that nobody set is zero.
    private readonly long rest;

    private Points(long parts, long of)
    {
        var common = (long)BigInteger.GreatestCommonDivisor(parts, of);
        this.parts = parts / common;
        rest = (of / common) - 1;
    }

    public static Points Zero => default;

    private long Denominator => rest + 1;

    /// <summary>In hundredths, downwards: what is earned is never shown as more.</summary>
    public decimal Shown => Math.Floor(100m * parts / Denominator) / 100;

    /// <summary>In hundredths, upwards: what is needed is never shown as less.</summary>
    public decimal ShownAsNeeded => Math.Ceiling(100m * parts / Denominator) / 100;

    public static Points Of(long whole) => new(whole, 1);

    /// <exception cref="ArgumentOutOfRangeException">A share of nothing.</exception>
    public static Points Share(long parts, long of) => of > 0 ? new(parts, of) : throw new ArgumentOutOfRangeException(nameof(of), of, "A share of nothing.");

    public static Points operator +(Points a, Points b) => new(checked((a.parts * b.Denominator) + (b.parts * a.Denominator)), checked(a.Denominator * b.Denominator));

    public static Points operator -(Points a, Points b) => a + new Points(-b.parts, b.Denominator);

    public static Points operator *(Points a, long times) => new(checked(a.parts * times), a.Denominator);

    public static bool operator <(Points a, Points b) => a.CompareTo(b) < 0;

    public static bool operator >(Points a, Points b) => a.CompareTo(b) > 0;

    public static bool operator <=(Points a, Points b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Points a, Points b) => a.CompareTo(b) >= 0;

    public int CompareTo(Points other) => checked(parts * other.Denominator).CompareTo(checked(other.parts * Denominator));

    public override string ToString() => rest == 0 ? $"{parts}" : $"{parts}/{Denominator}";
}
