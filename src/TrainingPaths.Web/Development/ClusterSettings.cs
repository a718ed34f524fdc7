namespace TrainingPaths.Web.Development;

/// <summary>The server's settings. Written at each start, since the directory may have been moved with its socket.</summary>
internal static class ClusterSettings
{
    public static string Text(string socket, ClusterDurability durability) =>
        $"""
        listen_addresses = ''
        unix_socket_directories = '"{socket.Replace("'", "''", StringComparison.Ordinal)}"'
        port = 5432
        max_connections = 200
        timezone = 'UTC'
        log_timezone = 'UTC'
        log_line_prefix = '%m [%p] %u@%d '
        logging_collector = off
        {(durability == ClusterDurability.Durable ? "" : Fast)}
        """;

    // A crash of the machine may destroy the cluster: only for rows that a test made.
    private const string Fast =
        """
        fsync = off
        synchronous_commit = off
        full_page_writes = off
        wal_level = minimal
        max_wal_senders = 0
        autovacuum_naptime = 5min
        """;
}
