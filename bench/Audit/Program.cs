using System.Text.Json;
using WegoBot.Bench.Audit;

// lock | database | seconds.
if (args[0] == "lock")
{
    await DatabaseLock.Hold(args[1], args[2]);
    return 0;
}

// Compares what a bot stored with the stub's ledger after a run:
// wegobot | file | ledger,  rival | file | ledger,  wegobot-postgres | connection | ledger | key.
var json = new JsonSerializerOptions(JsonSerializerDefaults.Web);
var progress = JsonSerializer.Deserialize<PersonProgress[]>(await File.ReadAllBytesAsync(args[2]), json)!;
var stored = args switch
{
    ["wegobot", var file, _] => await WegoBotStore.Read(
        [$"ConnectionStrings:WegoBot=Data Source={file}", $"Privacy:KeyPath={Path.ChangeExtension(file, "key")}"], Integrity.OfSqlite, progress),
    ["wegobot-postgres", var connection, _, var key] => await WegoBotStore.Read(
        ["Storage:Provider=Postgres", $"ConnectionStrings:WegoBot={connection}", $"Privacy:KeyPath={key}"], Integrity.OfPostgres, progress),
    [_, var file, _] => RivalStore.Read(file),
    _ => throw new ArgumentException("Expected: what to read, where it is, and the ledger file."),
};
var findings = Findings.Of(progress, stored);
#pragma warning disable RS0030 // A command-line tool, not the service: its result belongs on the terminal.
Console.WriteLine(JsonSerializer.Serialize(findings, json));
#pragma warning restore RS0030
return findings.IsFaultless ? 0 : 1;
