using System.Globalization;

namespace WegoBot.Bench.Stub;

/// <summary>What a run is told: <c>--name value</c> pairs, then <c>--</c> and the bot's command.</summary>
internal sealed class Settings
{
    private readonly Dictionary<string, string> _values = [];

    public Settings(string[] args)
    {
        var bot = Array.IndexOf(args, "--");
        var pairs = bot < 0 ? args : args[..bot];
        Command = bot < 0 ? [] : args[(bot + 1)..];
        foreach (var pair in pairs.Chunk(2))
            _values[pair[0].TrimStart('-')] = pair is [_, var value] ? value : throw new ArgumentException($"{pair[0]} has no value.");
    }

    public IReadOnlyList<string> Command { get; }

    /// <summary>The contestant's name in the table.</summary>
    public string Name => Text("name") ?? "bot";

    public string Conversation => Text("conversation") ?? "bench/conversation.json";

    public int Persons => Number("persons", 500);

    /// <summary>Seconds that are not measured, from the first poll on.</summary>
    public int Warm => Number("warm", 3);

    /// <summary>Seconds that are measured.</summary>
    public int Seconds => Number("seconds", 8);

    /// <summary>So often the bot is killed instead of being measured.</summary>
    public int Kills => Number("kills", 0);

    /// <summary>So many processes to which updates are brought; 0 for one that asks for them.</summary>
    public int Replicas => Number("replicas", 0);

    /// <summary>So often, among the kills, the database's server is stopped as well.</summary>
    public int Restarts => Number("restarts", 0);

    /// <summary>What a shell does to stop it and start it again.</summary>
    public string Restart => Text("restart") ?? "";

    /// <summary>The process of the database's server, where its processor time counts; 0 for none.</summary>
    public int Server => Number("server", 0);

    /// <summary>What befalls the bot between the warm seconds and the others instead of being measured: a shell command that ends when it is over.</summary>
    public string? Fault => Text("fault");

    /// <summary>So often it is killed and started again before everybody has to arrive and the group has to hear.</summary>
    public int Crashes => Number("crashes", 0);

    /// <summary>So often the bot is told to stop and started again, instead of being measured; while the fault lasts, where there is one.</summary>
    public int Stops => Number("stops", 0);

    /// <summary>Seconds between two referrals at the least: whoever is faster turns away before she sends hers. 0 for no such pause.</summary>
    public int BetweenReferrals => Number("between-referrals", 0);

    /// <summary>Whether no group can be reached while the fault lasts.</summary>
    public bool IsGroupDown => Number("group-down", 0) > 0;

    /// <summary>Whether somebody on her way may be greeted anew, and then begins again.</summary>
    public bool MayBeGreeted => Number("may-be-greeted", 0) > 0;

    /// <summary>Where the answers of one whole walk are written instead of being measured.</summary>
    public string? Record => Text("record");

    /// <summary>A file of results to be turned into tables instead.</summary>
    public string? Table => Text("table");

    /// <summary>The same, of replicas.</summary>
    public string? ReplicaTable => Text("replica-table");

    /// <summary>Where every person's standing is written at the end.</summary>
    public string? LedgerFile => Text("ledger");

    /// <summary>Where the bot's own words go.</summary>
    public string Log => Text("log") ?? "/dev/null";

    private string? Text(string name) => _values.GetValueOrDefault(name);

    private int Number(string name, int otherwise) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
