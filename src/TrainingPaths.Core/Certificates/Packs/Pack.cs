namespace TrainingPaths.Core.Certificates;

/// <summary>A structure's certificates in one ZIP, asked for by an HR officer and made by a job: the page can be left meanwhile.</summary>
public sealed class Pack
{
    /// <summary>It holds many people's documents: it is not kept for longer than it takes to download it.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>A pack of hundreds takes minutes. After this long its job has failed and comes back ever more rarely: the pack may be asked for again.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    private Pack()
    {
    }

    /// <param name="pathId">One path only; null for all.</param>
    /// <param name="people">These people only; empty for all.</param>
    public Pack(Guid structureId, Guid requestedBy, Guid? pathId, IEnumerable<Guid> people, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        StructureId = structureId;
        RequestedBy = requestedBy;
        PathId = pathId;
        People = [.. people.Distinct().Order()];
        RequestedAt = now;
        ExpiresAt = now + Kept;
    }

    public Guid Id { get; private set; }

    public Guid StructureId { get; private set; }

    public Guid RequestedBy { get; private set; }

    public Guid? PathId { get; private set; }

    public Guid[] People { get; private set; } = [];

    public PackState State { get; private set; } = PackState.InPreparation;

    /// <summary>Certificates already in, of <see cref="Total"/>.</summary>
    public int Done { get; private set; }

    public int Total { get; private set; }

    /// <summary>People without a certificate yet; the list and the reasons are in the pack.</summary>
    public int Missing { get; private set; }

    public string? FileSha256 { get; private set; }

    public DateTimeOffset RequestedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public bool IsBeingMade(DateTimeOffset now) => State == PackState.InPreparation && now - RequestedAt < Patience;
}

/// <summary>Stored as a number.</summary>
public enum PackState
{
    InPreparation = 1,
    Ready = 2,

    /// <summary>Whoever asked is no longer an HR officer of this structure.</summary>
    Refused = 3,
}
