using System.Buffers;

namespace TrainingPaths.Core.Paths.Format;

/// <summary>Characters no author types on purpose: controls, and those that reorder text on screen so that a reviewer reads something else than what is there (CVE-2021-42574).</summary>
internal static class ControlCharacters
{
    public static readonly SearchValues<char> Refused = SearchValues.Create(
        [.. Enumerable.Range(0, 0xFFFF).Select(code => (char)code).Where(c => char.IsControl(c) && c is not ('\n' or '\t')),
         .. "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFEFF\uFFFE\uFFFF"]);
}
