using System.Globalization;

namespace WegoBot.Bench.Stub;

/// <summary>The command line: <c>--name value</c> pairs, then <c>--</c> and the bot's command.</summary>
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

    /// <summary>Warm-up in seconds, from the first poll.</summary>
    public int Warm => Number("warm", 3);

    /// <summary>Measured seconds.</summary>
    public int Seconds => Number("seconds", 8);

    /// <summary>How often to kill the bot; above 0 nothing is measured.</summary>
    public int Kills => Number("kills", 0);

    /// <summary>Processes that receive updates by webhook; 0 for one process that polls.</summary>
    public int Replicas => Number("replicas", 0);

    /// <summary>How often to restart the database server among the kills.</summary>
    public int Restarts => Number("restarts", 0);

    /// <summary>The shell command that restarts it.</summary>
    public string Restart => Text("restart") ?? "";

    /// <summary>The process id of the database server whose processor time is counted; 0 for none.</summary>
    public int Server => Number("server", 0);

    /// <summary>A fault between the warm-up and the seconds after it: a shell command that ends when the fault is over.</summary>
    public string? Fault => Text("fault");

    /// <summary>How often to kill and restart the bot before every person must arrive and the group must hear.</summary>
    public int Crashes => Number("crashes", 0);

    /// <summary>How often to stop and restart the bot; during the fault, if there is one.</summary>
    public int Stops => Number("stops", 0);

    /// <summary>The minimum number of seconds between two referrals: a person who is faster leaves before she sends hers. 0 for no limit.</summary>
    public int BetweenReferrals => Number("between-referrals", 0);

    /// <summary>Whether messages to groups fail during the fault.</summary>
    public bool IsGroupDown => Number("group-down", 0) > 0;

    /// <summary>Whether a greeting in the middle of the conversation is right; the person then starts again.</summary>
    public bool MayBeGreeted => Number("may-be-greeted", 0) > 0;

    /// <summary>The file to record one whole conversation to.</summary>
    public string? Record => Text("record");

    /// <summary>A file of results to turn into tables.</summary>
    public string? Table => Text("table");

    /// <summary>The same for runs with replicas.</summary>
    public string? ReplicaTable => Text("replica-table");

    /// <summary>The file for every person's progress at the end.</summary>
    public string? LedgerFile => Text("ledger");

    /// <summary>The file for the bot's output.</summary>
    public string Log => Text("log") ?? "/dev/null";

    private string? Text(string name) => _values.GetValueOrDefault(name);

    private int Number(string name, int otherwise) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
