using System.Text;

namespace TrainingPaths.Core.Paths.Links;

/// <summary>An outside address that an author wanted asked, and what it last said. Nobody's row: two drafts that name it share the answer.</summary>
public sealed class OutsideLink
{
    /// <summary>Bytes. Longer ones are not asked: servers cut them.</summary>
    public const int Longest = 2000;

    private OutsideLink()
    {
    }

    public string Address { get; private set; } = "";

    public DateTimeOffset WantedAt { get; private set; }

    /// <summary>Null until it was asked. Before <see cref="WantedAt"/>, it waits to be asked again.</summary>
    public DateTimeOffset? AskedAt { get; private set; }

    public LinkState? State { get; private set; }

    public int? Status { get; private set; }

    public string? Detail { get; private set; }

    public static bool MayBeAsked(string address) => Encoding.UTF8.GetByteCount(address) <= Longest;

    public bool Waits => AskedAt is null || AskedAt < WantedAt;
}
