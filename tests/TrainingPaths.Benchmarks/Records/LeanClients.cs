namespace TrainingPaths.Benchmarks.Records;

/// <summary>A connection for each that is at work at the same moment.</summary>
internal sealed class LeanClients : IDisposable
{
    private readonly LeanClient[] each;

    private LeanClients(LeanClient[] each) => this.each = each;

    public LeanClient this[int worker] => each[worker];

    public static async Task<LeanClients> ConnectAsync(Uri address) =>
        new(await Task.WhenAll(Enumerable.Range(0, Pace.Concurrent).Select(_ => LeanClient.ConnectAsync(address))));

    public void Dispose() => Array.ForEach(each, client => client.Dispose());
}
