using System.Text.Json;
using WegoBot.Bench.Audit;

// lock | database | seconds.
if (args[0] == "lock")
{
    await Locked.Hold(args[1], args[2]);
    return 0;
}

// Holds what a bot stored against the stub's own ledger, when all is over: bot | database | ledger.
var json = new JsonSerializerOptions(JsonSerializerDefaults.Web);
var walks = JsonSerializer.Deserialize<Walk[]>(await File.ReadAllBytesAsync(args[2]), json)!;
var stored = args[0] == "wegobot" ? await OurStore.Read(args[1], walks) : RivalStore.Read(args[1]);
var findings = Findings.Of(walks, stored);
#pragma warning disable RS0030 // The one place that knows of the terminal.
Console.WriteLine(JsonSerializer.Serialize(findings, json));
#pragma warning restore RS0030
return findings.IsFaultless ? 0 : 1;
