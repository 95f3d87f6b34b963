using Microsoft.Extensions.DependencyInjection;
using WegoBot.Storage;
using WegoBot.Tests.Verbs;

namespace WegoBot.Tests.Storage;

/// <summary>A machine whose database is backed up, and another on which the backup is restored, by the verbs that an operator types.</summary>
internal sealed class BackupSite : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wegobot").FullName;
    private readonly string _server = $"restored_{Guid.NewGuid():N}";
    private readonly bool _toPostgres;
    private readonly Action<IServiceCollection>? _with;

    public BackupSite(bool fromPostgres = false, bool toPostgres = false, Action<IServiceCollection>? with = null)
    {
        (_toPostgres, _with) = (toPostgres, with);
        if (toPostgres)
            PostgresServer.Shared.MakeEmpty(_server);
        // Its folder outlives it.
        App = new WegoBotApp(Directory.CreateTempSubdirectory("wegobot").FullName) { OnPostgres = fromPostgres, With = with };
        // The verbs have the real clock.
        App.Clock.Passes(TimeProvider.System.GetUtcNow() - App.Clock.GetUtcNow());
    }

    /// <summary>The service on the first machine.</summary>
    public WegoBotApp App { get; }

    public string Backup => Path.Combine(_folder, "wegobot.backup");

    public string KeySheet => Path.Combine(_folder, "sheet");

    /// <summary>What the first machine keeps outside its database.</summary>
    public string List => Path.ChangeExtension(App.KeyPath, ".forgotten");

    public string RestoredKey => Path.Combine(_folder, "new", "kept", "wegobot.key");

    public string RestoredFile => Path.Combine(_folder, "new", "kept", "wegobot.db");

    public string[] NewSettings =>
    [
        $"Storage:Provider={(_toPostgres ? "Postgres" : "Sqlite")}",
        $"ConnectionStrings:WegoBot={(_toPostgres ? PostgresServer.Shared.Connection(_server) : $"Data Source={RestoredFile};Pooling=False")}",
        $"Privacy:KeyPath={RestoredKey}",
    ];

    /// <summary>Makes the backup key once, and a backup.</summary>
    public async Task<(int Code, string Output, string Error)> BacksUp(string? file = null)
    {
        _ = App.Services;
        if (!File.Exists(KeySheet))
        {
            var (code, key, error) = await Said.ByAnOperator(["backup", "--new-key", .. App.VerbSettings]);
            Assert.Equal((0, ""), (code, error));
            await File.WriteAllTextAsync(KeySheet, key.Split('\n').Single(line => line.StartsWith("  ", StringComparison.Ordinal)));
        }

        return await Said.ByAnOperator(["backup", file ?? Backup, .. App.VerbSettings]);
    }

    /// <summary>Restores with the list that the first machine has by now.</summary>
    public Task<(int Code, string Output, string Error)> Restores(params string[] words) =>
        Said.ByAnOperator(["restore", Backup, "--key-file", KeySheet, .. words.Length > 0 ? words : ["--forgotten", List], .. NewSettings]);

    /// <summary>The service on the other machine.</summary>
    public WegoBotApp Restored() => new(Path.Combine(_folder, "new"))
    {
        OnPostgres = false,
        Clock = App.Clock,
        With = _with,
        Settings = NewSettings.Select(setting => setting.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]),
    };

    /// <summary>The machine is lost, once it has written down what was forgotten.</summary>
    public async Task IsLost()
    {
        await App.Services.GetRequiredService<ForgottenList>().Copy(CancellationToken.None);
        await App.DisposeAsync();
    }

    /// <summary>Every byte of the restored database.</summary>
    public IEnumerable<byte[]> RestoredBytes() => Directory.GetFiles(Path.GetDirectoryName(RestoredFile)!, "wegobot.db*").Select(FileBytes.Of);

    public void Dispose()
    {
        TestFolder.Remove(_folder);
        TestFolder.Remove(App.Folder);
        if (_toPostgres)
            PostgresServer.Shared.Drop(_server);
    }
}
