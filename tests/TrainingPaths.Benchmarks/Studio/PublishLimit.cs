using System.Diagnostics;
using System.Text;
using Markdig;
using Npgsql;
using TrainingPaths.TestKit.Worlds;
using YamlDotNet.RepresentationModel;

namespace TrainingPaths.Benchmarks.Studio;

/// <summary>
/// The least that publishing can cost: each file of the draft comes out of the database once and is read once by the library that reads it, lessons become HTML, and the
/// rows of the version are written by SQL in one transaction. No check, no sanitiser, no typography, no hash, no search: what the product pays beyond this is for those.
/// </summary>
internal sealed class PublishLimit
{
    private static readonly string[] Tables = ["step", "path_module", "version_source"];

    private readonly World world;
    private readonly Guid draft;

    private PublishLimit(World world, Guid draft) => (this.world, this.draft) = (world, draft);

    public static async Task<PublishLimit> PrepareAsync(World world, Guid draft)
    {
        await world.ExecuteAsync("create schema if not exists bench");
        foreach (var table in Tables)
            await world.ExecuteAsync($"create table bench.{table} (like paths.{table} including all)");
        return new PublishLimit(world, draft);
    }

    /// <param name="version">As the product has just written it: the same rows are written again, elsewhere.</param>
    public async Task<double> SecondsAsync(Guid version)
    {
        foreach (var table in Tables)
            await world.ExecuteAsync($"truncate bench.{table}");
        var begun = Stopwatch.GetTimestamp();
        await using var connection = await world.Everything.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        if (await ReadAsync(connection) == 0)
            throw new InvalidOperationException("Nothing was read.");
        foreach (var table in Tables)
        {
            await using var write = new NpgsqlCommand($"insert into bench.{table} select * from paths.{table} where path_version_id = $1", connection);
            write.Parameters.Add(new NpgsqlParameter { Value = version });
            if (await write.ExecuteNonQueryAsync() == 0)
                throw new InvalidOperationException($"Nothing was written to {table}.");
        }

        await transaction.CommitAsync();
        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    /// <returns>Characters of HTML and nodes of YAML.</returns>
    private async Task<int> ReadAsync(NpgsqlConnection connection)
    {
        await using var read = new NpgsqlCommand("select f.path, x.bytes from paths.draft_file f join paths.draft_blob x using (draft_id, sha256) where f.draft_id = $1", connection);
        read.Parameters.Add(new NpgsqlParameter { Value = draft });
        await using var rows = await read.ExecuteReaderAsync();
        var made = 0;
        while (await rows.ReadAsync())
        {
            var text = Encoding.UTF8.GetString(rows.GetFieldValue<byte[]>(1));
            if (rows.GetString(0).EndsWith(".md", StringComparison.Ordinal))
            {
                var end = text.IndexOf("\n---\n", StringComparison.Ordinal);
                made += Nodes(text[..end]) + Markdown.ToHtml(text[(end + 5)..]).Length;
            }
            else
            {
                made += Nodes(text);
            }
        }

        return made;
    }

    private static int Nodes(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream.Documents[0].AllNodes.Count();
    }
}
