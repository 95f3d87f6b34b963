using System.Text.Json;
using WegoBot.Bench.Stub;

var settings = new Settings(args);
// One line per run in a file of results.
var json = new BenchJson(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase });
if (settings.Table is { } results)
{
    Say(ComparisonTable.Of(results, json).ToString());
    return 0;
}

if (settings.ReplicaTable is { } replicas)
{
    Say(ReplicaTable.Of(ComparisonTable.Read(replicas, json)));
    return 0;
}

using var run = new Run(settings, TimeProvider.System);
var result = await run.Execute();
Say(JsonSerializer.Serialize(result, json.Result));
return result is { Errors: 0, Wrong: 0, Stuck: 0, Fallen: 0 } ? 0 : 1;

#pragma warning disable RS0030 // A command-line tool, not the service: its result belongs on the terminal.
static void Say(string words) => Console.WriteLine(words);
#pragma warning restore RS0030
