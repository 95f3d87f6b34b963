using System.Text.Json;
using WegoBot.Bench.Stub;

var settings = new Settings(args);
// On one line, so that a file of results is a line a run.
var json = new BenchJson(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase });
using var run = new Run(settings, TimeProvider.System);
var result = await run.Carry();
#pragma warning disable RS0030 // A command of the measurement, not the service: its result belongs on the terminal.
Console.WriteLine(JsonSerializer.Serialize(result, json.Result));
#pragma warning restore RS0030
return result is { Errors: 0, Wrong: 0, Stuck: 0 } ? 0 : 1;
