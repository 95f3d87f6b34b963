using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using WegoBot.Storage;

namespace WegoBot.Tests.Storage;

/// <summary>A PostgreSQL server of the tests' own. It ends with the process that started it, whatever happens to that one.</summary>
internal sealed class PostgresServer : IDisposable
{
    /// <summary>Where <c>test.sh</c> says that a server is; without it one is started.</summary>
    private const string Given = "WEGOBOT_TEST_POSTGRES";

    private static readonly Lazy<PostgresServer> OfAll = new(() =>
        Environment.GetEnvironmentVariable(Given) is { Length: > 0 } address ? new PostgresServer(null, address) : Start("-c", "fsync=off", "-c", "max_wal_size=64MB"));

    private readonly Process? _process;
    private readonly Lazy<string> _template;
    private readonly Lock _lock = new();
    private Task _drops = Task.CompletedTask;

    private PostgresServer(Process? process, string address)
    {
        (_process, Address) = (process, address);
        _template = new Lazy<string>(MakeTemplate);
    }

    /// <summary>One for all tests, which does not wait for the disk: none of them pulls its plug.</summary>
    public static PostgresServer Shared => OfAll.Value;

    public string Address { get; }

    /// <summary>One of its own, which a test may treat as it likes.</summary>
    public static PostgresServer Start(params string[] options)
    {
        var process = Process.Start(new ProcessStartInfo("bash", [SourceTree.File("tests/postgres.sh"), .. options])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var address = process.StandardOutput.ReadLine();
        return address is null ? throw new InvalidOperationException(process.StandardError.ReadToEnd().Trim()) : new PostgresServer(process, address);
    }

    /// <summary>How a database is connected to.</summary>
    public string Connection(string database) => $"{Address};Database={database}";

    /// <summary>Makes a database with the tables that the service has.</summary>
    public void Make(string database) => Do($"CREATE DATABASE \"{database}\" TEMPLATE \"{_template.Value}\"");

    public void MakeEmpty(string database) => Do($"CREATE DATABASE \"{database}\"");

    public void Drop(string database) => Do($"DROP DATABASE IF EXISTS \"{database}\" WITH (FORCE)");

    /// <summary>Drops it while the next test runs: the server waits a tenth of a second for the connections that it ends.</summary>
    public void DropSoon(string database)
    {
        lock (_lock)
            _drops = _drops.ContinueWith(_ => Drop(database), TaskScheduler.Default);
    }

    /// <summary>Stops it between two instructions, as a power cut does, and starts it again.</summary>
    public async Task Restart()
    {
        Assert.Equal("restarted", await Ask("restart"));
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>The files in which it keeps everything.</summary>
    public Task<string?> Folder() => Ask("folder");

    public void Dispose()
    {
        _process?.StandardInput.Close();
        _process?.WaitForExit();
        _process?.Dispose();
    }

    private async Task<string?> Ask(string word)
    {
        await _process!.StandardInput.WriteLineAsync(word);
        await _process.StandardInput.FlushAsync();
        return await _process.StandardOutput.ReadLineAsync();
    }

    private string MakeTemplate()
    {
        var name = $"template_{Environment.ProcessId}";
        MakeEmpty(name);
        using var db = new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(Connection(name) + ";Pooling=False").Options);
        db.Database.Migrate();
        return name;
    }

    private void Do(string statement)
    {
        using var connection = new NpgsqlConnection(Connection("postgres") + ";Pooling=False");
        connection.Open();
        using var command = new NpgsqlCommand(statement, connection);
        command.ExecuteNonQuery();
    }
}
