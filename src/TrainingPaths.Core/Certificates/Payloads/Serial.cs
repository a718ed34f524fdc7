using System.Buffers.Binary;
using System.Security.Cryptography;

namespace TrainingPaths.Core.Certificates;

/// <summary>
/// A certificate's public number: 128 random bits, so that nobody finds one by trying, in Crockford's base 32, so that it can be read
/// over the telephone, with a check character that catches any wrong character and any two characters swapped.
/// </summary>
public sealed record Serial
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int DigitCount = 26;
    public const int Length = DigitCount + 1;

    private readonly string _text;

    private Serial(string text) => _text = text;

    public static Serial New() => FromBytes(RandomNumberGenerator.GetBytes(16));

    internal static Serial FromBytes(ReadOnlySpan<byte> bits)
    {
        var number = BinaryPrimitives.ReadUInt128BigEndian(bits);
        Span<char> text = stackalloc char[Length];
        for (var i = DigitCount - 1; i >= 0; i--, number >>= 5)
            text[i] = Alphabet[(int)(number & 31)];
        text[DigitCount] = Alphabet[Check(text[..DigitCount])];
        return new Serial(new string(text));
    }

    /// <summary>The signs that somebody typed, spaces and hyphens left out: what may be said of a number that cannot be one, without a look at the register.</summary>
    public static string SignsOf(string typed) => string.Concat(typed.Where(c => !IsPause(c)));

    /// <summary>Letters and figures only, as in a number; not whether it is one.</summary>
    public static bool IsSpelled(string signs) => signs.All(c => Alphabet.Contains(Tolerant(c)));

    /// <summary>Reads what a person typed or pasted: case, spaces and hyphens do not matter, O is 0, I and L are 1.</summary>
    public static bool TryParse(string? typed, out Serial? serial)
    {
        serial = null;
        if (typed is null || typed.Length > 4 * Length) return false;
        Span<char> text = stackalloc char[Length];
        var count = 0;
        foreach (var c in typed)
        {
            if (IsPause(c)) continue;
            var digit = Tolerant(c);
            if (count == Length || !Alphabet.Contains(digit)) return false;
            text[count++] = digit;
        }
        // The first digit carries three bits of the 128: above 7, two spellings would be one number.
        if (count != Length || text[0] > '7' || Alphabet.IndexOf(text[DigitCount]) != Check(text[..DigitCount])) return false;
        serial = new Serial(new string(text));
        return true;
    }

    /// <exception cref="FormatException">The text is not a serial.</exception>
    public static Serial Parse(string typed) =>
        TryParse(typed, out var serial) ? serial! : throw new FormatException("This is not the number of a certificate.");

    /// <summary>For reading and copying: seven groups.</summary>
    public string Grouped => string.Join('-', _text.Chunk(4).Select(group => new string(group)));

    /// <summary>For addresses and storage: no hyphen.</summary>
    public override string ToString() => _text;

    private static bool IsPause(char c) => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.DashPunctuation;

    private static char Tolerant(char c) => char.ToUpperInvariant(c) switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        var other => other,
    };

    // The digits are coefficients of a polynomial over GF(32), evaluated at a generator of order 31: with 27 characters every weight
    // differs, so one wrong character, or two exchanged anywhere, always changes the sum. Crockford's own check (mod 37) needs *~$=.
    private static int Check(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        foreach (var digit in digits)
            sum = TimesGenerator(sum ^ Alphabet.IndexOf(digit));
        return sum;
    }

    private static int TimesGenerator(int x) => (x & 16) == 0 ? x << 1 : (x << 1) ^ 0b100101;
}
