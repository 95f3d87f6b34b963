using System.Text.Json;
using WegoBot.Bench.Audit;

// lock | database | seconds.
if (args[0] == "lock")
{
    await Locked.Hold(args[1], args[2]);
    return 0;
}

// Holds what a bot stored against the stub's own ledger, when all is over:
// wegobot | file | ledger,  rival | file | ledger,  wegobot-postgres | connection | ledger | key.
var json = new JsonSerializerOptions(JsonSerializerDefaults.Web);
var walks = JsonSerializer.Deserialize<Walk[]>(await File.ReadAllBytesAsync(args[2]), json)!;
var stored = args switch
{
    ["wegobot", var file, _] => await OurStore.Read(
        [$"ConnectionStrings:WegoBot=Data Source={file}", $"Privacy:KeyPath={Path.ChangeExtension(file, "key")}"], Integrity.OfSqlite, walks),
    ["wegobot-postgres", var connection, _, var key] => await OurStore.Read(
        ["Storage:Provider=Postgres", $"ConnectionStrings:WegoBot={connection}", $"Privacy:KeyPath={key}"], Integrity.OfPostgres, walks),
    [_, var file, _] => RivalStore.Read(file),
    _ => throw new ArgumentException("It is told what to read, where, and the ledger."),
};
var findings = Findings.Of(walks, stored);
#pragma warning disable RS0030 // The one place that knows of the terminal.
Console.WriteLine(JsonSerializer.Serialize(findings, json));
#pragma warning restore RS0030
return findings.IsFaultless ? 0 : 1;
