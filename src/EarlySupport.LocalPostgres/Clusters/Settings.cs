namespace EarlySupport.LocalPostgres.Clusters;

/// <summary>The server's two files of settings, written anew at every start: a server to be tuned is one's own, given by a connection string.</summary>
internal static class Settings
{
    // The owner's role and those that serve, from this machine alone; nobody can log in as superuser.
    internal static readonly string Access = $"host all {Cluster.Owner},+early_support_service 127.0.0.1/32 scram-sha-256\n";

    internal static string For(int port, bool durable) => $"""
        listen_addresses = '127.0.0.1'
        unix_socket_directories = ''
        port = {port}
        max_connections = 200
        password_encryption = 'scram-sha-256'
        shared_buffers = 128MB
        work_mem = 8MB
        maintenance_work_mem = 128MB
        max_wal_size = 2GB
        random_page_cost = 1.1
        jit = off
        timezone = 'UTC'
        log_timezone = 'UTC'
        lc_messages = 'C'
        log_line_prefix = '%m [%p] '
        log_checkpoints = off
        {Durability(durable)}

        """;

    internal static string Durability(bool durable) => durable ? "fsync = on" : "fsync = off\nfull_page_writes = off\nsynchronous_commit = off";
}
